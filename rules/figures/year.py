"""Checks for a year or a date that can't be: digits exchanged, a day that no calendar has, a death before the birth.

Why: "the 2106 election", "31 June" and "(1932-1924)" are slips that everybody sees once they are printed. A year of the
next century is reported where exchanging two neighbouring digits gives one near the draft's date.
Not flagged: 2100 and other round years, years in fiction and in projections ("by 2108"), section numbers, times of day;
29 February without a year, but within two months of a February that has no such day; years before Christ; numbers that
count something ("In March 60 diplomats"); dates in quotations.
Source: the Gregorian calendar; the days after a month's name and the years after 2100 in 27,420 news articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.written_days import WrittenDay, days_in, written_days
from linter.analysis.calendar.years import distant_years, lifespans, told_lives
from linter.api import Block, Document, Evidence, Finding, Precision, Rule, Severity, Source, quoted
from linter.dates import MONTHS

_CALENDAR = Source("Gregorian calendar")
_LATEST = 2150
_AHEAD = 5
"""Years after the draft's date that copy speaks of without more: elections, budgets, games."""
_BEHIND = 60
_NEAR = 62
"""Days from the draft's date within which 29 February without a year is this year's."""


@cache
def _ahead_of() -> re.Pattern[str]:
    return re.compile(r"\b(?:will|due|deadline|scheduled|until|expires?|expected|set for|next)\b")


@cache
def _fiction() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:novel|film|movie|series|sci-fi|science fiction|fiction|dystop\w*|set in|fantasy|game|episode|trek|"
        r"projections?|projected|forecasts?|predict\w*|by the (?:end|middle|turn) of|century|centuries|asteroid|comet"
        r"|eclipse|"
        r"BCE?|B\.C\.|A\.?D\.?)\b"
    )


@cache
def _projected() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:by|until|before|beyond|through|to|and)(?: the year)? $")


@cache
def _correction() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:correction|corrected|misstated|incorrectly|erroneously|earlier version|no such (?:date|day))\b"
    )


@cache
def _sure_before() -> re.Pattern[str]:
    return re.compile(
        r"(?i)(?:\b(?:on|until|from|to|by|before|after|since|of|is|was|be|ended|ending|and|through|the|due|between|for"
        r"|dated)|[-–—(,:])\s?$"
    )


@cache
def _numbered() -> re.Pattern[str]:
    """What a number belongs to that stands between it and a month: "issue 34, November 1998"."""
    return re.compile(
        r"(?i)(?:\b(?:issues?|numbers?|no\.?|nos\.?|nr\.?|vol\.?|volumes?|parts?|pages?|pp?\.|chapters?|sections?"
        r"|episodes?|editions?|bulletins?|newsletters?|circulars?|weeks?|lots?|items?|rounds?)\s?|[#№]\s?)$"
    )


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[.,;:)!?–—\"”’']|$)|\s?[-–]\s?\d")


@cache
def _function() -> re.Pattern[str]:
    return re.compile(
        r" (?:at|in|on|to|for|from|and|or|but|as|by|is|was|are|were|will|would|that|when|which|who|whose|whom|what|how"
        r"|why|whether|with|until|till|after|before|of|this|last|next|the|a|an|has|had|have|during|deadline|because|if"
        r"|it|he|she|they|we|you|I|there|here|so|since|where|while|though|although|unless|once|just|only|also|not|then"
        r"|under|over|into|between|about|against|around|near|through|within|without|following|despite|amid|pending"
        r"|can|could|may|might|must|should|shall|does|did|do|per|via|than|his|her|its|their|our|my|your|even|still"
        r"|yet|already|again|too|instead|rather|together|unless|whereas|onwards?|inclusive|now|soon|up|down|out|off"
        r"|no later|at the latest|each|every|both|either|neither)\b"
    )


class YearRule(Rule):
    """Impossible days and years."""

    severity = Severity.WARNING
    precision = Precision(
        hits=10, right=10, corpus="27,420 news articles, 2012-2020, and what could concern it in 46,297 other texts"
    )
    examples = (
        "---\ndate: 2019-06-12\n---\n\nThey opened an office before the [[2106=>2016]] election, the court heard.",
        "The permit runs until [[31 June=>30 June]], the council said.",
        "The case was put off until [[November 31=>November 30]] so that reports could be written.",
        "---\ndate: 2024-02-01\n---\n\nShe takes over on [[30 February=>29 February]], the bank said.",
        "The fair was moved to [[February 29, 2025=>February 28, 2025]] by the council.",
        "---\ndate: 2026-02-12\n---\n\nThe hall will close on [[29 February=>28 February]] for repairs.",
        "The painter Ada Moller ([[1932-1924]]) left no letters.",
        "Ada Moller, who [[died in 1896, was born in Leeds in 1911]].",
        "Her father died in 1896 and she was born in 1911. She was born in Leeds in 1911 and died there in 1996.",
        "The sea may rise by three feet by 2100, and the 2108 vote was set in a novel.",
        "The permit runs until 30 June. In June 31 people were hurt at the 41st March for Life.",
        "The fair was held on February 29, 2024, and the next is on 29 February.",
        "The essay is from issue 34 November 1998 and was printed again in No. 61 June 2001.",
        "The general (100-44 BC) and the painter Ada Moller (1924-1932) never met.",
        "---\ndate: 2019-06-12\n---\n\nUnder section 2106 the office opens at 2106 GMT. They had 2106 members in all.",
        "---\ndate: 2026-03-12\n---\n\nCorrection: we wrote that the permit ran until 31 June. It ran until 30 June.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Days, then years, then lives."""
        for day in written_days(document):
            yield from self._day(document, day)
        if document.date is not None:
            yield from self._exchanged(document, document.date.last.year)
        for life in (*lifespans(document), *told_lives(document)):
            if 0 < life.born - life.died < 120 and not _fiction().search(_around(life.block, life.start, life.end)):
                yield self.finding(
                    life.block.span(life.start, life.end),
                    f"a death in {life.died} before a birth in {life.born}",
                    evidence=(Evidence(f"{life.died} - {life.born} = {life.died - life.born}", source=_CALENDAR),),
                    confidence=0.9,
                )

    def _day(self, document: Document, day: WrittenDay) -> Iterator[Finding]:
        year = day.year
        if day.day == 0:
            return
        longest = days_in(day.month, 2024)
        if 1 <= day.day <= longest and not (day.day == 29 and day.month == 2):
            return
        if day.day <= longest:
            year = self._leap_day_year(document, day)
            if year is None or day.in_year(year) is not None:
                return
        elif (year is None and not _is_date(day)) or _numbered().search(day.block.text[: day.start]):
            return
        if _correction().search(day.block.text) or quoted(document, day.block.span(day.start, day.end)):
            return
        last = days_in(day.month, year or _nearest_year(document))
        month = MONTHS[day.month - 1] + (f" {year}" if year and day.month == 2 else "")
        start, end = day.day_start - day.start, day.day_end - day.start
        ordinal = re.match("st|nd|rd|th", day.block.text[day.day_end : day.day_end + 2])
        right = day.text[:start] + str(last) + day.text[end:]
        yield self.finding(
            day.block.span(day.start, day.end),
            f"{month} has {last} days, not {day.day}",
            suggestions=() if ordinal or day.weekday is not None else (right,),
            evidence=(Evidence(f"{month} has {last} days", source=_CALENDAR),),
            confidence=0.95 if year else 0.85,
        )

    @staticmethod
    def _leap_day_year(document: Document, day: WrittenDay) -> int | None:
        """The year of a 29 February; None if it can't be told."""
        if day.year is not None:
            return day.year
        date = document.date
        if (
            date is None
            or not date.is_day
            or re.search(r"\b(?:1[89]|20)\d\d\b|leap|birthday|\bborn\b|every four|each year", day.block.text)
        ):
            return None
        year = date.first.year
        if abs((date.first - date.first.replace(month=2, day=28)).days) <= _NEAR:
            return year
        return year + (date.first.month > 2) if _ahead_of().search(day.block.text) else None

    def _exchanged(self, document: Document, year: int) -> Iterator[Finding]:
        for found in distant_years(document):
            if not year + 20 < found.value or found.value % 10 == 0:
                continue
            right = next(
                (
                    one
                    for one in _exchanges(found.value)
                    if year - _BEHIND <= one <= year + _AHEAD and one != found.value
                ),
                None,
            )
            block = found.block
            if right is None or _fiction().search(_around(block, found.start, found.end)):
                continue
            if _projected().search(block.text[max(0, found.start - 30) : found.start]):
                continue
            yield self.finding(
                block.span(found.start, found.end),
                f"{found.value} is {found.value - year} years ahead; {right} with two digits exchanged",
                suggestions=(str(right),),
                evidence=(Evidence(f"the draft is of {year}", source=_CALENDAR),),
                confidence=0.85,
            )


def _nearest_year(document: Document) -> int:
    """The year of the February that is nearest to the draft's date; one without a leap day if it has none."""
    if document.date is None:
        return 2023
    return document.date.first.year + (document.date.first.month > 8)


def _exchanges(year: int) -> Iterator[int]:
    """The years that exchanging two neighbouring digits gives."""
    digits = str(year)
    for place in (1, 2, 0):
        yield int(digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :])


def _is_date(day: WrittenDay) -> bool:
    """Whether a month and a number that it can't have are a date all the same: a whole phrase, no count."""
    text = day.block.text
    before = text[max(0, day.start - 30) : day.start]
    if day.day > 39 or re.match(r"\. \d", text[day.end : day.end + 4]) or re.search(r"\d[-–]$", before):
        return False  # 65-39 Nov. 8
    if text[day.day_start : day.day_end + 2].endswith(("st", "nd", "rd", "th")) and day.day > 31:
        return False  # the 34th Junior Nationals
    after = text[day.end : day.end + 30]
    sure = _sure_before().search(before) is not None or day.weekday is not None
    if text[day.day_end : day.day_end + 2] in ("st", "nd", "rd", "th") and sure:
        return True  # "by April 31st so that"
    day_first = re.match(r"(?:st|nd|rd|th)? (?:of )?[A-Z]", text[day.day_end : day.day_end + 7]) is not None
    ends = _ending().match(after) is not None or _function().match(after) is not None
    return sure and (day_first or ends)


def _around(block: Block, start: int, end: int) -> str:
    return block.text[max(0, start - 150) : end + 60]
