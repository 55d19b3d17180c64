"""How surely a number of a claim is wrong, 0 to 1, by what the body has in its place and what may add up to it."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim, ClaimForm
from linter.analysis.headlines.numbers.claim_numbers import (
    Placed,
    followed,
    is_age,
    leading,
    short_year,
    slot,
    unit_lemmas,
)
from linter.analysis.headlines.numbers.number_follows import Derivation, derivation
from linter.analysis.headlines.numbers.number_odds import odds_of_absence
from linter.analysis.headlines.numbers.number_places import has_rival, in_place
from linter.analysis.headlines.numbers.number_signs import SMALL
from linter.analysis.numbers.numbers import Number

STRONG = 0.9
"""From which on a number is hardly right."""
FOLLOWS = 0.35
"""A score of a number that may follow from others of the body."""
DERIVED = {
    Derivation.SUM: 0.15,
    Derivation.SPAN: 0.15,
    Derivation.PRODUCT: 0.35,
    Derivation.SPAN_UNTIL_NOW: 0.35,
    Derivation.SOME_TIME: 0.7,
}
"""Scores of numbers that may be made from others of the body."""
LEAST_CONFLICT = 0.4
"""How far the claim's words must stand around a number of the same thing that a number which follows from others
contradicts."""
SURELY_ABSENT = 2.3
"""Logits from which on a number is hardly right."""
FEW_FOR_MANY = 30
"""A rival so many times the stated number counts something larger."""


def conflict_score(
    claim: Claim, number: Number, rival: tuple[float, Placed], same: list[Placed], absent: float
) -> float:
    """How surely a number of the body that stands for the same thing makes the stated one wrong, 0 to 1.

    rival: how far the claim's other words stand around it, and the number. same: numbers of the body that agree with
    the stated one. absent: the score without a rival.
    """
    share, other = rival[0], rival[1].number
    score = (0.8 if same else 0.95) if absent > FOLLOWS or share >= LEAST_CONFLICT else absent
    if abs(other.value - number.value) == 1 and number.kind == "plain" and share < 0.5:
        score -= 0.25
    if other.value > FEW_FOR_MANY * number.value and number.value in SMALL:
        score -= 0.1
    if number.kind == "year" and "election" in unit_lemmas(claim, number):
        score = 0.4
    if same:
        own = max(slot(claim, number, one) for one in same)
        score += 0.4 * max(0.0, share - own) - (0.2 if own >= share else 0.0)
    if claim.form is ClaimForm.LIST and not followed(claim, rival[1], unit_lemmas(claim, number), set()):
        score = min(score, STRONG - 0.01)  # it counts what the piece itself lists
    return score


def absent_score(claim: Claim, number: Number, placed: Sequence[Placed], others: Sequence[Placed]) -> float:
    """How surely a number that no single number of the body agrees with is a wrong one, 0 to 1.

    others: the numbers of the body that are none of the claim's own.
    """
    derived = derivation(claim, number, placed)
    score = 1.0 if has_rival(claim, number, others) else 0.85
    if derived is not Derivation.NONE:
        score = DERIVED[derived]
    elif claim.form in {ClaimForm.LIST, ClaimForm.LIVE}:
        score = 0.3
    elif (
        number.kind in {"year", "ordinal", "decade", "fraction", "time"}
        or (number.kind == "day" and score < 1.0)
        or short_year(number)
        or (is_age(claim, number) and not any(item.number.kind == "age" for item in placed))
    ):
        score = 0.7
    elif number.kind == "plain" and number.value in SMALL:
        score = 0.6
    if (
        FOLLOWS < score < STRONG
        and number.kind in {"plain", "fraction", "money", "percent"}
        and (
            leading(claim, number, others) is not None
            or (number.kind in {"plain", "fraction"} and in_place(claim, number, others) is not None)
        )
    ):
        score = STRONG
    return score


def weighed_up(claim: Claim, number: Number, placed: Sequence[Placed], others: Sequence[Placed]) -> float:
    """The same score, but STRONG where the odds are that another number of the body belongs in its place."""
    score = absent_score(claim, number, placed, others)
    if FOLLOWS < score < STRONG and odds_of_absence(claim, number, others) >= SURELY_ABSENT:
        return STRONG
    return score
