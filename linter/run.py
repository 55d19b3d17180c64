"""The whole pipeline on one screen: paths and configuration in, a result for the reports out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from linter.document.model import Document
from linter.findings.finding import Finding, RuleFailure, Skipped


@dataclass(frozen=True, slots=True)
class FileResult:
    """What was found in one file. `document` is None when the file could not be read or parsed."""

    path: str
    document: Document | None
    findings: tuple[Finding, ...] = ()
    failures: tuple[RuleFailure, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    dropped: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RunResult:
    """What was found in a run: files in the order of their paths; what was skipped for the run as a whole."""

    files: tuple[FileResult, ...]
    skipped: tuple[Skipped, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict)
