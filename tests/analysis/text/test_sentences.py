"""Sentences: cases from news copy, the same cases against pysbd, and that every token is in one sentence."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from watched import Copied

from linter.analysis.text.sentences import sentences
from linter.analysis.text.tokens import tokens
from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span

MakeBlock = Callable[..., Block]


class Case(NamedTuple):
    sentences: tuple[str, ...]
    argument: str  # why ours differs from pysbd's, "" where both agree

    @property
    def text(self) -> str:
        return " ".join(self.sentences)


def read_cases() -> list[Case]:
    cases: list[Case] = []
    lines: list[str] = []
    argument = ""
    for line in [*(Path(__file__).parent / "sentences.txt").read_text("utf-8").splitlines(), ""]:
        if line.startswith("~ "):
            argument = line[2:]
        elif line and not line.startswith("#"):
            lines.append(line)
        elif lines:
            cases.append(Case(tuple(lines), argument))
            lines, argument = [], ""
    return cases


CASES = read_cases()


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_news_copy(case: Case, block: MakeBlock) -> None:
    assert [sentence.text for sentence in sentences(block(case.text))] == list(case.sentences)


def test_pysbd_agrees_but_where_the_case_argues() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its patterns hold invalid escapes
        import pysbd

        segmenter = pysbd.Segmenter(language="en", clean=False)
    for case in CASES:
        theirs = [sentence.strip() for sentence in segmenter.segment(case.text)]
        if case.argument:
            assert theirs != list(case.sentences), f"pysbd agrees, the argument is stale: {case.text}"
        else:
            assert theirs == list(case.sentences)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The end.The start was better.", ["The end.", "The start was better."]),
        ("It closed . The shop is shut.", ["It closed .", "The shop is shut."]),
        ("It is over! — Ann Lund (@lund) June 4, 2019", ["It is over!", "— Ann Lund (@lund) June 4, 2019"]),
        ("It rained.[2] The match went on.", ["It rained.[2]", "The match went on."]),
        ("They wept . . . and left.", ["They wept . . . and left."]),
        ("First.\n\nSecond", ["First.", "Second"]),
        ("她来了。他走了。", ["她来了。", "他走了。"]),
        ("“Go.” “No.”", ["“Go.”", "“No.”"]),
        ("Only a headline", ["Only a headline"]),
        ("", []),
        (" \n", []),
    ],
)
def test_other_forms(text: str, expected: list[str], block: MakeBlock) -> None:
    assert [sentence.text for sentence in sentences(block(text))] == expected


def test_a_sentence_knows_its_tokens_and_its_place(block: MakeBlock) -> None:
    paragraph = block("It rained. “We left.”", at=100)
    second = sentences(paragraph)[1]
    assert (second.first, second.last) == (3, 8)
    assert second.span == Span(111, 121)
    assert [token.text for token in tokens(paragraph)[second.first : second.last]] == ["“", "We", "left", ".", "”"]


NEWS = st.lists(
    st.sampled_from(
        [
            "Gen.",
            "Lund",
            "said",
            "U.S.",
            "a.m.",
            "No.",
            "10",
            ".",
            "...",
            "…",
            "“",
            "”",
            "(",
            ")",
            "!",
            "?",
            " ",
            " ",
            " ",
            "The",
            "in",
            "St.",
            "J.",
            "1.",
            "2.",
            "Inc.",
            "\n",
            "'",
            "—",
            "I",
            "et al.",
            "Calif.",
        ]
    ),
    max_size=40,
).map("".join)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=80), NEWS))
def test_sentences_share_out_the_tokens(text: str) -> None:
    paragraph = Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text)))
    listed = tokens(paragraph)
    number = 0
    for sentence in sentences(paragraph):
        assert sentence.first == number < sentence.last
        assert sentence.start == listed.starts[sentence.first]
        assert sentence.end == listed.ends[sentence.last - 1]
        number = sentence.last
    assert number == len(listed)


@pytest.mark.parametrize(
    "text", ["a" * 50_000, "." * 50_000, ". " * 30_000, "A. " * 20_000, "(A. " * 15_000, "1. " * 20_000, ".”" * 20_000]
)
def test_pathological_text(text: str, block: MakeBlock) -> None:
    found = sentences(block(text))
    assert found[0].start == 0
    assert found[-1].end == len(text.rstrip())


def test_a_sentence_without_end_is_not_copied_at_each_stop_inside_its_brackets() -> None:
    def copied(size: int) -> int:
        text = Copied("A " + "(b. C d) (b. C (e " * size + ")")
        paragraph = Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text)))
        Copied.characters = 0
        assert len(sentences(paragraph)) == 1
        return Copied.characters

    assert copied(400) < 2.2 * copied(200)
