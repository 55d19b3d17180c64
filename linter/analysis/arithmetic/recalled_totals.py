"""Totals whose figures stand in two sentences, the second of which takes up what the first counted.

"Eleven of the 15 judges agreed. The other four dissented"; "Six sailors died. Three passengers were also killed,
bringing the toll to nine"; "Two girls and three boys were saved. All five children …". The second sentence refers back
by a word that leaves no other reading: "the other", "also … bringing the toll to", "all" with a noun for both groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.arithmetic.people import APART, PEOPLE
from linter.analysis.arithmetic.roles import LOOSELY, SPANS, has_rate, is_part_of, may_have_begun_before
from linter.analysis.arithmetic.statements import ANY, COUNT, Statement
from linter.analysis.arithmetic.sum_terms import Sum, near, plural, sum_over
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression

_NO_PART = frozenset({"year", "day", "ordinal", "decade", "time"})
_FAR = 400
"""Characters from the beginning of the first sentence to that of the second, beyond which nothing is taken up."""


def recalled_totals(before: Statement | None, sentence: Statement) -> Iterator[Sum]:
    """The totals that two sentences make together."""
    if before is None or before.block is not sentence.block or sentence.start - before.start > _FAR:
        return
    earlier, later = _amounts(before), _amounts(sentence)
    if not earlier or not later or any(one.part for one in (*earlier, *later)):
        return
    yield from _others(before, sentence, earlier, later)
    yield from _grown(before, sentence, earlier, later)
    yield from _all_of_both(before, sentence, earlier, later)


def _amounts(sentence: Statement) -> list[Number]:
    return [one for one in sentence.numbers if one.kind not in _NO_PART]


def _counts(numbers: Sequence[Number]) -> bool:
    return all(one.kind in {"plain", "age"} and one.unit not in SPANS and one.bound in {"", "about"} for one in numbers)


_OTHERS = expression(rf"^[\"“]?(?:But )?(?:[Tt]he|[Ii]ts|[Tt]heir) (?:other|remaining) {LOOSELY}$")


def _others(
    before: Statement, sentence: Statement, earlier: Sequence[Number], later: Sequence[Number]
) -> Iterator[Sum]:
    """A part and its whole, and the others in a sentence of their own."""
    if len(earlier) != 2 or not _OTHERS.match(sentence.text[: sentence.place(sentence.numbers.index(later[0]))]):
        return
    part, whole = earlier
    rest = later[0]
    if not is_part_of(before, before.numbers.index(whole)) or not _counts((part, whole, rest)):
        return
    if plural(rest.unit) and rest.unit != whole.unit:
        return  # "the other five appeals"
    if plural(whole.unit) and not has_rate(before.text.replace(" of the ", " ")) and near(whole, (part, rest), 0.3):
        yield sum_over(before, (part, rest), whole)


_ALSO = expression(r"\b(?:also|another|a further|more|too|later|other|others)\b", re.IGNORECASE)


def _grown(before: Statement, sentence: Statement, earlier: Sequence[Number], later: Sequence[Number]) -> Iterator[Sum]:
    """A count, one that adds to it, and the toll that both bring about."""
    if len(earlier) != 1 or len(later) != 2:
        return
    first, (more, total) = earlier[0], later
    place = sentence.numbers.index(total)
    if not may_have_begun_before(sentence, place) or not _counts((first, more, total)):
        return
    if _ALSO.search(sentence.text[: sentence.place(place)]) is None or has_rate(before.text):
        return
    people = all(one.unit in PEOPLE or one.unit == "bodies" or not plural(one.unit) for one in (first, more))
    if (
        (people or first.unit == more.unit)
        and total.value > max(first.value, more.value)
        and not has_rate(sentence.text)
    ):
        # a toll that has grown may have begun earlier, but no part is more than the whole
        yield sum_over(before, (first, more), total, at_most=True)


_ALL = expression(rf"^[\"“]?All (?:of the |the )?(?P<n>{COUNT}) (?:[a-z]+ )?")
_TWO_GROUPS = expression(rf"{COUNT} [a-z]+(?:, {COUNT} [a-z]+)*,? and {COUNT} [a-z]+[^{ANY[1:-1]}]*$")
_WIDER = {
    "children": frozenset({"girls", "boys", "babies", "toddlers", "teenagers", "infants"}),
    "people": PEOPLE,
    "victims": PEOPLE,
    "casualties": PEOPLE,
    "passengers": frozenset({"men", "women", "children", "boys", "girls", "adults"}),
    "adults": frozenset({"men", "women"}),
    "survivors": PEOPLE,
    "suspects": PEOPLE,
    "defendants": PEOPLE,
}


def _all_of_both(
    before: Statement, sentence: Statement, earlier: Sequence[Number], later: Sequence[Number]
) -> Iterator[Sum]:
    """Groups of people side by side, and all of them by the noun for both."""
    match = _ALL.match(sentence.text)
    if match is None or len(earlier) < 2 or not _counts((*earlier, later[0])):
        return
    total = sentence.number(match.start("n"))
    units = [one.unit for one in earlier]
    apart = any(set(units) <= group for group in APART) and len(set(units)) == len(units)
    wider = total.unit not in units and set(units) <= (_WIDER.get(total.unit) or frozenset())
    named = wider or not plural(total.unit)
    listed = _TWO_GROUPS.search(before.text) is not None and not has_rate(before.text)
    if apart and named and listed and near(total, earlier, 0.3):
        yield sum_over(before, earlier, total)
