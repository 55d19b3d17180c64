"""Forms of verbs: by rule, by table, and back."""

from __future__ import annotations

import pytest

from linter.analysis.words.verb_forms import base_of_gerund, base_of_past, verb_forms


@pytest.mark.parametrize(
    ("base", "third", "past", "participle", "gerund"),
    [
        ("sign", "signs", "signed", "signed", "signing"),
        ("prevent", "prevents", "prevented", "prevented", "preventing"),
        ("stop", "stops", "stopped", "stopped", "stopping"),
        ("admit", "admits", "admitted", "admitted", "admitting"),
        ("visit", "visits", "visited", "visited", "visiting"),
        ("deny", "denies", "denied", "denied", "denying"),
        ("obey", "obeys", "obeyed", "obeyed", "obeying"),
        ("make", "makes", "made", "made", "making"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("lie", "lies", "lay", "lain", "lying"),
        ("go", "goes", "went", "gone", "going"),
        ("reach", "reaches", "reached", "reached", "reaching"),
        ("have", "has", "had", "had", "having"),
        ("be", "is", "was", "been", "being"),
        ("fix", "fixes", "fixed", "fixed", "fixing"),
    ],
)
def test_forms(base: str, third: str, past: str, participle: str, gerund: str) -> None:
    assert verb_forms(base) == (base, third, past, participle, gerund)


@pytest.mark.parametrize("base", ["sign", "make", "stop", "agree", "admit", "lie", "visit", "see", "deny", "run"])
def test_gerunds_lead_back(base: str) -> None:
    assert base_of_gerund(verb_forms(base).gerund) == base


@pytest.mark.parametrize("word", ["thing", "evening", "king", "ing", "sign"])
def test_what_is_no_gerund(word: str) -> None:
    assert base_of_gerund(word) in {"", "even"}


@pytest.mark.parametrize("base", ["go", "take", "sign", "admit", "deny", "agree", "stop"])
def test_pasts_lead_back(base: str) -> None:
    assert base_of_past(verb_forms(base).past) == base


@pytest.mark.parametrize(
    "word", ["found", "left", "put", "need", "feed", "gone", "saw", "red", "breed", "shred", "creed"]
)
def test_what_may_be_something_else_is_no_past(word: str) -> None:
    assert base_of_past(word) == ""
