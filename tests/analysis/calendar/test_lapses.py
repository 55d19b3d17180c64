from __future__ import annotations

import pytest

from linter.analysis.calendar.lapses import lapses
from linter.document.parse import parse


def _read(text: str) -> list[tuple[str, float, float]]:
    document = parse(f"---\ndate: 2026-03-06\n---\n\n{text}\n", path="draft.md")
    return [(one.block.text[one.start : one.end], one.stated, one.elapsed) for one in lapses(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The line opened in 1976. Three decades later, in 2016, it shut.", [("Three decades", 30.0, 40.0)]),
        ("He quit in 2015 after 12 years; he had been hired in 2001.", [("12 years", 12.0, 14.0)]),
        ("They won in 2015, ending a 12-year wait since 2001, a 12-year wait.", []),
        ("They won in 2015 for the first time since 2001, ending a 12-year wait.", [("12-year", 12.0, 14.0)]),
        ("The mill, which shut in 2014, has stood empty for 15 years.", [("15 years", 15.0, 12.0)]),
        ("It is 15 years since the mill shut in 2014.", [("15 years", 15.0, 12.0)]),
        ("He moved there in 1952 and came back in 1998. It took him 40 years.", [("40 years", 40.0, 46.0)]),
        ("Half a century after it sank in 1923, she was raised in 2023.", [("Half a century", 50.0, 100.0)]),
        ("They won it in 1978 and not again until 2011, a wait of 23 years.", [("23 years", 23.0, 33.0)]),
        ("It was lost in 1999 and found in 2014, 25 years after it sank.", [("25 years", 25.0, 15.0)]),
    ],
)
def test_durations(text: str, expected: list[tuple[str, float, float]]) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He was hired in 2001 and, after 10 years in Rome, moved to Bonn in 2015.",
        "He was jailed for 12 years in 2001 and freed in 2015.",
        "Another 12 years later, in 2015, he recalled the fire of 2001.",
        "The firm of 1952 was over 10 years old, and it closed in 1998 after over 40 years.",
    ],
)
def test_durations_of_something_else(text: str) -> None:
    assert _read(text) == []
