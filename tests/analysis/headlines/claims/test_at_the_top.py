"""Set phrases in the first sentences of a body."""

from __future__ import annotations

import re

import pytest

from linter.analysis.headlines.claims.at_the_top import phrases_at_top
from linter.analysis.headlines.claims.claims import claims
from linter.document.parse import parse

BODY = "The harbour has no plans\nto close. It rained.\n\nThe mill has no plans either. It has no plans to open."


@pytest.mark.parametrize(("top", "words"), [(1, 1), (2, 1), (3, 2), (9, 3)])
def test_phrases_of_the_first_sentences_alone(top: int, words: int) -> None:
    claim = claims(parse(f"# Harbour stays open\n\n{BODY}\n", path="draft.md"))[0]
    found = list(phrases_at_top(claim, re.compile(r"\bhas no (?P<what>plans)\b"), top))
    assert [claim.index.texts[one.first : one.last + 1] for one in found] == [["has", "no", "plans"]] * words
    assert {one.match["what"] for one in found} == {"plans"}
    assert [one.first for one in found] == sorted(one.first for one in found)
