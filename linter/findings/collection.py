"""Runs rules on a document and takes from them only what is a proper finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from linter.document.model import Document
from linter.document.span import Span
from linter.errors import CopydeskError
from linter.findings.finding import Evidence, Finding, RuleFailure, Severity, Source, Suggestion
from linter.findings.suppression import Suppression
from linter.rulebook.rule import Rule, SuppressionRule


def collect(rules: Iterable[Rule], document: Document) -> tuple[list[Finding], list[RuleFailure]]:
    """What the rules find in `document`, and the rules that did not do their work.

    A rule that raises fails; so does one that yields something else than a proper finding. What it found besides is
    kept: it is as good as any other, and the failure says that it may not be all.
    """
    return _collected(((rule, partial(rule.check, document)) for rule in rules), document)


def collect_on_suppressions(
    rules: Iterable[SuppressionRule], document: Document, suppressions: Sequence[Suppression]
) -> tuple[list[Finding], list[RuleFailure]]:
    """The same for rules about the suppressions of `document`, which are those that it has."""
    return _collected(((rule, partial(rule.judge, suppressions)) for rule in rules), document)


def _collected(
    asked: Iterable[tuple[Rule, Callable[[], Iterable[Finding]]]], document: Document
) -> tuple[list[Finding], list[RuleFailure]]:
    findings: list[Finding] = []
    failures: list[RuleFailure] = []
    for rule, found in asked:
        wrong: str | None = None
        try:
            for finding in found():
                fault = _fault(finding, rule, len(document.source))
                if fault is None:
                    findings.append(finding)
                else:
                    wrong = wrong or fault
        except CopydeskError as error:
            wrong = str(error)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - nothing a rule does may stop the other rules
            wrong = _described(error, rule)
        if wrong is not None:
            failures.append(RuleFailure(rule.id, wrong))
    return findings, failures


def _fault(finding: object, rule: Rule, length: int) -> str | None:
    """What is wrong with what a rule yielded; None for a proper finding. `length` is that of the source."""
    if not isinstance(finding, Finding):
        return f"the rule yielded {_a(finding)} instead of a finding"
    if finding.rule != rule.id:
        return f"the rule yielded a finding of {finding.rule!r}; use self.finding()"
    if not _is_text(finding.message):
        return "the rule yielded a finding without a message"
    place = _span_fault(finding.span, length)
    if place is not None:
        return f"the rule yielded a finding {place}"
    return _values_fault(finding) or _evidence_fault(finding.evidence, length)


def _values_fault(finding: Any) -> str | None:
    if not isinstance(finding.severity, Severity):
        return f"the rule yielded a finding with {_a(finding.severity)} as its severity"
    if not isinstance(finding.confidence, (int, float)) or not 0 <= finding.confidence <= 1:
        return f"the rule yielded a finding with a confidence of {finding.confidence!r}, which is not 0 to 1"
    if not _is_source(finding.source):
        return f"the rule yielded a finding with {_a(finding.source)} as its source"
    return _suggestions_fault(finding.suggestions)


def _suggestions_fault(suggestions: Any) -> str | None:
    if not isinstance(suggestions, tuple):
        return f"the rule yielded a finding with {_a(suggestions)} as its suggestions"
    for suggestion in suggestions:
        if not isinstance(suggestion, Suggestion) or not isinstance(suggestion.text, str):
            return f"the rule yielded a finding with {_a(suggestion)} among its suggestions"
    return None


def _evidence_fault(evidence: Any, length: int) -> str | None:
    if not isinstance(evidence, tuple):
        return f"the rule yielded a finding with {_a(evidence)} as its evidence"
    for one in evidence:
        if not isinstance(one, Evidence) or not _is_text(one.message) or not _is_source(one.source):
            return f"the rule yielded a finding with {_a(one)} among its evidence"
        place = None if one.span is None else _span_fault(one.span, length)
        if place is not None:
            return f"the rule yielded evidence {place}"
    return None


def _span_fault(span: Any, length: int) -> str | None:
    if not isinstance(span, Span) or type(span.start) is not int or type(span.end) is not int:
        return f"with {_a(span)} as its span"
    if not 0 <= span.start <= span.end <= length:
        return f"at characters {span.start} to {span.end} of a draft of {length}"
    return None


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_source(value: Any) -> bool:
    return value is None or (isinstance(value, Source) and _is_text(value.name))


def _a(value: object) -> str:
    return "None" if value is None else f"a value of type {type(value).__name__}"


def _described(error: BaseException, rule: Rule) -> str:
    """The error on one line, with the last place in the rule's own file that it came through."""
    text = " ".join(str(error).split())
    what = type(error).__name__ + (f": {text[:200]}" if text else "")
    folder = str(rule.folder)
    place = ""
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if rule.folder != Path() and file.startswith(folder):
            place = f" ({Path(file).name}, line {trace.tb_lineno})"
        trace = trace.tb_next
    return what + place
