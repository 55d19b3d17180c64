"""The report for programs. Its shape is a promise: keys are added, none is changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from linter import __version__
from linter.document.span import Span
from linter.findings.finding import Evidence, Finding, RuleFailure, Severity, Skipped, Source
from linter.reports.listed import listed
from linter.reports.not_done import by_reason
from linter.reports.positions import Lines, lines_of

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import FileResult, RunResult


def render(result: RunResult, style: Style) -> str:
    """The report as one line of JSON."""
    return "".join(pieces(result, style))


def pieces(result: RunResult, _style: Style) -> Iterator[str]:
    """The report, a file at a time."""
    before = _json({**head(), "packs": packs(result), "languagetool": _languagetool(result)})
    yield f'{before[:-1]}, "files": ['
    for number, file in enumerate(result.files):
        yield f"{', ' if number else ''}{_json(_file(file))}"
    yield f"], {_json({'summary': summary_data(result)})[1:]}\n"


def report(result: RunResult) -> dict[str, Any]:
    """The report as dictionaries, lists, strings and numbers."""
    return {
        **head(),
        "packs": packs(result),
        "languagetool": _languagetool(result),
        "files": [_file(file) for file in result.files],
        "summary": summary_data(result),
    }


def _json(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False)


def _languagetool(result: RunResult) -> dict[str, Any] | None:
    return None if result.languagetool is None else result.languagetool._asdict()


def head() -> dict[str, Any]:
    """The version of the shape, and who made the report."""
    return {"version": 1, "tool": {"name": "copydesk", "version": __version__}}


def packs(result: RunResult) -> list[dict[str, Any]]:
    """The packs whose rules were in force; version is None for one that states none."""
    found = {(pack.name, pack.version): None for book in result.rulebooks for pack in book.packs}
    return [{"name": name, "version": version or None} for name, version in found]


def _file(file: FileResult) -> dict[str, Any]:
    lines = lines_of(file)
    findings, more = listed(file)
    return {
        "path": file.path,
        "findings": [finding_data(one, lines) for one in findings],
        **({"more": dict(more)} if more else {}),
        "failures": [failure_data(one) for one in file.failures],
        "skipped": skipped_data(file.skipped),
        "fixed": file.fixed,
    }


def finding_data(finding: Finding, lines: Lines) -> dict[str, Any]:
    """A finding with its words and places."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": round(float(finding.confidence), 4),
        "message": finding.message,
        **_place(finding.span, lines),
        "quoted": finding.quoted,
        "suggestions": [{"text": one.text, "safety": one.safety.value} for one in finding.suggestions],
        "evidence": [_evidence(one, lines) for one in finding.evidence],
        "source": _source(finding.source),
        "fingerprint": finding.fingerprint,
    }


def _evidence(evidence: Evidence, lines: Lines) -> dict[str, Any]:
    return {"message": evidence.message, **_place(evidence.span, lines), "source": _source(evidence.source)}


def _place(span: Span | None, lines: Lines) -> dict[str, Any]:
    if span is None:
        return {"text": None, "start": None, "end": None}
    return {
        "text": lines.source[span.start : span.end],
        "start": lines.position(span.start)._asdict(),
        "end": lines.position(span.end)._asdict(),
    }


def _source(source: Source | None) -> dict[str, Any] | None:
    if source is None:
        return None
    record = {} if source.record is None else {"record": source.record}
    return {"name": source.name, "url": source.url, "as_of": source.as_of, **record}


def failure_data(failure: RuleFailure) -> dict[str, Any]:
    """A rule that did not finish, or a file that could not be checked."""
    return {"rule": failure.rule, "reason": failure.reason}


def skipped_data(skipped: Sequence[Skipped]) -> list[dict[str, Any]]:
    """What was skipped and why: files, then rules, those with the same reason together. `rule` is for one alone."""
    data: list[dict[str, Any]] = [{"file": one.file, "reason": one.reason} for one in skipped if one.rule is None]
    for rules, reason in by_reason(one for one in skipped if one.rule is not None):
        data.append({"rule": rules[0] if len(rules) == 1 else None, "rules": list(rules), "reason": reason})
    return data


def summary_data(result: RunResult) -> dict[str, Any]:
    """How much there is of everything."""
    counts: Mapping[Severity, int] = result.counts
    return {
        "files": len(result.files),
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "notes": counts[Severity.NOTE],
        "dropped": dict(sorted(result.dropped.items())),
        "failures": sum(len(file.failures) for file in result.files),
        "skipped": skipped_data(result.skipped),
        "fixed": sum(file.fixed for file in result.files),
        "gone": [one._asdict() for one in result.gone],
        "unchanged": result.unchanged,
        "since": result.since or None,
    }
