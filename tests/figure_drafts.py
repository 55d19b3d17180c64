"""Drafts of one sentence or two for the rules of figures/, with marks as in the examples of rules: [[wrong=>right]]."""

from __future__ import annotations

from linter.document.parse import parse
from linter.findings.finding import Finding, Severity
from linter.rulebook.loader import load_rulebook
from linter.testing import parse_example

DATE = "2026-03-06"
"""The drafts' date, a Friday."""


def front_matter(date: str | None) -> str:
    return f"---\ndate: {date}\n---\n\n" if date else ""


def findings(rule: str, text: str, date: str | None = DATE) -> list[Finding]:
    """What the rule says of a draft, in order."""
    (loaded,) = (one for one in load_rulebook().rules if one.id == f"figures/{rule}")
    document = parse(front_matter(date) + text + "\n", path="draft.md")
    return sorted(loaded.make().check(document), key=lambda finding: finding.span)


def reported(rule: str, marked: str, date: str | None = DATE) -> list[tuple[str, str | None]]:
    """The flagged words and their first suggestions, at warning or above."""
    source = front_matter(date) + parse_example(marked).source + "\n"
    return [
        (source[slice(*finding.span)], finding.suggestions[0].text if finding.suggestions else None)
        for finding in findings(rule, parse_example(marked).source, date)
        if finding.severity is not Severity.NOTE
    ]


def computed(rule: str, text: str, severity: str) -> list[tuple[str, str]]:
    """The flagged words of a draft without a date, and the computation in the message, of findings of a severity."""
    return [
        (text[slice(*finding.span)], finding.message.split(": ", 1)[-1])
        for finding in findings(rule, text, None)
        if finding.severity == severity
    ]


def expected(marked: str) -> list[tuple[str, str | None]]:
    """What the marks of a draft say."""
    example = parse_example(marked)
    return [(example.source[slice(*one.span)], one.fixed) for one in example.expectations]
