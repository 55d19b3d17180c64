"""How surely a number of a claim is wrong, by the signs of `number_signs`, in logits."""

from __future__ import annotations

import math
from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim, ClaimForm
from linter.analysis.headlines.numbers.claim_numbers import PERIODS, Placed, is_age, named_by, unit_lemmas, unit_words
from linter.analysis.headlines.numbers.number_parts import after_a_name
from linter.analysis.headlines.numbers.number_signs import SMALL, number_signs
from linter.analysis.numbers.numbers import Number

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
    signs, there = number_signs(claim, number, (), others)
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
