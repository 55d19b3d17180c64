"""Who else holds the very office that a title gives to somebody who never held it.

“Kemi Badenoch, the prime minister”: the register has no such row of hers, and Keir Starmer in the office well before
and well after the draft's date. What else she was that day need not be known. Read are offices of which a country, a
part of one or a body has one holder, by their type or by the same words; where the register has two holders at the
date, or an office of the person's that the title may loosely mean, nothing is said.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from linter.analysis.registers_in_force import offices_of
from linter.analysis.titles.heads_of_bodies import heads_of_bodies, may_be_one, other_holder
from linter.analysis.titles.held_offices import (
    EXCLUSIVE,
    FEDERAL,
    HEADS,
    NATIONAL,
    PORTFOLIO_WORDS,
    REGIONAL,
    claimed_types,
    may_hold,
    office_seen,
    surely_held,
    types_beside,
)
from linter.analysis.titles.links import PARTIES
from linter.analysis.titles.parsed_title import country_key, names_of_country, read_title
from linter.analysis.titles.parts_of_countries import part_named
from linter.analysis.titles.sentence_time import is_foretold, without_history, would_do
from linter.analysis.titles.title_claims import Stance
from linter.analysis.titles.verdict import TitleVerdict, Verdict, foremost, near_portfolio
from linter.registers.offices import COLUMNS, term_of

if TYPE_CHECKING:
    from linter.analysis.titles.title_claims import TitleClaim
    from linter.dates import DateInterval
    from linter.document.model import Document
    from linter.registers.offices import Offices, Term

_START, _END, _ACTING = (COLUMNS.index(name) for name in ("start", "end", "acting"))
_SINGLE = EXCLUSIVE | {"central-bank-governor", "national-security-adviser"}
"""Types of offices of which a country has one holder at a time."""
_SAME_WORDS = frozenset(("archbishop", "speaker", "mayor", "governor", "premier", "minister", "spokes", "chief"))
"""Role nouns of offices that are one holder's if the words beside them are the same."""
_LEFT_OUT = frozenset(
    """city state representative house's government provincial province state's people chief nation assembly
    united""".split()  # noqa: SIM905
)
_OF_CHAMBERS = frozenset(("common", "lord"))
_OF_BRITAIN = frozenset(("Scotland", "Wales", "Northern Ireland", "England"))


def another_holds(claim: TitleClaim, date: DateInterval, document: Document) -> TitleVerdict | None:
    """OFFICE with the holder's row, if somebody else certainly holds the office claimed and the person never did."""
    if claim.stance is not Stance.NOW or claim.shared or _is_supposed(claim, date):
        return None
    holder = _of_country(claim, date, document) or _of_body(claim, date, document)
    if holder is None or not without_history(claim, holder, date, settled=True):
        return None
    held = [term for term in claim.terms if surely_held(term, date) and "legislator" not in term.types]
    return TitleVerdict(claim, Verdict.OFFICE, holder, certain=True, own=foremost(held) if held else None)


def _is_supposed(claim: TitleClaim, date: DateInterval) -> bool:
    """Whether the sentence tells of what may be or is to come."""
    return is_foretold(claim, date) or would_do(claim)


def _of_body(claim: TitleClaim, date: DateInterval, document: Document) -> Term | None:
    """The holder of the office of a body that the title names, by whatever word for its head."""
    if not claim.reading.content or claim.reading.ranks or claim.reading.role not in ("chief", "spokes"):
        return None  # the other words are read elsewhere
    if any(claim.reading.content <= office_seen(term).words for term in claim.terms):
        return None
    holder = other_holder(claim, heads_of_bodies(document), date)
    # A body that is a country's has many chiefs: of staff, of an army.
    return holder if holder is not None and "military chief" not in holder.types else None


def _of_country(claim: TitleClaim, date: DateInterval, document: Document) -> Term | None:
    country = next(iter(claim.reading.countries), "") if len(claim.reading.countries) == 1 else ""
    home = country or (_home(claim) if not claim.reading.countries else "")
    if not home or (claim.reading.role == "president" and not country):
        return None  # a president without a country may be anybody's
    if (country and not _is_of(claim, country)) or not _is_one_holders(claim, home):
        return None
    of_place = claim.reading.role in _OF_PLACES - {"speaker"} or claim.reading.role == "premier"
    if not country and home in FEDERAL and not of_place and not _is_of_capital(claim, date):
        return None  # states have secretaries and attorneys general, too
    terms = _terms(offices_of(document), home, date.first.year)
    same = [term for term in terms if _is_same(claim, term)]
    held = [term for term in same if surely_held(term, date)]
    if claimed_types(claim, home) & _SINGLE:
        held = [term for term in held if term.accuses]  # the others are often of junior ministers and of states
    if len({term.person for term in held}) != 1:
        return None
    people = {term.person for term in claim.terms} | {claim.name}
    holder = next((term for term in same if term.accuses and _holds_well(term, date)), None)
    if holder is None or any(may_be_one(holder.person, name) for name in people):
        return None
    return None if any(_may_be_meant(claim, term, date) for term in claim.terms) else holder


def _is_of_capital(claim: TitleClaim, date: DateInterval) -> bool:
    """Whether the person certainly holds an office of the whole country at the date."""
    return any(
        surely_held(term, date) and term.level != "regional" and "legislator" not in term.types for term in claim.terms
    )


def elsewhere(claim: TitleClaim, date: DateInterval) -> TitleVerdict | None:
    """COUNTRY, if the person certainly holds the like office of another place: a see, a city, a chamber."""
    reading = claim.reading
    if claim.stance is not Stance.NOW or claim.shared or claim.listed or reading.role not in _OF_PLACES:
        return None
    named = _place_words(claim)
    if not named or reading.ranks or len({_country(term) for term in claim.terms}) != 1:
        return None
    if any(named & office_seen(term).words for term in claim.terms if "legislator" not in term.types):
        return None
    held = [term for term in claim.terms if _holds_well(term, date) and _is_of_another_place(term, reading.role)]
    if not held or not without_history(claim, held[0], date, settled=True) or _is_supposed(claim, date):
        return None
    return TitleVerdict(claim, Verdict.COUNTRY, foremost(held), certain=True)


_OF_PLACES = frozenset(("archbishop", "mayor", "speaker"))
"""Role nouns of which nobody has two: of a see, a city, a chamber."""


def _is_of_another_place(term: Term, role: str) -> bool:
    held = office_seen(term)
    if held.reading.content & _WIDER:
        return False  # the mayor of the West Midlands is Birmingham's to many
    return held.reading.role == role and not held.reading.ranks and bool(held.reading.content - _LEFT_OUT)


_WIDER = frozenset(
    """district region greater county borough west north south east valley midland yorkshire metropolitan capital
    cambridgeshire""".split()  # noqa: SIM905
)
"""Words of places that have a city of another name in them."""


def _place_words(claim: TitleClaim) -> frozenset[str]:
    """The words of a title that name its place, empty if others stand beside them: a party, a kind of mayor."""
    words = frozenset(re.findall(r"[^\W\d_]+", claim.form))
    names = read_title(" ".join(word for word in claim.form.split() if word[0].isupper())).content
    parties = {word.lower() for word in words if word in PARTIES}
    return frozenset() if parties or names != claim.reading.content else names - _LEFT_OUT


def _is_one_holders(claim: TitleClaim, home: str) -> bool:
    """Whether a title may be an office of one holder, as far as its own words tell."""
    if claimed_types(claim, home) & _SINGLE:
        return True
    words = claim.reading.content
    return claim.reading.role in _SAME_WORDS and bool(words) and (claim.reading.role != "chief" or "justice" in words)


def _home(claim: TitleClaim) -> str:
    """The one country, by its adjective, of all offices of everybody of that name, "" if there are more or none."""
    homes = {_country(term) for term in claim.terms}
    return next(iter(homes)) if len(homes) == 1 else ""


def _country(term: Term) -> str:
    return country_key("United Kingdom" if term.country in _OF_BRITAIN else term.country)


def _is_of(claim: TitleClaim, country: str) -> bool:
    """Whether somebody of that name had an office in a country: no namesake abroad."""
    return any(_country(term) == country for term in claim.terms)


@lru_cache(maxsize=64)
def _terms(offices: Offices, country: str, year: int) -> tuple[Term, ...]:
    """The terms in a country's offices in a year; those of lawmakers and of who stood in for somebody are left out."""
    names = names_of_country(country)
    if country == country_key("United Kingdom"):
        names = names | _OF_BRITAIN
    found = []
    for layer, table in offices.tables:
        for row in table.rows(ending=names, lacking=("legislator",)):
            # Dates are ISO days, so that most rows need not be read.
            if row[_ACTING] == "yes" or row[_START][:4] > str(year) or (row[_END] and row[_END][:4] < str(year)):
                continue
            term = term_of(row, layer, table)
            if "legislator" not in term.types and _country(term) == country:
                found.append(term)
    return tuple(found)


def _holds_well(term: Term, date: DateInterval) -> bool:
    """Whether an office was held well before the date and is well after it."""
    begun = term.start is not None and date.first - term.start.last > _MARGIN
    return begun and surely_held(term, date) and (term.end is None or term.end.first - date.last > _MARGIN)


_MARGIN = datetime.timedelta(days=30)
"""How far a holder's own day may be off; who never held the office is not confused with its last holder."""


def _is_same(claim: TitleClaim, term: Term) -> bool:
    """Whether a title names a row's office: the one of its type in the country, or the same words."""
    held, reading = office_seen(term), claim.reading
    if "deputy minister" in held.kinds:
        return False
    single = types_beside(claim, term) & held.kinds & _SINGLE
    if single and not held.local and reading.ranks == held.reading.ranks:
        return not reading.content - PORTFOLIO_WORDS - {"central", "bank", "reserve", "security"}
    if reading.role != held.reading.role or reading.ranks != held.reading.ranks or reading.role not in _SAME_WORDS:
        return False
    if reading.role == "spokes" and "ress secretary" not in claim.title + term.office:
        return False
    house = {"house"} if reading.content & _OF_CHAMBERS else set()
    own = reading.content - _LEFT_OUT - house
    other = held.reading.content - _LEFT_OUT - house
    if term.country in _OF_BRITAIN and reading.role == "minister":
        other = other | {word.lower().removesuffix("s") for word in term.country.split()}
    if part_named(claim.form) and not held.kinds & (REGIONAL | HEADS):
        return False
    return bool(own) and own == other


_WITHOUT_PORTFOLIO = frozenset(("minister",))
"""Types of a row that does not say which ministry it is."""


def _may_be_meant(claim: TitleClaim, term: Term, date: DateInterval) -> bool:
    """Whether a title may loosely be that of an office which the person may hold at the date."""
    if not may_hold(term, date) or "legislator" in term.types:
        return False
    held, types = office_seen(term), types_beside(claim, term)
    if held.kinds == _WITHOUT_PORTFOLIO and "minister" in types:
        return True
    same = types & held.kinds - {"minister", "judge", "spokesperson", "speaker", "mayor", "regional head of government"}
    if same & NATIONAL or near_portfolio(types, term):
        return True
    return bool(same) and claim.reading.content <= held.words
