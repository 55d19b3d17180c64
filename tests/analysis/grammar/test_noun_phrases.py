"""Which noun heads the words from the start of a text to its last but one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.grammar.noun_phrases import noun_phrase, opens_relative
from linter.analysis.text.tokens import lower_texts, tokens
from linter.document.model import Block


@pytest.mark.parametrize(
    ("text", "head", "number"),
    [
        ("The price of the tickets", "price", "singular"),
        ("The vans parked behind the depot", "vans", "plural"),
        ("A report into the fall of two bridges", "report", "singular"),
        ("One of the men", "one", "singular"),
        ("Every one of the men", "one", "singular"),
        ("Most of the trees", "most", "plural"),
        ("Everyone in the streets", "everyone", "singular"),
        ("The owners of the mill, which closed in May", "owners", "plural"),
        ("The bakery that sells the pies", "bakery", "singular"),
        ("Her long-lost letters", "letters", "plural"),
        ("The man's dogs", "dogs", "plural"),
        ("The team", "team", ""),
        ("The Bridges", "bridges", ""),
        ("Old evidence", "evidence", "singular"),
    ],
)
def test_heads(text: str, head: str, number: str, block: Callable[[str], Block]) -> None:
    here = block(text)
    words = lower_texts(here)
    found = noun_phrase(tokens(here), words, 0, len(words) - 1)
    assert found is not None
    assert (words[found.head], found.number) == (head, number)


@pytest.mark.parametrize(
    "text",
    [
        "In the garden the men",
        "Repairing bridges",
        "Prices rising fast",
        "The money they had",
        "The men have a dog",
        "What the men",
        "More houses",
        "Officials monitored the feeds",
        "The survey from the firm finds many",
        "Most of the cash in the banks",
        "They",
        "Two bridge",
        "The prize - his",
        "The two million houses",
        "The girl went",
        "The signs in the An",
    ],
)
def test_what_is_no_phrase(text: str, block: Callable[[str], Block]) -> None:
    here = block(text)
    words = lower_texts(here)
    assert noun_phrase(tokens(here), words, 0, len(words) - 1) is None


def test_relative_clauses() -> None:
    assert opens_relative(["that", "still", "sells"], 1)
    assert opens_relative(["that", "has"], 1)
    assert not opens_relative(["that", "the", "man"], 1)
