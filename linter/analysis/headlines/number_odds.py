"""How surely a number of a claim is wrong, by the signs of `number_signs`, in logits."""

from __future__ import annotations

import math
from collections.abc import Sequence

from linter.analysis.headlines.claim_numbers import PERIODS, Placed, is_age, named_by, unit_lemmas, unit_words
from linter.analysis.headlines.claims import Claim, ClaimForm
from linter.analysis.headlines.number_follows import adds_up
from linter.analysis.headlines.number_parts import after_a_name
from linter.analysis.headlines.number_signs import number_signs
from linter.analysis.numbers.agreement import complement
from linter.analysis.numbers.numbers import Number

SMALL = range(13)
UNLIKELY = -math.inf
ABSENT = 0.8
"""What speaks for a number that the body lacks being wrong, in logits, with the signs of NUMBER_SIGNS; fitted on
published headlines, and on the same with another number."""
OF_ABSENT = {
    "slot": 1.9,
    "unit": 1.0,
    "leads": 0.5,
    "unit_leads": 0.6,
    "many_lead": 0.2,
    "conflict": 0.6,
    "only_lead": 0.4,
    "period": -0.7,
    "ordinal": -1.2,
    "money": 0.8,
}
IN_CONFLICT = -0.9
"""For how far the claim's words stand around a number before the same thing, 0 to 1."""
IN_MEASURE = 1.0
"""Where the body has another length, weight or speed."""
OF_SHORT_BODIES = 0.8
"""For each time that SHORT_BODY sentences are e times those of the body; of numbers beyond the small ones."""
SHORT_BODY = 18
PRESENT = 0.1
"""The same for a number that the body has, but perhaps of something else."""
OF_PRESENT = {
    "own_slot": -2.0,
    "own_unit": -1.2,
    "own_leads": -1.8,
    "own_share": -1.1,
    "slot": 2.4,
    "unit": 0.3,
    "leads": 0.2,
    "unit_leads": 0.2,
    "many_lead": 0.3,
    "conflict": 0.4,
    "only_lead": 1.3,
    "period": 0.7,
}
PRESENT_IN_CONFLICT = 1.3
PRESENT_FOLLOWING = -0.5


def odds_of_another(
    claim: Claim, number: Number, same: Sequence[Placed], others: Sequence[Placed]
) -> tuple[float, Placed] | None:
    """How surely, in logits, the body has a claim's number for something else only and another one in its place, and
    that one; None where nothing may be in its place.
    """
    if claim.form is not ClaimForm.STATEMENT or claim.minor or named_by(claim, number):
        return None
    signs, rivals_there = number_signs(claim, number, same, others, named=False)
    if not rivals_there or complement(number, rivals_there[0].number):
        return None
    large = number.kind in {"percent", "money"} or (number.kind == "plain" and number.value not in SMALL)
    if not large and not (signs.conflict and signs.unit_leads and not signs.own_unit and not signs.own_leads):
        return None
    logit = PRESENT + sum(weight * getattr(signs, sign) for sign, weight in OF_PRESENT.items())
    logit += PRESENT_IN_CONFLICT * signs.slot * signs.conflict
    if adds_up(claim, number, [*same, *others], {item.place for item in same}):
        logit += PRESENT_FOLLOWING
    return logit, rivals_there[0]


def odds_of_absence(claim: Claim, number: Number, others: Sequence[Placed]) -> float:
    """How surely, in logits, another number of the body belongs in the place of one that it lacks; UNLIKELY where the
    others may count anything.
    """
    if claim.form is not ClaimForm.STATEMENT or number.kind == "ordinal" or named_by(claim, number):
        return UNLIKELY
    if unit_lemmas(claim, number) & PERIODS or number.unit in PERIODS or is_age(claim, number):
        return UNLIKELY
    if number.kind == "plain" and not unit_words(claim, number) and after_a_name(claim, number):
        return UNLIKELY  # "Lund 37, Holm 35": a poll, a score
    signs, there = number_signs(claim, number, (), others, named=False)
    if not there and not signs.measure:
        return UNLIKELY
    large = number.kind != "plain" or number.value not in SMALL
    if not large and not (signs.unit or signs.conflict or signs.toll or signs.only_lead):
        return UNLIKELY  # the others may count anything
    logit = (
        ABSENT + large * OF_SHORT_BODIES * max(0.0, math.log(SHORT_BODY) - signs.length) + IN_MEASURE * signs.measure
    )
    logit += sum(weight * float(getattr(signs, sign)) for sign, weight in OF_ABSENT.items())
    logit += IN_CONFLICT * signs.slot * signs.conflict
    return logit
