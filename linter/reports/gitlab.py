"""A Code Quality report, which GitLab shows in merge requests.

Source: GitLab Docs, "Code Quality", the format that imported reports must have. GitLab drops an issue whose fingerprint
it has seen, so each is unique; none holds a line number, so an issue stays the same when lines move.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from linter.findings.finding import Severity
from linter.reports.listed import listed
from linter.reports.not_done import not_done
from linter.reports.paths import from_root
from linter.reports.positions import lines_of
from linter.run.fingerprint import digest

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import RunResult

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
_NOWHERE = "."
"""The path of what concerns the run as a whole: the root of the repository."""


def render(result: RunResult, style: Style) -> str:
    """The report as an array of issues."""
    seen: dict[str, int] = {}
    issues = list(_issues(result, style))
    for issue in issues:
        what = issue["fingerprint"]
        count = seen[what] = seen.get(what, 0) + 1
        issue["fingerprint"] = digest(f"{what}\0{count}")
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issues(result: RunResult, style: Style) -> Iterator[dict[str, Any]]:
    for file in result.files:
        lines = lines_of(file)
        path = from_root(file.path, style)
        for finding in listed(file).findings:
            start, end = lines.position(finding.span.start), lines.position(finding.span.end)
            yield {
                "type": "issue",
                "check_name": finding.rule,
                "description": f"{finding.rule}: {finding.message}",
                "severity": _SEVERITIES[finding.severity],
                "fingerprint": f"{path}\0{finding.rule}\0{finding.fingerprint}",
                "location": {
                    "path": path,
                    "positions": {
                        "begin": {"line": start.line, "column": start.column},
                        "end": {"line": end.line, "column": end.column},
                    },
                },
            }
    for one in not_done(result):
        path = _NOWHERE if one.path is None else from_root(one.path, style)
        yield {
            "type": "issue",
            "check_name": one.code,
            "description": one.message,
            "severity": "critical" if one.failed else "info",
            "fingerprint": f"{path}\0{one.code}\0{one.message}",
            "location": {"path": path, "lines": {"begin": 1}},
        }
