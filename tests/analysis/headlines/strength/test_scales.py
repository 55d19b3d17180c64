"""Words by their strength, and words of opposite meaning."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.strength.scales import sides_of, up_to, weaker_than


@pytest.mark.parametrize(
    ("strong", "weaker", "equal"),
    [
        ("riot", "protest", "mayhem"),
        ("plummet", "slip", "crash"),
        ("surge", "rise", "jump"),
        ("all", "most", "every"),
        ("win", "seek", "secure"),
    ],
)
def test_a_strong_word_has_weaker_ones_and_others_as_strong(strong: str, weaker: str, equal: str) -> None:
    found = weaker_than(strong)
    assert found is not None
    assert weaker in found.weaker
    assert equal in found.equal
    assert not found.weaker & found.equal


def test_a_weak_word_has_none() -> None:
    assert weaker_than("vigil") is None


def test_up_to_a_word_are_those_of_its_level_and_below() -> None:
    assert {"protest", "march"} <= up_to("march")
    assert "riot" not in up_to("march")
    assert {"march", "riot"} <= up_to("riot")
    assert up_to("ferry") == frozenset()


def test_opposites_stand_on_the_other_side() -> None:
    assert {"oppose", "reject"} <= sides_of("support").against
    assert "endorse" in sides_of("support").own
    assert sides_of("ferry").against == frozenset()
