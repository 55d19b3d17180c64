"""Numbers of the body that count the same kind of people as a claim's: the killed, the hurt, the arrested."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.numbers.claim_numbers import (
    AGES,
    LEAD,
    PERIODS,
    Placed,
    all_numbers,
    slot,
    unit_lemmas,
    word_at,
)
from linter.analysis.numbers.casualties import TOLL_REACH, toll_group
from linter.analysis.numbers.numbers import Number, numbers
from linter.document.analysed import analysis

_MOST_APART = 0.2
"""How far, as a share, an approximate number of the body ("a dozen") may be from the claim's and still be it."""


@analysis
def _plain_places(index: BodyIndex) -> list[int]:
    """The positions of the numbers that count something."""
    return [item.place for item in all_numbers(index) if item.number.kind == "plain"]


def other_tolls(claim: Claim, stated: Number, others: Sequence[Placed]) -> list[tuple[float, Placed]]:
    """Numbers of the body that count the same kind of people (killed, hurt, arrested) in whatever words.

    others: those that are none of the claim's own.
    """
    word = word_at(claim, stated)
    if stated.kind != "plain" or word is None or (word.number and claim.words[word.number - 1].form in AGES):
        return []
    if unit_lemmas(claim, stated) & PERIODS:
        return []
    own = numbers(claim.block)
    beside = [at.number for one in own if one is not stated and (at := word_at(claim, one)) is not None]
    group = toll_group([other.lemma for other in claim.words], word.number, word.number, beside)
    if group is None:
        return []
    index = claim.index
    plain = _plain_places(index)
    found = []
    for item in others:
        value = item.number.value
        if item.number.kind != "plain" or value < 2:
            continue
        if abs(value - stated.value) <= (_MOST_APART if item.number.approximate else 0.0) * stated.value:
            continue
        sentence = index.sentences[index.sentence_of[item.place]]
        last = index.place(item.number.block, item.number.end - 1)
        start, end = max(sentence.first, item.place - TOLL_REACH), min(sentence.last, last + TOLL_REACH + 1)
        beside = [
            place - start for place in plain[bisect_left(plain, start) : bisect_left(plain, end)] if place != item.place
        ]
        if toll_group(index.lemmas[start:end], item.place - start, last - start, beside) == group:
            found.append((slot(claim, stated, item), item))
    return found


def two_tolls(claim: Claim, stated: Number, tolls: Sequence[Placed]) -> bool:
    """Whether two of some numbers, in neighbouring sentences, come to the stated one: three killed, then two more."""
    sentence_of = claim.index.sentence_of
    return any(
        one.number.value + other.number.value == stated.value
        and 0 < sentence_of[other.place] - sentence_of[one.place] <= LEAD
        for at, one in enumerate(tolls)
        for other in tolls[at + 1 :]
    )
