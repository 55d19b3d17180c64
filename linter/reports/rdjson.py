"""The Reviewdog Diagnostic Format: one `DiagnosticResult`, with suggestions that a reviewer accepts by a click.

Source: reviewdog's proto/rdf/reviewdog.proto. Columns count bytes of UTF-8 from 1, ends are exclusive.
"""

from __future__ import annotations

import json
import os.path
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from linter.document.span import Span
from linter.findings.finding import Finding, Safety, Severity
from linter.reports.listed import listed
from linter.reports.not_done import not_done
from linter.reports.positions import Lines, lines_of
from linter.reports.wording import details

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import RunResult

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(result: RunResult, _style: Style) -> str:
    """The report as one line of JSON."""
    return (
        json.dumps({"source": {"name": "copydesk"}, "diagnostics": list(_diagnostics(result))}, ensure_ascii=False)
        + "\n"
    )


def _diagnostics(result: RunResult) -> Iterator[dict[str, Any]]:
    for file in result.files:
        lines = lines_of(file)
        for finding in listed(file).findings:
            yield _diagnostic(finding, os.path.normpath(file.path), lines)
    for one in not_done(result):
        yield {
            "message": one.message,
            "location": {"path": os.path.normpath(one.path or ".")},
            "severity": "ERROR" if one.failed else "INFO",
            "code": {"value": one.code},
        }


def _diagnostic(finding: Finding, path: str, lines: Lines) -> dict[str, Any]:
    where = _range(finding.span, lines)
    diagnostic: dict[str, Any] = {
        "message": "\n".join((finding.message, *details(finding, lines))),
        "location": {"path": path, "range": where},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    suggestions = [
        {"range": where, "text": one.text} for one in finding.suggestions if one.safety is not Safety.DISPLAY
    ]
    if suggestions:
        diagnostic["suggestions"] = suggestions
    related = [
        {"message": one.message, "location": {"path": path, "range": _range(one.span, lines)}}
        for one in finding.evidence
        if one.span is not None
    ]
    if related:
        diagnostic["related_locations"] = related
    return diagnostic


def _range(span: Span, lines: Lines) -> dict[str, dict[str, int]]:
    return {
        name: {"line": place.line, "column": place.column}
        for name, place in (("start", lines.utf8(span.start)), ("end", lines.utf8(span.end)))
    }
