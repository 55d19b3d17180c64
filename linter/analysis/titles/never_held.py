"""Titles of an office that the person never held, of another country, or that nobody can hold."""

from __future__ import annotations

import datetime
from functools import cache
from typing import TYPE_CHECKING

from linter.analysis.names.countries import adjectives
from linter.analysis.titles.countries_without_office import lacks_office
from linter.analysis.titles.held_offices import (
    EXCLUSIVE,
    GRACE,
    HEADS,
    OF_BODIES,
    PORTFOLIO_WORDS,
    REGIONAL,
    claimed_types,
    is_of_part,
    may_hold,
    office_seen,
    surely_held,
    types_beside,
)
from linter.analysis.titles.national_offices import holder_in, national_offices
from linter.analysis.titles.parsed_title import read_title
from linter.analysis.titles.parts_of_countries import part_named
from linter.analysis.titles.sentence_time import (
    without_history,
    would_do,
)
from linter.analysis.titles.successors import governs_part
from linter.analysis.titles.title_claims import Stance, TitleClaim
from linter.dates import DateInterval
from linter.document.analysed import analysis_of_text
from linter.document.model import Block, Document

if TYPE_CHECKING:
    from linter.registers.offices import Term
from linter.analysis.titles.verdict import (
    RECENT,
    TitleVerdict,
    Verdict,
    foremost,
    held_alone,
    near_portfolio,
    well_within,
)


def never(  # noqa: PLR0911 - one a guard
    claim: TitleClaim, date: DateInterval | None, document: Document
) -> TitleVerdict | None:
    """OFFICE or COUNTRY: the title is of an exclusive type that no row of the person has."""
    reading = claim.reading
    if len(reading.countries) > 1:
        return None
    (country,) = reading.countries or ("",)
    head = _head_of_another_kind(claim, country, date)
    if head is not None:
        # The row says no more than whose office it is, and the country's constitution the rest.
        named = bool(country) or reading.role == "premier" or (date is not None and well_within(head, date))
        return TitleVerdict(claim, Verdict.OFFICE, head, head.accuses or named)
    if date is not None and claim.stance is Stance.NOW:
        found = _other_body(claim, date) or _other_part(claim, date, document)
        if found is not None:
            return found
    if date is None and not country:
        country = _only_home(claim)
        if not country:
            return None
    held = [term for term in claim.terms if _counts(claim, term, date)]
    at_home = [term for term in claim.terms if country in office_seen(term).countries]
    if country and not at_home:
        return _elsewhere(claim, held, country, date, document)
    if reading.content - PORTFOLIO_WORDS and not _is_of_ministry(claim):
        return None
    # Other people of that name, or one person of two countries; the office of a body without a country is neither.
    others = [term for term in claim.terms if term not in at_home] if country else []
    if any(office_seen(term).countries and "legislator" not in term.types for term in others):
        return None
    return _other_office(
        claim, [term for term in held if held_alone(term) or office_seen(term).kinds & REGIONAL], date, document
    )


def _only_home(claim: TitleClaim) -> str:
    """The country, by its adjective, of everybody of that name, if one of them led it: a bare "Prime Minister" is of
    a country, a "President" may be a club's."""
    if not claim.before or claim.form != "Prime Minister":
        return ""
    terms = [term for term in claim.terms if "legislator" not in term.types]
    homes = {office_seen(term).countries for term in terms}
    led = any(set(term.types) & HEADS and term.accuses and not office_seen(term).local for term in terms)
    lately = all(term.start is not None and term.start.first >= RECORDED for term in claim.terms)
    return next(iter(*homes)) if led and lately and len(homes) == 1 and len(*homes) == 1 else ""


RECORDED = datetime.date(1995, 1, 1)
"""From when the register has nearly all who led a country or sat in its cabinet."""


def _counts(claim: TitleClaim, term: Term, date: DateInterval | None) -> bool:
    """Whether the office of a row was certainly held when the title is said to have been: at the date, or before."""
    if date is None:
        return term.start is not None
    if claim.stance is Stance.NOW:
        return surely_held(term, date)
    return term.start is not None and term.start.last <= date.first


def _elsewhere(
    claim: TitleClaim, held: list[Term], country: str, date: DateInterval | None, document: Document
) -> TitleVerdict | None:
    """COUNTRY, if an office of the kind that the title claims is `held`, and all of them in other countries."""
    reading, claimed = claim.reading, claimed_types(claim) - {"minister", "deputy minister"}
    same = [
        term
        for term in held
        if office_seen(term).kinds & claimed & (_ABROAD | {one for one in claimed if one.startswith("minister:")})
        and office_seen(term).reading.ranks == reading.ranks
        and not office_seen(term).local
        and office_seen(term).countries
        and reading.content <= office_seen(term).words | PORTFOLIO_WORDS | _ANY_COUNTRYS
    ]
    if not same:
        return _leader_elsewhere(claim, held, claimed) if date is not None else None
    term = foremost(same)
    home = office_seen(term).countries
    known = any(other.accuses and office_seen(other).countries == home for other in claim.terms)
    if not known and date is not None:
        known = holder_in(country, claim, date, document) is not None
    return TitleVerdict(claim, Verdict.COUNTRY, term, known)


def _leader_elsewhere(claim: TitleClaim, held: list[Term], claimed: frozenset[str]) -> TitleVerdict | None:
    """OFFICE, if who leads a country is given an office of another one."""
    leads = [term for term in held if set(term.types) & HEADS and term.accuses and not office_seen(term).local]
    if claim.stance is not Stance.NOW or not leads or not claimed & EXCLUSIVE or claim.reading.ranks:
        return None
    return (
        None if claim.reading.content - PORTFOLIO_WORDS else TitleVerdict(claim, Verdict.OFFICE, foremost(leads), True)
    )


_ABROAD = EXCLUSIVE | {"spokesperson", "central-bank-governor", "military chief", "national-security-adviser"}
"""Offices that nobody holds in two countries."""
_ANY_COUNTRYS = frozenset("central bank reserve ministry government armed force chief security".split())  # noqa: SIM905
"""Words of titles that any country's body may be called by."""


def _other_body(claim: TitleClaim, date: DateInterval) -> TitleVerdict | None:
    """COUNTRY or OFFICE, if the office that the person holds is of another body, or another one of the body named."""
    reading, types = claim.reading, claimed_types(claim)
    if reading.ranks or not reading.content or not types & (OF_BODIES | HEADS | _OF_CHAMBERS):
        return None
    held = [term for term in claim.terms if office_seen(term).kinds & OF_BODIES and surely_held(term, date)]
    if not held or not without_history(claim, held[-1], date):
        return None
    words = frozenset(word for term in claim.terms for word in office_seen(term).words)
    term = foremost(held)
    if reading.content <= office_seen(term).words:
        other = reading.role in _HEADS_OF_BODIES and not types & office_seen(term).kinds and term.accuses
        return TitleVerdict(claim, Verdict.OFFICE, term, certain=True) if other else None
    own = office_seen(term).body
    if (
        not types & (OF_BODIES | _OF_CHAMBERS)
        or reading.countries & office_seen(term).countries
        or (own and own <= reading.content)
    ):
        return None
    words |= {"general"}  # a "General Secretary" is a Secretary-General
    foreign = [word for word in claim.title.split() if word[0].isupper() and read_title(word).content - words]
    same = types & office_seen(term).kinds
    return TitleVerdict(claim, Verdict.COUNTRY if same else Verdict.OFFICE, term, term.accuses) if foreign else None


_OF_CHAMBERS = frozenset(("speaker",))
_HEADS_OF_BODIES = frozenset(("president", "premier", "governor", "secretary-general", "minister"))


def _other_part(claim: TitleClaim, date: DateInterval, document: Document) -> TitleVerdict | None:
    """COUNTRY or OFFICE, if the person governs another part of a country, or the part named in another office."""
    types = claimed_types(claim)
    if not types & (REGIONAL | HEADS) or claim.reading.ranks:
        return None
    held = [term for term in claim.terms if office_seen(term).kinds & REGIONAL and surely_held(term, date)]
    if not held or not without_history(claim, held[-1], date):
        return None
    term = foremost(held)
    named = part_named(claim.form)
    if not named:
        return None
    if is_of_part(term, named):
        # The draft says itself that person and region belong together.
        same = types & office_seen(term).kinds
        return None if same else TitleVerdict(claim, Verdict.OFFICE, term, certain=True)
    if any(is_of_part(other, named) for other in claim.terms):
        return None
    same = types & office_seen(term).kinds - {"mayor"}
    known = term.accuses or governs_part(term.country, named, same, date, document)
    return TitleVerdict(claim, Verdict.COUNTRY, term, known) if same else None


def _head_of_another_kind(claim: TitleClaim, country: str, date: DateInterval | None) -> Term | None:
    """The office of a head of state or government whose country has no such office as the title; dates don't matter.

    Everybody of that name in the register must be of that country. A title that other bodies give too ("President")
    must stand in capitals right before the name, in a draft that names the country or of whose date the office is.
    """
    reading = claim.reading
    homes = [office_seen(term).countries for term in claim.terms if "legislator" not in term.types]
    if reading.role not in ("premier", "president") or not homes or any(home != homes[0] for home in homes):
        return None
    if reading.ranks - {"vice", "deputy"} or reading.content - {"prime"} or len(homes[0]) != 1:
        return None
    (home,) = homes[0]
    if (country and country != home) or not lacks_office(home, reading.role, date):
        return None
    heads = [term for term in claim.terms if set(term.types) & (HEADS | {"vice"}) and not office_seen(term).local]
    heads = [term for term in heads if date is not None and surely_held(term, date)] or heads
    if reading.role == "president" and not country:
        known = {home, adjectives()[home].noun}
        held = date is not None and any(_lately(term, date) for term in heads)
        if not claim.before or claim.form != "President":
            return None
        if not held and not _has_any(claim.block, known, without=claim.name):
            return None
    return foremost(heads) if heads else None


def _lately(term: Term, date: DateInterval) -> bool:
    """Whether an office was held in the years before the date, or may be held then."""
    begun = term.start is not None and term.start.first <= date.last
    return begun and (term.end is None or date.first - term.end.last <= 2 * RECENT)


def _has_any(block: Block, words: set[str], *, without: str) -> bool:
    """Whether the block has one of the words elsewhere than in a name; each pair is looked for once."""
    known = _words_sought(block)
    for word in words:
        if (word, without) not in known:
            known[word, without] = word in block.text.replace(without, "")
        if known[word, without]:
            return True
    return False


@analysis_of_text
def _words_sought(block: Block) -> dict[tuple[str, str], bool]:  # noqa: ARG001 - what is remembered of it fills up
    return {}


def _other_office(  # noqa: PLR0911 - one a guard
    claim: TitleClaim, now: list[Term], date: DateInterval | None, document: Document
) -> TitleVerdict | None:
    """OFFICE, if one of the offices held `now` shows that the title is none of the person's."""
    local = [term for term in now if office_seen(term).local]
    national = [term for term in now if not office_seen(term).local and office_seen(term).countries]
    rival = _rival(claim, national, date, document)
    now = [
        term for term in national
        if rival is not None or (types_beside(claim, term) & EXCLUSIVE and not claim.reading.content - PORTFOLIO_WORDS)
    ] or [
        term for term in local
        if types_beside(claim, term) & HEADS and office_seen(term).kinds & REGIONAL - {"mayor"}
    ]  # fmt: skip
    for term in claim.terms if now else ():
        types = types_beside(claim, term)
        if office_seen(term).kinds & types - {"minister"} and not office_seen(term).local:
            return None
        if rival is None and near_portfolio(types, term) and (date is None or may_hold(term, date)):
            return None
    if claim.stance is not Stance.NOW:
        now = [term for term in now if set(term.types) & HEADS]
    if not now:
        return None
    term = foremost(now)
    if claim.before and "head of state" in claimed_types(claim) and would_do(claim):
        return None  # a candidate: "President Ann Berger would sign it"
    if date is None and not (claimed_types(claim) | set(term.types)) & HEADS and not _has_all_holders(claim, document):
        return None  # of others than heads the register has too few for all times
    if not without_history(claim, term, date):
        return None
    deputy = "deputy head of government" in claimed_types(claim)
    of_any_body = claim.reading.role == "president" and not claim.reading.countries
    if (deputy or of_any_body) and not set(term.types) & (HEADS | {"vice"}):
        return None  # who has a ministry besides, or a club
    return TitleVerdict(claim, Verdict.OFFICE, term, term.accuses or rival is not None)


def _has_all_holders(claim: TitleClaim, document: Document) -> bool:
    """Whether the register has somebody in the claimed office all the time from COVERED on."""
    countries = claim.reading.countries
    kinds = [kind for kind in claimed_types(claim) & EXCLUSIVE if kind not in HEADS]
    if len(countries) != 1 or len(kinds) != 1 or claim.reading.ranks:
        return False
    until = COVERED
    terms = national_offices(min(countries), document).get(kinds[0], ())
    for start, end in sorted((term.start.first, term.end.last if term.end else _OPEN) for term in terms if term.start):
        if start - until > GRACE:
            return False
        until = max(until, end)
    return until == _OPEN


_OPEN = datetime.date.max


COVERED = datetime.date(2008, 1, 1)
"""From when the holders of an office must be known for one who isn't among them to be said to have never held it."""


def _is_of_ministry(claim: TitleClaim) -> bool:
    """Whether a title says of a minister what the ministry is for, and no more."""
    portfolios = claimed_types(claim) - {"minister"}
    if claim.reading.role not in ("minister", "secretary") or not portfolios:
        return False
    return all(one.startswith("minister:") for one in portfolios) and claim.reading.content <= _portfolio_words()


@cache
def _portfolio_words() -> frozenset[str]:
    """The words of titles that say what a minister is responsible for."""
    from linter.registers.office_types import PORTFOLIOS

    return read_title(" ".join(PORTFOLIOS.values()).replace("-", " ")).content | PORTFOLIO_WORDS


def _rival(claim: TitleClaim, held: list[Term], date: DateInterval | None, document: Document) -> Term | None:
    """The term of somebody else in the ministry that the title claims, in the country of all offices `held`."""
    homes = {office_seen(term).countries for term in held}
    if date is None or claim.stance is not Stance.NOW or len(homes) != 1 or len(*homes) != 1:
        return None
    ((country,),) = homes
    if claim.reading.countries - {country}:
        return None
    portfolios = {kind for kind in claimed_types(claim, country) if kind.startswith("minister:")}
    rival = holder_in(country, claim, date, document) if portfolios else None
    own = {kind for term in held for kind in office_seen(term).kinds} - {"minister"}
    # Two holders of one portfolio: the register is wrong, or the ministries are joined.
    return rival if rival is not None and not office_seen(rival).kinds & own else None
