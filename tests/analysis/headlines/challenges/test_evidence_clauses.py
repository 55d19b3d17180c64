"""Whether the clause that speaks against a claim tells the claim's own deed."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.challenges.challenges import Kind
from linter.analysis.headlines.challenges.evidence_clauses import Worth, is_told_besides, worth_of
from linter.analysis.headlines.claims.claims import Claim, claims
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


def no_evidence(headline: str, body: str, word: str, told: str, kind: Kind) -> bool:
    claim = claim_of(headline, body)
    claimed = next(one for one in claim.words if one.form == word)
    return worth_of(claim, claimed, kind, claim.index.forms.index(told)) is not Worth.EVIDENCE


@pytest.mark.parametrize(
    ("body", "told", "besides"),
    [
        ("The clerks handed over the letters that they had kept at home.", "kept", True),
        ("The clerks kept the letters at home.", "kept", False),
        ("The clerks, who kept the letters at home, came on Friday.", "kept", False),
        ("Bad luck if you are a skipper who refuses to pay.", "refuses", True),
        ("The skipper refuses to pay.", "refuses", False),
    ],
)
def test_what_only_says_which(body: str, told: str, besides: bool) -> None:
    index = claim_of("Clerks hand over letters", body).index
    assert is_told_besides(index, index.forms.index(told)) is besides


@pytest.mark.parametrize(
    ("headline", "body", "word", "told", "wanted"),
    [
        # the same doer, the same thing, or neither
        ("Mayor backs toll", "The mayor opposed the toll on Friday.", "backs", "opposed", False),
        ("Mayor backs toll", "Skippers of Aldport opposed the mill on Friday.", "backs", "opposed", True),
        ("Mayor backs toll", "The toll was opposed by skippers on Friday.", "backs", "opposed", False),
        # the thing of the one is the doer of the other
        ("Law blocks mills", "The county has passed a law on the moor.", "blocks", "passed", True),
        ("Moreau loses in Aldport", "Anna Moreau was badly defeated on Friday.", "loses", "defeated", True),
        ("Jobless rate falls to 4% in town", "The town's jobless rate rose to 4% in May.", "falls", "rose", False),
        ("Mayor blocks mill", "The mayor cleared the way for a mill.", "blocks", "cleared", True),
    ],
)
def test_of_whom_an_opposite_is_told(headline: str, body: str, word: str, told: str, wanted: bool) -> None:
    assert no_evidence(headline, body, word, told, Kind.OPPOSITE) is wanted


@pytest.mark.parametrize(
    ("headline", "body", "word", "told", "wanted"),
    [
        ("Port opens quay", "The port plans to open a quay.", "opens", "open", False),
        ("Port opens quay", "The port decided to open a quay.", "opens", "open", True),
        ("Port opens quay", "The port may decide to open a quay.", "opens", "open", False),
        ("Okafor mocks Holm", "Okafor is seeking to win by mocking Holm.", "mocks", "mocking", True),
        ("Port buys mill", "A brewer may buy a farm.", "buys", "buy", True),
    ],
)
def test_what_leaves_a_deed_open(headline: str, body: str, word: str, told: str, wanted: bool) -> None:
    assert no_evidence(headline, body, word, told, Kind.OPEN) is wanted


def test_what_is_no_verb_is_not_judged() -> None:
    assert not no_evidence("Port buys mill", "A brewer has an edge.", "buys", "edge", Kind.OPPOSITE)
