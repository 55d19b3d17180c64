from __future__ import annotations

import re

import pytest

from linter.analysis.calendar.spelt_numbers import SPELT, number_of


@pytest.mark.parametrize(
    ("written", "value"),
    [("one", 1), ("Nineteen", 19), ("twenty", 20), ("Forty-one", 41), ("ninety-nine", 99), ("7", 7)],
)
def test_values(written: str, value: int) -> None:
    assert number_of(written) == value
    assert written.isdecimal() or re.fullmatch(SPELT, written)


def test_what_is_no_number() -> None:
    assert re.fullmatch(SPELT, "twenty-ten") is None
    with pytest.raises(ValueError, match="a"):
        number_of("a")
