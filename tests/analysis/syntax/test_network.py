"""How a word is read by the network that ships: its form, letters and shape, and what comes out."""

from __future__ import annotations

from zlib import crc32

import pytest

from linter.analysis.syntax.network import (
    PREFIX_3,
    SHAPES,
    SUFFIX_2,
    SUFFIX_3,
    SyntaxNetwork,
    is_titled,
    letters_of,
    normal_form,
    places_of,
    shape_of,
)
from linter.analysis.syntax.parse import NETWORK, REBUILD
from linter.analysis.syntax.trees import is_tree


@pytest.fixture(scope="module")
def network() -> SyntaxNetwork:
    return SyntaxNetwork(NETWORK, rebuild=REBUILD)


@pytest.mark.parametrize(
    ("word", "form"), [("Mayor", "mayor"), ("1,250", "0,000"), ("B-52", "b-00"), ("Évian", "évian")]
)
def test_forms(word: str, form: str) -> None:
    assert normal_form(word) == form


@pytest.mark.parametrize(
    ("word", "shape", "titled_shape"),
    [
        ("mayor", 0, 0),
        ("Mayor", 1, 4),
        ("NATO", 2, 2),
        ("A", 3, 3),
        ("J.", 3, 3),
        ("McCall", 5, 5),
        ("2,000", 6, 6),
        ("4th", 7, 7),
        ("'s", 8, 8),
        ("—", 9, 9),
    ],
)
def test_shapes(word: str, shape: int, titled_shape: int) -> None:
    assert (shape_of(word, titled=False), shape_of(word, titled=True)) == (shape, titled_shape)
    assert max(shape, titled_shape) < SHAPES


@pytest.mark.parametrize(
    ("sentence", "titled"),
    [
        ("Council Mends the Harbour Bridge", True),
        ("Council mends the harbour bridge", False),
        ("Council Mends Bridge", True),
        ("Mayor Quits", False),  # two longer words say little
        ("Council Mends Bridge today", True),  # three of four
        ("Council Mends old bridge", False),
    ],
)
def test_headlines_with_capitals(sentence: str, titled: bool) -> None:
    assert is_titled(sentence.split()) is titled


def test_the_rows_of_a_word() -> None:
    forms = sorted(crc32(form.encode()) for form in ("mayor", "bridge", "0,000"))
    for word, form in (("Mayor", "mayor"), ("bridge", "bridge"), ("1,250", "0,000")):
        known, *letters, shape = places_of(word, False, forms)
        assert forms[known - 1] == crc32(form.encode())
        assert tuple(letters) == letters_of(form)
        assert shape == shape_of(word, False)
    assert places_of("harbour", False, forms)[0] == 0
    for value, rows in zip(letters_of("harbour"), (SUFFIX_2, SUFFIX_3, PREFIX_3), strict=True):
        assert 0 <= value < rows
    assert letters_of("harbour")[:2] == letters_of("labour")[:2]
    assert letters_of("harbour")[2] == letters_of("hard")[2]


def test_a_plain_sentence(network: SyntaxNetwork) -> None:
    found = network.analysed(["The", "mayor", "opened", "the", "bridge", "."])
    assert [tag.split("|")[0] for tag in found.tags] == ["DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT"]
    assert found.heads == [1, 2, -1, 4, 2, 2]
    assert found.relations == ["det", "nsubj", "root", "det", "obj", "punct"]


def test_the_same_words_have_the_same_analysis(network: SyntaxNetwork) -> None:
    words = ["Two", "ferries", "were", "damaged", "by", "a", "storm", "."]
    first = network.analysed(words)
    network.analysed(["Nobody", "knew", "who", "paid", "."])
    assert network.analysed(words) == first


@pytest.mark.parametrize("words", [[], ["Stop"], ["."], ["x"] * 40, ["“", "”"], ["Кремль", "заявил"]])
def test_whatever_the_words_it_is_a_tree(network: SyntaxNetwork, words: list[str]) -> None:
    found = network.analysed(words)
    assert len(found.tags) == len(found.heads) == len(found.relations) == len(words)
    assert not words or is_tree(found.heads)
    assert [relation == "root" for relation in found.relations] == [head == -1 for head in found.heads]
