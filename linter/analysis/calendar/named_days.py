"""Days with a name of their own and the weekday that a draft gives them: "Christmas Day 2021 fell on a Sunday"."""

from __future__ import annotations

import datetime
import re
from functools import cache

from linter.dates import WEEKDAY_NUMBERS
from linter.document.analysed import analysis
from linter.document.model import Block, Document
from linter.records import NamedTuple


class NamedDay(NamedTuple):
    """A day of a fixed date with its weekday.

    block: the block that it is in.
    start, end: the weekday, in characters of `block.text`.
    name: the day's name, as written.
    date: the date.
    weekday: 0 for Monday to 6 for Sunday.
    """

    block: Block
    start: int
    end: int
    name: str
    date: datetime.date
    weekday: int


_DAYS = {
    "Christmas": (12, 25),
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "Boxing Day": (12, 26), "New Year's Eve": (12, 31),
    "New Year's Day": (1, 1), "Hogmanay": (12, 31), "Burns Night": (1, 25), "Valentine's Day": (2, 14),
    "St Patrick's Day": (3, 17), "St. Patrick's Day": (3, 17), "St David's Day": (3, 1), "St George's Day": (4, 23),
    "St Andrew's Day": (11, 30), "April Fools' Day": (4, 1), "April Fool's Day": (4, 1), "Anzac Day": (4, 25),
    "Halloween": (10, 31), "Bonfire Night": (11, 5), "Armistice Day": (11, 11), "Bastille Day": (7, 14),
    "Juneteenth": (6, 19), "Cinco de Mayo": (5, 5), "Fourth of July": (7, 4), "Canada Day": (7, 1),
    "Waitangi Day": (2, 6), "Leap Day": (2, 29), "All Saints' Day": (11, 1), "All Souls' Day": (11, 2),
    "St Stephen's Day": (12, 26), "Walpurgis Night": (4, 30), "Guy Fawkes Night": (11, 5), "D-Day": (6, 6),
    "VE Day": (5, 8), "Midsummer's Day": (6, 24), "Twelfth Night": (1, 5),
}  # fmt: skip
"""Month and day of days that no year moves; those that are kept on a Monday are left out."""


_CUES = tuple({name.replace("'", "’").split("’")[0] for name in _DAYS})
"""What the names begin with, up to an apostrophe: a look for these is cheaper."""


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name).replace("'", "['’]") for name in sorted(_DAYS, key=len, reverse=True))
    return re.compile(
        rf"\b(?P<name>{names})(?:,? (?:in )?(?P<year>(?:19|20)\d\d))?,? "
        r"(?:(?:which|that) )?(?:falls?|fell|lands?|landed|is|was|will be|will fall|comes?|came) (?:on )?(?:a )?"
        r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
        r"(?: (?P<this>this|next|last) year| in (?P<later>(?:19|20)\d\d))?"
    )


@analysis
def named_days(document: Document) -> tuple[NamedDay, ...]:
    """The named days of all prose whose year is written, or said to be the draft's, with their weekday."""
    date = document.date
    drafted = date.first.year if date is not None and date.first.year == date.last.year else None
    found = []
    for block in document.prose:
        if "day" not in block.text or not any(cue in block.text for cue in _CUES):
            continue
        for match in _pattern().finditer(block.text):
            year = int(match["year"] or match["later"] or 0)
            if not year and match["this"] and drafted:
                year = drafted + {"last": -1, "this": 0, "next": 1}[match["this"]]
            try:
                day = datetime.date(year, *_DAYS[match["name"].replace("’", "'")])
            except ValueError:
                continue  # no year is told, or one without the day
            weekday = WEEKDAY_NUMBERS[match["weekday"][:3].lower()]
            found.append(NamedDay(block, *match.span("weekday"), match["name"], day, weekday))
    return tuple(found)
