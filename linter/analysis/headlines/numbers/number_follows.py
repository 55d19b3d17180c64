"""Whether numbers of the body give a stated one: sums, products, the years between two."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.numbers.claim_numbers import PERIODS, Placed, unit_lemmas
from linter.analysis.headlines.numbers.measures import measured
from linter.analysis.headlines.numbers.number_shares import comes_to_share
from linter.analysis.numbers.agreement import complement, equal, sums_to, times_to
from linter.analysis.numbers.numbers import Number, numbers

COUNTS = {
    2.0: ("both", "pair", "couple", "twin", "duo", "double", "twice", "second"),
    3.0: ("trio", "triple", "triplet", "third"),
    4.0: ("quartet", "quadruple"),
    5.0: ("quintet",),
    12.0: ("dozen",),
    10.0: ("decade",),
    100.0: ("century",),
}
"""Words that say how many there are."""
LEAST_OF_A_PRODUCT = 10
SPEAKS_OF_IT = 0.3
"""How much of the claim a sentence holds whose numbers may add up to the claim's."""


class Derivation(StrEnum):
    """How numbers of the body may give a stated one."""

    NONE = "none"
    SUM = "sum"  # or a difference, the rest of a percentage, a word that says how many
    PRODUCT = "product"
    SPAN = "span"  # between two years
    SPAN_UNTIL_NOW = "span until now"
    SOME_TIME = "some time"  # of which the body has no years


def derivation(claim: Claim, number: Number, placed: Sequence[Placed]) -> Derivation:
    """How numbers of the body that speak of the claim may give a stated one."""
    sentence_of = claim.index.sentence_of
    shares = support(claim).scores()
    listed = _said_once(
        (item.number, at) for item in placed if shares.get(at := sentence_of[item.place], (0.0, 0))[0] >= SPEAKS_OF_IT
    )
    like = [(o, n) for o, n in listed if o.kind == number.kind or (number.kind == "plain" and o.kind == "ordinal")]
    counted = number.kind != "plain" or unit_lemmas(claim, number)
    if (
        any(complement(number, item.number) for item in placed)
        or (counted and sums_to(number, like))
        or comes_to_share(claim, number, placed)
        or (number.kind in {"plain", "fraction"} and any(map(claim.in_body, COUNTS.get(number.value, ()))))
    ):
        return Derivation.SUM
    large = number.kind in {"plain", "money"} and number.value > LEAST_OF_A_PRODUCT
    if large and times_to(number, _not_own(claim, listed)):
        return Derivation.PRODUCT
    if number.kind != "age" and (unit_lemmas(claim, number) & PERIODS or number.unit in PERIODS):
        return _span(claim, number, [item.number for item in placed])
    return Derivation.NONE


def _span(claim: Claim, number: Number, others: list[Number]) -> Derivation:
    """Years that passed between two years, or between a year and the draft's."""
    span = number.value * (10 if "decade" in unit_lemmas(claim, number) else 1)
    years = sorted({other.value for other in others if other.kind == "year"})
    for year in years:  # the next one that is not less than a span later may be so little more
        later = bisect_left(years, year + span - 1, bisect_right(years, year))
        if later < len(years) and years[later] <= year + span + 1:
            return Derivation.SPAN
    latest = max([year for year in years if 1990 < year < 2100], default=2023)
    if any(latest - 2 <= year + span <= latest + 3 for year in years if year < latest):
        return Derivation.SPAN_UNTIL_NOW
    return Derivation.SOME_TIME


def adds_up(claim: Claim, number: Number, placed: Sequence[Placed], places: set[int]) -> bool:
    """Whether the numbers of sentences that have one at `places`, or speak of the claim, add up to the stated."""
    sentence_of = claim.index.sentence_of
    sentences = {sentence_of[place] for place in places}
    sentences.update(at for at, (share, _) in support(claim).scores().items() if share >= SPEAKS_OF_IT)
    measure = measured(number)
    listed = (
        (item.number, sentence_of[item.place]) for item in placed if measure is None or item.number.kind == number.kind
    )
    return sums_to(number, _said_once((other, at) for other, at in listed if at in sentences))


def _said_once(listed: Iterable[tuple[Number, int]]) -> list[tuple[Number, int]]:
    """Numbers with their sentences, without those that an earlier sentence has: a number said again adds nothing."""
    first: dict[tuple[str, float], int] = {}
    return [(number, at) for number, at in listed if first.setdefault((number.kind, number.value), at) == at]


def _not_own(claim: Claim, listed: Sequence[tuple[Number, int]]) -> list[tuple[Number, int]]:
    """Numbers without those that the claim states itself: it multiplies nothing by them."""
    own = numbers(claim.block)
    return [(other, at) for other, at in listed if not any(equal(one, other) for one in own)]
