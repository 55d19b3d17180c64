"""Titles of a post beside people who certainly hold another one that leaves nobody time for it.

Who leads a ministry, a force, a central bank or an international body leads no other: “Bank of Canada Governor” of the
finance minister, “UNICEF chief” of the head of UNESCO. The post claimed must be somebody else's at the date, or a
central bank's beside a seat in the cabinet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.analysis.titles.heads_of_bodies import heads_of_bodies, other_holder
from linter.analysis.titles.held_offices import (
    EXCLUSIVE,
    GRACE,
    OF_BODIES,
    claimed_types,
    is_near,
    office_seen,
    surely_held,
)
from linter.analysis.titles.national_offices import holder_in
from linter.analysis.titles.sentence_time import without_history
from linter.analysis.titles.verdict import TitleVerdict, Verdict, foremost, near_portfolio

if TYPE_CHECKING:
    from linter.analysis.titles.title_claims import TitleClaim
    from linter.dates import DateInterval
    from linter.document.model import Document
    from linter.registers.offices import Term

_BANK = "central-bank-governor"
_FULL_TIME = (
    EXCLUSIVE
    | OF_BODIES
    | {"minister", "military chief", "national-security-adviser", "director", "administrator", "commissioner", "judge"}
)
"""Types of offices that leave nobody time for another of them."""


_WITHOUT_PORTFOLIO = frozenset(("minister",))
_OF_ONE = frozenset(("military chief", "national-security-adviser", _BANK))
"""Posts of a country beside its ministries; who is called a president may lead a club."""


def other_post(claim: TitleClaim, date: DateInterval, document: Document) -> TitleVerdict | None:
    """OFFICE, if the person certainly holds a full-time post at the date and the one claimed is somebody else's."""
    own = [term for term in claim.terms if _is_own(term, date)]
    if not own or claim.shared or claim.reading.ranks or any(is_near(claim, term) for term in claim.terms):
        return None
    homes = {office_seen(term).countries for term in claim.terms} - {frozenset()}
    if len(homes) > 1 or not all(without_history(claim, term, date) for term in own):
        return None
    held = foremost(own)
    home = next(iter(next(iter(homes), frozenset())), "")
    if _is_anothers(claim, own, home, date, document):
        return TitleVerdict(claim, Verdict.OFFICE, held, certain=True)
    return None


def _is_own(term: Term, date: DateInterval) -> bool:
    """Whether a row may accuse and shows a full-time post of its holder well before the date."""
    if not term.accuses or term.acting or not office_seen(term).kinds & _FULL_TIME or office_seen(term).reading.ranks:
        return False
    return surely_held(term, date) and term.start is not None and date.first - term.start.last > GRACE


def _is_anothers(claim: TitleClaim, own: list[Term], home: str, date: DateInterval, document: Document) -> bool:
    """Whether the post claimed is known to be somebody else's, of the country that the person is of, or of a body."""
    country = next(iter(claim.reading.countries), home)
    types = claimed_types(claim, country)
    posts = types & _OF_ONE or any(one.startswith("minister:") for one in types)
    if country and country == home and posts:
        if any(near_portfolio(types, term) or office_seen(term).kinds == _WITHOUT_PORTFOLIO for term in own):
            return False
        if _BANK in types and any(set(term.types) & EXCLUSIVE for term in own):
            return True
        if holder_in(country, claim, date, document) is not None:
            return True
    of_body = any(office_seen(term).kinds & OF_BODIES for term in own)
    if claim.reading.countries or not claim.reading.content or (claim.reading.role == "chief" and not of_body):
        return False
    return other_holder(claim, heads_of_bodies(document), date) is not None
