from __future__ import annotations

import pytest

from linter.analysis.grammar.forms_after import is_passive_meant, meant_after


@pytest.mark.parametrize(
    ("helper", "word", "meant"),
    [
        ("been", "criticise", ("criticised", "criticising")),
        ("are", "look", ("looking", "looked")),
        ("were", "kill", ("killed", "killing")),
        ("have", "save", ("saved",)),
        ("will", "considering", ("consider",)),
        ("could", "included", ("include",)),
    ],
)
def test_a_form_that_news_never_has_there_gives_way_to_those_it_has(
    helper: str, word: str, meant: tuple[str, ...]
) -> None:
    assert meant_after(helper, word) == meant


@pytest.mark.parametrize(
    ("helper", "word"),
    [
        ("was", "open"),
        ("is", "home"),
        ("have", "work"),
        ("been", "killed"),
        ("will", "consider"),
        ("be", "the"),
        ("are", "x2"),
        ("has", "cut"),
    ],
)
def test_nouns_adjectives_and_right_forms_stand(helper: str, word: str) -> None:
    assert meant_after(helper, word) == ()


@pytest.mark.parametrize(
    ("participle", "base", "after", "passive"),
    [("sent", "send", "to", True), ("built", "build", "by", True), ("reopened", "reopen", "in", False)],
)
def test_be_was_left_out_where_news_has_it_before_the_participle(
    participle: str, base: str, after: str, *, passive: bool
) -> None:
    assert is_passive_meant(participle, base, after) is passive
