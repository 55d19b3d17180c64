"""Offices of a shadow cabinet beside people who sit in the government: “shadow chancellor” of the chancellor."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from linter.analysis.titles.held_offices import HEADS, office_seen, surely_held
from linter.analysis.titles.sentence_time import speaks_of_now
from linter.analysis.titles.verdict import TitleVerdict, Verdict, foremost

if TYPE_CHECKING:
    from linter.analysis.titles.title_claims import TitleClaim
    from linter.dates import DateInterval
    from linter.registers.offices import Term


def in_government(claim: TitleClaim, date: DateInterval) -> TitleVerdict | None:
    """OFFICE, if who is given an office of a shadow cabinet has certainly a seat in the real one at the date."""
    held = [term for term in claim.terms if _is_of_government(term, claim) and _has_begun(term, date)]
    return TitleVerdict(claim, Verdict.OFFICE, foremost(held), certain=True) if held and speaks_of_now(claim) else None


_SETTLED = datetime.timedelta(days=14)
"""How long after a change of government its ministers may still be called by their offices of before."""


def _has_begun(term: Term, date: DateInterval) -> bool:
    """Whether an office was taken some time before the date, and is certainly held at it."""
    return term.start is not None and date.first - term.start.last > _SETTLED and surely_held(term, date)


def _is_of_government(term: Term, claim: TitleClaim) -> bool:
    """Whether a row may accuse and is of a minister of the country that the title names, if it names one."""
    countries = claim.reading.countries
    seat = term.level == "national" and bool(set(term.types) & (HEADS | {"minister"})) and not term.acting
    return seat and term.accuses and (not countries or bool(countries & office_seen(term).countries))
