"""Words of organisations' names that tell bodies apart, and words that may stand for others by mistake."""

from __future__ import annotations

import pytest

from linter.analysis.organisations.telling_words import may_replace, of_a_country, says_how_far, telling
from linter.registers.words import name_words


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Drug Enforcement Administration", "drug enforcement"),
        ("National Bureau of Statistics", "statistic"),
        ("Kenya Wildlife Service", "wildlife"),
        ("Institute for the Study of War", "war"),
        ("International Development Association", ""),
        ("French Central Bank", ""),
    ],
)
def test_the_words_that_few_bodies_share(name: str, expected: str) -> None:
    assert telling(name_words(name)) == frozenset(expected.split())


@pytest.mark.parametrize(
    ("word", "expected"),
    [("National", True), ("Europe", False), ("European", True), ("EU", True), ("Royal", True), ("Drug", False)],
)
def test_words_that_say_for_whom_a_body_is(word: str, expected: bool) -> None:
    assert says_how_far(name_words(word)[0]) is expected


@pytest.mark.parametrize(
    ("word", "right", "expected"),
    [
        ("safety", "security", True),
        ("security", "safety", True),
        ("agency", "administration", True),
        ("museum", "institute", True),
        ("act", "agency", False),
        ("statute", "agency", False),
        ("agency", "safety", False),
        ("indian", "internal", False),
        ("internal", "indian", False),
        ("us", "national", False),
        ("national", "uk", False),
        ("law", "legal", False),
        ("legal", "law", False),
        ("corp", "corporation", False),
        ("assoc", "association", False),
        ("corporate", "corporation", False),
    ],
)
def test_words_that_may_stand_for_others(word: str, right: str, expected: bool) -> None:
    assert may_replace(word, right) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Reserve Bank of India", True),
        ("Bank of Ghana", True),
        ("University of Graz", False),
        ("India Bank", False),
        ("of India", False),
        ("Bank for India", False),
    ],
)
def test_names_that_end_in_their_country(name: str, expected: bool) -> None:
    assert of_a_country(name_words(name)) is expected
