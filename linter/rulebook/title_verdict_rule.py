"""The frame of the rules that hold titles against the register of offices: which verdicts, and what is said of them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from linter.analysis.titles.title_verdicts import title_verdicts
from linter.analysis.titles.verdict import TitleVerdict, Verdict
from linter.findings.finding import Finding, Severity
from linter.registers.confirmation import UNCHECKED
from linter.rulebook.register_evidence import evidence_of_term
from linter.rulebook.rule import Rule

if TYPE_CHECKING:
    from linter.dates import DateInterval
    from linter.document.model import Document

_UNCONFIRMED = 0.6  # confidence where nobody else confirms the row, or its day is near the draft's


class TitleVerdictRule(Rule):
    """Reports verdicts of some kinds, each with the register's row: a warning if they are certain, else a note.

    kinds: the verdicts that are this rule's. sure: the confidence in one that is certain.
    """

    severity = Severity.WARNING
    by_block = True
    quotations = "skip"
    dated_by = ("offices",)
    kinds: ClassVar[tuple[Verdict, ...]]
    sure: ClassVar[float] = 0.8

    @abstractmethod
    def says(self, verdict: TitleVerdict, date: DateInterval | None) -> str:
        """The message, for a draft of this date."""

    def place(self, verdict: TitleVerdict) -> tuple[int, int] | None:
        """The flagged characters of the claim's block: those of the title, if not overridden. None: nothing is said."""
        return verdict.claim.start, verdict.claim.end

    def mends(self, verdict: TitleVerdict) -> str | None:
        """What to write instead of the flagged characters, None if the register does not tell."""
        del verdict
        return None

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the verdicts of these kinds."""
        date = document.date
        for verdict in title_verdicts(document):
            place = self.place(verdict) if verdict.kind in self.kinds else None
            if place is None:
                continue
            confirmed = verdict.certain and verdict.term.checked != UNCHECKED
            right = self.mends(verdict)
            yield self.finding(
                verdict.claim.block.span(*place),
                self.says(verdict, date),
                suggestions=(right,) if right else (),
                evidence=(evidence_of_term(verdict.term, date),),
                severity=None if verdict.certain else Severity.NOTE,
                confidence=self.sure if confirmed else _UNCONFIRMED,
            )
