"""Phrases found word by word, against a slow search of the same meaning."""

from __future__ import annotations

import pytest
from counting import steps
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span
from linter.errors import RuleError
from linter.files.toml import Table, TomlFile
from linter.rulebook.phrases import PhraseTable, as_phrases, with_case_of


def block(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text)))


def table_of(*phrases: str) -> PhraseTable[int]:
    from pathlib import Path

    table = Table({}, TomlFile(Path("words.toml"), "", RuleError))
    return PhraseTable(as_phrases(table, ((text, number, ()) for number, text in enumerate(phrases))))


def found(text: str, *phrases: str) -> list[tuple[int, int, str]]:
    return [(one.start, one.end, one.phrase) for one in table_of(*phrases).matches(block(text))]


WORDS = st.sampled_from(["a", "b", "ab", "A", "B", "c"])


@given(
    st.lists(st.lists(WORDS.map(str.lower), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4, unique=True),
    st.lists(WORDS, max_size=12),
)
@settings(deadline=None, max_examples=300)
def test_as_a_slow_search_finds_them(phrases: list[str], words: list[str]) -> None:
    """The longest phrase at the first place, then on behind it."""
    expected = []
    number = 0
    lower = [word.lower() for word in words]
    while number < len(words):
        fitting = [phrase.split() for phrase in phrases if lower[number:][: len(phrase.split())] == phrase.split()]
        if not fitting:
            number += 1
            continue
        longest = max(fitting, key=len)
        start = len(" ".join(words[:number])) + (number > 0)
        expected.append((start, start + len(" ".join(longest)), " ".join(longest)))
        number += len(longest)
    assert found(" ".join(words), *phrases) == expected


@pytest.mark.parametrize(
    ("phrase", "text", "spans"),
    [
        ("chief", "chief's, chief’s, chiefs, Chief", [(0, 5), (9, 14), (26, 31)]),
        ("elect", "re-elect, elect, elect-ish, elect - or", [(10, 15), (28, 33)]),
        ("vice president", "vice-president; vice \u00a0president; vice, president", [(16, 31)]),
        ("vice-president", "vice-president; vice president", [(0, 14)]),
        ("No. 10", "no. 10; No. 10; NO. 10; No. 100", [(8, 14), (16, 22)]),
        ("the İzmir", "the İzmir's", [(0, 9)]),
        ("it's", "it’s it's its", [(0, 4), (5, 9)]),
        ("U.S. army", "U.S. army; U.S. ARMY; u.s. army", [(0, 9), (11, 20)]),
    ],
)
def test_edges_of_words(phrase: str, text: str, spans: list[tuple[int, int]]) -> None:
    assert [(start, end) for start, end, _ in found(text, phrase)] == spans


@pytest.mark.parametrize(
    ("text", "phrase", "replacement", "expected"),
    [
        ("adviser", "adviser", "advisor", "advisor"),
        ("Adviser", "adviser", "advisor", "Advisor"),
        ("ADVISER", "adviser", "advisor", "ADVISOR"),
        ("Prior to", "prior to", "before", "Before"),
        ("Prior To", "prior to", "ahead of", "Ahead Of"),
        ("PRIOR TO", "prior to", "ahead of", "AHEAD OF"),
        ("A", "a", "one", "One"),
        ("us", "us", "U.S.", "U.S."),
        ("Kiev", "Kiev", "Kyiv", "Kyiv"),
        ("KIEV", "Kiev", "Kyiv", "KYIV"),
        ("don’t", "don't", "can't", "can’t"),
        ("iPhone", "iphone", "iPhone", "iPhone"),
    ],
)
def test_capitals_follow_the_text(text: str, phrase: str, replacement: str, expected: str) -> None:
    assert with_case_of(text, phrase, replacement) == expected


def test_of_many_phrases_that_begin_alike_few_are_tried() -> None:
    text = block("the sun and the moon " * 20)

    def counted(number: int) -> int:
        table = table_of(*(f"the star{one}" for one in range(number)), "the moon")
        assert len(list(table.matches(text))) == 20
        return steps(lambda: list(table.matches(text)))

    assert counted(200) < 1.1 * counted(20)


def test_of_phrases_that_begin_alike_the_longest_counts() -> None:
    phrases = ("a", "a b", "a b c", "a c", "a b's x")
    assert [phrase for _, _, phrase in found("a b c a b a c a b's a b's x a", *phrases)] == [
        "a b c",
        "a b",
        "a c",
        "a b",
        "a b's x",
        "a",
    ]
