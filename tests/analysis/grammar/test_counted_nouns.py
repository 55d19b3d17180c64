from __future__ import annotations

import pytest

from linter.analysis.grammar.counted_nouns import only_measured, only_plural_is_counted


@pytest.mark.parametrize(
    ("singular", "plural"), [("resident", "residents"), ("country", "countries"), ("mistake", "mistakes")]
)
def test_what_news_counts_in_the_plural_alone(singular: str, plural: str) -> None:
    assert only_plural_is_counted(singular, plural)


@pytest.mark.parametrize(
    ("singular", "plural"), [("ferry", "ferries"), ("aircraft", "aircrafts"), ("xqz", "xqzs"), ("home", "homes")]
)
def test_nouns_before_other_nouns_and_unknown_ones(singular: str, plural: str) -> None:
    assert not only_plural_is_counted(singular, plural)


@pytest.mark.parametrize(
    ("noun", "measured"), [("evidence", True), ("damage", True), ("people", False), ("xqz", False)]
)
def test_what_news_measures(noun: str, measured: bool) -> None:
    assert only_measured(noun) is measured
