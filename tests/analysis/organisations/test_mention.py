"""What a mention of a body says of its place."""

from __future__ import annotations

from linter.analysis.organisations.mentions import mentions
from linter.document.parse import parse


def test_the_words_and_their_place_leave_the_possessive_out() -> None:
    source = "They read the World Health Organization’s report."
    (found,) = mentions(parse(source, path="draft.txt"))
    assert found.text == "World Health Organization"
    assert source[found.span.start : found.span.end] == found.text
