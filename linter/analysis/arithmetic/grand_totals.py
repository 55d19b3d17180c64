"""Figures of a sentence and what the draft says they come to: "14 and nine, 23 in all", the dividends of a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from linter.analysis.arithmetic.people import PEOPLE
from linter.analysis.arithmetic.statements import (
    AMOUNT,
    ANY,
    SCORE,
    Statement,
    stretch,
)
from linter.analysis.arithmetic.sum_terms import NEAR, Sum, plural, same_kind, sum_over
from linter.analysis.numbers.numbers import Number
from linter.analysis.numbers.vocabulary import MEASURES
from linter.analysis.text.expression import expression
from linter.document.model import Block

# -- figures, and what they come to in all --

_IN_ALL = expression(
    rf"(?:\b(?:for |making |giving |bringing in |with )?a (?:grand |combined |joint )?total of |\b(?:which "
    rf")?(?:(?:taking|bringing) the (?:overall |death |total )?(?:toll|total|number) to|(?:come|comes|came"
    rf"|coming|amounts?|adds? up) to|makes|making|made"
    rf"|totall?ing|altogether|in all,?|in total,?) "
    rf"(?:a total of )?|, or |, )(?P<total>{AMOUNT})(?P<after>[^{ANY[1:-1]}.;]{{0,40}}?\b(?:in all|in total"
    rf"|altogether|between them|combined|all told))?"
)
_MANY = expression(
    r"\b(?:each|every|per|apiece|a (?:year|month|week|day|night|head|share|piece)|annual(?:ly)?|month(?:ly)?"
    r"|week(?:ly)?|daily|of which|including|"
    r"from|compared|(?<!made )up|down|more|fewer|less|another|further|other|extra|additional|times|average|averag\w+"
    r"|since|already|so far|"
    r"nearly|almost|about|out of|of (?:the|them|whom|those|these|its|their|his|her)|versus|than|between|half"
    r"|double|twice|last|previous|earlier|rais\w+|increas\w+|career)\b|[" + SCORE + "]",
    re.IGNORECASE,
)


def in_all(sentence: Statement) -> Iterator[Sum]:
    """Figures and then their total: "14 in Ashby and nine in Corle, a total of 23"."""
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
        if len(kept) < 2 or _MANY.search(clause) or not 2 <= len(kept) <= 5 or not same_kind(total, kept):
            continue
        if total.kind == "plain":
            if len(kept) > 2:
                kept = [one for one in kept if not _determined(one)]  # "the two pits employ …"
            near = abs(sum(one.value for one in kept) / (total.value or 1.0) - 1) < NEAR
            if not _same_units(total, kept) and not (match["after"] and near):
                continue
        if not _made_otherwise(total, kept):
            yield sum_over(sentence, kept, total)


def _same_units(total: Number, parts: Sequence[Number]) -> bool:
    """Whether no two figures count two things."""
    units = {one.unit.rstrip("s") for one in (total, *parts) if plural(one.unit)}
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

_FURTHER = expression(
    rf"\b(?:[Aa] further|[Aa]nother|[Aa]n additional|[Ss]ome other) "
    rf"(?P<more>{AMOUNT})(?P<what>[^{ANY[1:-1]}.;:]{{0,70}}?),? "
    rf"(?:making|bringing (?:the|their|its) total to|for a total of|which makes|making a total of) (?P<total>{AMOUNT})"
)


def further(before: Statement | None, sentence: Statement) -> Iterator[Sum]:
    """A number, a further number of the same and their total: "14 counts … a further three counts, making 17"."""
    match = _FURTHER.search(sentence.text)
    if match is None:
        return
    more, total = sentence.number(match.start("more")), sentence.number(match.start("total"))
    earlier = [one for one in sentence.numbers if one.start < more.start]
    earlier = earlier or [one for one in (before.numbers if before else ()) if one.unit == more.unit]
    if (
        len(earlier) == 1
        and plural(more.unit)
        and earlier[0].unit == more.unit
        and same_kind(more, [earlier[0], total])
    ):
        yield sum_over(sentence, (earlier[0], more), total)


# -- final and interim dividends --

_PAYMENT = r"(?:dividend|payout|payment|distribution)"
_FINAL = expression(rf"\bfinal (?:{_PAYMENT} )?(?:of )?(?P<x>{AMOUNT})")
_INTERIM = expression(
    rf"\binterim (?:{_PAYMENT} )?(?:of |was |at )?(?P<x>{AMOUNT})|(?P<y>{AMOUNT}) (?:(?:a|per) share "
    rf")?(?:interim|at (?:the )?(?:half[- ]year|half[- ]time|interim))\b"
)
_YEAR_TOTAL = expression(
    rf"\b(?:total|full-year|annual)(?: {_PAYMENT})?(?: for the (?:full |whole )?year)?(?: {_PAYMENT})? (?:of|to"
    rf"|is|was|at) (?P<x>{AMOUNT})"
    rf"|\b(?:makes|making|make|made) (?:a total of )?(?P<y>{AMOUNT}) (?:(?:a|per) share )?for the (?:full |whole )?year"
)


def dividends(block: Block) -> Iterator[Sum]:
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
    if same_kind(total, (final, interim)) and final.unit == interim.unit == total.unit:
        yield sum_over(whole, (final, interim), total)
