"""Superlatives of which the top of the body has the contrary: "oldest" over "the youngest"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support

TOP = 3
"""Sentences at the top."""
SHARE = 0.3
"""How much of the claim the sentence must hold."""
_PAIRS = """
oldest youngest|newest
biggest|largest|greatest smallest|tiniest|least
highest lowest
tallest shortest|smallest
longest shortest|briefest
best worst
hottest|warmest coldest|coolest
wettest driest
fastest|quickest slowest
strongest weakest|feeblest
richest|wealthiest poorest
cheapest dearest|costliest|priciest
earliest latest
safest deadliest|riskiest
busiest quietest
heaviest lightest
widest narrowest
easiest hardest|toughest
happiest unhappiest|saddest
brightest darkest|dimmest
first-ever last-ever
most-loved most-hated
"""


def _contraries() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _PAIRS.strip().splitlines():
        one, other = (frozenset(side.split("|")) for side in line.split())
        for mine, theirs in ((one, other), (other, one)):
            for form in mine:
                found.setdefault(form, set()).update(theirs)
    return {form: frozenset(theirs) for form, theirs in found.items()}


CONTRARIES = _contraries()
"""Form -> the forms of the other extreme."""


def other_extremes(claim: Claim) -> Iterator[tuple[ClaimWord, int]]:
    """The superlatives of a claim that the body has nowhere, each with where the top of the body has the contrary."""
    index = claim.index
    top = index.sentence_of[claim.since]
    shares = support(claim).scores()
    for word in claim.words[claim.kicker :]:
        theirs = CONTRARIES.get(word.form)
        if theirs is None or claim.quoted[word.number] or index.places_of(word.form, claim.since):
            continue
        if any(other.form in theirs for other in claim.words):
            continue
        for place in sorted(at for form in theirs for at in index.places_of(form, claim.since)):
            number = index.sentence_of[place]
            if index.forms[place - 1] == "-":
                continue  # the "ninth-best"
            if number - top < TOP and shares.get(number, (0.0, 0))[0] >= SHARE:
                yield word, place
                break
