"""Whether a body counts up to a whole number of a claim: others besides, pairs, the numbers of a score."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.numbers.claim_numbers import OTHERS, Placed, unit_lemmas
from linter.analysis.numbers.numbers import Number

_PAIRS = frozenset({"couple", "pair", "twin", "duo"})
_SCORED = frozenset({"goal", "try", "point", "set", "run", "game", "frame", "leg"})
"""Base forms of what the two numbers of a score count."""
_ONE_SPAN: dict[tuple[float, str], str] = {
    (7, "day"): "week",
    (14, "day"): "fortnight",
    (30, "day"): "month",
    (365, "day"): "year",
    (24, "hour"): "day",
    (60, "minute"): "hour",
    (52, "week"): "year",
    (12, "month"): "year",
    (10, "year"): "decade",
    (100, "year"): "century",
}
"""How many of a unit of time are one of a longer one."""
_OF_ONE = frozenset({"a", "an", "one", "first", "this", "last", "next", "past", "single", "per"})
SMALLEST = 12
"""An ordinal beyond it counts how many there are so far; a smaller one is a rank as often."""


def counted_on(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether the body counts up to a whole number: "five ... and a sixth", "an officer and five others", "52 couples"
    for 104, "15 sites ... and four more" for 19, "the 353rd fire" for 353 of them, a score of 4-3 for seven goals, or,
    of an age, "on the eve of her 93rd birthday" (92, or 93).
    """
    index = claim.index
    if stated.value != int(stated.value) or stated.kind not in {"plain", "age"}:
        return False
    counted = {item.number.value for item in placed if item.number.kind == "plain"}
    one_less = stated.value - 1 in counted
    units = unit_lemmas(claim, stated)

    def thing(last: int) -> bool:
        return not units or not units.isdisjoint(index.lemmas[last + 1 : last + 4])

    for item in placed:
        number, value = item.number, item.number.value
        last = index.place(number.block, number.end - 1)
        after = index.forms[last + 1 : last + 3]
        if number.kind == "ordinal":
            if "birthday" in after and value in {stated.value, stated.value + 1}:
                return True
            if stated.kind == "plain" and value == stated.value and (one_less or (value > SMALLEST and thing(last))):
                return True
        elif number.kind == "plain":
            rest = stated.value - value
            if OTHERS & {*after} and ((rest == 1 and value > 1) or (rest > 0 and rest in counted)):
                return True
            if 2 * value == stated.value and not _PAIRS.isdisjoint(index.lemmas[last + 1 : last + 4]):
                return True
    return not _SCORED.isdisjoint(units) and _in_a_score(stated, placed)


def went_to(claim: Claim, same: Sequence[Placed], rival: Placed) -> bool:
    """Whether a sentence tells that another number became the stated one: "from three hours to two"."""
    index = claim.index
    sentence = index.sentence_of[rival.place]
    return index.forms[rival.place - 1] == "from" and any(
        index.forms[item.place - 1] == "to" and item.place > rival.place and index.sentence_of[item.place] == sentence
        for item in same
    )


def is_same_age(claim: Claim, stated: Number, same: Sequence[Placed]) -> bool:
    """Whether a claim gives an age that the body gives somebody: "at the age of 74" over "the 74-year-old"."""
    before = [word.form for word in claim.words if word.end <= stated.start][-2:]
    named = before == ["age", "of"] or before[-1:] == ["aged"] or stated.kind == "age"
    return named and any(item.number.kind == "age" for item in same)


def is_one_span(claim: Claim, stated: Number) -> bool:
    """Whether the body tells a number of days, months or years as one longer span: "in a week" for "in 7 days"."""
    index = claim.index
    spans = ((stated.value, unit) for unit in {*unit_lemmas(claim, stated), stated.unit})
    longer = {_ONE_SPAN[span] for span in spans if span in _ONE_SPAN}
    return stated.kind == "plain" and any(
        index.forms[place] == unit and index.forms[place - 1] in _OF_ONE
        for unit in longer
        for place in index.positions(unit, max(1, claim.since))
    )


def _in_a_score(stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether the two numbers of a score of the body come to the stated one."""
    scores = [item.number for item in placed if item.number.kind == "score"]
    return any(
        one.block is other.block and other.start == one.end + 1 and one.value + other.value == stated.value
        for one, other in pairwise(scores)
    )
