"""Checkstyle's XML, which many services read: a start position, a severity and a message for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from linter import __version__
from linter.findings.finding import Severity
from linter.reports.listed import listed
from linter.reports.not_done import CODE, not_done
from linter.reports.paths import from_root
from linter.reports.positions import lines_of
from linter.reports.wording import offered
from linter.reports.xml import document, element

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import RunResult

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(result: RunResult, style: Style) -> str:
    """The report: every file that was checked, with or without findings; the run as a whole stands under "."."""
    files: dict[str, Element] = {}
    for file in result.files:
        lines = lines_of(file)
        path = from_root(file.path, style)
        here = files[path] = element("file", name=path)
        for finding in listed(file).findings:
            place = lines.position(finding.span.start)
            message = finding.message
            if finding.suggestions:
                message += f" (suggestion: {offered(finding.suggestions)})"
            here.append(
                element(
                    "error",
                    line=place.line,
                    column=place.column,
                    severity=_SEVERITIES[finding.severity],
                    message=message,
                    source=f"{CODE}.{finding.rule}",
                )
            )
    for one in not_done(result):
        path = from_root(one.path, style) if one.path else "."
        source = f"{CODE}.{one.rule}" if one.rule else CODE
        severity = "error" if one.failed else "info"
        here = files.setdefault(path, element("file", name=path))
        here.append(element("error", line=1, severity=severity, message=one.message, source=source))
    root = element("checkstyle", version=f"copydesk {__version__}")
    root.extend(files[path] for path in sorted(files))
    return document(root)
