"""What a run left undone or unlisted, in the same order and words in every report.

One reason is one entry: it names all rules that it stopped in a draft, and all drafts in which the same rules were
skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from linter.findings.finding import RuleFailure, Skipped
from linter.records import NamedTuple
from linter.reports.listed import MOST, listed
from linter.reports.wording import counted

if TYPE_CHECKING:
    from linter.run.results import FileResult, RunResult

CODE = "copydesk"
"""Rule id in formats that require one, if no rule or several rules are concerned."""

NOT_LISTED = f"a report lists at most {MOST} findings of one rule per draft"
"""Why findings are not listed."""

MOST_NAMED = 3
"""Drafts that are named where one reason concerns many."""


class NotDone(NamedTuple):
    """Something that failed, was skipped or is not listed.

    path: the file, None for the run as a whole.
    rules: the ids of the rules concerned, empty for a file that was not checked at all.
    failed: whether it failed.
    what: what happened: "did not finish", "skipped" and the like.
    reason: why.
    """

    path: str | None
    rules: tuple[str, ...]
    failed: bool
    what: str
    reason: str

    @property
    def rule(self) -> str | None:
        """The id of the rule, if it is one."""
        return self.rules[0] if len(self.rules) == 1 else None

    @property
    def code(self) -> str:
        """The rule's id, or CODE."""
        return self.rule or CODE

    @property
    def what_happened(self) -> str:
        """What happened, and to which rules."""
        return f"{', '.join(self.rules)} {self.what}" if self.rules else self.what

    @property
    def message(self) -> str:
        """What happened and why."""
        return f"{self.what_happened}: {self.reason}"


def not_done(result: RunResult) -> Iterator[NotDone]:
    """Failures, what was skipped and not listed, file by file; then what was skipped in several drafts or the run."""
    paths: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for file in result.files:
        for rules, reason in by_reason(file.skipped):
            paths.setdefault((rules, reason), []).append(file.path)
    for file in result.files:
        yield from _failures(file)
        for rules, reason in by_reason(file.skipped):
            if len(paths[rules, reason]) == 1:
                yield NotDone(file.path, rules, False, "skipped", reason)
        for rule, number in listed(file).more.items():
            yield NotDone(file.path, (rule,), False, f"found {number:,} more", NOT_LISTED)
    for (rules, reason), some in paths.items():
        if len(some) > 1:
            yield NotDone(None, rules, False, f"skipped in {counted(len(some), 'draft')} ({_named(some)})", reason)
    for one in result.skipped:
        if one.rule is None:
            yield NotDone(one.file, (), False, "skipped", one.reason)
    for rules, reason in by_reason(one for one in result.skipped if one.rule is not None):
        yield NotDone(None, rules, False, "skipped", reason)


def by_reason(some: Iterable[RuleFailure | Skipped]) -> list[tuple[tuple[str, ...], str]]:
    """The rules that share a reason, with that reason; what concerns no rule stays by itself, without any."""
    together: dict[str, list[str]] = {}
    alone: list[tuple[tuple[str, ...], str]] = []
    for one in some:
        if one.rule is None:
            alone.append(((), one.reason))
        else:
            together.setdefault(one.reason, []).append(one.rule)
    return [*alone, *((tuple(rules), reason) for reason, rules in together.items())]


def _failures(file: FileResult) -> Iterator[NotDone]:
    for rules, reason in by_reason(file.failures):
        what = "did not finish" if rules else "not checked" if file.document is None else "failed"
        yield NotDone(file.path, rules, True, what, reason)


def _named(paths: list[str]) -> str:
    more = len(paths) - MOST_NAMED
    return ", ".join(paths[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
