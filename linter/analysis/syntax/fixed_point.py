"""Products of rows and matrices in plain Python: one multiplication of long integers serves all columns.

A row of a matrix is one integer whose digits, of 24 bits, are its numbers; they may be negative, since a digit borrows
from its neighbour only until an offset is added to all of them. Numbers are fixed-point: weights count in 1/128, what
a layer gives in 1/64 and as bytes, so that nothing is below 0 or above 3.98.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from math import exp
from operator import mul

DIGIT = 3
"""Bytes of a digit."""
BITS = 8 * DIGIT
WEIGHT = 128
"""Steps of a weight in 1."""
ACTIVE = 64
"""Steps of an activity in 1."""
HALF = 1 << (BITS - 1)
"""Stands for zero once the offset is added."""
_EXACT = bytes(255 if value == HALF >> 16 else 0 for value in range(256))
_ABOVE = bytes(255 if value > HALF >> 16 else 0 for value in range(256))
_NEAR = bytes(255 if value - (HALF >> 16) in (-1, 0) else 0 for value in range(256))
_HALVED = bytes(value >> 1 for value in range(256))
_UPPER = bytes(0 if value < HALF >> 16 else 128 if value == HALF >> 16 else 255 for value in range(256))
_GATES = [1 / (1 + exp(-2 * (value + 0.5 - 128) / 32)) for value in range(256)]
"""The logistic function of twice a number, by the number's step: from -4 to 4 in 1/32."""


def digits_of(values: Sequence[int]) -> int:
    """An integer that has these digits, which may be negative."""
    number = 0
    for value in reversed(values):
        number = (number << BITS) + value
    return number


def ones(columns: int) -> int:
    """An integer of so many digits that are each 1."""
    return ((1 << BITS * columns) - 1) // ((1 << BITS) - 1)


def matrix_of(numbers: memoryview, columns: int, factor: int) -> list[int]:
    """The rows of a matrix of signed bytes, each as one integer, `factor` times."""
    rows = []
    spread = bytearray(columns * DIGIT)
    shift = 128 * ones(columns)
    raised = bytes(numbers.cast("B")).translate(_RAISED)
    for start in range(0, len(raised), columns):
        spread[::DIGIT] = raised[start : start + columns]
        rows.append((int.from_bytes(spread, "little") - shift) * factor)
    return rows


_RAISED = bytes((value + 128) % 256 for value in range(256))
"""A signed byte, read as an unsigned one, to the byte that is 128 more."""


def times(row: Sequence[int], matrix: Sequence[int]) -> int:
    """The product of a row, most of it zeros perhaps, and a matrix."""
    return sum(map(mul, filter(None, row), compress(matrix, row)))


class Columns:
    """Reads sums as columns of a layer; `bias` is what is added to each, in the unit of the sums."""

    def __init__(self, bias: Sequence[int]) -> None:
        count = self.count = len(bias)
        self._mask = (1 << BITS * count) - 1
        self._offset = HALF * ones(count) + digits_of(bias)
        self._rounding = self._offset + 128 * ones(count)

    def active(self, sums: int) -> bytes:
        """What each column gives: 1/256 of its sum, from 0 up to 255."""
        read = ((sums + self._rounding) & self._mask).to_bytes(self.count * DIGIT, "little")
        above = read[2::DIGIT]
        exact = int.from_bytes(read[1::DIGIT], "little") & int.from_bytes(above.translate(_EXACT), "little")
        return (exact | int.from_bytes(above.translate(_ABOVE), "little")).to_bytes(self.count, "little")

    def gates(self, sums: int) -> list[float]:
        """How far each column keeps what was before, from 0 to 1."""
        read = ((sums + self._offset) & self._mask).to_bytes(self.count * DIGIT, "little")
        above = read[2::DIGIT]
        near = int.from_bytes(read[1::DIGIT].translate(_HALVED), "little")
        near &= int.from_bytes(above.translate(_NEAR), "little")
        near |= int.from_bytes(above.translate(_UPPER), "little")
        return list(map(_GATES.__getitem__, near.to_bytes(self.count, "little")))

    def values(self, sums: int) -> list[int]:
        """The sum of each column and its bias."""
        spread = bytearray(4 * self.count)
        read = ((sums + self._offset) & self._mask).to_bytes(self.count * DIGIT, "little")
        for place in range(DIGIT):
            spread[place::4] = read[place::DIGIT]
        return memoryview(spread).cast("I").tolist()
