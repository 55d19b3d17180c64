"""Amounts with the same digits and another scale, and figures with digits exchanged, that stand by the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

from linter.analysis.arithmetic.surroundings import words_beside
from linter.analysis.numbers.numbers import Number, numbers
from linter.analysis.numbers.vocabulary import TENS, UNITS
from linter.analysis.numbers.written_figures import by_block, prose_text, written_figures
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


_SCALED = re.compile(r"[ -]?(?:hundred|thousand|million|billion|trillion|crore|lakh|[bmt]n\b|[bkmt]\b|[bt]ln\b|trn\b)")
_SCALES = (10.0, 100.0, 1e3, 1e6)
_MOST = 400
"""Large numbers of a draft, above which they are not compared: a table, not a story."""


@analysis
def amounts_twice(document: Document) -> tuple[TwoAmounts, ...]:
    """Pairs of large amounts of all body text that differ in scale or in the order of digits alone."""
    places = _of_same_digits(document)
    bodies = {block.index for block in document.body}
    groups: dict[tuple[str, str], list[Number]] = defaultdict(list)
    for block, _ in by_block(document, places) if len(places) <= _MOST else ():
        for number in numbers(block) if block.index in bodies else ():
            digits = _digits(number)
            if digits:
                groups[number.currency, "".join(sorted(digits))].append(number)
    found = []
    for group in groups.values():
        for one, other in combinations(group, 2):
            pair = _pair(one, other)
            if pair is not None:
                found.append(pair)
    return tuple(found)


def _of_same_digits(document: Document) -> list[int]:
    """Where in the prose large figures stand of which another one has the digits, roughly; most drafts have none."""
    text, written = prose_text(document), written_figures(document)
    places: dict[str, list[int]] = defaultdict(list)
    for start, end in (*written.digits, *written.words):
        figure = text[start:end]
        scaled = _SCALED.match(text, end) is not None
        if figure in _VALUES:
            if scaled:
                places[str(_VALUES[figure]).strip("0")].append(start)
        elif scaled or "," in figure or len(figure) > _LONG:
            places["".join(sorted(figure.replace(",", "").replace(".", "").strip("0")))].append(start)
    return sorted(place for found in places.values() if len(found) > 1 for place in found)


_VALUES = UNITS | TENS | {"half": 5, "dozen": 12}
_LONG = 4
"""Digits above which a figure without scale or comma is a large amount; four are years, times and names, too."""


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
