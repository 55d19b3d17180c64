"""Products by long integers give what arithmetic number by number gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.analysis.syntax.fixed_point import ACTIVE, BITS, Columns, digits_of, matrix_of, ones, times

COLUMNS = 5
SIGNED = st.integers(-128, 127)
ROWS = st.lists(st.lists(SIGNED, min_size=COLUMNS, max_size=COLUMNS), min_size=1, max_size=6)
BIASES = st.lists(st.integers(-(2**20), 2**20), min_size=COLUMNS, max_size=COLUMNS)


def product(row: list[int], rows: list[list[int]], factor: int) -> list[int]:
    return [
        factor * sum(value * line[column] for value, line in zip(row, rows, strict=True)) for column in range(COLUMNS)
    ]


def packed(rows: list[list[int]], factor: int) -> list[int]:
    numbers = bytes(value % 256 for line in rows for value in line)
    return matrix_of(memoryview(numbers).cast("b"), COLUMNS, factor)


def test_digits() -> None:
    assert digits_of([1, 2, 3]) == 1 + (2 << BITS) + (3 << 2 * BITS)
    assert digits_of([1, -2]) == 1 - (2 << BITS)
    assert digits_of([]) == 0
    assert ones(3) == digits_of([1, 1, 1])


@given(ROWS, st.data(), st.sampled_from([1, 2]), BIASES)
def test_columns_read_the_product_and_the_bias(
    rows: list[list[int]], data: st.DataObject, factor: int, bias: list[int]
) -> None:
    row = data.draw(st.lists(st.integers(0, 255), min_size=len(rows), max_size=len(rows)))
    sums = times(row, packed(rows, factor))
    expected = [value + more for value, more in zip(product(row, rows, factor), bias, strict=True)]
    # what is read lies above zero, which stands in the middle of a digit
    assert [value - (1 << BITS - 1) for value in Columns(bias).values(sums)] == expected


@pytest.mark.parametrize(
    ("total", "active"),
    [
        (0, 0),
        (-5_000, 0),
        (127, 0),
        (128, 1),
        (256, 1),
        (383, 1),
        (384, 2),
        (256 * ACTIVE, ACTIVE),
        (65_279, 255),
        (2_000_000, 255),
    ],
)
def test_activity_is_a_rounded_part_of_the_sum_between_0_and_255(total: int, active: int) -> None:
    assert list(Columns([0, 0, 7]).active(digits_of([total, 0, -7]))) == [active, 0, 0]


def test_a_gate_opens_with_its_sum() -> None:
    shut, low, middle, high, open_ = Columns([0] * 5).gates(digits_of([-2_000_000, -8_000, 0, 8_000, 2_000_000]))
    assert shut == pytest.approx(0.0003, abs=0.0001)
    assert open_ == pytest.approx(0.9997, abs=0.0001)
    assert shut < low < middle < high < open_
    assert middle == pytest.approx(0.5, abs=0.01)
    assert low + high == pytest.approx(1, abs=0.02)
