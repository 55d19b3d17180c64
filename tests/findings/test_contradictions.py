"""What several rules say against one claim: which of them is reported."""

from __future__ import annotations

import pytest

from linter.document.span import Span
from linter.findings.contradictions import MOST_OF_A_CLAIM, one_for_each_contradiction
from linter.findings.finding import Evidence, Finding, Severity, Suggestion

CLAIM = Span(2, 60)


def found(
    rule: str,
    words: tuple[int, int],
    *places: tuple[int, int],
    sure: float = 0.8,
    severity: Severity = Severity.WARNING,
) -> Finding:
    evidence = tuple(Evidence("in the body", Span(*place)) for place in places)
    return Finding(f"a/{rule}", Span(*words), "m", severity, sure, evidence=evidence, claim=CLAIM)


def kept(*findings: Finding) -> list[str]:
    return [one.rule for one in one_for_each_contradiction(findings)]


@pytest.mark.parametrize(
    ("weak", "strong"),
    [
        (found("whole", (4, 8), (70, 90), sure=0.7), found("word", (4, 8), (80, 85))),
        (found("whole", (4, 8), (70, 90)), found("word", (4, 8), sure=0.9)),
        (found("quotation", (4, 20), (70, 90)), found("word", (5, 9), (70, 75), sure=0.9)),
        (found("quotation", (4, 20)), found("word", (5, 9), (70, 75), sure=0.9)),
        (found("all", (4, 20), (70, 75)), found("word", (15, 30), (90, 95), sure=0.9)),
        (found("deed", (4, 8), (70, 80)), found("other", (20, 28), (70, 77), sure=0.9)),
        (found("sure", (4, 8), (70, 90), sure=0.9, severity=Severity.NOTE), found("word", (4, 8), (80, 85))),
        (found("word", (4, 8)), found("proved", (4, 8), (80, 85))),
        (found("long", (4, 18), (70, 90)), found("short", (4, 8), (80, 85))),
    ],
)
def test_of_one_contradiction_the_surest_stays(weak: Finding, strong: Finding) -> None:
    assert kept(weak, strong) == kept(strong, weak) == [strong.rule]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (found("roles", (4, 30), (70, 90)), found("number", (12, 15), (100, 103))),
        (found("whole", (4, 8), (70, 120)), found("number", (12, 15), (100, 103))),
        (found("word", (4, 8), (70, 75)), found("word", (4, 8), (80, 85))),
        (found("word", (4, 8)), found("other", (4, 8))._replace(claim=Span(62, 70))),
        (found("word", (4, 8)), found("other", (4, 8))._replace(claim=None)),
        (found("word", (4, 8)), found("other", (4, 8))._replace(suggestions=(Suggestion("x"),))),
    ],
)
def test_two_contradictions_stay(one: Finding, other: Finding) -> None:
    assert kept(one, other) == [one.rule, other.rule]


def test_the_work_for_a_claim_grows_with_its_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    from linter.findings import contradictions

    asked = []
    monkeypatch.setattr(contradictions, "_is_the_same", lambda *pair: asked.append(pair))
    one_for_each_contradiction([found(str(n), (n, n + 1)) for n in range(2000)])
    assert 0 < len(asked) <= 2000 * MOST_OF_A_CLAIM
