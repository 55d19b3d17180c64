"""What of a body leaves a deed open, before it and behind it."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.certainty.hedges import Hedging, hedge_before, hedge_behind
from linter.analysis.headlines.claims.body_index import body_index
from linter.document.parse import parse


def hedged(sentence: str, deed: str) -> str:
    """The hedge of a deed and its type, or "" without one."""
    index = body_index(parse(f"# Harbour news\n\n{sentence}\n", path="draft.md"))
    at = index.forms.index(deed)
    found = hedge_before(index, at) or hedge_behind(index, at)
    return f"{index.forms[found.at]} {found.hedging.name.lower()}" if found is not None else ""


@pytest.mark.parametrize(
    ("sentence", "deed", "expected"),
    [
        ("The brewer may buy the mill.", "buy", "may modality"),
        ("The brewer possibly bought the mill.", "bought", "possibly modality"),
        ("The brewer should buy the mill.", "buy", "should duty"),
        ("The brewer is expected to buy the mill.", "buy", "expected expectation"),
        ("The brewer is about to buy the mill.", "buy", "about expectation"),
        ("The brewer is looking at buying the mill.", "buying", "looking plan"),
        ("The brewer is mulling a bid to buy the mill.", "buy", "bid negotiation"),
        ("The brewer is in talks on buying the mill.", "buying", "talks negotiation"),
        ("The brewer was accused of stealing the mill.", "stealing", "accused allegation"),
        ("The brewer claims to have built the mill.", "built", "claims attribution"),
        ("The brewer is said to have built the mill.", "built", "said attribution"),
        ("The brewer is rumoured to have sold the mill.", "sold", "rumoured rumour"),
        ("It is not known whether the brewer sold the mill.", "sold", "whether condition"),
        ("The brewer was urged to sell the mill.", "sell", "urged demand"),
        ("The brewer tried to sell the mill.", "sell", "tried attempt"),
        ("The brewer has yet to sell the mill.", "sell", "yet unsettled"),
        ("The brewer will sell the mill if the council agrees.", "sell", "if condition"),
        ("The brewer will sell the mill, subject to approval.", "sell", "subject condition"),
        ("The brewer sold the mill, according to a leaked memo.", "sold", "according rumour"),
        ("The brewer burned down the mill, police believe.", "burned", "believe attribution"),
    ],
)
def test_hedges_by_type(sentence: str, deed: str, expected: str) -> None:
    assert hedged(sentence, deed) == expected


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        ("The brewer sold the mill.", "sold"),
        ("The brewer said that it may rain, but it sold the mill.", "sold"),
        ("The brewer sold about nine mills.", "sold"),
        ("The brewer wrote about a mill that it sold.", "sold"),
        ("In May the brewer sold the mill.", "sold"),
        ("The brewer sold the mill, according to its chairman.", "sold"),
        ("The brewer sold the mill in June. Police believe in rain.", "sold"),
    ],
)
def test_what_leaves_nothing_open(sentence: str, deed: str) -> None:
    assert not hedged(sentence, deed)


def test_the_nearest_hedge_counts() -> None:
    assert hedged("The brewer plans a bid that may fail to buy the mill.", "buy") == "fail attempt"


def test_types_keep_their_numbers() -> None:
    assert [one.value for one in Hedging] == list(range(12))
