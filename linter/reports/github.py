"""Workflow commands, which GitHub Actions shows as annotations beside the lines of a pull request.

Source: GitHub Docs, "Workflow commands for GitHub Actions": what has to be escaped, and that a step shows ten
annotations of a level and silently drops the rest. So the gravest come first, and a line says how many are not shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.findings.finding import Finding, Severity
from linter.records import NamedTuple
from linter.reports.listed import listed
from linter.reports.not_done import not_done
from linter.reports.paths import from_root
from linter.reports.positions import Lines, lines_of
from linter.reports.wording import counted, details
from linter.terminal import printable

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import FileResult, RunResult

SHOWN = 10
"""Annotations of a level that GitHub shows for a step."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


class _Annotation(NamedTuple):
    """A command. `rank` sorts: what was not done, then by severity and confidence."""

    rank: tuple[int, float]
    level: str
    properties: dict[str, str | int]
    message: str


def render(result: RunResult, style: Style) -> str:
    """A command a line, the gravest first; places of one rank in the order of files and text."""
    annotations = sorted(_annotations(result, style), key=lambda one: one.rank)
    text = "".join(f"{_command(one)}\n" for one in annotations)
    for level in ("error", "warning", "notice"):
        number = sum(one.level == level for one in annotations)
        if number > SHOWN:
            more = counted(number - SHOWN, f"more {level}")
            text += f"copydesk: {more}: GitHub shows {SHOWN} per level; the job summary lists all findings\n"
    return text


def _annotations(result: RunResult, style: Style) -> Iterator[_Annotation]:
    for one in not_done(result):
        level = "error" if one.failed else "notice"
        properties: dict[str, str | int] = {"title": f"copydesk ({one.rule})" if one.rule else "copydesk"}
        if one.path is not None:
            properties["file"] = from_root(one.path, style)
        yield _Annotation((0 if one.failed else 3, 0.0), level, properties, printable(one.message))
    for file in result.files:
        lines = lines_of(file)
        for finding in listed(file).findings:
            yield _finding(finding, file, lines, style)


def _finding(finding: Finding, file: FileResult, lines: Lines, style: Style) -> _Annotation:
    start, end = lines.position(finding.span.start), lines.position(finding.span.end)
    properties: dict[str, str | int] = {
        "title": f"copydesk ({finding.rule})",
        "file": from_root(file.path, style),
        "line": start.line,
    }
    if start.line == end.line:  # columns count for one line only; with several GitHub drops the annotation
        properties |= {"col": start.column, "endLine": end.line, "endColumn": end.column}
    else:
        properties["endLine"] = end.line
    message = "\n".join((printable(finding.message), *(f"  {line}" for line in details(finding, lines))))
    rank = 3 - finding.severity.rank
    return _Annotation((rank, -float(finding.confidence)), _LEVELS[finding.severity], properties, message)


def _command(one: _Annotation) -> str:
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in one.properties.items())
    return f"::{one.level} {properties}::{_data(one.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
