"""A small neural network that says how well words fit a place, judged by the five words on either side and the subject.

Counts know only what they have seen; the network knows that "innocent" is followed by the words that follow "civilian".
Each word near a place is a row of numbers (its embedding). A first layer of hidden units sees those around a place, a
second one sees what the first says, and both together give a row of what is expected there: the nearer that is to the
output row of a word, the better the word fits. It is trained by linter/data/build/network.py. Words go by a checksum of
their spelling, so the network serves every word model.

Plain Python multiplies a row by a matrix with long integers: each row of the matrix is an integer whose digits of 32
bits are its numbers (in the first layer four, each of every fourth), so that one multiplication serves many units. All
numbers are kept as bytes, 128 standing for zero, which keeps the digits from borrowing from each other.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import compress
from operator import mul, sub
from pathlib import Path
from zlib import crc32

from linter.analysis.word_model.ids import BREAK, FIRST_WORD
from linter.analysis.word_model.model import WordModel
from linter.analysis.word_model.xor_table import MOST_REMEMBERED
from linter.files.data_file import NO_SENSE, damaged, open_data, pack_sections, sections, write_data
from linter.records import NamedTuple

KIND = b"context network"
VERSION = 2
REBUILD = "python -I -m linter.data.build.network rules/typos/real-word/context.network ARCHIVE ..."
NEAR = 5
"""Words on either side that count each by its place."""
FAR = 16
"""Words of content further away than NEAR, up to so many tokens, count together, by the mean of their rows."""
ZERO = 128
"""The byte that stands for zero."""
PARTS = 4096
"""So many words' parts are remembered, about three kilobytes each: "the" stands before every third noun."""
_DIGIT = 4
"""Bytes of a digit: sums of up to 2**16 products of two bytes fit."""


class Layers(NamedTuple):
    """The sizes of a network, and the value of one step of each kind of stored byte.

    width: the numbers in a word's row.
    hidden: the units of the first layer.
    deeper: the units of the second.
    expected: the numbers in a row of what is expected, and in a word's output row.
    step_embedding: the step of the embeddings.
    step_first: the step of the first layer's weights.
    step_second: the step of the second layer's weights.
    step_direct: the step of the weights from the first layer to what is expected.
    step_third: the step of those from the second.
    step_active: the step of the first layer's activations.
    step_deeper: the step of the second layer's.
    step_output: the step of the outputs.
    """

    width: int
    hidden: int
    deeper: int
    expected: int
    step_embedding: float
    step_first: float
    step_second: float
    step_direct: float
    step_third: float
    step_active: float
    step_deeper: float
    step_output: float


class Part(NamedTuple):
    """What one position gives to the hidden units: their sums as the digits of integers, and the sum of its row.

    sums: one for each class of columns, see `_by_class`.
    """

    sums: Sequence[int]
    weight: int


LAYERS = struct.Struct("<4I8d")


class ContextNetwork:
    """The network, with the ids of a word model.

    Raises DataError naming the file and the `rebuild` command when it is missing, damaged or of another version.
    """

    def __init__(self, path: Path, model: WordModel, *, rebuild: str) -> None:
        self._model = model
        payload = open_data(path, KIND, VERSION, rebuild=rebuild, check=True)
        try:
            parts = sections(payload)
            self._layers = Layers(*LAYERS.unpack(parts["layers"]))
            self._words = parts["words"].cast("I")
            self._embeddings = parts["embeddings"]
            self._first = parts["first"]
            self._first_bias = list(parts["first bias"].cast("f"))
            self._second = parts["second"]
            self._second_bias = list(parts["second bias"].cast("f"))
            self._direct = parts["direct"]
            self._third = parts["third"]
            self._third_bias = list(parts["third bias"].cast("f"))
            self._targets = parts["targets"].cast("I")
            self._outputs = parts["outputs"]
            self._biases = parts["biases"].cast("f")
            self._examine()
        except NO_SENSE as error:
            raise damaged(path, KIND, VERSION, rebuild=rebuild, reason=str(error)) from error
        self._rows: dict[int, bytes] = {}
        self._part = lru_cache(maxsize=PARTS)(self._new_part)
        self._known: dict[int, tuple[Sequence[int], float]] = {}
        self._nothing = bytes([ZERO]) * self._layers.width
        self._hidden_rows = [0] * self._layers.hidden  # those that have been needed

    def _examine(self) -> None:
        width, hidden, deeper, expected = self._layers[:4]
        lengths = (
            (self._embeddings, (len(self._words) + FIRST_WORD) * width),
            (self._first, (2 * NEAR + 1) * width * hidden),
            (self._first_bias, hidden),
            (self._second, hidden * deeper),
            (self._second_bias, deeper),
            (self._direct, hidden * expected),
            (self._third, deeper * expected),
            (self._third_bias, expected),
            (self._outputs, len(self._targets) * expected),
            (self._biases, len(self._targets)),
        )
        if any(len(found) != wanted for found, wanted in lengths):
            raise ValueError("its layers differ in size")

    def expectation(self, ids: Sequence[int], place: int) -> list[float]:
        """What is expected at `ids[place]`, as a row of numbers; what lies beyond the ids counts as an edge."""
        around = [*ids[max(0, place - NEAR) : place], *ids[place + 1 : place + 1 + NEAR]]
        if len(around) < 2 * NEAR:
            around = [BREAK] * max(0, NEAR - place) + around
            around += [BREAK] * (2 * NEAR - len(around))
        content = self._model.content
        far = (*ids[max(0, place - FAR) : max(0, place - NEAR)], *ids[place + 1 + NEAR : place + 1 + FAR])
        parts = [self._part(position, number) for position, number in enumerate(around)]
        parts.append(self._times(2 * NEAR, self._mean([self._row(number) for number in far if content[number]])))
        return self._last_layer(self._first_layer(parts))

    def fit(self, expected: Sequence[float], word: int | None) -> tuple[float, float]:
        """How well the word of an id fits what is `expected`, and the log of how frequent it is; 0 if it is unknown."""
        known = self._known.get(word or 0)
        if known is None:
            known = self._known[word or 0] = self._output(word)
        row, bias = known
        return (sum(map(mul, expected, row)) * self._layers.step_output if row else 0.0), bias

    def _mean(self, rows: Sequence[bytes]) -> bytes:
        count = len(rows)
        if not count:
            return self._nothing
        half = count // 2
        return bytes([(sum(column) + half) // count for column in zip(*rows, strict=True)])

    def _row(self, number: int) -> bytes:
        """The embedding of an id; a word that the network does not know has none."""
        known = self._rows.get(number)
        if known is None:
            width = self._layers.width
            place = number if number < FIRST_WORD else self._place(self._words, number, FIRST_WORD)
            known = self._nothing if place is None else bytes(self._embeddings[place * width : (place + 1) * width])
            if len(self._rows) >= MOST_REMEMBERED:
                self._rows.clear()
            self._rows[number] = known
        return known

    def _output(self, word: int | None) -> tuple[Sequence[int], float]:
        place = None if word is None or word < FIRST_WORD else self._place(self._targets, word, 0)
        if place is None:
            return (), min(self._biases)
        length = self._layers.expected
        row = self._outputs[place * length : (place + 1) * length]
        return [value - ZERO for value in row], self._biases[place]

    def _place(self, checksums: Sequence[int], number: int, offset: int) -> int | None:
        checksum = checksum_of(self._model.word(number))
        found = bisect_left(checksums, checksum)
        return found + offset if found < len(checksums) and checksums[found] == checksum else None

    @cached_property
    def _first_rows(self) -> list[list[int]]:
        """For each of the _DIGIT classes of columns, the rows of the first layer's weights."""
        return _by_class(self._first, self._layers.hidden)

    @cached_property
    def _third_rows(self) -> list[int]:
        length = self._layers.expected
        return [_spread(self._third[at : at + length]) for at in range(0, len(self._third), length)]

    def _of_active(self, active: Sequence[int]) -> Iterator[int]:
        """For each active unit of the first layer its weights to what is expected and, in the digits above, to the
        second; they are made when the unit is first active, since most are silent at most places."""
        rows = self._hidden_rows
        for unit in compress(range(len(active)), active):
            if not rows[unit]:
                direct, second = (
                    _spread(matrix[unit * length : (unit + 1) * length])
                    for matrix, length in ((self._direct, self._layers.expected), (self._second, self._layers.deeper))
                )
                rows[unit] = direct | second << 8 * _DIGIT * self._layers.expected
        return compress(rows, active)

    def _new_part(self, position: int, number: int) -> Part:
        return self._times(position, self._row(number))

    def _times(self, position: int, row: bytes) -> Part:
        """The row of a word times the weights of its position."""
        start = position * self._layers.width
        sums = [sum(map(mul, row, rows[start : start + self._layers.width])) for rows in self._first_rows]
        return Part(sums, sum(row) - ZERO * len(row))

    def _first_layer(self, parts: Sequence[Part]) -> list[int]:
        layers = self._layers
        sums = _in_order(map(sum, zip(*[part.sums for part in parts], strict=True)), layers.hidden)
        shift = ZERO * sum([part.weight for part in parts])
        step = layers.step_embedding * layers.step_first / layers.step_active
        return _activations([(value - shift) * step for value in map(sub, sums, self._at_rest)])

    @cached_property
    def _at_rest(self) -> list[float]:
        """For each hidden unit the sum from which on it is active."""
        layers = self._layers
        step = layers.step_embedding * layers.step_first
        less = [ZERO * one for one in _in_order(map(sum, self._first_rows), layers.hidden)]
        return [one - bias / step for one, bias in zip(less, self._first_bias, strict=True)]

    def _last_layer(self, active: Sequence[int]) -> list[float]:
        """What is expected, by what the first layer says and by what the second makes of it."""
        layers = self._layers
        length = layers.expected
        sums = _digits(_weighted(active, self._of_active(active)), length + layers.deeper)
        shift = ZERO * sum(active)
        step, step_direct = (layers.step_active * one for one in (layers.step_second, layers.step_direct))
        reached = [(value - shift) * step + bias for value, bias in zip(sums[length:], self._second_bias, strict=True)]
        deeper = _activations([value / layers.step_deeper for value in reached])
        third = compress(self._third_rows, deeper)
        more, more_shift = _digits(_weighted(deeper, third), length), ZERO * sum(deeper)
        step_third = layers.step_deeper * layers.step_third
        return [
            (value - shift) * step_direct + (further - more_shift) * step_third + bias
            for value, further, bias in zip(sums[:length], more, self._third_bias, strict=True)
        ]


@lru_cache(maxsize=2)
def context_network(path: Path, model: WordModel) -> ContextNetwork:
    """The network at `path`, opened once a process for all rules: what its first layers are made of is four megabytes.

    Raises what `ContextNetwork` raises.
    """
    return ContextNetwork(path, model, rebuild=REBUILD)


def _activations(reached: Sequence[float]) -> list[int]:
    """What units say that reach so many steps, as bytes."""
    return [0 if value <= 0 else 255 if value >= 255 else int(value + 0.5) for value in reached]


def _weighted(active: Sequence[int], rows: Iterable[int]) -> int:
    """The sum of the rows of active units, each times its unit's activation; most units are silent."""
    return sum(map(mul, filter(None, active), rows))


def checksum_of(word: str) -> int:
    """By which a network knows a folded word."""
    return crc32(word.encode())


def _by_class(matrix: memoryview, columns: int) -> list[list[int]]:
    """The rows of a matrix of bytes as integers: of each _DIGIT, of which the n-th has the columns n, n + _DIGIT …

    All rows of the first layer are needed for the first place that is judged. To make them so takes less than half of
    what it takes to spread their bytes.
    """
    mask = int.from_bytes(bytes([255, *bytes(_DIGIT - 1)]) * -(-columns // _DIGIT), "little")
    rows = [int.from_bytes(matrix[start : start + columns], "little") for start in range(0, len(matrix), columns)]
    return [[row >> 8 * number & mask for row in rows] for number in range(_DIGIT)]


def _in_order(classes: Iterable[int], columns: int) -> list[int]:
    """The digits of `columns` columns whose classes, as `_by_class` makes them, have these sums."""
    each = -(-columns // _DIGIT)
    found = [0] * (each * _DIGIT)
    for number, one in enumerate(classes):
        found[number::_DIGIT] = _digits(one, each)
    return found[:columns]


def _spread(row: memoryview) -> int:
    """A row of bytes as an integer that has them for digits."""
    spread = bytearray(len(row) * _DIGIT)
    spread[::_DIGIT] = row
    return int.from_bytes(spread, "little")


def _digits(number: int, columns: int) -> memoryview:
    return memoryview(number.to_bytes(columns * _DIGIT, "little")).cast("I")


def save_network(path: Path, layers: Layers, parts: Mapping[str, bytes]) -> None:
    """Write a network: `parts` are the sections that `ContextNetwork` reads, but for the layers."""
    write_data(path, KIND, VERSION, pack_sections({"layers": LAYERS.pack(*layers), **parts}))
