"""Totals that a draft states together with the parts that make them, and differences stated with both figures.

"19 people, 12 men and seven women"; "of the 40 houses, 25 are finished and the remaining 15"; "34 votes to 30, a
majority of four"; "won eight of their last 11, drawing two and losing one"; "46% for, 41% against, 13% undecided".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from linter.analysis.arithmetic.people import APART, PEOPLE
from linter.analysis.arithmetic.statements import (
    AGE,
    AMOUNT,
    ANY,
    COUNT,
    PERCENT,
    PLAIN,
    SCORE,
    Statement,
    has,
    present,
    statements,
    stretch,
)
from linter.analysis.numbers.numbers import Number
from linter.analysis.numbers.vocabulary import MEASURES
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class Sum(NamedTuple):
    """Figures that together make a stated one.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    terms: the figures to add, or two of which the second is taken from the first.
    stated: what they should make; None stands for a hundred per cent.
    minus: whether it is the difference of two.
    at_most: whether the stated figure may be larger, since not all its parts are named.
    """

    block: Block
    start: int
    end: int
    terms: tuple[Number, ...]
    stated: Number | None
    minus: bool = False
    at_most: bool = False


_NUMERAL = (
    r"(?:\d[\d,.]*|\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en"
    r"|[Ee]leven|[Tt]welve|[Tt]hirt|"
    r"[Ff]ift|[Tt]went|[Ff]ort))"
)
_GATE = re.compile(
    # a list of numbers after a colon, a dash, a bracket or a comma
    r"[:,–—(-] ?(?:about |some |including |among them )?(?:[$£€₹]?\d[\d,.]*|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve) [a-z]"
    rf"[^.:;]{{0,70}}?(?:,|\band) (?:an? |[$£€₹])?{_NUMERAL}"
)
_HINTS = (
    " in all", "altogether", " total", " combined", "between them", "makes ", "making ", " remaining ", "the other ",
    "majority of", "margin of", "lead of", "-member ", "-seat ", "-person ", "-strong ", "drawing", "drawn ", "drew ",
    "losing", "undecided", "no opinion", "dividend", "me from ", "crew of", "jury of", "the toll to", "of the injured",
    "of the wounded", "me to ", "amounts to", " members", " seats",
)  # fmt: skip
_DIGITS = re.compile(r"\d[\d,.]*|[OoTtFfSsEeNn](?:ne|wo|hree|our|ive|ix|even|ight|ine|en|leven|welve|teen|enty|irty)\b")


def _may_have_sums(text: str, hints: list[str]) -> bool:
    """Whether a block may state a total with its parts; most have no two numbers or none of the words for it."""
    if not has(text, hints):
        return _GATE.search(text) is not None
    return len(_DIGITS.findall(text)) > 1


@analysis
def sums(document: Document) -> tuple[Sum, ...]:
    """The totals of all body text that stand with their parts, in the order of the source."""
    found: list[Sum] = []
    hints = present(document, _HINTS)
    for block in document.body:
        if not _may_have_sums(block.text, hints):
            continue
        before: Statement | None = None
        if "interim" in block.text or "half" in block.text:
            found.extend(_dividends(block))
        for sentence in statements(block):
            found.extend(_of_sentence(sentence, before))
            before = sentence
    return tuple(found)


def _of_sentence(sentence: Statement, before: Statement | None) -> Iterator[Sum]:
    if len(sentence.numbers) < 2:
        return
    for form in (_listed, _remaining, _in_all, _from_sources, _vote, _made_of, _house, _seats, _margin, _record, _poll):
        yield from form(sentence)
    if before is not None:
        yield from _remaining_after(before, sentence)
        yield from _harmed(before, sentence)
    yield from _further(before, sentence)


def _sum(
    sentence: Statement, terms: Sequence[Number], stated: Number | None, *, minus: bool = False, at_most: bool = False
) -> Sum:
    """The sum over all its figures' characters."""
    places = [*terms, *([stated] if stated else [])]
    start, end = min(one.start for one in places), max(one.end for one in places)
    return Sum(sentence.block, start, end, tuple(terms), stated, minus, at_most)


# -- a total and the list of its parts --

_PART = (
    rf"(?:(?:about|around|some|nearly|almost|roughly|over|more than|another|a further) )?(?:{AMOUNT}|an?(?= "
    rf"[a-z]))[^{ANY[1:-1]}.,;:()–—]*?"
)
_LISTED = re.compile(
    rf"(?P<total>{AMOUNT})(?P<unit>[ -][^{ANY[1:-1]}:,;.()–—]{{2,60}}?)?"
    rf"(?P<opens>:|,| ?[–—(]| --?)(?P<only> including| among them)? ?(?P<list>{_PART}(?:(?:, and|; and| and| "
    rf"plus|,|;) {_PART})+)"
    r"(?=(?P<closes>,| ?[–—)]| --?|[.;:]\s*[\"”’']?$|\s*$))"
)
_CLOSING = {":": "", ",": ",", "–": "–", "—": "—", "(": ")", "--": "--", "-": "-"}


def _listed(sentence: Statement) -> Iterator[Sum]:
    for match in _LISTED.finditer(sentence.text):
        opens, closes = match["opens"].strip(), match["closes"].strip()[:1]
        if (opens == ":" and closes not in {".", ""}) or (opens in {"(", "–", "—"} and closes != _CLOSING[opens]):
            continue
        if _GOES_ON.match(sentence.text, match.end("list")) or _OF_THEM.search(match["list"]):
            continue
        total = sentence.number(match.start("total"))
        parts = list(sentence.between(match.start("list"), match.end("list")))
        singles = re.findall(r"(?:^|[,;] |and |plus )an? (?:[a-z-]+ )?([a-z]+)", match["list"])
        if any(word not in PEOPLE for word in singles) or not _same_kind(total, parts) or total.kind == "percent":
            continue
        place = sentence.position(match.start("list"))
        parts += [Number(sentence.block, place, place + 1, 1.0, "plain", word, False, 1.0) for word in singles]
        if (
            len(parts) < 2
            or not (
                _one_thing(total, parts, group=_is_group(sentence, total)) or (opens != "," and _kinds_of(total, parts))
            )
            or (opens == "," and total.kind == "money")
        ):
            continue
        units = {part.unit for part in parts}
        only = bool(match["only"])
        if only and not any(units <= group for group in APART):
            continue
        if any(units | {total.unit} <= group for group in APART) or (
            opens == "," and not _apposed(match, total, units)
        ):
            continue
        following = re.findall(rf"{AMOUNT} ([a-z]+)", match["list"])
        if opens != ":" and len(following) + len(singles) < len(parts):
            continue  # "two letters (1 Timothy, 2 Timothy)"
        if opens != ":" and not _PLACES.isdisjoint(set(following) & set((match["unit"] or "").split())):
            continue  # "$100 for couples ($50 for singles, $75 for parents)"
        yield _sum(sentence, parts, total, at_most=only)


_GOES_ON = re.compile(rf",? (?:and |or |plus )?(?:about |another )?{AMOUNT}|, (?:and|or) ")
_OF_THEM = re.compile(r"\bof (?:them|those|these|whom|which)\b|\band (?:one|another) ")  # a part that is no number here
_PLACES = frozenset("in for from at on by to with near under against".split())  # noqa: SIM905


def _apposed(match: re.Match[str], total: Number, units: set[str]) -> bool:
    """Whether parts between commas explain the total and don't go on a series that it begins."""
    gap = (match["unit"] or "").split()
    if total.unit not in PEOPLE or len(gap) > 6:
        return False
    if all(unit in PEOPLE and unit != total.unit for unit in units):
        return len(gap) <= 3
    following = set(re.findall(rf"{COUNT} ([a-z]+)", match["list"]))
    return following <= _PLACES and following.isdisjoint(gap)


def _kinds_of(total: Number, parts: Sequence[Number]) -> bool:
    """Whether the parts may be kinds of what the total counts: "14 ships – nine tankers and five tugs –"."""
    units = [one.unit for one in parts]
    near = abs(sum(one.value for one in parts) / (total.value or 1.0) - 1) < _NEAR
    return (
        near
        and total.kind == "plain"
        and _plural(total.unit)
        and total.unit not in _SPANS
        and all(map(_plural, units))
        and len({*units, total.unit}) == len(units) + 1
    )


_GROUP = re.compile(
    r"\b(?:crew|jury|group|team|party|panel|family|squad|cast|class|staff|board|delegation|committee|gang|convoy|crowd|"
    r"cabinet|bench|field|platoon|household|shortlist|total) of (?:just |only )?$",
    re.IGNORECASE,
)


def _is_group(sentence: Statement, total: Number) -> bool:
    return _GROUP.search(sentence.block.text[max(0, total.start - 30) : total.start]) is not None


def _same_kind(total: Number, parts: Sequence[Number]) -> bool:
    kinds = {"plain" if one.kind == "age" else one.kind for one in parts}
    kind = "plain" if total.kind == "age" else total.kind
    return kinds == {kind} and all(one.currency == total.currency for one in parts)


def _plural(unit: str) -> bool:
    return unit in PEOPLE or (unit[-1:] == "s" and unit[-2:] != "ss")


def _one_thing(total: Number, parts: Sequence[Number], *, group: bool) -> bool:
    """Whether the parts count what the total counts: the same noun, people, or a noun left out.

    group: whether the total is of "a crew of".
    """
    if total.kind in {"money", "percent"}:
        return True
    if total.kind == "age" or not (group or _plural(total.unit)) or total.unit in _SPANS:
        return False
    people = group or total.unit in PEOPLE
    for part in parts:
        unit = part.unit if _plural(part.unit) else ""
        if group and part.kind != "age" and _plural(unit):
            continue
        if part.kind == "age" or (
            unit and unit.rstrip("s") != total.unit.rstrip("s") and not (people and unit in PEOPLE)
        ):
            return False
    return True


_SPANS = frozenset(
    [
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "minutes",
        "seconds",
        "times",
        "points",
        "degrees",
        "miles",
        "km",
        "feet",
        "metres",
        "meters",
    ]
)


# -- the rest of a total --

_REMAINING = re.compile(
    rf"(?:(?P<first>{AMOUNT}) )?\b[Oo]f (?:the |its |their |his |her |these |those |all "
    rf")?(?P<total>{AMOUNT})(?P<unit> [^{ANY[1:-1]}.;:]{{0,60}}?)?"
    rf"\b(?P<between>.*?)\b(?:the|its|their) (?:remaining|other) (?P<rest>{AMOUNT})"
)


def _remaining(sentence: Statement) -> Iterator[Sum]:
    for match in _REMAINING.finditer(sentence.text):
        total = sentence.number(match.start("total"))
        if re.search(r"\b(?:between|aged?|ages)\b", match["between"]):
            continue
        parts: Sequence[Number] = sentence.between(
            match.start("first") if match["first"] else match.start("total") + 1, match.end("rest")
        )
        parts = tuple(one for one in parts if one.start != total.start)
        own = {"", "others", total.unit}
        if (
            len(parts) > 1
            and _same_kind(total, parts)
            and all(one.unit in own or not _plural(one.unit) for one in parts)
        ):
            yield _sum(sentence, parts, total)
    yield from _remaining_share(sentence)


_REMAINING_SHARE = re.compile(rf"\b(?:the|its) remaining (?P<rest>{PERCENT})")


def _remaining_share(sentence: Statement) -> Iterator[Sum]:
    """Shares of one whole: "40% is owned by the state and the remaining 55% by the family"."""
    rest = _REMAINING_SHARE.search(sentence.text)
    if rest is None or _TWO_POLLS.search(sentence.text):
        return
    shares = [one for one in sentence.numbers if one.kind in {"percent", "fraction", "points"}]
    last = sentence.number(rest.start("rest"))
    if len(shares) > 1 and all(one.kind == "percent" for one in shares) and shares[-1].start == last.start:
        yield _sum(sentence, shares, None)


_WHOLE = re.compile(rf"^[\"“]?(?:(?:In )?(?:all|total), )?(?:The |All )?(?P<total>{COUNT}) (?:[a-z]+ ){{1,6}}")
_REST = re.compile(
    rf"^[\"“]?(?P<first>{COUNT}) [^{ANY[1:-1]};:]{{3,90}}?,? (?:and|while) the (?:other|remaining) (?P<rest>{COUNT})"
)


def _remaining_after(before: Statement, sentence: Statement) -> Iterator[Sum]:
    """The parts in a sentence of their own: "Twelve were hurt. Seven … and the other five …"."""
    whole = _WHOLE.match(before.text)
    rest = _REST.match(sentence.text)
    if whole is None or rest is None or len(before.numbers) != 1 or len(sentence.numbers) != 2:
        return
    total = before.numbers[0]
    if _same_kind(total, sentence.numbers) and _one_thing_loosely(total, sentence.numbers):
        yield _sum(sentence, sentence.numbers, total)


_HARM = r"(?:hurt|injured|wounded|killed|arrested|detained|rescued)"
_HARMED = re.compile(
    rf"(?P<n>{COUNT})(?: [a-z]+){{0,2}} (?:were |was )?(?P<how>{_HARM})\b|\b(?P<how2>injuring|wounding|killing"
    rf"|arresting) (?P<n2>{COUNT})"
)
_OF_HARMED = re.compile(
    rf"(?P<a>{COUNT}) of (?:the|those) (?P<how>injured|wounded|hurt|dead|killed|arrested|detained|victims)\b"
    rf"(?P<between>[^{ANY[1:-1]}.;:]{{3,80}}?)(?:, {COUNT} [^{ANY[1:-1]}.;:]{{3,60}}?)?,? and (?:the other "
    rf")?(?P<b>{COUNT})(?: others)? (?:is|are|was|were|remain\w*|had|have|has|in)\b"
)
_SAME_HARM = dict.fromkeys(("injuring", "wounding", "wounded", "hurt"), "injured") | {
    "killing": "killed",
    "dead": "killed",
}


_STATE = re.compile(r"\b(?:stable|critical\w*|serious|fair|good|discharged|released|recovering|intensive|sent home)\b")


def _harmed(before: Statement, sentence: Statement) -> Iterator[Sum]:
    """The injured and how they are: "Five were hurt … Four of the injured are stable and one is critical"."""
    parts = _OF_HARMED.search(sentence.text)
    if parts is None:
        return
    how = _SAME_HARM.get(parts["how"], parts["how"])
    totals = [
        match
        for match in _HARMED.finditer(before.text)
        if _SAME_HARM.get(said := match["how"] or match["how2"], said) == how
    ]
    if len(totals) == 1 and _STATE.search(parts["between"]) and _STATE.search(sentence.text, parts.end("b")):
        total = before.number(totals[0].start("n") if totals[0]["n"] else totals[0].start("n2"))
        some = sentence.between(parts.start("a"), parts.end("b"))
        yield _sum(sentence, some, total, at_most=True)


def _one_thing_loosely(total: Number, parts: Sequence[Number]) -> bool:
    """The same where a verb may stand for the noun: "25 opened"."""
    if total.kind in {"money", "percent"}:
        return True
    for part in parts:
        unit = part.unit
        if not _plural(unit) or unit == "others":
            continue
        if unit.rstrip("s") != total.unit.rstrip("s") and not (total.unit in PEOPLE and unit in PEOPLE):
            return False
    return True


# -- figures, and what they come to in all --

_IN_ALL = re.compile(
    rf"(?:\b(?:for |making |giving |bringing in |with )?a (?:grand |combined |joint )?total of |\b(?:which "
    rf")?(?:(?:taking|bringing) the (?:overall |death |total )?(?:toll|total|number) to|(?:come|comes|came"
    rf"|coming|amounts?|adds? up) to|makes|making|made"
    rf"|totall?ing|altogether|in all,?|in total,?) "
    rf"(?:a total of )?|, or |, )(?P<total>{AMOUNT})(?P<after>[^{ANY[1:-1]}.;]{{0,40}}?\b(?:in all|in total"
    rf"|altogether|between them|combined|all told))?"
)
_MANY = re.compile(
    r"\b(?:each|every|per|apiece|a (?:year|month|week|day|night|head|share|piece)|annual(?:ly)?|month(?:ly)?"
    r"|week(?:ly)?|daily|of which|including|"
    r"from|compared|(?<!made )up|down|more|fewer|less|another|further|other|extra|additional|times|average|averag\w+"
    r"|since|already|so far|"
    r"nearly|almost|about|out of|of (?:the|them|whom|those|these|its|their|his|her)|versus|than|between|half"
    r"|double|twice|last|previous|earlier|rais\w+|increas\w+|career)\b|[" + SCORE + "]",
    re.IGNORECASE,
)


def _in_all(sentence: Statement) -> Iterator[Sum]:
    for match in _IN_ALL.finditer(sentence.text):
        lead = match[0][: match.start("total") - match.start()].strip(" ,")
        if lead in {"", "or"} and not match["after"]:
            continue
        if (
            lead in {"makes", "making", "made"}
            and not (match["after"] or "total" in match[0])
            and "year" not in sentence.text[match.end() : match.end() + 30]
        ):
            continue
        total = sentence.number(match.start("total"))
        before = sentence.text[: match.start("total")]
        clause = re.split(r"[;:]|(?<=[a-z]) [–—] ", before)[-1]
        begin = len(before) - len(clause)
        parts = sentence.between(begin, match.start())
        kept = [one for one in parts if one.kind not in {"year", "day", "ordinal", "decade"}]
        if total.kind != "plain":
            kept = [one for one in kept if one.kind != "plain" or not _determined(one)]
        if ")" in clause or any(one.part for one in kept) or _measured(total, kept):
            continue
        if lead.startswith(("taking", "bringing")) and (
            len(kept) < 3 or abs(sum(one.value for one in kept) / (total.value or 1.0) - 1) > _NEAR_TOLL
        ):
            continue  # a toll that has grown may have begun before
        if len(kept) < 2 or _MANY.search(clause) or not 2 <= len(kept) <= 5 or not _same_kind(total, kept):
            continue
        if total.kind == "plain":
            if len(kept) > 2:
                kept = [one for one in kept if not _determined(one)]  # "the two pits employ …"
            near = abs(sum(one.value for one in kept) / (total.value or 1.0) - 1) < _NEAR
            if not _same_units(total, kept) and not (match["after"] and near):
                continue
        if not _made_otherwise(total, kept):
            yield _sum(sentence, kept, total)


def _same_units(total: Number, parts: Sequence[Number]) -> bool:
    """Whether no two figures count two things."""
    units = {one.unit.rstrip("s") for one in (total, *parts) if _plural(one.unit)}
    return len(units) <= 1 or all(one in PEOPLE or one + "s" in PEOPLE for one in units)


def _measured(total: Number, parts: Sequence[Number]) -> bool:
    """Whether some are measures and others no such measures: guns of 25 mm."""
    measures = {one.unit if one.unit in MEASURES else "" for one in (total, *parts)}
    return len(measures) > 1


def _determined(one: Number) -> bool:
    """Whether a small number has an article, so that it counts what is named elsewhere."""
    before = one.block.text[max(0, one.start - 8) : one.start].lower().split()
    return one.value <= 12 and before[-1:] != [] and before[-1] in _DETERMINERS


_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "these", "all", "our"})
_NEAR = 0.25
_NEAR_TOLL = 0.15


def _made_otherwise(total: Number, parts: Sequence[Number]) -> bool:
    """Whether some of the parts make the total, added, multiplied or taken from each other."""
    values = [one.value for one in parts]
    near = 0.02 * abs(total.value)
    for many in range(2, len(values) + 1):
        for some in combinations(values, many):
            if many < len(values) and abs(sum(some) - total.value) <= near * 0.1:
                return True
            if len(values) == 2 and (
                abs(some[0] * some[1] - total.value) <= near or abs(abs(some[0] - some[1]) - total.value) <= 1e-9
            ):
                return True
    return False


# -- more of the same, and what it comes to --

_FURTHER = re.compile(
    rf"\b(?:[Aa] further|[Aa]nother|[Aa]n additional|[Ss]ome other) "
    rf"(?P<more>{AMOUNT})(?P<what>[^{ANY[1:-1]}.;:]{{0,70}}?),? "
    rf"(?:making|bringing (?:the|their|its) total to|for a total of|which makes|making a total of) (?P<total>{AMOUNT})"
)


def _further(before: Statement | None, sentence: Statement) -> Iterator[Sum]:
    """A number, a further number of the same and their total: "14 counts … a further three counts, making 17"."""
    match = _FURTHER.search(sentence.text)
    if match is None:
        return
    more, total = sentence.number(match.start("more")), sentence.number(match.start("total"))
    earlier = [one for one in sentence.numbers if one.start < more.start]
    earlier = earlier or [one for one in (before.numbers if before else ()) if one.unit == more.unit]
    if (
        len(earlier) == 1
        and _plural(more.unit)
        and earlier[0].unit == more.unit
        and _same_kind(more, [earlier[0], total])
    ):
        yield _sum(sentence, (earlier[0], more), total)


# -- final and interim dividends --

_PAYMENT = r"(?:dividend|payout|payment|distribution)"
_FINAL = re.compile(rf"\bfinal (?:{_PAYMENT} )?(?:of )?(?P<x>{AMOUNT})")
_INTERIM = re.compile(
    rf"\binterim (?:{_PAYMENT} )?(?:of |was |at )?(?P<x>{AMOUNT})|(?P<y>{AMOUNT}) (?:(?:a|per) share "
    rf")?(?:interim|at (?:the )?(?:half[- ]year|half[- ]time|interim))\b"
)
_YEAR_TOTAL = re.compile(
    rf"\b(?:total|full-year|annual)(?: {_PAYMENT})?(?: for the (?:full |whole )?year)?(?: {_PAYMENT})? (?:of|to"
    rf"|is|was|at) (?P<x>{AMOUNT})"
    rf"|\b(?:makes|making|make|made) (?:a total of )?(?P<y>{AMOUNT}) (?:(?:a|per) share )?for the (?:full |whole )?year"
)


def _dividends(block: Block) -> Iterator[Sum]:
    """The final dividend, the interim one and the year's."""
    whole = stretch(block, 0, len(block.text))
    found = [list(pattern.finditer(whole.text)) for pattern in (_FINAL, _INTERIM, _YEAR_TOTAL)]
    if any(len(matches) != 1 for matches in found):
        return
    places: list[int] = []
    for (match,) in found:
        groups = match.groupdict()
        places.append(match.start("x") if groups.get("x") else match.start("y"))
    final, interim, total = (whole.number(place) for place in places)
    if _same_kind(total, (final, interim)) and final.unit == interim.unit == total.unit:
        yield _sum(whole, (final, interim), total)


# -- shares by where they come from --

_COMING = re.compile(
    rf"(?:{PERCENT}[^{ANY[1:-1]}.;]{{0,40}}?\b(?:came|comes|come|coming|derived|generated"
    rf"|drawn) (?:from|by)\b)"
)


_TWO_YEARS = re.compile(
    r"\b(?:compared|up|down|last|previous\w*|earlier|than|while|versus|respectively|points?|some|also)\b|[;:(]"
)


def _from_sources(sentence: Statement) -> Iterator[Sum]:
    """Shares of one whole by source: "62% came from Britain, 23% from Europe and 15% from Asia"."""
    if not _COMING.search(sentence.text) or _TWO_YEARS.search(sentence.text):
        return
    shares = [one for one in sentence.numbers if one.kind == "percent"]
    sources = re.findall(rf"{PERCENT}(?: [a-z]+){{0,5}} (?:from|by)\b", sentence.text)
    if 3 <= len(shares) == len(sources) and len(shares) == len([one for one in sentence.numbers if one.kind != "year"]):
        yield _sum(sentence, shares, None, at_most=True)


# -- votes --

_BODY = re.compile(
    rf"(?P<size>{COUNT})[- ](?:member|seat|person|strong|judge|justice|man|woman)\b(?P<between>[^.;]{{1,90}}?)"
    rf"\b(?:voted?|ruled|decided|split|voting|rejected it|approved it"
    rf"|agreed)\b(?P<gap>[^.;{ANY[1:-1]}]{{0,40}}?)(?P<a>[{SCORE}{PLAIN}{AGE}])(?:-|–|—| to | votes to "
    rf")(?P<b>[{SCORE}{PLAIN}{AGE}])"
    rf"(?:,? with (?P<c>{COUNT}) (?:abstentions?|abstaining|absent|not voting))?"
)


_MEMBERS = re.compile(
    rf"\b(?:has|of|with) (?P<size>{COUNT}) (?:members|councillors|judges|seats)(?P<between>,? "
    rf"[^.;{ANY[1:-1]}]{{0,40}}?)"
    rf"\b(?:voted|split|ruled|decided)\b(?P<gap>[^.;{ANY[1:-1]}]{{0,30}}?)(?P<a>[{SCORE}{PLAIN}{AGE}])(?:-|–| "
    rf"to )(?P<b>[{SCORE}{PLAIN}{AGE}])"
    rf"(?:,? with (?P<c>{COUNT}) (?:abstentions?|abstaining))?"
)


def _vote(sentence: Statement) -> Iterator[Sum]:
    for match in (*_BODY.finditer(sentence.text), *_MEMBERS.finditer(sentence.text)):
        if re.search(
            r"\b(?:that|which|whose|who|after|before|when|full|recommend\w*|whole|committee|panel|subcommittee)\b",
            match["between"][3:],
        ):
            continue
        size = sentence.number(match.start("size"))
        votes = [sentence.number(match.start(name)) for name in ("a", "b", "c") if match[name]]
        yield _sum(sentence, votes, size, at_most=True)


_MADE_OF = re.compile(
    rf"(?P<size>{COUNT})[- ](?:member|seat|person|strong|man|woman|piece|judge|player)\b[^.;:{ANY[1:-1]}]{{2,40}}?"
    rf"(?:\bof|\bwith|\bmade up of|\bcompris(?:ing|es|ed)|:| –| —|\bcomposed of|\bhas|\bhad) (?:just |only )?"
    rf"(?P<parts>{COUNT} [a-z -]+?(?:, {COUNT} [a-z -]+?)*,? and {COUNT} [a-z-]+)(?![a-z -]*,? and )"
)


_CHOSEN = re.compile(
    rf"(?P<parts>{COUNT} (?:men|women|boys|girls|adults) and {COUNT} (?:women|men|girls|boys"
    rf"|children))\b[^.;:{ANY[1:-1]}]{{2,50}}?"
    rf"\b(?:the|a|an|its|their|his|her) (?P<size>{COUNT})-(?:member|person|strong|seat|man)\b"
)


def _made_of(sentence: Statement) -> Iterator[Sum]:
    """A body with its size and its members: "a 12-member jury of seven men and five women"."""
    for match in _CHOSEN.finditer(sentence.text):
        parts = sentence.between(match.start("parts"), match.end("parts"))
        yield _sum(sentence, parts, sentence.number(match.start("size")), at_most=True)
    for match in _MADE_OF.finditer(sentence.text):
        parts = sentence.between(match.start("parts"), match.end("parts"))
        units = [one.unit for one in parts]
        if all(unit in PEOPLE or unit in _BLOCS for unit in units) and len(set(units)) == len(units):
            yield _sum(sentence, parts, sentence.number(match.start("size")))


_BLOCS = frozenset({"liberals", "conservatives", "republicans", "democrats", "nationalists", "socialists", "greens"})
_HOUSE = re.compile(
    rf"\b(?:on|of|in|to) (?:the|a|its|their) (?:new |current |outgoing |next "
    rf")?(?P<size>{COUNT})-(?:seat|member)\b"
)
_HELD = re.compile(rf"{COUNT} (?:seats?|in favou?r|against)\b")


def _house(sentence: Statement) -> Iterator[Sum]:
    """Seats of several parties in a house whose size is given: they can't be more than it has."""
    text = sentence.text
    match = _HOUSE.search(text)
    if match is None or not _HELD.search(text) or _NOT_SEATS.search(text):
        return
    size = sentence.number(match.start("size"))
    parts = [one for one in sentence.numbers if one.start != size.start]
    if (
        len(parts) > 1
        and _same_kind(size, parts)
        and all(one.unit in {"", "seats", "seat", "abstentions", "favour"} for one in parts)
    ):
        yield _sum(sentence, parts, size, at_most=True)


_NOT_SEATS = re.compile(
    r"\b(?:from|up|down|more|fewer|than|needed?|majority|at least|gain\w*|lead|last"
    r"|previous\w*|lost|losing|loss|up to|or)\b"
)


_MARGIN = re.compile(
    rf"(?P<a>[{SCORE}{PLAIN}{AGE}{PERCENT}])(?P<one> votes?)?(?:-|–|—| to | votes to | against | for and "
    rf")(?P<b>[{SCORE}{PLAIN}{AGE}{PERCENT}])(?P<two> votes?| against)?,? ?"
    rf"(?:(?:on|in|after|at) [^,.;{ANY[1:-1]}]{{1,40}}, |[–—] ?)?(?:with |by |giving (?:him|her|them|it) |for "
    rf"|or )?(?:a |an overall )(?P<what>majority|margin|lead) of (?:just |only )?(?P<d>{ANY})(?! seats)"
)


def _margin(sentence: Statement) -> Iterator[Sum]:
    for match in _MARGIN.finditer(sentence.text):
        a, b, d = (sentence.number(match.start(name)) for name in "abd")
        if d.kind not in {"plain", "age", "points", "percent"} or (
            {a.kind, b.kind} & {"percent"} and d.kind == "plain" and "point" not in d.unit
        ):
            continue
        if d.kind in {"points", "percent"} and "percent" not in {a.kind, b.kind}:
            continue
        if a.value > b.value:
            yield _sum(sentence, (a, b), d, minus=True)


# -- seats and votes of one house --

_SEATS = re.compile(
    rf"\b[Oo]f (?:the |its |their |all )?(?P<total>{COUNT}) (?:[a-z]+ ){{0,2}}(?:seats|votes|places|delegates"
    rf"|mandates)\b(?P<rest>[^.;:()]*)"
)
_NOT_SHARES = re.compile(
    r"\b(?:of|including|from|up|down|more|fewer|than|needed?|majority|least|gain\w*|lead|for a|another|further|last)\b"
)


def _seats(sentence: Statement) -> Iterator[Sum]:
    match = _SEATS.search(sentence.text)
    if match is None or _NOT_SHARES.search(match["rest"]):
        return
    total = sentence.number(match.start("total"))
    parts = sentence.between(match.start("rest"), match.end("rest"))
    if (
        len(parts) > 1
        and _same_kind(total, parts)
        and all(not _plural(one.unit) or one.unit == total.unit for one in parts)
    ):
        yield _sum(sentence, parts, total, at_most=True)


# -- won, drawn and lost --

_OF_GAMES = re.compile(
    rf"\b(?:of|in|from) (?:their|its|his|her|the|our|my)?(?: (?:last|past|previous|first|opening|final|most "
    rf"recent|league|home|away|\w+ league))* ?(?P<games>{COUNT})(?P<what> (?:[a-z]+ )?(?:games|matches|outings"
    rf"|starts|meetings|fixtures|tests|fights|bouts|races))?(?P<end>[,.; ]|$)"
    rf"|\bplayed (?P<played>{COUNT})(?: (?:[a-z]+ )?(?:games|matches))?"
    rf"|(?P<n>{COUNT}) (?:[a-z]+ )?(?:games|matches)(?=,? (?:winning|with|of which|so far))"
)
_END = r"(?=,| and| of| to|\.|;|$| times| games| matches| at| in| so| on|\))"
_WON = re.compile(
    rf"\b(?:won|winning|win|wins) (?:just |only )?(?P<x>{COUNT}){_END}|(?P<y>{COUNT}) (?:wins|victories)\b"
)
_DREW = re.compile(
    rf"\b(?:drew|drawn|drawing|draw|tied|tying) (?:just |only |the other )?(?P<x>{COUNT}){_END}|(?P<y>{COUNT}) "
    rf"(?:draws?|ties?)\b"
)
_LOST = re.compile(
    rf"\b(?:lost|losing|lose) (?:just |only |the other )?(?P<x>{COUNT}){_END}|(?P<y>{COUNT}) (?:loss(?:es)?|defeats?)\b"
)


def _record(sentence: Statement) -> Iterator[Sum]:
    text = sentence.text
    games = list(_OF_GAMES.finditer(text))
    if not games:
        return
    sides = [list(pattern.finditer(text)) for pattern in (_WON, _DREW, _LOST)]
    if not sides[0] and not (sides[1] and sides[2]):
        return
    if any(len(side) > 1 for side in sides) or sum(map(len, sides)) < 2 or len(games) != 1:
        return
    match = games[0]
    total = sentence.number(next(match.start(name) for name in ("games", "played", "n") if match[name]))
    parts = [sentence.number(side[0].start("x") if side[0]["x"] else side[0].start("y")) for side in sides if side]
    if any(part.start == total.start for part in parts):
        return
    if match["games"] and not match["what"] and _plural(total.unit) and total.unit not in _GAMES:
        return
    yield _sum(sentence, sorted(parts, key=lambda one: one.start), total, at_most=len(parts) < 3)


_GAMES = frozenset(
    ["games", "matches", "outings", "starts", "meetings", "fixtures", "tests", "fights", "bouts", "races", "times"]
)


# -- polls --

_OPEN = re.compile(
    r"\b(?:undecided|others|abstain\w*|spoil\w*|declined|unsure|no opinion|don['’]t know|not sure|did(?: not"
    r"|n['’]t) know|no answer|neither)\b"
)
_LEANS = re.compile(
    r"\b(?:favou?r(?:ed|s)?|oppos\w+|support\w*|against|approv\w+|disapprov\w+|yes|no|agree\w*|disagree\w*"
    r"|back(?:ed|s)?|prefer\w*|vote|would|said)\b"
)
_TWO_POLLS = re.compile(
    r"\b(?:compared|from|up|down|last|previous|earlier|than|while (?:men|women)|among|versus|ago|respectively"
    r"|points?|margin|tied|each|both|rest)\b|[;:(]"
)


def _poll(sentence: Statement) -> Iterator[Sum]:
    text = sentence.text
    undecided = _OPEN.search(text)
    if undecided is None or not _LEANS.search(text) or _TWO_POLLS.search(text):
        return
    parts = [one for one in sentence.numbers if one.kind == "percent"]
    others = [one for one in sentence.numbers if one.kind in {"plain", "points", "fraction"}]
    if len(parts) < 3 or others:
        return
    yield _sum(sentence, parts, None)
