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
    """Why a rule reports a finding: another place in the draft (`span`), or a source outside it (`source`)."""

    message: str
    span: Span | None = None
    source: Source | None = None


class Finding(NamedTuple):
    """One error in a draft.

    rule: the id of the rule.
    span: its place, in characters of the source file.
    message: what is wrong.
    severity: how much it matters.
    confidence: from 0 to 1.
    suggestions: replacements, best first.
    evidence: why the rule reports it.
    source: where the rule's knowledge comes from.
    quoted: whether it is inside a quotation; filled in by the pipeline.
    fingerprint: identifies it across edits; filled in by the pipeline.
    claim: where the claim stands that it holds against the rest of the draft, a headline or the like. What several
        rules find of one claim may be one contradiction.
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
    claim: Span | None = None


class RuleFailure(NamedTuple):
    """A rule that failed on a file or, if `rule` is None, a file that could not be checked."""

    rule: str | None
    reason: str


class Skipped(NamedTuple):
    """Something that was skipped, and why. Without `rule` and `file`, it concerns the run as a whole."""

    reason: str
    rule: str | None = None
    file: str | None = None
