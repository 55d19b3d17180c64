"""The report for people: a finding is its place and message, its words underlined, and a line with fix and reason.

`--verbose` gives all evidence with its own lines of the draft and its sources.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from linter.document.model import BlockKind
from linter.document.span import Span
from linter.findings.finding import Evidence, Finding
from linter.reports.listed import listed
from linter.reports.not_done import NotDone, not_done
from linter.reports.positions import lines_of
from linter.reports.summary import COLOURS, statistics, summary
from linter.reports.wording import briefly, counted, named, offered
from linter.terminal import BOLD, CYAN, DIM, FAR, RED, cells, coloured, excerpt, fitted, printable, wrapped

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import Change, FileResult, RunResult

MOST_LINES = 4
"""Lines shown of words that run over several."""

MOST_CHANGES = 20
"""Changes of `--fix` that are shown of a draft."""

MOST_WORDS = 60
"""Characters of a finding's words that its place names."""

_INDENT = " " * 8
_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.STANDFIRST, BlockKind.CAPTION})


def render(result: RunResult, style: Style) -> str:
    """The report: findings and failures by file, what was skipped, and a summary."""
    undone: dict[str | None, list[NotDone]] = {}
    for one in not_done(result):
        undone.setdefault(one.path, []).append(one)
    parts = ["\n".join(_File(file, undone.pop(file.path, []), style).lines()) for file in result.files]
    text = "".join(f"{part}\n\n" for part in parts if part)
    skipped = [f"{_skipped(one)}\n" for some in undone.values() for one in some]
    if skipped and not style.quiet:
        text += "".join(skipped) + "\n"
    if style.statistics and (counts := "\n".join(statistics(result, style))):
        text += counts + "\n\n"
    return text if style.quiet else text + summary(result, style) + "\n"


class _File:
    """The report of one file."""

    def __init__(self, file: FileResult, undone: Sequence[NotDone], style: Style) -> None:
        self._file = file
        self._undone = undone
        self._style = style
        self._path = printable(file.path)
        blocks = file.document.parsed().blocks if file.document and file.findings else ()
        self._headings = sorted(block.source_span for block in blocks if block.kind in _HEADINGS)
        self._ends = list(accumulate((span.end for span in self._headings), max))  # of each and those before it
        self._lines = lines_of(file)
        self._has_paragraphs = self._lines.noun == "paragraph"
        self._gutter = max(5, len(str(len(self._lines))) + 1)

    def lines(self) -> Iterator[str]:
        """The lines about the file."""
        changes = self._file.changes
        yield from map(self._change, changes[:MOST_CHANGES])
        if len(changes) > MOST_CHANGES:
            yield f"{_INDENT}… and {counted(len(changes) - MOST_CHANGES, 'change')} more"
        for _, together in groupby(listed(self._file).findings, self._group):
            findings = list(together)
            yield from self._single(findings[0]) if len(findings) == 1 else self._together(findings)
        for one in self._undone:
            yield self._failure(one) if one.failed else _skipped(one)

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
        yield from self._header(finding)
        yield from self._excerpts([finding.span], COLOURS[finding.severity])
        yield from self._details(finding)

    def _together(self, findings: Sequence[Finding]) -> Iterator[str]:
        """Several findings with their line once above them."""
        place = coloured(self._place(findings[0].span, words=False), BOLD, on=self._style.color)
        where = "in this paragraph" if self._has_paragraphs else "on this line"
        yield f"{place}: {counted(len(findings), 'finding')} {where}"
        worst = max((one.severity for one in findings), key=lambda severity: severity.rank)
        yield from self._excerpts([one.span for one in findings], COLOURS[worst])
        for finding in findings:
            yield from self._header(finding)
            yield from self._details(finding)

    def _header(self, finding: Finding) -> Iterator[str]:
        where, severity, rule = self._place(finding.span), finding.severity.value, f"[{finding.rule}]"
        on = self._style.color
        start = f"{coloured(where, BOLD, on=on)}: {coloured(severity, BOLD, COLOURS[finding.severity], on=on)}: "
        words = [*printable(finding.message).split(" "), rule]
        width = self._style.width if self._style.wrap else None
        for number, line in enumerate(wrapped(words, width, first=cells(f"{where}: {severity}: "), rest=len(_INDENT))):
            shown = f"{line.removesuffix(rule)}{coloured(rule, DIM, on=on)}" if line.endswith(rule) else line
            yield (_INDENT if number else start) + shown

    def _place(self, span: Span, *, words: bool = True) -> str:
        """The path with line and column or, where a line is a paragraph of a file, its number and perhaps the words."""
        place = self._lines.position(span.start)
        if not self._has_paragraphs:
            return f"{self._path}:{place.line}:{place.column}"
        cut = Span(span.start, min(span.end, span.start + MOST_WORDS, self._line(place.line).end))
        text = printable(self._lines.source[cut.start : cut.end])
        more = "…" if cut.end < span.end else ""
        return f"{self._path}: paragraph {place.line}" + (f", “{text}{more}”" if words and text.strip() else "")

    def _line(self, number: int) -> Span:
        """The characters of a line that stand in the draft: what a paragraph is, behind a tab, does not."""
        line = self._lines.span(number)
        if not self._has_paragraphs:
            return line
        tab = self._lines.source.find("\t", line.start, line.end)
        return line if tab < 0 else Span(line.start, tab)

    def _details(self, finding: Finding) -> Iterator[str]:
        if not self._style.verbose:
            brief = briefly(finding, self._lines)
            if brief:
                room = max(20, self._style.width - len(_INDENT))
                yield _INDENT + (fitted(brief, room) if self._style.wrap else brief)
            return
        for evidence in finding.evidence:
            yield from self._evidence(evidence)
        if finding.source is not None and finding.source not in [one.source for one in finding.evidence]:
            yield f"{_INDENT}source: {named(finding.source)}"
        if finding.suggestions:
            yield f"{_INDENT}suggestion: {offered(finding.suggestions, quoted=finding.quoted)}"
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
            line = self._line(number)
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

    def _change(self, change: Change) -> str:
        where = coloured(f"{self._path}:{change.line}", BOLD, on=self._style.color)
        rule = coloured(f"[{change.rule}]", DIM, on=self._style.color)
        after = f"“{_in_a_line(change.after)}”" if change.after else "nothing"
        return f"{where}: fixed: “{_in_a_line(change.before)}” is now {after} {rule}"

    def _failure(self, failure: NotDone) -> str:
        path = coloured(self._path, BOLD, on=self._style.color)
        return (
            f"{path}: {coloured(failure.what_happened, BOLD, RED, on=self._style.color)}: {printable(failure.reason)}"
        )


def _in_a_line(words: str) -> str:
    return printable(" ".join(words.split()))


def _skipped(one: NotDone) -> str:
    """What was skipped, on a line."""
    place = [one.path] if one.path is not None else []
    rules = [", ".join(one.rules)] if one.rules else []
    return printable(": ".join((*place, *rules, one.what, one.reason)))
