"""Which word edited text usually has at a place, by the words around: the bank of fixed phrases and names.

"The _ States", "_ General", "at the _ of the day": where edited text has one word far more often than any word for the
first time, another word that looks or sounds like it is probably a slip, whatever its own meaning. The bank holds for
each frame, a hole with one to three words around it, the usual word and how sure the frame is of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log
from pathlib import Path

from linter.analysis.word_choice.confusion_tables import Confusion
from linter.analysis.word_model.ids import FIRST_WORD, folded
from linter.analysis.word_model.model import WordModel
from linter.analysis.word_model.xor_table import Scattered, build_wide_table, read_wide_table
from linter.analysis.words.sounds import sounds
from linter.edit_distance import edit_distance
from linter.files.data_file import NO_SENSE, damaged, open_data, pack_sections, sections, write_data
from linter.records import NamedTuple

KIND, VERSION = b"usual words", 1
FRAMES: tuple[tuple[int, ...], ...] = (
    (-1,),
    (1,),
    (-2, -1),
    (-1, 1),
    (1, 2),
    (-3, -2, -1),
    (-2, -1, 1),
    (-1, 1, 2),
    (1, 2, 3),
)
"""Which words around a hole make a frame, as places counted from the hole, in the order of the keys of `at`."""
_WORDS = tuple(map(len, FRAMES))
REACH = 3
LEVEL_BITS = 4
LEVELS = 1 << LEVEL_BITS
LEVEL_STEP = 0.4
"""The level of a frame is the log of how many times as often it has its usual word as any word for the first time."""
_PART = 16
PLACES = {place: Scattered(_PART + place) for place in range(-4, 5) if place}
"""The hashes of words by their place around a hole; the key of a frame is made of those of its words."""


class Usual(NamedTuple):
    """The usual word of a frame: how many words the frame has, and how sure it is of the word, in logs of odds."""

    words: int
    level: float


class UsualWords:
    """The bank, with the ids of a word model.

    Raises DataError naming the file and the `rebuild` command when it is missing, damaged or of another version.
    """

    def __init__(self, path: Path, model: WordModel, *, rebuild: str) -> None:
        self._words = range(FIRST_WORD, FIRST_WORD + len(model.uses))
        payload = open_data(path, KIND, VERSION, rebuild=rebuild, check=True)
        try:
            self.value = read_wide_table(sections(payload)["frames"]).get
            """The word and the level of a frame by its key, packed; anything for one that the bank has not."""
        except NO_SENSE as error:
            raise damaged(path, KIND, VERSION, rebuild=rebuild, reason=str(error)) from error

    def at(self, ids: Sequence[int], place: int) -> Mapping[int, list[Usual]]:
        """The usual words at `ids[place]` by their ids, each with the frames that have it, the surest first.

        There are REACH ids or more on either side of the place. No frame has a paragraph's edge.
        """
        left3, left2, left, _, right, right2, right3 = ids[place - REACH : place + REACH + 1]
        before, after = PLACES[-1][left], PLACES[1][right]
        before2, after2 = before ^ PLACES[-2][left2], after ^ PLACES[2][right2]
        around = before ^ after
        keys = (
            *(before, after, before2, around, after2),
            *(before2 ^ PLACES[-3][left3], before2 ^ after, before ^ after2, after2 ^ PLACES[3][right3]),
        )
        values = list(map(self.value, keys))
        found: dict[int, list[Usual]] = {}
        if not any(values):
            return found
        for words, value in zip(_WORDS, values, strict=True):
            word = value >> LEVEL_BITS
            if word in self._words:  # a frame that was never stored has any value once in 4,096 times
                found.setdefault(word, []).append(Usual(words, (value & (LEVELS - 1)) * LEVEL_STEP))
        for frames in found.values():
            frames.sort(key=lambda usual: -usual.level)
        return found


def key_of_frame(frame: Sequence[int], words: Sequence[int]) -> int:
    """The key of a frame of FRAMES that holds these ids."""
    key = 0
    for place, word in zip(frame, words, strict=True):
        key ^= PLACES[place][word]
    return key


def level(usual: int, new: int) -> int:
    """The level of a frame that was seen with its usual word and with words that it has once, so many times each."""
    return max(0, min(LEVELS - 1, round(log(usual / (new + 1)) / LEVEL_STEP)))


def save_usual_words(path: Path, frames: Mapping[int, tuple[int, int]]) -> None:
    """Write a bank: for the key of each frame the id of its usual word and its level."""
    table = build_wide_table({key: word << LEVEL_BITS | sure for key, (word, sure) in frames.items()})
    write_data(path, KIND, VERSION, pack_sections({"frames": table}))


SLIP, SOUND, TWO_SLIPS = 1, 2, 3
"""How a word may have come to stand for another: one edit; the same consonants by sound; two edits in a long word."""
_LONG = 6
_SHORTEST = 3
_ENDINGS = frozenset(
    "s d r n y e ed es er ing ly al ers or ors en 's ies ied ier ist ists ism ion ions ment ness ive an ic i".split()  # noqa: SIM905
) | {""}
_VARIANTS = (
    ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("yse", "yze"), ("our", "or"), ("ae", "e"), ("oe", "e"),
    ("tre", "ter"), ("ence", "ense"), ("ogue", "og"), ("que", "ck"), ("mme", "m"), ("ey", "y"), ("ll", "l"),
)  # fmt: skip


@lru_cache(maxsize=8_192)
def nearness(written: str, meant: str) -> int:
    """SLIP, SOUND or TWO_SLIPS where a word may stand for another by mistake; 0 where not, and for forms of it."""
    shorter = min(len(written), len(meant))
    if shorter < _SHORTEST or abs(len(written) - len(meant)) > 2 or is_one_word(written, meant):
        return 0
    edits = edit_distance(written, meant)
    if edits < 2:
        return SLIP if edits else 0
    if edits > 2:
        return 0
    if sounds(written) == sounds(meant):
        return SOUND
    return TWO_SLIPS if shorter >= _LONG and written[0] == meant[0] else 0


def is_one_word(written: str, meant: str) -> bool:
    """Whether two words are forms of one word, or spellings of it."""
    alike = 0
    while alike < min(len(written), len(meant)) and written[alike] == meant[alike]:
        alike += 1
    if alike >= _SHORTEST and written[alike:] in _ENDINGS and meant[alike:] in _ENDINGS:
        return True
    return _plain(written) == _plain(meant)


def _plain(word: str) -> str:
    for one, other in _VARIANTS:
        word = word.replace(one, other)
    return word


PAIR_MEASURES = 7
"""How many measures `pair_measures` gives."""


def pair_measures(
    bank: UsualWords, ids: Sequence[int], place: int, confusion: Confusion, written: int | None
) -> list[float]:
    """How usual both words of a confusion are at `ids[place]`, and how alike they are.

    The level of the surest frame that has the word meant, how many have it, how many words the surest has; the level of
    the surest that has the word written; how many edits the words are apart, whether they sound alike and whether they
    begin with the same letter.
    """
    found = bank.at(ids, place)
    meant, own = found.get(confusion.id, ()), found.get(written, ()) if written is not None else ()
    surest = meant[0] if meant else Usual(0, -1.0)
    wrong, right = confusion.wrong, folded(confusion.right)
    return [
        surest.level,
        len(meant),
        surest.words,
        own[0].level if own else -1.0,
        edit_distance(wrong, right),
        sounds(wrong) == sounds(right),
        wrong[0] == right[0],
    ]
