"""Countries that drafts name, and bodies that a draft places in another country than their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.organisations.homes import (
    adjective_of,
    countries_in,
    countries_of,
    draft_is_of_another_country,
    names_itself_in_english,
    placed_elsewhere,
)
from linter.document.model import Document


@pytest.mark.parametrize(
    ("country", "expected"),
    [("us", "American"), ("Austria", "Austrian"), ("gb", "British"), ("International", ""), ("Utopia", ""), ("", "")],
)
def test_the_adjective_of_a_registers_country(country: str, expected: str) -> None:
    assert adjective_of(country) == expected


@pytest.mark.parametrize(
    ("country", "expected"),
    [("us", True), ("United Kingdom", True), ("ke", True), ("Austria", False), ("Utopia", False)],
)
def test_countries_whose_bodies_have_english_names(country: str, expected: bool) -> None:
    assert names_itself_in_english(country) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A flight from Britain to Hungary and on to London.", {"British": 2, "Hungarian": 1}),
        ("Austrian voters and the U.S. envoy", {"Austrian": 1, "American": 1}),
        ("South Korea, not North Korea", {"South Korean": 1, "North Korean": 1}),
        ("Bosnia and Herzegovina won.", {"Bosnian": 1}),
        ("Nobody went abroad.", {}),
        ("a non-Austrian", {}),
    ],
)
def test_countries_in_a_text(text: str, expected: dict[str, int]) -> None:
    assert countries_in(text) == expected


def test_countries_of_a_draft_are_those_of_all_its_blocks(draft: Callable[..., Document]) -> None:
    assert countries_of(draft("Austria won.\n\nHungary lost to Austria.\n")) == {"Austrian": 2, "Hungarian": 1}


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("Ghana’s Drug Board met.", "us", True),
        ("The Drug Board met in Ghana.", "us", True),
        ("The Drug Board met in Ghana and America.", "us", False),
        ("The Drug Board met.", "us", False),
        ("They left Ghana. The Drug Board met.", "us", False),
        ("The Drug Board met. They left Ghana.", "us", False),
        ("Ghana’s Drug Board met.", "International", False),
        ("Ghana’s Drug Board met.", "Utopia", False),
    ],
)
def test_a_body_placed_in_another_country(text: str, home: str, expected: bool, draft: Callable[..., Document]) -> None:
    (block,) = draft(text).prose
    start = block.text.index("Drug Board")
    assert placed_elsewhere(block, start, start + len("Drug Board"), home) is expected


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("Ghana won. Ghana lost.", "us", True),
        ("Ghana won.", "us", False),
        ("Ghana won. Ghana lost. America watched.", "us", False),
        ("Ghana won. Ghana lost. Ghana drew. Ghana left. America watched.", "us", True),
        ("Ghana won. Ghana lost.", "gh", False),
        ("Ghana won. Ghana lost.", "International", False),
    ],
)
def test_a_draft_of_another_country(text: str, home: str, expected: bool, draft: Callable[..., Document]) -> None:
    assert draft_is_of_another_country(draft(text), home) is expected
