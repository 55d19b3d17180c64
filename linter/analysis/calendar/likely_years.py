"""The years that a day without one may be of: by the draft's date, tense, and the years that stand near it."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from functools import cache

from linter.analysis.calendar.written_days import WrittenDay
from linter.analysis.text.sentences import sentences
from linter.document.model import Document
from linter.records import NamedTuple


class LikelyDays(NamedTuple):
    """What a day without a year may be.

    nearest: the day of that name nearest to publication.
    others: further days that the words around it allow, nearest first; a rule that wants to be sure looks at them too.
    away: days from publication to `nearest`, negative before it.
    future: whether its sentence speaks of what will happen.
    """

    nearest: datetime.date
    others: tuple[datetime.date, ...]
    away: int
    future: bool


def likely_days(document: Document, day: WrittenDay) -> LikelyDays | None:
    """What the day may be; None if the draft's date isn't known to the month or the day exists in no year near it."""
    date = document.date
    if date is None or (date.last - date.first).days > 31:
        return None
    published = date.first + (date.last - date.first) // 2
    near = [found for step in (-1, 0, 1) if (found := day.in_year(published.year + step))]
    if not near:
        return None
    before, after = _around(document, day)
    sentence = _sentence_of(day)
    future = _future().search(sentence) is not None
    shift = _shifted().search(sentence)
    nearest = min(near, key=lambda found: abs((found - published).days))
    if shift:
        year = published.year + {"last": -1, "this": 0, "next": 1}[shift[1].lower()]
        moved = day.in_year(year)
        if moved is None:
            return None
        nearest, near = moved, [moved]
    elif future:
        near = [found for found in near if (found - published).days >= -_JUST_PAST] or near
        nearest = near[0]
    others = {found for found in near if abs((found - published).days) < _AWAY}
    others |= {found for year in _years(before + after) if (found := day.in_year(year))}
    others.discard(nearest)
    listed = sorted(others, key=lambda found: abs((found - published).days))
    return LikelyDays(nearest, tuple(listed), (nearest - published).days, future)


_AWAY = 245
"""Days from publication beyond which a day without a year is not meant: the other one of that name is nearer by far."""
_REACH = 800
"""Characters of a block, to either side of the day, that are looked through for years."""
_JUST_PAST = 7
"""Days before publication that a sentence with "will" may still speak of."""


@cache
def _written_year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,$£€])(?:1[5-9]|20)\d\d(?![\d,]\d)(?!s)")


def _years(text: str) -> set[int]:
    return {int(found) for found in _written_year().findall(text)}


@cache
def _future() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:will|won['’]t|would|shall|(?:is|are) (?:to|due|set|scheduled|expected|planned)|"
        r"due (?:to|on|by|back)|scheduled for|next|upcoming|deadline|takes? place|gets under way|"
        r"(?:begins?|starts?|opens?) on)\b"
    )


@cache
def _shifted() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(last|this|next) year\b")


def _sentence_of(day: WrittenDay) -> str:
    """The sentence that the day stands in, as far as the day's reach."""
    listed = sentences(day.block)
    sentence = listed[max(0, bisect_right(listed, day.start, key=lambda sentence: sentence.start) - 1)]
    return day.block.text[max(sentence.start, day.start - _REACH) : min(sentence.end, day.end + _REACH)]


def _around(document: Document, day: WrittenDay) -> tuple[str, str]:
    """The text of the day's block and of two blocks before and one after it, without the day's own words."""
    blocks = document.prose
    place = bisect_right(blocks, day.block.index, key=lambda block: block.index) - 1
    before = "\n".join(block.text[-_REACH:] for block in blocks[max(0, place - 2) : place])
    after = blocks[place + 1].text[:_REACH] if place + 1 < len(blocks) else ""
    text = day.block.text
    return (
        f"{before}\n{text[max(0, day.start - _REACH) : day.start]}",
        f"{text[day.end : day.end + _REACH]}\n{after}",
    )
