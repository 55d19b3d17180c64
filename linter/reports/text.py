"""The report for people: each finding with its words underlined, its evidence and what to write instead."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from linter.document.model import BlockKind
from linter.document.span import Span
from linter.findings.finding import Evidence, Finding, Severity
from linter.reports.listed import listed
from linter.reports.not_done import NOT_LISTED, NotDone, not_done
from linter.reports.positions import Lines
from linter.reports.wording import counted, named, offered
from linter.terminal import BOLD, CYAN, DIM, FAR, RED, YELLOW, coloured, excerpt, printable

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import FileResult, RunResult

MOST_LINES = 4
"""Lines shown of words that run over several."""

_COLOURS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.NOTE: CYAN}
_INDENT = " " * 8
_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.STANDFIRST, BlockKind.CAPTION})


def render(result: RunResult, style: Style) -> str:
    """The report: findings and failures by file, what was skipped, and a summary."""
    undone: dict[str | None, list[NotDone]] = {}
    for one in not_done(result):
        undone.setdefault(one.path, []).append(one)
    parts = [part for file in result.files for part in _File(file, undone.pop(file.path, []), style).parts()]
    text = "".join(f"{part}\n\n" for part in parts)
    skipped = [f"{_skipped(one)}\n" for some in undone.values() for one in some]
    if skipped and not style.quiet:
        text += "".join(skipped) + "\n"
    return text if style.quiet else text + summary(result, style) + "\n"


def summary(result: RunResult, style: Style) -> str:
    """One line that says how much was checked, found, fixed and left out."""
    checked = sum(file.document is not None for file in result.files)
    failures = sum(len(file.failures) for file in result.files)
    skipped = [one for one in not_done(result) if not one.failed and one.reason != NOT_LISTED]
    files = sum(not one.rules for one in skipped)
    rules = len({rule for one in skipped for rule in one.rules})
    fixed = sum(file.fixed for file in result.files)
    found = [
        coloured(counted(number, severity.value), BOLD, _COLOURS[severity], on=style.color)
        for severity, number in sorted(result.counts.items(), key=lambda item: -item[0].rank)
        if number
    ]
    parts = [f"{counted(checked, 'file')} checked: {', '.join(found) or 'nothing found'}"]
    if fixed:
        parts.append(f"{fixed} fixed")
    if result.dropped:
        stages = ", ".join(f"{count} by {stage}" for stage, count in sorted(result.dropped.items()))
        parts.append(f"{sum(result.dropped.values())} dropped ({stages})")
    if result.since:
        parts.append(f"{result.unchanged} unchanged since {printable(result.since)}")
    if result.gone:
        parts.append(f"{len(result.gone)} gone from the baseline (to remove, run: copydesk baseline update)")
    if files:
        parts.append(f"{files} skipped")
    if rules:
        parts.append(f"{counted(rules, 'rule')} skipped")
    if result.languagetool is not None and result.languagetool.remote:
        parts.append(f"sentences were sent to {printable(result.languagetool.url or '')}")
    if failures:
        parts.append(coloured(counted(failures, "failure"), BOLD, RED, on=style.color))
    return "; ".join(parts)


class _File:
    """The report of one file."""

    def __init__(self, file: FileResult, undone: Sequence[NotDone], style: Style) -> None:
        self._file = file
        self._undone = undone
        self._style = style
        self._path = printable(file.path)
        blocks = file.document.blocks if file.document else ()
        self._headings = sorted(block.source_span for block in blocks if block.kind in _HEADINGS)
        self._ends = list(accumulate((span.end for span in self._headings), max))  # of each and those before it
        self._lines = Lines(file.document.source if file.document else "")
        self._gutter = max(5, len(str(len(self._lines))) + 1)

    def parts(self) -> Iterator[str]:
        """Paragraphs of the report, without blank lines."""
        for _, together in groupby(listed(self._file).findings, self._group):
            findings = list(together)
            yield "\n".join(self._single(findings[0]) if len(findings) == 1 else self._together(findings))
        if self._undone:
            yield "\n".join(self._failure(one) if one.failed else _skipped(one) for one in self._undone)

    def _group(self, finding: Finding) -> tuple[int, int]:
        """Findings that are shown together have the same: those on one line of a headline, sub-head, standfirst or
        caption, and those on the same words.
        """
        lines = self._lines.covering(finding.span)
        if len(lines) == 1:
            number = bisect_right(self._headings, finding.span.start, key=lambda span: span.start) - 1
            if number >= 0 and self._ends[number] >= finding.span.end:
                return (-1, lines[0])
        return finding.span

    def _single(self, finding: Finding) -> Iterator[str]:
        yield self._header(finding)
        yield from self._excerpts([finding.span], _COLOURS[finding.severity])
        yield from self._details(finding)

    def _together(self, findings: Sequence[Finding]) -> Iterator[str]:
        """Several findings with their line once above them."""
        first = self._lines.position(findings[0].span.start)
        place = coloured(f"{self._path}:{first.line}:{first.column}", BOLD, on=self._style.color)
        yield f"{place}: {counted(len(findings), 'finding')} on this line"
        worst = max((one.severity for one in findings), key=lambda severity: severity.rank)
        yield from self._excerpts([one.span for one in findings], _COLOURS[worst])
        for finding in findings:
            yield self._header(finding)
            yield from self._details(finding)

    def _header(self, finding: Finding) -> str:
        place = self._lines.position(finding.span.start)
        on = self._style.color
        where = coloured(f"{self._path}:{place.line}:{place.column}", BOLD, on=on)
        severity = coloured(finding.severity.value, BOLD, _COLOURS[finding.severity], on=on)
        return f"{where}: {severity}: {printable(finding.message)} {coloured(f'[{finding.rule}]', DIM, on=on)}"

    def _details(self, finding: Finding) -> Iterator[str]:
        for evidence in finding.evidence:
            yield from self._evidence(evidence)
        if finding.source is not None:
            yield f"{_INDENT}source: {named(finding.source)}"
        if finding.suggestions:
            yield f"{_INDENT}suggestion: {offered(finding.suggestions)}"
        if finding.quoted:
            yield f"{_INDENT}in a quotation: not changed by --fix"

    def _evidence(self, evidence: Evidence) -> Iterator[str]:
        said = f" ({named(evidence.source)})" if evidence.source else ""
        yield f"{_INDENT}because: {printable(evidence.message)}{said}"
        if evidence.span is not None:
            yield from self._excerpts([evidence.span], CYAN)

    def _excerpts(self, spans: Sequence[Span], colour: str) -> Iterator[str]:
        """The lines of the source that the spans touch, each with marks under the words."""
        covered = [self._lines.covering(span) for span in spans]
        numbers = covered[0] if len(covered) == 1 else sorted(set().union(*covered))
        on = self._style.color
        width = max(20, self._style.width - self._gutter - 3)
        for number in numbers[:MOST_LINES]:
            line = self._lines.span(number)
            within = (Span(max(span.start, line.start), min(span.end, line.end)) for span in spans)
            ranges = sorted((one.start, one.end) for one in within if one.start <= one.end)
            # a line can be as long as the draft: no more of it is copied than could be shown
            start = max(line.start, ranges[0][0] - FAR * width)
            text = self._lines.source[start : min(line.end, ranges[0][0] + FAR * width)]
            shown, marks = excerpt(text, [(first - start, last - start) for first, last in ranges], width)
            yield f"{coloured(f'{number:>{self._gutter}} |', DIM, on=on)} {shown}"
            if marks:
                yield f"{coloured(' ' * self._gutter + ' |', DIM, on=on)} {coloured(marks, BOLD, colour, on=on)}"
        if len(numbers) > MOST_LINES:
            yield f"{_INDENT}… and {counted(len(numbers) - MOST_LINES, 'line')} more"

    def _failure(self, failure: NotDone) -> str:
        path = coloured(self._path, BOLD, on=self._style.color)
        return (
            f"{path}: {coloured(failure.what_happened, BOLD, RED, on=self._style.color)}: {printable(failure.reason)}"
        )


def _skipped(one: NotDone) -> str:
    """What was skipped, on a line."""
    place = [one.path] if one.path is not None else []
    rules = [", ".join(one.rules)] if one.rules else []
    return printable(": ".join((*place, *rules, one.what, one.reason)))
