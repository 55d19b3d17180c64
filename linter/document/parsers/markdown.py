"""Markdown: CommonMark with tables, footnotes, strikethrough and task lists, from pulldown-cmark's events."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Any

from linter.document.assembly import BlockBuilder
from linter.document.block_classification import is_address
from linter.document.model import OBJECT, Block, BlockKind
from linter.document.parsers import Parsed
from linter.document.parsers.inline import InlineTags
from linter.document.span import Span
from linter.errors import InputError

_CODE_HOST = re.compile(
    r"\]\(https?://(?:www\.|hub\.)?(?:github|gitlab|bitbucket|codeberg|npmjs|yarnpkg|pypi|crates|docs|lib|rubygems|packagist"
    r"|hackage|nuget|docker|huggingface|twitter|x|instagram|keybase|youtube|linkedin)\.\w+/[^\s)]*\)"
)
_SITE = re.compile(r"\]\(https?://(?:www\.|docs\.)?([\w-]+)\.[a-z]{2,}[/)]")
_LONGEST_NAME = 60
_NEAR = 20_000
"""Bytes."""
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Hints where a line may break; where an entity stands for one, as "&shy;" does, it is no part of the word."""
_STARTS_PARAGRAPH, _ENDS_PARAGRAPH = {"Start": "Paragraph"}, {"End": "Paragraph"}


def read(source: str, start: int) -> Parsed:
    """The blocks of `source` from character `start` on."""
    from pyromark import Options, events_with_range

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
    )
    body = source[start:]
    if "\n:" in body or "\n  :" in body or "\n ~" in body or "\n  ~" in body:
        options |= Options.ENABLE_DEFINITION_LIST
    if "\r" in body:  # alone it ends a line too, which pulldown-cmark sees in some places and not in others
        body = re.sub(r"\r(?!\n)", "\n", body)
    reader = _Reader(source, _places(body, start))
    try:
        events = iter(events_with_range(body, options=options))
        for event, range_ in events:
            if event == _STARTS_PARAGRAPH:
                reader.take_paragraph(events, event, range_)
            else:
                reader.take(event, range_["start"], range_["end"])
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # how a fault inside pulldown-cmark arrives
            raise InputError(f"the Markdown parser failed: {error}") from error
        raise
    return Parsed(reader.blocks, frozenset(reader.emphasised), comments=tuple(reader.comments))


def _places(text: str, start: int) -> Callable[[int, int], tuple[int, int]]:
    """From two bytes of `text` in UTF-8 to characters of the source, in which `text` starts at `start`."""
    if text.isascii():
        return lambda first, last: (first + start, last + start)
    data = text.encode("utf-8", "surrogatepass")
    at, reached = 0, start  # a byte that was asked for before, and its place
    inner: list[int] = []  # bytes that begin no character

    def length(first: int, last: int) -> int:
        return len(data[first:last].decode("utf-8", "surrogatepass"))

    def places(first: int, last: int) -> tuple[int, int]:
        nonlocal at, reached
        if at <= first and last - at < _NEAR:  # reading on costs little, but for elements that hold others
            begin = reached + length(at, first)
            at, reached = first, begin
            return begin, begin + length(first, last)
        if not inner:
            inner.extend(match.start() for match in re.finditer(rb"[\x80-\xbf]", data))
        at, reached = first, first + start - bisect_left(inner, first)
        return reached, last + start - bisect_left(inner, last)

    return places


class _Reader:
    """Turns events into blocks. All positions are characters of the source."""

    def __init__(self, source: str, places: Callable[[int, int], tuple[int, int]]) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Span] = []
        self.emphasised: set[int] = set()  # numbers of blocks that are italic or bold from end to end
        self._source = source
        self._places = places
        self._builder: BlockBuilder | None = None
        self._tags: InlineTags | None = None
        self._at = 0  # the end of what was read of the current block
        self._dropped = False  # whether what was read last was markup without text
        self._break: int | None = None  # the start of a line break whose end isn't known yet
        self._quotes = 0
        self._items = 0
        self._item_start: int | None = None
        self._emphasis = 0
        self._unemphasised = False  # whether the current block has words that are neither italic nor bold
        self._struck: list[int] = []
        self._link = 0  # the mark in the builder at which the last link's text begins
        self._address = ""  # of the last link
        self._images = 0
        self._around_image: tuple[BlockBuilder | None, InlineTags | None] = (None, None)
        self._captions: list[Block] = []
        self._titles: list[Block] = []
        self._referred: set[str] = set()  # titles of references that were looked for
        self._code_start: int | None = None
        self._html: list[tuple[int, int]] | None = None
        self._has_headline = False

    def take_paragraph(self, events: Iterator[tuple[Any, Any]], event: Any, range_: Any) -> None:
        """A paragraph, which `event` starts and of which the others are taken off `events`.

        Most have nothing but one text; they are spared the way that markup goes.
        """
        inner, inner_range = next(events)
        if "Text" in inner:  # a line break is a string without it
            end, end_range = next(events)
            if end == _ENDS_PARAGRAPH:
                text = inner["Text"]
                start, text_end = self._places(inner_range["start"], inner_range["end"])
                if text_end - start == len(text) and self._source[start - 1 : start] != "\\":
                    self._flush()
                    begin = start - inner_range["start"] + range_["start"]  # nothing but white space stands between
                    self._builder = BlockBuilder(self._kind(), begin if self._item_start is None else self._item_start)
                    self._item_start = None
                    self._builder.add(text, start, text_end - start)
                    self._unemphasised = True
                    self._flush(text_end)
                    return
            self.take(event, range_["start"], range_["end"])
            self.take(inner, inner_range["start"], inner_range["end"])
            self.take(end, end_range["start"], end_range["end"])
            return
        self.take(event, range_["start"], range_["end"])
        self.take(inner, inner_range["start"], inner_range["end"])

    def take(self, event: Any, first: int, last: int) -> None:
        """One event, with its bytes `first` to `last` of the Markdown."""
        start, end = self._places(first, last)
        if isinstance(event, str):
            if event == "Rule":
                self._flush()
            elif self._break is None:
                self._break, self._at = start, end
            return
        key, value = event.popitem()
        if key == "Text":
            self._text(value, start, end)
        elif key in {"Start", "End"}:
            name, data = value.popitem() if isinstance(value, dict) else (value, None)
            (self._start if key == "Start" else self._end)(name, data, start, end)
        elif key == "Html":
            if self._html is not None:
                self._html.append((start, end))
        elif key == "InlineHtml":
            self._inline_html(start, end)
        elif key in {"FootnoteReference", "TaskListMarker"}:
            self._end_break(start)
            self._at = end
            self._dropped = True
        else:  # code
            self._object(start, end)

    def _text(self, text: str, start: int, end: int) -> None:
        if self._code_start is not None:
            return
        source = self._source
        escaped = start > self._at and source[start - 1] == "\\" and text != ""
        self._end_break(start - escaped)
        builder = self._open(start - escaped)
        same = (
            end - start == len(text) or source[start:end].rstrip("\r\n") == text
        )  # the range of a last backslash takes the line's end along
        covered, end = end, start + len(text) if same else end
        if self._dropped and same and builder.ends_with_space:
            text = text.lstrip(" ")  # of the spaces on both sides of what is no prose, one is left
            start = end - len(text)
        self._dropped = False
        if escaped and same:
            builder.add(text[0], start - 1, 2)
            text, start = text[1:], start + 1
        if same or text not in _INVISIBLE:
            builder.add(text, start, end - start)
        if not self._emphasis and text.strip():
            self._unemphasised = True
        self._at = covered

    def _object(self, start: int, end: int) -> None:
        self._end_break(start)
        self._open(start).add(OBJECT, start, end - start)
        self._unemphasised = self._unemphasised or not self._emphasis
        self._at = end

    def _inline_html(self, start: int, end: int) -> None:
        from linter.document.parsers.markup import Piece, read_markup

        self._end_break(start)
        builder = self._open(start)
        if self._tags is None:
            self._tags = InlineTags(builder)
        tag = self._source[start:end]
        for piece, name, _, _ in read_markup(tag):
            if piece is Piece.START:
                self._tags.start(name, start, end)
                if "=" in tag and ("alt" in tag or "title" in tag or "aria-label" in tag):
                    from linter.document.parsers.attributes import descriptions

                    self._titles += descriptions(name, tag, start)
            elif piece is Piece.END:
                self._tags.end(name, start, end, self._source[end : end + 1])
            elif piece is Piece.COMMENT:
                self.comments.append(Span(start, end))
        self._at = end
        self._dropped = True

    def _end_break(self, position: int) -> None:
        """A line break, with the markers of containers that follow it, is one character."""
        if self._break is not None:
            if self._builder is not None and not self._builder.ends_with_space:
                self._builder.add("\n", self._break, position - self._break)
            self._break = None

    def _start(self, name: str, data: Any, start: int, end: int) -> None:
        if name in {"Emphasis", "Strong", "Link"}:
            self._end_break(start)
            self._emphasis += name != "Link"
            self._at = start
            if name == "Link":
                self._link = self._builder.mark if self._builder is not None else 0
                self._address = data["dest_url"]
                if data["title"]:
                    self._title(data["title"], start, end)
        elif name == "Strikethrough":
            self._end_break(start)
            self._struck.append(self._open(start).mark)
            self._at = start
        elif name == "Image":
            self._start_image(start, end)
            if data["title"]:
                self._title(data["title"], start, end)
        else:
            self._flush()
            self._start_block(name, data, start)

    def _start_block(self, name: str, data: Any, start: int) -> None:
        if name == "Paragraph":
            self._builder = BlockBuilder(self._kind(), start if self._item_start is None else self._item_start)
            self._item_start = None
        elif name == "Heading":
            level = int(data["level"][1:])
            kind = BlockKind.QUOTATION if self._quotes else BlockKind.SUBHEADING
            if kind is BlockKind.SUBHEADING and level == 1 and not self._has_headline:
                kind = BlockKind.HEADLINE
            self._builder = BlockBuilder(kind, start, level=0 if self._quotes else level)
        elif name == "TableCell":
            kind = BlockKind.QUOTATION if self._quotes else BlockKind.TABLE_CELL
            while self._source.startswith((" ", "\t"), start):
                start += 1
            self._builder = BlockBuilder(kind, start)
        elif name == "BlockQuote":
            self._quotes += 1
        elif name in {"Item", "DefinitionListTitle", "DefinitionListDefinition"}:
            self._items += 1
            self._item_start = start
        elif name == "CodeBlock":
            self._code_start = start
        elif name == "HtmlBlock":
            self._html = []
        self._at = start

    def _end(self, name: str, _data: Any, start: int, end: int) -> None:
        if name in {"Emphasis", "Strong", "Link"}:
            self._emphasis -= name != "Link"
            self._at = end
            if name == "Link":
                self._end_link(start, end)
        elif name == "Strikethrough":
            builder = self._open(start)
            builder.cut(self._struck.pop())  # words that were struck out are no prose
            start = max(start, builder.end_before(builder.mark))  # a tag may have begun before them and ended inside
            builder.add(OBJECT, start, end - start)
            self._at = end
        elif name == "Image":
            self._end_image(end)
        elif name in {"Paragraph", "Heading", "TableCell"}:
            self._flush(start + len(self._source[start:end].rstrip(" \t\r\n")))
        else:
            self._flush()
            self._end_block(name, start, end)

    def _end_block(self, name: str, start: int, end: int) -> None:
        if name == "BlockQuote":
            self._quotes -= 1
        elif name in {"Item", "DefinitionListTitle", "DefinitionListDefinition"}:
            self._items -= 1
            self._item_start = None
        elif name == "CodeBlock":
            span = Span(start, start + len(self._source[start:end].rstrip(" \t\r\n")))
            self.blocks.append(Block(BlockKind.CODE, "", (), span))
            self._code_start = None
        elif name == "HtmlBlock":
            self._html_block()

    def _start_image(self, start: int, end: int) -> None:
        """The words that describe an image are its caption; in the text around it stands one character."""
        self._images += 1
        if self._images > 1:
            return
        self._object(start, end)
        self._around_image = self._builder, self._tags
        self._builder, self._tags = BlockBuilder(BlockKind.CAPTION, start), None
        self._at = start

    def _end_link(self, start: int, end: int) -> None:
        """The text of a link that is an account or a program on a host of code, or the site itself, is a name."""
        mark = self._source[end - 1 : end]
        if self._builder is None or mark not in {")", "]"} or self._link > self._builder.mark:
            return
        text = self._builder.text_since(self._link)
        if not text and mark == ")":  # a program puts a title there
            self._builder.add(OBJECT, start, end - start)
        if not text or not text[0].islower() or not text.isascii() or " " in text or len(text) > _LONGEST_NAME:
            return
        where = self._source[start:end] if mark == ")" else f"]({self._address})"  # of a reference it stands elsewhere
        address, site = _CODE_HOST.search(where), _SITE.search(where)
        if (site is not None and site[1] == text) or (
            address is not None and re.search(rf"[/@]{re.escape(text)}(?![^/)#?])", address.group()) is not None
        ):
            self._builder.cut(self._link)
            self._builder.add(OBJECT, start, end - start)

    def _title(self, title: str, start: int, end: int) -> None:
        """What a link or an image says when it is pointed at; the title of a reference stands elsewhere."""
        if " " not in title:
            return
        place = self._source.rfind(title, start, end)
        if place < 0 or self._source[end - 1 : end] != ")":
            place = self._title_of_reference(title)
        if place < 0:
            return
        builder = BlockBuilder(BlockKind.ALT_TEXT, place)
        builder.add(title, place, len(title))
        block = builder.build(place + len(title))
        if block is not None:
            self._titles.append(block)

    def _title_of_reference(self, title: str) -> int:
        """Where the title stands in a line `[name]: address "title"`; -1 if it was read before or is not found."""
        if title in self._referred:
            return -1
        self._referred.add(title)
        address = r"(?:<[^<>\n]{0,500}>|\S{1,500})"
        quoted = rf"^[ ]{{0,3}}\[[^\[\]\n]{{1,200}}\]:[ \t]*{address}[ \t]+[\"'(]({re.escape(title)})[\"')][ \t]*\r?$"
        match = re.compile(quoted, re.MULTILINE).search(self._source) if len(self._referred) < 20 else None
        return match.start(1) if match is not None else -1

    def _end_image(self, end: int) -> None:
        self._images -= 1
        if self._images:
            return
        self._end_break(end)
        caption = self._builder.build(end) if self._builder is not None else None
        if caption is not None:
            self._captions.append(caption)
        self._builder, self._tags = self._around_image
        self._at = end

    def _kind(self) -> BlockKind:
        if self._quotes:
            return BlockKind.QUOTATION
        return BlockKind.LIST_ITEM if self._items else BlockKind.PARAGRAPH

    def _open(self, start: int) -> BlockBuilder:
        """The current block; the text of a tight list's item comes without a paragraph of its own."""
        if self._builder is None:
            self._builder = BlockBuilder(self._kind(), start if self._item_start is None else self._item_start)
            self._item_start = None
        return self._builder

    def _flush(self, end: int | None = None) -> None:
        """End the current block, before `end` or where what was read of it ends."""
        builder = self._builder
        self._tags = self._break = None
        emphasised, self._unemphasised = not self._unemphasised, False
        if builder is None:
            return
        self._builder = None
        self._struck.clear()
        block = builder.build(self._at if end is None else end)
        if block is not None:
            self._add(block, emphasised)
        if self._captions:
            self.blocks += self._captions
            self._captions.clear()
        if self._titles:
            self.blocks += self._titles
            self._titles.clear()

    def _add(self, block: Block, emphasised: bool) -> None:
        text = block.text
        if OBJECT in text and not text.replace(OBJECT, "").strip():
            if self._captions or block.kind is not BlockKind.PARAGRAPH:
                return  # an image with its description, code in a cell of a table
            is_code = self._source.startswith("`", block.source_span.start)
            block = Block(BlockKind.CODE if is_code else BlockKind.EMBED, "", (), block.source_span)
        elif block.kind is BlockKind.PARAGRAPH and is_address(text):
            block = Block(BlockKind.EMBED, "", (), block.source_span)
        elif block.kind is BlockKind.PARAGRAPH and emphasised:
            self.emphasised.add(len(self.blocks))
        elif block.kind is BlockKind.HEADLINE:
            self._has_headline = True
        self.blocks.append(block)

    def _html_block(self) -> None:
        from linter.document.parsers.html import read_fragment

        parts, self._html = self._html or [], None
        if not parts:
            return
        # the markers of containers between the lines are white space for HTML
        text, at = [], parts[0][0]
        for start, end in parts:
            text += [" " * (start - at), self._source[max(start, at) : end]]
            at = max(end, at)
        fragment = read_fragment("".join(text), parts[0][0], self._kind())
        self.comments += fragment.comments
        for block in fragment.blocks:
            if block.level == 1 and block.kind is BlockKind.SUBHEADING and not self._has_headline:
                self.blocks.append(block.as_kind(BlockKind.HEADLINE))
                self._has_headline = True
            else:
                self.blocks.append(block)
