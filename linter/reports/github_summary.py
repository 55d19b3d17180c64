"""The summary of a job in GitHub Actions: a table of the findings, in GitHub's Markdown.

Source: GitHub Docs, "Workflow commands for GitHub Actions", GITHUB_STEP_SUMMARY: at most 1 MiB a step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.findings.finding import Finding
from linter.reports import Style
from linter.reports.listed import listed
from linter.reports.not_done import not_done
from linter.reports.paths import from_root
from linter.reports.positions import Lines, lines_of
from linter.reports.summary import summary
from linter.reports.wording import counted, offered
from linter.terminal import printable

if TYPE_CHECKING:
    from linter.run.results import RunResult

MOST_ROWS = 500
_LONGEST = 400
"""Characters of a cell."""


def job_summary(result: RunResult, style: Style) -> str:
    """A heading, the counts, a table of the findings (the gravest first), and what was not done."""
    text = f"### copydesk\n\n{_escaped(summary(result, Style()))}\n\n"
    rows = sorted(_rows(result, style), key=lambda row: row[0])
    if rows:
        text += "| severity | place | finding | suggestion | rule |\n| --- | --- | --- | --- | --- |\n"
        text += "".join(f"| {' | '.join(cells)} |\n" for _, cells in rows[:MOST_ROWS])
        if len(rows) > MOST_ROWS:
            text += f"\n… and {counted(len(rows) - MOST_ROWS, 'finding')} more\n"
        text += "\n"
    undone = list(not_done(result))
    for one in undone[:MOST_ROWS]:
        place = f"{_cell(from_root(one.path, style))}: " if one.path is not None else ""
        text += f"- {'**failure:** ' if one.failed else ''}{place}{_cell(one.message)}\n"
    if len(undone) > MOST_ROWS:
        text += f"- … and {len(undone) - MOST_ROWS} more\n"
    return text + "\n" if undone else text


def _rows(result: RunResult, style: Style) -> Iterator[tuple[tuple[int, float], tuple[str, ...]]]:
    for file in result.files:
        lines = lines_of(file)
        path = _cell(from_root(file.path, style))
        for finding in listed(file).findings:
            line = lines.position(finding.span.start).line
            yield (
                (-finding.severity.rank, -float(finding.confidence)),
                (
                    finding.severity.value,
                    f"{path}:{line}",
                    _cell(_told(finding, lines)),
                    _cell(offered(finding.suggestions)),
                    _cell(finding.rule),
                ),
            )


def _told(finding: Finding, lines: Lines) -> str:
    words = " ".join(lines.source[finding.span.start : finding.span.end].split())
    return f"“{words}”: {finding.message}" if words and words not in finding.message else finding.message


def _cell(text: str) -> str:
    text = printable(text)
    return _escaped(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")


def _escaped(text: str) -> str:
    """Text that no Markdown, HTML, mention or link of GitHub can come out of."""
    return re.sub(r"[\\`*_{}\[\]()<>#+!|~&@$:/-]", lambda match: f"&#{ord(match.group())};", text)
