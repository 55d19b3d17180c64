from __future__ import annotations

import pytest
from counting import steps
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.model import Block, BlockKind, Document, Run
from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.offsets import bare_text, block_at, end_around, line_of_comment, span_after, text_after

# "R&amp;D is *big*": text "R&D is big"
ENTITY = Block(
    BlockKind.PARAGRAPH,
    "R&D is big",
    [Run(0, 1, 0, 1), Run(1, 1, 1, 5), Run(2, 5, 6, 5), Run(7, 3, 12, 3)],
    Span(0, 16),
)


def test_bare_text_is_none_where_markup_would_be_lost() -> None:
    assert bare_text(ENTITY, Span(8, 10)) == (4, 6)  # is
    assert bare_text(ENTITY, Span(12, 15)) == (7, 10)  # big
    assert bare_text(ENTITY, Span(0, 7)) is None  # R&amp;D
    assert bare_text(ENTITY, Span(8, 15)) is None  # is *big
    assert bare_text(ENTITY, Span(12, 16)) is None  # big*
    assert bare_text(ENTITY, Span(15, 16)) is None  # *


def test_text_after_skips_markup() -> None:
    assert [text_after(ENTITY, place) for place in (0, 1, 3, 6, 11, 12, 15, 16)] == [0, 1, 2, 2, 7, 7, 10, 10]


def test_block_at_finds_the_block_of_prose() -> None:
    document = parse("# Head\n\nFirst *one*.\n\n- second\n", path="a.md")
    source = document.source
    found = [block_at(document, source.index(words)) for words in ("Head", "one", "second")]
    assert [block.text if block else None for block in found] == ["Head", "First one.", "second"]
    assert block_at(parse("---\ntitle: A b\nx: y\n---\nText", path="a.md"), 16) is None


@settings(deadline=None)
@given(st.text(alphabet="ab *_&;\n\\#>-“", max_size=60), st.data())
def test_bare_text_says_the_same_as_the_source(source: str, data: st.DataObject) -> None:
    document = parse(source, path="a.md")
    for block in document.prose:
        start = data.draw(st.integers(0, len(block.text)))
        end = data.draw(st.integers(start, len(block.text)))
        span = block.span(start, end)
        found = bare_text(block, span)
        if start < end and found is not None:
            assert block.text[found[0] : found[1]] == document.text_of(span)
            assert found == (start, end)


@pytest.mark.parametrize(
    ("source", "covered"),
    [
        ("<!-- c -->\n\n- one\n- two\n\n      code\n\n- three\n\nFour.\n", "one\n- two\n\n      code\n\n- three"),
        ("- one\n\n<!-- c -->\n\n- two\n- three\n", "two"),
        ("<!-- c -->\n\nOne.\n\nTwo.\n", "One."),
        ("<!-- c -->\n\n| one | b |\n|---|---|\n| two | d |\n\nThree.\n", "one | b |\n|---|---|\n| two | d"),
        ("<!-- c -->\n\n```\nx\n```\n\n- one\n", "```\nx\n```"),
    ],
)
def test_a_list_or_a_table_that_begins_there_is_one(source: str, covered: str) -> None:
    document = parse(source, path="a.md")
    (comment,) = document.comments
    found = span_after(document, comment.end)
    assert found is not None
    assert document.text_of(found).strip("- |") == covered.strip("- |")


def test_of_blocks_in_a_block_the_one_that_starts_last_is_found() -> None:
    document = parse("One ![two](a) three ![four](b) five.\n\nSix.\n", path="a.md")
    found = {
        word: block_at(document, document.source.index(word)) for word in ("One", "two", "three", "four", "five", "Six")
    }
    assert {word: block.text if block else None for word, block in found.items()} == {
        "One": "One \ufffc three \ufffc five.",
        "two": "two",
        "three": "One \ufffc three \ufffc five.",
        "four": "four",
        "five": "One \ufffc three \ufffc five.",
        "Six": "Six.",
    }
    assert block_at(document, document.source.index("\n\nSix") + 1) is None


COMMENTS = "text <!-- a -->\r\n> <!-- b --> <!-- c\n> d -->\n\n<!-- e --> "


def test_the_line_of_a_comment_and_what_stands_around_and_after_it() -> None:
    document = parse(COMMENTS, path="a.html")
    lines = [line_of_comment(document, comment) for comment in document.comments]
    assert [(document.text_of(line), alone) for line, alone in lines] == [
        ("text <!-- a -->", False),
        ("> <!-- b --> <!-- c", False),  # of the second comment a part
        ("> <!-- b --> <!-- c\n> d -->", True),
        ("<!-- e --> ", True),
    ]
    document = parse("One.\n\nTwo and <!-- a --> three.\n\nFour.\n", path="a.md")
    (comment,) = document.comments
    assert end_around(document, comment) == document.source.index("\n\nFour")
    assert end_around(document, Span(0, comment.end)) is None
    after = span_after(document, comment.end)
    assert after is not None
    assert document.text_of(after) == "Four."
    assert span_after(document, document.source.index("Four") + 1) is None


def _at_its_end(source: str) -> int:
    """The steps for all that is asked about the last word of a draft and the last comment."""
    document = parse(source, path="a.md")
    place = source.rindex("word")

    def ask(document: Document) -> None:
        block = block_at(document, place)
        if block is not None:
            text_after(block, place)
            bare_text(block, Span(place, place + 4))
        for comment in document.comments[-1:]:
            line_of_comment(document, comment)
            end_around(document, comment)
            span_after(document, comment.end)

    ask(document)  # what is worked out once for a draft
    return steps(lambda: ask(document))


@pytest.mark.parametrize(
    "piece",
    ["word\n\n", "&amp; word ", "![a](b) word ", "word <!-- a --> ", "<!-- a -->\nword\n", "a\n\n```\nword\n```\n\n"],
    ids=["blocks", "runs", "blocks in a block", "comments on a line", "comments on lines", "code"],
)
def test_places_are_looked_up_without_a_way_through_the_draft(piece: str) -> None:
    assert _at_its_end(piece * 200) < 1.2 * _at_its_end(piece * 20)
