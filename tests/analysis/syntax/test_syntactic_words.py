"""The words that syntax counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.analysis.syntax.syntactic_words import dateline_length, syntactic_words, texts_of
from linter.analysis.text.tokens import tokens
from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span

MakeBlock = Callable[[str], Block]


def cut(block: Block) -> list[str]:
    listed = tokens(block)
    return [word.text for word in syntactic_words(listed, 0, len(listed))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don't know.", ["They", "do", "n't", "know", "."]),
        ("They don’t know.", ["They", "do", "n’t", "know", "."]),
        ("CAN'T STOP", ["CA", "N'T", "STOP"]),
        (
            "we'll, I'm, they've, you're, she'd",
            ["we", "'ll", ",", "I", "'m", ",", "they", "'ve", ",", "you", "'re", ",", "she", "'d"],
        ),
        ("Jones's car", ["Jones", "'s", "car"]),
        ("the U.S.'s offer", ["the", "U.S.", "'s", "offer"]),
        ("1990's best", ["1990", "'s", "best"]),
        ("the bosses' offer", ["the", "bosses", "'", "offer"]),
        ("It cannot wait, we're gonna go", ["It", "can", "not", "wait", ",", "we", "'re", "gon", "na", "go"]),
        ("O'Neill left", ["O'Neill", "left"]),
        ("a long-term plan", ["a", "long", "-", "term", "plan"]),
        ("Mr. J. Ostrow left.", ["Mr.", "J.", "Ostrow", "left", "."]),
        (
            "Mr. Ostrow arrived Sept. 5 with Acme Inc. staff.",
            ["Mr.", "Ostrow", "arrived", "Sept.", "5", "with", "Acme", "Inc.", "staff", "."],
        ),
        ("No. 10 said no.", ["No.", "10", "said", "no", "."]),
        ("He works at Acme Inc.", ["He", "works", "at", "Acme", "Inc", "."]),
        ("It was in. Then it was out.", ["It", "was", "in", ".", "Then", "it", "was", "out", "."]),
        ("", []),
    ],
)
def test_words(block: MakeBlock, text: str, expected: list[str]) -> None:
    assert cut(block(text)) == expected


def test_texts_have_straight_apostrophes(block: MakeBlock) -> None:
    listed = tokens(block("They don’t"))
    assert texts_of(syntactic_words(listed, 0, len(listed))) == ["They", "do", "n't"]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("LONDON (Reuters) - Two men left.", "LONDON ( Reuters ) -"),
        ("LITTLE ROCK, Arkansas — Two men left.", "LITTLE ROCK , Arkansas —"),
        ("KYIV, May 5 (Reuters) – “Stay,” he said.", "KYIV , May 5 ( Reuters ) –"),
        ("(CNN) Two men left.", "( CNN )"),
        ("(AP) — Two men left.", "( AP ) —"),
        ("(Two) men left.", ""),
        ("(CNN)", ""),
        ("COVID-19 spreads.", ""),
        ("NATO - the alliance - agreed.", ""),
        ("GOP Wins Senate — Democrats Concede", ""),
        ("NATO said it would wait — At last.", ""),
        ("UN - Two men left.", ""),
        ("LONDON —", ""),
        ("Two men left — At last.", ""),
        ("", ""),
    ],
)
def test_datelines(block: MakeBlock, text: str, dateline: str) -> None:
    listed = tokens(block(text))
    words = syntactic_words(listed, 0, len(listed))
    assert " ".join(word.text for word in words[: dateline_length(words)]) == dateline


def test_only_the_tokens_asked_for_are_cut(block: MakeBlock) -> None:
    listed = tokens(block("He left. They don't."))
    assert [word.text for word in syntactic_words(listed, 3, len(listed))] == ["They", "do", "n't", "."]


@given(st.text(alphabet=st.sampled_from("abN n't'’s.,-MrInc 5$\n‘’“”\ufffc"), max_size=60))
def test_words_cover_the_tokens_in_order(text: str) -> None:
    block = Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text)))
    listed = tokens(block)
    words = syntactic_words(listed, 0, len(listed))
    at = 0
    for word in words:
        assert at <= word.start < word.end
        assert word.text == text[word.start : word.end]
        at = word.end
    assert "".join(word.text for word in words) == "".join(listed.texts)
