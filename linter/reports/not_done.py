"""What a run left undone, in the order and the words of every report: nothing passes unchecked in silence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.run import RunResult

CODE = "copydesk"
"""Stands where a format wants a rule's id and no rule is concerned."""


class NotDone(NamedTuple):
    """A failure (`failed`) or something that was skipped. `path`: of a draft, None for the run as a whole."""

    path: str | None
    rule: str | None
    failed: bool
    message: str

    @property
    def code(self) -> str:
        """The rule's id, or CODE."""
        return self.rule or CODE


def not_done(result: RunResult) -> Iterator[NotDone]:
    """Failures and what was skipped, file by file; then what was skipped in the run as a whole."""
    for file in result.files:
        for failure in file.failures:
            what = "not checked" if file.document is None else "failed"
            what = f"{failure.rule} did not finish" if failure.rule else what
            yield NotDone(file.path, failure.rule, True, f"{what}: {failure.reason}")
        for one in file.skipped:
            yield NotDone(file.path, one.rule, False, _skipped(one.rule, one.reason))
    for one in result.skipped:
        yield NotDone(one.file, one.rule, False, _skipped(one.rule, one.reason))


def _skipped(rule: str | None, reason: str) -> str:
    return f"{rule} skipped: {reason}" if rule else f"skipped: {reason}"
