"""Words of one kind by their strength, and words of opposite meaning: the lists of `scales.txt` and `opposites.txt`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from linter.records import NamedTuple

HERE = Path(__file__).parent


class Weaker(NamedTuple):
    """What stands below a strong word on its scales: the weaker words, and the words as strong; base forms."""

    weaker: frozenset[str]
    equal: frozenset[str]


class Sides(NamedTuple):
    """What stands against a word, and on its own side; base forms."""

    against: frozenset[str]
    own: frozenset[str]


NO_SIDES = Sides(frozenset(), frozenset())


def weaker_than(base: str) -> Weaker | None:
    """The weaker words of a word that is the strongest of its scales; None for any other."""
    return _strong().get(base)


def up_to(base: str) -> frozenset[str]:
    """The words of a word's scales that are as strong as it or weaker."""
    return _up_to().get(base, frozenset())


def sides_of(base: str) -> Sides:
    """The listed words of opposite meaning, and those of the same."""
    return _sides().get(base, NO_SIDES)


def _lines(name: str, divider: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if divider in line and not line.startswith("#")]


@cache
def _levels() -> list[list[list[str]]]:
    """The levels of each scale, the weakest first."""
    return [[level.split() for level in line.partition(":")[2].split("<")] for line in _lines("scales.txt", ":")]


@cache
def _strong() -> dict[str, Weaker]:
    found: dict[str, Weaker] = {}
    for *lower, strong in _levels():
        weak = frozenset(word for level in lower for word in level)
        for word in strong:
            known = found.get(word, Weaker(frozenset(), frozenset()))
            found[word] = Weaker(known.weaker | weak, known.equal | frozenset(strong))
    return {word: one._replace(weaker=one.weaker - one.equal) for word, one in found.items()}


@cache
def _up_to() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for levels in _levels():
        below: frozenset[str] = frozenset()
        for level in levels:
            below |= frozenset(level)
            for word in level:
                found[word] = found.get(word, frozenset()) | below
    return found


@cache
def _sides() -> dict[str, Sides]:
    found: dict[str, Sides] = {}
    for line in _lines("opposites.txt", "|"):
        left, right = (frozenset(side.split()) for side in line.split("|"))
        for own, other in ((left, right), (right, left)):
            for word in own:
                known = found.get(word, NO_SIDES)
                found[word] = Sides(known.against | other, known.own | own)
    return {word: one._replace(against=one.against - one.own) for word, one in found.items()}
