"""A small neural network that says how well words fit a place, judged by the five words on either side and the subject.

Counts know only what they have seen; the network knows that "innocent" is followed by the words that follow "civilian".
Each word near a place is a row of numbers (its embedding). A first layer of hidden units sees those around a place, a
second one sees what the first says, and both together give a row of what is expected there: the nearer that is to the
output row of a word, the better the word fits. It is trained by linter/data/build/network.py. Words go by a checksum of
their spelling, so the network serves every word model.

Plain Python multiplies a row by a matrix with long integers: each row of the matrix is one integer whose digits of 32
bits are its numbers, so that one multiplication serves all hidden units. All numbers are kept as bytes, 128 standing
for zero, which keeps the digits from borrowing from each other.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Mapping, Sequence
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
    """What one position gives to the hidden units: their sums as the digits of an integer, and the sum of its row."""

    sums: int
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
    def _first_rows(self) -> tuple[list[int], list[int]]:
        return _as_integers(self._first, self._layers.hidden)

    @cached_property
    def _hidden_rows(self) -> list[int]:
        """For each unit of the first layer its weights to what is expected and, in the digits above, to the second."""
        direct, second = (
            _as_integers(one, n)[0]
            for one, n in ((self._direct, self._layers.expected), (self._second, self._layers.deeper))
        )
        above = 8 * _DIGIT * self._layers.expected
        return [low | high << above for low, high in zip(direct, second, strict=True)]

    @cached_property
    def _third_rows(self) -> list[int]:
        return _as_integers(self._third, self._layers.expected)[0]

    def _new_part(self, position: int, number: int) -> Part:
        return self._times(position, self._row(number))

    def _times(self, position: int, row: bytes) -> Part:
        """The row of a word times the weights of its position."""
        start = position * self._layers.width
        rows = self._first_rows[0][start : start + self._layers.width]
        return Part(sum(map(mul, row, rows)), sum(row) - ZERO * len(row))

    def _first_layer(self, parts: Sequence[Part]) -> list[int]:
        layers = self._layers
        sums = _digits(sum([part.sums for part in parts]), layers.hidden)
        shift = ZERO * sum([part.weight for part in parts])
        step = layers.step_embedding * layers.step_first / layers.step_active
        return _activations([(value - shift) * step for value in map(sub, sums, self._at_rest)])

    @cached_property
    def _at_rest(self) -> list[float]:
        """For each hidden unit the sum from which on it is active."""
        layers = self._layers
        step = layers.step_embedding * layers.step_first
        return [less - bias / step for less, bias in zip(self._first_rows[1], self._first_bias, strict=True)]

    def _last_layer(self, active: Sequence[int]) -> list[float]:
        """What is expected, by what the first layer says and by what the second makes of it."""
        layers = self._layers
        length = layers.expected
        sums = _digits(_weighted(active, self._hidden_rows), length + layers.deeper)
        shift = ZERO * sum(active)
        step, step_direct = (layers.step_active * one for one in (layers.step_second, layers.step_direct))
        reached = [(value - shift) * step + bias for value, bias in zip(sums[length:], self._second_bias, strict=True)]
        deeper = _activations([value / layers.step_deeper for value in reached])
        more, more_shift = _digits(_weighted(deeper, self._third_rows), length), ZERO * sum(deeper)
        step_third = layers.step_deeper * layers.step_third
        return [
            (value - shift) * step_direct + (further - more_shift) * step_third + bias
            for value, further, bias in zip(sums[:length], more, self._third_bias, strict=True)
        ]


def _activations(reached: Sequence[float]) -> list[int]:
    """What units say that reach so many steps, as bytes."""
    return [0 if value <= 0 else 255 if value >= 255 else int(value + 0.5) for value in reached]


def _weighted(active: Sequence[int], rows: Sequence[int]) -> int:
    """The sum of the rows, each times its unit's activation; most units are silent."""
    return sum(map(mul, filter(None, active), compress(rows, active)))


def checksum_of(word: str) -> int:
    """By which a network knows a folded word."""
    return crc32(word.encode())


def _as_integers(matrix: memoryview, columns: int) -> tuple[list[int], list[int]]:
    """Each row of a matrix of bytes as an integer of `columns` digits; and ZERO times the sum of each column."""
    rows = []
    spread = bytearray(columns * _DIGIT)
    total = 0
    for start in range(0, len(matrix), columns):
        spread[::_DIGIT] = matrix[start : start + columns]
        rows.append(int.from_bytes(spread, "little"))
        total += rows[-1]
    return rows, [ZERO * value for value in _digits(total, columns)]


def _digits(number: int, columns: int) -> memoryview:
    return memoryview(number.to_bytes(columns * _DIGIT, "little")).cast("I")


def save_network(path: Path, layers: Layers, parts: Mapping[str, bytes]) -> None:
    """Write a network: `parts` are the sections that `ContextNetwork` reads, but for the layers."""
    write_data(path, KIND, VERSION, pack_sections({"layers": LAYERS.pack(*layers), **parts}))
