"""Terms of office as open data has them, mended for a register that accuses: pure functions.

What is wrong with the sources, and what is done: a tenure that a change of cabinet splits is joined; one term that
several sources tell becomes one row; names in other scripts and ends before beginnings are dropped; an open term with
a successor is closed; posts of states and provinces that are labelled as a country's are told by their overlaps.
A row accuses only where its days agree with another source, or with the terms before, after and beside it.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from linter.dates import DateInterval, parse_day
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
_BODIES = ("United Nations", "European Union", "NATO", "African Union")
"""What sources write as a country and is an organisation."""

SEAM = 92  # days between two terms of one person in one office that are one tenure
AGREE = 31  # days between two sources' dates of one day
OVERLAP = 45  # days for which two holders of one office may overlap by a source's fault alone
MIXED = 0.12  # share of an office's terms that overlap others, from which on several offices have its title
CABINET = 3  # other ministers of a country who began or left on the same day
ACCUSED_FROM = "2000"

_EXCLUSIVE = frozenset(("head of state", "head of government", "vice", "attorney general", "central-bank-governor",
                        "governor", "mayor", "regional head of government", "secretary-general",
                        "director-general"))  # fmt: skip
_LESSER = re.compile(
    r"\b(?:shadow|deputy|vice|assistant|associate|junior|parliamentary|former|elect|designate|minister of state|"
    r"under-?secretary|state secretary|permanent|private|opposition|acting|interim|first|second|lieutenant|co)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(("of", "the", "for", "and", "to", "in", "on", "de", "la", "&"))
_DASHES = str.maketrans("‐‑‒–—", "-----")


class Row(NamedTuple):
    """A term of office as one source or, when joined, several tell it; dates are texts such as "2004-03".

    trusted: whether its days may be believed without another source. beginning, ending: how many sources tell its
    first and last day alike. doubtful: whether something in it was mended away or contradicts another row.
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
    interval = _interval(text)
    return None if interval is None else interval.last if last else interval.first


_known: dict[str, DateInterval | None] = {}


def _interval(text: str) -> DateInterval | None:
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
    organisation = raw["organisation"]
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


def by_hand(raw: Mapping[str, str], source: str, as_of: str) -> Row:
    """A row of the register that people made, which wins over all others."""
    title, organisation, country = raw["office_title"], raw["organisation"], raw["country"]
    return Row(
        raw["person"], tuple(filter(None, raw["aliases"].split(";"))), title, organisation, country, raw["start"],
        raw["end"], (source,), "", "", as_of, "executive", level_of(title, organisation, country), is_acting(title),
        trusted=True, beginning=2, ending=2 if raw["end"] else 0, checked=raw["checked"],
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


def sharing_ends(rows: Iterable[Row]) -> list[Row]:
    """The rows, open ones with the end that another row of that person's tells of a like office begun on that day.

    Sources word one office so differently that their rows are not joined: Foreign Secretary, and Secretary of State for
    Foreign and Development Affairs.
    """
    rows = list(rows)
    told: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        if row.end and row.start:
            for one in _shared(row):
                told.setdefault((name_key(row.person), row.country, one), []).append(row)
    found = []
    for row in rows:
        others = [] if row.end or not row.start else [
            other for one in sorted(_shared(row)) for other in told.get((name_key(row.person), row.country, one), [])
            if _near(other.start, row.start, AGREE)
        ]  # fmt: skip
        best = min(others, key=_rank, default=None)
        found.append(row if best is None else row._replace(
            end=best.end, ending=best.ending, trusted=row.trusted and best.trusted))  # fmt: skip
    return found


def _shared(row: Row) -> set[str]:
    if _LESSER.search(row.title) or row.level != "national" or row.acting:
        return set()
    types = types_of(row.title, row.organisation, row.country)
    return {one for one in types if one in _EXCLUSIVE or one.startswith("minister:")}


def office_key(row: Row) -> tuple[str, ...]:
    """What two rows of one office have alike, however their sources word its title."""
    types = types_of(row.title, row.organisation, row.country)
    exclusive = [one for one in types if one in _EXCLUSIVE or one.startswith("minister:")]
    if row.level == "national" and exclusive and row.country and not _LESSER.search(row.title):
        return (row.country, "", *exclusive, *(("acting",) if row.acting else ()))
    words = re.findall(r"\w+", row.title.casefold())
    body = "" if row.country and row.level == "national" else row.organisation.casefold()
    return (row.country, body, *sorted({word for word in words if word not in _SMALL}))


def is_single(key: Sequence[str]) -> bool:
    """Whether an office by its key is one that a single person holds at a time."""
    words = set(key[2:])
    if words & _EXCLUSIVE or any(word.startswith("minister:") for word in words):
        return "acting" not in words
    return bool(words & _HELD_BY_ONE) and not words & _HELD_BY_MANY


_HELD_BY_ONE = frozenset(
    """governor mayor president minister secretary premier chancellor director chairman commissioner administrator
    chief""".split()  # noqa: SIM905
)
_HELD_BY_MANY = frozenset(
    """deputy vice assistant associate member state shadow portfolio whip whips ambassador judge justice without
    parliamentary under undersecretary adviser advisor""".split()  # noqa: SIM905
)


FEDERAL = frozenset(("Australia", "Canada"))
"""Countries of which sources label many posts of states and provinces as the country's."""


def placed(rows: Iterable[Row], lawmakers: Iterable[Row]) -> list[Row]:
    """The rows, posts of states and provinces that are labelled as a country's told by their holders' seats.

    Who sat in the parliament of a state during the term, and not in the country's, was minister of that state. In
    FEDERAL countries only a seat in the country's parliament shows that a post is the country's; else it is doubtful.
    """
    seats: dict[str, list[Row]] = {}
    for row in lawmakers:
        if row.person_id and row.level in ("national", "regional"):
            seats.setdefault(row.person_id, []).append(row)
    return [_placed(row, seats.get(row.person_id, [])) for row in rows]


def _placed(row: Row, seats: list[Row]) -> Row:
    if row.level != "national" or row.kind == "legislator" or row.trusted or not row.country:
        return row
    levels = {seat.level for seat in seats if seat.country == row.country and _together(row, seat)}
    if levels == {"regional"}:
        return row._replace(level="regional")
    unsure = row.country in FEDERAL and "national" not in levels and row.sources == ("Wikidata",)
    return row._replace(doubtful=True) if unsure else row


def _together(one: Row, other: Row) -> bool:
    """Whether two terms have a day in common, open ones running on."""
    starts, ends = day(one.start), day(one.end, last=True) or datetime.date.max
    begins, stops = day(other.start), day(other.end, last=True) or datetime.date.max
    return starts is not None and begins is not None and starts <= stops and begins <= ends


def joined(rows: Iterable[Row]) -> list[Row]:
    """The rows with those of one person in one office joined where they overlap or follow each other by SEAM."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    people = _People()
    for row in rows:
        people.add(row)
        groups.setdefault(office_key(row), []).append(row)
    found: list[Row] = []
    for group in groups.values():
        by_person: dict[object, list[Row]] = {}
        for row in group:
            by_person.setdefault(people.of(row), []).append(row)
        for terms in by_person.values():
            found += _tenures(terms)
    return found


class _People:
    """Who is who: rows of one country whose names or aliases have a key in common are one person's."""

    def __init__(self) -> None:
        self._above: dict[object, object] = {}

    def add(self, row: Row) -> None:
        first, *others = self._marks(row)
        for other in others:
            self._above[self._top(other)] = self._top(first)

    def of(self, row: Row) -> object:
        return self._top(self._marks(row)[0])

    @staticmethod
    def _marks(row: Row) -> list[tuple[str, str]]:
        return [(row.country or row.organisation, name_key(name)) for name in (row.person, *row.aliases)]

    def _top(self, mark: object) -> object:
        while (above := self._above.get(mark, mark)) != mark:
            mark = above
        return mark


def _tenures(terms: list[Row]) -> Iterator[Row]:
    """The tenures that one person's terms in one office make; an open term runs on over later ones."""
    dated = sorted((term for term in terms if term.start), key=lambda term: (term.start, term.end or "9"))
    tenure: list[Row] = []
    until = datetime.date.min
    for term in dated:
        begins = day(term.start) or until
        if tenure and begins > until and (begins - until).days > SEAM:
            yield _one(tenure)
            tenure, until = [], datetime.date.min
        tenure.append(term)
        until = max(until, day(term.end, last=True) or datetime.date.max)
    if tenure:
        yield _one(tenure)
    for term in terms:
        if not term.start and not any(not term.end or _near(term.end, other.end, SEAM) for other in dated):
            yield term


def _near(one: str, other: str, days: int) -> bool:
    """Whether two dates may be the same day, `days` more or less."""
    first, second = _interval(one), _interval(other)
    if first is None or second is None:
        return False
    return (first.first - second.last).days <= days and (second.first - first.last).days <= days


_LESSER_SOURCES = {"Wikidata": 4, "general knowledge": 6}
_RANK = {"register of offices": 0, "Institute for Government": 1, "congress-legislators": 1}


def _rank(row: Row) -> tuple[int, int, int, str]:
    """How much a row's days are worth against another's: the lower, the more."""
    return (
        _RANK.get(row.sources[0], _LESSER_SOURCES.get(row.sources[0], 5)),
        -row.beginning,
        -len(row.start),
        row.start,
    )


def _one(terms: list[Row]) -> Row:
    """One row for terms that are one tenure: the best source's days, moved only where another adds a seam."""
    best = min(terms, key=_rank)
    if len(terms) == 1:
        return best
    first, last = _first(terms, best), _last(terms, best)
    if last.end and (day(last.end, last=True) or datetime.date.max) < (day(first.start) or datetime.date.min):
        first = last = best
    agreeing = {source for term in terms if _near(term.start, first.start, AGREE) for source in term.sources}
    ending = {source for term in terms if last.end and _near(term.end, last.end, AGREE) for source in term.sources}
    ranked = sorted(terms, key=_rank)
    return best._replace(
        aliases=_other_names(best, terms),
        start=first.start,
        end=last.end,
        as_of=max((term.as_of for term in terms if term.beginning and (last.end or not term.end)), default=best.as_of),
        sources=tuple(dict.fromkeys(source for term in ranked for source in term.sources)),
        person_id=next((term.person_id for term in ranked if term.person_id), ""),
        organisation=best.organisation or next((term.organisation for term in ranked if term.organisation), ""),
        beginning=max(first.beginning, min(2, len(agreeing))) if first.beginning else 0,
        ending=max(last.ending, min(2, len(ending))) if last.ending else 0,
        trusted=first.trusted and (last.trusted or not last.end),
        doubtful=any(term.doubtful for term in terms) or _contradicted(first, last, terms),
        checked=next((term.checked for term in ranked if term.checked), ""),
    )


def _other_names(best: Row, terms: list[Row]) -> tuple[str, ...]:
    names = {name_key(best.person): best.person}
    for name in sorted({name for term in terms for name in (term.person, *term.aliases)}):
        names.setdefault(name_key(name), name)
    return tuple(names.values())[1:]


def _first(terms: list[Row], best: Row) -> Row:
    """The term with which a tenure begins."""
    first = min((term for term in terms if term.sources == best.sources), key=lambda term: term.start)
    for term in sorted(terms, key=lambda term: term.start, reverse=True):
        if term.start < first.start and _near(term.end, first.start, SEAM):
            first = term
    return first


def _last(terms: list[Row], best: Row) -> Row:
    """The term with which a tenure ends; a better source's open end is closed by one that may know later days."""
    own = [term for term in terms if term.sources == best.sources]
    last = max(own, key=lambda term: day(term.end, last=True) or datetime.date.max)
    for term in sorted(terms, key=lambda term: term.end or "9"):
        if last.end and (not term.end or term.end > last.end) and _near(term.start, last.end, SEAM):
            last = term
    if last.end:
        return last
    known = day(last.as_of) or datetime.date.min
    closed = [
        term for term in terms if term.end and (last.sources[0] not in _RANK or (day(term.end, last=True) or known) >=
        known - datetime.timedelta(AGREE))
    ]  # fmt: skip
    newest = max((day(term.end, last=True) or known for term in closed), default=known)
    same = [term for term in closed if (newest - (day(term.end, last=True) or known)).days <= SEAM]
    return min(same, key=lambda term: (_rank(term)[0], -term.ending, -len(term.end)), default=last)


def _contradicted(first: Row, last: Row, terms: list[Row]) -> bool:
    """Whether another source tells a beginning or an end inside the tenure that is none of its seams."""
    if first.trusted and (last.trusted or not last.end):
        return False
    begins, ends = day(first.start), day(last.end, last=True)
    for term in terms:
        if term.sources == first.sources == last.sources:
            continue
        if not _near(term.start, first.start, SEAM) and not any(_near(term.start, one.end, SEAM) for one in terms):
            return True
        other = day(term.end, last=True)
        if ends and other and begins and other < ends and not _near(term.end, last.end, SEAM) and not any(
            _near(term.end, one.start, SEAM) for one in terms
        ):  # fmt: skip
            return True
    return False


class Office:
    """All tenures in one office, in the order of their beginnings: who followed whom."""

    def __init__(self, key: tuple[str, ...], rows: list[Row]) -> None:
        self.key = key
        self.rows = sorted(rows, key=lambda row: (row.start, row.end or "9"))
        self.clashing = self._clashes()
        self.single = is_single(key)
        dated = [row for row in self.rows if row.end]
        clashing = sum(row in self.clashing for row in dated)
        self.mixed = bool(dated) and clashing > max(2, MIXED * len(dated))

    def _clashes(self) -> set[Row]:
        """The closed tenures that overlap another person's by more than OVERLAP days."""
        found: set[Row] = set()
        closed = [(day(row.start), day(row.end), row) for row in self.rows if row.start and row.end]
        for n, (_, ends, row) in enumerate(closed):
            for begins, other_ends, other in closed[n + 1 :]:
                if ends is None or begins is None or other_ends is None:
                    continue
                if (ends - begins).days <= OVERLAP:
                    break
                if (min(ends, other_ends) - begins).days > OVERLAP:
                    found |= {row, other}
        return found

    def follower(self, row: Row) -> Row | None:
        """Who began next after `row` did, if that is known by the month and later by more than a month."""
        begins = day(row.start, last=True)
        if begins is None:
            return None
        for other in self.rows:
            first = day(other.start)
            if first is not None and (first - begins).days > AGREE and len(other.start) >= 7:
                return other
        return None


def by_office(rows: Iterable[Row]) -> dict[tuple[str, ...], Office]:
    """The offices with their tenures."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault(office_key(row), []).append(row)
    return {key: Office(key, group) for key, group in groups.items()}


def closed(rows: Iterable[Row]) -> list[Row]:
    """The rows, open ones with the day on which a successor began after what their source can know.

    A successor who began before that contradicts the source: then the row is doubtful.
    """
    return [
        _closed(row, office) if not row.end and row.start and office.single else row
        for office in by_office(rows).values()
        for row in office.rows
    ]


def _closed(row: Row, office: Office) -> Row:
    after = office.follower(row)
    began = day(after.start) if after is not None else None
    if after is None or began is None or after.person == row.person:
        return row
    known = day(row.as_of, last=True) or datetime.date.min
    if began <= known:
        return row._replace(doubtful=row.doubtful or not row.trusted)
    if office.mixed or not after.beginning or after.doubtful or not _alike(row, after):
        return row
    return row._replace(end=after.start, ending=after.beginning, trusted=row.trusted and after.trusted)


def _alike(one: Row, other: Row) -> bool:
    """Whether two titles of one office are worded alike, or are of heads of state or government."""
    if one.level == "national" and {"head of state", "head of government"} & set(office_key(one)):
        return True
    words = [set(re.findall(r"\w+", row.title.casefold())) - _SMALL for row in (one, other)]
    return 2 * len(words[0] & words[1]) >= len(words[0] | words[1])


def judged(rows: Iterable[Row]) -> list[Row]:
    """The rows, each told whether it accuses."""
    rows = list(rows)
    began = Counter((row.country, row.start) for row in rows if row.level == "national" and len(row.start) == 10)
    left = Counter((row.country, row.end) for row in rows if row.level == "national" and len(row.end) == 10)
    heads = _heads(rows)
    found: list[Row] = []
    for office in by_office(rows).values():
        starts = sorted((first, row.person) for row in office.rows if (first := day(row.start)) and len(row.start) > 6)
        ends = sorted((last, row.person) for row in office.rows if (last := day(row.end)) and len(row.end) > 6)
        for row in office.rows:
            beginning, ending = row.beginning, row.ending
            if beginning and (_neighbour(ends, day(row.start), row.person) or began[row.country, row.start] > CABINET):
                beginning += 1
            if ending and (_neighbour(starts, day(row.end), row.person) or left[row.country, row.end] > CABINET):
                ending += 1
            clashes = (
                row in heads or row in office.clashing or (office.mixed and min(beginning, ending or beginning) < 2)
            )
            found.append(
                row._replace(
                    accuses=_accuses(row, beginning, ending, clashes=clashes and (office.single or row in heads))
                )
            )
    return found


def _heads(rows: Iterable[Row]) -> set[Row]:
    """The terms of heads of state who lead a government at the same time by another row: they stood in for somebody."""
    leading: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if row.level == "national" and {"head of state", "head of government"} & set(office_key(row)):
            leading.setdefault((name_key(row.person), row.country), []).append(row)
    return {
        row
        for group in leading.values()
        for row in group
        if "head of government" not in office_key(row)
        and any("head of state" not in office_key(other) and _together(row, other) for other in group)
    }


def _accuses(row: Row, beginning: int, ending: int, *, clashes: bool) -> bool:
    if row.doubtful or not row.exact or (row.end and row.end < ACCUSED_FROM):
        return False
    if row.kind == "mayor" or "ambassador" in types_of(row.title, row.organisation, row.country):
        return False
    if row.trusted:
        return True
    if clashes or row.kind == "legislator":
        return False
    if len(row.sources) == 1 and (_is_short(row) or (not row.end and row.level != "national")):
        return False
    return ending >= 2 or (beginning >= 2 and (ending >= 1 or not row.end))


SHORT = 200  # days of a term by which somebody may have been acting


def _is_short(row: Row) -> bool:
    """Whether a term is so short that its holder may have been acting, which sources often leave out."""
    begins, ends = day(row.start), day(row.end, last=True)
    return begins is not None and ends is not None and (ends - begins).days < SHORT


def _neighbour(days: list[tuple[datetime.date, str]], wanted: datetime.date | None, person: str) -> bool:
    """Whether another person's day in the same office lies within AGREE of `wanted`."""
    if wanted is None:
        return False
    place = bisect_left(days, (wanted - datetime.timedelta(AGREE), ""))
    while place < len(days) and (days[place][0] - wanted).days <= AGREE:
        if days[place][1] != person:
            return True
        place += 1
    return False
