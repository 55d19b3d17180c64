from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.slips import is_slip
from linter.analysis.numbers.numbers import numbers
from linter.document.model import Document


@pytest.mark.parametrize(
    ("value", "written", "slip"),
    [
        (24_390, "24,930", True),
        (4.4e6, "$5.4 million", True),
        (24_390, "24,390", False),
        (8_180, "9,270", False),
        (980, "1,080", False),
    ],
)
def test_one_digit_or_two_exchanged(value: float, written: str, *, slip: bool, draft: Callable[..., Document]) -> None:
    (number,) = numbers(draft(f"They had {written} of it.").body[0])
    assert is_slip(value, number) is slip
