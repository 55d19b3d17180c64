"""Numbers of things and the lists beside them, put together from readers of either: "the trio of A, B, C and D".

A number may be a word for a group, stand alone ("the three, A, B and C,"), in an adjective ("a three-nation bloc of"),
count years or days, or come after the list. The list is of names, years or days of the week.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from linter.analysis.arithmetic.lists import Enumeration, Items, items
from linter.analysis.arithmetic.small_numbers import from_numbers
from linter.analysis.arithmetic.statements import has
from linter.analysis.numbers.vocabulary import UNITS
from linter.analysis.text.abbreviations import BEFORE_NAMES
from linter.analysis.text.expression import expression
from linter.analysis.text.function_words import FUNCTION_WORDS
from linter.analysis.text.sentences import sentences
from linter.document.model import Block

_GROUPS = {
    "duo": 2, "pair": 2, "couple": 2, "twins": 2, "trio": 3, "threesome": 3, "triplets": 3, "quartet": 4, "foursome": 4,
    "quadruplets": 4, "quintet": 5, "quintuplets": 5, "sextet": 6, "twice": 2,
}  # fmt: skip
_WORD = "[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
_N = rf"(?P<number>{_WORD}|(?<![\d.,$£€/–-])(?:[2-9]|1[0-2])(?![\d.,/–]))"
_SPELT = rf"(?P<number>{_WORD})"
_NAME = r"(?:the )?[A-Z][\w’'.-]*(?: (?:(?:of|de|da|von|van|al|bin|the|du|del|der|la|le) ){0,2}[A-Z][\w’'.-]*){0,4}"
_AGED = r"(?:, (?:aged )?\d{1,2}(?=,|\.?$| and)| \((?:aged )?\d{1,2}\))?"
_ITEM = rf"{_NAME}{_AGED}"
_NAMES = rf"(?P<list>{_ITEM}(?:, {_ITEM})*,? and {_ITEM})"
_MANY_NAMES = rf"(?P<list>{_ITEM}(?:, {_ITEM})+,? and {_ITEM})"
_NOUN = r"(?P<noun>(?:(?!of |and |or |to )[a-z’'-]+ ){0,3}?(?:[a-z-]+[^s\W]s|people|men|women|children))"
_CLOSED = (
    r"(?=[.;)]|,(?! and [A-Z])(?! [A-Z])| [–—]|$| (?:will|were|was|are|have|had|has|would|deny|denied|died|is|can"
    r"|could|may"
    r"|must|did|do|won|lost|took|made|came|went|said|all|in|at|on|from|for|to|with|by|when|who|which|that|as|during"
    r"|after"
    r"|before|over|since|where|while|until)\b)"
)
_YEAR = r"(?:in |again in |for )?(?:(?:1[89]|20)\d\d(?:[-–/]\d\d)?|(?:the )?\d{1,3}(?:st|nd|rd|th))"
_YEARS = rf"(?P<list>{_YEAR}(?:, {_YEAR})*,? (?:and|and again in) {_YEAR})"
_DAY = r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_DAYS = rf"(?P<list>{_DAY}(?:, {_DAY})*,? and {_DAY})"
_MONTH = r"(?:in )?(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_MONTHS = rf"(?P<list>{_MONTH}(?:, {_MONTH})*,? and {_MONTH})"
_ADJECTIVE = (
    r"-(?P<noun>nation|member|man|woman|person|city|party|country|team|state|island|strong|way|judge|horse|time|part"
    r"|piece"
    r"|stop|county|town|candidate|club|village|venue|company|film|book)\b"
)
_OF_LIST = (
    r"(?:of|between|with|:|[–—]|made up of|compris(?:ing|es|ed)|consist(?:s|ing) of|tak(?:es|ing) in|includ(?:es|ing)"
    r" only"
    r"|featuring|formed by|linking|in|across|through|to|against)"
)
_NOT_SURE = expression(
    r"(?:\b(?:at least|more than|over|about|around|some|nearly|almost|up to|as many as|fewer than|less than|under"
    r"|another"
    r"|other|of|first|last|next|past|than|or|chapter|page|article|section|number|top|day|week|year|phase|part|group"
    r"|level"
    r"|grade|act|for) |[-–/$£€])$",
    re.IGNORECASE,
)
_SIGNS = {
    # the number alone, and the things
    "alone": rf"\b(?:[Tt]he|[Aa]ll|[Tt]hose|[Tt]hese) {_SPELT}(?:,| –| —| \() ?{_MANY_NAMES}{_CLOSED}",
    # a word for a group
    "group": rf"\b(?:[Tt]he|[Aa]|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z-]+ )?(?P<number>{'|'.join(_GROUPS)})"
    rf"(?: of (?:[a-z-]+ )?[a-z-]+)?(?:,| –| —| \(| of|:|,? (?:made up|consisting|comprised) of|,? comprising)"
    rf" ?{_NAMES}{_CLOSED}",
    # an adjective
    "adjective": rf"\b{_N}{_ADJECTIVE}(?:(?: [a-z-]+){{0,3}}?(?:,? |(?=:)){_OF_LIST}|(?: [a-z-]+){{1,3}},)"
    rf" {_MANY_NAMES}{_CLOSED}",
    # towns and counties
    "of": rf"\b(?:[Tt]he|[Ii]n|[Tt]o|[Aa]t) {_N} (?P<noun>(?:[a-z]+ )?(?:cities|towns|villages|counties|states"
    rf"|provinces|countries|nations|islands|districts|boroughs|communities|suburbs|parishes|regions|departments"
    rf"|republics|ports"
    rf"|airports|stations|schools|universities|colleges)) of {_MANY_NAMES}{_CLOSED}",
    # relatives
    "relatives": rf"\b{_N} (?P<noun>(?:(?:young|adult|small|teenage|grown|grown-up|surviving|older|younger|other) )*"
    r"(?:children|sons|daughters|brothers|sisters|grandchildren|siblings|boys|girls|kids|stepchildren|dogs|cats"
    r"|horses))"
    rf"(?:,|:| –| —| \() ?{_NAMES}(?=[.;)]|$| [–—]|,? and (?:an?|his|her|their|one|two|three|four|five|six|many"
    r"|several)\b"
    r"|, (?!and [A-Z])(?![A-Z]))",
    "namely": rf"\b{_N} {_NOUN},? (?:namely|that is|to wit),? {_MANY_NAMES}{_CLOSED}",
    # the list first
    "first": rf"(?:^|[\"“(]|\b(?:[Aa]t|[Ii]n|[Oo]f|[Ff]rom|[Bb]etween|[Ff]or|[Bb]y|[Tt]o|[Ww]ith|[Ww]hen|[Tt]hat) )"
    rf"{_MANY_NAMES}(?:,| –| —| (?:are|were|have been|make up|made up|became|form|formed|completed?|remain)) "
    rf"(?:all )?(?:the|its|their|these|his|her) (?:other |only |last |final |remaining )?{_N} {_NOUN}\b(?! of the\b)",
    # times and occasions, with their years
    "years": rf"\b(?:{_N} (?P<noun>(?:separate |different )?(?:times|occasions))|(?P<twice>[Tt]wice))"
    rf"(?: [a-z ]{{2,30}})?(?:,|:| –| —| \() ?{_YEARS}(?: minutes?)?(?=[.;)]|$|,(?! and)| [–—])",
    "years before": rf"\b(?:in|of) {_YEARS}(?:,| –| —) {_N} (?P<noun>times|occasions)\b",
    "days": rf"\b{_N} (?P<noun>(?:consecutive |separate )?(?:days|nights|evenings|mornings|afternoons|dates)"
    rf"(?: a week)?)(?:,|:| –| —| \() ?{_DAYS}(?=[.;)]|$|,(?! and)| [–—])",
    "day long": rf"\b{_N}-day (?P<noun>(?:[a-z]+ ){{0,2}}[a-z]+),? (?:held |open )?(?:on )?{_DAYS}"
    r"(?=[.;)]|$|,(?! and)| [–—])",
    "months": rf"\b{_N} (?P<noun>(?:consecutive |separate )?months)(?:,|:| –| —| \()"
    rf" ?{_MONTHS}(?=[.;)]|$|,(?! and)| [–—])",
}
_NO_ROLE = rf"(?:one|{_WORD}|to|for|and|or|including|among|such|like|from|with|said|who|which|both|mostly|also|led|as)"
_ROLE_AND_NAME = (
    rf"(?:(?!{_NO_ROLE} )[a-z’'-]+ ){{1,4}}[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){{0,3}}"
    r"(?:, (?:aged )?\d{1,2}(?=,|\.?$| and))?"
)
_SIGNS["roles"] = (
    rf"\b{_N} {_NOUN}(?:,|:| –| —| \() ?(?P<list>{_ROLE_AND_NAME}(?:, {_ROLE_AND_NAME})*,? and {_ROLE_AND_NAME})"
    rf"{_CLOSED}"
)
_EXPRESSIONS = {name: expression(source) for name, source in _SIGNS.items()}
_AGES = r"(?P<list>(?:[1-9]\d?|{0})(?:, (?:[1-9]\d?|{0}))*,? and (?:[1-9]\d?|{0}))".format(
    "|".join(word for word, value in UNITS.items() if 1 < value < 16)
)
_EXPRESSIONS["ages"] = expression(
    rf"\b{_N} (?P<noun>(?:[a-z’'-]+ ){{0,3}}?[a-z]+)(?:,| –| \()?,? (?:ages |who (?:are|were) (?:aged )?|(?:are|were)"
    r" (?:aged )?"
    rf"|aged between |they are |all under 18, )?{_AGES}(?=[.;)]|$|,| [–—])"
)
_PERSON = (
    r"[A-Z][\w’'-]+(?: (?:(?:de|da|von|van|al|bin|du|del|der|la|le) )?[A-Z][\w’'.-]+){0,3}(?:, | \()"
    r"(?:aged |both |who is )?\d{1,2}\b"
)
_EXPRESSIONS["persons"] = expression(
    rf"\b{_N} (?P<noun>(?:(?!of |and |or )[a-z’'-]+ ){{0,4}}?[a-z]+)(?P<gap>[^:–—(.;\d]{{0,80}}?)(?:,? (?:were |was"
    r" )?(?:named |identified )?(?:as|are|were)|:|,| –| —| \() ?"
    rf"(?P<list>{_PERSON}[^:;–—]*?,? and {_PERSON}[^:;–—]{{0,60}}?)(?=[.;]|$| [–—]|, (?:will|were|was|are|have|had"
    r"|all|both|who|from|in|on|at)\b)"
)
_EXPRESSIONS["both"] = expression(
    r"\b(?P<twice>[Bb]oth)(?: (?:of )?(?:the |his |her |their )?(?P<noun>[a-z]+s|men|women|children))?(?:,| –| —|"
    rf" \() ?{_NAMES}(?=[.;)]|,(?! and)| [–—])"
)
_PERSONS = ("men", "boys", "girls", "brothers", "sisters", "sons", "daughters", "children", "dogs", "cats", "kids")
_HINTS = {
    "group": tuple(_GROUPS),
    "adjective": ("-",),
    "of": (" of ",),
    "relatives": (*_PERSONS, "siblings", "horses"),
    "namely": ("namely ", "that is", "to wit"),
    "first": (" the ", " its ", " their ", " these ", " his ", " her "),
    "years": ("times", "occasions", "wice"),
    "years before": ("times", "occasions"),
    "day long": ("-day ",),
    "days": ("days", "nights", "evenings", "mornings", "afternoons", "dates"),
    "months": ("months",),
    "persons": tuple("0123456789"),
    "both": ("oth",),
    "composite": _PERSONS,
}
"""Strings of which each form has one: a look for these is cheaper."""
_NUMBER_FIRST = frozenset(
    [
        "adjective",
        "relatives",
        "namely",
        "years",
        "days",
        "day long",
        "months",
        "ages",
        "persons",
        "composite",
        "both",
        "roles",
    ]
)
"""Forms that begin with the number."""
_SOME = expression(r"\b(?:including|included|among|such|like|mostly|some|whom|suspects|two|three|four)\b")
_EXPRESSIONS["composite"] = expression(
    rf"\b{_N} (?P<noun>(?:men|women|boys|girls|brothers|sisters|sons|daughters|adults|children|dogs|cats))"
    r" and (?P<more>an?|one|two|three|four|five|six) (?:[a-z]+ )?(?:man|woman|boy|girl|brother|sister|son|daughter"
    r"|child|men"
    r"|women|boys|girls|brothers|sisters|sons|daughters|children|dog|cat|dogs|cats)(?:,|:| –| —| \()"
    rf" ?{_MANY_NAMES}{_CLOSED}"
)
_BROKEN = expression(r"\b(?:years|months|days|weeks|hours|minutes|times|miles|goals|points|counts|charges)\b")
_AFTER_AND = expression(r" and (?:(?:again )?(?:[a-z’'-]+ ){0,4}[A-Z\d]|[a-z]+(?: [a-z]+)? [–—])")
"""What ends a list that this module reads."""
_TITLES = frozenset(["titles", "medals"])


def listings(block: Block, numbers: Sequence[int]) -> Iterator[Enumeration]:
    """The numbers of a block with their lists, in no certain order.

    numbers: where its small numbers begin, in order.
    """
    if " and " not in block.text:
        return
    for sentence in sentences(block):
        inside = numbers[bisect_left(numbers, sentence.start) : bisect_left(numbers, sentence.end)]
        if not inside:
            continue
        own = sentence.text
        if len(own) < 2000 and _AFTER_AND.search(own):
            own_places = [place - sentence.start for place in inside]
            yield from _in_sentence(block, sentence.start, own.rstrip(), own_places)


def _value(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("twice"):
        return 2
    number = match["number"].lower()
    if more := groups.get("more"):
        return (int(number) if number.isdigit() else UNITS[number]) + UNITS.get(more, 1)
    return int(number) if number.isdigit() else UNITS.get(number) or _GROUPS[number]


def _in_sentence(block: Block, start: int, text: str, places: Sequence[int]) -> Iterator[Enumeration]:
    for name, pattern in _EXPRESSIONS.items():
        if name in _HINTS and not has(text, _HINTS[name]):
            continue
        for match in from_numbers(pattern, text, places) if name in _NUMBER_FIRST else pattern.finditer(text):
            groups = match.groupdict()
            number = groups.get("twice") or match["number"]
            at = match.start("twice") if groups.get("twice") else match.start("number")
            lead = text[:at].removesuffix("for ") if name in {"days", "months"} else text[:at]
            if _NOT_SURE.search(lead) or (
                name in {"first", "alone"}
                and re.search(
                    r"\b(?:the|one|two|three|four|five|six|some|most|any) of (?:(?:the|these|those) )?$", text[:at]
                )
            ):
                continue
            if name == "first" and _opens_clause(text, match):
                continue
            found = _found(name, match["list"], _value(match))
            if found is None or (name == "persons" and (_BROKEN.search(match["noun"]) or _SOME.search(match["gap"]))):
                continue
            first, last = start + min(at, match.start("list")), start + max(match.end("list"), at + len(number))
            yield Enumeration(block, first, last, number, _value(match), groups.get("noun") or "", found, _kind(name))


def _opens_clause(text: str, match: re.Match[str]) -> bool:
    """Whether a number after a list is the subject of what follows: "In Kent, Essex and Surrey, the four new …"."""
    joint = text[match.end("list") : match.start("number")].strip()
    if match.start("list") == match.start():
        return False
    return joint[:1] in {",", "–", "—"} and re.match(r"\s?[.,;)–—]|$", text[match.end() :]) is None


def _kind(name: str) -> str:
    return "ages" if name == "ages" else "items"


def _persons(listed: str) -> Items | None:
    """How many persons a list of names with ages has; None where one of them may have no age."""
    many = len(re.findall(_PERSON, listed))
    led = re.search(rf"\band (?!{_PERSON})[A-Z]", listed)
    return Items(many, many) if many > 1 and led is None else None


def _with_roles(listed: str) -> Items | None:
    """How many persons a list of roles with names has; None where a clause may begin in it."""
    small = set(re.findall(r"(?<![\w’'-])[a-z’'-]+", listed))
    many = len(re.findall(_ROLE_AND_NAME, listed))
    if not small.isdisjoint(FUNCTION_WORDS - _IN_ROLES) or listed.rsplit(maxsplit=1)[-1] in BEFORE_NAMES:
        return None  # "five candidates, but former Sen. Moll …"
    return Items(many, many)


_IN_ROLES = frozenset({"and", "the", "of", "his", "her", "its", "their", "vice", "first", "second", "former"})


def _found(name: str, listed: str, value: int) -> Items | None:
    """How many things a list has, by what it lists; None where that is unclear."""
    if name in {"years", "years before", "days", "day long", "months"}:
        many = len(re.findall(r"\b(?:1[89]|20)\d\d|\d+(?=st|nd|rd|th)|[A-Z][a-z]+", listed))
        return Items(many, many)
    if name == "persons":
        return _persons(listed)
    if name == "roles":
        return _with_roles(listed)
    if name == "ages":
        ages = len(re.findall(r"[a-z]+|\d+", re.sub(r"\band\b", "", listed)))
        return Items(ages, max(ages, value))  # two of them may be of one age
    counted = items(listed)
    return counted if counted is not None and counted.most > 1 else None
