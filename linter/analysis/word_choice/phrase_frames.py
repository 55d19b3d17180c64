"""Which word edited text usually has in a phrase: "bite the ..." is followed by "bullet".

Beside the bank of usual words, which knows the frequent frames, this one has those of phrases: two to four words around
a hole, at least one of them a word of content, that were seen with the same word a few times, in texts far apart. They
are too rare to say what is usual, but not that a word that looks like theirs is a slip for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path

from linter.analysis.word_choice.usual_words import LEVEL_BITS, LEVEL_STEP, LEVELS, PLACES, UsualWords
from linter.analysis.word_model.ids import BREAK, FIRST_WORD
from linter.analysis.word_model.model import WordModel
from linter.analysis.word_model.xor_table import build_wide_table, read_wide_table
from linter.files.data_file import NO_SENSE, damaged, open_data, pack_sections, sections, write_data
from linter.records import NamedTuple

KIND, VERSION = b"phrase frames", 1
FEWEST, MOST = 2, 4
"""How many words a frame has around its hole."""
LOWEST = 3
"""The level that stands for a word seen as often as words for the first time, in steps."""
_SHIFTS = tuple([(left, all_words - left) for all_words in range(FEWEST, MOST + 1) for left in range(all_words + 1)])
PHRASES: tuple[tuple[int, ...], ...] = tuple(
    [(*range(-left, 0), *range(1, right + 1)) for left, right in sorted(_SHIFTS, key=lambda sides: (sum(sides), sides))]
)
"""The frames, as places counted from the hole, short ones first."""


class Framed(NamedTuple):
    """A frame of a phrase: how sure it is of its word (a log of odds), its words, and how many are words of content."""

    level: float
    words: int
    content: int


class PhraseFrames:
    """The bank, with the ids of a word model and the frames of `usual`.

    Raises DataError naming the file and the `rebuild` command when it is missing, damaged or of another version.
    """

    def __init__(self, path: Path, model: WordModel, usual: UsualWords, *, rebuild: str) -> None:
        self._words = range(FIRST_WORD, FIRST_WORD + len(model.uses))
        self._content = model.content
        self._usual = usual.value
        payload = open_data(path, KIND, VERSION, rebuild=rebuild, check=True)
        try:
            self._get = read_wide_table(sections(payload)["frames"]).get
        except NO_SENSE as error:
            raise damaged(path, KIND, VERSION, rebuild=rebuild, reason=str(error)) from error

    def at(self, ids: Sequence[int], place: int) -> Mapping[int, list[Framed]]:
        """The words of phrases that have a hole at `ids[place]`, by their ids, each with its frames, the surest first.

        `ids` are those of a block with its edges.
        """
        lefts, rights = self._side(ids, place, -1), self._side(ids, place, 1)
        found: dict[int, list[Framed]] = {}
        for left, (before, content_before) in enumerate(lefts):
            for right in range(max(0, FEWEST - left), min(MOST - left, len(rights) - 1) + 1):
                after, content_after = rights[right]
                content, key = content_before + content_after, before ^ after
                if not content:
                    continue
                value = self._get(key)
                if value >> LEVEL_BITS in self._words:  # a frame that was never stored has any value now and then
                    level = ((value & (LEVELS - 1)) - LOWEST) * LEVEL_STEP
                    found.setdefault(value >> LEVEL_BITS, []).append(Framed(level, left + right, content))
                value = self._usual(key) if left + right < MOST else 0
                if value & (LEVELS - 1) and value >> LEVEL_BITS in self._words:
                    level = (value & (LEVELS - 1)) * LEVEL_STEP
                    found.setdefault(value >> LEVEL_BITS, []).append(Framed(level, left + right, content))
        for frames in found.values():
            frames.sort(key=lambda frame: -frame.level)
        return found

    def _side(self, ids: Sequence[int], place: int, step: int) -> list[tuple[int, int]]:
        """The keys of no word, one, two … on one side of a place, as far as it has words, and how many have content."""
        key = content = 0
        found = [(0, 0)]
        for distance in range(1, MOST + 1):
            at = place + step * distance
            word = ids[at] if 0 <= at < len(ids) else BREAK
            if word < FIRST_WORD:
                break
            key ^= PLACES[step * distance][word]
            content += self._content[word]
            found.append((key, content))
        return found


def phrase_level(usual: int, new: int) -> int:
    """The level of a frame that was seen with its word and with words that it has once, so many times each."""
    return max(0, min(LEVELS - 1, LOWEST + round(log(usual / (new + 1)) / LEVEL_STEP)))


def save_phrase_frames(path: Path, frames: Mapping[int, tuple[int, int]]) -> None:
    """Write a bank: for the key of each frame the id of its word and its level."""
    table = build_wide_table({key: word << LEVEL_BITS | sure for key, (word, sure) in frames.items()})
    write_data(path, KIND, VERSION, pack_sections({"frames": table}))
