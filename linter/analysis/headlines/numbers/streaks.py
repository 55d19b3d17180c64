"""How many times in a row something has happened: "sixth month in a row", "third straight rise"."""

from __future__ import annotations

from collections.abc import Sequence

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.headlines.numbers.claim_numbers import LEAD, Placed
from linter.analysis.numbers.numbers import Number

_ADJECTIVES = frozenset({"consecutive", "straight", "successive"})
_AFTER = ("in a row", "running", "in succession", "on the trot", "on the spin")
_REACH = 4
"""Words from a number to what makes a row of it."""
_COUNTING = frozenset({"plain", "ordinal"})


def streak_otherwise(claim: Claim, stated: Number, placed: Sequence[Placed]) -> Placed | None:
    """The number of the lead that counts the same row of times, where a claim's number counts one and no row of the
    body is as long.
    """
    words = [word.form for word in claim.words if word.start >= stated.end]
    if stated.kind not in _COUNTING or not _makes_a_row(words):
        return None
    index = claim.index

    def in_a_row(item: Placed) -> bool:
        after = index.place(item.number.block, item.number.end - 1) + 1
        return item.number.kind in _COUNTING and _makes_a_row(index.forms[after : after + _REACH + 1])

    rows = [item for item in placed if in_a_row(item)]
    first = index.sentence_of[claim.since]
    if any(item.number.value == stated.value for item in rows):
        return None
    return next((item for item in rows if index.sentence_of[item.place] < first + LEAD), None)


def _makes_a_row(after: list[str]) -> bool:
    """Whether the words after a number say that so many came in a row."""
    if not _ADJECTIVES.isdisjoint(after[:1]):
        return True
    text = " ".join(after)
    return any(f" {words}" in f"{text} " and text.split(f" {words}")[0].count(" ") < _REACH - 1 for words in _AFTER)
