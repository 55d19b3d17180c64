"""The counts of `counting` are exact, whatever the machine does meanwhile."""

from __future__ import annotations

import sys

import pytest
from counting import calls, steps


def test_calls_of_python_and_of_c_are_counted() -> None:
    def own(number: int) -> int:
        return number

    def times(count: int) -> None:
        for number in range(count):
            own(number)  # one call of Python's
            len("abc")  # and one of C's

    few, many = calls(lambda: times(10)), calls(lambda: times(110))
    assert many - few == 200


def test_calls_count_a_generator_that_is_resumed() -> None:
    few, many = calls(lambda: all(one >= 0 for one in range(10))), calls(lambda: all(one >= 0 for one in range(110)))
    assert many - few == 100


def test_steps_see_loops_without_calls() -> None:
    def times(count: int) -> int:
        total = 0
        for number in range(count):
            total += number
        return total

    ten, twenty, forty = (steps(lambda count=count: times(count)) for count in (10, 20, 40))  # type: ignore[misc]
    assert forty - twenty == 2 * (twenty - ten) > 0
    assert calls(lambda: times(10)) == calls(lambda: times(1000))


@pytest.mark.parametrize("count", [calls, steps])
def test_an_error_is_passed_on_and_counting_ends(count: object) -> None:
    assert callable(count)
    before = sys.getprofile(), sys.gettrace()
    with pytest.raises(ZeroDivisionError):
        count(lambda: 1 / 0)
    assert (sys.getprofile(), sys.gettrace()) == before
