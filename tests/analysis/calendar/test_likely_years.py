from __future__ import annotations

import datetime

import pytest

from linter.analysis.calendar.likely_years import likely_days
from linter.analysis.calendar.written_days import written_days
from linter.document.parse import parse


def likely(text: str, date: str = "2026-03-06") -> tuple[str, list[str], bool] | None:
    """The nearest day, the others and whether the future is meant, of the first day in the text."""
    document = parse(f"---\ndate: {date}\n---\n\n{text}\n", path="draft.md")
    found = likely_days(document, written_days(document)[0])
    return found and (found.nearest.isoformat(), [day.isoformat() for day in found.others], found.future)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It closed on 20 December.", ("2025-12-20", [], False)),
        ("It closed on 11 March.", ("2026-03-11", [], False)),
        ("It will close on 20 December.", ("2026-12-20", [], True)),
        ("It will close on 4 March.", ("2026-03-04", [], True)),
        ("It closed on 11 March last year.", ("2025-03-11", [], False)),
        ("It closes on 11 March next year.", ("2027-03-11", [], True)),
        ("It closed on 20 August.", ("2026-08-20", ["2025-08-20"], False)),
        ("The mill burned in 2014.\n\nOn 11 March it closed.", ("2026-03-11", ["2014-03-11"], False)),
        ("It closed on 29 February.", None),
        ("It closed on 29 February next year.", None),
    ],
)
def test_likely_days(text: str, expected: tuple[str, list[str], bool] | None) -> None:
    assert likely(text) == expected


@pytest.mark.parametrize("date", ["2026", "2025-12/2026-03"])
def test_the_date_must_be_known_to_the_month(date: str) -> None:
    assert likely("It closed on 11 March.", date) is None
    assert likely("It closed on 11 March.", "2026-03") is not None


def test_how_far_away() -> None:
    document = parse("---\ndate: 2026-03-06\n---\n\nIt closed on 1 March.\n", path="draft.md")
    found = likely_days(document, written_days(document)[0])
    assert found is not None
    assert (found.away, found.nearest) == (-5, datetime.date(2026, 3, 1))
