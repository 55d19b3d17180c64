"""Choose among what several rules say against one claim: one finding for one contradiction.

"Will close" over "could close" is a word that the body leaves open and a quotation that it has otherwise. Each rule
says so by itself, as it must where the other one is off; the reader needs it once, from the rule that is surest.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.document.span import Span
from linter.findings.finding import Finding

MOST_OF_A_CLAIM = 32
"""Findings of a claim that are compared with each other one; a headline has two or three."""
MOSTLY = 0.5
"""So much of the longer one have two places in common that are the same evidence: a whole sentence is not that of a
number in it."""


def one_for_each_contradiction(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, in order, less those of a claim for which another rule's finding says the same, and is surer.

    Two say the same if they are about the same words of the claim or have the same evidence. One about words within the
    other's is a contradiction of its own where both have evidence, in places of the draft that have nothing in common:
    a wrong number between two names whose roles are swapped.
    """
    of_claims: dict[Span, list[Finding]] = {}
    for one in findings:
        if one.claim is not None and not one.suggestions:
            of_claims.setdefault(one.claim, []).append(one)
    lost: set[int] = set()
    for group in of_claims.values():
        kept: list[Finding] = []
        for one in sorted(group, key=_sureness, reverse=True) if len(group) > 1 else ():
            if any(one.rule != other.rule and _is_the_same(one, other) for other in kept[:MOST_OF_A_CLAIM]):
                lost.add(id(one))
            else:
                kept.append(one)
    return [one for one in findings if id(one) not in lost]


def _sureness(finding: Finding) -> tuple[int, float, int, int]:
    """By what one of several findings about a contradiction is chosen: severity, confidence, evidence, fewest words."""
    length = finding.span.end - finding.span.start
    return (finding.severity.rank, finding.confidence, len(_places(finding)), -length)


def _is_the_same(one: Finding, other: Finding) -> bool:
    pairs = [(mine, its) for mine in _places(one) for its in _places(other)]
    if one.span.overlaps(other.span):
        inside = _is_within(one.span, other.span) or _is_within(other.span, one.span)
        return not inside or not pairs or any(mine.overlaps(its) for mine, its in pairs)
    return any(_in_common(mine, its) > MOSTLY for mine, its in pairs)


def _places(finding: Finding) -> list[Span]:
    return [one.span for one in finding.evidence if one.span is not None]


def _is_within(one: Span, other: Span) -> bool:
    """Whether words stand before and after a place within another one."""
    return other.start < one.start and one.end < other.end


def _in_common(one: Span, other: Span) -> float:
    """How much of the longer of two places both have, 0 to 1."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / max(one.end - one.start, other.end - other.start, 1)
