"""Brackets and double quotation marks of a paragraph that have no partner there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.records import NamedTuple

_STRAIGHT = '"'
_DOUBLE_MARKS = '"“”„'
_OPENING_BEFORE = frozenset(" \t\n\u00a0([{—–-/'‘…\ufffc")
# Compiled by the first text that has need of them.
_ITEM = r"(?:^|(?<=[\s;,(“\"‘]))(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\.?\)"
_SMILEY = r"[:;=8][-'o^]?[()]"
_INCHES = r"(?<![\d,.£$€])\d{1,3}$|[½¼¾⅛]$"
"""What stands before a straight mark that may mean inches."""


class Unpaired(NamedTuple):
    """A mark without a partner in its block: the block's number, the place, the family (its opening mark)."""

    block: int
    place: int
    family: str
    opens: bool


def unpaired_brackets(number: int, text: str, opening: str, closing: str) -> Iterator[Unpaired]:
    """The brackets without partners; items' and smileys' are left out."""
    skipped = {match.end() - 1 for match in re.finditer(_SMILEY, text)}
    skipped |= {match.end() - 1 for match in re.finditer(_ITEM, text)}
    waiting: list[int] = []
    for place, sign in enumerate(text):
        if sign == opening and place not in skipped:
            waiting.append(place)
        elif sign == closing:
            if waiting:
                waiting.pop()
            elif place not in skipped:
                yield Unpaired(number, place, opening, opens=False)
    for place in waiting:
        yield Unpaired(number, place, opening, opens=True)


def unpaired_quotation_marks(number: int, text: str) -> Iterator[Unpaired]:
    """The double quotation mark without a partner, whatever its shape; where inches may be meant, none."""
    waiting: list[int] = []
    for place, sign in enumerate(text):
        if sign not in _DOUBLE_MARKS:
            continue
        before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
        free = not before or before in _OPENING_BEFORE
        if sign == _STRAIGHT and re.search(_INCHES, text[max(0, place - 4) : place]):
            return
        if sign in {"“", "„"}:
            opens = not waiting or free
        elif sign == "”" or (not free and (after.isspace() or not after)):
            opens = False
        else:
            opens = not waiting or (free and after.isalnum())
        if opens:
            waiting.append(place)
        elif waiting:
            waiting.pop()
        else:
            yield Unpaired(number, place, _STRAIGHT, opens=False)
            return
    if waiting:
        yield Unpaired(number, waiting[-1], _STRAIGHT, opens=True)
