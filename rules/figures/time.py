"""Checks for a time of day that is given twice and is not the same time.

Why: "5 p.m. EDT (2200 GMT)" makes a reader miss the broadcast by an hour. Two times with two zones are computed, a
24-hour time is held against one with "a.m." or "p.m.", and "7 a.m. in the evening" is read.
Not flagged: a time whose zone isn't named ("2 p.m. (0500 GMT)"); any place that uses the letters ("IST", "CST"); "ET"
and "PT" against Universal Time in summer or winter; "CET" for summer time; ranges; lists of hours in different places.
A note only: a label of winter in a summer month and the other way round ("EST" in July), which desks put up with.
Source: the IANA time zone database, version 2025b; US summer time by the Energy Policy Act of 2005.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.clock_times import (
    OF_BOTH_SEASONS,
    ZONES,
    ClockTime,
    Lapse,
    TimePair,
    clock_times,
    is_spoken,
    lapses,
    time_pairs,
)
from linter.analysis.calendar.written_days import written_days
from linter.api import Document, Evidence, Finding, Precision, Rule, Severity, Source, quoted

_DAY = 24 * 60
_SOURCE = Source("IANA time zone database", "https://www.iana.org/time-zones", "2025b")
_SEASONS = {"EST": "EDT", "CST": "CDT", "PST": "PDT", "MST": "MDT"}
_SUMMER = {summer: winter for winter, summer in _SEASONS.items()}
_NEAR_THE_CHANGE = 10
"""Days around the change of the clocks in which a draft may speak of the other season."""


@cache
def _same_all_year() -> re.Pattern[str]:
    return re.compile(
        r"Arizona|Phoenix|Tucson|Hawaii|Puerto Rico|Panama|Jamaica|Cancun|Saskatchewan|Regina|Mexico|China|Beijing"
    )


@cache
def _part_of_day() -> re.Pattern[str]:
    return re.compile(r"(?:,? (?:in the|on [A-Z]\w+day|that|this) (?P<after>morning|afternoon|evening))\b")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(r"\b(?P<before>morning|afternoon|evening),? at (?:about |around |just after )?$")


_HOURS = {"morning": (0, 12 * 60 + 59), "afternoon": (12 * 60, 19 * 60), "evening": (15 * 60, _DAY)}
"""The minutes from midnight that each part of the day can mean, generously."""


class Time(Rule):
    """See the module."""

    severity = Severity.WARNING
    precision = Precision(
        hits=19, right=18, corpus="27,420 news articles, 2012-2020, and what could concern it in 46,297 other texts"
    )
    examples = (
        "The alarm was raised at 02:10 and a crew arrived [[20 minutes later, at 02:22]].",
        "Polls open at 7 a.m. and close at [[8 p.m., giving voters 15 hours]] to vote.",
        "The ferry left Lund at 9.10am and berthed at Corle at [[3.10pm after a crossing of 12 hours]] in fog.",
        "Polls open at 7 a.m. and close at 8 p.m., giving voters 13 hours to vote.",
        "The deadline is 5 p.m. EDT ([[2200=>2100]] GMT).",
        "The match starts at 8pm ET/[[6pm=>5pm]] PT on Saturday.",
        "Doors open at 13:00 ([[2pm=>1pm]]), the theatre said.",
        "The bells rang at [[7 a.m. in the evening]], neighbours said.",
        "Trading stopped at 14:05 and resumed at [[15:35, two and a half hours]] later.",
        "He was seen at 23.40 and, [[an hour later, at 00.04]], at the port.",
        "Trading stopped at 14:05 and resumed at 15:35, an hour and a half later.",
        "The shop opened at 9 am and planned to close an hour later at 9 pm.",
        "---\ndate: 2026-07-14\n---\n\nThe hearing was moved to 11 a.m. [[EST=>EDT]], the court said.",
        "The deadline is 5 p.m. EDT (2100 GMT), or 10pm BST.",
        "The shelling stopped at 2 p.m. (0500 GMT). The film starts at 9pm ET (8pm CT, 7pm MT, 6pm PT, 1am GMT).",
        "Doors open at 13:00 (1pm) and close at 2 a.m. in the morning.",
        "Polls close at 8 p.m. ET (Ohio), 9 p.m. ET (Michigan) and 7pm or 8pm elsewhere.",
        "The call is at 6pm IST (12:30 GMT) in Delhi and at 6pm IST (17:00 GMT) in Dublin.",
        "---\ndate: 2026-07-14\n---\n\nThe hearing was moved to 11 a.m. MST in Phoenix, and 2 p.m. EDT elsewhere.",
        "---\ndate: 2026-07-14\n---\n\nThe storm began on January 9 at 11 a.m. EST, and in 1963 at noon CST.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compute each pair, then look at single times."""
        said: set[tuple[str | None, str | None, int]] = set()
        wrong: set[tuple[int, int]] = set()
        date = document.date.first if document.date is not None and document.date.is_day else None
        for pair in time_pairs(document):
            minutes = _right_minutes(pair, _without_other_month(date, pair))
            if minutes is None:
                continue
            wrong |= {(pair.first.block.index, pair.first.start), (pair.second.block.index, pair.second.start)}
            difference = (pair.first.zone, pair.second.zone, (pair.second.minutes - pair.first.minutes) % _DAY)
            if difference not in said or pair.first.zone is None:
                said.add(difference)
                yield self._finding(pair, minutes)
        for lapse in lapses(document):
            if _contradicts(lapse):
                yield self._lapsed(lapse)
        for time in clock_times(document):
            yield from self._part_of_day(time)
        yield from self._labels(document, wrong)

    def _finding(self, pair: TimePair, minutes: int) -> Finding:
        second = pair.second
        written = second.block.text[second.start : second.zone_start].rstrip()
        right = _as_written(minutes, written)
        zone = f" {second.block.text[second.zone_start : second.end]}" if second.zone else ""
        equation = f"{pair.first.text} = {right}{zone}"
        return self.finding(
            second.block.span(second.start, second.start + len(written)),
            f"{equation}, not {written}{_other_label(pair)}",
            suggestions=(right,),
            evidence=(Evidence(equation, pair.first.block.span(pair.first.start, pair.first.end), _SOURCE),),
            confidence=0.9,
        )

    def _lapsed(self, lapse: Lapse) -> Finding:
        first, block = lapse.earlier[-1], lapse.time.block
        passed = min(
            ((lapse.time.minutes - one.minutes) % _round(lapse) for one in lapse.earlier),
            key=lambda minutes: abs(minutes - lapse.minutes),
        )
        hours, minutes = divmod(passed, 60)
        shown = (f"{hours} hours " if hours else "") + f"{minutes} minutes"
        return self.finding(
            block.span(min(lapse.start, lapse.time.start), max(lapse.end, lapse.time.end)),
            f"{lapse.time.text} is {shown} after the time before it, not {block.text[lapse.start : lapse.end]}",
            evidence=(Evidence("the time before it", block.span(first.start, first.end)),),
            confidence=0.75,
        )

    def _part_of_day(self, time: ClockTime) -> Iterator[Finding]:
        if not time.halved:
            return
        text = time.block.text
        match = _part_of_day().match(text, time.end)
        start, end = time.start, match.end() if match else time.end
        if match is None:
            match = _before().search(text, max(0, time.start - 60), time.start)
            start = match.start() if match else start
        if match is None:
            return
        part = match["after"] if match.re is _part_of_day() else match["before"]
        first, last = _HOURS[part]
        if not first <= time.minutes <= last:
            shown = text[time.start : time.end]
            yield self.finding(
                time.block.span(start, end),
                f"{shown} is not in the {part}",
                evidence=(Evidence(f"{shown} = {time.minutes // 60:02}:{time.minutes % 60:02}", source=_SOURCE),),
                confidence=0.85,
            )

    def _labels(self, document: Document, wrong: set[tuple[int, int]]) -> Iterator[Finding]:
        """Labels of the other season: once a draft for each label."""
        date = document.date
        if date is None or not date.is_day or date.first.year < 2007:
            return
        said: set[str] = set()
        for time in clock_times(document):
            zone = time.zone or ""
            other = _SEASONS.get(zone) or _SUMMER.get(zone)
            if other is None or zone in said or (time.block.index, time.start) in wrong:
                continue
            summer = _in_summer(date.first)
            if summer is None or summer == (zone in _SUMMER) or self._elsewhere(document, time):
                continue
            said.add(zone)
            yield self.finding(
                time.block.span(time.zone_start, time.zone_start + len(zone)),
                f"{zone} is {'winter' if summer else 'summer'} time, which does not hold on {date.first.isoformat()}",
                suggestions=(other,),
                evidence=(Evidence(f"on that day the zone is {other}", source=_SOURCE),),
                severity=Severity.NOTE,
                confidence=0.6,
            )

    @staticmethod
    def _elsewhere(document: Document, time: ClockTime) -> bool:
        """Whether the time may be of another day or of a place whose clocks stay."""
        text = time.block.text
        if any(_same_all_year().search(block.text) for block in document.prose):
            return True
        if any(day.block is time.block for day in written_days(document)) or re.search(r"\b(?:1[89]|20)\d\d\b", text):
            return True
        return quoted(document, time.block.span(time.start, time.end))


def _right_minutes(pair: TimePair, day: datetime.date | None) -> int | None:
    """What the second time should be, in minutes from midnight; None if the two agree or can't be compared.

    day: about when it is, None if that is unknown.
    """
    first, second = pair
    if is_spoken(first) or is_spoken(second):
        twelve = _DAY // 2
        apart = _apart(first.minutes % twelve, second.minutes % twelve)
        return None if apart <= 1 or not is_spoken(first) else first.minutes
    if first.zone is None or second.zone is None:
        words = first.halved and second.halved and "n" in (first.text + second.text).lower()  # noon and midnight
        alike = first.zone == second.zone and (first.halved != second.halved or words)
        return first.minutes if alike and first.minutes != second.minutes else None
    if first.zone == second.zone:
        return None
    here, there = _offsets(first.zone, day), _offsets(second.zone, day)
    if OF_BOTH_SEASONS.get(first.zone, "") == OF_BOTH_SEASONS.get(second.zone):
        offsets = [other - one for one, other in zip(here, there, strict=True)]
    else:
        offsets = [other - one for one in here for other in there]
    rights = [(first.minutes + offset) % _DAY for offset in offsets]
    return None if second.minutes in rights else min(rights, key=lambda right: _apart(right, second.minutes))


def _offsets(zone: str, day: datetime.date | None) -> tuple[int, ...]:
    """The minutes that a zone may be ahead of Universal Time on that day."""
    summer = _in_summer(day, OF_BOTH_SEASONS[zone]) if day is not None and zone in OF_BOTH_SEASONS else None
    return ZONES[zone] if summer is None else ZONES[zone][int(summer) : int(summer) + 1]


@cache
def _month() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|\b(?:1[89]|20)\d\d\b|year|summer|winter"
    )


def _without_other_month(date: datetime.date | None, pair: TimePair) -> datetime.date | None:
    """The draft's date, unless the words around the pair may speak of another season."""
    text = pair.first.block.text[max(0, pair.first.start - 150) : pair.first.start]
    after = pair.second.block.text[pair.second.end : pair.second.end + 150]
    return None if _month().search(text + " " + after) else date


def _round(lapse: Lapse) -> int:
    """Minutes until the clock shows the same again: a day where all times say which half of it they are in."""
    return _DAY if lapse.time.halved and all(one.halved for one in lapse.earlier) else _DAY // 2


def _contradicts(lapse: Lapse) -> bool:
    """Whether the duration fits none of the earlier times, give or take two minutes, or five of many."""
    spare = 5 if lapse.minutes > 60 else 2
    apart = {(lapse.time.minutes - one.minutes) % _round(lapse) for one in lapse.earlier}
    return 0 < lapse.minutes < _round(lapse) and all(abs(minutes - lapse.minutes) > spare for minutes in apart)


def _other_label(pair: TimePair) -> str:
    """What to add where the label of the other season makes the two agree."""
    for place, zone in enumerate((pair.first.zone, pair.second.zone)):
        other = _SEASONS.get(zone or "") or _SUMMER.get(zone or "")
        changed = pair[place]._replace(zone=other)
        swapped = TimePair(changed, pair.second) if place == 0 else TimePair(pair.first, changed)
        if other and _right_minutes(swapped, None) is None:
            return f"; {changed.block.text[changed.start : changed.zone_start].rstrip()} is {other}"
    return ""


def _apart(one: int, other: int) -> int:
    return min((one - other) % _DAY, (other - one) % _DAY)


def _as_written(minutes: int, written: str) -> str:
    """A time in the form of another one."""
    hour, minute = divmod(minutes, 60)
    half = re.search(r"\s?([aApP])(\.?\s?[mM]\.?)$", written)
    sign = next((one for one in written if one in ":."), ":")
    if half:
        letter = "p" if hour >= 12 else "a"
        letter = letter.upper() if half[1].isupper() else letter
        figures = f"{(hour - 1) % 12 + 1}" + (
            f"{sign if sign in written[: half.start()] else ':'}{minute:02}" if minute else ""
        )
        return figures + half[0][: half.start(1) - half.start()] + letter + half[2]
    if re.fullmatch(r"\d{4}.*", written):
        return f"{hour:02}{minute:02}"
    if ":" in written or "." in written:
        return f"{hour:02}{sign}{minute:02}"
    return {0: "midnight", 720: "noon"}.get(minutes, f"{hour:02}:{minute:02}")


def _in_summer(day: datetime.date, where: str = "US") -> bool | None:
    """Whether clocks show summer time in "US", "EU", "AU" or "NZ"; None near the days on which they change."""
    year = day.year
    if where == "EU":
        begins, ends = (_sunday(year, month, 5) for month in (3, 10))
    elif where == "US":
        begins, ends = _sunday(year, 3, 2), _sunday(year, 11, 1)
    else:
        begins, ends = _sunday(year, 10 if where == "AU" else 9, 1 if where == "AU" else 5), _sunday(year, 4, 1)
    if min(abs((day - begins).days), abs((day - ends).days)) <= _NEAR_THE_CHANGE:
        return None
    return begins <= day < ends if begins < ends else day >= begins or day < ends


def _sunday(year: int, month: int, number: int) -> datetime.date:
    """The Sunday of that number in a month; the fifth is the last."""
    first = datetime.date(year, month, 1)
    sunday = first + datetime.timedelta(days=(6 - first.weekday()) % 7 + 7 * (number - 1))
    return sunday if sunday.month == month else sunday - datetime.timedelta(days=7)
