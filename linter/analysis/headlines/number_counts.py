"""Whether a body counts up to a whole number of a claim: others besides, pairs, the numbers of a score."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from linter.analysis.headlines.claim_numbers import OTHERS, Placed, unit_lemmas
from linter.analysis.headlines.claims import Claim
from linter.analysis.numbers.numbers import Number

_PAIRS = frozenset({"couple", "pair", "twin", "duo"})
_SCORED = frozenset({"goal", "try", "point", "set", "run", "game", "frame", "leg"})
"""Base forms of what the two numbers of a score count."""
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


def _in_a_score(stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether the two numbers of a score of the body come to the stated one."""
    scores = [item.number for item in placed if item.number.kind == "score"]
    return any(
        one.block is other.block and other.start == one.end + 1 and one.value + other.value == stated.value
        for one, other in pairwise(scores)
    )
