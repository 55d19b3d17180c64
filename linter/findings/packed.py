"""Findings as bytes, for the cache and for passing between processes.

JSON, because bytes from a cache may come from anywhere, and reading them must be harmless.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from linter.document.span import Span
from linter.findings.finding import Evidence, Finding, RuleFailure, Safety, Severity, Source, Suggestion


def pack(findings: Sequence[Finding], failures: Sequence[RuleFailure] = ()) -> bytes:
    """Pack the findings and failures of rules on a draft."""
    import json

    return json.dumps([[values_of(one) for one in findings], failures], separators=(",", ":")).encode("ascii")


def unpack(data: bytes) -> tuple[list[Finding], list[RuleFailure]]:
    """Unpack findings and failures. Raises ValueError for anything else."""
    import json

    try:
        findings, failures = json.loads(data)
        return [finding_of(one) for one in findings], [RuleFailure(rule, str(reason)) for rule, reason in failures]
    except (TypeError, LookupError, RecursionError) as error:
        raise ValueError(f"invalid packed findings: {error}") from error


def values_of(one: Finding) -> list[Any]:
    """What JSON can hold of a finding: all of it."""
    evidence = [[said.message, said.span, said.source] for said in one.evidence]
    return [
        *(one.rule, one.span, one.message, one.severity, one.confidence, one.suggestions, evidence, one.source),
        *(one.quoted, one.fingerprint, one.claim),
    ]


def finding_of(values: Any) -> Finding:
    """The finding that `values_of` made values of. Raises TypeError, ValueError or LookupError for anything else."""
    rule, (start, end), message, severity, confidence, suggestions, evidence, source, *rest = values
    quoted, fingerprint, claim = rest
    return Finding(
        rule=rule,
        span=Span(start, end),
        message=message,
        severity=Severity(severity),
        confidence=confidence,
        suggestions=tuple(Suggestion(text, Safety(safety)) for text, safety in suggestions),
        evidence=tuple(
            Evidence(said, None if span is None else Span(*span), None if found is None else Source(*found))
            for said, span, found in evidence
        ),
        source=None if source is None else Source(*source),
        quoted=quoted,
        fingerprint=fingerprint,
        claim=None if claim is None else Span(*claim),
    )
