"""Whether a body tells a number of a claim in a way of its own, or may leave it out."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim, ClaimForm
from linter.analysis.headlines.claims.excerpts import is_brief
from linter.analysis.headlines.claims.learned import is_short
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.numbers.claim_numbers import Placed, is_age, leading
from linter.analysis.headlines.numbers.number_counts import is_same_age, went_to
from linter.analysis.headlines.numbers.number_derived import is_surely_told_in_parts, is_told_in_parts
from linter.analysis.headlines.numbers.number_follows import Derivation, adds_up
from linter.analysis.headlines.numbers.number_implied import is_a_total, is_at_another_rate
from linter.analysis.headlines.numbers.number_measures import NumberEvidence
from linter.analysis.headlines.numbers.number_parts import counts_items, is_version
from linter.analysis.headlines.numbers.number_places import in_place
from linter.analysis.headlines.numbers.number_scopes import is_of_another_scope
from linter.analysis.numbers.numbers import Number

SURE_AT = 0.96
"""What the judge gives a number from which on that others may come to it by chance, or count what a text lists, is no
excuse: of 1,807 published headlines with numbers over whole articles it gives two so much."""
SHOWN_FROM = 0.4
"""How far the claim's words must stand around a number for it to be shown as what the body says."""


def is_told(
    claim: Claim,
    number: Number,
    same: Sequence[Placed],
    placed: Sequence[Placed],
    found: NumberEvidence,
    *,
    chance: float = 0.0,
) -> bool:
    """Whether the body tells a number in a way of its own, or need not, since it counts what the text itself lists.

    chance: how likely it is wrong by its measures, 0 to 1; from SURE_AT on, what comes about by chance is no way.
    """
    rivals = found.rivals[:1] if found.conflict else ()
    if (
        is_surely_told_in_parts(claim, number, placed, rivals)
        or is_same_age(claim, number, same)
        or _is_told_in_these_words(claim, same, found.rivals[:1])
        or any(_is_no_rival(claim, number, same, rival) for rival in found.rivals[:1])
    ):
        return True
    return chance < SURE_AT and (
        is_told_in_parts(claim, number, placed, rivals)
        or (bool(rivals) and is_short(claim) and adds_up(claim, number, placed, {rival.place for rival in rivals}))
        or (not same and not found.conflict and _need_not_be_told(claim, number, found))
        or claim.form is ClaimForm.LIST
        or counts_items(claim, number)
    )


def _is_told_in_these_words(claim: Claim, same: Sequence[Placed], rivals: Sequence[Placed]) -> bool:
    """Whether a sentence with the number has nearly all words of a claim, and its rival stands elsewhere."""
    sentence_of, shares = claim.index.sentence_of, support(claim).scores()
    at_rivals = {sentence_of[rival.place] for rival in rivals}
    sentences = {sentence_of[one.place] for one in same} - at_rivals
    return any(shares.get(sentence, (0.0, 0))[0] >= NEARLY_ALL for sentence in sentences)


NEARLY_ALL = 0.75


def _is_no_rival(claim: Claim, number: Number, same: Sequence[Placed], rival: Placed) -> bool:
    """Whether a number of the body that stands in a number's place says something else, and agrees with it."""
    return (
        went_to(claim, same, rival)
        or is_of_another_scope(claim, number, rival)
        or is_at_another_rate(number, same, rival)
        or is_a_total(claim, number, rival)
    )


def _need_not_be_told(claim: Claim, number: Number, found: NumberEvidence) -> bool:
    """Whether a body that counts nothing else in its place may leave out a number: what two others come to, a time."""
    return found.measures[Derivation.SUM] > 0 or number.kind == "time" or may_be_left_out(claim, number, found.rivals)


def may_be_left_out(claim: Claim, number: Number, others: Sequence[Placed]) -> bool:
    """Whether bodies leave out numbers like this one: versions, and all in a brief that has nothing in its place."""
    left_out = is_brief(claim.index) and not is_age(claim, number) and shown(claim, number, others) is None
    return left_out or is_version(claim, number)


def shown(claim: Claim, number: Number, others: Sequence[Placed]) -> Placed | None:
    """The number of the body to show beside the stated one."""
    lead = leading(claim, number, others)
    return lead[1] if lead is not None else in_place(claim, number, others, SHOWN_FROM)
