"""Which words of content edited text likes beside a word: "executive" before "order", "confinement" behind "solitary".

A collocate of a word stands beside it, or with one small word between ("panel of judges"), far more often than chance
would have it. Unlike the bank of usual words, which has the one word that a place usually has, this table has many.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import log
from pathlib import Path

from linter.analysis.word_model.ids import FIRST_WORD
from linter.analysis.word_model.model import EDGES, WordModel
from linter.files.data_file import NO_SENSE, damaged, open_data, pack_sections, sections, write_data

KIND, VERSION = b"collocates", 1
PLACES = (-2, -1, 1, 2)
"""Where a word stands that has the place as one of its collocates'."""
LEVEL_STEP, LEVELS = 0.5, 8
"""The level of a collocate is the log of how often it stands there, in steps of this size, at most LEVELS less one."""
_SECTIONS = {place: f"{'before' if place < 0 else 'behind'}{abs(place)}" for place in PLACES}
_FIRST_LETTER = ord("a") - 1


class Collocates:
    """The table, with the ids of the word model that it was made with; with another one it has nothing.

    Raises DataError naming the file and the `rebuild` command when it is missing, damaged or of another version.
    """

    def __init__(self, path: Path, model: WordModel, *, rebuild: str) -> None:
        payload = open_data(path, KIND, VERSION, rebuild=rebuild, check=True)
        try:
            parts = sections(payload)
            self._lists = [
                (
                    place,
                    parts[f"{name} starts"].cast("I"),
                    parts[f"{name} words"].cast("H"),
                    parts[f"{name} letters"],
                )
                for place, name in _SECTIONS.items()
            ]
            if bytes(parts["model"]) != _identity(model):
                self._lists = []
            for _, starts, words, letters in self._lists:
                if len(starts) != len(model.uses) + 1 or not starts[-1] == len(words) == len(letters):
                    raise ValueError("the lists and their starts differ in length")
        except NO_SENSE as error:
            raise damaged(path, KIND, VERSION, rebuild=rebuild, reason=str(error)) from error
        self._content = model.content

    def at(self, ids: Sequence[int], number: int, letter: str) -> Iterator[tuple[int, int, float]]:
        """The collocates of the words around token `number` that begin with a letter from a to z.

        ids: those of a block with its edges. Each collocate with the place of the word that has it and its level. A
        word two places away counts where a small one is between.
        """
        at = number + EDGES
        least = (ord(letter) - _FIRST_LETTER) * LEVELS
        for place, starts, words, letters in self._lists:
            word = ids[at + place]
            if word < FIRST_WORD or (abs(place) > 1 and not self._is_small(ids[at + place // 2])):
                continue
            first, after = starts[word - FIRST_WORD], starts[word - FIRST_WORD + 1]
            if first < after:
                for found in range(
                    bisect_left(letters, least, first, after), bisect_left(letters, least + LEVELS, first, after)
                ):
                    yield place, words[found], letters[found] % LEVELS * LEVEL_STEP

    def _is_small(self, word: int) -> bool:
        return word >= FIRST_WORD and not self._content[word]


def save_collocates(path: Path, model: WordModel, found: Mapping[int, Mapping[int, Sequence[tuple[int, int]]]]) -> None:
    """Write a table: for each of PLACES, and the id of each word there, its collocates' ids and uses.

    Collocates begin with a letter from a to z. They lie in the order of their letters, each with its level.
    """
    parts = {"model": _identity(model)}
    for place, name in _SECTIONS.items():
        starts, words, letters = array("I", [0]), array("H"), bytearray()
        for word in range(FIRST_WORD, FIRST_WORD + len(model.uses)):
            for letter, collocate in sorted(
                (_lettered(model.word(collocate), uses), collocate) for collocate, uses in found[place].get(word, ())
            ):
                letters.append(letter)
                words.append(collocate)
            starts.append(len(words))
        parts |= {
            f"{name} starts": starts.tobytes(),
            f"{name} words": words.tobytes(),
            f"{name} letters": bytes(letters),
        }
    write_data(path, KIND, VERSION, pack_sections(parts))


def _identity(model: WordModel) -> bytes:
    """What tells a model from others: a house's own has other ids for the same words."""
    return f"{model.name}\t{model.as_of}\t{model.tokens}\t{model.articles}".encode()


def _lettered(word: str, uses: int) -> int:
    return (ord(word[0]) - _FIRST_LETTER) * LEVELS + min(LEVELS - 1, round(log(uses) / LEVEL_STEP))
