"""Deeds that two do to each other, or that make something of one."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.roles.what_two_do import makes_something_of
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "makes"),
    [("Okafor appointed head", True), ("Okafor appoints head", False), ("Okafor sacked head", False)],
)
def test_what_stands_behind_is_what_the_subject_becomes(headline: str, makes: bool) -> None:
    claim = claims(parse(f"# {headline}\n\nIt rained.\n", path="draft.md"))[0]
    assert makes_something_of(claim.words[1]) is makes
