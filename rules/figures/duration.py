"""Checks for a duration that its own beginning and end contradict.

Why: "a six-year term, from 2010 to 2018" is eight years by any way of counting. Spans of years, of days and of hours
are computed where the duration stands directly beside them, and "three years ago, in 2009" from the draft's date.
Not flagged: counting with or without the first and the last year or day; ages, tenures and other years that stand
nearby; "about" and decades within two years; a rate ("3% a year from 2010 to 2016"); one of several ("two four-year
terms").
A note only: "its 25th anniversary" in a sentence that says in which year the thing was founded.
Source: arithmetic; 1,189 sentences with a span of years in 27,420 news articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.analysis.calendar.counted_on import counted_on
from linter.analysis.calendar.lapses import lapses
from linter.analysis.calendar.reckonings import Reckoning, reckonings
from linter.analysis.calendar.shifts import shifts
from linter.analysis.calendar.timelines import timelines
from linter.analysis.calendar.years import Span, spans
from linter.api import Document, Evidence, Finding, Precision, Rule, Severity


@cache
def _hedged() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:about|around|almost|nearly|roughly|some|over|under|more than|less than|up to|at least) (?:an? )?$"
    )


_ONE_YEAR = re.compile(r"\D*(?:\d\d?\D+)?\d{4}\D*")


class Duration(Rule):
    """See the module."""

    severity = Severity.WARNING
    precision = Precision(
        hits=2, right=2, corpus="27,420 news articles, 2012-2020, and what could concern it in 46,297 other texts"
    )
    examples = (
        "He was arrested on 3 August and charged [[three days later]], on 9 August.",
        "The couple wed in June 1975 and will mark their [[40th anniversary]] in June 2025.",
        "The band, formed in 1990, marked the 25th anniversary of its first album in 2019.",
        "Okafor was ordained in 1998. She also served in Lund for five years, returning to Malmo in 2007.",
        "She served a [[six-year]] term from 2010 to 2018, the council said.",
        "He led the club from 1998 to 2011, a [[nine-year]] reign.",
        "It came sixteen years after he was shot in 1989. But he came back to the show in September 2003.",
        "The strike, which began on 3 March and was called off on 17 March, lasted [[three weeks]].",
        "---\ndate: 2023-09-20\n---\n\nIt went up in September 2021. [[Four years]] later it is still there.",
        "---\ndate: 2023-09-20\n---\n\nIt went up in September 2021. Four years later it may still be there.",
        "---\ndate: 2026-05-04\n---\n\n[[Thirty-one years ago, in 1985]], the mine shut.",
        "They won the cup in 1978 and did not win it again until 2011, a wait of [[23 years]].",
        "The ban was passed in 1974 and repealed in 2004 after [[40 years]] on the books.",
        "The [[five-day]] strike, from 3 to 12 March, closed the port.",
        "It was a [[two-hour]] meeting, from 9am to noon.",
        "---\ndate: 2014-01-14\n---\n\nThe board asked for it [[three years ago, in 2009]], she said.",
        "---\ndate: 2026-05-04\n---\n\nThe choir, founded in 1998, marks its [[25th anniversary]] this year.",
        "The dam broke in [[1987, two years after it was built in 1989]].",
        "The dam broke in 1987, two years before another was built in 1989.",
        "She served an eight-year term from 2010 to 2018, and the paper ran for nine years from 2010 to 2018.",
        "Founded in 1921, the league lost its head seven years later in a dispute, and its parts reunited in 1939.",
        "She left the bank in 2006 and moved on in 2007 to the inn where she was captain for three years.",
        "---\ndate: 2026-05-04\n---\n\nForty-one years ago, in 1985, the mine shut.",
        "After teaching there for 24 years, he became dean in 1994, a post he held until he retired in 2000.",
        "He joined in 2001 and left in 2019 after 12 years as head. It opened in 2010 and was sold in 2020; it made"
        " losses for six years.",
        "The four-year school ran from 1897 to 1945. He fished for ten years and taught from 1990 to 2010.",
        "The three-day fair, from 3 to 5 March, follows the two-week closure from 1 to 14 February.",
        "---\ndate: 2026-05-04\n---\n\nThe choir, founded in 1998, marks its 28th anniversary this year.",
        "---\ndate: 2014-01-14\n---\n\nThe board asked for it five years ago, in 2009, and nearly two decades ago.",
        "The meeting ran for three hours, from 10am to 1pm, and the shift of eight hours from 10 to 6pm.",
        "She sat on the board from 1963–1971 and was chairman of the ball for three years.",
        "The pier was shut between May 26 and 30, two days before and after the regatta.",
        "From 2010 to 2020 the firm spent three years in court.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Spans with a duration, then years ago, then anniversaries."""
        seen: list[tuple[int, int, int]] = []
        for span in spans(document):
            if _contradicts(span):
                seen.append((span.block.index, span.start, span.end))
                yield self._finding(span)
        month = document.date.last.month if document.date is not None else 1
        for reckoning in reckonings(document):
            if _miscounted(reckoning, month):
                seen.append((reckoning.block.index, reckoning.start, reckoning.end))
                yield self._reckoned(reckoning)
        for span in (*timelines(document), *lapses(document), *shifts(document), *counted_on(document)):
            said = any(
                index == span.block.index and start < span.end and span.start < end for index, start, end in seen
            )
            if not said and _contradicts(span):
                seen.append((span.block.index, span.start, span.end))
                yield self._finding(span)

    def _finding(self, span: Span) -> Finding:
        text = span.block.text
        ends, stated = text[span.first : span.last], text[span.start : span.end]
        elapsed = f"{span.elapsed:.1f}".removesuffix(".0")
        until = " to the draft's date" if span.unit == "year" and _ONE_YEAR.fullmatch(ends) else ""
        equation = f"{ends}{until} = {elapsed} {span.unit}s"
        return self.finding(
            span.block.span(span.start, span.end),
            f"{equation}, not {stated}",
            evidence=(Evidence(equation, span.block.span(span.first, span.last)),),
            confidence=0.85,
        )

    def _reckoned(self, one: Reckoning) -> Finding:
        passed = one.ended - one.begun
        equation = (
            f"{one.begun} to {one.ended} = {passed} years" if passed > 0 else f"{one.ended} comes before {one.begun}"
        )
        written = one.block.text[one.start : one.end]
        return self.finding(
            one.block.span(one.start, one.end),
            f"{equation}, not “{written}”",
            evidence=(Evidence(equation, one.block.span(one.begun_start, one.begun_end)),),
            severity=None if not one.kind.startswith("anniversary") or one.now else Severity.NOTE,
            confidence=0.8,
        )


def _miscounted(one: Reckoning, month: int) -> bool:
    """Whether the years between the two ends are others, with a year to spare where the ends are only years."""
    passed = one.ended - one.begun
    if passed <= 0:
        return passed < 0 and one.kind == "apart"  # "collapsed in 1987, two years after it was built in 1989"
    if one.kind == "ago":
        return one.stated not in {passed, passed - 1, passed + (1 if month > 9 else 0)}
    return abs(one.stated - passed) > 1


_OF_ANOTHER_TIME = re.compile(r"\band (?:was|were|had|has|served|worked|played|led|lived|became|held|spent|also)\b")


_ABOUT_EVENT = re.compile(r" (?:(?:both )?before and after|either side|on (?:either|each) side)\b")


def _is_of_other_years(span: Span) -> bool:
    """Whether the duration is another one: "from 1963 to 1971, and was chairman for three years"."""
    between = span.block.text[span.last : span.start]
    within = span.block.text[max(0, span.first - 5) : span.first].endswith("From ") and re.search(r"\bspent\b", between)
    around = _ABOUT_EVENT.match(span.block.text, span.end)  # "from 3 to 7 May, two days before and after the sale"
    return bool(_OF_ANOTHER_TIME.search(between) or within or around)


def _contradicts(span: Span) -> bool:
    """Whether no way of counting gives the duration."""
    if _is_of_other_years(span):
        return False
    most = span.elapsed + (1 if span.whole else 0)
    least = span.elapsed - (1 if span.unit == "year" else 0)  # a year that both ends share in part
    slack = span.slack + (
        0.15 * span.elapsed if _hedged().search(span.block.text[max(0, span.start - 20) : span.start]) else 0
    )
    return not least - (slack if span.unit != "day" else slack / 2) <= span.stated <= most + slack
