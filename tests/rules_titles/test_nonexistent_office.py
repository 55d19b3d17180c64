"""Titles that no such body or country has, beside other names and bodies than the rule's examples."""

from __future__ import annotations

import pytest

from linter.document.parse import parse
from linter.rulebook.loader import load_rulebook

(RULE,) = (loaded.make() for loaded in load_rulebook().rules if loaded.id == "titles/nonexistent-office")


def found(text: str) -> list[tuple[str, str, bool]]:
    """The words flagged, the first suggestion, and whether it is a note."""
    document = parse(text, path="draft.md")
    return [
        (document.text_of(one.span), one.suggestions[0].text, one.severity == "note") for one in RULE.check(document)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CIA Secretary Maria Lindqvist left.", ("CIA Secretary", "CIA Director", False)),
        ("# CIA Secretary Maria Lindqvist leaves", ("CIA Secretary", "CIA Director", False)),
        ("The EPA commissioner, Maria Lindqvist, left.", ("EPA commissioner", "EPA administrator", False)),
        ("UNRWA Director Maria Lindqvist left.", ("UNRWA Director", "UNRWA Commissioner-General", True)),
        ("British President Maria Lindqvist left.", ("British President", "British Prime Minister", False)),
        ("The Chilean Prime Minister, Maria Lindqvist, left.", ("Chilean Prime Minister", "Chilean President", False)),
    ],
)
def test_the_head_that_the_body_has_is_suggested(text: str, expected: tuple[str, str, bool]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "EPA Administrator Maria Lindqvist and EPA chief José da Silva left.",
        "The deputy CIA secretary Maria Lindqvist left.",
        "French President Maria Lindqvist and Danish Prime Minister José da Silva left.",
        "A British president, Maria Lindqvist, was what he dreamt of.",
        "Maria Lindqvist, the British president of the club, left.",
        "British Steel President Maria Lindqvist left.",
        "# Canadian President Maria Lindqvist leaves\n\nShe said no more.",
    ],
)
def test_other_officers_stay_silent(text: str) -> None:
    assert found(text) == []
