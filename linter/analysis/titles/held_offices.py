"""A title held against a row of the register: whether it can mean the row's office, and when that was held."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from linter.analysis.names.countries import adjectives
from linter.analysis.titles.parsed_title import Reading, country_key, initials, read_title
from linter.analysis.titles.parts_of_countries import part_named
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.analysis.titles.title_claims import TitleClaim
    from linter.dates import DateInterval
    from linter.registers.offices import Term

GRACE = datetime.timedelta(days=60)
"""How far a register's date may lie from the day on which news changes a title."""

HEADS = frozenset(("head of state", "head of government"))

EXCLUSIVE = HEADS | {
    "supreme leader",
    "vice",
    "deputy head of government",
    "attorney general",
    "minister:foreign",
    "minister:defence",
    "minister:interior",
    "minister:finance",
    "minister:justice",
    "minister:health",
    "minister:agriculture",
    "minister:education",
}
"""Offices of which a country has one, and whose holders have no other of them."""

HELD_ALONE = EXCLUSIVE | {"spokesperson", "central-bank-governor"}
"""Offices that nobody holds together with one of the exclusive ones."""

NATIONAL = EXCLUSIVE | {"minister"}
"""What a title with no more than a role and a country says of that country itself."""

REGIONAL = frozenset(("governor", "mayor", "regional head of government"))

OF_BODIES = frozenset(
    (
        "secretary-general",
        "director-general",
        "managing director",
        "president",
        "high commissioner",
        "high representative",
        "central-bank-governor",
    )
)
"""Offices of international bodies and central banks, of which nobody holds two."""

_TOP = frozenset(("chief", "president", "chair", "director", "director-general", "secretary-general", "executive"))
_TOP_LOOSE = _TOP | {"administrator", "commissioner", "governor", "representative", "commander"}


class HeldOffice(NamedTuple):
    """What a row's office is, in the terms in which titles are read.

    reading: the office's own title.
    kinds: its types, as far as they go with its role noun.
    countries: its countries, by their adjectives.
    words: by which a title may call the office's body.
    body: the words of the body's name.
    local: whether it is known to be no country's own office.
    """

    reading: Reading
    kinds: frozenset[str]
    countries: frozenset[str]
    words: frozenset[str]
    body: frozenset[str]
    local: bool


def office_seen(term: Term) -> HeldOffice:
    """The office of a row, read apart."""
    return _seen(term.office, term.organisation, term.country, term.types, term.level)


@lru_cache(maxsize=4096)
def _seen(office: str, organisation: str, country: str, types: tuple[str, ...], level: str) -> HeldOffice:
    row = read_title(office)
    kinds = frozenset(types)
    if row.role == "president" and not row.content:
        kinds -= {"head of government"}
    kinds = _supreme(kinds, row.content, country)
    countries = set(row.countries)
    for name in (country, *re.findall(r"[A-Z]\w+(?: [A-Z]\w+)*", organisation)):
        key = country_key(name)
        if key:
            countries.add(key)
    body = read_title(organisation).content
    more = {initials(name) for name in (organisation, country) if " " in name}
    words = body | row.content | read_title(country).content
    # The CDC is that of "Control and Prevention".
    words |= more | {name[:3] for name in more}
    if "european" in words:
        words |= {"eu", "union"}
    if {"united", "nation"} <= words:
        words |= {"un"}
    local = level == "regional" or (level == "organisation" and not kinds & NATIONAL)
    return HeldOffice(row, kinds, frozenset(countries), words, body, local)


def claimed_types(claim: TitleClaim, home: str = "") -> frozenset[str]:
    """The types of the office that a title claims, in the country it names, else in `home`, an adjective."""
    keys = claim.reading.countries
    key = next(iter(keys)) if len(keys) == 1 else home if not keys else ""
    return _types(claim.form, adjectives()[key].noun if key in adjectives() else "", claim.reading.role)


@lru_cache(maxsize=4096)
def _types(title: str, country: str, role: str) -> frozenset[str]:
    from linter.registers.office_types import types_of

    types = frozenset(types_of(title, "", country))
    # A president who leads the government is no prime minister.
    types = types - {"head of government"} if role == "president" else types
    return _supreme(types, read_title(title).content, country)


def _supreme(types: frozenset[str], words: frozenset[str], country: str) -> frozenset[str]:
    """Iran has a president beside its supreme leader."""
    beside = "supreme" in words and country == "Iran"
    return types - {"head of state"} | {"supreme leader"} if beside else types


def types_of_title(title: str, reading: Reading) -> frozenset[str]:
    """The types of the office that a title names by itself."""
    key = next(iter(reading.countries)) if len(reading.countries) == 1 else ""
    return _types(title, adjectives()[key].noun if key in adjectives() else "", reading.role)


def types_beside(claim: TitleClaim, term: Term) -> frozenset[str]:
    """The types that a title claims, if it means an office of a row's country."""
    countries = office_seen(term).countries
    return claimed_types(claim, next(iter(countries)) if len(countries) == 1 else "")


def names_country_alone(reading: Reading) -> bool:
    """Whether a title names a country and no body or part of it."""
    return bool(reading.countries) and not reading.content - PORTFOLIO_WORDS


PORTFOLIO_WORDS = frozenset(
    """external affair foreign defence interior finance justice health agriculture education state prime affairs
    affair war exchequer national""".split()  # noqa: SIM905
)
"""Words of titles that say what a minister is responsible for."""


def _same_role(claimed: Reading, row: Reading) -> bool:
    """Whether two role nouns may be said of one office: "chief" of many, a body's "director" of its chief."""
    if claimed.role == row.role:
        return True
    if claimed.role == "chief" or (row.role == "chief" and claimed.content):
        return {claimed.role, row.role} <= _TOP_LOOSE
    return False


NEIGHBOURS = (
    ("finance", "economy", "trade", "budget", "treasury", "labour"),
    ("interior", "justice", "security"),
    ("foreign", "europe", "trade"),
    ("health", "labour", "education", "social"),
    ("agriculture", "environment"),
)
"""Portfolios that countries join in one ministry."""


def _of_another_kind(claim: TitleClaim, types: frozenset[str], held: HeldOffice) -> bool:
    """Whether a row is of another country, or of a part of one, and the title of a country itself."""
    reading = claim.reading
    if reading.countries and held.countries and not reading.countries & held.countries:
        return True
    national = types & NATIONAL and not types & REGIONAL
    return bool(held.local and national and names_country_alone(reading))


def fits(claim: TitleClaim, term: Term) -> bool:
    """Whether the title can mean this row's office, its time left aside."""
    reading, held, types = claim.reading, office_seen(term), types_beside(claim, term)
    if _of_another_kind(claim, types, held) or _of_another_part(claim, term):
        return False
    same_ranks = reading.ranks == held.reading.ranks
    if types & held.kinds & EXCLUSIVE and same_ranks:
        return True
    told = _portfolios(types) and _portfolios(held.kinds)  # both say of what they are minister
    if (types - {"minister"} if told else types) & held.kinds and not reading.content:
        return True
    if not _same_role(reading, held.reading) or not same_ranks:
        return False
    if reading.role == "secretary-general" and held.reading.role == "chief" and held.reading.content - reading.content:
        return False  # a "UN secretary-general" is no "UN refugee chief"
    return not reading.content or reading.content <= held.words or _spells_out(claim.form, held)


def _spells_out(title: str, held: HeldOffice) -> bool:
    """Whether a title has a body's name in full of which the row has the initials: UEFA, Unicef."""
    short = initials(title.partition(" of ")[2])
    return len(short) > 2 and short in held.body


def is_near(claim: TitleClaim, term: Term) -> bool:
    """Whether a row resembles the title closely enough that holding its office makes the title a loose one."""
    reading, held, types = claim.reading, office_seen(term), types_beside(claim, term)
    if _of_another_kind(claim, types, held) or _of_another_part(claim, term) or _is_far(claim, term):
        return False
    same = types & held.kinds - {"minister"}
    # Two directors are alike only if one body may be meant.
    if same and (same & HELD_ALONE or not reading.content or not held.words or reading.content & held.words):
        return True
    if reading.ranks != held.reading.ranks:
        return False
    roles = {held.reading.role, reading.role}
    if len(roles) == 1 or roles <= _TOP_LOOSE:
        return not reading.content or bool(reading.content & held.words)
    return bool(reading.content) and reading.content <= held.words


def _is_far(claim: TitleClaim, term: Term) -> bool:
    """Whether no loose title means a row: a lawmaker's, a city's for a president, a body's that is told apart."""
    reading, held, types = claim.reading, office_seen(term), types_beside(claim, term)
    if held.kinds == _LAWMAKER and reading.role not in _OF_LAWMAKERS:
        return True
    if reading.role == "secretary-general" and held.reading.role in _NO_HEADS:
        return True
    if types & HEADS and not types & held.kinds and not reading.content and term.level == "regional":
        return True
    return _is_told_apart(reading, held)


def _is_told_apart(reading: Reading, held: HeldOffice) -> bool:
    """Whether title and office are of two bodies that share a word, or of the two sides of a chamber."""
    own, other = reading.content - held.words, held.body - reading.content
    if own & _SIDES and held.reading.content & _SIDES:
        return True
    return bool(own & _KINDS_OF_BODY and other & _KINDS_OF_BODY) and len(reading.content) > 1


def _of_another_part(claim: TitleClaim, term: Term) -> bool:
    """Whether the title names a part of a country, and the row is of another part."""
    if term.level != "regional" or not claim.reading.content:
        return False
    named = part_named(claim.form)
    return bool(named) and bool(part_named(term.office)) and not is_of_part(term, named)


def is_of_part(term: Term, named: str) -> bool:
    """Whether an office is of the part of a country that a title names: Victoria's of "Victorian" too."""
    office = f"{term.office} {term.organisation} {term.country}"
    return named in office or named[:_STEM] in office or (named == "Welsh" and "Wales" in office)


_STEM = 5  # letters that a region's name and its adjective share


_SIDES = frozenset(("majority", "minority"))
_KINDS_OF_BODY = frozenset(
    "parliament commission council court bank assembly senate house chamber congress committee union".split()  # noqa: SIM905
)
_NO_HEADS = frozenset(("commissioner", "representative", "governor", "commander"))
"""Role nouns whose holders are never called secretary-general, even loosely."""
_LAWMAKER = frozenset(("legislator",))
_OF_LAWMAKERS = frozenset(("representative", "leader", "chief", "chair", "speaker", "president"))
"""Role nouns that a parliament's members may be called by."""


def is_exact(claim: TitleClaim, term: Term) -> bool:  # noqa: PLR0911 - one a way to fit
    """Whether a row fits well enough to accuse: an office of which a country has one, or the same body by name."""
    reading, held = claim.reading, office_seen(term)
    types = types_beside(claim, term) & held.kinds
    chief = "military chief" in types and reading.countries and reading.content <= held.words
    if types & EXCLUSIVE or chief:
        return True
    if not reading.content and reading.role in ("governor", "mayor") and not reading.countries:
        return held.reading.role == reading.role  # "Gov. Ann Berger": of the state that is known
    if reading.countries and _portfolios(types_beside(claim, term)) and not held.local:
        return _portfolios(types_beside(claim, term)) <= held.kinds
    if term.level == "national" and _says_portfolio_alone(claim, term) and country_key(term.country) not in FEDERAL:
        return "deputy minister" not in held.kinds  # "the environment secretary": of the country that is known
    if not reading.content and "regional head of government" in types_beside(claim, term) & held.kinds:
        return True  # "First Minister Ann Berger": of the part that is known
    if not reading.content:
        return not held.reading.content - read_title(term.country).content and bool(reading.countries)
    words = reading.content | {"european"} if "eu" in reading.content else reading.content
    words = words | {"house"} if words & _OF_HOUSES else words  # "Commons Speaker"
    named = bool(held.body) and (
        held.body - _FEDERAL <= words or initials(term.organisation)[:3] in {word[:3] for word in words}
    )
    return named or held.reading.content - _LEFT_OUT <= words


def _says_portfolio_alone(claim: TitleClaim, term: Term) -> bool:
    """Whether a title without a country says of what somebody is minister, and a row is of that and perhaps of more."""
    claimed = _portfolios(types_beside(claim, term))
    alone = claim.reading.role in ("minister", "secretary") and not claim.reading.countries and bool(claimed)
    return alone and claimed <= office_seen(term).kinds and claim.reading.content <= office_seen(term).words


FEDERAL = frozenset(
    map(
        country_key,
        """United States;India;Australia;Canada;Nigeria;Germany;Brazil;Mexico;Malaysia;Pakistan;South Africa;Austria;
        Switzerland;Argentina;Spain;Belgium""".replace("\n        ", "").split(";"),
    )
)
"""Countries, by their adjective, whose parts have ministers and judges of the same titles."""


def _portfolios(types: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in types if one.startswith("minister:"))


_FEDERAL = frozenset(("federal",))
_OF_HOUSES = frozenset(("common", "lord"))
_LEFT_OUT = frozenset(("city", "representative", "staff", "party"))
"""Words that titles leave out: mayor of New York, speaker of the House, Joint Chiefs chairman, Labour leader."""


def may_hold(term: Term, date: DateInterval, grace: datetime.timedelta = GRACE) -> bool:
    """Whether the office may have been held on a day of the date, `grace` more or less."""
    if term.start is not None and term.start.first - date.last > grace:
        return False
    return term.end is None or date.first - term.end.last <= grace


def surely_held(term: Term, date: DateInterval) -> bool:
    """Whether the office was certainly held on some day of the date."""
    if term.start is None or term.start.last > date.last:
        return False
    if term.end is not None:
        return term.end.first >= date.first
    return term.as_of is not None and term.as_of >= date.first
