"""What a judge that learned from altered headlines looks at in a number of a claim, as a row of figures."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from linter.analysis.headlines.claims.claims import Claim, ClaimForm
from linter.analysis.headlines.claims.excerpts import begins_in_the_middle, says_years_from_now
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.numbers.claim_counts import only_one, since_another
from linter.analysis.headlines.numbers.claim_numbers import (
    LEAD,
    Placed,
    is_age,
    slot,
    unit_lemmas,
    word_at,
)
from linter.analysis.headlines.numbers.number_follows import Derivation, adds_up, derivation
from linter.analysis.headlines.numbers.number_parts import after_a_name, counts, counts_items, names_an_event, of_a_name
from linter.analysis.headlines.numbers.number_signs import SMALL, number_signs
from linter.analysis.headlines.numbers.number_slips import slip_of
from linter.analysis.numbers.agreement import equal
from linter.analysis.numbers.numbers import Number, numbers
from linter.records import NamedTuple

MOST_COUNTED = 3.0
MOST_YEARS = 20.0
NOWHERE = -1.0
"""Stands for how far something is around a number that there is none of."""
SIGNS = (
    "own_slot", "own_unit", "own_leads", "own_share", "slot", "unit", "leads", "unit_leads", "many_lead", "conflict",
    "only_lead", "period", "ordinal", "year", "money", "length",
)  # fmt: skip
"""Those of `NumberSigns`."""
DERIVATIONS = (
    Derivation.SUM, Derivation.PRODUCT, Derivation.SPAN, Derivation.SPAN_UNTIL_NOW, Derivation.SOME_TIME
)  # fmt: skip
NUMBER_MEASURES = (
    *SIGNS,
    "same",  # numbers of the body that agree with it, 3 at most
    "verbatim",  # whether the body has it as it is written
    "after",  # sentences before the first of them, as the natural logarithm of one more
    "rival's slot",  # of the body's number that may belong there: how far the claim's words stand around it, 0 to 1
    "rival's share",  # how much of the claim its sentence holds, 0 to 1
    "rival after",  # sentences before it
    "rival often",  # how often the body has it
    "rival times",  # how many times one of the two is the other; these three as natural logarithms
    "rival first",  # whether it stands before those that agree
    "plain", "percent", "day", "small", "in digits", "bound", "of a name",  # what the number is
    "age", "event",  # a year of what is named before it, or stands behind it
    "statement", "list",
    "stated",  # other numbers of the claim, 3 at most
    "told",  # the share of them that the body has
    "numbers",  # numbers of its kind in the body, as a logarithm
    "lead", "share",  # how much of the claim, the number left out, the first sentences hold, and the best one
    "best has it", "best has rival",  # whether that one has it, or a number that may belong there
    *DERIVATIONS, "adds up",  # ways in which it may follow from others
    "slip", "since", "single",  # ways in which it may be wrong for certain
    "words",  # words and marks of the body, as a logarithm
    "begins late",  # whether its first sentence goes on from another, or from what nothing before it names
    "this year",  # whether it says a year by its distance from now
    "value",  # of the number, as a logarithm
    "years",  # years of the body, as a logarithm
    "past years",  # by how many years a year of the claim is later than the latest of the body, MOST_YEARS at most
    "alike before", "alike after",  # whether another number of its kind stands behind the same word, before the same
    "own alike",  # whether one that agrees does
    "of its unit",  # other numbers of its kind before what it counts, as a logarithm
    "covered",  # the share of the claim's content words that the body has in any form
)  # fmt: skip
"""The figures, in the order of the trees."""


class NumberEvidence(NamedTuple):
    """A number of a claim beside those of the body.

    measures: a figure for each of NUMBER_MEASURES. rivals: the numbers of the body that may belong in its place, the
    nearest first. conflict: whether the first of them counts the same, or stands alone where the lead says the same.
    """

    measures: Mapping[str, float]
    rivals: Sequence[Placed]
    conflict: bool


def number_evidence(
    claim: Claim, number: Number, same: Sequence[Placed], placed: Sequence[Placed], others: Sequence[Placed]
) -> NumberEvidence:
    """What speaks for a number of a claim, and what for another one.

    placed: the numbers of the body. same: those that agree with it. others: those that are none of the claim's own.
    """
    signs, rivals = number_signs(claim, number, same, others)
    index = claim.index
    word = word_at(claim, number)
    shares = support(claim).scores((word.number,) if word is not None else ())
    first = index.sentence_of[claim.since]
    share, best = max(((one, -at) for at, (one, _) in shares.items()), default=(0.0, 1))
    beside = [one for one in numbers(claim.block) if one is not number and counts(claim, one)]
    derived = derivation(claim, number, placed) if not same or signs.conflict else Derivation.NONE
    conflict = signs.conflict or signs.toll or signs.only_lead

    def holds(items: Sequence[Placed]) -> bool:
        return any(index.sentence_of[item.place] == -best for item in items)

    values = {
        **{name: float(getattr(signs, name)) for name in SIGNS},
        **{way: float(derived is way) for way in DERIVATIONS},
        **_of_rival(claim, number, rivals, same, placed),
        **_of_number(claim, number),
        **_of_surroundings(claim, number, same, rivals),
        **_of_years(number, placed),
        "covered": _covered(claim),
        "same": min(MOST_COUNTED, len(same)),
        "verbatim": float(any(item.text.lower() == number.text.lower() for item in same)),
        "after": _after(claim, same[0]) if same else NOWHERE,
        "stated": min(MOST_COUNTED, len(beside)),
        "told": sum(any(equal(one, item.number) for item in placed) for one in beside) / len(beside) if beside else 0.5,
        "numbers": math.log1p(sum(item.number.kind == number.kind for item in placed)),
        "lead": max((shares.get(at, (0.0, 0))[0] for at in range(first, first + LEAD)), default=0.0),
        "share": share,
        "best has it": float(holds(same)),
        "best has rival": float(holds(rivals)),
        "adds up": float(adds_up(claim, number, placed, {item.place for item in rivals[:2]})),
        "slip": float(not same and slip_of(number, others) is not None),
        "since": float(bool(since_another(claim, number, others))),
        "single": float(not same and only_one(claim, number) is not None),
        "words": math.log(max(1, len(index) - claim.since)),
        "begins late": float(begins_in_the_middle(index)),
        "this year": float(number.kind == "year" and says_years_from_now(index)),
    }
    return NumberEvidence(values, rivals, conflict)


def _of_rival(
    claim: Claim, number: Number, rivals: Sequence[Placed], same: Sequence[Placed], placed: Sequence[Placed]
) -> dict[str, float]:
    """The figures of the number that may belong there."""
    if not rivals:
        nowhere = dict.fromkeys(("rival's slot", "rival's share", "rival after"), NOWHERE)
        return nowhere | dict.fromkeys(("rival often", "rival times", "rival first"), 0.0)
    rival = rivals[0]
    word = word_at(claim, number)
    shares = support(claim).scores((word.number,) if word is not None else ())
    return {
        "rival's slot": slot(claim, number, rival),
        "rival's share": shares.get(claim.index.sentence_of[rival.place], (0.0, 0))[0],
        "rival after": _after(claim, rival),
        "rival often": math.log1p(sum(equal(rival.number, item.number) for item in placed)),
        "rival times": _times(number, rival.number),
        "rival first": float(bool(same) and rival.place < same[0].place),
    }


def _of_number(claim: Claim, number: Number) -> dict[str, float]:
    """The figures of the number itself."""
    return {
        "plain": float(number.kind == "plain"),
        "percent": float(number.kind == "percent"),
        "day": float(number.kind == "day"),
        "small": float(number.kind == "plain" and number.value in SMALL),
        "in digits": float(number.text[:1].isdigit() or number.text[-1:].isdigit()),
        "bound": float(number.approximate or bool(number.bound)),
        "of a name": float(of_a_name(claim, number) or after_a_name(claim, number)),
        "age": float(is_age(claim, number)),
        "event": float(of_a_name(claim, number) or names_an_event(claim, number)),
        "statement": float(claim.form is ClaimForm.STATEMENT),
        "list": float(claim.form is ClaimForm.LIST or counts_items(claim, number)),
    }


def _of_surroundings(
    claim: Claim, number: Number, same: Sequence[Placed], rivals: Sequence[Placed]
) -> dict[str, float]:
    """Whether the words just before and after the number are those beside numbers of the body."""
    index = claim.index
    word = word_at(claim, number)
    before = claim.words[word.number - 1].lemma if word is not None and word.number else ""
    following = [one.lemma for one in claim.words if one.start >= number.end and one.text != "-"][:1]
    units = unit_lemmas(claim, number)

    def behind(item: Placed) -> bool:
        return bool(before) and item.place > 0 and index.lemmas[item.place - 1] == before

    def ahead(item: Placed) -> list[str]:
        last = index.place(item.number.block, item.number.end - 1)
        return [lemma for lemma in index.lemmas[last + 1 : last + 4] if lemma != "-"]

    def ahead_of_the_same(item: Placed) -> bool:
        return bool(following) and ahead(item)[:1] == following

    return {
        "alike before": float(any(map(behind, rivals))),
        "alike after": float(any(map(ahead_of_the_same, rivals))),
        "own alike": float(any(behind(item) or ahead_of_the_same(item) for item in same)),
        "of its unit": math.log1p(sum(not units.isdisjoint(ahead(item)) for item in rivals)),
        "value": math.log1p(abs(number.value)),
    }


def _of_years(number: Number, placed: Sequence[Placed]) -> dict[str, float]:
    years = [item.number.value for item in placed if item.number.kind == "year"]
    past = number.value - max(years) if years and number.kind == "year" else 0.0
    return {"years": math.log1p(len(years)), "past years": max(-MOST_YEARS, min(MOST_YEARS, past))}


def _covered(claim: Claim) -> float:
    hits = support(claim).hits
    return sum(map(bool, hits.values())) / len(hits) if hits else 0.0


def _after(claim: Claim, item: Placed) -> float:
    index = claim.index
    return math.log1p(index.sentence_of[item.place] - index.sentence_of[claim.since])


def _times(number: Number, other: Number) -> float:
    if number.value <= 0 or other.value <= 0:
        return 0.0
    return abs(math.log(number.value / other.value))
