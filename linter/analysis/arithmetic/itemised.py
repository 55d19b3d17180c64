"""Totals and the entries of the list or the table that makes them, a figure an entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from linter.analysis.arithmetic.roles import SPANS
from linter.analysis.arithmetic.sum_terms import Sum, made_otherwise, near, same_kind
from linter.analysis.numbers.numbers import Number, numbers
from linter.analysis.text.expression import expression
from linter.document.analysed import analysis
from linter.document.model import Block, BlockKind, Document

_NO_PART = frozenset({"year", "day", "ordinal", "decade", "time", "percent", "fraction", "points"})
_TOTAL = expression(r"(?:grand |sub)?total|all|sum|overall|altogether", 2)
_SOME = expression(r"\b(?:includ\w+|among|such as|some of|top|largest|biggest|main|at least|each|per|average)\b")


@analysis
def itemised(document: Document) -> tuple[Sum, ...]:
    """The totals of a draft with the lists and columns that make them, in the order of the source."""
    found: list[Sum] = []
    for lead, following in pairwise(document.blocks):
        if following.kind is BlockKind.LIST_ITEM and lead.kind is BlockKind.PARAGRAPH and lead.text.endswith(":"):
            found.extend(_of_list(lead, document.blocks[following.index :]))
    if any(block.kind is BlockKind.TABLE_CELL for block in document.blocks):
        for cells, blocks in groupby(document.blocks, key=lambda block: block.kind is BlockKind.TABLE_CELL):
            if cells:
                found.extend(_of_table(document, list(blocks)))
    return tuple(found)


def _amounts(block: Block) -> list[Number]:
    return [one for one in numbers(block) if one.kind not in _NO_PART]


def _of_list(lead: Block, following: Sequence[Block]) -> Iterator[Sum]:
    """A figure before a colon and the entries below it."""
    entries = []
    for block in following:
        if block.kind is not BlockKind.LIST_ITEM:
            break
        entries.append(_amounts(block))
    totals = _amounts(lead)
    money = [one for one in totals if one.kind == "money"]
    totals = money if len(money) == 1 else totals
    if len(totals) != 1 or len(entries) < 2 or any(len(entry) != 1 for entry in entries) or _SOME.search(lead.text):
        return
    yield from _sum(totals[0], [entry[0] for entry in entries])


def _sum(total: Number, parts: list[Number]) -> Iterator[Sum]:
    closed = not total.part and not total.bound and not any(one.part or one.bound for one in parts)
    if not closed or not same_kind(total, parts) or not total.value > max(one.value for one in parts) > 0:
        return
    if (total.unit in SPANS) != any(one.unit in SPANS for one in parts) and total.unit in SPANS:
        return
    if near(total, parts, 0.2) and not made_otherwise(total, parts):
        yield Sum(total.block, total.start, total.end, tuple(parts), total)


def _of_table(document: Document, cells: list[Block]) -> Iterator[Sum]:
    """The last row of a table that names a total, column by column."""
    rows: list[list[Block]] = []
    line = -1
    for cell in cells:
        at = document.source.count("\n", 0, cell.span(0, 1).start) if cell.text else line
        if at != line:
            rows.append([])
            line = at
        rows[-1].append(cell)
    if len(rows) < 4 or not rows[-1] or not _TOTAL.fullmatch(rows[-1][0].text.strip(" :*")):
        return
    for column in range(1, len(rows[-1])):
        body = [_amounts(row[column]) for row in rows[1:-1] if len(row) > column]
        last = _amounts(rows[-1][column])
        if len(body) == len(rows) - 2 and len(last) == 1 and all(len(entry) == 1 for entry in body):
            yield from _sum(last[0], [entry[0] for entry in body])
