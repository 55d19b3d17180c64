"""The own reader of HTML against the standard library's."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.parsers.markup import Piece, attribute, read_markup


class _Oracle(HTMLParser):
    """Collects the same pieces, with their places."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.lines = [0]
        for line in source.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.found: list[tuple[Piece, str, int]] = []
        self.feed(source)
        self.close()

    def _add(self, piece: Piece, value: str) -> None:
        line, column = self.getpos()
        self.found.append((piece, value, self.lines[line - 1] + column))

    def handle_data(self, data: str) -> None:
        self._add(Piece.TEXT, data)

    def handle_entityref(self, name: str) -> None:
        self._add(Piece.ENTITY, name)

    def handle_charref(self, name: str) -> None:
        self._add(Piece.ENTITY, "#" + name)

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._add(Piece.START, tag)

    def handle_startendtag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._add(Piece.START, tag)

    def handle_comment(self, _data: str) -> None:
        self._add(Piece.COMMENT, "")

    def handle_endtag(self, tag: str) -> None:
        self._add(Piece.END, tag)


_NAMES = st.sampled_from(["p", "b", "h1", "my-card", "DIV"])
_ATTRIBUTES = st.sampled_from(["", " a=b", " a='x > y'", ' class="a b" c', " hidden", '\n href="u?a=1&amp;b"', " /"])
_PARTS = st.one_of(
    st.builds("<{}{}>".format, _NAMES, _ATTRIBUTES),
    st.builds("</{}>".format, _NAMES),
    st.sampled_from(
        [
            "text ",
            "\n",
            "é",
            "😀",
            "1 < 2",
            "a & b",
            "&amp;",
            "&#8212;",
            "&rsquo;",
            "<!-- <p> -->",
            "<!DOCTYPE html>",
            "x>y",
        ]
    ),
)


@settings(deadline=None, max_examples=300)
@given(st.lists(_PARTS, max_size=20).map("".join))
def test_well_formed_html_is_read_as_by_the_standard_library(source: str) -> None:
    ours: list[tuple[Piece, str, int]] = []
    for piece, value, start, end in read_markup(source):
        if piece is Piece.TEXT:
            ours += [(piece, character, start + number) for number, character in enumerate(value)]
        else:
            ours.append((piece, source[start + 1 : end].rstrip(";") if piece is Piece.ENTITY else value, start))
    theirs: list[tuple[Piece, str, int]] = []
    for piece, value, start in _Oracle(source).found:
        if piece is Piece.TEXT:
            theirs += [(piece, character, start + number) for number, character in enumerate(value)]
        else:
            theirs.append((piece, value, start))
    assert ours == theirs


@settings(deadline=None, max_examples=300)
@given(st.text(st.sampled_from("<>/!-ab&;#x1\"'= \n"), max_size=40))
def test_pieces_are_in_order_and_text_is_as_in_the_source(source: str) -> None:
    position = 0
    for piece, value, start, end in read_markup(source):
        assert position <= start < end <= len(source)
        position = end
        if piece is Piece.TEXT:
            assert value == source[start:end]


def test_attributes() -> None:
    tag = "<a HREF = \"x &amp; y\" data-href='z' class=big hidden title=''>"
    assert attribute(tag, "href") == "x & y"
    assert attribute(tag, "class") == "big"
    assert attribute(tag, "hidden") == ""
    assert attribute(tag, "title") == ""
    assert attribute(tag, "id") is None
