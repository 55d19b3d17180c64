"""A read-only table from 64-bit keys to values of 1 to 31 in about 18 bits a key, which needs no parsing to be used.

It is a binary fuse filter (Graf and Lemire, "Binary Fuse Filters: Fast and Smaller Than Xor Filters", 2022) that
stores a value beside the fingerprint: three cells of 16 bits, at places that the key's hash gives, are xored; 11 bits
must agree with the hash and 5 are the value. A key that was never stored yields a value once in 2,048 look-ups. The
keys themselves are not in the table, so what was counted can't be listed from it.
"""

from __future__ import annotations

import math
import struct
from array import array
from collections.abc import Callable, Mapping
from typing import NamedTuple

VALUE_BITS = 5
MAX_VALUE = (1 << VALUE_BITS) - 1
_FINGERPRINT_MASK = (1 << (16 - VALUE_BITS)) - 1
_MASK64 = (1 << 64) - 1
_FIRST = 0x9E3779B97F4A7C15
_SECOND = 0xD6E8FEB86659FD93
_HEADER = struct.Struct("<QIIQ")  # seed, segment length, segments that a key may start in, cells


class Table(NamedTuple):
    """One table over a buffer. `get(key)` is the value of a key, 0 if it has none; it reads three cells, wherever."""

    get: Callable[[int], int]


def _getter(seed: int, segment: int, span: int, cells: memoryview) -> Callable[[int], int]:
    """The look-up as a closure: half of the time of every check is spent here, and a closure is the fastest."""
    mask, twice = segment - 1, segment + segment

    def get(key: int) -> int:
        mixed = ((key ^ seed) * _FIRST) & _MASK64
        mixed = ((mixed ^ (mixed >> 29)) * _SECOND) & _MASK64
        mixed ^= mixed >> 32
        first = (mixed * span) >> 64
        cell: int = (
            cells[first] ^ cells[(first + segment) ^ ((mixed >> 18) & mask)] ^ cells[(first + twice) ^ (mixed & mask)]
        )
        if cell >> VALUE_BITS == (mixed >> 40) & _FINGERPRINT_MASK:
            return cell & MAX_VALUE
        return 0

    return get


def read_table(buffer: memoryview) -> Table:
    """The table that `build_table` packed; `buffer` holds bytes and must start at an even address.

    Raises ValueError when the buffer is not as long as its own header says.
    """
    if len(buffer) < _HEADER.size:
        raise ValueError("a table is shorter than its header")
    seed, segment, segments, size = _HEADER.unpack_from(buffer)
    cells = buffer[_HEADER.size :].cast("H")
    if len(cells) != size or segment * (segments + 2) != size or segment & (segment - 1):
        raise ValueError("a table is not as long as its header says")
    return Table(_getter(seed, segment, segment * segments, cells))


def build_table(values: Mapping[int, int]) -> bytes:
    """Pack `values` (keys of up to 64 bits, values of 1 to 31). The same mapping gives the same bytes."""
    keys = sorted(values)
    size = max(len(keys), 1)
    segment = min(1 << math.floor(math.log(size) / math.log(3.33) + 2.25), 1 << 18) if size > 1 else 4
    factor = max(1.125, 0.875 + 0.25 * math.log(1_000_000) / math.log(max(size, 2)))
    segments = max(1, math.ceil(size * factor / segment) - 2) + (1 if size < 1000 else 0)
    for seed in range(1, 100):
        cells = _fill(keys, values, seed, segment, segments)
        if cells is not None:
            return _HEADER.pack(seed, segment, segments, len(cells)) + cells.tobytes()
    raise ValueError("no seed places these keys")  # pragma: no cover - each seed fails once in thousands


def _fill(keys: list[int], values: Mapping[int, int], seed: int, segment: int, segments: int) -> array[int] | None:
    """The cells, or None when the keys can't be placed with this seed."""
    size = segment * (segments + 2)
    span, mask = segment * segments, segment - 1
    count = bytearray(size)  # how many keys have a place at a cell; wraps never: 255 is far above the mean of 3
    holders = array("Q", bytes(8 * size))  # the xor of their numbers in `hashes`, plus one
    hashes = array("Q")
    for number, key in enumerate(keys, 1):
        mixed = ((key ^ seed) * _FIRST) & _MASK64
        mixed = ((mixed ^ (mixed >> 29)) * _SECOND) & _MASK64
        mixed ^= mixed >> 32
        hashes.append(mixed)
        first = (mixed * span) >> 64
        for place in (first, (first + segment) ^ ((mixed >> 18) & mask), (first + 2 * segment) ^ (mixed & mask)):
            if count[place] == 255:
                return None
            count[place] += 1
            holders[place] ^= number
    order: list[tuple[int, int]] = []
    alone = [place for place in range(size) if count[place] == 1]
    while alone:
        place = alone.pop()
        if count[place] != 1:
            continue
        number = holders[place]
        order.append((number, place))
        mixed = hashes[number - 1]
        first = (mixed * span) >> 64
        for other in (first, (first + segment) ^ ((mixed >> 18) & mask), (first + 2 * segment) ^ (mixed & mask)):
            count[other] -= 1
            holders[other] ^= number
            if count[other] == 1:
                alone.append(other)
    if len(order) != len(keys):
        return None
    cells = array("H", bytes(2 * size))
    for number, place in reversed(order):
        mixed = hashes[number - 1]
        first = (mixed * span) >> 64
        cell = ((mixed >> 40) & _FINGERPRINT_MASK) << VALUE_BITS | values[keys[number - 1]]
        second, third = (first + segment) ^ ((mixed >> 18) & mask), (first + 2 * segment) ^ (mixed & mask)
        cells[place] = 0
        cells[place] = cell ^ cells[first] ^ cells[second] ^ cells[third]
    return cells
