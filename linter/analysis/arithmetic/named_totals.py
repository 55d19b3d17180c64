"""Parts, and a later mention that names their total without saying that it is one.

"$3 million for pain and $1.4 million for lost wages. The $4.4 million verdict …"; "Keene had 12,410 votes and Ruiz
11,980. The two candidates drew 24,390"; "320 boys and 290 girls, and its enrolment of 610".
A mention is definite: "the", "those", "its … of" or as many holders as there are parts. Figures that merely stand near
each other are told from a total by the slip: a wrong total has one digit of the right one changed, or two exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.analysis.arithmetic.roles import LOOSELY, SPANS, has_rate, is_total, one_thing
from linter.analysis.arithmetic.slips import is_slip
from linter.analysis.arithmetic.statements import AMOUNT, COUNT, Statement
from linter.analysis.arithmetic.sum_terms import Sum, made_otherwise, near, plural, same_kind, sum_over
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression

_NO_PART = frozenset({"year", "day", "ordinal", "decade", "time"})
_MOST = 5
_SHARE = 0.25
"""The share of a total that its parts may miss it by; the slip decides."""
_LEAST = 20
"""A count below this is as soon something else."""
_DEFINITE = expression(rf"^[\"“]?(?:The|Those|These|That|This) {AMOUNT}(?P<noun>(?:-[a-z]+)?(?: [a-z’'-]+){{1,3}})")
_HOLDERS = expression(
    rf"^[\"“]?(?:(?:The|Those|These|Both|All) (?:(?P<many>{COUNT})|(?P<both>couple|pair|trio|both))?(?: of them)?"
    rf"|Both|Together|Between them|Combined|The (?P<pair>pair|couple|trio))(?:,| [a-z’'-]+){{0,4}}? (?P<verb>[a-z]+) "
    rf"{LOOSELY}(?P<total>{AMOUNT})"
)
_OF_ITS_OWN = expression(
    rf"\band (?:its|their|the|a|this) (?:[a-z]+ )?(?P<noun>[a-z]+) of {LOOSELY}(?P<total>{AMOUNT})(?! more| less"
    rf"| fewer)"
)
_EACH = expression(
    r"\b(?:each|apiece|every|per|respectively|average\w*|more|less|fewer|another|further|only|at least)\b"
)
_ELSE = expression(
    r"\b(?:from|than|compared|out of|including|up|down|rose|fell|while|but|if|or|between|against|would|could|for \$)\b"
)
_SHARED = expression(r"\b(?:each|apiece|per|average\w*)\b")
_GROWN = expression(r"\b(?:target|goal|limit|cap|minimum|maximum|loan|debt|deposit|gap|margin|lead|deficit|capacity)\b")
_OF_ANOTHER = expression(
    r"(?:-[a-z]+)?(?: (?!is\b|was\b|are\b|were\b|has\b|have\b|had\b|will\b|would\b)[a-z’'-]+){1,3} (?:of|in"
    r"|from|at|for|on|with|without)\b|"
    r"[^,.;]{0,40}?\b(?:(?:of|from|in) (?:last|early|late|the (?:year|season|first|second|previous)|[A-Z][a-z]+"
    r"|\d)|last"
    r"|previous\w*|earlier|other|whom?)\b"
)
"""What makes a definite figure one of another time or of other things: "the $4.7 million award of May"."""


def named_totals(before: Statement | None, sentence: Statement) -> Iterator[Sum]:
    """The totals that a definite mention names after parts of the sentence before, or of its own."""
    if before is not None and before.block is sentence.block and sentence.start - before.start < 400:
        yield from _definite(before, sentence)
        yield from _of_holders(before, sentence)
    if len(sentence.numbers) > _LEAST_FIGURES:
        yield from _of_its_own(sentence)


_LEAST_FIGURES = 2


def _parts(sentence: Statement, end: int | None = None) -> list[Number]:
    """The amounts of a sentence, up to a position in its text, where they are all and may be added."""
    text = sentence.text if end is None else sentence.text[:end]
    amounts = [one for one in sentence.between(0, len(text)) if one.kind not in _NO_PART]
    if not 2 <= len(amounts) <= _MOST or any(one.part or one.value <= 0 for one in amounts):
        return []
    if any(one.bound in {"above", "below"} for one in amounts) or _ELSE.search(text) or _EACH.search(text):
        return []
    return [] if has_rate(text) or any(is_total(sentence, sentence.numbers.index(one)) for one in amounts) else amounts


def _fits(total: Number, parts: Sequence[Number]) -> bool:
    value = sum(one.value for one in parts)
    return (
        same_kind(total, parts)
        and total.kind in {"plain", "age", "money"}
        and not total.part
        and not total.bound
        and total.value > max(one.value for one in parts)
        and not any((one.unit in SPANS) != (total.unit in SPANS) for one in parts if one.unit)
        and (total.kind == "money" or total.value >= _LEAST)
        and near(total, parts, _SHARE)
        and is_slip(value, total)
        and not made_otherwise(total, parts)
    )


def _amounts(sentence: Statement) -> list[Number]:
    return [one for one in sentence.numbers if one.kind not in _NO_PART]


def _definite(before: Statement, sentence: Statement) -> Iterator[Sum]:
    """A figure that "the" or "those" brings up again: "The $4.4 million verdict", "Those 225 weapons"."""
    match = _DEFINITE.match(sentence.text)
    amounts = _amounts(sentence)
    if match is None or not amounts or _GROWN.search(match["noun"]) or _SHARED.search(sentence.text):
        return
    if _OF_ANOTHER.match(match["noun"] + sentence.text[match.end() :]):
        return
    total, parts = amounts[0], _parts(before)
    units = {one.unit.rstrip("s") for one in parts if plural(one.unit)}
    if total.kind != "money" and len(units) > 1 and total.unit.rstrip("s") in units:
        return  # "140 rifles and 85 pistols. The 235 pistols …"
    if parts and _fits(total, parts):
        yield sum_over(before, parts, total)


def _of_holders(before: Statement, sentence: Statement) -> Iterator[Sum]:
    """What as many as have a part have together: "The two candidates drew 24,390 votes"."""
    match = _HOLDERS.match(sentence.text)
    if match is None or _EACH.search(sentence.text):
        return
    parts, total = _parts(before), sentence.number(match.start("total"))
    many = sentence.number(match.start("many")).value if match["many"] else 0
    if not parts or (many and many != len(parts)) or (not many and len(parts) != 2):
        return
    after = [one for one in _amounts(sentence) if one.start > total.start]
    if not after and one_thing(total, parts, kinds=True) and _fits(total, parts):
        yield sum_over(before, parts, total)


def _of_its_own(sentence: Statement) -> Iterator[Sum]:
    """A whole that the same sentence names: "320 boys and 290 girls, and its enrolment of 610"."""
    for match in _OF_ITS_OWN.finditer(sentence.text):
        total = sentence.number(match.start("total"))
        parts = _parts(sentence, match.start())
        if parts and not _GROWN.search(match["noun"]) and one_thing(total, parts, kinds=True) and _fits(total, parts):
            joint = sentence.text[sentence.place(sentence.numbers.index(parts[-2])) : match.start()]
            if re.search(r"\band\b", joint):
                yield sum_over(sentence, parts, total)
