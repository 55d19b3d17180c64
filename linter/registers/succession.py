"""Who followed whom in an office: open terms with a successor are closed, and which rows may accuse. Pure functions.

A row accuses only where its days agree with another source, or with the terms before, after and beside it. A day that
is only remembered counts where the terms before or after it say the same.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from linter.registers.office_types import types_of
from linter.registers.people import name_key
from linter.registers.tenures import together
from linter.registers.terms import AGREE, SMALL_WORDS, Row, day, is_single, office_key

OVERLAP = 45  # days for which two holders of one office may overlap by a source's fault alone
MIXED = 0.12  # share of an office's terms that overlap others, from which on several offices have its title
VACANT = 200  # days for which an office may stay empty after an end that is remembered
CABINET = 3  # other ministers of a country who began or left on the same day
ACCUSED_FROM = "2000"


class Office:
    """All tenures in one office, in the order of their beginnings: who followed whom."""

    def __init__(self, key: tuple[str, ...], rows: list[Row]) -> None:
        self.key = key
        self.rows = sorted(rows, key=lambda row: (row.start, row.end or "9"))
        self.clashes = self._clashes()
        """The closed tenures that overlap another person's by more than OVERLAP days, each with the others."""
        self.single = is_single(key)
        dated = [row for row in self.rows if row.end]
        clashing = sum(row in self.clashes for row in dated)
        self.mixed = bool(dated) and clashing > max(2, MIXED * len(dated))

    def _clashes(self) -> dict[Row, list[Row]]:
        found: dict[Row, list[Row]] = {}
        closed = [(day(row.start), day(row.end), row) for row in self.rows if row.start and row.end]
        for n, (_, ends, row) in enumerate(closed):
            for begins, other_ends, other in closed[n + 1 :]:
                if ends is None or begins is None or other_ends is None:
                    continue
                if (ends - begins).days <= OVERLAP:
                    break
                if (min(ends, other_ends) - begins).days > OVERLAP:
                    found.setdefault(row, []).append(other)
                    found.setdefault(other, []).append(row)
        return found

    def is_shared(self, row: Row) -> bool:
        """Whether somebody else is said to have held the office with a row's holder, open terms up to their `as_of`."""
        begins, ends = day(row.start), day(row.end or row.as_of)
        if begins is None or ends is None:
            return False
        for other in self.rows:
            first, last = day(other.start), day(other.end or other.as_of)
            if first is None or last is None or name_key(other.person) == name_key(row.person):
                continue
            if (min(ends, last) - max(begins, first)).days > OVERLAP:
                return True
        return False

    def follower(self, row: Row) -> Row | None:
        """Who began next after `row` did, if that is known by the month and later by more than a month."""
        begins = day(row.start, last=True)
        if begins is None:
            return None
        for other in self.rows:
            first = day(other.start)
            if first is not None and (first - begins).days > AGREE and len(other.start) >= 7:
                return other
        return None


def by_office(rows: Iterable[Row]) -> dict[tuple[str, ...], Office]:
    """The offices with their tenures."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault(office_key(row), []).append(row)
    return {key: Office(key, group) for key, group in groups.items()}


def closed(rows: Iterable[Row]) -> list[Row]:
    """The rows, open ones with the day on which a successor began after what their source can know.

    A successor who began before that contradicts the source: then the row is doubtful.
    """
    return [
        _closed(row, office) if not row.end and row.start and office.single else row
        for office in by_office(rows).values()
        for row in office.rows
    ]


def _closed(row: Row, office: Office) -> Row:
    after = office.follower(row)
    began = day(after.start) if after is not None else None
    if after is None or began is None or after.person == row.person:
        return row
    known = day(row.as_of, last=True) or datetime.date.min
    if began <= known:
        return row._replace(doubtful=row.doubtful or not row.trusted)
    if office.mixed or not after.beginning or after.doubtful or not _alike(row, after):
        return row
    return row._replace(end=after.start, ending=after.beginning, trusted=row.trusted and after.trusted)


def _alike(one: Row, other: Row) -> bool:
    """Whether two titles of one office are worded alike, or are of heads of state or government."""
    if one.level == "national" and {"head of state", "head of government"} & set(office_key(one)):
        return True
    words = [set(re.findall(r"\w+", row.title.casefold())) - SMALL_WORDS for row in (one, other)]
    return 2 * len(words[0] & words[1]) >= len(words[0] | words[1])


def judged(rows: Iterable[Row]) -> list[Row]:
    """The rows, each told whether it accuses."""
    rows = list(rows)
    began = Counter((row.country, row.start) for row in rows if row.level == "national" and len(row.start) == 10)
    left = Counter((row.country, row.end) for row in rows if row.level == "national" and len(row.end) == 10)
    heads = _heads(rows)
    found: list[Row] = []
    for office in by_office(rows).values():
        starts = sorted((first, row.person) for row in office.rows if (first := day(row.start)) and len(row.start) > 6)
        ends = sorted((last, row.person) for row in office.rows if (last := day(row.end)) and len(row.end) > 6)
        chained = {row for row in office.rows if _is_chained(row, starts, ends)}
        for row in office.rows:
            followed = _neighbour(ends, day(row.start), row.person)
            succeeded = _neighbour(starts, day(row.end), row.person)
            beginning, ending = row.beginning, row.ending
            alone = office.single and not office.is_shared(row)
            if followed or (beginning and began[row.country, row.start] > CABINET):
                beginning = _confirmed(beginning, alone=alone)
            if not ending and alone:
                succeeded = _neighbour(starts, day(row.end), row.person, after=VACANT)
            if succeeded or (ending and left[row.country, row.end] > CABINET):
                ending = _confirmed(ending, alone=alone)
            others = office.clashes.get(row, [])
            overlaps = bool(others) and (row not in chained or any(other in chained for other in others))
            clashes = row in heads or overlaps or (office.mixed and min(beginning, ending or beginning) < 2)
            found.append(
                row._replace(
                    accuses=_accuses(
                        row,
                        beginning,
                        ending,
                        clashes=clashes and (office.single or row in heads),
                        chained=office.single and row in chained,
                        followed=office.single and followed,
                    )
                )
            )
    return found


def _confirmed(told: int, *, alone: bool) -> int:
    """How many tell a day with which a neighbour's agrees; one that is only remembered is told by the change of hands.

    alone: whether nobody else held the office then: among many holders somebody's day agrees by chance.
    """
    return told + 1 if told else 2 if alone else 0


def _heads(rows: Iterable[Row]) -> set[Row]:
    """The terms of heads of state who lead a government at the same time by another row: they stood in for somebody."""
    leading: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if row.level == "national" and {"head of state", "head of government"} & set(office_key(row)):
            leading.setdefault((name_key(row.person), row.country), []).append(row)
    return {
        row
        for group in leading.values()
        for row in group
        if "head of government" not in office_key(row)
        and any("head of state" not in office_key(other) and together(row, other) for other in group)
    }


def _is_chained(row: Row, starts: list[tuple[datetime.date, str]], ends: list[tuple[datetime.date, str]]) -> bool:
    """Whether a term of LEAST days begins as another person's in the office ends, and ends as one begins."""
    begins, over = day(row.start), day(row.end)
    if begins is None or over is None or (over - begins).days < LEAST or (row.country in ACTED and _is_short(row)):
        return False
    return _neighbour(ends, begins, row.person) and _neighbour(starts, over, row.person)


def _accuses(row: Row, beginning: int, ending: int, *, clashes: bool, chained: bool, followed: bool) -> bool:
    if row.doubtful or not row.exact or (row.end and row.end < ACCUSED_FROM):
        return False
    if row.kind == "mayor" or "ambassador" in types_of(row.title, row.organisation, row.country):
        return False
    if row.trusted:
        return True
    if clashes or row.kind == "legislator":
        return False
    short = _is_short(row) and not chained
    governs = followed and bool(_GOVERNS & set(types_of(row.title, row.organisation, row.country)))
    if len(row.sources) == 1 and (short or (not row.end and row.level != "national" and not governs)):
        return False
    return ending >= 2 or (beginning >= 2 and (ending >= 1 or not row.end))


_GOVERNS = frozenset(("governor", "regional head of government"))
LEAST = 60  # days of a term that nobody held for the time being alone
ACTED = frozenset(("United States", "Pakistan"))
"""Countries whose vacant offices others fill for months, acting or as caretakers."""
SHORT = 200  # days of a term by which somebody may have been acting


def _is_short(row: Row) -> bool:
    """Whether a term is so short that its holder may have been acting, which sources often leave out."""
    begins, ends = day(row.start), day(row.end, last=True)
    return begins is not None and ends is not None and (ends - begins).days < SHORT


def _neighbour(
    days: list[tuple[datetime.date, str]], wanted: datetime.date | None, person: str, after: int = AGREE
) -> bool:
    """Whether another person's day in the same office lies at most AGREE days before `wanted`, or `after` behind it."""
    if wanted is None:
        return False
    place = bisect_left(days, (wanted - datetime.timedelta(AGREE), ""))
    while place < len(days) and (days[place][0] - wanted).days <= after:
        if days[place][1] != person:
            return True
        place += 1
    return False
