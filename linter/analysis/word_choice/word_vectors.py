"""What a text is about, by vectors of words: "mare" goes with horses, "mayor" with councils.

Words that are used in the same company have rows of numbers that point the same way. The rows are those of GloVe
(Pennington et al. 2014), trained on six billion words, a hundred times as many as the word model counts, so that they
know rare words too; linter/data/build/vectors.py makes the file. Each number has four bits, 8 standing for zero. Words
go by a checksum of their spelling, so the vectors serve every word model.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from operator import mul
from pathlib import Path

from linter.analysis.word_choice.context_network import checksum_of
from linter.analysis.word_model.ids import FIRST_WORD
from linter.analysis.word_model.model import WordModel
from linter.analysis.word_model.xor_table import MOST_REMEMBERED
from linter.files.data_file import NO_SENSE, damaged, open_data, pack_sections, sections, write_data
from linter.records import NamedTuple

KIND = b"word vectors"
VERSION = 1
ZERO = 8
"""The four bits that stand for zero."""
REACH, NEAR = 16, 4
"""Words of content so many tokens away say what a sentence is about; those so near count once more by themselves."""
_VALUES = bytes.maketrans(b"0123456789abcdef", bytes(range(16)))


class Vector(NamedTuple):
    """A word's numbers, ZERO standing for zero; how far their sum is above that of zeros; and the vector's length."""

    numbers: bytes
    weight: int
    length: float


class Around(NamedTuple):
    """The vectors of the words of content near a place, by id, and which of these words are within NEAR."""

    words: Mapping[int, Vector]
    near: frozenset[int]


NOTHING_AROUND = Around({}, frozenset())


class WordVectors:
    """The vectors, with the ids of a word model.

    Raises DataError naming the file and the `rebuild` command when it is missing, damaged or of another version.
    """

    def __init__(self, path: Path, model: WordModel, *, rebuild: str) -> None:
        self._model = model
        payload = open_data(path, KIND, VERSION, rebuild=rebuild, check=True)
        try:
            parts = sections(payload)
            self._width = struct.unpack("<I", parts["width"])[0]
            self._words = parts["words"].cast("I")
            self._rows = parts["rows"]
            if len(self._rows) * 2 != len(self._words) * self._width:
                raise ValueError("its rows differ in length")
        except NO_SENSE as error:
            raise damaged(path, KIND, VERSION, rebuild=rebuild, reason=str(error)) from error
        self._known: dict[int, Vector | None] = {}

    def vector(self, word: int | None) -> Vector | None:
        """The vector of an id; None for a word that has none."""
        if word is None or word < FIRST_WORD:
            return None
        try:
            return self._known[word]
        except KeyError:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            found = self._known[word] = self._new_vector(checksum_of(self._model.word(word)))
            return found

    def _new_vector(self, checksum: int) -> Vector | None:
        place = bisect_left(self._words, checksum)
        if place == len(self._words) or self._words[place] != checksum:
            return None
        half = self._width // 2
        numbers = self._rows[place * half : (place + 1) * half].hex().encode().translate(_VALUES)
        length = sqrt(sum([(value - ZERO) ** 2 for value in numbers]))
        return Vector(numbers, sum(numbers) - ZERO * self._width, length or 1.0)

    def around(self, ids: Sequence[int], place: int) -> Around:
        """The words of content near `ids[place]`."""
        content = self._model.content
        others = (*ids[max(0, place - REACH) : place], *ids[place + 1 : place + 1 + REACH])
        found = {word: self.vector(word) for word in others if content[word]}
        known = {word: vector for word, vector in found.items() if vector is not None}
        near = (*ids[max(0, place - NEAR) : place], *ids[place + 1 : place + 1 + NEAR])
        return Around(known, frozenset(known.keys() & near))

    def measures(self, around: Around, written: int | None, meant: int) -> list[float]:
        """What the subject says of the word written and of the one meant: TOPIC_MEASURES numbers.

        Of both, and the difference: the cosine with the sum of the words around, with the likeliest of these, the third
        likeliest, the sum of the cosines with those near; then how many words are around, and the cosine of both words.
        """
        vector_w, vector_c = self.vector(written), self.vector(meant)
        others = {word: vector for word, vector in around.words.items() if word not in (written, meant)}
        near = [number for number, word in enumerate(others) if word in around.near]
        length = self._length_of_sum(others.values())
        whole_w, most_w, third_w, near_w = self._fit(vector_w, others.values(), near, length)
        whole_c, most_c, third_c, near_c = self._fit(vector_c, others.values(), near, length)
        alike = _cosine(vector_w, vector_c) if vector_w and vector_c else 0.0
        return [
            *(whole_w, whole_c, whole_c - whole_w, most_w, most_c, most_c - most_w, third_w, third_c),
            *(near_w, near_c, near_c - near_w, len(others), alike),
        ]

    def _length_of_sum(self, vectors: Iterable[Vector]) -> float:
        """How long the sum of vectors is; 1 for that of none."""
        rows = [vector.numbers for vector in vectors]
        shift = ZERO * len(rows)
        return sqrt(sum([(sum(column) - shift) ** 2 for column in zip(*rows, strict=True)])) or 1.0

    def _fit(
        self, vector: Vector | None, others: Iterable[Vector], near: Sequence[int], length: float
    ) -> tuple[float, float, float, float]:
        if vector is None:
            return 0.0, 0.0, 0.0, 0.0
        centred = [value - ZERO for value in vector.numbers]
        shift = ZERO * vector.weight
        whole = 0
        cosines = []
        for other in others:
            product = sum(map(mul, centred, other.numbers)) - shift
            whole += product
            cosines.append(product / (vector.length * other.length))
        ranked = sorted(cosines, reverse=True)
        third = ranked[2] if len(ranked) > 2 else 0.0
        close = sum([cosines[number] for number in near])
        return whole / (vector.length * length), ranked[0] if ranked else 0.0, third, close


TOPIC_MEASURES = 13
"""How many measures `WordVectors.measures` gives."""


def _cosine(one: Vector, other: Vector) -> float:
    product: float = sum(map(mul, one.numbers, other.numbers)) - ZERO * (one.weight + other.weight)
    return (product - ZERO * ZERO * len(one.numbers)) / (one.length * other.length)


def save_vectors(path: Path, width: int, words: Mapping[int, Sequence[int]]) -> None:
    """Write vectors of `width` numbers (even) from 0 to 15, by the checksums of their words."""
    ordered = sorted(words)
    rows = b"".join([bytes.fromhex("".join([f"{value:x}" for value in words[word]])) for word in ordered])
    parts = {"width": struct.pack("<I", width), "words": struct.pack(f"<{len(ordered)}I", *ordered), "rows": rows}
    write_data(path, KIND, VERSION, pack_sections(parts))
