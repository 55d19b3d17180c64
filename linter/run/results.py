"""What a run leaves for the reports: what was found in each file, and in all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from linter.document.model import Document
from linter.findings.finding import Finding, RuleFailure, Severity, Skipped
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.findings.baseline import Entry
    from linter.languagetool.connection import Use
    from linter.rulebook.loader import Rulebook


class FileResult(NamedTuple):
    """What was found in one file. `document` is None when the file could not be read or parsed.

    dropped: name of a stage -> number of findings that it dropped. fail_level: the severity from which on a finding
    fails the run. fixed: number of edits that `--fix` made; `document` and `findings` are then those of the new text.
    arrived: where there is a baseline, the findings that came to it. recorded: fingerprint -> entry of those that it
    records. gone: what it records of rules that ran, and nothing found any more.
    """

    path: str
    document: Document | None
    findings: tuple[Finding, ...] = ()
    failures: tuple[RuleFailure, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    dropped: Mapping[str, int] = {}
    fail_level: Severity = Severity.WARNING
    fixed: int = 0
    arrived: tuple[Finding, ...] = ()
    recorded: Mapping[str, Entry] = {}
    gone: tuple[Entry, ...] = ()


class RunResult(NamedTuple):
    """What was found in a run: files in the order of their paths; what was skipped for the run as a whole.

    gone: what the baseline records and nothing found any more. renamed: old -> new path, in the baseline, of drafts
    that it knows by another name. unchanged: how many drafts were not checked because they are what they were in the
    version named `since`.
    rulebooks: the rules that were in force, one set for each that a configuration leads to.
    languagetool: which LanguageTool was asked, None if none was.
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
