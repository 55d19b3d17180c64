"""Totals that a sentence states after or before coordinated parts without a word for a total.

"The $3.1 million is made up of $1.8 million from Lund and $1.3 million from Malmo"; "It spent £900,000 in the quarter.
January cost £310,000, February £275,000 and March £315,000"; "when the schools merge, Corle with 640 children and Lund
with 510, there will be 1,150"; "with eight goals in the league, five in the cup and three abroad, she has 16".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.arithmetic.coordinations import coordinated
from linter.analysis.arithmetic.roles import LOOSELY, SPANS, has_rate, is_total
from linter.analysis.arithmetic.statements import Statement
from linter.analysis.arithmetic.sum_terms import Sum, made_otherwise, near, plural, same_kind, sum_over
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression

_NO_PART = frozenset({"year", "day", "ordinal", "decade", "time"})
_MOST = 6
_SEVERAL = 3
_FAR = 400
"""Characters from the beginning of one sentence to that of the next, beyond which they do not belong together."""


def gathered_totals(before: Statement | None, sentence: Statement) -> Iterator[Sum]:
    """The totals of a sentence whose parts are coordinated; the whole may stand in the sentence before."""
    amounts = [place for place, one in enumerate(sentence.numbers) if one.kind not in _NO_PART]
    if not 2 <= len(amounts) <= _MOST or any(sentence.numbers[place].part for place in amounts):
        return
    yield from _made_up(sentence, amounts)
    yield from _merged(sentence, amounts)
    if before is not None and before.block is sentence.block and sentence.start - before.start < _FAR:
        yield from _told_before(before, sentence, amounts)


def _bare(numbers: Sequence[Number]) -> bool:
    return not any(one.bound in {"above", "below"} or one.value <= 0 for one in numbers)


_MADE_UP = expression(
    r"(?: [\w’'-]+){0,4}?,? (?:(?:which|that) )?(?:(?:is|was|are|were|will be) )?(?:made up of"
    rf"|composed of|compris(?:es|ed|ing)|consist(?:s|ed|ing) of|split into|divided into|the sum of) {LOOSELY}$"
)


def _made_up(sentence: Statement, amounts: Sequence[int]) -> Iterator[Sum]:
    """An amount of money and all the amounts that it is said to be made up of."""
    numbers = [sentence.numbers[place] for place in amounts]
    whole, parts = numbers[0], numbers[1:]
    if whole.kind != "money" or len(parts) < 2 or not same_kind(whole, parts) or not _bare(numbers):
        return
    closed = re.search(r"\b(?:and|plus)\b", sentence.gap(amounts[-1])) is not None
    made_up = closed and _MADE_UP.fullmatch(sentence.gap(amounts[1])) is not None
    if made_up and not has_rate(sentence.text) and near(whole, parts, 0.3):
        yield sum_over(sentence, parts, whole)


_PERIOD = expression(
    r"\b(?:(?:in|for|over|during) (?:the|its|their) (?:(?:[\ue000-\ue00f]|last|final|past) )?(?:quarter|half"
    r"|year|month|week|weekend|season|three|four|two|five)|in all|altogether|in total)\b"
)


def _told_before(before: Statement, sentence: Statement, amounts: Sequence[int]) -> Iterator[Sum]:
    """What a period cost, and then each of its parts: "January cost £310,000, February £265,000 and March £315,000"."""
    wholes = [one for one in before.numbers if one.kind not in _NO_PART]
    if len(wholes) != 1 or len(amounts) < _SEVERAL or _PERIOD.search(before.text) is None:
        return
    run = next(coordinated(sentence, list(amounts)), [])
    parts = [sentence.numbers[place] for place in amounts]
    whole = wholes[0]
    if len(run) != len(amounts) or not _bare((whole, *parts)) or not same_kind(whole, parts):
        return
    if re.search(r"\band\b", sentence.gap(amounts[-1])) is None or _CHANGED.search(sentence.text):
        return
    one_noun = whole.kind == "money" or {one.unit for one in parts if plural(one.unit)} <= {whole.unit}
    spans = {one.unit in SPANS for one in (whole, *parts) if one.unit}
    if one_noun and len(spans) < 2 and not has_rate(sentence.text) and near(whole, parts, 0.12):
        yield sum_over(before, parts, whole)


_CHANGED = expression(r"\b(?:up|down|rose|fell|more|less|fewer|from|than|another|compared|respectively|target)\b")
_TOGETHER = expression(
    r"\b(?:merg\w+|amalgamat\w+|combin\w+|unit(?:e|es|ed|ing)|join(?:s|ed|ing)? (?:forces|up|together)|together"
    r"|under one roof)\b",
    re.IGNORECASE,
)
_COMES_OUT = expression(
    rf"(?:\bthere (?:will|would|are|were) (?:be )?|\b(?:will|would|to) (?:have|be|serve|employ|run|number|own) "
    rf"|, (?:he|she|it|they|[A-Z]\w+) (?:now |already |thus )?(?:has|have|had)(?: (?:scored|won|made))? )"
    rf"{LOOSELY}$"
)
_WITH = expression(rf"^[\"“]?(?:With|Having (?:scored|won|made|taken|sold)) {LOOSELY}$")


def _merged(sentence: Statement, amounts: Sequence[int]) -> Iterator[Sum]:
    """Figures of those that are put together, and what they will have then."""
    if len(amounts) > _SEVERAL and sentence.numbers[amounts[0]].value == len(amounts) - 2:
        amounts = amounts[1:]  # "when the two schools merge"
    if len(amounts) < _SEVERAL:
        return
    total_at = amounts[-1]
    numbers = [sentence.numbers[place] for place in amounts]
    total, parts = numbers[-1], numbers[:-1]
    if _COMES_OUT.search(sentence.gap(total_at)) is None or not same_kind(total, parts) or not _bare(numbers):
        return
    together = _TOGETHER.search(sentence.text) is not None
    opened = len(parts) > 2 and _WITH.match(sentence.gap(amounts[0])) is not None
    run = next(coordinated(sentence, list(amounts[:-1])), [])
    if not (together or opened) or len(run) != len(parts) or is_total(sentence, total_at):
        return
    units = {one.unit for one in parts if plural(one.unit)}
    alike = len(units) < 2 and (together or total.unit in units or not plural(total.unit))
    if alike and not has_rate(sentence.text) and near(total, parts, 0.3) and not made_otherwise(total, parts):
        yield sum_over(sentence, parts, total)
