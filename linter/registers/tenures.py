"""Terms of office of several sources, or split by changes of cabinet, joined into tenures. Pure functions.

One term that several sources tell becomes one row; posts of states and provinces that are labelled as a country's are
told by their holders' seats in parliaments.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from linter.registers.office_types import types_of
from linter.registers.people import name_key
from linter.registers.terms import AGREE, EXCLUSIVE, LESSER, Row, day, interval, office_key

SEAM = 92  # days between two terms of one person in one office that are one tenure


def sharing_ends(rows: Iterable[Row]) -> list[Row]:
    """The rows, open ones with the end that another row of that person's tells of a like office begun on that day.

    Sources word one office so differently that their rows are not joined: Foreign Secretary, and Secretary of State for
    Foreign and Development Affairs.
    """
    rows = list(rows)
    told: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        if row.end and row.start:
            for one in _shared(row):
                told.setdefault((name_key(row.person), row.country, one), []).append(row)
    found = []
    for row in rows:
        others = [] if row.end or not row.start else [
            other for one in sorted(_shared(row)) for other in told.get((name_key(row.person), row.country, one), [])
            if near(other.start, row.start, AGREE)
        ]  # fmt: skip
        best = min(others, key=rank, default=None)
        found.append(row if best is None else row._replace(
            end=best.end, ending=best.ending, trusted=row.trusted and best.trusted))  # fmt: skip
    return found


def _shared(row: Row) -> set[str]:
    if LESSER.search(row.title) or row.level != "national" or row.acting:
        return set()
    types = types_of(row.title, row.organisation, row.country)
    return {one for one in types if one in EXCLUSIVE or one.startswith("minister:")}


FEDERAL = frozenset(("Australia", "Canada"))
"""Countries of which sources label many posts of states and provinces as the country's."""


def placed(rows: Iterable[Row], lawmakers: Iterable[Row]) -> list[Row]:
    """The rows, posts of states and provinces that are labelled as a country's told by their holders' seats.

    Who sat in the parliament of a state during the term, and not in the country's, was minister of that state. In
    FEDERAL countries only a seat in the country's parliament shows that a post is the country's; else it is doubtful.
    """
    seats: dict[str, list[Row]] = {}
    for row in lawmakers:
        if row.person_id and row.level in ("national", "regional"):
            seats.setdefault(row.person_id, []).append(row)
    return [_placed(row, seats.get(row.person_id, [])) for row in rows]


def _placed(row: Row, seats: list[Row]) -> Row:
    if row.level != "national" or row.kind == "legislator" or row.trusted or not row.country:
        return row
    levels = {seat.level for seat in seats if seat.country == row.country and together(row, seat)}
    if levels == {"regional"}:
        return row._replace(level="regional")
    unsure = row.country in FEDERAL and "national" not in levels and row.sources == ("Wikidata",)
    return row._replace(doubtful=True) if unsure else row


def together(one: Row, other: Row) -> bool:
    """Whether two terms have a day in common, open ones running on."""
    starts, ends = day(one.start), day(one.end, last=True) or datetime.date.max
    begins, stops = day(other.start), day(other.end, last=True) or datetime.date.max
    return starts is not None and begins is not None and starts <= stops and begins <= ends


def joined(rows: Iterable[Row]) -> list[Row]:
    """The rows with those of one person in one office joined where they overlap or follow each other by SEAM."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    people = _People()
    for row in rows:
        people.add(row)
        groups.setdefault(office_key(row), []).append(row)
    found: list[Row] = []
    for group in groups.values():
        by_person: dict[object, list[Row]] = {}
        for row in group:
            by_person.setdefault(people.of(row), []).append(row)
        for terms in by_person.values():
            found += _tenures(terms)
    return found


def _begun_with_others(terms: list[Row]) -> list[Row]:
    """The terms; one of which no more than the year is known begins with another that began again in that year.

    Else the year would join the term that ended in January to the one that began in August.
    """
    ended = {term.end[:4]: term.end for term in terms if len(term.end) > 7}
    begun = {term.start[:4]: term.start for term in terms if len(term.start) > 7}
    again = {year: first for year, first in begun.items() if ended.get(year, "9") < first}
    return [
        term._replace(start=again[term.start], end=ended.get(term.end, term.end)) if term.start in again else term
        for term in terms
    ]


class _People:
    """Who is who: rows of one country whose names or aliases have a key in common are one person's."""

    def __init__(self) -> None:
        self._above: dict[object, object] = {}

    def add(self, row: Row) -> None:
        first, *others = self._marks(row)
        for other in others:
            self._above[self._top(other)] = self._top(first)

    def of(self, row: Row) -> object:
        return self._top(self._marks(row)[0])

    @staticmethod
    def _marks(row: Row) -> list[tuple[str, str]]:
        return [(row.country or row.organisation, name_key(name)) for name in (row.person, *row.aliases)]

    def _top(self, mark: object) -> object:
        while (above := self._above.get(mark, mark)) != mark:
            mark = above
        return mark


def _tenures(terms: list[Row]) -> Iterator[Row]:
    """The tenures that one person's terms in one office make; an open term runs on over later ones."""
    terms = _begun_with_others(terms)
    dated = sorted((term for term in terms if term.start), key=lambda term: (term.start, term.end or "9"))
    tenure: list[Row] = []
    until = datetime.date.min
    for term in dated:
        begins = day(term.start) or until
        if tenure and begins > until and (begins - until).days > SEAM:
            yield _one(tenure)
            tenure, until = [], datetime.date.min
        tenure.append(term)
        until = max(until, day(term.end, last=True) or datetime.date.max)
    if tenure:
        yield _one(tenure)
    for term in terms:
        if not term.start and not any(not term.end or near(term.end, other.end, SEAM) for other in dated):
            yield term


def near(one: str, other: str, days: int) -> bool:
    """Whether two dates may be the same day, `days` more or less."""
    first, second = interval(one), interval(other)
    if first is None or second is None:
        return False
    return (first.first - second.last).days <= days and (second.first - first.last).days <= days


_LESSER_SOURCES = {"Wikidata": 4, "general knowledge": 6}
_RANK = {"register of offices": 0, "Institute for Government": 1, "congress-legislators": 1}


def rank(row: Row) -> tuple[int, int, int, str]:
    """How much a row's days are worth against another's: the lower, the more."""
    return (
        _RANK.get(row.sources[0], _LESSER_SOURCES.get(row.sources[0], 5)),
        -row.beginning,
        -len(row.start),
        row.start,
    )


def _one(terms: list[Row]) -> Row:
    """One row for terms that are one tenure: the best source's days, moved only where another adds a seam."""
    best = min(terms, key=rank)
    if len(terms) == 1:
        return best
    first, last = _first(terms, best), _last(terms, best)
    if last.end and (day(last.end, last=True) or datetime.date.max) < (day(first.start) or datetime.date.min):
        first = last = best
    agreeing = {source for term in terms if near(term.start, first.start, AGREE) for source in term.sources}
    ending = {source for term in terms if last.end and near(term.end, last.end, AGREE) for source in term.sources}
    ranked = sorted(terms, key=rank)
    return best._replace(
        aliases=_other_names(best, terms),
        start=first.start,
        end=last.end,
        as_of=max((term.as_of for term in terms if _knows(term, first, last)), default=best.as_of),
        sources=tuple(dict.fromkeys(source for term in ranked for source in term.sources)),
        person_id=next((term.person_id for term in ranked if term.person_id), ""),
        organisation=best.organisation or next((term.organisation for term in ranked if term.organisation), ""),
        beginning=max(first.beginning, min(2, len(agreeing))) if first.beginning else 0,
        ending=max(last.ending, min(2, len(ending))) if last.ending else 0,
        trusted=first.trusted and (last.trusted or not last.end),
        doubtful=any(term.doubtful for term in terms) or _contradicted(first, last, terms),
        checked=next((term.checked for term in ranked if term.checked), ""),
    )


def _knows(term: Row, first: Row, last: Row) -> bool:
    """Whether a tenure is known as of the day of one of its terms, be it one that is remembered to go on."""
    if last.end:
        return bool(term.beginning)
    return not term.end and (bool(term.beginning) or near(term.start, first.start, AGREE))


def _other_names(best: Row, terms: list[Row]) -> tuple[str, ...]:
    names = {name_key(best.person): best.person}
    for name in sorted({name for term in terms for name in (term.person, *term.aliases)}):
        names.setdefault(name_key(name), name)
    return tuple(names.values())[1:]


def _first(terms: list[Row], best: Row) -> Row:
    """The term with which a tenure begins."""
    first = min((term for term in terms if term.sources == best.sources), key=lambda term: term.start)
    for term in sorted(terms, key=lambda term: term.start, reverse=True):
        if term.start < first.start and near(term.end, first.start, SEAM):
            first = term
    return first


def _last(terms: list[Row], best: Row) -> Row:
    """The term with which a tenure ends; a better source's open end is closed by one that may know later days."""
    own = [term for term in terms if term.sources == best.sources]
    last = max(own, key=lambda term: day(term.end, last=True) or datetime.date.max)
    for term in sorted(terms, key=lambda term: term.end or "9"):
        if last.end and (not term.end or term.end > last.end) and near(term.start, last.end, SEAM):
            last = term
    if last.end:
        return last
    known = day(last.as_of) or datetime.date.min
    closed = [
        term for term in terms if term.end and (last.sources[0] not in _RANK or (day(term.end, last=True) or known) >=
        known - datetime.timedelta(AGREE))
    ]  # fmt: skip
    newest = max((day(term.end, last=True) or known for term in closed), default=known)
    same = [term for term in closed if (newest - (day(term.end, last=True) or known)).days <= SEAM]
    return min(same, key=lambda term: (rank(term)[0], -term.ending, -len(term.end)), default=last)


def _contradicted(first: Row, last: Row, terms: list[Row]) -> bool:
    """Whether another source tells a beginning or an end inside the tenure that is none of its seams."""
    if first.trusted and (last.trusted or not last.end):
        return False
    begins, ends = day(first.start), day(last.end, last=True)
    for term in terms:
        if term.sources == first.sources == last.sources:
            continue
        if not near(term.start, first.start, SEAM) and not any(near(term.start, one.end, SEAM) for one in terms):
            return True
        other = day(term.end, last=True)
        if ends and other and begins and other < ends and not near(term.end, last.end, SEAM) and not any(
            near(term.end, one.start, SEAM) for one in terms
        ):  # fmt: skip
            return True
    return False
