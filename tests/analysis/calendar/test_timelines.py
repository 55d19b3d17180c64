"""Two points in time and the duration between, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.calendar.timelines import timelines
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "stated", "elapsed", "unit"),
    [
        ("Her nine-year reign began in 1990 and ended in 2004.", 9, 14, "year"),
        ("She joined the club in 1990. She left in 2004, nine years later.", 9, 14, "year"),
        ("The five-day fair opens on 3 May and closes on 12 May.", 5, 9, "day"),
        ("The siege began at 9am and ended at 1pm, two hours later.", 2, 4, "hour"),
    ],
)
def test_ends_and_duration(draft: Callable[..., Document], text: str, stated: float, elapsed: float, unit: str) -> None:
    (found,) = timelines(draft(text))
    assert (found.stated, found.elapsed, found.unit) == (stated, elapsed, unit)


@pytest.mark.parametrize(
    "text",
    [
        "He fished for ten years and taught from 1990 to 2010.",
        "He was jailed in 2010 for six years over a fire that was set in 1998.",
        "It began in 1990 and ended in 2004; ten years ago it was sold.",
    ],
)
def test_other_durations_are_left_alone(draft: Callable[..., Document], text: str) -> None:
    assert timelines(draft(text)) == ()
