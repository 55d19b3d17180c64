from __future__ import annotations

from linter.analysis.words.capitals import words_in_capitals
from linter.document.parse import parse


def found(text: str) -> list[str]:
    return [word.word for word in words_in_capitals(parse(text, path="draft.txt"))]


def test_unknown_words_among_capitals_and_dates() -> None:
    assert found("WEDNESAY 12 JUNE: THE GOVERMENT FALLS") == ["wednesay", "goverment"]


def test_known_short_and_lonely_words_pass() -> None:
    assert found("THE GOVERNMENT FALLS. SKJELB spoke, and so did the XQZT PARTY.") == []


def test_what_the_prose_has_as_a_name_passes() -> None:
    assert found("# FERRIES LATE, SAYS SKJELBO\n\nJo Skjelbo said so.") == []
    assert found("# FERRIES LATE, SAYS GOVERMENT\n\nThe Goverment said so.") == ["goverment"]
