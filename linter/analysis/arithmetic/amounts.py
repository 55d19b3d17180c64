"""Amounts with the same digits and another scale, and figures with digits exchanged, that stand by the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

from linter.analysis.arithmetic.surroundings import words_beside
from linter.analysis.numbers.numbers import Number, numbers
from linter.document.analysed import analysis
from linter.document.model import Document
from linter.records import NamedTuple


class TwoAmounts(NamedTuple):
    """Two mentions of what may be one figure.

    first, second: the numbers, in the order of the source.
    shared: the words, without their endings, that stand beside both.
    scale: whether only their scale differs, and not their digits' order.
    """

    first: Number
    second: Number
    shared: frozenset[str]
    scale: bool


_LARGE = re.compile(r"\d(?:,\d{3}| ?(?:bn|mn|m|tn)\b| (?:million|billion|trillion|crore|lakh))")
_SCALES = (10.0, 100.0, 1e3, 1e6)
_MOST = 400
"""Large numbers of a draft, above which they are not compared: a table, not a story."""


@analysis
def amounts_twice(document: Document) -> tuple[TwoAmounts, ...]:
    """Pairs of large amounts of all body text that differ in scale or in the order of digits alone."""
    blocks = [block for block in document.body if _LARGE.search(block.text)]
    if not blocks:
        return ()
    groups: dict[tuple[str, str], list[Number]] = defaultdict(list)
    count = 0
    for block in blocks:
        for number in numbers(block):
            digits = _digits(number)
            if digits:
                count += 1
                groups[number.currency, "".join(sorted(digits))].append(number)
    if count > _MOST:
        return ()
    found = []
    for group in groups.values():
        for one, other in combinations(group, 2):
            pair = _pair(one, other)
            if pair is not None:
                found.append(pair)
    return tuple(found)


def _digits(number: Number) -> str:
    """The digits that count of a large amount, "" of any other number."""
    if number.kind not in {"money", "plain"} or number.value < 1000 or number.part:
        return ""
    return f"{number.value:.0f}".strip("0")


def _pair(one: Number, other: Number) -> TwoAmounts | None:
    low, high = sorted((one.value, other.value))
    if low == high:
        return None
    scale = any(abs(high / low / step - 1) < 1e-9 for step in _SCALES)
    exchanged = len(_digits(one)) > 1 and len(f"{low:.0f}") == len(f"{high:.0f}") and _digits(one) != _digits(other)
    if not scale and not exchanged:
        return None
    shared = words_beside(one) & words_beside(other)
    return TwoAmounts(one, other, frozenset(shared), scale) if shared else None
