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

from linter.analysis.calendar.years import Span, spans
from linter.analysis.text.sentences import sentences
from linter.api import Block, Document, Evidence, Finding, Rule, Severity, Source

_ARITHMETIC = Source("arithmetic")
_HEDGED = re.compile(
    r"(?i)\b(?:about|around|almost|nearly|roughly|some|over|under|more than|less than|up to|at least) (?:an? )?$"
)
_AGO = re.compile(
    r"\b(?P<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty) years? ago"
    r"(?:,? in (?:[A-Z][a-z]+ )?| \(|, )(?P<year>(?:19|20)\d\d)(?=[,.;)]| [a-z])"
)
_FOUNDED = re.compile(
    r"\b(?:founded|established|formed|set up|launched|opened|created|started|began"
    r"|incorporated) in (?P<year>1[5-9]\d\d|20\d\d)\b"
)
_ANNIVERSARY = re.compile(r"\b(?P<number>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b")
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip


class Duration(Rule):
    """See the module."""

    severity = Severity.WARNING
    examples = (
        "She served a [[six-year]] term from 2010 to 2018, the council said.",
        "He led the club from 1998 to 2011, a [[nine-year]] reign.",
        "The [[five-day]] strike, from 3 to 12 March, closed the port.",
        "It was a [[two-hour]] meeting, from 9am to noon.",
        "---\ndate: 2014-01-14\n---\n\nThe board asked for it [[three years ago, in 2009]], she said.",
        "---\ndate: 2026-05-04\n---\n\nThe choir, founded in 1998, marks its [[25th anniversary]] this year.",
        "She served an eight-year term from 2010 to 2018, and the paper ran for nine years from 2010 to 2018.",
        "The four-year school ran from 1897 to 1945. He fished for ten years and taught from 1990 to 2010.",
        "The three-day fair, from 3 to 5 March, follows the two-week closure from 1 to 14 February.",
        "---\ndate: 2026-05-04\n---\n\nThe choir, founded in 1998, marks its 28th anniversary this year.",
        "---\ndate: 2014-01-14\n---\n\nThe board asked for it five years ago, in 2009, and nearly two decades ago.",
        "The meeting ran for three hours, from 10am to 1pm, and the shift of eight hours from 10 to 6pm.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Spans with a duration, then years ago, then anniversaries."""
        for span in spans(document):
            if _contradicts(span):
                yield self._finding(span)
        date = document.date
        if date is None or date.first.year != date.last.year:
            return
        for block in document.prose:
            yield from self._years_ago(block, date.first.year, date.first.month)
            yield from self._anniversaries(block, date.first.year)

    def _finding(self, span: Span) -> Finding:
        text = span.block.text
        ends, stated = text[span.first : span.last], text[span.start : span.end]
        elapsed = f"{span.elapsed:.1f}".removesuffix(".0")
        equation = f"{ends} = {elapsed} {span.unit}s"
        return self.finding(
            span.block.span(span.start, span.end),
            f"{equation}, not {stated}",
            evidence=(Evidence(equation, span.block.span(span.first, span.last)),),
            confidence=0.85,
        )

    def _years_ago(self, block: Block, year: int, month: int) -> Iterator[Finding]:
        for match in _AGO.finditer(block.text):
            stated = _WORDS.get(match["number"]) or int(match["number"])
            passed = year - int(match["year"])
            near = {passed, passed - 1} | ({passed + 1} if month > 9 else set())
            if stated in near or passed <= 0 or _HEDGED.search(block.text, 0, match.start()):
                continue
            equation = f"{year} - {match['year']} = {passed} years"
            yield self.finding(
                block.span(match.start(), match.end("year")),
                f"{equation}, not {match['number']}",
                evidence=(Evidence(equation, source=_ARITHMETIC),),
                confidence=0.8,
            )

    def _anniversaries(self, block: Block, year: int) -> Iterator[Finding]:
        if "th " not in block.text or not _ANNIVERSARY.search(block.text):
            return
        for sentence in sentences(block):
            founded = list(_FOUNDED.finditer(sentence.text))
            marked = list(_ANNIVERSARY.finditer(sentence.text))
            if len(founded) != 1 or len(marked) != 1:
                continue
            years = {int(found) for found in re.findall(r"\b(?:1[5-9]|20)\d\d\b", sentence.text)} | {year}
            begun, number = int(founded[0]["year"]), int(marked[0]["number"])
            if any(abs(one - begun - number) <= 1 for one in years):
                continue
            equation = f"{begun} + {number} = {begun + number}, not {year}"
            yield self.finding(
                block.span(sentence.start + marked[0].start(), sentence.start + marked[0].end()),
                equation,
                evidence=(Evidence("the year that it began", block.span(
                    sentence.start + founded[0].start("year"), sentence.start + founded[0].end("year"))),),
                severity=Severity.NOTE,
                confidence=0.6,
            )  # fmt: skip


def _contradicts(span: Span) -> bool:
    """Whether no way of counting gives the duration."""
    most = span.elapsed + (1 if span.whole else 0)
    least = span.elapsed - (1 if span.unit == "year" else 0)
    slack = span.slack + (0.15 * span.elapsed if _HEDGED.search(span.block.text, 0, span.start) else 0)
    return not least - (slack if span.unit != "day" else slack / 2) <= span.stated <= most + slack
