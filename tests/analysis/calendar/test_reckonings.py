from __future__ import annotations

import pytest

from linter.analysis.calendar.reckonings import reckonings
from linter.document.parse import parse


def reckoned(text: str, date: str = "2026-03-06") -> list[tuple[str, int, int, int]]:
    """The kind, the years stated, and the two ends, of each."""
    document = parse(f"---\ndate: {date}\n---\n\n{text}\n", path="draft.md")
    return [(one.kind, one.stated, one.begun, one.ended) for one in reckonings(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It closed three years ago, in 2009.", [("ago", 3, 2009, 2026)]),
        ("In 2009, 15 years ago, it closed.", [("ago", 15, 2009, 2026)]),
        ("She died in 1955 and, 50 years on, is read.", [("on", 50, 1955, 2026)]),
        ("It began in 1990. Ten years later, in 2004, it closed.".replace("Ten", "10"), [("later", 10, 1990, 2004)]),
        ("She has run it since 2014, for ten years.", [("since", 10, 2014, 2026)]),
        ("She has run it for the past ten years, since 2014.", [("since", 10, 2014, 2026)]),
        ("It opened in 1980 and closed in 2004 after 30 years.", [("after", 30, 1980, 2004)]),
        ("It fell in 2012, 20 years after it opened in 2002.", [("apart", 20, 2002, 2012)]),
        ("In 1982, ten years before the 1992 games, it fell.", [("apart", 10, 1982, 1992)]),
        ("She began in 1989 and retired last year. In those 40 years she slept.", [("those", 40, 1989, 2025)]),
        ("The firm, founded in 1926, is 90.", [("is", 90, 1926, 2026)]),
        ("A five-year lease from 2024 will end in 2031.", [("ends", 5, 2024, 2031)]),
        ("The choir, founded in 1998, marks its 25th anniversary.", [("anniversary", 25, 1998, 2026)]),
        ("The choir was founded in 1998. Its centenary is near.", [("anniversary", 100, 1998, 2026)]),
        ("The choir was founded in 1926. Its fiftieth anniversary in 1976 was quiet.", [("anniversary", 50, 1926, 1976)]),
        ("It closed about three years ago, in 2009.", []),
        ("The choir, founded in 1998, sang on the 24th anniversary of the flood.", []),
        ("It opened in 1980, and she left in 2004 after 30 years as its head.", []),
        ("She died in 1955, was read in 1970 and, 50 years on, is forgotten.", []),
    ],
)  # fmt: skip
def test_reckonings(text: str, expected: list[tuple[str, int, int, int]]) -> None:
    assert reckoned(text) == expected


def test_without_a_year_of_its_own_a_draft_proves_nothing_of_now() -> None:
    text = "It closed three years ago, in 2009. It fell in 2012, 20 years after it opened in 2002."
    assert reckoned(text, "2025-12/2026-01") == [("apart", 20, 2002, 2012)]


def test_places() -> None:
    document = parse(
        "---\ndate: 2026-03-06\n---\n\nThe choir, founded in 1998, marks its 25th anniversary.\n", path="a.md"
    )
    (one,) = reckonings(document)
    assert one.block.text[one.start : one.end] == "25th anniversary"
    assert one.block.text[one.begun_start : one.begun_end] == "1998"
    assert one.now
