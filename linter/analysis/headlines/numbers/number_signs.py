"""What speaks for a number of a claim, and what for another one of the body in its place."""

from __future__ import annotations

import math
from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.numbers.claim_numbers import (
    LEAD,
    PERIODS,
    SHARES,
    Placed,
    conflicting,
    far_apart,
    followed,
    leading,
    may_count_it,
    unit_lemmas,
    unit_words,
    word_at,
)
from linter.analysis.headlines.numbers.measures import measured
from linter.analysis.headlines.numbers.number_tolls import other_tolls
from linter.analysis.numbers.numbers import Number
from linter.records import NamedTuple

SMALL = range(13)
"""Numbers so small are said of many things."""
UNIT = 0.3
"""How much nearer a number comes to a claim's by counting the same thing."""
MOST_COUNTED = 3


class NumberSigns(NamedTuple):
    """What speaks for a number of a claim, and against it; all are numbers from 0 up.

    own_slot: how far the claim's words stand around the number where the body has it, 0 to 1.
    own_unit: whether it counts the same there.
    own_leads: whether one of the first sentences has it.
    own_share: how much of the claim its sentence holds, 0 to 1.
    slot, unit, leads: the same of the body's other number that comes nearest.
    unit_leads: whether one of the first sentences has another number of the same thing.
    many_lead: how many others of its kind they have, 3 at most.
    conflict: whether another number stands before the same thing, or after the same word.
    toll: whether another one counts the dead or hurt.
    only_lead: whether it is the only one that the lead has in its place.
    measure: whether the body has another one of its measure.
    period: whether it counts time.
    ordinal, year, money: its kind.
    length: the natural logarithm of the sentences of the body.
    """

    own_slot: float
    own_unit: bool
    own_leads: bool
    own_share: float
    slot: float
    unit: bool
    leads: bool
    unit_leads: bool
    many_lead: int
    conflict: bool
    toll: bool
    only_lead: bool
    measure: bool
    period: bool
    ordinal: bool
    year: bool
    money: bool
    length: float


def number_signs(
    claim: Claim, stated: Number, same: Sequence[Placed], others: Sequence[Placed]
) -> tuple[NumberSigns, list[Placed]]:
    """The signs, and the other numbers of the body that may belong in the stated one's place, the nearest first.

    same: the numbers of the body that agree with the stated one. others: those that are none of the claim's own.
    """
    index = claim.index
    word = word_at(claim, stated)
    found = support(claim)
    units = unit_lemmas(claim, stated)
    things = {hit.place for one in unit_words(claim, stated) for hit in found.hits.get(one.number, ())}
    first = index.sentence_of[claim.since]

    def slot(item: Placed) -> float:
        return found.slot(word, item.place) if word is not None else 0.0

    def counts_it(item: Placed) -> bool:
        return bool(units) and followed(claim, item, units, things)

    def leads(item: Placed) -> bool:
        return index.sentence_of[item.place] < first + LEAD

    shares = found.scores((word.number,)) if word is not None else {}
    own = max(same, key=lambda item: slot(item) + UNIT * counts_it(item), default=None)
    agreed = {item.place for item in same}
    rivals = [
        item for item in others if item.place not in agreed and _of_its_kind(claim, stated, item, units & PERIODS)
    ]
    alike = conflicting(claim, stated, others, same)
    tolls = [] if alike else other_tolls(claim, stated, others)
    only = leading(claim, stated, others)
    preferred = {item.place for _, item in (*alike, *tolls, *([only] if only else ()))}
    rivals.sort(
        key=lambda item: (
            -(slot(item) + UNIT * counts_it(item) + 0.1 * leads(item) + UNIT * (item.place in preferred)),
            item.place,
        )
    )
    best = max(rivals, key=lambda item: slot(item) + UNIT * counts_it(item) + 0.1 * leads(item), default=None)
    measure = measured(stated)
    of_measure = measure is not None and any(
        (other := measured(item.number)) is not None and other.dimension == measure.dimension for item in rivals
    )
    signs = NumberSigns(
        own_slot=slot(own) if own else 0.0,
        own_unit=own is not None and counts_it(own),
        own_leads=any(map(leads, same)),
        own_share=max((shares.get(index.sentence_of[item.place], (0.0, 0))[0] for item in same), default=0.0),
        slot=slot(best) if best else 0.0,
        unit=best is not None and counts_it(best),
        leads=best is not None and leads(best),
        unit_leads=any(leads(item) and counts_it(item) for item in rivals),
        many_lead=min(MOST_COUNTED, sum(map(leads, rivals))),
        conflict=bool(alike),
        toll=bool(tolls),
        only_lead=only is not None,
        measure=of_measure,
        period=bool(units & PERIODS) or stated.unit in PERIODS,
        ordinal=stated.kind == "ordinal",
        year=stated.kind in {"year", "decade"},
        money=stated.kind == "money",
        length=math.log(max(1, len(index.sentences))),
    )
    return signs, rivals


def _of_its_kind(claim: Claim, stated: Number, item: Placed, periods: set[str]) -> bool:
    """Whether a number of the body can be the right one for the stated one by what it is of."""
    one, other = measured(stated), measured(item.number)
    if one is not None and one.dimension != "time" and (other is not None or item.number.unit):
        return other is not None and other.dimension == one.dimension and not far_apart(one.value, other.value)
    if item.number.kind != stated.kind and not {item.number.kind, stated.kind} <= SHARES:
        return False
    if far_apart(item.number.value, stated.value, stated.kind):
        return False
    return stated.kind != "plain" or may_count_it(claim, item, periods)
