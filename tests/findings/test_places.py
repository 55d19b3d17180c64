from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.model import Block, BlockKind, Run
from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.places import bare_text, block_at, text_after

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
