"""Countries, states and provinces with their cities: what a place lies in, and which places a text names.

Compiled by linter/data/build/regions.py from GeoNames.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from linter.files.kept import made_of
from linter.records import NamedTuple

TABLE = Path(__file__).parents[2] / "data" / "regions.tsv"


class Place(NamedTuple):
    """What a name of a place may be.

    areas: the codes of the countries ("gb") and of the states and provinces ("us-tx") that it names, or their people.
    inside: the codes of those that a city of this name lies in.
    capital_of: the codes of the countries whose capital it is.
    """

    areas: frozenset[str]
    inside: frozenset[str]
    capital_of: frozenset[str]

    @property
    def codes(self) -> frozenset[str]:
        """All codes that it stands for or lies in."""
        return self.areas | self.inside

    def is_in(self, area: frozenset[str]) -> bool:
        """Whether it is one of some countries or provinces, or a part of one."""
        return any(code == one or code.startswith(f"{one}-") for code in self.codes for one in area)


class Named(NamedTuple):
    """A place that a text names: positions `first` to `last`, both included."""

    first: int
    last: int
    place: Place


def place_named(words: Sequence[str]) -> Place | None:
    """The place of a name in lower case, None if none is known by it."""
    return _place(" ".join(map(folded, words)))


def named_places(forms: Sequence[str], texts: Sequence[str]) -> Iterator[Named]:
    """The places that a text names, the longest name at each position.

    forms: its words in lower case, without possessive endings. texts: as written.
    """
    beginnings = _listed()[1]
    end = 0
    for at, text in enumerate(texts):
        if not text[:1].isupper() or at < end:
            continue
        for length in range(min(beginnings.get(folded(forms[at]), 0), len(forms) - at), 0, -1):
            found = _place(" ".join(folded(form) for form in forms[at : at + length]))
            if found is not None and texts[at + length - 1][:1].isupper():
                yield Named(at, at + length - 1, found)
                end = at + length
                break


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """A word without the marks of its letters: "nino" for "niño"."""
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def _place(name: str) -> Place | None:
    written = _listed()[0].get(name)
    return None if written is None else Place(*(frozenset(codes.split()) for codes in written.split("|")))


@cache
def _listed() -> tuple[dict[str, str], dict[str, int]]:
    """Each name with its areas, what it is inside of and what it is the capital of, as codes in one text; and the first
    words of all names, each with the most words of one.
    """
    return made_of((TABLE, __file__), _read)


def _read() -> tuple[dict[str, str], dict[str, int]]:
    areas: dict[str, set[str]] = {}
    inside: dict[str, set[str]] = {}
    capital_of: dict[str, set[str]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        code, names, capital, cities = line.split("\t")
        for name in names.split(";"):
            areas.setdefault(name, set()).add(code)
        for city in (*cities.split(";"), capital):
            if city:
                inside.setdefault(city, set()).add(code)
        if capital:
            capital_of.setdefault(capital, set()).add(code)
    kinds = (areas, inside, capital_of)
    for also, name in _ALSO.items():
        for kind in kinds:
            if name in kind:
                kind.setdefault(also, set()).update(kind[name])
    written: dict[str, str] = {}
    same: dict[str, str] = {}  # so that what many names have is kept once
    for name in {**areas, **inside}:
        codes = "|".join(" ".join(sorted(kind.get(name, ()))) for kind in kinds)
        written[name] = same.setdefault(codes, codes)
    beginnings: dict[str, int] = {}
    for name in written:
        first, *more = name.split()
        if first in written and not more:
            first = name
        beginnings[first] = max(beginnings.get(first, 0), 1 + len(more))
    return written, beginnings


_ALSO = {
    "washington": "washington, d.c.",
    "delhi": "new delhi",
    "nyc": "new york city",
    "la": "los angeles",
    "kiev": "kyiv",
    "peking": "beijing",
    "usa": "us",
    "u.s": "us",
    "u.s.": "us",
    "u.k.": "uk",
    "u.k": "uk",
    "uae": "united arab emirates",
    "burma": "myanmar",
}
