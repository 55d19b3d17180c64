"""Numbers of a claim that the body tells piece by piece: "two sailors and a diver" for three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from linter.analysis.headlines.claims.body_index import BodyIndex
from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.numbers.claim_numbers import PERIODS, Placed, followed, unit_lemmas
from linter.analysis.numbers.agreement import step
from linter.analysis.numbers.numbers import Number

LARGEST = 40
"""What is told piece by piece is no more, or has two digits that are not zero: 450, but not 400."""
MOST_PARTS = 4
FARTHEST = 8
"""Words between two parts."""
OF_THE_CLAIM = 0.3
"""How much of the claim a sentence holds whose parts count, unless it is one of the first."""
TOP = 3
A_YEAR = 12
NEAREST = 2
"""Sentences between "a month" and an amount."""
_ONE = frozenset({"a", "an", "one", "another"})
_JOINING = frozenset({"and", ",", "plus", "including"})
_FIRST = frozenset({"first", "last", "next", "previous", "past"})


def put_together(claim: Claim, stated: Number, placed: Sequence[Placed], rivals: Sequence[Placed] = ()) -> bool:
    """Whether parts of the body come to a stated number: counts beside each other, so many packs of so many, all but
    one of those that the body counts ("the first 14" of 15), twelve times what a month costs.

    rivals: other numbers of the body in the place of the stated one; of what one of them counts no parts are added up.
    """
    if stated.kind == "money":
        return _of_months(claim, stated, placed) or _joined(claim.index, stated, placed)
    if stated.kind != "plain" or stated.value != int(stated.value) or unit_lemmas(claim, stated) & PERIODS:
        return False
    if stated.value > 1 and _all_but_one(claim, stated, placed):
        return True
    counted = any(followed(claim, rival, unit_lemmas(claim, stated), set()) for rival in rivals)
    telling = stated.value <= LARGEST or 10 * step(stated.value) < stated.value
    near = _sentences(claim) if telling and not counted else ()
    if any(_comes_to(claim.index, number, stated.value, placed) for number in near):
        return True
    return stated.value > MOST_PARTS and _of_packs(claim, stated, placed)


def _sentences(claim: Claim) -> Iterator[int]:
    """The first sentences of the body, and those that speak of the claim."""
    index = claim.index
    first = index.sentence_of[claim.since]
    top = range(first, min(first + TOP, len(index.sentences)))
    yield from top
    for number, (share, _) in support(claim).scores().items():
        if share >= OF_THE_CLAIM and number not in top:
            yield number


def _comes_to(index: BodyIndex, number: int, value: float, placed: Sequence[Placed]) -> bool:
    """Whether parts of a sentence that "and" or a comma joins come to a value."""
    parts = list(_parts(index, number, placed))
    for start in range(len(parts)):
        total = parts[start][1]
        for at in range(start + 1, min(start + MOST_PARTS, len(parts))):
            between = index.forms[parts[at - 1][0] + 1 : parts[at][0]]
            if len(between) > FARTHEST or _JOINING.isdisjoint(between):
                break
            total += parts[at][1]
            if total == value:
                return True
    return False


def _parts(index: BodyIndex, number: int, placed: Sequence[Placed]) -> Iterator[tuple[int, float]]:
    """The counts of a sentence with their positions: its numbers, and "a" and "one" before a noun."""
    sentence = index.sentences[number]
    counts = {
        item.place: item.number.value
        for item in placed
        if sentence.first <= item.place < sentence.last and item.number.kind == "plain" and not item.number.part
    }
    for place in range(sentence.first, sentence.last - 1):
        if place in counts:
            if index.lemmas[place + 1] not in PERIODS:
                yield place, counts[place]
        elif index.forms[place] in _ONE and index.texts[place + 1][:1].isalpha():
            yield place, 1.0


def _all_but_one(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether a claim tells of the first ones, or the last, and the body counts one more."""
    before = [word.form for word in claim.words if word.end <= stated.start][-1:]
    return not _FIRST.isdisjoint(before) and any(
        item.number.kind == "plain" and item.number.value == stated.value + 1 for item in placed
    )


def _of_packs(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether two numbers of the body that follow each other multiply to the stated one: "seven 30-pack cases"."""
    index = claim.index
    return any(
        one.number.kind == other.number.kind == "plain"
        and min(one.number.value, other.number.value) > 1
        and one.number.value * other.number.value == stated.value
        and other.place - one.place <= NEAREST
        and index.sentence_of[one.place] == index.sentence_of[other.place]
        for one, other in pairwise(placed)
    )


def _joined(index: BodyIndex, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether amounts that "and", "plus" or a comma joins come to a stated one: "$3m in grants and $2m in loans"."""
    amounts = [item for item in placed if item.number.kind == stated.kind]
    for start, first in enumerate(amounts):
        total, last = first.number.value, first
        for item in amounts[start + 1 : start + MOST_PARTS]:
            between = index.forms[last.place + 1 : item.place]
            if len(between) > FARTHEST or _JOINING.isdisjoint(between):
                break
            total, last = total + item.number.value, item
            if abs(total - stated.value) <= max(stated.precision / 2, 1e-9 * total):
                return True
    return False


def _of_months(claim: Claim, stated: Number, placed: Sequence[Placed]) -> bool:
    """Whether an amount is what a body's amount a month comes to in a year."""
    index = claim.index
    months = sorted({index.sentence_of[place] for base in ("month", "monthly") for place in index.positions(base)})
    if not months:
        return False
    return any(
        item.number.kind == "money"
        and abs(A_YEAR * item.number.value - stated.value) <= max(stated.precision / 2, 0.01 * stated.value)
        and any(0 <= index.sentence_of[item.place] - at <= NEAREST for at in months)
        for item in placed
    )
