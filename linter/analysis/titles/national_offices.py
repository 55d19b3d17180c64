"""Who else holds the office that a title claims: the national offices of which a country has one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from linter.analysis.registers_in_force import offices_of
from linter.analysis.titles.held_offices import GRACE, NATIONAL, claimed_types, office_seen, surely_held
from linter.document.analysed import analysis
from linter.registers.offices import COLUMNS, term_of

if TYPE_CHECKING:
    from linter.analysis.titles.title_claims import TitleClaim
    from linter.dates import DateInterval
    from linter.document.model import Document
    from linter.registers.offices import Offices, Term

_LEVEL, _ACTING = COLUMNS.index("level"), COLUMNS.index("acting")
_OF_COUNTRIES = NATIONAL | {"central-bank-governor"}


@analysis
def national_offices(document: Document) -> dict[tuple[str, str], tuple[Term, ...]]:
    """The terms in offices of which a country has one, by the country's adjective and the type of the office."""
    return _by_type(offices_of(document))


@lru_cache(maxsize=4)
def _by_type(offices: Offices) -> dict[tuple[str, str], tuple[Term, ...]]:
    # Reading all rows takes a twentieth of a second, so this is asked for only where a title fits none of its person's.
    found: dict[tuple[str, str], list[Term]] = {}
    for layer, table in offices.tables:
        for row in table.rows():
            if row[_LEVEL] not in ("national", "organisation") or row[_ACTING] == "yes":
                continue
            term = term_of(row, layer, table)
            held = office_seen(term)
            if held.reading.ranks or len(held.countries) != 1 or not held.kinds & _OF_COUNTRIES:
                continue
            (country,) = held.countries
            for kind in held.kinds:
                if _is_one(kind):
                    found.setdefault((country, kind), []).append(term)
    return {key: tuple(terms) for key, terms in found.items()}


def _is_one(kind: str) -> bool:
    """Whether a country has one holder of an office of this type at a time."""
    return kind in _OF_COUNTRIES - {"minister"} or kind.startswith("minister:")


def holder_in(country: str, claim: TitleClaim, date: DateInterval, document: Document) -> Term | None:
    """The term of somebody else who held the claimed office in a country, by its adjective, well before and after."""
    types = {kind for kind in claimed_types(claim, country) if _is_one(kind)}
    if not types or claim.reading.ranks:
        return None
    names = {term.person for term in claim.terms}
    known = national_offices(document)
    for term in known.get((country, min(types)), ()):
        begun = term.start is not None and date.first - term.start.last > GRACE
        lasts = term.end is None or term.end.first - date.last > GRACE
        if (
            begun
            and lasts
            and term.person not in names
            and types <= office_seen(term).kinds
            and surely_held(term, date)
        ):
            return term
    return None
