"""SARIF 2.1.0, as GitHub code scanning and other viewers read it.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; GitHub Docs, "SARIF support for code
scanning". Columns count UTF-16 code units from 1, ends are exclusive; evidence in the draft is a related location that
the message links to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from linter import __version__
from linter.document.span import Span
from linter.findings.finding import Finding, Safety
from linter.reports.listed import listed
from linter.reports.not_done import not_done
from linter.reports.paths import from_root
from linter.reports.positions import Lines, lines_of
from linter.reports.sarif_rules import descriptors
from linter.reports.wording import named

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import FileResult, RunResult

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_RESULTS = 25_000
"""Results of a run that GitHub takes; a file with more is refused whole."""
MOST_LOCATIONS = 100
"""Related locations of a result that GitHub shows."""


def render(result: RunResult, style: Style) -> str:
    """The report as JSON."""
    return "".join(pieces(result, style))


def pieces(result: RunResult, style: Style) -> Iterator[str]:
    """The report, a result at a time."""
    rules = descriptors(result)
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    before, none, after = _json(_log(result, rules, numbers, style)).rpartition("[]")
    number = 0
    for number, one in enumerate(_all_results(result, numbers, style), 1):
        yield f"{f'{before}[' if number == 1 else ','}\n{_INDENT}{_json(one).replace(_BREAK, _BREAK + _INDENT)}"
    yield f"\n{_INDENT[1:]}]{after}\n" if number else f"{before}{none}{after}\n"


_BREAK, _INDENT = "\n", " " * 4  # of the results in the log


def _json(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=1)


def _all_results(result: RunResult, numbers: dict[str, int], style: Style) -> Iterator[dict[str, Any]]:
    """The results, in order; where there are too many, MOST_RESULTS of them, the most severe first."""
    if _found(result) <= MOST_RESULTS:
        for file in result.files:
            yield from _results(file, numbers, style)
    else:
        yield from islice(_by_severity(result, numbers, style), MOST_RESULTS)


def _by_severity(result: RunResult, numbers: dict[str, int], style: Style) -> Iterator[dict[str, Any]]:
    for level in ("error", "warning", "note"):
        for file in result.files:
            if any(one.severity.value == level for one in file.findings):
                yield from (one for one in _results(file, numbers, style) if one["level"] == level)


def _found(result: RunResult) -> int:
    return sum(len(listed(file).findings) for file in result.files)


def _log(result: RunResult, rules: list[dict[str, Any]], numbers: dict[str, int], style: Style) -> dict[str, Any]:
    """The report without its results, which are its last list."""
    notifications = list(_notifications(result, numbers, style))
    left = _found(result) - MOST_RESULTS
    if left > 0:
        said = f"{left} more findings, none more severe, are left out because of GitHub's limit"
        notifications.append({"level": "warning", "message": {"text": said}})
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "copydesk",
                        "version": __version__,
                        "semanticVersion": __version__,
                        "rules": rules,
                    }
                },
                "automationDetails": {"id": "copydesk/"},
                "columnKind": "utf16CodeUnits",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "invocations": [
                    {
                        "executionSuccessful": not any(file.failures for file in result.files),
                        "toolExecutionNotifications": notifications,
                    }
                ],
                "results": [],
            }
        ],
    }


def _results(file: FileResult, numbers: dict[str, int], style: Style) -> Iterator[dict[str, Any]]:
    lines = lines_of(file)
    uri = _uri(from_root(file.path, style))
    seen: dict[str, int] = {}
    for finding in listed(file).findings:
        count = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        one = {
            "ruleId": finding.rule,
            "ruleIndex": numbers[finding.rule],
            "level": finding.severity.value,
            "rank": round(100 * float(finding.confidence), 2),
            "message": {"text": _message(finding)},
            "locations": [{"physicalLocation": _place(uri, finding.span, lines)}],
            "partialFingerprints": {"primaryLocationLineHash": f"{finding.fingerprint}:{count}"},
            "properties": {"quoted": finding.quoted},
        }
        related = [evidence for evidence in finding.evidence if evidence.span is not None]
        if related:
            one["relatedLocations"] = [
                {
                    "id": number,
                    "message": {"text": _escaped(evidence.message)},
                    "physicalLocation": _place(uri, evidence.span, lines),
                }
                for number, evidence in enumerate(related[:MOST_LOCATIONS], 1)
                if evidence.span is not None
            ]
        fixes = [
            _fix(uri, finding.span, suggestion.text, lines)
            for suggestion in finding.suggestions
            if suggestion.safety is not Safety.DISPLAY
        ]
        if fixes:
            one["fixes"] = fixes
        yield one


def _message(finding: Finding) -> str:
    """What is wrong, then the evidence: a link where it is a place in the draft."""
    text = _escaped(finding.message)
    number = 0
    for evidence in finding.evidence:
        said = _escaped(evidence.message)
        if evidence.span is not None:
            number += 1
            said = f"[{said}]({number})" if number <= MOST_LOCATIONS else said
        if evidence.source is not None:
            said += _escaped(f" ({named(evidence.source)})")
        text += f"\nBecause: {said}"
    if finding.source is not None:
        text += _escaped(f"\nSource: {named(finding.source)}")
    offers = [f"“{one.text}”" if one.text else "delete these words" for one in finding.suggestions[:5]]
    if offers:
        text += _escaped(f"\nSuggestion: {' or '.join(offers)}")
    return text


def _fix(uri: str, span: Span, text: str, lines: Lines) -> dict[str, Any]:
    replacement: dict[str, Any] = {"deletedRegion": _region(span, lines)}
    if text:
        replacement["insertedContent"] = {"text": text}
    what = f"Replace with “{text}”" if text else "Delete these words"
    return {
        "description": {"text": _escaped(what)},
        "artifactChanges": [{"artifactLocation": {"uri": uri}, "replacements": [replacement]}],
    }


def _notifications(result: RunResult, numbers: dict[str, int], style: Style) -> Iterator[dict[str, Any]]:
    for one in not_done(result):
        notification: dict[str, Any] = {
            "level": "error" if one.failed else "note",
            "message": {"text": _escaped(one.message)},
        }
        if one.path is not None:
            uri = _uri(from_root(one.path, style))
            notification["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri}}}]
        if one.rule is not None:
            number = {"index": numbers[one.rule]} if one.rule in numbers else {}
            notification["associatedRule"] = {"id": one.rule, **number}
        elif one.rules:
            notification["properties"] = {"rules": list(one.rules)}
        yield notification


def _place(uri: str, span: Span, lines: Lines) -> dict[str, Any]:
    return {"artifactLocation": {"uri": uri}, "region": _region(span, lines)}


def _region(span: Span, lines: Lines) -> dict[str, int]:
    start, end = lines.utf16(span.start), lines.utf16(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _uri(path: str) -> str:
    from urllib.parse import quote

    quoted = quote(path, safe="/", errors="surrogateescape")
    return f"file://{quoted}" if path.startswith("/") else quoted


def _escaped(text: str) -> str:
    """Text for a SARIF message, in which brackets make links and braces placeholders (3.11.5, 3.11.6)."""
    text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return text.replace("{", "{{").replace("}", "}}")
