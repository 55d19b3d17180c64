"""Terms of office as open data has them, mended for a register that accuses: one row by itself. Pure functions.

What is wrong with the sources, and what is done: names in other scripts and ends before beginnings are dropped; what
sources word differently gets one key. `tenures.py` joins the rows of one tenure, `succession.py` looks at who followed
whom, and says which rows accuse.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence

from linter.dates import DateInterval, parse_day
from linter.edit_distance import edit_distance
from linter.records import NamedTuple
from linter.registers.levels import is_acting, level_of
from linter.registers.office_types import types_of
from linter.registers.people import name_key

LICENCES = {
    "CC0": "CC0",
    "CC0 (Wikidata extract)": "CC0",
    "CC0 (own work)": "CC0",
    "CC0/public domain": "public domain",
    "CC0 / public domain": "CC0",
    "CC0 / public domain (US government)": "public domain",
    "CC BY 4.0": "CC BY 4.0",
    "facts, page": "facts",
}
"""The licences under which rows may be shipped, as the sources write them, and as the register does."""

COUNTRIES = {
    "The Philippines": "Philippines",
    "Paraguary": "Paraguay",
    "The Bahamas": "Bahamas",
    "United States of America": "United States",
    "East Timor": "Timor-Leste",
    "Kingdom of Denmark": "Denmark",
    "Kingdom of the Netherlands": "Netherlands",
    "Republic of the Congo": "Congo",
    "São Tomé and Príncipe": "Sao Tome and Principe",
    "Holy See": "Vatican City",
    "international": "",
    "International": "",
}
"""Names of countries that a source writes in its own way."""
TERRITORIES = frozenset(
    """American Samoa;Guam;Northern Mariana Islands;Puerto Rico;Virgin Islands;United States Virgin Islands;
    French Polynesia;New Caledonia;Saint Barthelemy;Saint Martin;Saint Pierre and Miquelon;Wallis and Futuna;
    French Guiana;Guadeloupe;Martinique;Mayotte;Reunion;Anguilla;Bermuda;British Virgin Islands;Cayman Islands;
    Falkland Islands;Gibraltar;Guernsey;Isle of Man;Jersey;Montserrat;Pitcairn Islands;Saint Helena;
    Turks and Caicos Islands;Christmas Island;Cocos;Cocos (Keeling) Islands;Norfolk Island;Cook Islands;Niue;Tokelau;
    Aruba;Curacao;Curaçao;Sint Maarten;Faroe Islands;Greenland;Aland;Åland;Svalbard;Hong Kong;Macau""".replace(
        "\n    ", ""
    ).split(";")
)
"""Countries' territories, of which a source has the countries' own heads of state, as if they were others."""
_BODIES = ("United Nations", "European Union", "NATO", "African Union")
"""What sources write as a country and is an organisation."""

AGREE = 31  # days between two sources' dates of one day

EXCLUSIVE = frozenset(("head of state", "head of government", "vice", "attorney general", "central-bank-governor",
                        "governor", "mayor", "regional head of government", "secretary-general",
                        "director-general"))  # fmt: skip
LESSER = re.compile(
    r"\b(?:shadow|deputy|vice|assistant|associate|junior|parliamentary|former|elect|designate|minister of state|"
    r"under-?secretary|state secretary|permanent|private|opposition|acting|interim|first|second|lieutenant|co|"
    r"alternate)\b",
    re.IGNORECASE,
)
SMALL_WORDS = frozenset(("of", "the", "for", "and", "to", "in", "on", "de", "la", "&"))
_DASHES = str.maketrans("‐‑‒–—", "-----")


class Row(NamedTuple):
    """A term of office as one source or, when joined, several tell it; dates are texts such as "2004-03".

    person, aliases: the name, and other names of the person.
    title, organisation, country: the office.
    start, end: its days, "" if unknown; an empty end also for a term that had not ended at `as_of`.
    sources: who tells it, the best first.
    licence: under which the row may be shipped.
    person_id: the source's own for the person, "" if it has none.
    as_of: the day of the information.
    kind: "executive", "legislator", "mayor".
    level: whose office it is (see `levels.py`).
    acting: whether it was held for the time being.
    trusted: whether its days may be believed without another source.
    beginning, ending: how many sources tell its first and last day alike.
    doubtful: whether something in it was mended away or contradicts another row.
    checked: the identifier of a record that confirms it.
    accuses: whether it may make a warning.
    """

    person: str
    aliases: tuple[str, ...]
    title: str
    organisation: str
    country: str
    start: str
    end: str
    sources: tuple[str, ...]
    licence: str
    person_id: str
    as_of: str
    kind: str
    level: str
    acting: bool
    trusted: bool = False
    beginning: int = 1
    ending: int = 1
    doubtful: bool = False
    checked: str = ""
    accuses: bool = False

    @property
    def exact(self) -> bool:
        """Whether the days that it states are known by the month or better, its beginning among them."""
        return len(self.start) >= 7 and (not self.end or len(self.end) >= 7)


def day(text: str, *, last: bool = False) -> datetime.date | None:
    """The first, or last, day of a text such as "2004-03"; None for "" and for what is no date."""
    known = interval(text)
    return None if known is None else known.last if last else known.first


_known: dict[str, DateInterval | None] = {}


def interval(text: str) -> DateInterval | None:
    """The days of a text such as "2004-03"; None for "" and for what is no date. Each text is read once."""
    if text not in _known:
        _known[text] = parse_day(text) if text else None
    return _known[text]


def cleaned(raw: Mapping[str, str]) -> Row | None:
    """A row of a source with what can be mended in it mended; None if it may not be shipped or says nothing usable."""
    licence = LICENCES.get(raw["licence"], "")
    person = latin(raw["person"])
    title = " ".join(raw["office_title"].translate(_DASHES).split())
    if not licence or not name_key(person) or not title or not person[0].isupper():
        return None
    country = raw["country"]
    country = COUNTRIES.get(country, country)
    title = _MISLABELLED.get((country, title), title)
    organisation = raw["organisation"]
    if country in TERRITORIES and {"head of state", "vice"} & set(types_of(title, organisation, country)):
        return None
    if raw["kind"] == "legislator":
        title = _ORDINAL.sub("", title)
    if country in _BODIES:
        country, organisation = "", organisation or country
    start, end = (raw[name].partition("T")[0] for name in ("start", "end"))
    begins, ends = day(start), day(end, last=True)
    start, end = start if begins else "", end if ends else ""
    doubtful = bool(begins and ends and begins > ends)
    names = (latin(name) for name in raw["aliases"].split(";"))
    aliases = tuple(sorted({name for name in names if name_key(name) and name_key(name) != name_key(person)}))
    aliases = tuple(name for name in aliases if not country or not name.startswith(country))
    if raw["source"].startswith("general knowledge") and country in _ONE_SPELLING:
        aliases = tuple(name for name in aliases if not _is_slip(name, person))
    as_of = day(raw["as_of"].partition(" ")[0])  # of a month its first day: what came later in it may be missing
    level = level_of(title, organisation, country)
    if raw["kind"] == "legislator" and country:
        level = level or "national"
    return Row(
        person, aliases, title, organisation, country, start, "" if doubtful else end, (publisher(raw["source"]),),
        licence, raw["person_id"], as_of.isoformat() if as_of else "", raw["kind"],
        level, is_acting(title), trusted=_is_trusted(raw),
        beginning=_evidence(raw, "start"), ending=_evidence(raw, "end"), doubtful=doubtful,
    )  # fmt: skip


_MISLABELLED = {("India", "Minister of Foreign Affairs"): "Foreign Secretary"}
"""Offices that open data call otherwise: India's foreign ministers are ministers of external affairs."""
_ONE_SPELLING = frozenset(("United States", "United Kingdom", "Ireland", "Canada", "Australia", "New Zealand"))
"""Countries whose names are written in one way: Antony Blinken is not Anthony, Serhii may be Sergii."""


def _is_slip(name: str, person: str) -> bool:
    """Whether a name that somebody remembers is the person's own but for one word, which is an edit away."""
    pairs = [(one, other) for one, other in zip(name.split(), person.split(), strict=False) if one != other]
    return len(name.split()) == len(person.split()) and len(pairs) == 1 and edit_distance(*pairs[0]) == 1


_ORDINAL = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|(?:Twenty|Thirty|Forty|Fifty|Sixty)-\w+|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|"
    r"Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth) "
)
"""Which parliament in the row of parliaments a lawmaker sat in: nobody writes "Member of the 57th Parliament"."""


def columns_of(row: Row) -> dict[str, str]:
    """The columns of the register of offices for a row."""
    checked = row.checked
    if not checked and len(row.sources) > 1 and row.person_id.startswith("Q") and row.sources[0] != "Wikidata":
        checked = f"wikidata:{row.person_id}"
    return {
        "person": row.person,
        "aliases": ";".join(row.aliases),
        "office_title": row.title,
        "organisation": row.organisation,
        "country": row.country,
        "start": row.start,
        "end": row.end,
        "source": "; ".join(row.sources),
        "licence": row.licence,
        "person_id": "" if row.kind == "legislator" else row.person_id,
        "as_of": row.as_of,
        "kind": "" if row.kind.startswith("executive") else row.kind,
        "checked": checked,
        "level": row.level,
        "accuses": "yes" if row.accuses else "no",
        "acting": "yes" if row.acting else "no",
    }


_LATIN = re.compile(r"[^\u0000-\u024f\u1e00-\u1eff’‘ʻʼ]")


def latin(name: str) -> str:
    """A name in Latin letters, without what stands in brackets; "" for one in another script."""
    name = " ".join(re.sub(r"\([^)]*\)", " ", name.translate(_DASHES)).split())
    if _LATIN.search(name) or re.search(r"\d|[:/]", name):
        return ""
    return name.title() if name.isupper() and len(name) > 6 else name


_PUBLISHERS = (
    ("every-politician-scrapers", "Wikidata"),
    ("Wikidata", "Wikidata"),
    ("instituteforgov", "Institute for Government"),
    ("factbook", "The World Factbook"),
    ("congress-legislators", "congress-legislators"),
    ("openstates", "Open States"),
    ("wh-briefings", "White House releases"),
    ("current-events", "Wikipedia's current events"),
    ("general knowledge", "general knowledge"),
    ("news reports", "news reports"),
)


def publisher(source: str) -> str:
    """Who publishes a row, in words for readers."""
    return next((words for part, words in _PUBLISHERS if part in source), "public pages")


def _is_trusted(raw: Mapping[str, str]) -> bool:
    source = raw["source"]
    return "instituteforgov" in source or "congress-legislators" in source


def _evidence(raw: Mapping[str, str], side: str) -> int:
    """How many sources tell the day: a statement of Wikidata or a page counts one, what is remembered none."""
    said = raw[f"{side}_evidence"]
    if not raw[side] or said in ("", "memory"):
        return 0
    return 2 if raw["checked"] == "2" and said != "inferred" else 1


def evidence(said: str) -> str:
    """What a day rests on, in a word, where a source tells it in sentences: a rule of kinds, not of texts."""
    kinds = (
        ("general knowledge", "memory"), ("roster", "memory"), ("inferred", "inferred"), ("successor", "inferred"),
        ("P: ", "page"), ("WCE", "page"), ("file", "page"), ("WH ", "page"), ("open-data", "page"),
    )  # fmt: skip
    return next((kind for start, kind in kinds if said.startswith(start)), "stated" if said else "")


def by_hand(raw: Mapping[str, str], source: str, as_of: str, *, remembered: bool = False) -> Row:
    """A row of the register that people made, which wins over all others.

    remembered: whether its days are only what somebody remembers, to be confirmed by the change of hands.
    """
    title, organisation, country = raw["office_title"], raw["organisation"], raw["country"]
    return Row(
        raw["person"], tuple(filter(None, raw["aliases"].split(";"))), title, organisation, country, raw["start"],
        raw["end"], (source,), "", "", as_of, "executive", level_of(title, organisation, country), is_acting(title),
        trusted=not remembered, beginning=0 if remembered else 2, ending=2 if raw["end"] and not remembered else 0,
        checked=raw["checked"],
    )  # fmt: skip


def with_ends(rows: Iterable[Row], ended: Iterable[Mapping[str, str]]) -> list[Row]:
    """The rows, those that are open and of which `ended` (person, title, start, end) tells the end with it."""
    known = {
        (name_key(one["person"]), one["title"]): one["end"]
        for one in ended
        if (day(one["end"]) or datetime.date.max) > (day(one["start"]) or datetime.date.min) and one["end"]
    }
    found = []
    for row in rows:
        end = "" if row.end else known.get((name_key(row.person), row.title), "")
        found.append(row._replace(end=end, ending=2) if end else row)
    return found


def office_key(row: Row) -> tuple[str, ...]:
    """What two rows of one office have alike, however their sources word its title."""
    types = types_of(row.title, row.organisation, row.country)
    exclusive = [one for one in types if one in EXCLUSIVE or one.startswith("minister:")]
    if row.level == "national" and exclusive and row.country and not LESSER.search(row.title):
        return (row.country, "", *exclusive, *(("acting",) if row.acting else ()))
    words = re.findall(r"\w+", row.title.casefold())
    body = "" if row.country and row.level == "national" else row.organisation.casefold()
    return (row.country, body, *sorted({word for word in words if word not in SMALL_WORDS}))


def is_single(key: Sequence[str]) -> bool:
    """Whether an office by its key is one that a single person holds at a time."""
    words = set(key[2:])
    if words & EXCLUSIVE or any(word.startswith("minister:") for word in words):
        return "acting" not in words
    return bool(words & _HELD_BY_ONE) and not words & _HELD_BY_MANY


_HELD_BY_ONE = frozenset(
    """governor mayor president minister secretary premier chancellor director chairman commissioner administrator
    chief ceo leader""".split()  # noqa: SIM905
)
_HELD_BY_MANY = frozenset(
    """deputy vice assistant associate member state shadow portfolio whip whips ambassador judge justice without
    parliamentary under undersecretary adviser advisor""".split()  # noqa: SIM905
)
