"""Compounds with a hyphen that stand in a text with another word in the place of one of theirs: "a deep-seeded fear".

The table has a line for each compound without one of its parts, "_" in its place, and behind a tab the words that stand
there, each with how sure it is that another word like it was meant to be this one, in tenths: "deep-_", "seated:31!".
With "!" the compound is established; a word without a number is right there, too. A line of a part with its place
("2/2 seeded") says by how much less sure an expected word is because compounds of many kinds have this one, in tenths.
All figures are logarithms of counts; see linter/data/build/compounds.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import inf
from pathlib import Path

from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.word_model.model import word_model
from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.same_word import is_same_word
from linter.analysis.words.sounds import sounds
from linter.document.model import Block
from linter.edit_distance import edit_distance
from linter.errors import DataError
from linter.files.kept import made_of
from linter.records import NamedTuple

HYPHENS = "‐‑-"
MOST_PARTS = 5
SLOT = "_"
ESTABLISHED = "!"
_COMPOUND = re.compile(
    rf"(?<![\w@/.#&'’{HYPHENS}])[a-zA-Z][a-z']*(?:[{HYPHENS}][a-z][a-z']*)+(?![\w@/'’{HYPHENS}]|\.\w)"
)
_UNITS = {"feet": "foot", "inches": "inch", "stories": "story", "storeys": "storey"}
_MEASURE = re.compile(
    r"(?<![\w-])(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|several|many)-(?P<unit>years|months|weeks|days|hours|minutes|miles|kilometres|kilometers|metres|meters|feet|inches"
    r"|pounds|tons|tonnes|acres|storeys|stories)-(?:old|long|high|deep|wide|tall|thick|strong|heavy)(?= [a-z])"
    r"(?! (?:and|or|but|when|who|which|that|in|on|at|by|with|from|of|to|for|as|if|than)\b)"
)
_BEFORE_BEGINNING = re.compile(r"(?:^|[.!?:“\"‘])\s*$")
_SHORTEST, _LONG = 3, 6
_TENTHS = 10
_SELDOM = "5"
"""What the table would say of a part that few compounds have."""
_SOUND, _FAR = 1.0, -1.0
"""What it adds that both words sound the same, and that two letters differ."""
_PARTICLE, _MOST_PRODUCTIVE = 2.0, 2.0
"""What it takes away that one part is an adverb ("sit-in"), and what compounds of many kinds take away at most where an
established one is expected."""
_PARTICLES = frozenset("up down in out off on over by".split())  # noqa: SIM905
_LONG_START, _START, _SHARE = 6, 4, 0.7
"""Words that begin alike so far, or so far and in such a share of the shorter one, are of one family."""
_LAST_LETTERS = "drns"
"""Forms of a word have these at their end: "employed", "employer"."""
_JOINING = frozenset("and in to of on or an a".split())  # noqa: SIM905


class CompoundSlip(NamedTuple):
    """A compound with a wrong word.

    start, end: the characters of the wrong word in the block's text, end excluded.
    written, meant: the word, and the one that is expected there, with its capital.
    compound: the compound as it is expected.
    sureness: how sure, a logarithm; above 0 it is more likely wrong than right.
    """

    start: int
    end: int
    written: str
    meant: str
    compound: str
    sureness: float


class Expected(NamedTuple):
    """How sure it is that a word was meant where another one like it stands, a logarithm; -inf if it is right only.

    established: whether the compound is, whatever else is made of its parts.
    """

    sureness: float
    established: bool


class CompoundTable:
    """The table of a file. Raises DataError with a line that is none."""

    def __init__(self, path: Path) -> None:
        self._lines: dict[str, str] = made_of((path, __file__), lambda: _read(path))

    def words_at(self, frame: str) -> dict[str, Expected]:
        """The words of a frame such as "deep-_"."""
        found = {}
        for field in self._lines.get(frame, "").split():
            word, _, sure = field.partition(":")
            tenths = sure.removesuffix(ESTABLISHED)
            found[word] = Expected(int(tenths) / _TENTHS if tenths else -inf, established=tenths != sure)
        return found

    def productive(self, place: str) -> float:
        """By how much less sure a word makes that many compounds have in this place, such as "2/2 seeded"."""
        return int(self._lines.get(place, _SELDOM)) / _TENTHS


def _read(path: Path) -> dict[str, str]:
    lines = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and line[0] != "#":
            key, tab, value = line.partition("\t")
            if not tab or not key or not value:
                raise DataError("a line of compounds has a frame, a tab and what stands there", path=path, line=number)
            lines[key] = value
    return lines


def units_in_plural(block: Block) -> Iterator[tuple[int, int, str]]:
    """The units of measures before a noun that are in the plural, "a five-years-old boy".

    The characters of each unit in the block's text, end excluded, and its singular.
    """
    for match in _MEASURE.finditer(block.text) if "-" in block.text else ():
        plural = match["unit"]
        yield match.start("unit"), match.end("unit"), _UNITS.get(plural, plural[:-1])


def compound_slips(block: Block, table: CompoundTable) -> Iterator[CompoundSlip]:
    """The compounds of a block with a word in the place of one that the table expects, in order."""
    text = block.text
    if not any(hyphen in text for hyphen in HYPHENS):
        return
    for match in _COMPOUND.finditer(text):
        written = match.group()
        if written[0].isupper() and not _BEFORE_BEGINNING.search(text, max(0, match.start() - 9), match.start()):
            continue
        parts = re.split(f"[{HYPHENS}]", written)
        slip = _slip(match.start(), parts, table) if len(parts) <= MOST_PARTS else None
        if slip is not None:
            yield slip


def _slip(start: int, parts: list[str], table: CompoundTable) -> CompoundSlip | None:
    lower = [part.lower() for part in parts]
    best = None
    for place, word in enumerate(lower):
        expected = table.words_at(frame_of(lower, place))
        if word in expected:
            return None
        for meant, known in expected.items():
            sureness = known.sureness + likeness(word, meant, len(lower))
            if sureness != -inf:
                sureness -= _doubt(lower, place, table, established=known.established)
                best = max(best or (-inf, 0, "", False), (sureness, place, meant, known.established))
    if best is None:
        return None
    sureness, place, meant, established = best
    if not lexicon().knows(lower[place]) or is_written_apart(lower, established=established):
        return None
    first = start + sum(len(part) + 1 for part in parts[:place])
    written = parts[place]
    meant = meant.capitalize() if written[0].isupper() else meant
    compound = "-".join([*parts[:place], meant, *parts[place + 1 :]])
    return CompoundSlip(first, first + len(written), written, meant, compound, sureness)


def _doubt(parts: Sequence[str], place: int, table: CompoundTable, *, established: bool) -> float:
    """By how much less sure a word is wrong, as many compounds have it in this place, or an adverb beside it."""
    if parts[place] in FUNCTION_WORDS:
        return 0.0
    productive = table.productive(place_of(parts, place))
    if established:
        return min(productive, _MOST_PRODUCTIVE)
    return productive + (_PARTICLE if len(parts) == 2 and not _PARTICLES.isdisjoint(parts) else 0.0)


def frame_of(parts: Sequence[str], place: int) -> str:
    """A compound with "_" in the place of one of its parts."""
    return "-".join([*parts[:place], SLOT, *parts[place + 1 :]])


def place_of(parts: Sequence[str], place: int) -> str:
    """The key of a part in its place: "2/3 of"."""
    return f"{place + 1}/{len(parts)} {parts[place]}"


def is_written_apart(parts: Sequence[str], *, established: bool) -> bool:
    """Whether edited prose has the words of a compound as one word, or with a space: it is no slip then.

    established: whether another compound is expected that is; a space says nothing then ("a shoe in the door").
    """
    if lexicon().knows("".join(parts)):
        return True
    if established or len(parts) > 2:
        return False
    first, second = map(word_model().word_id, parts)
    return first is not None and second is not None and word_model().sequence(first, second) > 0


@lru_cache(maxsize=2000)
def likeness(written: str, meant: str, parts: int) -> float:
    """What it adds that one word may have been written for another; -inf if it can hardly have been.

    Joining words are taken for each other in compounds of three parts and more, "tongue-and-cheek"; a form with "-ed"
    and one without are.
    """
    if written in FUNCTION_WORDS:
        return 0.0 if parts > 2 and {written, meant} <= _JOINING else -inf
    if min(len(written), len(meant)) < _SHORTEST:
        return -inf
    far = edit_distance(written, meant)
    if far > 2 or _is_other_form(written, meant) or (far > 1 and _begin_alike(written, meant)):
        return -inf
    same = sounds(written) == sounds(meant)
    if far > 1 and not same and min(len(written), len(meant)) < _LONG:
        return -inf
    return (_SOUND if same else 0.0) + (_FAR if far > 1 else 0.0)


def _is_other_form(one: str, other: str) -> bool:
    """Whether both are spellings or forms of one word; "-ed" makes no such form, as it is what is left out."""
    shorter, longer = sorted((one, other), key=len)
    if longer in (shorter + "d", shorter + "ed"):
        return False
    by_ending = one[:-1] == other[:-1] and one[-1] in _LAST_LETTERS and other[-1] in _LAST_LETTERS
    return by_ending or is_same_word(one, other)


def _begin_alike(one: str, other: str) -> bool:
    """Whether two words are of one family, as far as their beginning tells: "healthy" and "healthful"."""
    shorter = min(len(one), len(other))
    alike = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    return alike >= _LONG_START or (alike >= _START and alike >= _SHARE * shorter)
