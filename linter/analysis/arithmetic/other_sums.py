"""What makes figures that stand like a total and its parts something else: a series, a change, a score of cricket."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.analysis.arithmetic.statements import Statement
from linter.analysis.arithmetic.sum_terms import Sum
from linter.analysis.text.expression import expression

_FEW = r"(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b)"
_SERIES_GOES_ON = expression(
    r"[^.;()]{0,45}?(?:,| and|, and|,? as well as|,? plus) "
    r"(?:numerous|many|several|various|countless|other|more|dozens)\b"
)
_LIST_GOES_ON = expression(rf"[^.;()]{{0,40}}?(?:,|,? and) {_FEW}")
_RUNS_FOR_WICKETS = expression(rf"\d for {_FEW}")
_OF_NEXT = expression(r"\b(?:next|first|last|previous|past) $")
_GAMES = expression(r"\b(?:w[io]n\w*|los[eti]\w*|dr[ae]w\w*|tie[ds]?)\b", re.IGNORECASE)
_BOTH = expression(r"\bboth\b")
_NEW_HOLDER = expression(
    r"(?:,|;) (?:and|but|while) the [a-z]+ (?:has|have|had|runs?|employs?|owns?|keeps?|holds?) an? "
)
"""What makes a total that of somebody else: "…, and the group has a workforce of 285 in Spain"."""
_WITH_MORE = expression(
    r"(?: [a-z]+){0,3}?,? (?:with|including|counting|once) (?:the |an? |its |their |his |her )[a-z]+s?\b(?! of)"
)
"""What the total has beside its parts: "a total of 44 people with the driver"."""


def is_otherwise(one: Sum, last: int) -> bool:
    """Whether the words between and behind the parts make them no parts of the total.

    last: where the sentence ends in its block's text.
    """
    text = one.terms[0].block.text
    start, end = min(term.start for term in one.terms), max(term.end for term in one.terms)
    inside = text[start:end]
    lead = [text[max(0, term.start - 5) : term.start] for term in one.terms]
    changed = any(before.endswith("to ") for before in lead) and any(before.endswith("from ") for before in lead)
    if changed or _BOTH.search(inside) or _RUNS_FOR_WICKETS.search(inside):
        return True  # "to £4m from £2m"
    if one.stated is not None and _NEW_HOLDER.search(text[end : max(end, one.stated.start)]):
        return True
    if one.stated is None or _WITH_MORE.match(text, one.stated.end, last):
        return one.stated is not None
    if _OF_NEXT.search(text[: one.stated.start][-12:]) and not _GAMES.search(text[:last][-300:]):
        return True  # "16 of her next 20"
    return one.stated.start < start and _is_no_list(text, one, (start, end, last))


def _is_no_list(text: str, one: Sum, places: tuple[int, int, int]) -> bool:
    """Whether the figures behind a total are no whole list of its parts.

    places: where the first begins and the last ends, and the end of the sentence.
    """
    start, end, last = places
    gap = text[one.stated.end : start] if one.stated is not None else ""
    if "(" in gap and ")" not in gap and ")" in text[start:end] and text[one.terms[-1].start - 1] != "(":
        return True  # "26 caps (22 official), scoring 7 goals"
    return _SERIES_GOES_ON.match(text, end, last) is not None or _LIST_GOES_ON.match(text, end, last) is not None


def is_of_house(one: Sum) -> bool:
    """Whether a total is a number of seats of which two parties need not hold all."""
    few = len(one.terms) < 3
    return few and one.stated is not None and one.stated.block.text.startswith("-seat", one.stated.end)


def is_told_later(one: Sum, following: Sequence[Statement]) -> bool:
    """Whether one of the next sentences has what the parts miss of the whole: "Two are missing"."""
    if one.stated is None or one.minus or one.stated.start > one.terms[0].start:
        return False
    missing = one.stated.value - sum(term.value for term in one.terms)
    return missing > 0 and any(
        figure.value == missing and figure.kind in {"plain", "age", one.stated.kind}
        for sentence in following
        for figure in sentence.numbers
    )
