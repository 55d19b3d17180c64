"""What the sentences nearest to a claim have against its verb where the body has no word for the deed at all.

Bodies tell most deeds in words of their own, on no list. What can be seen then is whether the sentences that speak of
the claim refuse, deny or hedge anything: "signs new deal" over "has refused to extend his contract". That is little, so
that only learned judges go by it.
"""

from __future__ import annotations

from linter.analysis.headlines.certainty.hedges import Hedge, Hedging, hedging_at
from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim, ClaimWord
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.predicates.negation_and_hedging import NEGATORS, is_refusal

NEAREST, TOP = 2, 2
"""Sentences that are looked at: the nearest, of them and of those at the top."""
LEAST_SHARE, LEAST_WORDS = 0.3, 2
"""So much of the claim besides its verb such a sentence must hold, and so many of its words."""
_WEAKLY = frozenset({Hedging.DUTY, Hedging.ATTRIBUTION})


def nearest(claim: Claim, word: ClaimWord) -> list[int]:
    """The numbers of the sentences that speak of the claim besides a word, the nearest first."""
    top = claim.index.sentence_of[claim.since]
    scores = support(claim).scores((word.number,))
    good = [
        (share + (0.2 if number - top < TOP else 0.0), -number)
        for number, (share, count) in scores.items()
        if share >= LEAST_SHARE and count >= LEAST_WORDS
    ]
    return [-number for _, number in sorted(good, reverse=True)[:NEAREST]]


def denial_in(index: BodyIndex, number: int) -> int | None:
    """The position of the first word of a sentence that refuses or denies anything."""
    sentence = index.sentences[number]
    return next((at for at in range(sentence.first, sentence.last) if _denies(index, at)), None)


def hedge_in(index: BodyIndex, number: int) -> Hedge | None:
    """The first word of a sentence that leaves anything open."""
    sentence = index.sentences[number]
    for at in range(sentence.first, sentence.last):
        hedging = hedging_at(index, at)
        if hedging is not None and hedging not in _WEAKLY:
            return Hedge(at, hedging)
    return None


def _denies(index: BodyIndex, at: int) -> bool:
    form = index.forms[at]
    return form in NEGATORS or form.endswith(("n't", "n’t")) or is_refusal(index, at)
