"""Words of a body that make less of a word beside them: "a limited retreat", "fell slightly", "short of a win"."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.records import NamedTuple

HERE = Path(__file__).parent
NEAR_BEFORE = 3
COMMON_ADJECTIVES = frozenset({"small", "minor", "little", "slow", "narrow"})
"""Tone a noun down only just before it: "small business owners" are not few."""


SEEMINGLY = frozenset({"seemingly", "apparently", "supposedly", "ostensibly"})
"""Adverbs of the word just after them: "seemingly endless paperwork" is paperwork."""


COPULAS = frozenset({"was", "is", "were", "are", "remained", "remains", "been"})


class Toned(NamedTuple):
    """A place where the body makes less of a word."""

    first: int
    last: int


def tone_down(index: BodyIndex, place: int) -> Toned | None:
    """The words that make less of the word at `place`, and it, or None."""
    lists = toning_words()
    sentence = index.sentences[index.sentence_of[place]]
    return (
        _toned_before(index, place, sentence.first, lists)
        or _toned_after(index, place, sentence.last, lists)
        or falls_short(index, place, sentence.first)
    )


def _toned_before(index: BodyIndex, place: int, first: int, lists: dict[str, frozenset[str]]) -> Toned | None:
    """ "A limited troop retreat", "slightly fell"."""
    for before in range(place - 1, max(first, place - NEAR_BEFORE) - 1, -1):
        form = index.forms[before]
        if not form[0].isalpha() and form != "-":
            break
        if form in lists["tone-down"]:
            return None if form in COMMON_ADJECTIVES and before < place - 1 else Toned(before, place)
        if form in lists["tone-down-adverbs"] and before >= place - 2:
            return None if form in SEEMINGLY and before < place - 1 else Toned(before, place)
    return None


def _toned_after(index: BodyIndex, place: int, last: int, lists: dict[str, frozenset[str]]) -> Toned | None:
    """ "Fell slightly", "the retreat was limited"."""
    for after in range(place + 1, min(last, place + 3)):
        form = index.forms[after]
        if form in lists["tone-down-adverbs"]:
            return Toned(place, after)
        if form in COPULAS and after + 1 < last and index.forms[after + 1] in lists["tone-down"]:
            return Toned(place, after + 1)
        if not form[0].isalpha():
            break
    return None


def falls_short(index: BodyIndex, place: int, first: int) -> Toned | None:
    """ "Rather than a true withdrawal"."""
    known = phrases()
    for start in range(max(first, place - 6), place - 1):
        for phrase in known.get(index.forms[start], ()):
            end = start + len(phrase)
            if end <= place <= end + NEAR_BEFORE and tuple(index.forms[start:end]) == phrase:
                return Toned(start, place)
    return None


@cache
def toning_words() -> dict[str, frozenset[str]]:
    """The groups of `toning.txt`; "falls-short" holds phrases."""
    groups = {}
    for line in (HERE / "toning.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#") and ":" in line:
            name, _, rest = line.partition(":")
            groups[name] = frozenset(phrase.strip() for phrase in (rest.split("|") if "|" in rest else rest.split()))
    return groups


@cache
def phrases() -> dict[str, list[tuple[str, ...]]]:
    """Phrases that say that something falls short of a word, by their first words, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(toning_words()["falls-short"], key=lambda phrase: (-len(phrase), phrase)):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return found
