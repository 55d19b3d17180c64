"""Which number of the body stands where a claim has the stated one."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.numbers.claim_numbers import (
    LEAD,
    SHARES,
    Placed,
    far_apart,
    is_age,
    slot,
)
from linter.analysis.numbers.numbers import Number

IN_PLACE = 0.7
"""How far they must stand around any other number for it to stand in the place of a small one, or a span of time."""
SHARE_IN_PLACE = 0.35
"""How far they must stand around a share for it to stand in the place of a fraction: bodies have few."""
LEAST_OF_FIGURES = 100.0
RIVAL_SLOT = 0.2
AGE_SLOT = 0.1
"""How far the claim's words must stand around another number for it to stand in the place of the stated one."""


def in_place(claim: Claim, number: Number, others: Sequence[Placed], least: float = IN_PLACE) -> Placed | None:
    """The number of the body that stands where the claim has the stated one, whatever it counts; None if none does.

    others: the numbers of the body that are none of the claim's own.
    """
    near = [
        (slot(claim, number, item), item)
        for item in others
        if {item.number.kind, number.kind} <= SHARES or item.number.kind == number.kind
        if not far_apart(item.number.value, number.value, number.kind) or number.kind == "fraction"
    ]
    share, best = max(near, key=lambda one: (one[0], -one[1].place), default=(0.0, None))
    return best if share >= (min(least, SHARE_IN_PLACE) if number.kind == "fraction" else least) else None


def has_rival(claim: Claim, number: Number, others: Sequence[Placed]) -> bool:
    """Whether the body has another number of the same kind where the headline has the stated one.

    others: the numbers of the body that are none of the claim's own. Bodies leave out much that a headline's number
    rests on; a number in its place is what makes it wrong.
    """
    age = is_age(claim, number)
    kind = "age" if age else number.kind
    return any(
        item.number.kind == kind
        and not (kind == "plain" and far_apart(item.number.value, number.value))
        and slot(claim, number, item) >= (AGE_SLOT if age else RIVAL_SLOT)
        for item in others
    )


def large_of_lead(claim: Claim, placed: Sequence[Placed]) -> Placed | None:
    """The first number of the lead that has three figures or more."""
    index = claim.index
    end = index.sentence_of[claim.since] + LEAD
    return next(
        (
            item
            for item in placed
            if index.sentence_of[item.place] < end
            and item.number.kind in {"plain", "money"}
            and item.number.value >= LEAST_OF_FIGURES
        ),
        None,
    )
