"""Titles whose noun is missing, told by the words that no title ends with: “shadow foreign”, “work and secretary”.

What an office is for, and what sets it above or below others, stands before its noun: a portfolio after “shadow” or
“deputy” or a country, “chief” with an adjective, “special” and “permanent” with “for” and “at”, “general” of a union.
Read are such words right before a full name, before one and a comma, and after one; the name closes, so that no noun
can follow. Which portfolios there are is a closed class; of whom the person is, nothing need be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from linter.analysis.names.title_vocabulary import MODIFIERS, ROLES
from linter.analysis.names.vocabulary import BODY_ENDS, HEADS
from linter.analysis.registers_in_force import offices_of
from linter.analysis.text.tokens import lower_texts, tokens
from linter.analysis.titles.cut_titles import NAME, CutTitle
from linter.analysis.titles.parsed_title import country_key
from linter.analysis.titles.phrases_beside_names import is_person
from linter.analysis.titles.title_table import title_table
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.registers.offices import Offices

READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.STANDFIRST)


@analysis
def unfinished_titles(document: Document) -> tuple[CutTitle, ...]:
    """The titles without their noun in running text, in the order of the source.

    Raises DataError if the table of titles can't be used.
    """
    offices = offices_of(document)
    return tuple(cut for block in document.prose if block.kind in READ for cut in _in(block, offices))


SAYS = (
    r"(?:said|says|told|tells|warned|added|announced|called|confirmed|denied|apologised|apologized|resigned|flew|has|had|"
    r"will|would|was|is|wants|urged|opened|signed|met)"
)
_PORTFOLIO_WORDS = tuple(
    """foreign home external interior defence defense finance treasury health education justice trade transport
    transportation agriculture environment energy labour labor housing culture industry immigration tourism business
    work employment climate economy science women youth sports sport communications planning development
    infrastructure equalities levelling-up""".split()  # noqa: SIM905
)
PORTFOLIO = rf"(?:{'|'.join(_PORTFOLIO_WORDS)}|cabinet office)"
_MORE = r"(?: (?:affairs|policy|development|services|security|relations|resources))?"
_PORTFOLIOS = rf"{PORTFOLIO}{_MORE}(?: (?:and|&) {PORTFOLIO}{_MORE})?"
_NEVER_LAST = ("foreign", "home", "external", "interior", "affairs", "policy")
"""Words of portfolios that are no noun by themselves, or none that a name in apposition can belong to."""


class _Cut(NamedTuple):
    """A kind of cut title.

    pattern: the words. meant: the nouns that may be missing, the likeliest first.
    """

    pattern: str
    meant: tuple[str, ...]


_KINDS = {
    "ranked": _Cut(rf"shadow {_PORTFOLIOS}", (" secretary", " minister")),
    "deputy": _Cut(rf"(?:deputy|junior|union) {_PORTFOLIOS}", (" minister", " secretary")),
    "cabinet": _Cut(rf"{_PORTFOLIOS} cabinet", (" secretary",)),
    "adjective": _Cut(
        r"(?:deputy )?chief (?:medical|scientific|financial|operating|technical|veterinary|nursing|legal)|"
        r"comptroller and auditor|deputy (?:prime|first|vice)|lord chief|police and crime|"
        r"health and human|housing and urban",
        (),
    ),
    "portfolio": _Cut(_PORTFOLIOS, (" minister", " secretary")),
}
_AFTER_ADJECTIVE = {
    "medical": (" officer",), "scientific": (" adviser", " officer"), "financial": (" officer",),
    "operating": (" officer",), "technical": (" officer",), "veterinary": (" officer",), "nursing": (" officer",),
    "legal": (" officer",), "auditor": (" general",), "prime": (" minister",), "first": (" minister",),
    "vice": (" president",), "human": (" services secretary",), "urban": (" development secretary",),
    "chief": (" justice",), "crime": (" commissioner",),
}  # fmt: skip

_OWNER = (
    r"(?:(?P<owner{0}>(?:[Tt]he |[Ii]ts |[Tt]heir |[Oo]ur )?"
    r"(?!(?:The|In|On|At|And|But|For|As|Its|Shadow|Deputy|Junior) )[A-Z][\w.&-]{{0,40}}"
    r"(?: (?:of (?:the )?|for )?[A-Z][\w.&-]{{0,40}}){{0,4}}(?:['’]s?)?|[a-z]+['’]s|"
    r"[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|an?) )"
)
_OF_WHOM = r"(?: (?:of|for|at|to|in) (?:the )?(?:[A-Za-z][\w’'-]*)(?: (?:(?:of|and|for|the) )?[A-Za-z][\w’'-]*){0,4}?)?"


def _alternatives() -> str:
    return "|".join(f"(?P<{key}{{0}}>{kind.pattern})" for key, kind in _KINDS.items())


@cache
def _direct() -> re.Pattern[str]:
    """The words right before a name."""
    return re.compile(
        rf"(?<![\w’'&-])(?:{_OWNER.format('')})?(?P<cut>(?i:{_alternatives().format('')})) (?P<name>{NAME})"
    )


@cache
def _before_comma() -> re.Pattern[str]:
    """The words before a name between marks."""
    return re.compile(
        rf"(?<![\w’'&-]){_OWNER.format('')}(?P<cut>(?i:{_alternatives().format('')})),"
        rf" (?P<name>{NAME})(?P<close>, {SAYS}\b|,|\.|$| {SAYS}\b)"
    )


@cache
def _after_name() -> re.Pattern[str]:
    """The words in apposition behind a name."""
    return re.compile(
        rf"(?P<name>{NAME}),(?: \d\d,)? {_OWNER.format('')}(?P<cut>(?i:{_alternatives().format('')}))"
        rf"(?P<close>, {SAYS}\b|\.$|\.(?= [A-Z“])|$| {SAYS}\b)"
    )


def _in(block: Block, offices: Offices) -> Iterator[CutTitle]:
    found: dict[int, CutTitle] = {}
    words = frozenset(lower_texts(block))
    if not _SIGNS.isdisjoint(words):
        following = _after_last_words(block)
        patterns = [(_direct(), False)] if any(text[0].isupper() for text in following) else []
        if "," in following:
            patterns.append((_before_comma(), True))
        if not following.isdisjoint(_ENDS) and ", " in block.text:
            patterns.append((_after_name(), True))
        for pattern, beside in patterns:
            for match in pattern.finditer(block.text):
                cut = _judged(block, match, offices, beside=beside)
                if cut is not None:
                    found.setdefault(cut.start, cut)
    more = (_joined(block, words), _with_complement(block, offices, words), _of_places(block, offices))
    for cut in (*more[0], *more[1], *more[2]):
        found.setdefault(cut.start, cut)
    yield from (found[start] for start in sorted(found))


def _after_last_words(block: Block) -> frozenset[str]:
    """The tokens right after words that cut titles end with, "." at the end of the text."""
    texts = tokens(block).texts
    last = len(texts) - 1
    return frozenset(
        texts[number + 1] if number < last else "."
        for number, text in enumerate(texts)
        if text in _LAST_WORDS or text.lower() in _LAST_WORDS
    )


_LAST_WORDS = frozenset(_PORTFOLIO_WORDS) | frozenset(
    """affairs policy services security relations resources cabinet medical scientific financial operating technical
    veterinary nursing legal auditor prime first vice chief crime human urban office""".split()  # noqa: SIM905
)
_ENDS = frozenset((",", ".", *SAYS[3:-1].split("|")))
_SIGNS = frozenset(
    """shadow deputy junior union cabinet chief comptroller police lord foreign home external interior defence defense
    finance treasury health education justice trade transport agriculture environment energy labour labor housing
    culture affairs policy""".split()  # noqa: SIM905
)


def _judged(block: Block, match: re.Match[str], offices: Offices, *, beside: bool) -> CutTitle | None:
    """The cut title, if its words stand as a title does and the name is a person's."""
    text, written = block.text, match["cut"]
    key = next(key for key in _KINDS if match[key])
    owner = (match["owner"] or "").strip()
    if _is_governed(text, match.start()) or not is_named(match["name"], offices):
        return None
    country = _is_countrys(owner)
    if key == "portfolio" and not (country and _stands_alone(match, beside=beside)):
        return None
    if key == "cabinet" and written.islower() and not owner:
        return None
    if key == "adjective" and not beside and not owner and written[0].islower():
        return None
    last = written.lower().split()[-1]
    meant = _AFTER_ADJECTIVE.get(last, ()) if key == "adjective" else _heads(key, owner, written)
    right = tuple(written + (noun.title() if capital(written) else noun) for noun in meant)
    return CutTitle(block, *match.span("cut"), right)


def _heads(key: str, owner: str, written: str) -> tuple[str, ...]:
    """The nouns with which a title may go on, by whose it is."""
    plain = re.sub(r"['’]s?$", "", owner.removeprefix("the ").removeprefix("The "))
    if key == "portfolio" and plain in _EUROPEAN and written.lower() == "foreign policy":
        return (" chief",)
    if key in ("portfolio", "deputy") and plain in _EUROPEAN:
        return (" commissioner",)
    if key == "portfolio" and plain in _BRITISH:
        return (" secretary", " minister")
    return _KINDS[key].meant


_EUROPEAN = frozenset(("EU", "European", "European Union", "European Commission"))
_BRITISH = frozenset(("British", "UK", "U.K.", "Britain", "US", "U.S.", "American", "Philippine", "Philippines"))


def _stands_alone(match: re.Match[str], *, beside: bool) -> bool:
    """Whether a portfolio is nothing else: no noun of its own (“the nation's health, Ann Berger said”)."""
    written = match["cut"]
    never_last = written.lower().endswith(_NEVER_LAST)
    if not beside:
        return never_last or written.islower()
    return never_last or match["close"].startswith(", ")


def _is_countrys(owner: str) -> bool:
    """Whether an owner is a country or the European Union, or an office of it."""
    words = re.sub(r"['’]s?$", "", owner).split()
    if not words:
        return False
    plain = words[1:] if words[0].lower() in ("the", "its") else words
    name = " ".join(plain)
    return bool(country_key(name)) or name in _EUROPEAN


def _is_governed(text: str, start: int) -> bool:
    """Whether the words before end in a preposition or "and" after a title: “Secretary of State for Home”."""
    before = text[max(0, start - _REACH) : start].rstrip()
    return re.search(r"(?:\b(?:of|for|and|or|at|under)(?: the)?|[&/])$", before) is not None and (
        re.search(
            r"\b(?:[Ss]ecretar|[Mm]inist|[Dd]epartment|[Dd]irector|[Oo]ffice|[Hh]ead|[Cc]ommission|[Cc]hair)", before
        )
        is not None
    )


_REACH = 60  # characters in which the title is looked for to which a preposition belongs


def capital(written: str) -> bool:
    """Whether the last word of a title has a capital."""
    return written.rsplit(maxsplit=1)[-1][0].isupper()


def is_named(name: str, offices: Offices) -> bool:
    """Whether capitalised words name a person: a given name that office-holders have is enough here."""
    first = next((word for word in name.split() if len(word.rstrip(".")) > 1), "")
    if first.lower().partition("-")[0] in ROLES or name.rsplit(maxsplit=1)[-1].lower() in HEADS | BODY_ENDS:
        return False
    return first in title_table().given or is_person(name, offices)


_JOINED = re.compile(
    rf"(?<![\w-])(?P<cut>(?i:(?P<left>{PORTFOLIO})(?:,? {PORTFOLIO})? and "
    r"(?P<noun>secretary|minister|commissioner|(?:deputy )?prime minister)))"
    rf"(?=,? {NAME}|[,.;]| {SAYS} )"
)
_PRIME = re.compile(
    rf"(?<![\w-])(?P<cut>(?i:(?:deputy )?(?:prime|first))) and (?i:{_PORTFOLIOS} minister)(?=,? {NAME}|[,.;]| {SAYS} )"
)
_WHOLE = {"work": "pensions", "health": "social care", "business": "trade", "culture": "sport", "housing": "planning"}
"""What portfolios go on to that have two names."""


def _joined(block: Block, words: frozenset[str]) -> Iterator[CutTitle]:
    """A portfolio of two names without the second: “the work and secretary”."""
    if "and" not in words or words.isdisjoint(("secretary", "minister", "commissioner")):
        return
    for match in _PRIME.finditer(block.text) if "minister" in words else ():
        written = match["cut"]
        yield CutTitle(block, *match.span("cut"), (written + (" Minister" if capital(written) else " minister"),))
    for match in _JOINED.finditer(block.text):
        before = block.text[max(0, match.start() - 30) : match.start()]
        if not re.search(r"(?:\b[Tt]he|['’]s|\b[A-Z]\w+|^|[.“] ?|shadow|,) ?$", before) or re.search(r"\bof $", before):
            continue
        left = match["left"].lower()
        more = _WHOLE.get(left) if " " not in match["noun"] else None
        if more is None:
            yield CutTitle(block, *match.span("cut"), ())
            continue
        written = match["cut"]
        noun = match["noun"]
        added = more.title() if noun[0].isupper() else more
        yield CutTitle(block, *match.span("cut"), (written[: -len(noun)] + f"{added} {noun}",))


_COMPLEMENT = re.compile(
    rf"(?<![\w’'&-])(?:(?P<special>(?:[A-Z][\w.]+(?:['’]s?)?|['’]s|[Gg]overnment's|president's) (?P<c1>special)"
    rf" (?:for|to|on) )|(?P<permanent>[Tt]he (?P<c2>permanent) (?:at|in|of|to) )|"
    rf"(?P<vice>(?:[Tt]he|[A-Z][\w.]+(?:['’]s)?) (?P<c3>vice|executive vice|senior vice) (?:of|for|at) )|"
    rf"(?P<high>[Tt]he (?:[A-Z]\w+ )?(?P<c4>high) for )|"
    rf"(?P<union>[Tt]he (?P<c5>general) of (?:the )?(?=(?P<body>[A-Z]{{3,}}|[A-Z]\w+)\b)))"
    rf"(?:the )?[\w’'-]+(?: (?!said|told|says)[\w’'-]+){{0,5}}?,? (?P<name>{NAME})"
    rf"(?:,|\.|$| {SAYS}\b| [a-z]+ed\b| [a-z]+s\b)"
)
_COMPLETED = {
    "special": ("special envoy", "special representative"),
    "permanent": ("permanent secretary",),
    "vice": ("vice-president", "vice-chancellor", "vice chair"),
    "high": ("high commissioner", "high representative"),
    "union": ("general secretary",),
}


def _with_complement(block: Block, offices: Offices, words: frozenset[str]) -> Iterator[CutTitle]:
    """An adjective that "for", "at" or "of" follows, where only a noun can be: “the permanent at the ministry”."""
    if words.isdisjoint(("special", "permanent", "vice", "high", "general")):
        return
    for match in _COMPLEMENT.finditer(block.text):
        key = next(key for key in _COMPLETED if match[key])
        group = next(group for group in ("c1", "c2", "c3", "c4", "c5") if match[group])
        if not is_named(match["name"], offices):
            continue
        if key == "union" and not (
            match["body"].isupper() and "," in block.text[match.end("body") : match.start("name")]
        ):
            continue
        if key == "special" and not _is_body(match["special"].split()[0]):
            continue
        written = match[group]
        meant = _COMPLETED[key]
        if key == "vice":
            between = block.text[match.end(group) : match.start("name")]
            first = "chancellor" if "niversit" in between else " chair" if between.startswith(" for ") else "president"
            meant = tuple(sorted(meant, key=lambda whole: not whole.endswith(first)))
            meant = tuple(written + whole.removeprefix("vice") for whole in meant)
        right = meant
        yield CutTitle(block, *match.span(group), right)


def _is_body(owner: str) -> bool:
    plain = re.sub(r"['’]s?$", "", owner)
    return plain.isupper() or bool(country_key(plain)) or plain in _EUROPEAN or plain in ("government", "Government")


_NATIONS = r"(?:Scotland|Wales|Northern Ireland)"
_MONARCHIES = (
    r"(?:Saudi Arabia|Kuwait|Bahrain|Jordan|Morocco|Norway|Sweden|Denmark|Abu Dhabi|Dubai|Brunei|Japan|Thailand)"
)
_PLACES = re.compile(
    rf"\b(?:[Tt]he|[Dd]eputy) (?P<first>first) of {_NATIONS}, (?P<n1>{NAME})|"
    rf"\b[Tt]he (?P<crown>crown) of {_MONARCHIES}, (?P<n2>{NAME})|"
    rf"(?P<n3>{NAME}), the (?P<last>first|crown) of (?:{_NATIONS}|{_MONARCHIES})(?=[,.;]| {SAYS}\b)|"
    rf"\b[Tt]he (?P<attorney>attorney|solicitor|lieutenant) of (?P<state>[A-Z]\w+(?: [A-Z]\w+)?), (?P<n4>{NAME})|"
    rf"\b(?P<land>[A-Z]\w+(?: [A-Z]\w+)??) (?P<chief>(?:Deputy )?Chief|Lieutenant) "
    rf"(?P<n5>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,3}})"
    rf"(?= {SAYS}\b| [a-z]+ed\b| [a-z]+s\b|,|\.$)|"
    rf"\b(?P<county>[A-Z]\w+ County) (?P<states>State['’]s) (?P<n6>{NAME})"
)
_PLACE_HEADS = {
    "first": " minister", "crown": " prince", "attorney": " general", "solicitor": " general",
    "lieutenant": " governor", "chief": " minister", "deputy chief": " minister", "state's": " attorney",
    "state’s": " attorney",
}  # fmt: skip


def _of_places(block: Block, offices: Offices) -> Iterator[CutTitle]:
    """An officer of a country or a part of one, without the noun: “the first of Wales”, “Karnataka Chief”."""
    texts = tokens(block).texts
    if _PLACE_SIGNS.isdisjoint(texts):
        return
    for match in _PLACES.finditer(block.text):
        group = next(group for group in ("first", "crown", "last", "attorney", "chief", "states") if match[group])
        name = next(match[number] for number in ("n1", "n2", "n3", "n4", "n5", "n6") if match[number])
        written = match[group]
        key = written.lower()
        if group == "attorney" and not _is_part(match["state"], key):
            continue
        if group == "chief":
            if not _is_part(match["land"], key) or _goes_on(name):
                continue
        elif not is_named(name, offices):
            continue
        head = _PLACE_HEADS[key]
        yield CutTitle(block, *match.span(group), (written + (head.title() if capital(written) else head),))


_PLACE_SIGNS = frozenset(
    ("first", "crown", "attorney", "solicitor", "lieutenant", "Chief", "Lieutenant", "State's", "State’s")
)


def _is_part(name: str, key: str) -> bool:
    """Whether a name is of a part of a country that has such an officer."""
    if key in ("attorney", "solicitor"):
        return name in _states("United States") or bool(country_key(name))
    if key == "lieutenant":
        return name in _states("United States") | {"Delhi", "Puducherry", "Ladakh"}
    return name in _states("India") | _states("Pakistan")


@cache
def _states(country: str) -> frozenset[str]:
    from linter.registers.levels import REGIONS

    return frozenset(" ".join(name.split()) for name in REGIONS.get(country, "").split(";")) - {""}


def _goes_on(name: str) -> bool:
    """Whether the words after "Chief" are more of a title: “Chief Justice”, “Chief Engineer Ann Berger”."""
    first = name.split(maxsplit=1)[0].rstrip(".,").partition("-")[0]
    return (
        first.lower().startswith(("minister", "justice"))
        or first.lower() in ROLES | MODIFIERS | _NOT_NAMES
        or not name[-1].isalpha()
    )


_NOT_NAMES = frozenset("whip electoral conservator town planner wildlife postmaster khalsa election organiser".split())  # noqa: SIM905
