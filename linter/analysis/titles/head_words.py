"""Head words that nobody has for the office held: a “Minister” in Washington, a “Governor” who is chief minister.

Countries call one and the same office otherwise: a finance minister is Secretary of the Treasury in Washington, and
where a ministry's first civil servant is its secretary, its minister is none. Of a state or province and of a chamber
the register tells which of its few offices the person has, and no one has two of them.
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import TYPE_CHECKING

from linter.analysis.titles.held_offices import GRACE, claimed_types, is_of_part, may_hold, office_seen, surely_held
from linter.analysis.titles.parsed_title import country_key, folded, names_of_country, read_title
from linter.analysis.titles.parts_of_countries import part_named
from linter.analysis.titles.sentence_time import without_history
from linter.analysis.titles.verdict import RECENT, foremost, in_us_cabinet

if TYPE_CHECKING:
    from linter.analysis.titles.title_claims import TitleClaim
    from linter.dates import DateInterval
    from linter.registers.offices import Term


def other_head_word(claim: TitleClaim, date: DateInterval) -> Term | None:
    """The ministry, or the office of the part or chamber that a title names, which is held under another head word."""
    return _of_ministry(claim, date) or _of_part(claim, date) or _of_chamber(claim, date) or _of_law(claim, date)


_NO_PORTFOLIO = frozenset(("administration", "parliament", "communications", "regions"))
"""Portfolios whose words stand in other titles too: “Cabinet Secretary”, “Information Secretary” of a party."""
_SECRETARIES = frozenset(
    country_key(name)
    for name in (
        "United States", "United Kingdom", "Philippines", "Mexico", "Kenya", "Honduras", "El Salvador", "Argentina",
        "Brazil", "Micronesia", "Palau", "Switzerland", "Guatemala", "Dominican Republic", "Paraguay", "Haiti",
    )
)  # fmt: skip
"""Countries that have secretaries at the head of ministries, or officers of that name whom news takes for ministers."""


def _of_ministry(claim: TitleClaim, date: DateInterval) -> Term | None:
    """The ministry held, if the title calls a minister secretary or a secretary minister."""
    reading = claim.reading
    if reading.role not in ("minister", "secretary") or reading.ranks or not reading.content:
        return None
    held = [term for term in claim.terms if term.level == "national" and _is_head(term) and may_hold(term, date)]
    homes = {office_seen(term).countries for term in held}
    if len(homes) != 1 or len(*homes) != 1 or reading.countries - next(iter(homes)):
        return None
    (home,) = next(iter(homes))
    claimed = _portfolios(claimed_types(claim, home))
    own = [term for term in held if claimed & _portfolios(office_seen(term).kinds)]
    if not own and claimed and _names_country(claim, home):
        own = held  # of another ministry: registers learn late who changes from one to the next
    if not own or not reading.content <= _plain_words() or not _is_wrong(claim, own, home):
        return None
    # Who had that other post before has it in a sentence about the past: India's foreign secretary became minister.
    others = [term for term in claim.terms if term not in own and claimed & _portfolios(office_seen(term).kinds)]
    others = [term for term in others if office_seen(term).reading.role == reading.role]
    if any(may_hold(term, date, RECENT) for term in others):
        return None
    term = foremost(own)
    return term if without_history(claim, term, date, settled=not others) else None


def _names_country(claim: TitleClaim, home: str) -> bool:
    """Whether the paragraph names a country, by its adjective, elsewhere than in the name."""
    text = claim.block.text
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in names_of_country(home) if word in text)


def _is_wrong(claim: TitleClaim, own: list[Term], home: str) -> bool:
    """Whether a country gives none of the offices the head word of the title."""
    role, word = claim.reading.role, claim.title.lower()
    if home == "American":
        foreign = any("minister:foreign" in term.types for term in own)
        return all(in_us_cabinet(term) for term in own) and (role == "minister" or (foreign and "foreign" in word))
    if home == "British":
        # Agencies call Britain's secretaries of state ministers, but by no Indian title.
        return "home minister" in word and all("Home Secretary" in term.office for term in own)
    ministers = all(_MINISTERS.search(term.office) and "Secretary" not in term.office for term in own)
    if role == "minister":
        return home == "Indian" and all(term.office == "Foreign Secretary" for term in own)
    return home not in _SECRETARIES and ministers


_MINISTERS = re.compile(r"\b(?:Minister|Treasurer)\b")


def _is_head(term: Term) -> bool:
    """Whether an office is that of the head of a ministry."""
    held = office_seen(term)
    ranks = held.reading.ranks or term.acting or held.kinds & {"deputy minister", "legislator"}
    return "minister" in held.kinds and not ranks


def _portfolios(types: frozenset[str]) -> frozenset[str]:
    found = frozenset(one.removeprefix("minister:") for one in types if one.startswith("minister:"))
    return found - _NO_PORTFOLIO


@cache
def _plain_words() -> frozenset[str]:
    """The words of titles that say a portfolio and nothing else."""
    from linter.registers.office_types import PORTFOLIOS

    words = " ".join(text for name, text in PORTFOLIOS.items() if name not in _NO_PORTFOLIO).replace("-", " ")
    return read_title(words).content | read_title("human services affairs urban development union federal").content


_HEAD = re.compile(
    r"\b(?:(?:deputy )?(?:chief|first|prime) minister|(?:deputy |vice )?premier|"
    r"(?:lieutenant|lt\.?|deputy) gov(?:ernor|\.)|gov(?:ernor\b|\.)|attorney[- ]general|mayor|(?:vice )?president|"
    r"first secretary|chief secretary)",
    re.IGNORECASE,
)
_ALIKE = {"lt governor": "lieutenant governor", "deputy governor": "lieutenant governor"}
_OF_PARTS = {
    country_key(name): heads
    for name, heads in {
        "United States": "governor;lieutenant governor;attorney general;mayor",
        "India": "governor;lieutenant governor;chief minister;deputy chief minister;chief secretary;mayor",
        "Pakistan": "governor;chief minister;chief secretary;mayor;deputy chief minister;prime minister;president",
        "Canada": "premier;deputy premier;lieutenant governor;attorney general;mayor",
        "Australia": "premier;deputy premier;chief minister;deputy chief minister;governor;attorney general;mayor",
        "Nigeria": "governor;lieutenant governor;attorney general",
        "South Africa": "premier;mayor",
        "United Kingdom": "first minister;deputy first minister;mayor",
    }.items()
}
"""Head words of the officers of states, provinces and nations; what is missing none of them has."""


_NATIONS = ("Scotland", "Wales", "Northern Ireland")


def _of_part(claim: TitleClaim, date: DateInterval) -> Term | None:
    """The office held in the state or province that a title names, if the title is of another of its offices."""
    head = head_of_part(claim.form)
    named = part_named(claim.form) or (_part_beside(claim) if head else "")
    if not named or not head or claim.listed or not _names_no_body(claim.form, named):
        return None
    rows = [term for term in claim.terms if term.level == "regional" and not term.acting and is_of_part(term, named)]
    homes = {country_key("United Kingdom" if term.country in _NATIONS else term.country) for term in rows}
    if len(homes) != 1:
        return None
    (home,) = homes
    exists = head in _OF_PARTS.get(home, head).split(";")
    held = [
        term
        for term in rows
        if head_of_part(term.office) and (_well_held(term, date) if exists else may_hold(term, date))
    ]
    if not held or home not in _OF_PARTS or any(head_of_part(term.office) == head for term in held):
        return None
    if (head == "prime minister" and named in ("Quebec", "Québec")) or (head == "president" and home == "Indian"):
        return None  # as the government of Quebec calls its premier; who leads a party in an Indian state
    if any(head_of_part(term.office) == head and may_hold(term, date) for term in claim.terms):
        return None
    term = foremost(held)
    return term if without_history(claim, term, date, settled=not exists) else None


_OF_PARTS_ALONE = frozenset(
    ("governor", "lieutenant governor", "premier", "chief minister", "deputy chief minister", "first minister")
)
"""Head words of states and provinces that no country's own officers bear."""


def _names_no_body(title: str, named: str) -> bool:
    """Whether a title has nothing beside its head word and a part of a country: a body of the part has its own."""
    rest = _HEAD.sub(" ", title).replace(named, " ")
    return all(folded(word) in _BESIDE for word in re.findall(r"[^\W_]+", rest))


_BESIDE = frozenset("s state the of province provincial democratic republican liberal conservative".split())  # noqa: SIM905


def _part_beside(claim: TitleClaim) -> str:
    """The part whose office the person has, if the paragraph names it beside a title that names nothing."""
    parts = {part_named(term.office) for term in claim.terms if term.level == "regional"} - {""}
    (named,) = parts if len(parts) == 1 else ("",)
    bare = claim.before and claim.title[0].isupper() and _HEAD.fullmatch(claim.form)
    return (
        named
        if bare and head_of_part(claim.form) in _OF_PARTS_ALONE and named in claim.block.text.replace(claim.name, "")
        else ""
    )


def head_of_part(title: str) -> str:
    """The head word of an office of a state or province: “chief minister”; "" without one, or with another word."""
    found = _HEAD.findall(title)
    if len(found) != 1:
        return ""
    word = folded(found[0]).replace("-", " ").replace("gov ", "governor ")
    word = "governor".join(word.rsplit("gov", 1)) if word.endswith("gov") else word
    return _ALIKE.get(word, word)


def _well_held(term: Term, date: DateInterval, grace: datetime.timedelta = GRACE) -> bool:
    """Whether an office was held at the date and for some time before it."""
    return term.start is not None and date.first - term.start.last > grace and surely_held(term, date)


_OF_LAW = re.compile(r"(?:Attorney|Solicitor)[- ]General", re.IGNORECASE)


def _of_law(claim: TitleClaim, date: DateInterval) -> Term | None:
    """The office of a country's second law officer, if the title is of the first, or the reverse."""
    written = _OF_LAW.search(claim.form)
    if written is None or claim.reading.ranks or claim.reading.content or claim.listed:
        return None
    now = [term for term in claim.terms if _OF_LAW.match(term.office) and may_hold(term, date) and not term.acting]
    held = [term for term in now if _well_held(term, date)]
    homes = {office_seen(term).countries for term in now}
    if not held or len(homes) != 1 or claim.reading.countries - next(iter(homes)):
        return None
    if any(term.office[0].lower() == written[0][0].lower() or term.level != held[0].level for term in now):
        return None
    return held[0] if without_history(claim, held[0], date) else None


_OF_CONGRESS = re.compile(
    r"(?:(?:U\.?S\.?|American|Republican|Democratic) )?(?P<chamber>House|Senate) (?P<what>(?:(?:[Mm]aj|[Mm]in)ority )?"
    r"(?:[Ll]eader|[Ww]hip)|[Ss]peaker|[Pp]resident)"
)


def _of_chamber(claim: TitleClaim, date: DateInterval) -> Term | None:
    """The office held in a chamber of Congress, if the title is of another one."""
    written = _OF_CONGRESS.fullmatch(claim.form)
    if written is None or claim.listed:
        return None
    held = [term for term in claim.terms if _chamber(term) and _well_held(term, date, _DAYS_OF_CHANGE)]
    near = {office for term in claim.terms if may_hold(term, date, _DAYS_OF_CHANGE) for office in _chamber(term)}
    what = f"{written['chamber']} {written['what']}".lower()
    either = {office.replace(side, "") for office in near for side in (" majority", " minority")}
    if not held or what in near | either:
        return None
    term = foremost(held)
    return term if without_history(claim, term, date) else None


_DAYS_OF_CHANGE = datetime.timedelta(days=21)
"""How near to the day on which a chamber chooses its leaders either title may be meant."""


def _chamber(term: Term) -> tuple[str, ...]:
    """What leaders of the American Congress are called: "house speaker"."""
    if "American" not in office_seen(term).countries or term.level == "regional":
        return ()
    office = re.sub(r"^Speaker of the House(?: of Representatives)?$", "House Speaker", term.office)
    written = _OF_CONGRESS.fullmatch(office)
    return (f"{written['chamber']} {written['what']}".lower(),) if written is not None else ()
