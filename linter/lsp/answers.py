"""What the editor is told of a draft: its diagnostics, and what is shown beside the words that are pointed at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol.types import (
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    MarkupContent,
    MarkupKind,
    Range,
)

from linter.findings.finding import Finding, Severity
from linter.lsp.drafts import Checked
from linter.lsp.places import Places, touch
from linter.reports.listed import listed
from linter.reports.not_done import CODE, NOT_LISTED, NotDone, not_done
from linter.reports.wording import briefly, details
from linter.run.results import RunResult
from linter.terminal import printable

_LEVELS = {
    Severity.NOTE: DiagnosticSeverity.Information,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.ERROR: DiagnosticSeverity.Error,
}
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~&])")


def diagnostics(checked: Checked, uri: str, places: Places, *, related: bool) -> list[Diagnostic]:
    """The findings in a draft, and what failed. related: whether the editor shows places beside a finding's own.

    If it doesn't, the evidence is part of the message.
    """
    return [
        *(diagnostic(one, uri, places, related=related) for one in listed(checked.result).findings),
        *(
            Diagnostic(
                places.line(checked.line or 1), printable(one.message),
                severity=DiagnosticSeverity.Error if one.failed else DiagnosticSeverity.Information,
                code=one.code, source=CODE,
            )
            for one in not_done(RunResult((checked.result,)))
            if _is_shown(one)
        ),
    ]  # fmt: skip


def diagnostic(finding: Finding, uri: str, places: Places, *, related: bool) -> Diagnostic:
    """A finding as a diagnostic; `related` as above."""
    told = printable(finding.message)
    why = [] if related else [briefly(finding, places.lines)]
    return Diagnostic(
        places.range(finding.span), ". ".join((told, *filter(None, why))),
        severity=_LEVELS[finding.severity], code=finding.rule, source=CODE,
        related_information=[
            DiagnosticRelatedInformation(Location(uri, places.range(one.span)), printable(one.message))
            for one in finding.evidence
            if one.span is not None and one.span != finding.span
        ] or None if related else None,
    )  # fmt: skip


def notices(checked: Checked) -> list[str]:
    """What was left out of a check, in a line each, for the editor's log."""
    return [printable(one.message) for one in not_done(RunResult((checked.result,))) if not _is_shown(one)]


def _is_shown(one: NotDone) -> bool:
    """Whether something that was not done is told beside the findings: failures, and findings that are not listed."""
    return one.failed or one.reason == NOT_LISTED


def found_at(checked: Checked, places: Places, where: Range) -> Iterator[Finding]:
    """The findings whose words a range touches."""
    return (one for one in checked.result.findings if touch(places.range(one.span), where))


def hover(findings: list[Finding], places: Places, kind: MarkupKind) -> MarkupContent:
    """The findings with their evidence, sources and suggestions."""
    plain = kind is MarkupKind.PlainText
    rule = "\n\n" if plain else "\n\n---\n\n"
    return MarkupContent(kind, rule.join(_told(one, places, plain=plain) for one in findings))


def _told(finding: Finding, places: Places, *, plain: bool) -> str:
    message, by = printable(finding.message), f"{finding.severity.value}, {finding.rule}"
    reasons = list(details(finding, places.lines))
    if plain:
        return "\n".join((f"{message} ({by})", *(f"- {one}" for one in reasons)))
    listing = "\n".join(f"- {_escaped(one)}" for one in reasons)
    return f"**{_escaped(message)}** ({_escaped(by)})" + (f"\n\n{listing}" if listing else "")


def _escaped(text: str) -> str:
    """`text` with nothing in it that Markdown takes for markup."""
    return _MARKUP.sub(r"\\\1", text)
