from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.calendar.shifts import shifts
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "stated", "elapsed"),
    [
        ("She came at 7am and left at 5pm, a 12-hour shift.", 12.0, 10.0),
        ("The court gave it 90 days, until Feb. 1, in an order dated Dec. 3.", 90.0, 60.0),
        ("The order, dated June 1, bars him from the house for 30 days, until July 15.", 30.0, 44.0),
        ("Tours run from 1 May to 31 October, so for four months.", 4.0, 6.0),
    ],
)
def test_shifts_and_seasons(text: str, stated: float, elapsed: float, draft: Callable[..., Document]) -> None:
    assert [(one.stated, one.elapsed) for one in shifts(draft(text))] == [(stated, elapsed)]


def test_two_shifts_are_left_alone(draft: Callable[..., Document]) -> None:
    assert shifts(draft("She came at 7am but left at 5pm, then worked a 12-hour shift.")) == ()


def test_days_from_another_day_are_left_alone(draft: Callable[..., Document]) -> None:
    assert shifts(draft("The order, dated June 1, bars him for 30 days from its service, until July 15.")) == ()
