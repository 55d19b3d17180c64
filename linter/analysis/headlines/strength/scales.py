"""Words of one kind by their strength, and words of opposite meaning: the lists of `scales.txt` and `opposites.txt`."""

from __future__ import annotations

from functools import cache, lru_cache
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


@lru_cache(maxsize=1000)
def weaker_than(base: str) -> Weaker | None:
    """The weaker words of a word that is the strongest of its scales; None for any other."""
    strongest = [levels for levels, level in _places().get(base, ()) if level == len(levels) - 1]
    if not strongest:
        return None
    equal = frozenset(word for levels in strongest for word in levels[-1])
    return Weaker(frozenset(word for levels in strongest for one in levels[:-1] for word in one) - equal, equal)


@lru_cache(maxsize=1000)
def up_to(base: str) -> frozenset[str]:
    """The words of a word's scales that are as strong as it or weaker."""
    places = _places().get(base, ())
    return frozenset(word for levels, level in places for one in levels[: level + 1] for word in one)


@lru_cache(maxsize=1000)
def sides_of(base: str) -> Sides:
    """The listed words of opposite meaning, and those of the same."""
    rows = _sides().get(base)
    if rows is None:
        return NO_SIDES
    own = frozenset(word for row, _ in rows for word in row)
    return Sides(frozenset(word for _, row in rows for word in row) - own, own)


def _lines(name: str, divider: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if divider in line and not line.startswith("#")]


@cache
def _levels() -> list[list[list[str]]]:
    """The levels of each scale, the weakest first."""
    return [[level.split() for level in line.partition(":")[2].split("<")] for line in _lines("scales.txt", ":")]


@cache
def _places() -> dict[str, list[tuple[list[list[str]], int]]]:
    """The scales that have a word, each with the number of its level there."""
    found: dict[str, list[tuple[list[list[str]], int]]] = {}
    for levels in _levels():
        for level, words in enumerate(levels):
            for word in words:
                found.setdefault(word, []).append((levels, level))
    return found


@cache
def _sides() -> dict[str, list[tuple[list[str], list[str]]]]:
    """The rows that have a word, each as its own side and the other."""
    found: dict[str, list[tuple[list[str], list[str]]]] = {}
    for line in _lines("opposites.txt", "|"):
        left, right = (side.split() for side in line.split("|"))
        for own, other in ((left, right), (right, left)):
            for word in own:
                found.setdefault(word, []).append((own, other))
    return found
