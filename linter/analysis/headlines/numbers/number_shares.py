"""Percentages and fractions of a claim that two counts of the body come to: "12 of 48" for a quarter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.numbers.claim_numbers import SHARES, Placed
from linter.analysis.numbers.numbers import Number

FARTHEST = 8
"""Words between two counts of which one is a part of the other, or what it became."""
MOST_OFF = 1.0
"""Percentage points between a share in whole numbers and the one that two counts come to; headlines round and cut."""
MOST_OFF_OF_ROUGH = 3.5
"""The same of a share with "nearly" or the like, or in words ("a third")."""
_WITHIN = frozenset({"of", "in", "among"})
_CHANGED = frozenset(
    {"to", "from", "than", "against", "compared", "versus", "up", "down", "before", "earlier", "until"}
)
_COUNTED = frozenset({"plain", "money"})


def comes_to_share(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether a stated percentage or fraction is what two counts of one sentence come to: a part and its whole ("12 of
    the 48 yards"), or what was and what it became ("from 40 to 50").
    """
    if stated.kind not in SHARES:
        return False
    index = claim.index
    counts = [item for item in placed if item.number.kind in _COUNTED and item.number.value > 0]
    for one, other in pairwise(counts):
        if index.sentence_of[one.place] != index.sentence_of[other.place] or other.place - one.place > FARTHEST:
            continue
        between = index.forms[one.place + 1 : other.place]
        before = index.forms[max(0, one.place - 2) : one.place]
        if one.number.kind == other.number.kind and any(
            _is_about(stated, share) for share in _shares(one.number.value, other.number.value, before, between)
        ):
            return True
    return False


def _shares(one: float, other: float, before: list[str], between: list[str]) -> list[float]:
    """The percentages that two counts may stand for, by the words before and between them."""
    found = []
    low, high = sorted((one, other))
    if low < high and (not _WITHIN.isdisjoint(between) or "of" in before):
        found += [100 * low / high, 100 - 100 * low / high]
    if not _CHANGED.isdisjoint(between):
        found += [100 * (high - low) / low, 100 * (high - low) / high]
        if "by" in before and one < other:  # "by 4 to 54": from 50
            found += [100 * one / (other - one), 100 * one / (other + one)]
    return found


def _is_about(stated: Number, share: float) -> bool:
    value = 100 * stated.value if stated.kind == "fraction" else stated.value
    if stated.approximate or stated.kind == "fraction":
        return abs(share - value) <= MOST_OFF_OF_ROUGH
    return abs(share - value) < (MOST_OFF if value == int(value) else 0.1)
