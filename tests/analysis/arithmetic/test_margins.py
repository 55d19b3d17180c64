from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.margins import time_gaps
from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "terms", "stated"),
    [
        ("Dunmere won by 47 runs, having made 281 and bowled Corle out for 244.", [281, 244], 47),
        ("The bus left with 44 riders, let off 17 in Lund and came to Malmo with 29 aboard.", [44, 17], 29),
        (
            "It left with 210 passengers. At Lund 38 got off and 25 got on, and it went on with 187 aboard.",
            [210, 13],
            187,
        ),
    ],
)
def test_runs_and_passengers(text: str, terms: list[float], stated: float, draft: Callable[..., Document]) -> None:
    (found,) = sums(draft(text))
    assert ([one.value for one in found.terms], found.stated and found.stated.value, found.minus) == (
        terms,
        stated,
        True,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Dunmere won by an innings and 47 runs, having made 450 and bowled Corle out for 244.",
        "Moll made 120 and Vale 85 as Dunmere won by 47 runs.",
        "The bus left with 44 riders, let off 17 in Lund, took on some more and came to Malmo with 29 aboard and 3 bags.",
    ],
)
def test_other_margins_are_left_alone(text: str, draft: Callable[..., Document]) -> None:
    assert sums(draft(text)) == ()


def test_two_times_and_the_seconds_between_them(draft: Callable[..., Document]) -> None:
    (found,) = time_gaps(draft("Her time of 2 hours 24 minutes 10 seconds was 40 seconds better than his 2:25:00."))
    assert (found.apart, found.stated) == (50.0, 40.0)


def test_a_second_runner_is_left_alone(draft: Callable[..., Document]) -> None:
    assert time_gaps(draft("She ran 2:31:40 and he was 20 seconds faster than her sister, but not than 2:32:10.")) == ()
