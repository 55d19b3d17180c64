"""What single words of a context say about one particular pair of words: "to" before "affect", "the" before "effect".

For each pair a linear model was trained on edited news (linter/data/build/pairs.py); its weights lie in one table under
keys that hold the pair, the kind of clue and the words of the clue. Words go by a checksum of their spelling, so the
weights serve every word model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from zlib import crc32

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.word_model.ids import FIRST_WORD
from linter.analysis.word_model.model import WordModel
from linter.analysis.word_model.xor_table import MAX_VALUE, MOST_REMEMBERED, build_table, read_table, scattered
from linter.files.data_file import NO_SENSE, damaged, open_data, pack_sections, sections, write_data

KIND = b"word pairs"
VERSION = 2
WEIGHT_STEP = 0.1
ZERO = (MAX_VALUE + 1) // 2
"""A stored value is a weight in steps of WEIGHT_STEP, shifted so that this one would be zero."""
REACH = 10
"""Words of content up to so many tokens away are clues by themselves, wherever they stand."""
_WORD_BITS = 20
_KIND_SHIFT = 2 * _WORD_BITS
_PAIR_BIT = 60
"""Above all bits of a clue, so that no pair has the hash of a clue."""

_ENDINGS = (
    "n't", "'s", "'re", "'ve", "'ll", "'d", "ings", "ing", "ed", "ly", "ness", "ments", "ment", "tions", "tion",
    "ities", "ity", "ies", "ers", "er", "ors", "or", "ists", "ist", "ians", "ian", "ive", "ous", "ful", "less",
    "able", "ible",
    "al", "ic", "ant", "ent", "ate", "ize", "ise", "ish", "y", "ss", "us", "s", "en",
)  # fmt: skip


class Clues:
    """Finds the clues of places in a word model's ids."""

    def __init__(self, model: WordModel) -> None:
        self._model = model
        self._content = model.content
        self._looks: dict[int, tuple[int, int]] = {}
        self._function_words = {word: number for number, word in enumerate(sorted(FUNCTION_WORDS), 80)}

    def around(self, ids: Sequence[int], place: int) -> list[int]:
        """The clues around `ids[place]`, which has three ids on either side, as numbers below 2**44."""
        (left3, _), (left2, shape_left2), (left, shape_left) = map(self._look, ids[place - 3 : place])
        (right, shape_right), (right2, shape_right2), (right3, _) = map(self._look, ids[place + 1 : place + 4])
        found = [
            left3,
            1 << _KIND_SHIFT | left2,
            2 << _KIND_SHIFT | left,
            3 << _KIND_SHIFT | right,
            4 << _KIND_SHIFT | right2,
            5 << _KIND_SHIFT | right3,
            6 << _KIND_SHIFT | left | right << _WORD_BITS,
            7 << _KIND_SHIFT | left2 | left << _WORD_BITS,
            8 << _KIND_SHIFT | right | right2 << _WORD_BITS,
            9 << _KIND_SHIFT | shape_left | shape_right << _WORD_BITS,
            10 << _KIND_SHIFT | shape_left2 | shape_left << _WORD_BITS,
            11 << _KIND_SHIFT | shape_right | shape_right2 << _WORD_BITS,
        ]
        content = self._content
        near = (*ids[max(0, place - REACH) : place - 1], *ids[place + 2 : place + 1 + REACH])
        found += [12 << _KIND_SHIFT | self._look(other)[0] for other in dict.fromkeys(near) if content[other]]
        return found

    def _look(self, number: int) -> tuple[int, int]:
        """The word's checksum and its shape: function words each have their own, others go by their ending."""
        known = self._looks.get(number)
        if known is None:
            if len(self._looks) >= MOST_REMEMBERED:
                self._looks.clear()
            known = self._looks[number] = self._new_look(number)
        return known

    def _new_look(self, number: int) -> tuple[int, int]:
        if number < FIRST_WORD:
            return number, 60 + number
        word = self._model.word(number)
        checksum = crc32(word.encode()) % (1 << _WORD_BITS)
        if word in self._function_words:
            return checksum, self._function_words[word]
        if not word[0].isalpha():
            return checksum, 400 + checksum % 64
        for shape, ending in enumerate(_ENDINGS, 1):
            if word.endswith(ending) and len(word) > len(ending) + 2:
                return checksum, shape
        return checksum, 0


class PairWeights:
    """The trained weights of pairs, from a file that `save_pairs` wrote.

    Raises DataError naming the file and the `rebuild` command when it is missing, damaged or of another version.
    """

    def __init__(self, path: Path, *, rebuild: str) -> None:
        payload = open_data(path, KIND, VERSION, rebuild=rebuild, check=True)
        try:
            parts = sections(payload)
            names = bytes(parts["pairs"]).decode().split("\n")
            self._numbers = {name: number for number, name in enumerate(names)}
            self._table = read_table(parts["weights"])
        except NO_SENSE as error:
            raise damaged(path, KIND, VERSION, rebuild=rebuild, reason=str(error)) from error

    def knows(self, written: str, meant: str) -> bool:
        """Whether there are weights for a pair of words, in either direction."""
        return _name(written, meant) in self._numbers

    def score(self, written: str, meant: str, clues: Sequence[int]) -> float:
        """The log-odds, by the hashes of clues, that `meant` stands at a place rather than `written`."""
        get, pair = self._table.get, _hash(self._numbers[_name(written, meant)])
        total = 0
        for clue in clues:
            value = get(pair ^ clue)
            if value:
                total += value - ZERO
        return total * (WEIGHT_STEP if written < meant else -WEIGHT_STEP)


def _name(written: str, meant: str) -> str:
    return f"{written} {meant}" if written < meant else f"{meant} {written}"


def _hash(pair: int) -> int:
    return scattered(pair | 1 << _PAIR_BIT)


def key_of(pair: int, clue: int) -> int:
    """The key of a weight of pair number `pair`."""
    return scattered(clue) ^ _hash(pair)


def save_pairs(path: Path, pairs: Sequence[tuple[str, str]], weights: Mapping[int, int]) -> None:
    """Write the weights of `pairs`; the number of a pair, in the weights' keys, is its place in the sequence."""
    names = "\n".join(f"{first} {second}" for first, second in pairs)
    write_data(path, KIND, VERSION, pack_sections({"pairs": names.encode(), "weights": build_table(weights)}))
