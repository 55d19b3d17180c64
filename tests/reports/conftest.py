"""A result with everything that reports have to carry, and characters that each counts and escapes in its own way."""

from __future__ import annotations

import pytest

from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.finding import Evidence, Finding, RuleFailure, Safety, Severity, Skipped, Source, Suggestion
from linter.run.results import FileResult, RunResult

SOURCE = (
    "\ufeff# Naïve “Center” 🚢 cafe\u0301 rout\r\n\r\nHe 🚢 said “cafe\u0301 and\r\nso on”: 100% of, <b> & 'x'.\r\n"
)


def span(words: str) -> Span:
    start = SOURCE.index(words)
    return Span(start, start + len(words))


FINDINGS = (
    Finding(
        "headlines/strength",
        span("rout"),
        "“rout” is more, 100%: [see]\\ {0} <b> | & '\"",
        Severity.ERROR,
        0.9,
        (Suggestion("re{}treat"), Suggestion("", Safety.SAFE), Suggestion("never", Safety.DISPLAY)),
        (Evidence("the body [only]", span("cafe\u0301 and\r\nso on")), Evidence("a list", None, Source("Register"))),
        Source("Style, “guide”", "https://example.org", "2024-01-01"),
        fingerprint="aa",
    ),
    Finding(
        "house/long",
        span("cafe\u0301 and\r\nso on"),
        "over\ntwo lines",
        Severity.WARNING,
        quoted=True,
        fingerprint="bb",
    ),
    Finding("house/note", span("100%"), "a\x1b[31m note\x00", Severity.NOTE, 0.5, fingerprint="cc"),
    Finding("house/note", span("<b>"), "a gap", Severity.NOTE, 0.7, fingerprint="cc"),
)


@pytest.fixture
def result() -> RunResult:
    document = parse(SOURCE, path="drafts/a, b:c.md")
    return RunResult(
        (
            FileResult("./drafts/a, b:c.md", document, FINDINGS, dropped={"suppressions": 2}),
            FileResult("b.md", None, failures=(RuleFailure(None, "can't be read"),)),
            FileResult("c.txt", document, failures=(RuleFailure("x/y", "crashed: 1%"),)),
            FileResult("clean & well.txt", parse("Text.\n", path="c.txt"), skipped=(Skipped("too new", rule="x/z"),)),
        ),
        (Skipped("a Word document", file="d.docx"), Skipped("no server", rule="grammar/lt")),
    )


@pytest.fixture
def many() -> RunResult:
    """More findings than GitHub shows, the gravest last."""
    source = "one two three\n" * 60
    document = parse(source, path="a.txt")
    findings = [
        Finding("house/a", Span(number * 14, number * 14 + 3), f"number {number}", Severity.WARNING, number / 100)
        for number in range(59)
    ]
    last = Finding("house/b", Span(59 * 14, 59 * 14 + 3), "the last", Severity.ERROR)
    return RunResult((FileResult("a.txt", document, (*findings, last)),))


@pytest.fixture
def empty() -> RunResult:
    return RunResult((FileResult("a.txt", parse("Text.\n", path="a.txt")),))
