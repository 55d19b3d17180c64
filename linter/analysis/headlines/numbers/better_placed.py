"""A number of the body around which a claim's words stand more than around the claim's own."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim, ClaimForm
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.numbers.claim_numbers import LEAD, Placed, followed, unit_lemmas, unit_words, word_at
from linter.analysis.numbers.agreement import complement
from linter.analysis.numbers.numbers import Number
from linter.records import NamedTuple

ELSEWHERE_SHARE = 0.7
LEADS_SLOT = 0.3
"""How far they must stand around a number of the lead for it to stand in the place of one of a later sentence."""
VERBATIM = 0.5
"""Of how far the claim's words stand around the other number, the share from which on they stand around this one."""


class BetterPlaced(NamedTuple):
    """The other number, how far the claim's words stand around it and around its own (0 to 1), and whether it alone
    stands at the top.
    """

    rival: Placed
    slot: float
    own: float
    leads: bool


def better_placed(
    claim: Claim, number: Number, same: Sequence[Placed], placed: Sequence[Placed]
) -> BetterPlaced | None:
    """The other number of the body around which a claim's words stand more than around those that agree with it."""
    if number.kind not in {"percent", "money"} and not (number.kind == "plain" and number.value >= 5):
        return None
    word = word_at(claim, number)
    if word is None or claim.form is not ClaimForm.STATEMENT:
        return None
    found = support(claim)
    shares = found.scores()
    own = max(
        max(
            found.slot(word, other.place),
            ELSEWHERE_SHARE * shares.get(claim.index.sentence_of[other.place], (0.0, 0))[0],
        )
        for other in same
    )
    units = unit_lemmas(claim, number)
    things = {hit.place for one in unit_words(claim, number) for hit in found.hits.get(one.number, ())}
    agreed = {other.place for other in same}
    rivals = [
        (found.slot(word, other.place), other)
        for other in placed
        if other.place not in agreed
        and other.number.kind == number.kind
        and (number.kind != "plain" or (units and followed(claim, other, units, things)))
    ]
    if not rivals:
        return None
    best, rival = max(rivals, key=lambda item: (item[0], -item[1].place))
    sentence_of = claim.index.sentence_of
    lead = range(sentence_of[claim.since], sentence_of[claim.since] + LEAD)
    leads = sentence_of[rival.place] in lead and not any(sentence_of[other.place] in lead for other in same)
    if (
        best < (LEADS_SLOT if leads else 0.4)
        or own > 0.75 * best
        or best - own < 0.15
        or complement(number, rival.number)
    ):
        return None
    if own > VERBATIM * best:
        return None  # it stands there too
    return BetterPlaced(rival, best, own, leads)
