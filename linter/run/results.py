"""What a run leaves for the reports: what was found in each file, and in all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from linter.findings.finding import Finding, RuleFailure, Severity, Skipped
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.document.model import Text
    from linter.findings.baseline import Entry
    from linter.languagetool.connection import Use
    from linter.rulebook.loader import Rulebook


class Change(NamedTuple):
    """What `--fix` made of some words. line: counted from 1, in the draft as it was; before, after: the words."""

    rule: str
    line: int
    before: str
    after: str


class FileResult(NamedTuple):
    """The result for one file.

    path: the file.
    document: the draft's text, None if it could not be read or parsed. After `--fix`, the new text.
    findings: its findings. After `--fix`, those in the new text.
    failures: rules that failed, or why the file could not be checked.
    skipped: what was skipped.
    dropped: name of a stage -> number of findings that it dropped.
    fail_level: the lowest severity that fails the run.
    changes: what `--fix` changed.
    arrived: the findings before the baseline was applied, if there is one.
    recorded: fingerprint -> baseline entry of the findings that it records.
    gone: the baseline entries of rules that ran, whose findings no longer occur.
    older: what registers that are older than the draft know of its titles (see run/register_age.py), a country and the
        ISO date of the register each; None if nobody has looked.
    """

    path: str
    document: Text | None
    findings: tuple[Finding, ...] = ()
    failures: tuple[RuleFailure, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    dropped: Mapping[str, int] = {}
    fail_level: Severity = Severity.WARNING
    changes: tuple[Change, ...] = ()
    arrived: tuple[Finding, ...] = ()
    recorded: Mapping[str, Entry] = {}
    gone: tuple[Entry, ...] = ()
    older: tuple[tuple[str, str], ...] | None = None

    @property
    def fixed(self) -> int:
        """How many changes `--fix` made."""
        return len(self.changes)


class RunResult(NamedTuple):
    """The result of a run.

    files: the results for the files, sorted by path.
    skipped: what was skipped for the run as a whole.
    timings: name of a step -> its seconds.
    gone: the baseline entries whose findings no longer occur.
    renamed: old -> new path, in the baseline, of renamed drafts.
    unchanged: the number of drafts that were not checked because they did not change since `since`.
    since: the version that drafts were compared with, or "".
    rulebooks: the rules in force, one set per configuration.
    languagetool: the LanguageTool that was used, None if none was.
    """

    files: tuple[FileResult, ...]
    skipped: tuple[Skipped, ...] = ()
    gone: tuple[Entry, ...] = ()
    renamed: Mapping[str, str] = {}
    unchanged: int = 0
    since: str = ""
    rulebooks: tuple[Rulebook, ...] = ()
    languagetool: Use | None = None

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity."""
        found = [one.severity for file in self.files for one in file.findings]
        return {severity: found.count(severity) for severity in Severity}

    @property
    def dropped(self) -> Mapping[str, int]:
        """How many findings each stage dropped in all files."""
        total: dict[str, int] = {}
        for file in self.files:
            for stage, count in file.dropped.items():
                total[stage] = total.get(stage, 0) + count
        return total

    @property
    def exit_code(self) -> int:
        """2 if something was not done, else 1 if a finding reaches the level that fails, else 0."""
        if any(file.failures for file in self.files) or not (self.files or self.skipped or self.unchanged):
            return 2
        return int(any(one.severity.rank >= file.fail_level.rank for file in self.files for one in file.findings))


def failed(path: str, reason: str) -> FileResult:
    """The result for a file that could not be checked."""
    return FileResult(path, None, failures=(RuleFailure(None, reason),))
