"""Whether other numbers of a body give a number of a claim, in any of the ways that are known."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.numbers.claim_counts import one_apart
from linter.analysis.headlines.numbers.claim_numbers import Placed
from linter.analysis.headlines.numbers.number_combined import is_combined
from linter.analysis.headlines.numbers.number_counts import counted_on, is_one_span
from linter.analysis.headlines.numbers.number_follows import adds_up
from linter.analysis.headlines.numbers.number_implied import is_implied
from linter.analysis.headlines.numbers.number_shares import comes_to_share
from linter.analysis.headlines.numbers.number_sums import put_together
from linter.analysis.headlines.numbers.number_tolls import two_tolls
from linter.analysis.numbers.numbers import Number


def is_told_in_parts(claim: Claim, number: Number, placed: Sequence[Placed], rivals: Sequence[Placed]) -> bool:
    """Whether the body tells a number piece by piece, or one more or less: "two sailors and a diver" for three.

    placed: the numbers of the body. rivals: those in the place of the stated one.
    """
    return (
        one_apart(claim, number, placed)
        or counted_on(claim, number, placed)
        or is_surely_told_in_parts(claim, number, placed, rivals)
    )


def is_surely_told_in_parts(claim: Claim, number: Number, placed: Sequence[Placed], rivals: Sequence[Placed]) -> bool:
    """The same in such ways alone as hardly come about by chance."""
    return (
        is_one_span(claim, number)
        or put_together(claim, number, placed, rivals)
        or is_implied(claim, number, placed)
        or is_combined(claim, number, placed)
        or comes_to_share(claim, number, placed)
    )


def follows(
    claim: Claim,
    number: Number,
    placed: Sequence[Placed],
    same: Sequence[Placed],
    conflict: Sequence[tuple[float, Placed]],
) -> bool:
    """Whether numbers of the body give the stated one, though others may stand in its place.

    same: those that agree with it. conflict: those that stand for the same thing, with how far the claim's words do so.
    """
    rivals = [item for _, item in conflict]
    if same and not conflict:
        return one_apart(claim, number, placed)
    if is_told_in_parts(claim, number, placed, rivals) or (conflict and two_tolls(claim, number, rivals)):
        return True
    return bool(conflict) and adds_up(claim, number, placed, {item.place for item in rivals})
