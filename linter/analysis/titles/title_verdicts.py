"""What the register of offices says about the titles in a draft, at the draft's date.

Each verdict is given only where the register leaves no other reading: every namesake's rows count, and any row that
fits the title silences, but for those of a region or an organisation where the title is of a country itself.

- OFFICE: the person never held an office of the title's type, or not at the date, and then certainly held another one
  that excludes it (head of state or government, vice-president, minister) in the same country. A country without such
  an office (a prime minister of the United States) needs no date.
- COUNTRY: the same type of office at the date, but of another country or region, and none ever in the one named.
- FORMER: all rows that fit ended before the draft. PREMATURE: all rows that fit began after it.
- STILL_HELD: a "former" office that the person holds.

A verdict is not certain where the day lies within GRACE of the row's, or where the row may only silence: that is worth
a note. Where the register has somebody else in the office claimed, a row that may only silence is certain too. FORMER
needs a sentence that speaks of the present and no cue of history, PREMATURE none of what is to come; only explicit ends
count: what is open is unknown after the row's as-of date. A partial date is an interval; they must be wrong throughout.
A draft without a date gets OFFICE and COUNTRY alone, and only where the title names the country.
"""

from __future__ import annotations

import datetime
import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from linter.analysis.names.countries import adjectives
from linter.analysis.titles.countries_without_office import lacks_office
from linter.analysis.titles.heads_of_bodies import heads_of_bodies, other_holder
from linter.analysis.titles.held_offices import (
    EXCLUSIVE,
    GRACE,
    HEADS,
    HELD_ALONE,
    NATIONAL,
    NEIGHBOURS,
    OF_BODIES,
    PORTFOLIO_WORDS,
    REGIONAL,
    claimed_types,
    fits,
    is_exact,
    is_near,
    may_hold,
    office_seen,
    region_named,
    surely_held,
    types_beside,
)
from linter.analysis.titles.national_offices import holder_in
from linter.analysis.titles.parsed_title import read_title
from linter.analysis.titles.sentence_time import (
    acts,
    acts_now,
    is_foretold,
    names_a_day,
    speaks_of_now,
    tells_of_this_week,
    without_history,
)
from linter.analysis.titles.title_claims import Stance, TitleClaim, title_claims
from linter.dates import DateInterval
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
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

    term: the row that shows it: the office held at the date, the last that ended, the first that begins.
    certain: whether the row is evidence enough for a warning, and its day further than GRACE from the draft's.
    """

    claim: TitleClaim
    kind: Verdict
    term: Term
    certain: bool


@analysis
def title_verdicts(document: Document) -> tuple[TitleVerdict, ...]:
    """The contradicted claims in the order of the source."""
    found = (_judged(claim, document) for claim in title_claims(document))
    return tuple(verdict for verdict in found if verdict is not None)


def _judged(claim: TitleClaim, document: Document) -> TitleVerdict | None:
    date = document.date
    if not claim.reading.role:
        return None
    fitting = [term for term in claim.terms if fits(claim, term)]
    if not fitting:
        return _never(claim, date, document) or (_held_by_another(claim, date, document) if date is not None else None)
    if date is None or claim.shared or claim.stance is Stance.THEN:
        return None
    if claim.stance is Stance.FORMER:
        return _still(claim, fitting, date)
    return _dated(claim, fitting, date, document)


def _held_by_another(claim: TitleClaim, date: DateInterval, document: Document) -> TitleVerdict | None:
    """OFFICE, if somebody else leads the body that the title names, and the person never did."""
    reading = claim.reading
    if claim.stance is not Stance.NOW or claim.shared or reading.ranks or not reading.content - PORTFOLIO_WORDS:
        return None
    if reading.role == "chief":
        return None  # any of several
    if any(is_near(claim, term) for term in claim.terms):
        return None
    holder = other_holder(claim, heads_of_bodies(document), date)
    if holder is None or not without_history(claim, holder, date):
        return None
    return TitleVerdict(claim, Verdict.OFFICE, holder, certain=True)


def _still(claim: TitleClaim, fitting: list[Term], date: DateInterval) -> TitleVerdict | None:
    """STILL_HELD, if an office that the title means is held well before and well after the date."""
    held = [term for term in fitting if is_exact(claim, term) and term.accuses and _well_within(term, date)]
    if not held or not speaks_of_now(claim):
        return None
    return TitleVerdict(claim, Verdict.STILL_HELD, held[-1], certain=True)


def _dated(  # noqa: PLR0911 - one a guard
    claim: TitleClaim, fitting: list[Term], date: DateInterval, document: Document
) -> TitleVerdict | None:
    """FORMER, PREMATURE or OFFICE, if no row that fits or is near can have been held at the date."""
    reading = claim.reading
    near = [term for term in claim.terms if term in fitting or is_near(claim, term)]
    near = [term for term in near if not _superseded(term, near)]
    if any(may_hold(term, date, _NO_TIME) for term in near):
        return None
    if reading.content - PORTFOLIO_WORDS and not all(reading.content <= office_seen(term).words for term in fitting):
        return None
    grace = any(may_hold(term, date) for term in near)
    now = None if grace else _excluding(claim, _over(near, date), date)
    if now is not None:
        return TitleVerdict(claim, Verdict.OFFICE, now, now.accuses)
    exact = [term for term in fitting if is_exact(claim, term)]
    if _other_initials(claim.name, exact):
        return None
    past = _over(exact, date)
    present = _of_the_present(claim, past, date, leads=claim.block in _lead(document))
    if not present and (past or grace or is_foretold(claim, date)):
        return None
    future = [term for term in exact if term.start is not None and term.start.first > date.last]
    if past:
        last = max(past, key=lambda term: (term.accuses, term.end or date))
        if not last.accuses and office_seen(last).kinds & NATIONAL:
            return None  # cabinets follow each other, and the next may be missing
        return TitleVerdict(claim, Verdict.FORMER, last, last.accuses and not grace)
    earlier = any(term.start is None or term.start.first <= date.last for term in near)
    of_any_body = claim.title.islower() and not reading.content and reading.role != "premier"
    if future and not earlier and not of_any_body:
        first = min(future, key=lambda term: (not term.accuses, term.start or date))
        if _surely_first(claim, first, date) or _replaces_another(claim, first, date, document):
            return TitleVerdict(claim, Verdict.PREMATURE, first, first.accuses and not grace)
    return None


def _of_the_present(claim: TitleClaim, past: list[Term], date: DateInterval, *, leads: bool) -> bool:
    """Whether the sentence shows that it means the holder at the draft's date.

    A day of this week is enough, and where a draft begins an act in the first year after a term; those whom Americans
    give their title for life need a day and more.
    """
    for_life = any("American" in office_seen(term).countries and set(term.types) & _FOR_LIFE for term in past)
    if for_life and claim.reading.role == "president":
        return speaks_of_now(claim) and names_a_day(claim)
    if speaks_of_now(claim, plans=bool(past)) or acts_now(claim):
        return True
    recent = any(date.first - term.end.last <= RECENT for term in past if term.end is not None)
    return tells_of_this_week(claim) or (leads and recent and acts(claim, date))


@analysis
def _lead(document: Document) -> tuple[Block, ...]:
    """The paragraphs with which a draft begins: what happens in them is its news."""
    return tuple(block for block in document.prose if block.kind in _RUNNING)[:_LEADING]


_LEADING = 2
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.HEADLINE)
_FOR_LIFE = frozenset(("head of state", "vice"))


def _over(terms: list[Term], date: DateInterval) -> list[Term]:
    return [term for term in terms if term.end is not None and term.end.last < date.first]


RECENT = datetime.timedelta(days=365)
"""How long after the end of a term its title in a sentence about the past is as likely a slip as history."""

_NO_TIME = datetime.timedelta(0)


def _superseded(term: Term, others: list[Term]) -> bool:
    """Whether a row that knows no end yet is of a time in office whose end another row knows."""
    if term.end is not None or term.as_of is None or term.start is None:
        return False
    held = office_seen(term)
    for other in others:
        if other.end is None or other.start is None or other.end.last < term.as_of:
            continue
        seen = office_seen(other)
        same = held.kinds & seen.kinds and held.countries == seen.countries and held.local == seen.local
        if same and other.start.first - GRACE <= term.start.last and term.start.first < other.end.first:
            return True
    return False


def _excluding(claim: TitleClaim, earlier: list[Term], date: DateInterval) -> Term | None:
    """The office certainly held at the date that excludes the one claimed, which was held at another time."""
    reading = claim.reading
    if not earlier or claim.stance is not Stance.NOW:
        return None
    homes = {country for term in earlier for country in office_seen(term).countries}
    now = [
        term
        for term in claim.terms
        if _alone(term)
        and not office_seen(term).local
        and surely_held(term, date)
        and term.start is not None
        and date.first - term.start.last > GRACE
        and office_seen(term).countries & homes
        and not (types_beside(claim, term) & office_seen(term).kinds) - {"minister"}
        and not _near_portfolio(types_beside(claim, term), term)
    ]
    if not now or not all(types_beside(claim, term) & EXCLUSIVE for term in now):
        return None
    if reading.countries and not all(office_seen(term).countries & reading.countries for term in now):
        return None
    held = _foremost(now)
    return held if without_history(claim, held, date, at_once=True) else None


def _alone(term: Term) -> bool:
    """Whether an office is held together with no exclusive one of the country."""
    return bool(office_seen(term).kinds & HELD_ALONE) or _in_us_cabinet(term)


def _in_us_cabinet(term: Term) -> bool:
    held = office_seen(term)
    return "American" in held.countries and "minister" in held.kinds and not held.reading.ranks and not held.local


def _foremost(terms: list[Term]) -> Term:
    """The row to show of those that contradict a claim: one that may accuse, a head before others, the latest."""

    def weight(term: Term) -> tuple[bool, bool, datetime.date]:
        return term.accuses, bool(set(term.types) & HEADS), term.start.last if term.start else datetime.date.min

    return max(terms, key=weight)


def _surely_first(claim: TitleClaim, term: Term, date: DateInterval) -> bool:
    """Whether no earlier term can be missing from the register.

    Ministers go from one cabinet into the next, and registers often know the later one alone; chief executives and
    the leaders of parties come back. An attorney general without a country may be a state's. Who
    speaks for a house has often spoken for it as somebody's deputy.
    """
    types = set(term.types)
    if types & _RETURNED_TO and not (claim.reading.content and term.organisation and types & {"chair", "speaker"}):
        return False
    if "attorney general" in types and not claim.reading.countries:
        return False
    if "spokesperson" in types:
        return False
    if types & HEADS or not types & {"minister", "vice", "deputy head of government"}:
        return True
    return _in_us_cabinet(term) or (term.start is not None and term.start.first - date.last > CABINETS)


def _replaces_another(claim: TitleClaim, term: Term, date: DateInterval, document: Document) -> bool:
    """Whether somebody else certainly led the body, or was its press secretary, at the date."""
    if not term.accuses:
        return False
    held = office_seen(term)
    if "attorney general" in claimed_types(claim) and not claim.reading.countries:
        return False  # a state's
    if held.kinds & NATIONAL:
        return len(held.countries) == 1 and holder_in(min(held.countries), claim, date, document) is not None
    return other_holder(claim, heads_of_bodies(document), date) is not None


_RETURNED_TO = frozenset(("chief executive", "party-leader", "speaker", "whip", "chair", "legislator"))
CABINETS = datetime.timedelta(days=900)
"""How long before a minister's known term an unknown one is taken to be possible."""


def _other_initials(name: str, terms: list[Term]) -> bool:
    """Whether the name has initials that no name of the rows has: George H.W. Bush is not George W. Bush."""
    written = re.findall(_INITIALS, name)
    listed = [re.findall(_INITIALS, other) for term in terms for other in (term.person, *term.aliases)]
    return bool(written) and any(listed) and written not in listed


_INITIALS = r"\b([A-Z])(?:\.|\b)"


def _never(  # noqa: PLR0911 - one a guard
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
        named = bool(country) or reading.role == "premier" or (date is not None and _well_within(head, date))
        return TitleVerdict(claim, Verdict.OFFICE, head, head.accuses or named)
    if date is not None and claim.stance is Stance.NOW:
        found = _other_body(claim, date) or _other_part(claim, date)
        if found is not None:
            return found
    if date is None and not country:
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
        claim, [term for term in held if _alone(term) or office_seen(term).kinds & REGIONAL], date, document
    )


def _counts(claim: TitleClaim, term: Term, date: DateInterval | None) -> bool:
    """Whether the office of a row was certainly held when the title is said to have been: at the date, or before."""
    if date is None:
        return term.start is not None
    if claim.stance is Stance.NOW:
        return surely_held(term, date)
    return term.start is not None and term.start.last <= date.first


def _well_within(term: Term, date: DateInterval) -> bool:
    """Whether the date lies further than GRACE inside the term."""
    begun = term.start is not None and date.first - term.start.last > GRACE
    return begun and surely_held(term, date) and (term.end is None or term.end.first - date.last > GRACE)


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
        return None
    term = _foremost(same)
    home = office_seen(term).countries
    known = any(other.accuses and office_seen(other).countries == home for other in claim.terms)
    if not known and date is not None:
        known = holder_in(country, claim, date, document) is not None
    return TitleVerdict(claim, Verdict.COUNTRY, term, known)


_ABROAD = EXCLUSIVE | {"spokesperson", "central-bank-governor", "military chief", "national-security-adviser"}
"""Offices that nobody holds in two countries."""
_ANY_COUNTRYS = frozenset("central bank reserve ministry government armed force chief security".split())  # noqa: SIM905
"""Words of titles that any country's body may be called by."""


def _other_body(claim: TitleClaim, date: DateInterval) -> TitleVerdict | None:
    """COUNTRY or OFFICE, if the office that the person holds is of another body, or another one of the body named."""
    reading, types = claim.reading, claimed_types(claim)
    if reading.ranks or not reading.content or not types & (OF_BODIES | HEADS):
        return None
    held = [term for term in claim.terms if office_seen(term).kinds & OF_BODIES and surely_held(term, date)]
    if not held or not without_history(claim, held[-1], date):
        return None
    words = frozenset(word for term in claim.terms for word in office_seen(term).words)
    term = _foremost(held)
    if reading.content <= office_seen(term).words:
        other = reading.role in _HEADS_OF_BODIES and not types & office_seen(term).kinds and term.accuses
        return TitleVerdict(claim, Verdict.OFFICE, term, certain=True) if other else None
    own = office_seen(term).body
    if not types & OF_BODIES or reading.countries & office_seen(term).countries or (own and own <= reading.content):
        return None
    words |= {"general"}  # a "General Secretary" is a Secretary-General
    foreign = [word for word in claim.title.split() if word[0].isupper() and read_title(word).content - words]
    same = types & office_seen(term).kinds
    return TitleVerdict(claim, Verdict.COUNTRY if same else Verdict.OFFICE, term, term.accuses) if foreign else None


_HEADS_OF_BODIES = frozenset(("president", "premier", "governor", "secretary-general", "minister"))


def _other_part(claim: TitleClaim, date: DateInterval) -> TitleVerdict | None:
    """COUNTRY or OFFICE, if the person governs another part of a country, or the part named in another office."""
    types = claimed_types(claim)
    if not types & REGIONAL or claim.reading.ranks:
        return None
    held = [term for term in claim.terms if office_seen(term).kinds & REGIONAL and surely_held(term, date)]
    if not held or not without_history(claim, held[-1], date):
        return None
    term = _foremost(held)
    named = region_named(claim.title)
    if not named:
        return None
    if named in f"{term.office} {term.organisation}":
        same = types & office_seen(term).kinds
        return None if same else TitleVerdict(claim, Verdict.OFFICE, term, term.accuses)
    if any(named in f"{other.office} {other.organisation}" for other in claim.terms):
        return None
    same = types & office_seen(term).kinds - {"mayor"}
    return TitleVerdict(claim, Verdict.COUNTRY, term, term.accuses) if same else None


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
    return _foremost(heads) if heads else None


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


@analysis
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
        if rival is None and _near_portfolio(types, term) and (date is None or may_hold(term, date)):
            return None
    if claim.stance is not Stance.NOW:
        now = [term for term in now if set(term.types) & HEADS]
    if not now:
        return None
    term = _foremost(now)
    if date is None and not (claimed_types(claim) | set(term.types)) & HEADS:
        return None  # of others than heads the register has too few for all times
    if not without_history(claim, term, date):
        return None
    deputy = "deputy head of government" in claimed_types(claim)
    of_any_body = claim.reading.role == "president" and not claim.reading.countries
    if (deputy or of_any_body) and not set(term.types) & (HEADS | {"vice"}):
        return None  # who has a ministry besides, or a club
    return TitleVerdict(claim, Verdict.OFFICE, term, term.accuses or rival is not None)


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


def _near_portfolio(types: frozenset[str], term: Term) -> bool:
    """Whether a row's portfolio is one that ministries share with the one claimed; those of the US share none."""
    if _in_us_cabinet(term):
        return False
    claimed = {one.removeprefix("minister:") for one in types if one.startswith("minister:")}
    held = {one.removeprefix("minister:") for one in term.types if one.startswith("minister:")}
    return any(claimed & set(group) and held & set(group) for group in NEIGHBOURS)
