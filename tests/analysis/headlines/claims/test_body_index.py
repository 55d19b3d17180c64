"""Where each word of a body stands."""

from __future__ import annotations

from linter.analysis.headlines.claims.body_index import BodyIndex, body_index
from linter.document.parse import parse

SOURCE = """---
title: Mayor sells mill
standfirst: Anger grows in town
---
The mayor's men sold mills. They sold 5 boats!

## Fire

The MAYOR sold it.
"""


def index_of(source: str = SOURCE) -> BodyIndex:
    return body_index(parse(source, path="draft.md"))


def test_words_forms_and_base_forms() -> None:
    index = index_of("The mayor's men sold mills, 5 boats.")
    assert index.texts == ["The", "mayor's", "men", "sold", "mills", ",", "5", "boats", "."]
    assert index.forms == ["the", "mayor", "men", "sold", "mills", ",", "5", "boats", "."]
    assert index.lemmas == ["the", "mayor", "man", "sell", "mill", ",", "5", "boat", "."]
    assert dict(index.at) == {"mayor": [1], "man": [2], "sell": [3], "mill": [4], "5": [6], "boat": [7]}


def test_the_standfirst_comes_before_the_body_and_headings_do_not_count() -> None:
    index = index_of()
    assert index.body_start == 4
    assert index.texts[:5] == ["Anger", "grows", "in", "town", "The"]
    assert "Fire" not in index.texts
    assert index_of("# T\n\nIt rained.").body_start == 0


def test_positions_by_base_form_within_bounds() -> None:
    index = index_of()
    sold = index.positions("sell")
    assert [index.texts[place] for place in sold] == ["sold", "sold", "sold"]
    assert index.positions("sell", sold[0] + 1) == sold[1:]
    assert index.positions("sell", sold[1]) == sold[1:]
    assert index.positions("sell", 0, sold[2]) == sold[:2]
    assert index.positions("sell", sold[1], sold[1] + 1) == [sold[1]]
    assert index.positions("zorblatt") == []


def test_positions_by_form_find_words_that_are_never_sought() -> None:
    index = index_of()
    assert [index.texts[place] for place in index.places_of("the")] == ["The", "The"]
    assert list(index.places_of("the", index.places_of("the")[0] + 1)) == [index.places_of("the")[1]]
    assert list(index.places_of("zorblatt")) == []


def test_beginnings_of_base_forms() -> None:
    index = index_of()
    assert index.has_beginning("ang")
    assert not index.has_beginning("ang", index.body_start)
    assert index.has_beginning("may", index.body_start)
    assert index.has_beginning("mill")
    assert not index.has_beginning("mills")
    assert not index.has_beginning("zz")


def test_capitals_from_a_position_on() -> None:
    index = index_of()
    assert index.capitals() == {"anger", "the", "they", "mayor"}
    assert index.capitals(index.body_start) == {"the", "they", "mayor"}
    assert index.capitals(len(index)) == frozenset()


def test_sentences_and_blocks() -> None:
    index = index_of()
    assert [index.texts[one.first] for one in index.sentences] == ["Anger", "The", "They", "The"]
    assert [index.sentence_of[one.first] for one in index.sentences] == [0, 1, 2, 3]
    assert [index.sentence_of[one.last - 1] for one in index.sentences] == [0, 1, 2, 3]
    blocks = index.blocks()
    assert [first for _, first in blocks] == [0, 4, 15]
    assert index.range_of((blocks[1][0],)) == (4, 15)
    assert index.range_of((blocks[1][0], blocks[2][0])) == (4, len(index))
    assert index.range_of(()) == (0, 0)
    assert index.place(blocks[2][0], 4) == 16
    source = SOURCE
    span = index.span(5, 6)
    assert source[span.start : span.end] == "mayor's men"
    late = index.span(16, 99)
    assert source[late.start : late.end] == "MAYOR sold it."
