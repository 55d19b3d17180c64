"""What a judge that learned from altered headlines looks at in two names of a claim, as a row of figures.

What stands beside the names in the claim and in the body, and the order that they have there; over a short body, whose
few sentences can be parsed, also which parts they have in its deeds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.learned import is_short
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import ClaimName
from linter.analysis.headlines.names.name_kinds import NameKind, name_kind, names_another
from linter.analysis.headlines.roles.exchanges import NamePair
from linter.analysis.headlines.roles.neighbours import neighbours
from linter.analysis.headlines.roles.who_did_what import Comparison, compare, slots_of
from linter.records import NamedTuple

NOT_ASKED = -1.0
NAMES = 0.8
"""How near a word of the body must be to the claim's to name the same."""
PARTS = ("both_own", "both_exchanged", "one_own", "one_exchanged", "any_own", "any_exchanged")
"""Those of `Comparison`: how often deeds have both in their own parts or each other's, one of them, either at all."""
EXCHANGE_MEASURES = (
    "own", "exchanged", "difference",  # sums of `Neighbours`: what stands beside a name, beside its own or the other
    "adjoining own", "adjoining exchanged",  # the same of what stands right beside it
    "words",  # how many words stand more often beside the other name
    "kept", "turned",  # sentences with both in the claim's order, in the other, each as much as it holds of the claim
    "best kept", "best turned",  # the one of them that holds most, 0 to 1
    "often",  # how many times as often the body has the first name as the second, as a natural logarithm
    "least often",  # how often it has the rarer one, as the logarithm of one more
    "before",  # whether it has the first name first
    "lead order",  # 1 where the first sentence has them in the claim's order, -1 in the other, 0 without both
    "one kind", "person", "in doubt",  # whether they are of one kind, the first a person, or of kinds that no list has
    "sentences", "length",  # of the body: how many sentences, how many words and marks, as natural logarithms
    *PARTS,  # as the logarithm of 1 plus twice each
)  # fmt: skip
"""The figures, in the order of the trees."""


Telling = tuple[float, tuple[int, int]]
"""How much of a claim a sentence holds, and the positions of its first and last name."""


class ExchangeEvidence(NamedTuple):
    """Two names of a claim.

    measures: a figure for each of EXCHANGE_MEASURES.
    places: where the body has them exchanged, first and last positions of its index; those that tell most come first.
        Where nothing shows it, where the body has the first of them.
    """

    measures: Mapping[str, float]
    places: tuple[tuple[int, int], ...]


def exchange_evidence(claim: Claim, pair: NamePair) -> ExchangeEvidence:
    """What speaks for it that two names of a claim are exchanged, and against it."""
    one, other = pair.one, pair.other
    near = neighbours(claim, one, other)
    firsts, seconds = _places(claim, one), _places(claim, other)
    kept, turned = _in_order(claim, pair, firsts, seconds)
    kind = name_kind(claim, one)
    compared = _compared(claim, pair)
    values = {
        "own": near.own,
        "exchanged": near.exchanged,
        "difference": near.exchanged - near.own,
        "adjoining own": near.adjoining_own,
        "adjoining exchanged": near.adjoining_exchanged,
        "words": float(near.words),
        "kept": sum(share for share, _ in kept),
        "turned": sum(share for share, _ in turned),
        "best kept": max((share for share, _ in kept), default=0.0),
        "best turned": max((share for share, _ in turned), default=0.0),
        "often": math.log1p(len(firsts)) - math.log1p(len(seconds)),
        "least often": math.log1p(min(len(firsts), len(seconds))),
        "before": float(bool(firsts) and bool(seconds) and firsts[0] < seconds[0]),
        "lead order": _lead_order(claim, firsts, seconds),
        "one kind": float(kind is name_kind(claim, other)),
        "person": float(kind is NameKind.PERSON),
        "in doubt": float(pair.in_doubt),
        "sentences": math.log(max(1, len(claim.index.sentences))),
        "length": math.log(max(1, len(claim.index) - claim.since)),
        **_of_parts(compared),
    }
    in_order = tuple(place for share, place in sorted(turned, reverse=True) if share)
    in_parts = tuple((place, place) for place in compared.places) if compared is not None else ()
    return ExchangeEvidence(values, near.places or in_parts or in_order or tuple((at, at) for at in firsts[:1]))


def _compared(claim: Claim, pair: NamePair) -> Comparison | None:
    """The parts that two names have in a short body; None of a long one, whose order and neighbours say enough."""
    if not is_short(claim):
        return None
    return compare(claim, pair.one.words[-1], pair.other.words[-1], slots_of(claim))


def _of_parts(compared: Comparison | None) -> dict[str, float]:
    if compared is None:
        return dict.fromkeys(PARTS, NOT_ASKED)
    return {name: math.log1p(2 * getattr(compared, name)) for name in PARTS}


def _places(claim: Claim, name: ClaimName) -> list[int]:
    hits = support(claim).hits.get(name.words[-1].number, ())
    return [hit.place for hit in hits if hit.weight >= NAMES and not names_another(claim, name, hit.place)]


def _in_order(
    claim: Claim, pair: NamePair, firsts: list[int], seconds: list[int]
) -> tuple[list[Telling], list[Telling]]:
    """The sentences with both names in the claim's order, and in the other: how much of the claim each holds, the names
    left out, and where it has them. "By" between two turns their order.
    """
    index = claim.index
    sentence_of = index.sentence_of
    shares = support(claim).scores((pair.one.words[-1].number, pair.other.words[-1].number))
    second_of = {sentence_of[place]: place for place in reversed(seconds)}
    kept: list[Telling] = []
    turned: list[Telling] = []
    for sentence, first in {sentence_of[place]: place for place in reversed(firsts)}.items():
        second = second_of.get(sentence)
        if second is None:
            continue
        low, high = sorted((first, second))
        in_order = (first < second) ^ ("by" in index.forms[low:high])
        (kept if in_order else turned).append((shares.get(sentence, (0.0, 0))[0], (low, high)))
    return kept, turned


def _lead_order(claim: Claim, firsts: list[int], seconds: list[int]) -> float:
    end = claim.index.sentences[claim.index.sentence_of[claim.since]].last
    if not firsts or not seconds or max(firsts[0], seconds[0]) >= end:
        return 0.0
    return 1.0 if firsts[0] < seconds[0] else -1.0
