"""Totals that a draft states together with the parts that make them, and differences stated with both figures.

"19 people, 12 men and seven women"; "of the 40 houses, 25 are finished and the remaining 15"; "34 votes to 30, a
majority of four"; "won eight of their last 11, drawing two and losing one"; "46% for, 41% against, 13% undecided".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.arithmetic.ballots import ballots
from linter.analysis.arithmetic.contests import house, made_of, margin, record, seats, vote
from linter.analysis.arithmetic.coordinations import coordinations, with_persons
from linter.analysis.arithmetic.differences import differences
from linter.analysis.arithmetic.gathered_totals import gathered_totals
from linter.analysis.arithmetic.grand_totals import dividends, further, in_all
from linter.analysis.arithmetic.itemised import itemised
from linter.analysis.arithmetic.margins import flows, runs
from linter.analysis.arithmetic.named_totals import named_totals
from linter.analysis.arithmetic.other_sums import is_of_house, is_otherwise, is_told_later
from linter.analysis.arithmetic.partitions import partitions
from linter.analysis.arithmetic.people import APART, PEOPLE
from linter.analysis.arithmetic.recalled_totals import recalled_totals
from linter.analysis.arithmetic.shares_of_one import shares_of_one
from linter.analysis.arithmetic.statements import (
    AMOUNT,
    ANY,
    COUNT,
    Statement,
    dense,
    figures,
    has,
    statements,
)
from linter.analysis.arithmetic.sum_terms import NEAR, Sum, in_money_of, plural, same_kind, sum_over
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Document


@analysis
def sums(document: Document) -> tuple[Sum, ...]:
    """The totals of all body text that stand with their parts, in the order of the source."""
    found: list[Sum] = []
    places = figures(document)
    for block in document.body:
        inside = places.get(block.index, ())
        if len(inside) < 2 or not dense(inside, 2 if has(block.text, _TWO_ARE_ENOUGH) else 3):
            continue
        before: Statement | None = None
        if "interim" in block.text or "half" in block.text:
            found.extend(dividends(block))
        read_of = statements(block)
        for number, sentence in enumerate(read_of):
            known: list[Sum] = []
            for read in _of_sentence(sentence, before):
                one = _as_meant(read, sentence, before)
                if one is None or any(_of_the_same(one, other) for other in known):
                    continue
                if not is_told_later(one, read_of[number + 1 : number + 3]):
                    known.append(one)
            found.extend(known)
            before = sentence
    found.extend(itemised(document))
    return tuple(found)


_THE_REST = expression(
    r"\b(?:the rest|the remainder|the balance|(?<!no )(?:the )?others? (?:is|are|was|were|have|had|will))\b"
)


_UNCOUNTED = expression(
    r"(?: (?!and\b)[\w’'-]+){0,4}(?:,|,? and) (?:an?|one|the) (?![a-z]+ (?:said|says))[\w-]+(?: [a-z-]+)?(?:,| and|;"
    r"| [–—])"
)


def _as_meant(one: Sum, sentence: Statement, before: Statement | None) -> Sum | None:
    """A sum with what stands around it: "and a man" is a part without a number, "the rest" may be any."""
    if one.minus:
        return one
    if one.stated is not None and (one.stated.part or all(term.value == 1 for term in one.terms)):
        return None  # "60 to 177 km (37 and 110 miles)"; "3 eggs, 1 spoonful of sugar, 1 pint of milk"
    if (before is not None and _goes_on(one, before)) or is_otherwise(one, sentence.start + sentence.length):
        return None
    if one.stated is not None and re.search(r"\bor $", one.stated.block.text[: one.stated.start][-4:]):
        return None  # "3 or 4 onions"
    end, text = max(term.end for term in one.terms), sentence.block.text
    last = sentence.start + sentence.length
    if one.stated is not None and one.stated.start < end and _UNCOUNTED.match(text, end, last):
        return None
    loose = _THE_REST.search(text, end, last) is not None or is_of_house(one)
    return one._replace(at_most=True) if loose else one


def _goes_on(one: Sum, before: Statement) -> bool:
    """Whether figures of the sentence before belong to a total, too: "Ashby had 14. Corle had 12 …, 37 in all"."""
    if one.stated is None or one.minus:
        return False
    missing = one.stated.value - sum(term.value for term in one.terms)
    figures = [other.value for other in before.numbers if other.kind == one.stated.kind]
    return missing > 0 and (missing in figures or missing == sum(figures))


def _of_the_same(one: Sum, other: Sum) -> bool:
    """Whether two forms have read one total, or the same parts."""
    total = one.stated is not None and other.stated is not None and one.stated.start == other.stated.start
    return total or [term.start for term in one.terms] == [term.start for term in other.terms]


_TWO_ARE_ENOUGH = (" one ", " one,", " one.", " remaining ", " the other ", " the rest", "ade up ", "ake up ")
"""Of a block with one of these two figures may tell a total."""


def _of_sentence(sentence: Statement, before: Statement | None) -> Iterator[Sum]:
    if len(sentence.numbers) < 2:
        if before is not None:
            yield from partitions(before, sentence)  # "That brought the total to 26"
            yield from ballots(before, sentence)
            yield from named_totals(before, sentence)
            yield from flows(before, sentence)
            yield from recalled_totals(before, sentence)
        return
    yield from coordinations(before, sentence)
    yield from with_persons(sentence)
    for form in (_listed, _remaining, in_all, shares_of_one, vote, made_of, house, seats, margin, record):
        yield from form(sentence)
    yield from partitions(before, sentence)
    yield from differences(sentence)
    yield from runs(sentence)
    yield from flows(before, sentence)
    if before is not None:
        yield from _remaining_after(before, sentence)
        yield from _harmed(before, sentence)
    yield from further(before, sentence)
    yield from ballots(before, sentence)
    yield from named_totals(before, sentence)
    yield from recalled_totals(before, sentence)
    yield from gathered_totals(before, sentence)


# -- a total and the list of its parts --

_PART = (
    rf"(?:(?:about|around|some|nearly|almost|roughly|over|more than|another|a further) )?(?:{AMOUNT}|an?(?= "
    rf"[a-z]))[^{ANY[1:-1]}.,;:()–—]*?"
)
_LISTED = expression(
    rf"(?P<total>{AMOUNT})(?P<unit>[ -][^{ANY[1:-1]}:,;.()–—]{{2,60}}?)?"
    rf"(?P<opens>(?:, [\w’' -]{{3,40}} (?:said|says|added|reported))?:|,| ?[–—(]| --?)(?P<only> including| among"
    rf" them)? ?(?P<list>{_PART}(?:(?:, and|; and| and| "
    rf"plus|,|;) {_PART})+)"
    r"(?=(?P<closes>,| ?[–—)]| --?|[.;:]\s*[\"”’']?$|\s*$))"
)
_CLOSING = {":": "", ",": ",", "–": "–", "—": "—", "(": ")", "--": "--", "-": "-"}


def _listed(sentence: Statement) -> Iterator[Sum]:
    for match in _LISTED.finditer(sentence.text):
        opens, closes = match["opens"].strip()[-2:].removeprefix("d").removeprefix("s"), match["closes"].strip()[:1]
        if (opens == ":" and closes not in {".", ""}) or (opens in {"(", "–", "—"} and closes != _CLOSING[opens]):
            continue
        if _GOES_ON.match(sentence.text, match.end("list")) or _OF_THEM.search(match["list"]):
            continue
        total = sentence.number(match.start("total"))
        parts = list(sentence.between(match.start("list"), match.end("list")))
        if opens == ":" and total.kind == "money":
            parts = in_money_of(total, parts)
        singles = re.findall(r"(?:^|[,;] |and |plus )an? (?:[a-z-]+ )?([a-z]+)", match["list"])
        if any(word not in PEOPLE for word in singles) or not same_kind(total, parts) or total.kind == "percent":
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
        yield sum_over(sentence, parts, total, at_most=only)


_GOES_ON = expression(rf",? (?:and |or |plus )?(?:about |another )?{AMOUNT}|, (?:and|or) ")
_OF_THEM = expression(r"\bof (?:them|those|these|whom|which)\b|\band (?:one|another) ")  # a part that is no number here
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
    near = abs(sum(one.value for one in parts) / (total.value or 1.0) - 1) < NEAR
    return (
        near
        and total.kind == "plain"
        and plural(total.unit)
        and total.unit not in _SPANS
        and all(map(plural, units))
        and len({*units, total.unit}) == len(units) + 1
    )


_GROUP = expression(
    r"\b(?:crew|jury|group|team|party|panel|family|squad|cast|class|staff|board|delegation|committee|gang|convoy|crowd|"
    r"cabinet|bench|field|platoon|household|shortlist|total) of (?:just |only )?$",
    re.IGNORECASE,
)


_TALLY = expression(
    r"\b(?:number|toll|total|figure|tally|count)\b[\w ’'-]{0,40} (?:at|is|to|was|of|as|stands at|stood at) (?:now )?$"
)


def _is_group(sentence: Statement, total: Number) -> bool:
    before = sentence.block.text[max(0, total.start - 60) : total.start]
    return _GROUP.search(before) is not None or _TALLY.search(before) is not None


def _one_thing(total: Number, parts: Sequence[Number], *, group: bool) -> bool:
    """Whether the parts count what the total counts: the same noun, people, or a noun left out.

    group: whether the total is of "a crew of".
    """
    if total.kind in {"money", "percent"}:
        return True
    if total.kind == "age" or not (group or plural(total.unit)) or total.unit in _SPANS:
        return False
    people = group or total.unit in PEOPLE
    for part in parts:
        unit = part.unit if plural(part.unit) else ""
        if group and part.kind != "age" and plural(unit):
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

_REMAINING = expression(
    rf"(?:(?P<first>{AMOUNT}) )?\b[Oo]f (?:the |its |their |his |her |these |those |all "
    rf")?(?P<total>{AMOUNT})(?P<unit> [^{ANY[1:-1]}.;:]{{0,60}}?)?"
    rf"\b(?P<between>.*?)\b(?:the|its|their) (?:remaining|other) (?P<rest>{AMOUNT})"
)


def _remaining(sentence: Statement) -> Iterator[Sum]:
    for match in _REMAINING.finditer(sentence.text) if has(sentence.text, ("remaining", "other")) else ():
        total = sentence.number(match.start("total"))
        if re.search(r"\b(?:between|aged?|ages)\b", match["between"]):
            continue
        parts: Sequence[Number] = sentence.between(
            match.start("first") if match["first"] else match.start("total") + 1, match.end("rest")
        )
        parts = tuple(one for one in parts if one.start != total.start)
        own = {"", "others", total.unit}
        if len(parts) > 1 and same_kind(total, parts) and all(one.unit in own or not plural(one.unit) for one in parts):
            yield sum_over(sentence, parts, total)


_WHOLE = expression(rf"^[\"“]?(?:(?:In )?(?:all|total), )?(?:The |All )?(?P<total>{COUNT}) (?:[a-z]+[ .,]){{1,6}}")
_REST = expression(
    rf"^[\"“]?(?P<first>{COUNT}) [^{ANY[1:-1]};:]{{3,90}}?,? (?:and|while) the (?:other|remaining) (?P<rest>{COUNT})"
)


def _remaining_after(before: Statement, sentence: Statement) -> Iterator[Sum]:
    """The parts in a sentence of their own: "Twelve were hurt. Seven … and the other five …"."""
    whole = _WHOLE.match(before.text)
    rest = _REST.match(sentence.text)
    if whole is None or rest is None or len(before.numbers) != 1 or len(sentence.numbers) != 2:
        return
    total = before.numbers[0]
    if same_kind(total, sentence.numbers) and _one_thing_loosely(total, sentence.numbers):
        yield sum_over(sentence, sentence.numbers, total)


_HARM = r"(?:hurt|injured|wounded|killed|arrested|detained|rescued)"
_HARMED = expression(
    rf"(?P<n>{COUNT})(?: [a-z]+){{0,2}} (?:were |was )?(?P<how>{_HARM})\b|\b(?P<how2>injuring|wounding|killing"
    rf"|arresting) (?P<n2>{COUNT})"
)
_OF_HARMED = expression(
    rf"(?P<a>{COUNT}) of (?:the|those) (?P<how>injured|wounded|hurt|dead|killed|arrested|detained|victims)\b"
    rf"(?P<between>[^{ANY[1:-1]}.;:]{{3,80}}?)(?:, {COUNT} [^{ANY[1:-1]}.;:]{{3,60}}?)?,? and (?:the other "
    rf")?(?P<b>{COUNT})(?: others)? (?:is|are|was|were|remain\w*|had|have|has|in)\b"
)
_SAME_HARM = dict.fromkeys(("injuring", "wounding", "wounded", "hurt"), "injured") | {
    "killing": "killed",
    "dead": "killed",
}


_STATE = expression(r"\b(?:stable|critical\w*|serious|fair|good|discharged|released|recovering|intensive|sent home)\b")


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
        yield sum_over(sentence, some, total, at_most=True)


def _one_thing_loosely(total: Number, parts: Sequence[Number]) -> bool:
    """The same where a verb may stand for the noun: "25 opened"."""
    if total.kind in {"money", "percent"}:
        return True
    for part in parts:
        unit = part.unit
        if not plural(unit) or unit == "others":
            continue
        if unit.rstrip("s") != total.unit.rstrip("s") and not (total.unit in PEOPLE and unit in PEOPLE):
            return False
    return True
