"""A read-only table from hashes to values of 1 to 31 in about 20 bits a key, which needs no parsing to be used.

It is an xor filter (Graf and Lemire, "Xor Filters: Faster and Smaller Than Bloom and Cuckoo Filters", 2020) that stores
a value beside the fingerprint: three cells of 16 bits, one in each third of the table, are xored; 11 bits must agree
with the hash and 5 are the value. A key that was never stored yields a value once in 2,048 look-ups. The keys
themselves are not in the table, so what was counted can't be listed from it.

Keys are hashes of HASH_BITS bits. A key of several parts is the xor of its parts' hashes (tabulation hashing), so that
what a look-up costs is one xor for what is new and three remainders for its cells: in Python, that is the fastest.
"""

from __future__ import annotations

import math
import struct
from array import array
from collections.abc import Callable, Mapping
from typing import Literal

from linter.records import NamedTuple

MOST_REMEMBERED = 10_000
"""Numbers whose hashes are remembered: as many words as some hundred articles have."""
VALUE_BITS = 5
MAX_VALUE = (1 << VALUE_BITS) - 1
HASH_BITS = 60
"""A hash fits into two of the digits of 30 bits that Python's integers are made of."""
_HASH_MASK = (1 << HASH_BITS) - 1
_FINGERPRINT = 0xFFFF ^ MAX_VALUE
WIDE_VALUE_BITS = 20
MAX_WIDE_VALUE = (1 << WIDE_VALUE_BITS) - 1
_WIDE_FINGERPRINT = 0xFFFF_FFFF ^ MAX_WIDE_VALUE
_MASK64 = (1 << 64) - 1
_HEADER = struct.Struct("<4Q")  # the lengths of the three thirds, all of them
_SLACK = 1.23
"""Cells a key: with fewer, keys can't all be given a cell of their own (Graf and Lemire, section 3)."""


def scattered(number: int) -> int:
    """A hash of a number of up to 64 bits (the finisher of SplitMix64, cut to HASH_BITS)."""
    mixed = ((number + 1) * 0x9E3779B97F4A7C15) & _MASK64
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK64
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK64
    return (mixed ^ (mixed >> 31)) & _HASH_MASK


class Scattered(dict[int, int]):
    """The hashes of numbers below 2**32 in one of the parts of a key, reckoned when they are first asked for."""

    def __init__(self, part: int) -> None:
        super().__init__()
        self._part = part << 32

    def __missing__(self, number: int) -> int:
        if len(self) > MOST_REMEMBERED:
            self.clear()
        known = self[number] = scattered(self._part | number)
        return known


class Table(NamedTuple):
    """One table over a buffer. `get(hash)` is the value of a key, 0 if it has none; it reads three cells, wherever."""

    get: Callable[[int], int]


class _Cells(NamedTuple):
    """The cells of a table.

    code: their type.
    size: how many bytes they have.
    fingerprint: the bits that must agree.
    value: the bits that are the value.
    """

    code: Literal["H", "I"]
    size: int
    fingerprint: int
    value: int


_NARROW = _Cells("H", 2, _FINGERPRINT, MAX_VALUE)
_WIDE = _Cells("I", 4, _WIDE_FINGERPRINT, MAX_WIDE_VALUE)


def _getter(cells: memoryview, lengths: tuple[int, int, int], of: _Cells) -> Callable[[int], int]:
    """The look-up as a closure, which is the fastest: it is asked a thousand times for every article."""
    first, second, third = lengths
    cells_second, cells_third = cells[first:], cells[first + second :]
    fingerprint, value = of.fingerprint, of.value

    def get(key: int) -> int:
        cell: int = cells[key % first] ^ cells_second[key % second] ^ cells_third[key % third]
        return 0 if (cell ^ key) & fingerprint else cell & value

    return get


def read_table(buffer: memoryview) -> Table:
    """The table that `build_table` packed; `buffer` holds bytes and must start at an even address.

    Raises ValueError when the buffer is not as long as its own header says.
    """
    return _read(buffer, _NARROW)


def read_wide_table(buffer: memoryview) -> Table:
    """The table that `build_wide_table` packed; `buffer` holds bytes and must start at an address divisible by four.

    Raises ValueError when the buffer is not as long as its own header says.
    """
    return _read(buffer, _WIDE)


def _read(buffer: memoryview, of: _Cells) -> Table:
    if len(buffer) < _HEADER.size:
        raise ValueError("a table is shorter than its header")
    first, second, third, size = _HEADER.unpack_from(buffer)
    cells = buffer[_HEADER.size :]
    if len(cells) != of.size * size or first + second + third != size or not first or not second or not third:
        raise ValueError("a table is not as long as its header says")
    return Table(_getter(cells.cast(of.code), (first, second, third), of))


def build_table(values: Mapping[int, int]) -> bytes:
    """Pack `values` (hashes to values of 1 to 31). The same mapping gives the same bytes.

    Raises ValueError when two parts of a hash collide, which hashes of `scattered` hardly ever do.
    """
    return _built(values, _NARROW)


def build_wide_table(values: Mapping[int, int]) -> bytes:
    """Pack `values` (hashes to values of 1 to MAX_WIDE_VALUE) as `build_table` does, in twice as many bytes."""
    return _built(values, _WIDE)


def _built(values: Mapping[int, int], of: _Cells) -> bytes:
    keys = sorted(values)
    least = int(len(keys) * _SLACK / 3) + 8
    for attempt in range(50):
        lengths = _coprime(least + 97 * attempt)
        cells = _fill(keys, values, lengths, of)
        if cells is not None:
            return _HEADER.pack(*lengths, len(cells)) + cells.tobytes()
    raise ValueError("no lengths place these keys")


def _coprime(least: int) -> tuple[int, int, int]:
    """Three odd lengths from `least` on without a common divisor: one hash's remainders tell nothing of each other."""
    found: list[int] = []
    length = least | 1
    while len(found) < 3:
        if all(math.gcd(length, other) == 1 for other in found):
            found.append(length)
        length += 2
    return found[0], found[1], found[2]


def _fill(keys: list[int], values: Mapping[int, int], lengths: tuple[int, int, int], of: _Cells) -> array[int] | None:
    """The cells, or None when the keys can't be placed in thirds of these lengths."""
    first, second, third = lengths
    size = sum(lengths)
    count = bytearray(size)  # how many keys have a place at a cell; wraps never: 255 is far above the mean of 3
    holders = array("Q", bytes(8 * size))  # the xor of their keys
    for key in keys:
        for place in (key % first, first + key % second, first + second + key % third):
            if count[place] == 255:
                return None
            count[place] += 1
            holders[place] ^= key
    order: list[tuple[int, int]] = []
    alone = [place for place in range(size) if count[place] == 1]
    while alone:
        place = alone.pop()
        if count[place] != 1:
            continue
        key = holders[place]
        order.append((key, place))
        for other in (key % first, first + key % second, first + second + key % third):
            count[other] -= 1
            holders[other] ^= key
            if count[other] == 1:
                alone.append(other)
    if len(order) != len(keys):
        return None
    cells = array(of.code, bytes(of.size * size))
    for key, place in reversed(order):
        cell = key & of.fingerprint | values[key]
        places = key % first, first + key % second, first + second + key % third
        cells[place] = 0
        cells[place] = cell ^ cells[places[0]] ^ cells[places[1]] ^ cells[places[2]]
    return cells
