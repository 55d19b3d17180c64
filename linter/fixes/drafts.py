"""Fixing drafts in the course of a run: in their files, or only to show what would change."""

from __future__ import annotations

from pathlib import Path

from linter.document.formats import FORMATS
from linter.document.formats.format import Format, encoded
from linter.document.model import Document
from linter.errors import CopydeskError
from linter.files.atomic_write import refuse_links, write_draft
from linter.findings.finding import Finding, RuleFailure
from linter.fixes.apply import Fixed, fix
from linter.fixes.unified import diff
from linter.run.check import check_document, check_draft, check_source, guarded, parse_source, reason
from linter.run.discovery import Draft
from linter.run.resolver import InForce
from linter.run.results import FileResult


class Fixer:
    """Fixes drafts in their files; `stdin` is the fixed text of standard input as bytes, None if it wasn't read."""

    def __init__(self) -> None:
        self.stdin: bytes | None = None

    def check(self, draft: Draft, in_force: InForce) -> FileResult:
        """Check a draft, apply its safe fixes, and check the outcome, which the result is about.

        A file is rewritten once, after the last pass. If it can't be, it stays as it was, the result is that of the
        old text, and the failure is in it.
        """
        return guarded(draft.path, lambda: self._check(draft, in_force))

    def _check(self, draft: Draft, in_force: InForce) -> FileResult:
        held = draft.read(in_force.config.encoding)
        before = check_source(held.text, draft, in_force)
        after = before
        try:
            fixed = fixes_of(before, draft, in_force)
            if fixed.changes:
                after = check_source(fixed.source, draft, in_force)._replace(changes=fixed.changes)
            after = _with_endless(after, fixed)
            data = _format(before).write_back(fixed.source, held)
            if draft.stdin is not None:
                self.stdin = data
            elif fixed.changes:
                write_draft(Path(draft.path), held.data, data)
        except CopydeskError as error:
            return before._replace(failures=(*before.failures, RuleFailure(None, reason(error))))
        return after


class Differ:
    """Checks drafts and keeps, as bytes in `diffs`, what fixing each would change; nothing is written.

    What could not be fixed because of a link or of the draft's format is told as a failure, as when fixing it.
    """

    def __init__(self) -> None:
        self.diffs: list[bytes] = []

    def check(self, draft: Draft, in_force: InForce) -> FileResult:
        """Check a draft as it is, and note what fixing it would change."""
        before = check_draft(draft, in_force)
        if before.document is None:
            return before
        try:
            fixed = fixes_of(before, draft, in_force)
            if fixed.source != before.document.source:
                _format(before).encoder()
                if draft.stdin is None and draft.staged is None:
                    refuse_links(Path(draft.path))
            changes = diff(draft.path, before.document.source, fixed.source)
            self.diffs.append(encoded(changes, in_force.config.encoding))
        except CopydeskError as error:
            return before._replace(failures=(*before.failures, RuleFailure(None, reason(error))))
        return _with_endless(before, fixed)


def _format(result: FileResult) -> Format:
    assert result.document is not None
    return FORMATS[result.document.format]


def _with_endless(result: FileResult, fixed: Fixed) -> FileResult:
    """`result` with a failure of each rule whose fixes were not made because they never come to an end."""
    failures = (
        RuleFailure(rule, "not fixed: applying its safe fixes never ends, because each causes a new one")
        for rule in fixed.endless
    )
    return result._replace(failures=(*result.failures, *failures))


def fixes_of(before: FileResult, draft: Draft, in_force: InForce) -> Fixed:
    """What fixing the draft that `before` is about leads to; nothing is written."""
    assert before.document is not None

    def parse(source: str) -> Document:
        return parse_source(source, draft, in_force)

    def check(document: Document) -> tuple[Finding, ...]:
        return check_document(document, draft, in_force).findings

    return fix(before.document.parsed(), before.findings, parse, check)
