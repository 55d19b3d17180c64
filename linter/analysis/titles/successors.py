"""Who else held an office at a date: of a country, of a part of one, or of a body.

Where somebody else is known to have held it then, no source's day can be so wrong that the title is right.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from linter.analysis.registers_in_force import offices_of
from linter.analysis.titles.heads_of_bodies import heads_of_bodies, other_holder
from linter.analysis.titles.held_offices import GRACE, HEADS, REGIONAL, HeldOffice, office_seen, surely_held
from linter.analysis.titles.national_offices import holder_of
from linter.analysis.titles.parsed_title import read_title
from linter.registers.offices import COLUMNS, term_of

if TYPE_CHECKING:
    from linter.analysis.titles.title_claims import TitleClaim
    from linter.dates import DateInterval
    from linter.document.model import Document
    from linter.registers.offices import Offices, Term

SETTLED = datetime.timedelta(days=7)
"""How long after a change of hands, or before one, it is certain whose the title is."""

_LEVEL, _ACTING = (COLUMNS.index(name) for name in ("level", "acting"))
_Part = tuple[str, frozenset[str]]
_GENERAL = frozenset("city state government provincial province region regional territory state's chief".split())  # noqa: SIM905


def held_by_another(
    claim: TitleClaim, term: Term, date: DateInterval, document: Document, margin: datetime.timedelta = SETTLED
) -> Term | None:
    """The term of somebody else who certainly held a term's office at the date, `margin` within it."""
    held = office_seen(term)
    names = frozenset(other.person for other in claim.terms)
    if term.level == "regional":
        part = _part(term, held)
        candidates = _by_part(offices_of(document)).get(part, ()) if part is not None else ()
        return next((other for other in candidates if _instead(other, term, names, date, margin)), None)
    if len(held.countries) == 1 and term.level != "organisation":
        return holder_of(term, names, date, document, margin)
    return other_holder(claim, heads_of_bodies(document), date, margin, sure=margin < GRACE)


def governs_part(country: str, named: str, kinds: frozenset[str], date: DateInterval, document: Document) -> bool:
    """Whether the register has somebody who certainly governed a part of a country, by its name, at the date."""
    part = (country, read_title(named).content)
    terms = _by_part(offices_of(document)).get(part, ())
    return any(office_seen(term).kinds & kinds and surely_held(term, date) for term in terms)


def _instead(other: Term, term: Term, names: frozenset[str], date: DateInterval, margin: datetime.timedelta) -> bool:
    """Whether another term is of somebody else in the same office, and well within it at the date."""
    if other.person in names or not office_seen(other).kinds & office_seen(term).kinds & (REGIONAL | HEADS):
        return False
    begun = other.start is not None and date.first - other.start.last > margin
    lasts = other.end is None or other.end.first - date.last > margin
    return begun and lasts and surely_held(other, date)


@lru_cache(maxsize=4)
def _by_part(offices: Offices) -> Mapping[_Part, tuple[Term, ...]]:
    """The terms of those who led a part of a country, by the part."""
    # Reading all rows takes some tenths of a second, so this is asked for only where a title is about to be doubted.
    found: dict[_Part, list[Term]] = {}
    for layer, table in offices.tables:
        for row in table.rows(ending=("regional",)):
            if row[_LEVEL] != "regional" or row[_ACTING] == "yes":
                continue
            term = term_of(row, layer, table)
            held = office_seen(term)
            part = _part(term, held) if held.kinds & (REGIONAL | HEADS) else None
            if part is not None:
                found.setdefault(part, []).append(term)
    return {part: tuple(terms) for part, terms in found.items()}


def _part(term: Term, held: HeldOffice) -> _Part | None:
    """What tells the part of a country that a term is of: the country and the words of the office's name."""
    words = held.reading.content - _GENERAL
    country = term.country
    if country in _OF_BRITAIN:
        words, country = words | read_title(country).content, "United Kingdom"
    return (country, words) if words and not held.reading.ranks - _OF_LEADERS else None


_OF_BRITAIN = frozenset(("Scotland", "Wales", "Northern Ireland"))
_OF_LEADERS = frozenset(("first",))
