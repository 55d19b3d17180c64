"""Numbers and lists that the closed forms of `enumerations` leave: in two sentences, of small things, of years alone.

"Three people were held. They are …"; "police named the three as …"; "the shortlist of three is …"; "in three colours,
red, blue and green"; "a three-time champion (1998, 2002, 2006)".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from linter.analysis.arithmetic.lists import Enumeration, Items, items
from linter.analysis.arithmetic.small_numbers import from_numbers
from linter.analysis.numbers.vocabulary import UNITS
from linter.analysis.text.expression import expression
from linter.analysis.text.sentences import Sentence, sentences
from linter.document.model import Block

_WORD = "[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
_N = rf"(?P<number>{_WORD}|(?<![\d.,$£€/–-])(?:[2-9]|1[0-2])(?![\d.,/–]))"
_END = r"(?P<end>[.]?[\"”’')\]]*$)"
_NAMED = expression(
    rf"\b(?:named|identified|listed) (?:the|all) {_N}(?P<noun>(?: [a-z’'-]+){{0,3}}) as (?P<list>[A-Z].+?){_END}"
)
_THEY = expression(
    r"^[\"“]?(?:They|These|Those|The (?:men|women|boys|girls|winners|victims|accused|dead|defendants|suspects|others"
    r"|four"
    r"|three|two|five|six|countries|towns|cities|schools))"
    r" (?:are|were|have been)(?: (?:named|identified|listed)(?: by police)?)?(?: as)?:? (?P<list>(?:the )?[A-Z].+?)"
    rf"{_END}"
)
_COUNTED = expression(
    rf"^[\"“]?(?:[\w’' -]{{0,40}}\b(?:There (?:are|were)|has|have|had|named|charged|chose|chosen|arrested|held"
    rf"|invited) )?"
    rf"{_N} (?P<noun>(?:[a-z’'-]+ ){{0,3}}?(?:people|men|women|boys|girls|children|[a-z-]+[^s\W]s))\b"
)
_OF_SIZE = expression(
    rf"\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[a-z-]+ )?(?P<noun>shortlist|list|line-up|panel|jury|team"
    rf"|squad|field|crew"
    rf"|group|cast|bench|delegation|committee|party) of {_N}(?: is| are| was| were|:| comprises| comprised| consists of"
    rf"| consisted of| –|,) (?P<list>(?:the )?[A-Z].+?){_END}"
)
_RELATIVE = expression(
    rf"\b[Tt]he {_N} (?P<noun>(?:[a-z’'-]+ ){{0,2}}?(?:people|men|women|children|[a-z-]+[^s\W]s))"
    r" (?:that|who|which|to|not|still|now|cut|hit|hurt|held|left|lost|shut|under|in|on|at|with|without|of|from|for|near"
    r"|along|behind|up|[a-z]+ed|[a-z]+ing)\b[^.;:,–—(]{3,60}? (?:are|were)"
    r"(?: (?:named|identified|listed)(?: by [a-z]+)?(?: as)?:?)? "
    rf"(?P<list>(?:the )?[A-Z].+?){_END}"
)
_OF_THEM = expression(
    rf"\b(?:[Tt]he|[Aa]ll) {_N} of (?P<noun>them)(?:,| –| —| \() ?(?P<list>[A-Z][^.;:–—()]+?)"
    r"(?=, (?:are|were|have|had|will|was|has|deny|denied|said|who)\b|\)| –| —)"
)
_DASHED = expression(
    rf"\b{_N} (?P<noun>(?:[a-z-]+ ){{0,1}}?(?:people|men|women|children"
    rf"|[a-z-]+[^s\W]s))\b [^.;:,–—()\d]{{3,60}} (?P<dashed>[–—]) "
    rf"(?P<list>[A-Z][^.;:–—]+?){_END}"
)
_MAKE_UP = expression(
    rf"(?:^|[.;:] )[\"“]?(?P<list>[A-Z][^.;:]+?) (?:mak(?:e|es|ing)|made) up (?:the|a|its|their|this) "
    rf"{_N}[- ](?P<noun>(?:[a-z]+ )?[a-z]+)"
)
_THINGS = (
    r"(?:colou?rs|flavou?rs|sizes|priorities|aims|languages|subjects|categories|stages|seasons|elements|ingredients"
    r"|values|goals|demands|options|choices|qualities|skills|themes|topics|conditions|targets|principles|pillars|areas"
    r"|courses|instruments|materials|metals|fabrics|disciplines|events|sports|species|crops|vegetables|fruits|spices"
    r"|charges|offences|counts|crimes|reasons|causes|factors|changes|steps|measures|rules|parts|sections|shapes|moods"
    r"|virtues)"
)
_SMALL = expression(
    rf"\b{_N} (?P<noun>(?:(?!of\b|or\b|and\b)[a-z-]+ ){{0,2}}{_THINGS})(?P<open>:|,| –| —| \(| are| were) ?"
    r"(?P<list>[a-z][a-z’' -]+(?:, [a-z][a-z’' -]+)*,? (?:and|or) [a-z][a-z’' -]+?)(?P<close>[.]?[\"”’')\]]*$|\)| –"
    r"| —)"
)
_YEAR = r"(?:in |again in |for )?(?:1[89]|20)\d\d"
_WON = expression(
    rf"\b{_N} (?P<noun>(?:(?!of\b|or\b|and\b)[A-Za-z-]+ ){{0,2}}(?:titles|medals|trophies|championships|cups|wins"
    rf"|victories|crowns|Oscars"
    rf"|elections|finals|golds|prizes|awards|tournaments|tours|visits|attempts|bids))(?:,|:| –| \(| –)? ?"
    rf"(?P<list>{_YEAR}(?:, {_YEAR})*(?:,? and {_YEAR}|, {_YEAR}))(?=[.;)]|$|,(?! and| \d)| [–—])"
)
_TIMES = expression(
    rf"\b{_N}-time (?P<noun>[a-z]+(?: [a-z]+)?)(?:,? (?:winning|champion|in|having won|who won|won|with wins"
    rf"|who triumphed)|,| \(| –)"
    rf"(?: (?:it|the (?:title|prize|race|cup|event)))? ?(?P<list>{_YEAR}(?:, {_YEAR})*(?:,? and {_YEAR}"
    rf"|, {_YEAR}))(?=[.;)]|$|,| [–—])"
)
_PAGED = r"[A-Z][\w’'-]+(?: (?:(?:de|da|von|van|al|bin|du|del) )?[A-Z][\w’'.-]+){1,3}(?:, | \()(?:aged )?\d{1,3}\)?"
_AGED = expression(
    rf"\b{_N} (?P<noun>(?:[a-z’'-]+ ){{0,3}}?(?:people|men|women|boys|girls|children|[a-z-]+[^s\W]s))(?:,|:| –| —)"
    rf" (?P<list>{_PAGED}(?:, {_PAGED})*,? and {_PAGED})(?=[.;]|$|,| –| —)"
)
_UNSURE = expression(
    r"(?:\b(?:at least|more than|over|about|around|some|nearly|almost|up to|as many as|fewer than|less than|under"
    r"|another"
    r"|other|first|last|next|past|than|or|chapter|page|article|top|day|week|year|phase|part|group|level|grade|act)"
    r"|[-–/$£€]|\bof(?: the| its| their| his| her)?) ?$",
    re.IGNORECASE,
)
_SOME = expression(r"\b(?:including|included|among|such as|mostly|for example|others)\b")
_FORMS = (
    ("named ", _NAMED), ("identified ", _NAMED), (" of ", _OF_SIZE), ("he ", _RELATIVE), (" – ", _DASHED),
    (" — ", _DASHED), (" of them", _OF_THEM),
    (" up ", _MAKE_UP), ("-time ", _TIMES),
)  # fmt: skip
_SIGNS = re.compile(r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-2])(?=[ -])")


def announced(block: Block, numbers: Sequence[int]) -> Iterator[Enumeration]:
    """The numbers of a block with lists in the forms of this module, in no certain order.

    numbers: where its small numbers begin, in order.
    """
    text = block.text
    if ", " not in text and " and " not in text:
        return
    places = [place for place in numbers if _SIGNS.match(text, place)]
    if not places:
        return
    listed = sentences(block)
    for number, sentence in enumerate(listed):
        own = sentence.text
        if len(own) > 900 or ", " not in own:
            continue
        inside = places[bisect_left(places, sentence.start) : bisect_left(places, sentence.end)]
        if inside:
            own_places = [place - sentence.start for place in inside]
            yield from _of_sentence(block, sentence.start, own.rstrip(), own_places)
        elif number and own.startswith(("They ", "The ", "These ", "Those ", '"', "“")):
            yield from _of_two(block, listed[number - 1], sentence)


def _of_sentence(block: Block, start: int, text: str, numbers: Sequence[int]) -> Iterator[Enumeration]:
    for hint, pattern in _FORMS:
        if hint in text:
            for match in pattern.finditer(text):
                yield from _made(block, start, match, items(match["list"]) if pattern is not _TIMES else _years(match))
    for match in from_numbers(_SMALL, text, numbers) if " and " in text or " or " in text else ():
        if match["open"] not in {" are", " were"} or re.search(
            r"\b(?:The|Her|His|Its|Their|Our|These|the|her|his|its|their|our) $", text[: match.start()]
        ):
            yield from _made(block, start, match, _small(match["list"]))
    if "19" in text or "20" in text:
        for match in from_numbers(_WON, text, numbers):
            yield from _made(block, start, match, _years(match))
    if "(" in text or re.search(r", \d", text):
        for match in from_numbers(_AGED, text, numbers):
            many = len(re.findall(_PAGED, match["list"]))
            yield from _made(block, start, match, Items(many, many))


def _years(match: re.Match[str]) -> Items:
    many = len(re.findall(r"\d{4}", match["list"]))
    return Items(many, many)


_JOINT = re.compile(r",? (?:and|or) |, ")
_ARTICLE = re.compile(r"(?:an?|the|his|her|its|their) ")
_LONGEST = 6
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|that|which|who|because|if|when|while|after|before|but|so|said|says"
    r"|for example|including)\b"
)

_RECKONING = re.compile(
    r"(?:not )?(?:counting|excluding|omitting|ignoring|allowing|combining|depending|treating|taking)\b"
)
"""Before what tells how things are counted, or which are not."""


def _small(listed: str) -> Items | None:
    """How many short items a list of small words has; an item with a second "and" may be two."""
    pieces = _JOINT.split(listed)
    if len(pieces) < 2 or any(not 0 < len(piece.split()) <= _LONGEST or _CLAUSE.search(piece) for piece in pieces):
        return None
    if len({_ARTICLE.match(piece) is not None for piece in pieces}) > 1:
        return None  # "a custom, static site and a blog"
    if _RECKONING.match(listed):
        return None  # "five sports (counting baseball and softball as one)"
    *firsts, last = re.split(r", ", listed)
    inner = sum(len(re.findall(r" (?:and|or) ", piece)) for piece in firsts)
    if inner:
        return None
    extra = len(re.findall(r" (?:and|or) ", last)) - (0 if re.match(r"(?:and|or) ", last) else 1)
    return Items(len(pieces) - max(0, extra), len(pieces))


def _made(block: Block, start: int, match: re.Match[str], found: Items | None) -> Iterator[Enumeration]:
    """The number with its list, where nothing makes the list some of the things."""
    if (
        found is None
        or found.most < 2
        or _UNSURE.search(match.string[: match.start("number")])
        or _SOME.search(match[0])
    ):
        return
    between = match.string[match.end("noun") : match.start("list")] if match.re.groupindex.get("dashed") else ""
    if _SIGNS.search(between):
        return  # "11 people died in three counties – …"
    first, last = min(match.start("number"), match.start("list")), max(match.end("list"), match.end("number"))
    yield Enumeration(
        block,
        start + first,
        start + last,
        match["number"],
        _value(match["number"]),
        (match["noun"] or "").strip(),
        found,
        "items",
    )


def _value(written: str) -> int:
    return int(written) if written.isdigit() else UNITS[written.lower()]


def _of_two(block: Block, before: Sentence, sentence: Sentence) -> Iterator[Enumeration]:
    """A number in a sentence of its own, and its list in the next: "Three people were held. They are …"."""
    listed = _THEY.match(sentence.text.rstrip())
    if listed is None:
        return
    numbers: Sequence[re.Match[str]] = list(_SIGNS.finditer(before.text))
    counted = _COUNTED.search(before.text)
    if len(numbers) != 1 or counted is None or counted.start("number") != numbers[0].start():
        return
    aged = re.findall(_PAGED, listed["list"])
    found = (
        Items(len(aged), len(aged))
        if len(aged) > 1 and re.search(rf"(?:, | and ){_PAGED}$", listed["list"])
        else items(listed["list"])
    )
    if found is None or found.most < 2 or _UNSURE.search(before.text[: counted.start("number")]):
        return
    yield Enumeration(
        block, before.start + counted.start("number"), sentence.start + listed.end("list"), counted["number"],
        _value(counted["number"]), counted["noun"], found, "items",
    )  # fmt: skip
