from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.calendar.clock_times import ZONES, clock_times, lapses, time_pairs
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At 5 p.m. EDT it rained.", [("5 p.m. EDT", 1020, True, "EDT")]),
        ("At 17:05 GMT or 2100 BST, not 2500 BST.", [("17:05 GMT", 1025, False, "GMT"), ("2100 BST", 1260, False, "BST")]),
        ("At 9.30am, noon ET and 12:01 a.m.", [("9.30am", 570, True, None), ("noon ET", 720, True, "ET"), ("12:01 a.m.", 1, True, None)]),
        ("At 8:30 a.m. Eastern Time it opens.", [("8:30 a.m. Eastern Time", 510, True, "ET")]),
        ("At 07.09am Thursday AEST it rose.", [("07.09am Thursday AEST", 429, True, "AEST")]),
        ("At 24:00 GMT and 13pm.", [("24:00 GMT", 0, False, "GMT")]),
        ("It cost $12.30 and took 5:30:15.", []),
    ],
)  # fmt: skip
def test_times(text: str, expected: list[tuple[str, int, bool, str | None]], draft: Callable[..., Document]) -> None:
    assert [(time.text, time.minutes, time.halved, time.zone) for time in clock_times(draft(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At 5 p.m. EDT (2100 GMT).", [("5 p.m. EDT", "2100 GMT")]),
        ("At 8pm ET/5pm PT.", [("8pm ET", "5pm PT")]),
        ("At 10pm ET (9pm CT, 8pm MT).", [("10pm ET", "9pm CT"), ("10pm ET", "8pm MT")]),
        ("At 13:00 (1pm).", [("13:00", "1pm")]),
        ("At 13:00 (1pm is too late).", []),
        ("At 8 p.m. ET in Ohio, 9 p.m. CT in Texas.", []),
        ("At 8pm ET/5pm PT, 9pm ET.", [("8pm ET", "5pm PT")]),
    ],
)
def test_pairs(text: str, expected: list[tuple[str, str]], draft: Callable[..., Document]) -> None:
    assert [(pair.first.text, pair.second.text) for pair in time_pairs(draft(text))] == expected


def test_summer_is_an_hour_ahead_of_winter() -> None:
    for letter in "ECMP":
        assert ZONES[f"{letter}DT"][0] - ZONES[f"{letter}ST"][0] == 60
        assert ZONES[f"{letter}T"] == (ZONES[f"{letter}ST"][0], ZONES[f"{letter}DT"][0])


@pytest.mark.parametrize(
    ("text", "words", "minutes"),
    [
        ("It stopped at 14:05 and resumed at 15:35, two and a half hours later.", "two and a half hours", 150),
        ("He was seen at 23.40 and again half an hour later, at 00.10.", "half an hour", 30),
        ("She left at 7 a.m. and, an hour and 20 minutes later, at 8:20 a.m., came.", "an hour and 20 minutes", 80),
    ],
)
def test_durations_beside_a_time(text: str, words: str, minutes: int, draft: Callable[..., Document]) -> None:
    (lapse,) = lapses(draft(text))
    assert (text[lapse.start : lapse.end], lapse.minutes) == (words, minutes)


def test_later_than_usual_is_no_lapse(draft: Callable[..., Document]) -> None:
    assert lapses(draft("The shop opened at 9 am and planned to close an hour later at 9 pm.")) == ()


def test_how_long_lies_between_a_beginning_and_an_end(draft: Callable[..., Document]) -> None:
    (lapse,) = lapses(draft("Polls open at 7 a.m. and close at 8 p.m., giving voters 15 hours to vote."))
    assert ([one.minutes for one in lapse.earlier], lapse.time.minutes, lapse.minutes) == ([420], 1200, 900)
