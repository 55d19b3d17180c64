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
a note, as is FORMER over a draft dated by more than SPAN, and PREMATURE over one dated by more than MONTH: such dates
are guesses. Where the register has somebody else in the office claimed, a row that may only silence is certain too.
FORMER needs a sentence that speaks of the present and no cue of history, and of a part of a country somebody else in
the office: leaders come back there, and registers have them late. PREMATURE needs none of what is to come; only
explicit ends count: what is open is unknown after the row's as-of date. A partial date is an interval; they must be
wrong throughout.
A draft without a date gets OFFICE and COUNTRY held_alone, and only where the title names the country.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from linter.analysis.titles.commissioners import other_portfolio
from linter.analysis.titles.counterparts import counterparts
from linter.analysis.titles.head_words import other_head_word
from linter.analysis.titles.heads_of_bodies import heads_of_bodies, other_holder
from linter.analysis.titles.held_offices import (
    EXCLUSIVE,
    GRACE,
    HEADS,
    NATIONAL,
    PORTFOLIO_WORDS,
    REGIONAL,
    claimed_types,
    fits,
    is_exact,
    is_near,
    may_hold,
    office_seen,
    surely_held,
    types_beside,
)
from linter.analysis.titles.never_held import never
from linter.analysis.titles.other_heads import other_head
from linter.analysis.titles.other_holders import another_holds, elsewhere
from linter.analysis.titles.other_posts import other_post
from linter.analysis.titles.sentence_time import (
    acts,
    acts_now,
    is_foretold,
    names_a_day,
    speaks_of_now,
    tells_of_change,
    tells_of_this_week,
    will_do,
    without_history,
)
from linter.analysis.titles.shadow_cabinets import in_government
from linter.analysis.titles.successors import SETTLED, held_by_another
from linter.analysis.titles.title_claims import Stance, TitleClaim, title_claims
from linter.analysis.titles.verdict import (
    RECENT,
    TitleVerdict,
    Verdict,
    foremost,
    held_alone,
    in_us_cabinet,
    near_portfolio,
    well_within,
)
from linter.dates import DateInterval
from linter.document.analysed import analysis
from linter.document.block_view import of_whole_draft
from linter.document.model import BlockKind, Document

if TYPE_CHECKING:
    from linter.registers.offices import Term


@analysis
def title_verdicts(document: Document) -> tuple[TitleVerdict, ...]:
    """The contradicted claims in the order of the source."""
    found = (_judged(claim, document) for claim in (*title_claims(document), *counterparts(document)))
    return tuple(verdict for verdict in found if verdict is not None)


def _judged(claim: TitleClaim, document: Document) -> TitleVerdict | None:
    date = document.date
    if not claim.reading.role:
        return None
    if claim.stance is Stance.SHADOW:
        return in_government(claim, date) if date is not None else None
    fitting = [term for term in claim.terms if fits(claim, term)]
    if date is not None and claim.stance is Stance.NOW and not claim.shared:
        term = other_head_word(claim, date) or other_head(claim, date) or _chancellor(claim, fitting, date)
        if term is not None:
            return TitleVerdict(claim, Verdict.OFFICE, term, certain=True)
    if not fitting:
        return None if claim.listed else _unfitting(claim, date, document)
    if date is None or claim.shared or claim.stance is Stance.THEN:
        return None
    return _still(claim, fitting, date) if claim.stance is Stance.FORMER else _dated(claim, fitting, date, document)


def _unfitting(claim: TitleClaim, date: DateInterval | None, document: Document) -> TitleVerdict | None:
    """The verdict on a title that fits none of the person's rows."""
    found = never(claim, date, document)
    if date is None or (found is not None and found.certain):
        return found
    if found is None:
        found = _held_by_another(claim, date, document) or _other_portfolio(claim, date, document)
    if (found is not None and found.certain) or claim.stance is not Stance.NOW:
        return found
    return other_post(claim, date, document) or elsewhere(claim, date) or another_holds(claim, date, document) or found


def _other_portfolio(claim: TitleClaim, date: DateInterval, document: Document) -> TitleVerdict | None:
    found = other_portfolio(claim, date, document) if claim.stance is Stance.NOW else None
    return found if found is not None and without_history(claim, found.term, date) else None


def _chancellor(claim: TitleClaim, fitting: list[Term], date: DateInterval) -> Term | None:
    """The term of a chancellor who is called the prime minister of a country that has none."""
    if claim.title.lower().find("prime minister") < 0 or not claim.reading.countries & _HAVE_CHANCELLORS:
        return None
    return next((term for term in fitting if "Chancellor" in term.office and surely_held(term, date)), None)


_HAVE_CHANCELLORS = frozenset(("German", "Austrian"))


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
    held = [term for term in fitting if is_exact(claim, term) and term.accuses and well_within(term, date)]
    if not held or not speaks_of_now(claim):
        return None
    return TitleVerdict(claim, Verdict.STILL_HELD, held[-1], certain=True)


def _dated(  # noqa: PLR0911 - one a guard
    claim: TitleClaim, fitting: list[Term], date: DateInterval, document: Document
) -> TitleVerdict | None:
    """FORMER, PREMATURE or OFFICE, if no row that fits or is near can have been held at the date."""
    reading = claim.reading
    near = [term for term in claim.terms if term in fitting or is_near(claim, term)]
    near = [term for term in near if not _superseded(term, near) and not _told_better(term, near)]
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
    present = _of_the_present(claim, past, date, leads=(claim.block.kind, claim.block.text) in _lead(document))
    if past:
        return _former(claim, past, date, document) if present else None
    earlier = any(term.start is None or term.start.first <= date.last for term in near)
    future = [term for term in exact if term.start is not None and term.start.first > date.last]
    of_any_body = claim.title.islower() and not reading.content and reading.role != "premier"
    if not future or earlier or of_any_body:
        return None
    return _premature(claim, future, date, document, present=present)


_SO_OFTEN = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|multiple)[- ](?:time|term)[- ](?:[A-Z][\w.]+ )?$",
    re.IGNORECASE,
)
"""Before a title that says how often somebody has held it; who has left is still a three-term governor."""
_FAR = 40
"""Characters before a title within which that stands."""


def _former(claim: TitleClaim, past: list[Term], date: DateInterval, document: Document) -> TitleVerdict | None:
    """FORMER; certain if the row may accuse and is past GRACE, or if it is known who holds the office."""
    if _SO_OFTEN.search(claim.block.text, max(0, claim.start - _FAR), claim.start):
        return None
    last = max(past, key=lambda term: (term.accuses, term.end or date))
    grace = any(may_hold(term, date) for term in past)
    successor = held_by_another(claim, last, date, document) if grace or not last.accuses else None
    gone = _long_gone(claim, last, date, document)
    if not last.accuses and successor is None and not gone and office_seen(last).kinds & NATIONAL:
        return None  # cabinets follow each other, and the next may be missing
    led = last.level == "regional" and office_seen(last).kinds & (REGIONAL | HEADS)
    if led and held_by_another(claim, last, date, document) is None:
        return None
    told = last.accuses or any(_tells_the_same(other, last) for other in claim.terms)
    certain = (told and not grace) or (successor is not None and (last.accuses or successor.accuses))
    return TitleVerdict(claim, Verdict.FORMER, last, (certain or gone) and date.last - date.first <= SPAN)


def _tells_the_same(other: Term, term: Term) -> bool:
    """Whether a row that may accuse has the days of another one of the person's, which words the office otherwise."""
    if not other.accuses or other.start is None or other.end is None or term.start is None or term.end is None:
        return False
    near = abs(other.start.first - term.start.first) <= SETTLED and abs(other.end.last - term.end.last) <= SETTLED
    return near and bool(office_seen(other).kinds & office_seen(term).kinds)


def _long_gone(claim: TitleClaim, last: Term, date: DateInterval, document: Document) -> bool:
    """Whether a term ended LONG before the date, by whatever source, and another has held the office as long.

    Of a national office the source itself would have told, up to the day of its information, that the person came back.
    """
    if last.end is None or date.first - last.end.last <= LONG:
        return False
    told = last.as_of is not None and date.last <= last.as_of and last.start is not None and not last.acting
    if told and office_seen(last).kinds & NATIONAL:
        return True
    return held_by_another(claim, last, date, document, LONG) is not None


LONG = datetime.timedelta(days=183)
"""How far a day that one source alone tells, or that is remembered, may be off at most."""


def _premature(
    claim: TitleClaim, future: list[Term], date: DateInterval, document: Document, *, present: bool
) -> TitleVerdict | None:
    """PREMATURE, if no earlier term can be missing or somebody else holds the office."""
    first = min(future, key=lambda term: (not term.accuses, term.start or date))
    grace = any(may_hold(term, date) for term in future)
    if (
        date.last.year < COVERED
        or (is_foretold(claim, date, first) and not present)
        or _looks_ahead(claim, date, first)
    ):
        return None
    if claim.block.kind is BlockKind.HEADLINE and any(tells_of_change(text) for _, text in _lead(document)):
        return None  # the headline is short for what the text has in full
    known = first.accuses and held_by_another(claim, first, date, document) is not None
    if grace and not present and not known:
        return None
    if not _surely_first(claim, first, date) and not (known and _names_office(claim)):
        return None
    sure = first.accuses and (known or not grace) and date.last - date.first <= MONTH
    return TitleVerdict(claim, Verdict.PREMATURE, first, sure)


def _looks_ahead(claim: TitleClaim, date: DateInterval, first: Term) -> bool:
    """Whether a sentence in the months before a term says what the person will do in office: "President NAME will"."""
    chosen = set(first.types) & (HEADS | {"vice"})
    if not chosen or first.start is None or first.start.first - date.last > _BETWEEN_ELECTION_AND_OATH:
        return False
    return claim.before and "," not in claim.block.text[claim.end : claim.name_start] and will_do(claim)


_BETWEEN_ELECTION_AND_OATH = datetime.timedelta(days=150)
MONTH = datetime.timedelta(days=31)
SPAN = datetime.timedelta(days=366)


def _of_the_present(claim: TitleClaim, past: list[Term], date: DateInterval, *, leads: bool) -> bool:
    """Whether the sentence shows that it means the holder at the draft's date.

    A day of this week is enough, and where a draft begins an act in the first year after a term; those whom Americans
    give their title for life need a day and more.
    """
    for_life = any("American" in office_seen(term).countries and set(term.types) & _FOR_LIFE for term in past)
    recent = any(date.first - term.end.last <= RECENT for term in past if term.end is not None)
    if for_life and (claim.reading.role in _ALWAYS or (claim.reading.role == "governor" and not recent)):
        somebodys = _GOVERNED.search(claim.block.text, 0, min(claim.start, claim.name_start))  # "a clerk of"
        return somebodys is None and speaks_of_now(claim) and names_a_day(claim)
    if speaks_of_now(claim, plans=bool(past), reported=not (leads and recent)) or acts_now(claim):
        return True
    return tells_of_this_week(claim) or (leads and recent and acts(claim, date))


@of_whole_draft
@analysis
def _lead(document: Document) -> tuple[tuple[BlockKind, str], ...]:
    """The paragraphs with which a draft begins, their kinds and texts: what happens in them is its news."""
    return tuple((block.kind, block.text) for block in document.prose if block.kind in _RUNNING)[:_LEADING]


_LEADING = 2
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.HEADLINE)
_FOR_LIFE = frozenset(("head of state", "vice", "governor", "judge"))
_GOVERNED = re.compile(r"\b(?:of|to|for|by|with|under|from|about)(?: the)? $")
_ALWAYS = ("president", "chief")
"""Role nouns of presidents and chief justices."""


def _over(terms: list[Term], date: DateInterval) -> list[Term]:
    return [term for term in terms if term.end is not None and term.end.last < date.first]


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
        begun = abs((other.start.first - term.start.first).days) <= GRACE.days
        one_country = held.countries <= seen.countries or seen.countries <= held.countries
        same = held.kinds & seen.kinds and held.local == seen.local and (one_country or (begun and held.local))
        if same and other.start.first - GRACE <= term.start.last and term.start.first < other.end.first:
            return True
    return False


def _told_better(term: Term, others: list[Term]) -> bool:
    """Whether a row that knows no more than the year of its beginning is of a term of which another knows the day."""
    if term.start is None or term.start.first == term.start.last or term.accuses:
        return False
    held = office_seen(term)
    return any(
        other.start is not None
        and other.start.first == other.start.last
        and other.accuses
        and term.start.first <= other.start.first <= term.start.last
        and office_seen(other).kinds & held.kinds
        and office_seen(other).countries == held.countries
        for other in others
    )


def _excluding(claim: TitleClaim, earlier: list[Term], date: DateInterval) -> Term | None:
    """The office certainly held at the date that excludes the one claimed, which was held at another time."""
    reading = claim.reading
    if not earlier or claim.stance is not Stance.NOW:
        return None
    homes = {country for term in earlier for country in office_seen(term).countries}
    now = [
        term
        for term in claim.terms
        if held_alone(term)
        and not office_seen(term).local
        and surely_held(term, date)
        and term.start is not None
        and date.first - term.start.last > GRACE
        and office_seen(term).countries & homes
        and not (types_beside(claim, term) & office_seen(term).kinds) - {"minister"}
        and not near_portfolio(types_beside(claim, term), term)
    ]
    if not now or not all(types_beside(claim, term) & EXCLUSIVE for term in now):
        return None
    if reading.countries and not all(office_seen(term).countries & reading.countries for term in now):
        return None
    held = foremost(now)
    return held if without_history(claim, held, date, at_once=True) else None


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
    return in_us_cabinet(term) or (term.start is not None and term.start.first - date.last > CABINETS)


def _names_office(claim: TitleClaim) -> bool:
    """Whether the title can be of no other office than the term's: an attorney general may be a state's."""
    return "attorney general" not in claimed_types(claim) or bool(claim.reading.countries)


_RETURNED_TO = frozenset(("chief executive", "party-leader", "speaker", "whip", "chair", "legislator"))
COVERED = 2000
"""The year before which terms may be missing of those whose later ones the register has."""
CABINETS = datetime.timedelta(days=900)
"""How long before a minister's known term an unknown one is taken to be possible."""


def _other_initials(name: str, terms: list[Term]) -> bool:
    """Whether the name has initials that no name of the rows has: George H.W. Bush is not George W. Bush."""
    written = re.findall(_INITIALS, name)
    listed = [re.findall(_INITIALS, other) for term in terms for other in (term.person, *term.aliases)]
    return bool(written) and any(listed) and written not in listed


_INITIALS = r"\b([A-Z])(?:\.|\b)"
