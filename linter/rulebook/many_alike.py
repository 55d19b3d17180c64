"""What a draft has wrong again and again: one finding tells of it, the others are notes.

Copy that came through another program has lost its spaces, or gained marks, wherever a link or a paragraph ended. That
is one mistake of the draft and not thirty of its author's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from linter.findings.finding import Evidence, Severity

if TYPE_CHECKING:
    from linter.findings.finding import Finding

FEW = 2
"""Findings alike that a draft may have before all but the first become notes."""


def only_one_alike(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings in the order of the source; those that have the message of another are notes, all of them."""
    listed, alike = _counted(findings)
    yield from (one if alike[one.message] <= 1 else one._replace(severity=Severity.NOTE) for one in listed)


def first_of_many(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings in the order of the source; of more than a few with one message only the first keeps its severity.

    The first says in its evidence how many there are.
    """
    listed, alike = _counted(findings)
    told: set[str] = set()
    for one in listed:
        count = alike[one.message]
        if count <= FEW or one.severity is Severity.NOTE:
            yield one
        elif one.message in told:
            yield one._replace(severity=Severity.NOTE)
        else:
            told.add(one.message)
            more = Evidence(f"the draft has {count} places like this one; the others are notes")
            yield one._replace(evidence=(*one.evidence, more))


def _counted(findings: Iterable[Finding]) -> tuple[list[Finding], Counter[str]]:
    """The findings in the order of the source, and how many that are no notes have each message."""
    listed = sorted(findings, key=lambda one: one.span.start)
    return listed, Counter(one.message for one in listed if one.severity is not Severity.NOTE)
