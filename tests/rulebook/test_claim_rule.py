"""What all rules have in common that hold claims against the body."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.analysis.headlines.claims.claims import Claim, ClaimForm
from linter.document.parse import parse
from linter.findings.finding import Finding, Severity
from linter.rulebook.claim_rule import ClaimRule, Objection, objection

SCORES = {"tide": 0.95, "ferry": 0.6, "again": 0.3}
TABLE = "kind\tscore\tright\nwords\t0.0\t0.0\nwords\t1.0\t0.8\nwords.pair\t0.0\t0.25\n"


class Words(ClaimRule):
    """Objects to the words of `SCORES`, to "late tide" as a pair, and knows another word for "pier"."""

    forms = frozenset({ClaimForm.STATEMENT})
    note_at = 0.5
    warning_at = 0.9
    needs_body = True

    def objections(self, claim: Claim) -> Iterator[Objection]:
        """Yield one for each."""
        for number, word in enumerate(claim.words):
            if word.form in SCORES:
                yield objection(word, score=SCORES[word.form], message=word.form)
            if word.form == "pier":
                yield objection(word, score=0.92, message="pier", body="jetty")
            if word.form == "tide" and number:
                yield objection(claim.words[number - 1], word, score=0.7, message="pair", kind="pair")


@pytest.fixture
def rule(tmp_path: Path) -> Words:
    (tmp_path / "confidence.tsv").write_text(TABLE, encoding="utf-8")
    rule = Words()
    rule.id, rule.folder = "shore/words", tmp_path
    return rule


def found(rule: ClaimRule, draft: str) -> list[Finding]:
    return list(rule.check(parse(draft, path="draft.md")))


def said(rule: ClaimRule, draft: str) -> list[str]:
    return [finding.message for finding in found(rule, draft)]


def test_the_strongest_objection_to_the_same_words_is_reported(rule: Words) -> None:
    assert said(rule, "# Ferry stops over late tide again\n\nIt stopped.\n") == ["tide", "ferry"]


def test_as_many_as_a_claim_may_have(rule: Words) -> None:
    rule.most = 1  # type: ignore[misc]
    assert said(rule, "# Ferry stops over late tide again\n\nIt stopped.\n") == ["tide"]


@pytest.mark.parametrize("headline", ["Does the late tide stop the ferry?", "Opinion: The late tide"])
def test_only_claims_of_its_forms_are_judged(headline: str, rule: Words) -> None:
    assert said(rule, f"# {headline}\n\nIt stopped.\n") == []


def test_severity_and_confidence_follow_from_the_score(rule: Words) -> None:
    tide, ferry = found(rule, "# Ferry stops over late tide\n\nIt stopped.\n")
    assert (tide.severity, tide.confidence) == (Severity.WARNING, 0.76)
    assert (ferry.severity, ferry.confidence) == (Severity.NOTE, 0.48)


def test_a_kind_of_objection_has_a_worth_of_its_own(rule: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SCORES, "tide", 0.6)
    (pair,) = found(rule, "# The late tide\n\nIt stopped.\n")
    assert (pair.message, pair.confidence) == ("pair", 0.25)


def test_a_standfirst_may_tell_what_the_body_does_not(rule: Words) -> None:
    draft = "---\ntitle: It stopped\ndescription: The tide at the pier\n---\n\nIt stopped.\n"
    severities = {finding.message: finding.severity for finding in found(rule, draft)}
    assert severities == {"tide": Severity.NOTE, "pier": Severity.WARNING}


@pytest.mark.parametrize(
    ("draft", "severity"),
    [
        ("# Ferry stops over tide\n\nIt stopped.\n", Severity.WARNING),
        ("# Ferry stops over tide\n\nWe had to stop it, and we want you to know.\n", Severity.NOTE),
        ("# Ferry stops over tide\n\nIt stopped.\n\n```\nstop\n```\n\nIt went.\n\n```\ngo\n```\n", Severity.NOTE),
        ("# Interview with the head of the tide\n\nIt stopped.\n", Severity.NOTE),
    ],
)
def test_what_is_no_report_has_notes(rule: Words, draft: str, severity: Severity) -> None:
    assert found(rule, draft)[0].severity is severity


def test_some_objections_hold_everywhere(rule: Words) -> None:
    rule.everywhere = frozenset({""})  # type: ignore[misc]
    assert found(rule, "# Interview with the head of the tide\n\nIt stopped.\n")[0].severity is Severity.WARNING
