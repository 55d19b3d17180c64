"""Numbers of a body that stand for a claim's for certain: a slip of the keyboard, another age at death, another row."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.numbers.claim_numbers import DEATHS, Placed, is_age
from linter.analysis.headlines.numbers.number_slips import other_magnitude, slip_of
from linter.analysis.headlines.numbers.streaks import streak_otherwise
from linter.analysis.numbers.numbers import Number

TOP = 3
"""Sentences at the top, which say how old somebody was who died."""


def another_of_the_same(claim: Claim, stated: Number, others: Sequence[Placed]) -> Placed | None:
    """The number of the body that a stated one, which it lacks, is but for its zeros, or the age at which someone died.

    others: the numbers of the body that are none of the claim's own.
    """
    return other_magnitude(claim, stated, others) or _other_age_at_death(claim, stated, others)


def surely_another(
    claim: Claim, stated: Number, same: Sequence[Placed], placed: Sequence[Placed], others: Sequence[Placed]
) -> Placed | None:
    """The number of the body for which a stated one is a slip, or which counts the same row of times.

    same: the numbers of the body that agree with the stated one. placed: all. others: those that are none of the
    claim's own.
    """
    found = None if same or is_age(claim, stated) else slip_of(stated, others)
    found = found or streak_otherwise(claim, stated, placed)
    return found or (None if same else another_of_the_same(claim, stated, others))


def _other_age_at_death(claim: Claim, stated: Number, others: Sequence[Placed]) -> Placed | None:
    """The only age that the top of the body gives, where the claim says that somebody died at another, by more than a
    year.
    """
    if not is_age(claim, stated) or not any(word.lemma in DEATHS for word in claim.words):
        return None
    index = claim.index
    first = index.sentence_of[claim.since]
    ages = [
        item
        for item in others
        if index.sentence_of[item.place] < first + TOP
        and (item.number.kind == "age" or (item.number.kind == "plain" and _says_how_old(claim, item.place)))
        and not item.number.unit.startswith(("month", "day", "week"))
    ]
    if len({item.number.value for item in ages}) != 1 or abs(ages[0].number.value - stated.value) <= 1:
        return None
    return ages[0]


def _says_how_old(claim: Claim, place: int) -> bool:
    forms = claim.index.forms
    before = forms[max(0, place - 2) : place]
    if before[-1:] == ["was"]:
        return before[0] in {"he", "she"} and forms[place + 1 : place + 2] in (["."], [","])
    return before[-1:] == ["aged"] or before in (["age", "of"], ["died", "at"])
