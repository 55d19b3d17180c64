"""What the register says against a title, and what its verdicts have in common."""

from __future__ import annotations

import datetime
from enum import Enum
from typing import TYPE_CHECKING

from linter.analysis.titles.held_offices import (
    GRACE,
    HEADS,
    HELD_ALONE,
    NEIGHBOURS,
    office_seen,
    surely_held,
)
from linter.analysis.titles.title_claims import TitleClaim
from linter.dates import DateInterval
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.registers.offices import Term


class Verdict(Enum):
    """What is wrong with a title."""

    OFFICE = "office"
    COUNTRY = "country"
    FORMER = "former"
    PREMATURE = "premature"
    STILL_HELD = "still held"


class TitleVerdict(NamedTuple):
    """A claim that the register contradicts.

    claim, kind: the title, and what is wrong with it.
    term: the row that shows it: the office held at the date, the last that ended, the first that begins.
    certain: whether the row is evidence enough for a warning, and its day further than GRACE from the draft's.
    own: the person's own office at the date, if `term` is somebody else's and one is known.
    """

    claim: TitleClaim
    kind: Verdict
    term: Term
    certain: bool
    own: Term | None = None


RECENT = datetime.timedelta(days=365)
"""How long after the end of a term its title in a sentence about the past is as likely a slip as history."""


def held_alone(term: Term) -> bool:
    """Whether an office is held together with no exclusive one of the country."""
    return bool(office_seen(term).kinds & HELD_ALONE) or in_us_cabinet(term)


def in_us_cabinet(term: Term) -> bool:
    """Whether an office is that of a head of an American department."""
    held = office_seen(term)
    return "American" in held.countries and "minister" in held.kinds and not held.reading.ranks and not held.local


def foremost(terms: list[Term]) -> Term:
    """The row to show of those that contradict a claim: one that may accuse, a head before others, the latest."""

    def weight(term: Term) -> tuple[bool, bool, datetime.date]:
        return term.accuses, bool(set(term.types) & HEADS), term.start.last if term.start else datetime.date.min

    return max(terms, key=weight)


def well_within(term: Term, date: DateInterval) -> bool:
    """Whether the date lies further than GRACE inside the term."""
    begun = term.start is not None and date.first - term.start.last > GRACE
    return begun and surely_held(term, date) and (term.end is None or term.end.first - date.last > GRACE)


def near_portfolio(types: frozenset[str], term: Term) -> bool:
    """Whether a row's portfolio is one that ministries share with the one claimed; those of the US share none."""
    if in_us_cabinet(term):
        return False
    claimed = {one.removeprefix("minister:") for one in types if one.startswith("minister:")}
    held = {one.removeprefix("minister:") for one in term.types if one.startswith("minister:")}
    return any(claimed & set(group) and held & set(group) for group in NEIGHBOURS)
