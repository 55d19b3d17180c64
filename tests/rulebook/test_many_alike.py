"""One finding tells of what a draft has wrong again and again; the others are notes."""

from __future__ import annotations

from linter.document.span import Span
from linter.findings.finding import Finding, Severity
from linter.rulebook.many_alike import FEW, first_of_many, only_one_alike


def finding(start: int, message: str = "no space", severity: Severity = Severity.WARNING) -> Finding:
    return Finding("house/spaces", Span(start, start + 1), message, severity)


def test_a_few_alike_stay_as_they_are_in_the_order_of_the_source() -> None:
    listed = [finding(9), finding(3), finding(5, "no stop")]
    assert list(first_of_many(listed)) == [finding(3), finding(5, "no stop"), finding(9)]


def test_of_many_only_the_first_keeps_its_severity_and_says_how_many_there_are() -> None:
    first, *others = first_of_many([finding(start) for start in (8, 2, 4, 6)])
    assert (first.span.start, first.severity) == (2, Severity.WARNING)
    assert [one.message for one in first.evidence] == ["the draft has 4 places like this one; the others are notes"]
    assert [(one.span.start, one.severity, one.evidence) for one in others] == [
        (4, Severity.NOTE, ()),
        (6, Severity.NOTE, ()),
        (8, Severity.NOTE, ()),
    ]


def test_notes_are_not_counted() -> None:
    listed = [*(finding(start) for start in range(FEW)), finding(FEW, severity=Severity.NOTE)]
    assert list(first_of_many(listed)) == listed


def test_only_what_is_alone_keeps_its_severity() -> None:
    alone, *alike = only_one_alike([finding(6), finding(4), finding(2, "no stop")])
    assert (alone.span.start, alone.severity) == (2, Severity.WARNING)
    assert [(one.span.start, one.severity) for one in alike] == [(4, Severity.NOTE), (6, Severity.NOTE)]
