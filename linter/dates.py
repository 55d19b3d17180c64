"""Days, months and years: the dates of registers as ISO writes them, and what English calls weekdays and months."""

from __future__ import annotations

import datetime

from linter.records import NamedTuple

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MONTH_NUMBERS = {
    **{form.lower(): number for number, name in enumerate(MONTHS, 1) for form in (name, name[:3])},
    "sept": 9,
}
"""1 to 12 for the name of a month and for its short forms, in lower case, without a point."""
WEEKDAY_NUMBERS = {
    **{form.lower(): number for number, name in enumerate(WEEKDAYS) for form in (name, name[:3])},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
"""0 for Monday to 6 for Sunday, for names and short forms in lower case, without a point."""
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
"""A regular expression for a month as copy writes it in a date; "Mar" needs its point."""


def parse_day(text: str) -> DateInterval | None:  # noqa: PLR0911 - one return a kind of date
    """The days that an ISO day, month or year stands for; None for anything else. "2004-00-00" is the year."""
    text = text.strip()
    year, _, rest = text.partition("-")
    if len(year) != 4 or not (year.isascii() and year.isdigit()):
        return None
    try:
        if rest in ("", "00", "00-00"):
            return None if text.endswith("-") else DateInterval(
                datetime.date(int(year), 1, 1), datetime.date(int(year), 12, 31)
            )  # fmt: skip
        month, _, day = rest.partition("-")
        if len(month) != 2 or not (month.isascii() and month.isdigit()) or rest.endswith("-"):
            return None
        if day in ("", "00"):
            following = datetime.date(int(year) + int(month) // 12, int(month) % 12 + 1, 1)
            return DateInterval(datetime.date(int(year), int(month), 1), following - datetime.timedelta(days=1))
        if len(day) != 2 or not (day.isascii() and day.isdigit()):
            return None
        exact = datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return DateInterval(exact, exact)


def written(interval: DateInterval | None) -> str:
    """A date as the register has it: a day, a month or a year; "" for None."""
    if interval is None:
        return ""
    first, last = interval
    if first == last:
        return first.isoformat()
    return f"{first.year:04}" if (first.month, last.month) == (1, 12) else f"{first.year:04}-{first.month:02}"


class DateInterval(NamedTuple):
    """The days, first and last included, on one of which a draft is published."""

    first: datetime.date
    last: datetime.date

    @property
    def is_day(self) -> bool:
        """Whether the date is known to the day."""
        return self.first == self.last

    def __str__(self) -> str:
        return self.first.isoformat() if self.is_day else f"{self.first.isoformat()}/{self.last.isoformat()}"
