"""Tokens: what belongs together, and that nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.text.tokens import (
    EMAIL,
    HANDLE,
    HASHTAG,
    NUMBER,
    OBJECT_KIND,
    PUNCTUATION,
    URL,
    WORD,
    capitalised,
    lower_texts,
    tokens,
)
from linter.document.model import OBJECT, Block, BlockKind, Run
from linter.document.span import Span


def cut(text: str) -> list[str]:
    return list(tokens(paragraph(text)).texts)


def paragraph(text: str, at: int = 0) -> Block:
    return Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), at, len(text))], Span(at, at + len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don't, O’Neill's can’t", ["They", "don't", ",", "O’Neill's", "can’t"]),
        ("the Jones' house", ["the", "Jones", "'", "house"]),
        ("rock 'n' roll for 'em", ["rock", "'n'", "roll", "for", "'em"]),
        ("the '90s and the 1990s", ["the", "'90s", "and", "the", "1990s"]),
        ("the U.S.'s army", ["the", "U.S.'s", "army"]),
        ("in the U.S.A today", ["in", "the", "U.S.A", "today"]),
        ("J.K. Rowling at 5 p.m.", ["J.K.", "Rowling", "at", "5", "p.m."]),
        ("So did I.", ["So", "did", "I", "."]),
        ("a Ph.D. in law", ["a", "Ph.D.", "in", "law"]),
        ("well-known F-16", ["well", "-", "known", "F", "-", "16"]),
        ("1,200 3.5 21st 24/7 5:30pm", ["1,200", "3.5", "21st", "24/7", "5:30pm"]),
        ("2,20 and 1,2345", ["2", ",", "20", "and", "1", ",", "2345"]),
        ("US$5m, £3, 12%", ["US", "$", "5m", ",", "£", "3", ",", "12", "%"]),
        ("wait... no -- yes — so", ["wait", "...", "no", "--", "yes", "—", "so"]),
        ("G7 and MH17", ["G7", "and", "MH17"]),
        ("end.The next", ["end", ".", "The", "next"]),
        ("soft\u00adhyphen cafe\u0301 zero\u200bwidth", ["soft\u00adhyphen", "cafe\u0301", "zero\u200bwidth"]),
        ("‘don’t’", ["‘", "don’t", "’"]),
    ],
)
def test_cut(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "token"),
    [
        ("See https://news.example/a?b=c, then go.", URL, "https://news.example/a?b=c"),
        ("See (www.example.org/path).", URL, "www.example.org/path"),
        ("The site harbour.co.uk. Next.", URL, "harbour.co.uk"),
        ("Write to desk+tips@example.co.uk.", EMAIL, "desk+tips@example.co.uk"),
        ("So @night_desk said", HANDLE, "@night_desk"),
        ("Under #FloodWatch today", HASHTAG, "#FloodWatch"),
        (f"The {OBJECT} command", OBJECT_KIND, OBJECT),
        ("½ a mile", NUMBER, "½"),
        ("Ärzte", WORD, "Ärzte"),
        ("5°", PUNCTUATION, "°"),
    ],
)
def test_kinds(text: str, kind: str, token: str) -> None:
    assert token in [found.text for found in tokens(paragraph(text)) if found.kind == kind]


def test_number_sign_is_no_hashtag() -> None:
    assert [(found.text, found.kind) for found in tokens(paragraph("#1"))] == [("#", PUNCTUATION), ("1", NUMBER)]


def test_tokens_know_their_place_in_the_source() -> None:
    listed = tokens(paragraph("Rents rose.", at=40))
    assert listed[1].span == Span(46, 50)
    assert listed.span(0, 1) == Span(40, 50)
    assert listed.at(5) == 1
    assert [token.text for token in listed[-2:]] == ["rose", "."]


@settings(deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("a.'’@#/-w1,“”\u0301\u200b\ufffc")), max_size=120))
def test_every_character_but_white_space_is_in_one_token(text: str) -> None:
    listed = tokens(paragraph(text))
    position = 0
    for token in listed:
        assert token.start >= position
        assert token.text == text[token.start : token.end] != ""
        assert text[position : token.start].strip() == ""
        position = token.end
    assert text[position:].strip() == ""


@pytest.mark.parametrize(
    "text", ["a" * 50_000, "a." * 20_000, "a-" * 20_000 + "@", "www." * 10_000, "'" * 20_000, "1," * 9_000]
)
def test_pathological_text(text: str) -> None:
    assert "".join(tokens(paragraph(text)).texts) == text


def test_lower_case_has_straight_apostrophes() -> None:
    text = "DON’T ask O'Neill, İzmir"
    block = Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text)))
    assert lower_texts(block) == ["don't", "ask", "o'neill", ",", "i̇zmir"]


def test_capitals_are_those_of_first_letters() -> None:
    block = paragraph("A man from Øre said: “Éire’s NATO envoy met eBay's 3M on iX.” Www.bbc.co.uk")
    found = tokens(block)
    assert [found.texts[number] for number in capitalised(block)] == ["A", "Øre", "Éire’s", "NATO", "Www.bbc.co.uk"]
