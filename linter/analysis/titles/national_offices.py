"""Who else holds the office that a title claims: the national offices of which a country has one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from linter.analysis.registers_in_force import offices_of
from linter.analysis.titles.heads_of_bodies import may_be_one
from linter.analysis.titles.held_offices import GRACE, NATIONAL, claimed_types, office_seen, surely_held
from linter.analysis.titles.parsed_title import country_key, names_of_country
from linter.registers.offices import COLUMNS, term_of

if TYPE_CHECKING:
    import datetime

    from linter.analysis.titles.title_claims import TitleClaim
    from linter.dates import DateInterval
    from linter.document.model import Document
    from linter.registers.offices import Offices, Term

_COUNTRY, _LEVEL, _ACTING = (COLUMNS.index(name) for name in ("country", "level", "acting"))
_LEVELS = ("national", "organisation")
_OF_COUNTRIES = NATIONAL | {"central-bank-governor", "national-security-adviser", "military chief"}


def national_offices(country: str, document: Document) -> Mapping[str, tuple[Term, ...]]:
    """The terms in offices of which a country, by its adjective, has one, by the type of the office."""
    return _by_type(offices_of(document), country)


@lru_cache(maxsize=64)
def _by_type(offices: Offices, country: str) -> Mapping[str, tuple[Term, ...]]:
    # Looking through all rows takes time, so this is asked for only where a title fits none of its person's.
    by_name: dict[str, list[Term]] = {}
    for layer, table in offices.tables:
        for row in table.rows(ending=names_of_country(country)):
            name = row[_COUNTRY]
            if row[_LEVEL] in _LEVELS and row[_ACTING] != "yes" and country_key(name) == country:
                by_name.setdefault(name, []).append(term_of(row, layer, table))
    found: dict[str, list[Term]] = {}
    for term in chain.from_iterable(by_name.values()):
        held = office_seen(term)
        if not held.reading.ranks and held.countries == {country}:
            for kind in filter(_is_one, held.kinds):
                found.setdefault(kind, []).append(term)
    return {kind: tuple(terms) for kind, terms in found.items()}


def _is_one(kind: str) -> bool:
    """Whether a country has one holder of an office of this type at a time."""
    return kind in _OF_COUNTRIES - {"minister"} or kind.startswith("minister:")


def holder_in(
    country: str, claim: TitleClaim, date: DateInterval, document: Document, margin: datetime.timedelta = GRACE
) -> Term | None:
    """The term of somebody else who held the claimed office in a country, by its adjective, `margin` within it."""
    types = {kind for kind in claimed_types(claim, country) if _is_one(kind)}
    if not types or claim.reading.ranks:
        return None
    names = frozenset(term.person for term in claim.terms)
    return _holder(national_offices(country, document), types, names, date, margin)


def holder_of(
    term: Term, names: frozenset[str], date: DateInterval, document: Document, margin: datetime.timedelta
) -> Term | None:
    """The term of somebody of none of the `names` who held the national office of a term, `margin` within it."""
    held = office_seen(term)
    types = {kind for kind in held.kinds if _is_one(kind)}
    if not types or held.reading.ranks or len(held.countries) != 1:
        return None
    return _holder(national_offices(min(held.countries), document), types, names, date, margin)


def _holder(
    terms: Mapping[str, tuple[Term, ...]],
    types: set[str],
    names: frozenset[str],
    date: DateInterval,
    margin: datetime.timedelta,
) -> Term | None:
    for term in terms.get(min(types), ()):
        begun = term.start is not None and date.first - term.start.last > margin
        lasts = term.end is None or term.end.first - date.last > margin
        if (
            begun
            and lasts
            and not any(may_be_one(term.person, name) for name in names)
            and types <= office_seen(term).kinds
            and surely_held(term, date)
        ):
            return term
    return None
