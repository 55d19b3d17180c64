"""Predicates of news, each with the axis that it lies on and the pole of it that it is at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache, lru_cache, partial
from itertools import product
from pathlib import Path

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.predicates.negation_and_hedging import WAYS_OUT
from linter.analysis.words.word_facts import word_facts
from linter.document.analysed import analysis
from linter.files.kept import made_of
from linter.records import NamedTuple


class Thing(StrEnum):
    """Of which thing a predicate says something."""

    OBJECT = "object"  # the subject of a passive
    SUBJECT = "subject"
    EITHER = "either"  # its object, or its subject where it has none
    NOUN = "noun"  # what a noun is of, or whose it is
    ADJECTIVE = "adjective"


class Pole(NamedTuple):
    """One end of an axis.

    axis: its name.
    sign: 1 or -1; predicates of unlike signs on one axis contradict each other when said of the same thing.
    thing: of which thing the predicate says it.
    by_doer: whether it is a contradiction only of the same doer: two parties may differ about one thing.
    """

    axis: str
    sign: int
    thing: Thing
    by_doer: bool


class Entry(NamedTuple):
    """A predicate of the list: its words after the first, as base forms, and its pole."""

    rest: tuple[str, ...]
    pole: Pole


CLOSE = frozenset({"for", "against", "to", "with", "by"})
"""Words of set phrases that stand right after the word before: "voted for", not "votes to block funds for"."""
PARTICLES = frozenset("on out up down off away back in over through apart aside under by".split())  # noqa: SIM905
"""After a verb without an object they stand right after it: "holds on", not "holds a hearing on"."""
WITHOUT = frozenset({"no", "without", "not", "never"})
"""Between two words of a set phrase they deny it: "ends with no deal"."""
GAP = 3
"""Words that may stand between two words of a predicate: "turned the offer down"."""


@lru_cache(maxsize=4096)
def poles_of(first: str) -> tuple[Entry, ...]:
    """The predicates whose first word has this base form."""
    return tuple(
        Entry(tuple(rest.split()), Pole(axis, int(sign), Thing(thing), by_doer == "*"))
        for rest, axis, sign, thing, by_doer in _listed(first)
    )


def first_words() -> Iterable[str]:
    """The first words of the predicates, base forms."""
    return _list()


def _listed(first: str) -> list[list[str]]:
    """The columns of the lines that a first word has."""
    lines = _list().get(first)
    return [] if lines is None else [line.split(",") for line in lines.split("\n")]


@cache
def _list() -> dict[str, str]:
    """The predicates by their first word, a base form, one a line: the words after the first, and the axis, sign,
    thing and, as "*", `by_doer` of its pole. Plain texts, since they are read at every start.
    """
    source = Path(__file__).parent / "poles.txt"
    return made_of((source, __file__), partial(_read_list, source))


def _read_list(source: Path) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or ":" not in line:
            continue
        head, _, words = line.partition(":")
        if head == "forms":
            for pair in words.split():
                form, _, base = pair.partition("=")
                found.setdefault(form, []).extend(found[base])
            continue
        axis, sign, thing = head.split()
        pole = (axis.rstrip("*"), "1" if sign == "+" else "-1", thing, "*" if axis.endswith("*") else "")
        for word in words.split():
            for first, *rest in product(*(choice.split("|") for choice in word.split("_"))):
                found.setdefault(first, []).append(",".join((" ".join(rest), *pole)))
    return {first: "\n".join(lines) for first, lines in found.items()}


class _Sought(NamedTuple):
    """The first words of the predicates of an axis: base forms, and forms of other base forms ("missing")."""

    bases: frozenset[str]
    forms: tuple[tuple[str, str], ...]


@cache
def _firsts() -> dict[str, dict[str, None]]:
    """The first words of all predicates by their axes, in order."""
    found: dict[str, dict[str, None]] = {}
    for first in _list():
        for _, axis, *_ in _listed(first):
            found.setdefault(axis, {})[first] = None
    return found


@cache
def _sought(axis: str) -> _Sought:
    firsts = _firsts().get(axis, {})
    bases = [(word_facts(first).lemma, first) for first in firsts]
    return _Sought(frozenset(firsts), tuple((base, first) for base, first in bases if base != first))


def poles_at(forms: list[str], lemmas: list[str], place: int, until: int) -> Iterator[tuple[Pole, int]]:
    """The poles of the word at `place`, each with the position of the predicate's last word.

    A set phrase stands for its words ("found guilty" is no finding), and on one axis the longest one does ("found no
    link between").
    """
    found: list[tuple[tuple[str, ...], Pole, int]] = []
    keys = dict.fromkeys((forms[place], lemmas[place]))
    after = forms[place + 1] if place + 1 < until else ""
    for key in keys:
        leaves = after in WAYS_OUT.get(key, ())  # "backs off" is no "backs"
        for rest, pole in poles_of(key):
            if leaves and not rest:
                continue
            last = _end(forms, lemmas, place, rest, until, close=pole.thing is Thing.SUBJECT) if rest else place
            if last is not None:
                found.append((rest, pole, last))
    longest: dict[str, int] = {}
    for rest, pole, _ in found:
        longest[pole.axis] = max(longest.get(pole.axis, 0), len(rest))
    phrase = any(rest for rest, _, _ in found)
    for rest, pole, last in found:
        if len(rest) == longest[pole.axis] and (rest or not phrase):
            yield pole, last


def _end(
    forms: list[str], lemmas: list[str], place: int, rest: tuple[str, ...], until: int, *, close: bool
) -> int | None:
    """Where a set phrase ends whose other words are `rest`; `close`: it has no object between verb and particle."""
    at = place
    for wanted in rest:
        adverb = at + 1 < until and forms[at + 1].endswith("ly")  # "came out strongly against"
        gap = 0 if close and wanted in PARTICLES else int(adverb) if wanted in CLOSE else GAP
        near = range(at + 1, min(until, at + 2 + gap))
        after = next((other for other in near if wanted in (forms[other], lemmas[other])), None)
        if after is None or (wanted not in WITHOUT and not WITHOUT.isdisjoint(forms[at + 1 : after])):
            return None
        at = after
    return at


def places_on(index: BodyIndex, axis: str, since: int, end: int | None = None) -> list[tuple[int, Pole, int]]:
    """Where the body has predicates of an axis, up to `end`: first position, pole, last position; in order."""
    known = _known(index)
    found = known.get((axis, since, end))
    if found is None:
        found = known[axis, since, end] = list(_places_on(index, axis, since, end))
    return found


@analysis
def _known(_index: BodyIndex) -> dict[tuple[str, int, int | None], list[tuple[int, Pole, int]]]:
    """What has been looked for before."""
    return {}


def _places_on(index: BodyIndex, axis: str, since: int, end: int | None) -> Iterator[tuple[int, Pole, int]]:
    sought = _sought(axis)
    places = {place for first in sought.bases & index.at.keys() for place in index.positions(first, since, end)}
    for base, form in sought.forms:
        places.update(place for place in index.positions(base, since, end) if index.forms[place] == form)
    for place in sorted(places):
        for pole, last in _poles_in(index, place):
            if pole.axis == axis:
                yield place, pole, last


def _poles_in(index: BodyIndex, place: int) -> tuple[tuple[Pole, int], ...]:
    """The poles of a word of the body, looked up once."""
    read = _read(index)
    found = read.get(place)
    if found is None:
        until = index.sentences[index.sentence_of[place]].last
        found = read[place] = tuple(poles_at(index.forms, index.lemmas, place, until))
    return found


@analysis
def _read(_index: BodyIndex) -> dict[int, tuple[tuple[Pole, int], ...]]:
    return {}
