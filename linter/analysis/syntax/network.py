"""A small neural network that says, for each word of a sentence, its tag, what word it hangs on, and by which relation.

Each word is a row of numbers: the sum of rows for its form, its last two and three letters, its first three and its
shape. Two layers of hidden units read a window of words around each place; what a word gives to the first is
remembered, since words repeat. Two more layers carry what they read along the sentence, either way. What they give is
compared between all pairs of words: a word hangs where the product of what it seeks and what the other offers is
greatest, with the distance counted in (deep biaffine parsing, Dozat and Manning 2017). All in plain Python, see
`fixed_point`. Trained by linter/data/build/syntax.py.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import add
from pathlib import Path
from typing import Any
from zlib import crc32

from linter.analysis.syntax.fixed_point import (
    BITS,
    Columns,
    matrix_of,
    ones,
    times,
)
from linter.analysis.syntax.trees import best_tree
from linter.files.data_file import NO_SENSE, damaged, open_data, pack_sections, sections, write_data
from linter.records import NamedTuple

KIND = b"syntax network"
VERSION = 1
PARTS = 4096
"""So many words' share in the first layer is remembered, about two kilobytes each."""
SUFFIX_2, SUFFIX_3, PREFIX_3 = 512, 2048, 2048
"""Rows for letters at the end and the start of words, which share them by a checksum."""
SHAPES = 10
DISTANCES = (-25, -15, -10, -7, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 7, 10, 15, 25)
"""Where the classes of distances begin: of the head's number less the word's; the root has a class of its own."""
CLASSES = len(DISTANCES) + 2
TITLED = 0.75
"""In a sentence of which so large a part of the longer words has a capital, capitals tell nothing."""


class Analysed(NamedTuple):
    """What the network says of a sentence; one entry a word. A head is a word's number, -1 for the root's."""

    tags: list[str]
    heads: list[int]
    relations: list[str]


LAST_READ = 16
"""Sentences of which is remembered what the layers gave: a headline is tagged first, and then analysed perhaps."""


class Window:
    """A layer that reads words around each place. `steps` say which; `read` holds a step's matrix after the other."""

    def __init__(self, steps: Sequence[int], read: Sequence[int], bias: Sequence[int]) -> None:
        width, self.steps = len(read) // len(steps), steps
        if not width or len(read) != len(steps) * width:
            raise ValueError("its layers differ in size")
        self.width, self.columns = width, Columns(bias)
        self._shift = BITS * self.columns.count
        self._mask = (1 << self._shift) - 1
        self._raised = (1 << BITS - 1) * ones(self.columns.count * len(steps))
        self._lower = (1 << BITS - 1) * ones(self.columns.count)
        # side by side: one multiplication gives what a word means to all places that it is near
        self._matrix = [
            sum(read[place * width + number] << self._shift * place for place in range(len(steps)))
            for number in range(width)
        ]

    def parts(self, row: Sequence[int]) -> tuple[int, ...]:
        """What a word gives, for each step."""
        sums = times(row, self._matrix) + self._raised
        found = []
        for _ in self.steps:
            found.append((sums & self._mask) - self._lower)
            sums >>= self._shift
        return tuple(found)

    def active(self, parts: Sequence[tuple[int, ...]]) -> list[bytes]:
        """What the units give at each word, from what all give."""
        count = len(parts)
        return [
            self.columns.active(
                sum(
                    [parts[number + step][place] for place, step in enumerate(self.steps) if 0 <= number + step < count]
                )
            )
            for number in range(count)
        ]


class Memory(NamedTuple):
    """A layer whose units remember what they read, half of them from the left, half from the right.

    Each keeps a share of what it held, which its gate says, and takes the rest from what enters (quasi-recurrent
    network, Bradbury et al. 2016).
    """

    entry: list[int]
    entry_columns: Columns
    gate: list[int]
    gate_columns: Columns

    def read(self, before: Sequence[list[int]]) -> list[list[int]]:
        """What the units hold at each word, added to what they read."""
        entries = [self.entry_columns.active(times(row, self.entry)) for row in before]
        gates = [self.gate_columns.gates(times(row, self.gate)) for row in before]
        half = self.entry_columns.count // 2
        forward = _remembered([row[:half] for row in entries], [row[:half] for row in gates])
        backward = _remembered([row[half:] for row in reversed(entries)], [row[half:] for row in reversed(gates)])
        return [
            list(map(add, row, map(int, left + right)))
            for row, left, right in zip(before, forward, reversed(backward), strict=True)
        ]


def _remembered(entries: Sequence[bytes], gates: Sequence[list[float]]) -> list[list[float]]:
    """What units hold at each word, and a half, so that cutting the fraction off rounds."""
    held = [0.5] * len(entries[0])
    found = []
    for entry, gate in zip(entries, gates, strict=True):
        held = [new + kept * (old - new) for new, kept, old in zip(_halfway(entry), gate, held, strict=True)]
        found.append(held)
    return found


def _halfway(entry: bytes) -> Iterable[float]:
    return map(_HALVES.__getitem__, entry)


_HALVES = [step + 0.5 for step in range(256)]


class SyntaxNetwork:
    """The network, opened from its file.

    Raises DataError naming the file and the `rebuild` command when it is missing, damaged or of another version.
    """

    def __init__(self, path: Path, *, rebuild: str) -> None:
        payload = open_data(path, KIND, VERSION, rebuild=rebuild, check=True)
        try:
            self._open(sections(payload))
        except NO_SENSE as error:
            raise damaged(path, KIND, VERSION, rebuild=rebuild, reason=str(error)) from error
        self._part = lru_cache(maxsize=PARTS)(self._new_part)
        self._last_read = lru_cache(maxsize=LAST_READ)(self._columns_read)

    def _open(self, parts: Mapping[str, memoryview]) -> None:
        layout = json.loads(bytes(parts["layout"]))
        self._tags: list[str] = layout["tags"]
        self._relations: list[str] = layout["relations"]
        self._root = self._relations.index("root")
        width, hidden = layout["width"], layout["hidden"]
        seek, tagging, label = layout["seeking"], layout["tagging"], layout["labelling"]
        self._width, self._seeking, self._labelling = width, seek, label
        self._forms = parts["forms"].cast("I")
        self._rows = [parts[name].cast("b") for name in ("form rows", "suffixes 2", "suffixes 3", "prefixes", "shapes")]
        counts = (len(self._forms) + 1, SUFFIX_2, SUFFIX_3, PREFIX_3, SHAPES)
        if any(len(rows) != count * width for rows, count in zip(self._rows, counts, strict=True)):
            raise ValueError("its rows differ in size")
        self._first, self._second = (
            Window(
                steps,
                matrix_of(parts[f"window {number}"].cast("b"), hidden, 1 + number),
                _numbers(parts[f"bias {number}"], hidden),
            )
            for number, steps in enumerate(layout["windows"])
        )
        self._memories = [
            Memory(
                matrix_of(parts[f"entry {number}"].cast("b"), hidden, 2),
                Columns(_numbers(parts[f"entry bias {number}"], hidden)),
                matrix_of(parts[f"gate {number}"].cast("b"), hidden, 2),
                Columns(_numbers(parts[f"gate bias {number}"], hidden)),
            )
            for number in range(layout["memories"])
        ]
        lengths = [length for memory in self._memories for length in (len(memory.entry), len(memory.gate))]
        if {self._first.width, self._second.width, *lengths} - {width, hidden} or self._first.width != width:
            raise ValueError("its layers differ in size")
        self._pairs = matrix_of(parts["pairs"].cast("b"), 2 * seek + tagging, 2)
        self._pair_columns = Columns(_numbers(parts["pair bias"], 2 * seek + tagging))
        self._label_rows = matrix_of(parts["labels"].cast("b"), 2 * label, 2)
        self._label_columns = Columns(_numbers(parts["label bias"], label))
        self._root_offer = _numbers(parts["root offer"], seek)
        self._tag_rows = matrix_of(parts["tags"].cast("b"), len(self._tags), 2)
        self._tag_columns = Columns(_numbers(parts["tag bias"], len(self._tags)))
        self._distance_rows = matrix_of(parts["distances"].cast("b"), CLASSES, 1)
        self._distance_columns = Columns(_numbers(parts["distance bias"], CLASSES))
        self._relation_rows = matrix_of(parts["relations"].cast("b"), len(self._relations), 2)
        self._relation_columns = Columns(_numbers(parts["relation bias"], len(self._relations)))
        lengths = [len(self._pairs), len(self._label_rows), len(self._tag_rows), len(self._distance_rows)]
        if [*lengths, len(self._relation_rows)] != [hidden, hidden, tagging, seek, label]:
            raise ValueError("its layers differ in size")

    def analysed(self, words: Sequence[str]) -> Analysed:
        """The analysis of a sentence of these words, with straight apostrophes."""
        if not words:
            return Analysed([], [], [])
        rows, active = self._last_read(tuple(words))
        seek = self._seeking
        tags = [self._best_tag(found[2 * seek :]) for found in active]
        heads = best_tree(self._scores([row[:seek] for row in active], [row[seek : 2 * seek] for row in active]))
        return Analysed(tags, heads, self._labelled(rows, heads))

    def tags(self, words: Sequence[str]) -> list[str]:
        """The tags of `analysed` alone, which take two thirds of the time."""
        _, active = self._last_read(tuple(words))
        return [self._best_tag(found[2 * self._seeking :]) for found in active]

    def _columns_read(self, words: tuple[str, ...]) -> tuple[list[list[int]], list[bytes]]:
        """What the layers give for each word, and what is made of it for tags and heads."""
        rows = self._read(words)
        return rows, [self._pair_columns.active(times(row, self._pairs)) for row in rows]

    def _read(self, words: Sequence[str]) -> list[list[int]]:
        """What the layers give for each word."""
        titled = is_titled(words)
        rows = self._first.active([self._part(word, titled) for word in words])
        more = self._second.active([self._second.parts(row) for row in rows])
        found = [list(map(add, row, added)) for row, added in zip(rows, more, strict=True)]
        for memory in self._memories:
            found = memory.read(found)
        return found

    def _new_part(self, word: str, titled: bool) -> tuple[int, ...]:
        """What a word gives to the first layer, for each place of its window."""
        width = self._width
        rows = [
            rows[place * width : (place + 1) * width]
            for rows, place in zip(self._rows, places_of(word, titled, self._forms), strict=True)
        ]
        found = list(map(sum, zip(*rows, strict=True)))
        return self._first.parts(found)

    def _best_tag(self, active: bytes) -> str:
        values = self._tag_columns.values(times(active, self._tag_rows))
        return self._tags[values.index(max(values))]

    def _scores(self, seeking: Sequence[bytes], offering: Sequence[bytes]) -> list[list[int]]:
        """One row a word: how well the root suits it for a head, then each word."""
        count = len(seeking) + 1
        spread = bytearray(count * 4)
        offers = []
        for root, column in zip(self._root_offer, zip(*offering, strict=True), strict=True):
            spread[4::4] = bytes(column)
            offers.append(2 * (int.from_bytes(spread, "little") + root))
        offset = (1 << 31) * (((1 << 32 * count) - 1) // ((1 << 32) - 1))
        found = []
        for number, row in enumerate(seeking):
            sums = memoryview((times(row, offers) + offset).to_bytes(4 * count, "little")).cast("I").tolist()
            far = self._distance_columns.values(times(row, self._distance_rows))
            row_scores = [score + far[which] for score, which in zip(sums, _classes(number, count - 1), strict=True)]
            row_scores[number + 1] = 0  # below all others, which have the offset
            found.append(row_scores)
        return found

    def _labelled(self, rows: Sequence[Sequence[int]], heads: Sequence[int]) -> list[str]:
        """The relation of each word to its head."""
        label = self._labelling
        shift, half = BITS * label, (1 << BITS - 1) * ones(2 * label)
        mask = (1 << shift) - 1
        lower = (1 << BITS - 1) * ones(label)
        below, above = [], []
        for row in rows:
            sums = times(row, self._label_rows) + half
            below.append((sums & mask) - lower)
            above.append((sums >> shift) - lower)
        found = []
        for number, head in enumerate(heads):
            if head < 0:
                found.append("root")
                continue
            active = self._label_columns.active(below[number] + above[head])
            values = self._relation_columns.values(times(active, self._relation_rows))
            values[self._root] = -1
            found.append(self._relations[values.index(max(values))])
        return found


@lru_cache(maxsize=512)
def _classes(number: int, count: int) -> list[int]:
    """The class of the distance from a word to the root and to each of `count` words."""
    return [CLASSES - 1, *(bisect_right(DISTANCES, head - number) for head in range(count))]


def _numbers(section: memoryview, count: int) -> list[int]:
    found = section.cast("i").tolist()
    if len(found) != count:
        raise ValueError("its layers differ in size")
    return found


def normal_form(word: str) -> str:
    """A word as the network knows it: in lower case, each digit a 0."""
    lower = word.lower()
    if any(map(str.isdigit, lower)):
        return "".join("0" if sign.isdigit() else sign for sign in lower)
    return lower


def is_titled(words: Sequence[str]) -> bool:
    """Whether a sentence is written as headlines are, with capitals on most longer words."""
    longer = [word for word in words if len(word) > 3 and word.isalpha()]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= TITLED * len(longer)


def shape_of(word: str, titled: bool) -> int:
    """The class of a word's capitals and digits."""
    letters, digits = any(map(str.isalpha, word)), any(map(str.isdigit, word))
    if not letters:
        return 6 if digits else 9
    if digits:
        return 7
    if word.islower():
        return 8 if word[0] == "'" else 0
    if word.isupper():
        return 3 if len(word.rstrip(".")) == 1 else 2
    if word[0].isupper() and word[1:].islower():
        return 4 if titled else 1
    return 5


def places_of(word: str, titled: bool, forms: Sequence[int]) -> tuple[int, int, int, int, int]:
    """Which rows are a word's: of its form (0 if it is not among the checksums `forms`), letters and shape."""
    form = normal_form(word)
    checksum = crc32(form.encode())
    place = bisect_left(forms, checksum)
    known = place + 1 if place < len(forms) and forms[place] == checksum else 0
    return known, *letters_of(form), shape_of(word, titled)


def letters_of(form: str) -> tuple[int, int, int]:
    """The rows of the last two and three letters of a form and of its first three."""
    return (
        crc32(form[-2:].encode()) % SUFFIX_2,
        crc32(form[-3:].encode()) % SUFFIX_3,
        crc32(form[:3].encode()) % PREFIX_3,
    )


def save_network(path: Path, layout: Mapping[str, Any], parts: Mapping[str, bytes]) -> None:
    """Write a network: `parts` are the sections that `SyntaxNetwork` reads, but for the layout."""
    write_data(path, KIND, VERSION, pack_sections({"layout": json.dumps(layout).encode(), **parts}))
