"""Inline HTML tags, in HTML and in Markdown alike: what they do to the text of the block they stand in."""

from __future__ import annotations

from linter.document.assembly import BlockBuilder
from linter.document.model import OBJECT

_NO_PROSE = frozenset({
    "code", "kbd", "samp", "tt", "var", "pre", "xmp", "del", "s", "strike", "template", "textarea", "canvas", "math",
})  # fmt: skip
"""Code, words that were struck out, and what no reader is shown."""
_NOTHING = frozenset({"rt", "rp"})
"""How words are pronounced."""
_OBJECTS = frozenset({"img", "embed", "input", "object", "video", "audio", "iframe", "svg"})
_ANCHORS = frozenset({"a", "wbr", "br", "sup", "sub"})
"""Elements that show nothing where they are empty."""
_LONGEST_REFERENCE = 6


class InlineTags:
    """Follows the inline tags of one block. All positions are characters of the source."""

    __slots__ = ("_builder", "_last", "_opened")

    def __init__(self, builder: BlockBuilder) -> None:
        self._builder = builder
        self._opened: dict[str, list[tuple[int, int]]] = {}  # name -> (mark in the builder, start of the tag)
        self._last = ("", 0, 0)  # the name, the start and the end of the last start tag between words

    def start(self, name: str, start: int, end: int) -> None:
        """A start tag; unknown ones change nothing."""
        if self._builder.mark and self._builder.ends_with_space:
            self._last = (name, start, end)
        if name in _NO_PROSE or name in _NOTHING or name == "sup":
            self._opened.setdefault(name, []).append((self._builder.mark, start))
        elif name in _OBJECTS:
            self._builder.add(OBJECT, start, end - start)
        elif name == "q":
            self._builder.add("“", start, end - start)
        elif name == "br" and not self._builder.ends_with_space:
            self._builder.add("\n", start, end - start)

    def end(self, name: str, start: int, end: int, following: str) -> None:
        """An end tag, with the character that follows it; one without its start changes nothing."""
        opening, begin, inside = self._last
        if opening == name and inside == start and following.isspace() and name not in _ANCHORS:
            self._builder.add(OBJECT, begin, end - begin)  # an icon, or what a script puts there
            self._opened.pop(name, None)
            return
        if name == "q":
            self._builder.add("”", start, end - start)
        opened = self._opened.get(name)
        if not opened:
            return
        mark, tag_start = opened.pop()
        if mark > self._builder.mark or self._builder.end_before(mark) > tag_start:
            return  # it was inside something that has been cut
        if name == "sup":
            if self._is_reference(mark):
                self._builder.cut(mark)
        elif name in _NOTHING:
            self._builder.cut(mark)
        else:
            self._builder.cut(mark)
            self._builder.add(OBJECT, tag_start, end - tag_start)

    def _is_reference(self, mark: int) -> bool:
        """Whether a superscript is a note's number and not an ordinal's ending."""
        if self._builder.mark - mark > _LONGEST_REFERENCE:
            return False
        text = self._builder.text_since(mark).strip(" []()")
        return len(text) <= _LONGEST_REFERENCE and (not text or text.isdecimal() or not any(map(str.isalnum, text)))
