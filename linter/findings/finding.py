"""What a rule reports: plain data of strings, numbers and spans."""

from __future__ import annotations

from enum import StrEnum

from linter.document.span import Span
from linter.records import NamedTuple


class Severity(StrEnum):
    """How much a finding matters: an error blocks publication, a warning needs an editor's eye, a note informs."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return _RANKS[self]


_RANKS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class Safety(StrEnum):
    """Whether a suggestion may be applied: by `--fix` (safe), by a person who agrees (unsafe), or never (display)."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


class Source(NamedTuple):
    """Where a fact comes from: a register, a style guide, counts.

    name: its name.
    url: its address.
    as_of: the ISO date of the information.
    record: the identifier of the row there; reports for programs show it, reports for people do not.
    """

    name: str
    url: str | None = None
    as_of: str | None = None
    record: str | None = None


class Suggestion(NamedTuple):
    """A replacement for exactly the flagged characters."""

    text: str
    safety: Safety = Safety.UNSAFE


class Evidence(NamedTuple):
    """Why a rule speaks: another place in the draft (`span`), or something outside it (`source`)."""

    message: str
    span: Span | None = None
    source: Source | None = None


class Finding(NamedTuple):
    """One thing that is wrong, at one place.

    `span` counts characters of the source file; `confidence` is 0 to 1; `suggestions` are best first.
    `quoted` says that the words stand inside a quotation; `fingerprint` identifies the finding across edits. The
    pipeline fills in both, rules leave them alone.
    """

    rule: str
    span: Span
    message: str
    severity: Severity
    confidence: float = 1.0
    suggestions: tuple[Suggestion, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    source: Source | None = None
    quoted: bool = False
    fingerprint: str = ""


class RuleFailure(NamedTuple):
    """A rule that did not do its work on a file, or (`rule` None) a file that could not be checked."""

    rule: str | None
    reason: str


class Skipped(NamedTuple):
    """Something that was not run or not checked, and why. Neither `rule` nor `file` is set for the run as a whole."""

    reason: str
    rule: str | None = None
    file: str | None = None
