"""Where tokens begin and end, and of what kind they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.text.tokens import lower_texts, tokens
from linter.document.model import Block


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("don't Jones's Jones' O’Neill G7", "don't:word Jones's:word Jones:word ':punctuation O’Neill:word G7:word"),
        (
            "U.S. p.m. U.S.A U.S.'s Ph.D. e.g. A.B.c",
            "U.S.:word p.m.:word U.S.A:word U.S.'s:word Ph.D.:word e.g.:word A.B.:word c:word",
        ),
        (
            "1,200 3.5 21st 1990s 24/7 5:30pm 5kg 1,23 1990's",
            "1,200:number 3.5:number 21st:number 1990s:number 24/7:number 5:30pm:number 5kg:number 1:number ,:punctuation 23:number 1990's:number",
        ),
        ("'em rock 'n' roll '90s ’tis", "'em:word rock:word 'n':word roll:word '90s:number ’tis:word"),
        (
            "a...b--c-d — “e”",
            "a:word ...:punctuation b:word --:punctuation c:word -:punctuation d:word —:punctuation “:punctuation e:word ”:punctuation",
        ),
        (
            "see https://example.org/a?b=c, www.x.org. and example.com/x",
            "see:word https://example.org/a?b=c:url ,:punctuation www.x.org:url .:punctuation and:word example.com/x:url",
        ),
        (
            "ada@example.org @ada @ada@x.org #tag #5 #5a",
            "ada@example.org:email @ada:handle @ada@x.org:handle #tag:hashtag #:punctuation 5:number #5a:hashtag",
        ),
        (
            "a_b £5 5% ½ é café cafés co\xadop",
            "a:word _:punctuation b:word £:punctuation 5:number 5:number %:punctuation ½:number é:word café:word cafés:word co\xadop:word",
        ),
        ("x ￼ y", "x:word ￼:object y:word"),
        ("", ""),
    ],
)
def test_kinds(text: str, expected: str, block: Callable[[str], Block]) -> None:
    assert " ".join(f"{token.text}:{token.kind}" for token in tokens(block(text))) == expected


def test_lower_texts_have_straight_apostrophes(block: Callable[[str], Block]) -> None:
    assert lower_texts(block("Ada’s BOAT's")) == ["ada's", "boat's"]


def test_the_token_at_a_position(block: Callable[[str], Block]) -> None:
    listed = tokens(block("Ada left"))
    assert [listed.at(place) for place in (0, 2, 3, 4, 7, 8)] == [0, 0, 1, 1, 1, 2]
    assert [token.text for token in listed[1:]] == ["left"]
