"""Averages that a draft states with what they are of: a list, or the least and the most.

"Bids of $10, $12 and $14, an average of $12"; "sold for between £180,000 and £260,000, at an average of £215,000".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.analysis.arithmetic.roles import LOOSELY
from linter.analysis.arithmetic.statements import (
    AMOUNT,
    ANY,
    Statement,
    dense,
    figures,
    has,
    present,
    statements,
)
from linter.analysis.arithmetic.sum_terms import same_kind
from linter.analysis.numbers.numbers import Number
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class Average(NamedTuple):
    """Listed figures and their stated average.

    block: the block that it is in.
    start, end: the characters of the block's text that state it, end excluded.
    parts: the figures.
    stated: what the draft has for their average.
    ends: whether the figures are the least and the most alone, and the average lies between them.
    """

    block: Block
    start: int
    end: int
    parts: tuple[Number, ...]
    stated: Number
    ends: bool = False


_NO_FIGURE = frozenset({"year", "day", "ordinal", "decade", "time"})
_THREE = 3


def _figures(sentence: Statement) -> list[int]:
    return [place for place, one in enumerate(sentence.numbers) if one.kind not in _NO_FIGURE]


@analysis
def _dense_blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of the body in which three figures stand near each other."""
    places = figures(document)
    return tuple(block for block in document.body if block.index in places and dense(places[block.index], _THREE))


_AVERAGE = expression(
    rf"\b(?:average[sd]?|mean|averaging)\b(?:[^{ANY[1:-1]}.;:]{{0,40}}?\b(?:of|is|was|were|to|at|about|:))?,?"
    rf" {LOOSELY}"
    rf"(?P<stated>{AMOUNT})|, (?:was|is|comes to|came to|works out at) {LOOSELY}(?P<after>{AMOUNT})(?=[.,;]| )"
)
_LIST = expression(
    r"(?:\baged|\bages|\bof|,|:|\bwere|\bare|[–—(]|\bscored|\bmade|\bran|\bshot|\btook) "
    rf"(?P<list>{AMOUNT}(?: [a-z]+)?(?:, {AMOUNT}(?: [a-z]+)?)*,? and {AMOUNT})(?![\w%])"
)
_LEAST = 2


@analysis
def averages(document: Document) -> tuple[Average, ...]:
    """The averages of all body text that stand with the list that they are of, in the order of the source."""
    found: list[Average] = []
    blocks = _dense_blocks(document)
    hints = present(document, ("average", "averaging", " mean ")) if blocks else []
    for block in blocks if hints else ():
        if not has(block.text.lower(), hints):
            continue
        for sentence in statements(block):
            if len(sentence.numbers) > _LEAST and re.search(r"\b[Aa]verag|\bmean (?:of|is|was)\b", sentence.text):
                found.extend(_average(sentence))
                found.extend(_between(sentence))
    return tuple(found)


_NOT_OF_THESE = expression(
    r"\b(?:last|previous|national|state|season|career|industry|annual|weighted|long-term|league|a (?:day|week|month"
    r"|year"
    r"|game|match)|per|rolling|moving|compared|above|below|than|over the|up|down|from|respectively|Dow|Nikkei|grade"
    r"|batting)\b"
)


def _average(sentence: Statement) -> Iterator[Average]:
    listed = list(_LIST.finditer(sentence.text))
    if len(listed) != 1 or _NOT_OF_THESE.search(sentence.text):
        return
    parts = sentence.between(listed[0].start("list"), listed[0].end("list"))
    rest = [
        place for place in _figures(sentence) if sentence.numbers[place] not in parts
        and sentence.numbers[place].value != len(parts)
    ]  # fmt: skip
    if len(rest) != 1 or len(parts) < _LEAST:
        return
    stated = sentence.numbers[rest[0]]
    places = {
        match.start(name) for match in _AVERAGE.finditer(sentence.text) for name in ("stated", "after") if match[name]
    }
    if sentence.place(rest[0]) not in places or not same_kind(stated, parts) or stated.start < parts[0].start < 0:
        return
    inside = [one.value for one in parts]
    after = sentence.text[listed[0].end("list") : sentence.place(rest[0])]
    if not min(inside) <= stated.value <= max(inside) and _OTHERS.search(after):
        return  # of more than is listed
    if not any(one.part for one in (*parts, stated)):
        start, end = min(parts[0].start, stated.start), max(parts[-1].end, stated.end)
        yield Average(sentence.block, start, end, parts, stated)


_OTHERS = expression(r"\b(?:and|with|plus)\b(?! (?:average|mean|have|has|had|were|was|are|an?)\b)|[;]|^$")
_SPREAD = expression(r"\b(?:between|rang\w+ from|var(?:y|ies|ied|ying) from|anywhere from|from) $")
_OF_OTHERS = expression(
    r"\b(?:last|previous|national|state|industry|weighted|long-term|moving|compared|above|below|than|up|down|most|many"
    r"|usually|typically|normally|but|while|whereas|against|respectively|exclud\w+|except|outlier\w*)\b"
)


def _between(sentence: Statement) -> Iterator[Average]:
    """An average, and between what the figures lie that it is of."""
    places = _figures(sentence)
    if len(places) != _THREE or _OF_OTHERS.search(sentence.text):
        return
    numbers = [sentence.numbers[place] for place in places]
    low = next((at for at, one in enumerate(numbers[:2]) if one.part == "low" and numbers[at + 1].part == "high"), None)
    if low is None or _SPREAD.search(sentence.gap(places[low])) is None:
        return
    stated = numbers[2] if low == 0 else numbers[0]
    parts = (numbers[low], numbers[low + 1])
    named = {match.start("stated") for match in _AVERAGE.finditer(sentence.text) if match["stated"]}
    if sentence.place(places[2 if low == 0 else 0]) in named and same_kind(stated, parts) and not stated.bound:
        if stated.unit and parts[1].unit and stated.unit != parts[1].unit:
            return
        yield Average(sentence.block, numbers[0].start, numbers[2].end, parts, stated, ends=True)
