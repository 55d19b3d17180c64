"""Members of the European Commission under another member's portfolio: “EU trade commissioner” of who has energy.

The portfolio's words and the draft's date select the member who has it; the person must have become another member
before, and must never have had it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from linter.analysis.registers_in_force import offices_of
from linter.analysis.titles.held_offices import GRACE, office_seen, surely_held
from linter.analysis.titles.verdict import TitleVerdict, Verdict
from linter.registers.offices import COLUMNS, term_of

if TYPE_CHECKING:
    from linter.analysis.titles.title_claims import TitleClaim
    from linter.dates import DateInterval
    from linter.document.model import Document
    from linter.registers.offices import Offices, Term

_COMMISSION = "European Commission"
_BODY = frozenset(("eu", "european", "union", "commission", "executive"))
"""Words of such a title that say no portfolio."""
_ORGANISATION = COLUMNS.index("organisation")


def other_portfolio(claim: TitleClaim, date: DateInterval, document: Document) -> TitleVerdict | None:
    """OFFICE, if the person certainly is or was a commissioner, and another one has the portfolio claimed."""
    reading = claim.reading
    claimed = reading.content - _BODY
    if reading.role != "commissioner" or not claimed or reading.ranks or claim.shared:
        return None
    own = [term for term in claim.terms if _is_member(term) and _portfolio(term)]
    now = [term for term in own if term.accuses and _well_begun(term, date)]
    if not now or any(claimed & _portfolio(term) for term in own):
        return None
    people = {term.person for term in claim.terms}
    for term in _members(offices_of(document)):
        another = term.accuses and term.person not in people and claimed <= _portfolio(term)
        if another and surely_held(term, date) and _well_begun(term, date):
            return TitleVerdict(claim, Verdict.OFFICE, now[-1], certain=True)
    return None


def _well_begun(term: Term, date: DateInterval) -> bool:
    return term.start is not None and date.first - term.start.last > GRACE


def _is_member(term: Term) -> bool:
    return term.organisation == _COMMISSION and "commissioner" in term.types


def _portfolio(term: Term) -> frozenset[str]:
    """The words that say what a member of the Commission is responsible for."""
    return office_seen(term).reading.content - _BODY


@lru_cache(maxsize=4)
def _members(offices: Offices) -> tuple[Term, ...]:
    """The terms of all members with a portfolio."""
    # Looking through all rows takes time, so this is asked for only where a member's title fits no row.
    return tuple(
        term
        for layer, table in offices.tables
        for row in table.rows(ending=(_COMMISSION,))
        if row[_ORGANISATION] == _COMMISSION and _is_member(term := term_of(row, layer, table)) and _portfolio(term)
    )
