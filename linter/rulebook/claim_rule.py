"""The class that the rules extend which hold a draft's claims (headlines and the like) against its body.

Such a rule says what speaks against a claim, and how strongly; what is common to all of them is here: which claims are
judged, which of several objections to the same words is reported, as what, and how sure that is. A finding names the
claim that it is about, so that of what several rules say of one contradiction the surest is reported
(`findings/contradictions.py`).
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from math import inf
from pathlib import Path
from typing import ClassVar

from linter.analysis.headlines.claims.claims import Claim, ClaimForm, ClaimWord, claims, claims_left_out
from linter.analysis.headlines.claims.reports import is_a_title, reports
from linter.calibration import Calibration, read_calibration
from linter.document.model import Document
from linter.findings.finding import Evidence, Finding, Severity
from linter.records import NamedTuple
from linter.rulebook.rule import Rule

CONFIDENCE = "confidence.tsv"
"""What scores are worth, beside the rules; a rule's rows have its name, or the `kind` of an objection behind a dot."""


class Objection(NamedTuple):
    """What speaks against words of a claim.

    score: how strongly, 0 to 1; the thresholds of the rule are of it.
    start, end: the words (characters of the claim's block, end excluded).
    message: one sentence for the editor.
    evidence: the places of the body that speak against it.
    body: what the body has instead, as written; "" where it has nothing in its place.
    kind: the kind of objection, where a rule has several whose scores are worth more or less.
    share: the share of such objections that are right, where it is known without the rule's table.
    """

    score: float
    start: int
    end: int
    message: str
    evidence: tuple[Evidence, ...] = ()
    body: str = ""
    kind: str = ""
    share: float | None = None


def objection(
    first: ClaimWord,
    last: ClaimWord | None = None,
    *,
    score: float,
    message: str,
    evidence: Iterable[Evidence] = (),
    body: str = "",
    kind: str = "",
    share: float | None = None,
) -> Objection:
    """An objection to a word of a claim, or to all words from `first` to `last`."""
    return Objection(score, first.start, (last or first).end, message, tuple(evidence), body, kind, share)


class ClaimRule(Rule):
    """A rule that holds claims against the body.

    forms: the forms of claims that it judges.
    note_at, warning_at: the least score for a finding, and for a warning; without the latter all are notes.
    most: how many findings one claim may have; the strongest are reported, and never two about the same words.
    needs_body: whether an objection to a claim that may tell facts of its own (a standfirst, a teaser) is a note
        unless it has what the body says in their place.
    sub_heads: whether an objection to a sub-head that has what its section says instead may be a warning.
    everywhere: the kinds of objections that may be warnings where nothing is reported, too (`reports`).
    """

    severity = Severity.WARNING
    forms: ClassVar[frozenset[ClaimForm]] = frozenset(ClaimForm)
    note_at: ClassVar[float]
    warning_at: ClassVar[float] = inf
    most: ClassVar[int | None] = None
    needs_body: ClassVar[bool] = False
    sub_heads: ClassVar[bool] = False
    everywhere: ClassVar[frozenset[str]] = frozenset()

    @abstractmethod
    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield what speaks against a claim, in any order; several may be about the same words."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the strongest objections to each claim."""
        for claim in claims(document):
            if claim.form in self.forms:
                for found in islice(self._strongest(claim), self.most):
                    yield self._finding(document, claim, found)

    def leaves_out(self, document: Document) -> tuple[str, ...]:
        """What was not compared with the body."""
        return claims_left_out(document)

    def _strongest(self, claim: Claim) -> Iterator[Objection]:
        """Objections of a score that counts, the strongest first, without those that touch the words of one before."""
        taken: list[Objection] = []
        for one in sorted(self.objections(claim), key=lambda one: -one.score):
            if one.score < self.note_at:
                return
            if all(one.end <= other.start or other.end <= one.start for other in taken):
                taken.append(one)
                yield one

    def _finding(self, document: Document, claim: Claim, found: Objection) -> Finding:
        sure = found.score >= self.warning_at and (not claim.minor or (self.sub_heads and bool(found.body)))
        if self.needs_body and claim.adds and not found.body:
            sure = False
        if sure and found.kind not in self.everywhere:
            sure = reports(document) and not is_a_title(claim)
        share = found.share
        if share is None:
            share = self._worth().confidence(self._row(found.kind), found.score)
        return self.finding(
            claim.block.span(found.start, found.end),
            found.message,
            severity=Severity.WARNING if sure else Severity.NOTE,
            confidence=round(share, 2),
            evidence=found.evidence,
        )._replace(claim=claim.block.span(0, len(claim.block.text)))

    def _worth(self) -> Calibration:
        folder = self.folder if (self.folder / CONFIDENCE).is_file() else self.folder.parent
        return _calibration(folder / CONFIDENCE)

    def _row(self, kind: str) -> str:
        name = self.id.rpartition("/")[2]
        return f"{name}.{kind}" if kind else name


@lru_cache(maxsize=8)
def _calibration(path: Path) -> Calibration:
    return read_calibration(path)
