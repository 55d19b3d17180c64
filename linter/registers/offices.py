"""The register of people and offices: who held which office from when to when, by whose word and as of which day.

Three layers are looked up together: the house's own registers, those that were imported, and the one that comes with
copydesk. A name brings the terms of all its namesakes, since a draft does not say which of them it means:
what fits one of them is right. Where layers speak of the same term, the first of them counts.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from linter.dates import DateInterval, parse_day, written
from linter.records import NamedTuple
from linter.registers.folder import imported_files
from linter.registers.office_types import types_of
from linter.registers.people import name_key
from linter.registers.table import Table

KIND = b"offices"
VERSION = 2
COMPILED = Path(__file__).parent.parent / "data" / "offices.register"
REBUILD = "python -I -m linter.data.build.offices"
REIMPORT = "copydesk register import offices FILE"

COLUMNS = ("person", "aliases", "office_title", "organisation", "country", "start", "end", "source", "licence",
           "person_id", "as_of", "kind", "checked", "level", "accuses", "acting")  # fmt: skip
"""The columns of a row; several aliases are separated by semicolons; accuses and acting are "yes" or "no"."""


class Term(NamedTuple):
    """One person's time in one office.

    person: the name as the register writes it.
    office: the title of the office as given.
    organisation: the organisation of the office, or "".
    country: the country of the office, or "".
    start: when the term began, as exactly as known; None if unknown.
    end: when the term ended, as exactly as known; None if unknown, or if it had not ended at `as_of`.
    types: the types of the office (see `types_of`).
    source: where the information comes from.
    as_of: the day of the information, or None.
    layer: "house", "imported" or "shipped".
    checked: the identifier of an open record that confirms the row, "unchecked" if none was found, "" if not shipped.
    aliases: other names of the person.
    level: whose office it is: "national", "regional" (of a state, province, city), "organisation", "" if unknown.
    accuses: whether the row may make a warning: its days are evidenced, its source trusted or confirmed by another.
        Otherwise it only silences, or allows a note.
    acting: whether the office was held for the time being ("acting", "interim").
    """

    person: str
    office: str
    organisation: str
    country: str
    start: DateInterval | None
    end: DateInterval | None
    types: tuple[str, ...]
    source: str
    as_of: datetime.date | None
    layer: str
    checked: str
    aliases: tuple[str, ...] = ()
    level: str = ""
    accuses: bool = True
    acting: bool = False

    def surely_holds(self, day: DateInterval) -> bool:
        """Whether the term covers all of `day`, whatever its vague ends; an open end counts up to `as_of`."""
        last = self.end.first if self.end is not None else self.as_of
        return self.start is not None and self.start.last <= day.first and last is not None and day.last <= last

    @property
    def held(self) -> str:
        """The dates as evidence shows them: "2019-01-10 to 2023-09-20", "since 2021"."""
        if self.start is None:
            return f"until {written(self.end)}" if self.end is not None else "at unknown dates"
        return (
            f"{written(self.start)} to {written(self.end)}" if self.end is not None else f"since {written(self.start)}"
        )


class Rows(Protocol):
    """Rows that are looked up by key: a `Table` in a file, or rows in memory."""

    path: Path

    @property
    def about(self) -> Mapping[str, str]:
        """What is stated of all rows: "oldest" and "newest" information."""

    def __len__(self) -> int: ...

    def with_key(self, key: str) -> list[list[str]]:
        """The rows that may have this key."""

    def rows(self, ending: Collection[str] = (), lacking: Collection[str] = ()) -> Iterator[list[str]]:
        """The rows with a column that ends with one of the texts, if any are given, and none that is one of others."""

    def unusable(self, error: Exception) -> Exception:
        """The error to raise when what was read makes no sense."""


class Offices:
    """Registers of offices, looked up as one: the house's own if there are any, the imported ones, the shipped one.

    as_of: the newest day of information in any of them, None if none is stated. fresh: the same by country. tables:
    each layer and its rows, those that win first.
    """

    def __init__(self, tables: tuple[tuple[str, Rows], ...]) -> None:
        self.tables = tables
        days = [day for _, table in tables if (day := _day(table.about.get("newest", ""))) is not None]
        self.as_of: datetime.date | None = max(days, default=None)
        self.fresh: Mapping[str, datetime.date] = _freshest(table.about for _, table in tables)
        self.terms_of = lru_cache(maxsize=4096)(self._terms_of)

    def __len__(self) -> int:
        return sum(len(table) for _, table in self.tables)

    def knows(self, name: str) -> bool:
        """Whether anybody of that full name ever held an office of the register."""
        return bool(self.terms_of(name))

    def _terms_of(self, name: str) -> tuple[Term, ...]:
        """The terms of everybody with this full name (two words or more), however it is written; without repetitions.

        Case, accents, titles, middle initials and the usual transliterations of endings don't count (see `name_key`).
        Of several rows for one term, that of the first layer counts (see `_outdone`). Raises DataError for a damaged
        register.
        """
        key = name_key(name)
        if not key:
            return ()
        found: dict[Term, None] = {}
        for layer, table in self.tables:
            for row in table.with_key(key):
                if key in keys_of(row):
                    found[term_of(row, layer, table)] = None
        terms = tuple(found)
        if len(terms) < 2:
            return terms
        return tuple(term for term in terms if not any(_outdone(term, other) for other in terms))

    def terms(self) -> Iterator[Term]:
        """Every term of every layer."""
        for layer, table in self.tables:
            for row in table.rows():
                yield term_of(row, layer, table)


def offices(*, imported: bool = True) -> Offices:
    """The imported registers of offices, unless they do not count, over the shipped one.

    Raises DataError if a file of them is missing, damaged or of another version.
    """
    return _offices(imported_files(KIND.decode()) if imported else ())


@cache
def _offices(files: tuple[Path, ...]) -> Offices:
    shipped = ("shipped", Table(COMPILED, KIND, VERSION, rebuild=REBUILD, check=True))
    return Offices((*(("imported", Table(file, KIND, VERSION, rebuild=REIMPORT)) for file in files), shipped))


FRESH = "fresh:"
"""What the names of the entries of `about` begin with that state the newest day of information of a country."""


def freshness(rows: Iterable[Sequence[str]]) -> dict[str, str]:
    """The entries of `about` that tell the newest day of information of each country in `rows`."""
    found: dict[str, str] = {}
    for row in rows:
        add_freshness(found, row)
    return found


def add_freshness(found: dict[str, str], row: Sequence[str]) -> None:
    """Note the country and the day of one more row in what `freshness` returns."""
    country, as_of = row[4], row[10].partition(" ")[0]
    if country and as_of > found.get(FRESH + country, ""):
        found[FRESH + country] = as_of


def _freshest(abouts: Iterable[Mapping[str, str]]) -> dict[str, datetime.date]:
    found: dict[str, datetime.date] = {}
    for about in abouts:
        for name, text in about.items():
            day = _day(text) if name.startswith(FRESH) else None
            if day is not None:
                country = name.removeprefix(FRESH)
                found[country] = max(day, found.get(country, day))
    return found


_RANKS = {"house": 0, "imported": 1, "shipped": 2}


def _outdone(term: Term, other: Term) -> bool:
    """Whether `other` speaks of the same term and counts instead.

    A higher layer counts instead of a lower one where the same office of the same person has overlapping times; between
    those that are no house's own, a row that states an end also instead of one that could not know it yet, or that an
    older source has open.
    """
    if term is other or not _same_office(term, other):
        return False
    if other.layer == "house" or term.layer == "house":
        return _RANKS[other.layer] < _RANKS[term.layer] and _overlap(term, other)
    if term.end is None or other.end is None:
        if term.end is not None or other.end is None or term.as_of is None or not _same_start(term, other):
            return False
        newer = other.accuses and other.as_of is not None and term.as_of < other.as_of
        return term.as_of < other.end.first or newer
    return _RANKS[other.layer] < _RANKS[term.layer] and _overlap(term, other)


def _same_office(term: Term, other: Term) -> bool:
    if term.country and other.country and term.country != other.country:
        return False
    bodies = {body.casefold() for body in (term.organisation, other.organisation) if body}
    if term.types or other.types:
        return term.types == other.types and len(bodies) < 2
    return term.office.casefold() == other.office.casefold()


def _overlap(term: Term, other: Term) -> bool:
    """Whether two terms have a day in common, as far as is known."""
    apart = (term.end is not None and other.start is not None and term.end.last < other.start.first) or (
        other.end is not None and term.start is not None and other.end.last < term.start.first
    )
    return not apart


def _same_start(term: Term, other: Term) -> bool:
    if term.start is None or other.start is None:
        return False
    return abs((term.start.first - other.start.first).days) <= _SAME_START or (
        term.start.first <= other.start.last and other.start.first <= term.start.last
    )


_SAME_START = 60  # days between two sources' dates for one beginning


def forget() -> None:
    """Open the registers anew when they are next asked for: one of them has been replaced."""
    _offices.cache_clear()


def keys_of(row: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """The keys under which a row is found: those of the person's name and aliases."""
    names = [row[0], *row[1].split(";")] if row[1] else [row[0]]
    return tuple(dict.fromkeys(key for name in names if (key := name_key(name))))


def term_of(row: list[str], layer: str, table: Rows) -> Term:
    """The term that a row of a table states. Raises DataError if the row has other columns."""
    try:
        person, aliases, office, organisation, country, start, end, source = row[:8]
        _licence, _id, as_of, kind, checked, level, accuses, acting = row[8:]
    except ValueError as error:
        raise table.unusable(error) from None
    types = types_of(office, organisation, country)
    if kind == "legislator" and "legislator" not in types:
        types = tuple(sorted((*types, "legislator")))
    others = tuple(filter(None, aliases.split(";")))
    begins, ends = _interval(start), _interval(end)
    return Term(
        person, office, organisation, country, begins, ends, types, source, _day(as_of), layer, checked, others,
        level, accuses != "no", acting == "yes",
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _interval(text: str) -> DateInterval | None:
    return parse_day(text) if text else None


def _day(text: str) -> datetime.date | None:
    """The day of "2022-08-03", the last day of "2025-12 (best effort)"."""
    interval = _interval(text.partition(" ")[0]) if text else None
    return interval.last if interval is not None else None
