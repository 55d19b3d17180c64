"""HTML pages: the article's prose, without scripts, navigation and other chrome."""

from __future__ import annotations

import re

from linter.document.assembly import DROPPED, MASKED, BlockBuilder
from linter.document.block_classification import is_address
from linter.document.languages import language_tag
from linter.document.model import OBJECT, Block, BlockKind
from linter.document.parsers import Parsed
from linter.document.parsers.attributes import control_words, descriptions, teaser
from linter.document.parsers.elements import (
    BLOCKS,
    CHROME,
    EMBEDS,
    HEADINGS,
    KEEP_HEADING_OPEN,
    KINDS,
    NOT_PROSE,
    SIBLINGS,
    VOID,
    is_standfirst,
    left_out,
    lifts,
)
from linter.document.parsers.inline import InlineTags
from linter.document.parsers.markup import INVISIBLE, Piece, attribute, read_markup
from linter.document.parsers.page import Page
from linter.document.span import Span
from linter.records import NamedTuple

_DATE_NAMES = frozenset(
    {"article:published_time", "date", "pubdate", "publishdate", "dc.date", "dc.date.issued", "datepublished"}
)


_IDENTIFIER = re.compile(
    r"(?<![\w:/.@?&=#%-])(?:[^\W_]{1,40}(?:_{1,3}[^\W_]{1,40})+|[A-Za-z]\w{0,60}(?:::~?\w{1,60})+)(?:\(\))?(?![\w@/?&=#%-])"
)
"""A name of a program."""
_ONLY_TAGS = re.compile(r"\s*+(?:<[^<>]*+>\s*+)*?(?:</noscript|\Z)", re.IGNORECASE)
"""What an element for readers without scripts holds where it is no words, but an image once more."""
_MAY_BE_HIDDEN = frozenset({"a", "span", "i", "b", "sup", "small", "em", "strong"})
_HIDDEN = re.compile(r"\shidden(?=[\s>])|\saria-hidden\s*=\s*[\"']?true\b|display\s*:\s*none", re.IGNORECASE)
_DESCRIBED = frozenset({"", "button", "iframe"})
"""Why elements may be left out whose descriptions are words for readers nonetheless."""


def read(source: str, start: int) -> Parsed:
    """The blocks of the page `source` from character `start` on."""
    reader = _Reader(source[start:], start, BlockKind.PARAGRAPH, is_page=True)
    reader.run()
    blocks = reader.blocks
    headings = [block for block in blocks if block.kind is BlockKind.SUBHEADING and block.level == 1]
    heading, outside = reader.page.article(headings)
    if outside:
        blocks = [block for block in blocks if id(block) not in outside]
        headings = [block for block in headings if id(block) not in outside]
    in_article = [block for block in headings if block.source_span.start in reader.starts_in_article]
    if headings:
        headline = heading or (in_article or headings)[0]
        blocks = [block.as_kind(BlockKind.HEADLINE) if block is headline else block for block in blocks]
        blocks = [
            b for b in blocks if b.kind is BlockKind.HEADLINE or b.source_span.start not in reader.starts_in_header
        ]
    elif reader.title is not None:
        blocks.insert(0, reader.title)
    blocks = [*_told_apart(reader, blocks), *blocks]
    return Parsed(blocks, lang=reader.lang, date=reader.date, comments=tuple(reader.comments))


def read_fragment(text: str, offset: int, kind: BlockKind) -> Parsed:
    """The blocks and comments of a piece of HTML that starts at character `offset` of its source.

    `kind` is that of text in no element that has a kind of its own. Level-1 headings are subheadings.
    """
    reader = _Reader(text, offset, kind, is_page=False)
    reader.run()
    return Parsed(reader.blocks, comments=tuple(reader.comments))


def _told_apart(reader: _Reader, blocks: list[Block]) -> list[Block]:
    """The title and teasers of a page that say something else than its text and each other."""
    teasers = list(reader.teasers)
    if reader.title is not None and reader.title not in blocks:
        teasers.append(reader.title.as_kind(BlockKind.TEASER, level=0))
    if not teasers:
        return []
    known = {_words(block) for block in blocks}
    opening = next((_words(block) for block in blocks if block.kind is BlockKind.PARAGRAPH), "")
    kept: list[Block] = []
    for block in sorted(teasers, key=lambda one: one.source_span):
        text = _words(block)
        if text not in known and not opening.startswith(text.rstrip(".… ")):
            known.add(text)
            kept.append(block)
    return kept


def _words(block: Block) -> str:
    return " ".join(block.text.replace(OBJECT, " ").split())


class _Element(NamedTuple):
    """An open element.

    name: its name.
    kind: the kind of block that its text belongs to.
    level: the level of a heading.
    skip: the name of the outermost element around it whose text is left out, or "".
    start: the character of the source where it starts.
    box: its number, or that of the element around it, in the page.
    """

    name: str
    kind: BlockKind
    level: int
    skip: str
    start: int
    box: int = 0


class _Reader:
    """Turns the pieces of HTML into blocks. All positions are characters of the source."""

    def __init__(self, text: str, offset: int, kind: BlockKind, *, is_page: bool) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Span] = []
        self.title: Block | None = None
        self.teasers: list[Block] = []
        self.page = Page()
        self._in_link = False
        self._linked = 0  # how many characters of the current block are in links
        self.lang: str | None = None
        self.date: str | None = None
        self.starts_in_article: set[int] = set()
        self.starts_in_header: set[int] = set()
        self._is_page = is_page
        self._text = text
        self._offset = offset
        self._open = [_Element("", kind, 0, "", offset)]
        self._counts: dict[str, int] = {}
        self._ends: dict[str, int] = {}  # where the next end tag of an element is, -1 for nowhere
        self._builder: BlockBuilder | None = None
        self._tags: InlineTags | None = None
        self._at = offset  # the end of what was read of the current block
        self._start: int | None = None  # the start tag that the next block's text follows
        self._broken = False  # whether nothing but white space came since a <br>
        self._described: list[Block] = []  # descriptions in the current block, which follow it

    def run(self) -> None:
        """Read everything."""
        offset = self._offset
        hidden, depth = "", 0  # an element inside a line that is not shown
        for piece, value, begin, finish in read_markup(self._text):
            start, end = begin + offset, finish + offset
            if hidden and piece is not Piece.COMMENT:
                if value == hidden and piece in {Piece.START, Piece.END}:
                    depth += 1 if piece is Piece.START else -1
                    hidden = hidden if depth else ""
            elif piece is Piece.START and self._is_hidden(value, begin, finish):
                hidden, depth = value, 1
            elif piece is Piece.START:
                self._start_tag(value, start, end)
            elif piece is Piece.END:
                self._end_tag(value, start, end)
            elif piece is Piece.COMMENT:
                self.comments.append(Span(start, end))
            elif self._is_prose():
                if piece is Piece.TEXT:
                    self._add_text(value, start)
                elif value not in INVISIBLE:
                    self._add(value, start, end)
        self._flush()
        while len(self._open) > 1:
            self._close_top(offset + len(self._text))

    def _is_hidden(self, name: str, begin: int, finish: int) -> bool:
        """Whether the tag from `begin` to `finish` of the text opens a part of a line that is not shown."""
        if name not in _MAY_BE_HIDDEN or _HIDDEN.search(self._text, begin, finish) is None or not self._is_prose():
            return False
        closing = re.compile(rf"(?:(?!</?p\b)[\s\S]){{0,500}}?</{name}\b", re.IGNORECASE)
        return closing.match(self._text, finish) is not None

    def _is_prose(self) -> bool:
        top = self._open[-1]
        if top.skip:
            return top.name == "title" and top.skip == "head"
        return top.kind is not BlockKind.CODE

    # text

    def _add_text(self, text: str, start: int) -> None:
        """Runs of white space are one space, as on the page."""
        if re.search(r"[ \t\r\n\f]{2}|[\t\r\n\f]|^ ", text) is None:
            self._add(text, start, start + len(text))
            return
        for match in re.finditer(r"[ \t\r\n\f]+|[^ \t\r\n\f]+(?: [^ \t\r\n\f]+)*", text):
            if match.group()[0] not in " \t\r\n\f":
                self._add(match.group(), start + match.start(), start + match.end())
            elif self._builder is not None and not self._builder.ends_with_space:
                self._builder.add(" ", start + match.start(), match.end() - match.start())

    def _add(self, text: str, start: int, end: int) -> None:
        at = 0
        for name in _IDENTIFIER.finditer(text) if "_" in text or "::" in text else ():
            self._add_piece(text[at : name.start()], start + at, start + name.start())
            self._add_piece(OBJECT, start + name.start(), start + name.end())
            at = name.end()
        self._add_piece(text[at:], start + at, end)

    def _add_piece(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        self._current(start).add(text, start, end - start)
        if self._in_link:
            self._linked += len(text)
        self._at = end
        self._broken = False

    def _current(self, start: int) -> BlockBuilder:
        if self._builder is None:
            top = self._open[-1]
            self._builder = BlockBuilder(top.kind, start if self._start is None else self._start, level=top.level)
            self._tags = InlineTags(self._builder)
            self._start = None
        return self._builder

    def _flush(self, end: int | None = None) -> None:
        """End the current block, before `end` or where what was read of it ends."""
        builder, self._builder, self._tags = self._builder, None, None
        self._start = None
        self._broken = False
        block = builder.build(self._at if end is None else end) if builder is not None else None
        if block is not None:
            before = len(self.blocks)
            self._add_block(block)
            if len(self.blocks) > before:
                self.page.place(self.blocks[-1], self._open[-1].box, self._linked)
        self._linked = 0
        self._add_described()

    def _add_block(self, block: Block) -> None:
        top = self._open[-1]
        if top.name == "title":
            self.title = self.title or _headline_of(block)
            return
        text = block.text
        if OBJECT in text and not text.replace(OBJECT, "").strip():
            return
        if block.kind is BlockKind.PARAGRAPH and is_address(text):
            block = Block(BlockKind.EMBED, "", (), block.source_span)
        if block.level == 1:
            if self._counts.get("article") or self._counts.get("main"):
                self.starts_in_article.add(block.source_span.start)
            elif self._counts.get("header"):
                self.starts_in_header.add(block.source_span.start)
        self.blocks.append(block)

    # tags

    def _start_tag(self, name: str, start: int, end: int) -> None:
        tag = self._text[start - self._offset : end - self._offset]
        if name == "br" and self._is_prose():
            self._break_line(start, end)
        elif name in {"meta", "html", "time"}:
            self._metadata(name, tag)
            if name == "meta" and self._is_page:
                about, told = teaser(tag, start)
                if told is not None:
                    self.teasers.append(_without_site(told, BlockKind.TEASER) if "title" in about else told)
        if "=" in tag and ("alt" in tag or "title" in tag or "aria-label" in tag):
            self._describe(name, tag, start)
        is_fallback = name == "noscript" and _ONLY_TAGS.match(self._text, end - self._offset) is None
        if is_fallback or (name not in BLOCKS and name not in NOT_PROSE and name not in EMBEDS):
            if name not in {"br", "wbr"} and self._is_prose():
                self._inline(name, start, end, is_end=False)
            return
        around = self._open[-1].skip
        is_inline = name in NOT_PROSE and name != "nav" and self._builder is not None
        if not around and not is_inline:
            self._flush()
        self._close_implied(name, start)
        if name in VOID or (
            name not in BLOCKS and (tag.endswith("/>") or self._holds_page(name, start - self._offset))
        ):
            if name in EMBEDS and not around:
                self.blocks.append(Block(BlockKind.EMBED, "", (), Span(start, end)))
            return
        if name in {"button", "select"} and not around:
            self._described += control_words(name, self._text, end - self._offset, self._offset)
        element = self._element(name, tag, start)
        if around and not element.skip:
            self._flush()  # a paragraph around something that was left out
        self._open.append(element)
        self._counts[name] = self._counts.get(name, 0) + 1
        self._start = None if element.skip else start

    def _describe(self, name: str, tag: str, start: int) -> None:
        """Keep the words in a tag's attributes, which follow the block that it stands in."""
        if self._is_prose() and left_out(name, tag, in_article=True, in_quotation=True) in _DESCRIBED:
            self._described += descriptions(name, tag, start)
            if self._builder is None and name not in BLOCKS:
                self._add_described()

    def _add_described(self) -> None:
        if self._described:
            for block in self._described:
                self.page.place(block, self._open[-1].box, 0)
            self.blocks += self._described
            self._described.clear()

    def _end_tag(self, name: str, start: int, end: int) -> None:
        if name in BLOCKS or name in NOT_PROSE or name in EMBEDS:
            if not self._counts.get(name):
                if name in BLOCKS:
                    self._flush()
                return
            ends_text = self._open[-1].name == name
            while self._open[-1].name != name:
                self._close_top(start)
            if self._is_prose() or self._open[-1].kind is BlockKind.CODE:
                self._flush(end if ends_text else None)
            self._close_top(end)
        elif self._is_prose():
            self._inline(name, start, end, is_end=True)

    def _inline(self, name: str, start: int, end: int, *, is_end: bool) -> None:
        self._current(start)
        assert self._tags is not None
        if is_end:
            self._tags.end(name, start, end, self._text[end - self._offset : end - self._offset + 1])
        else:
            self._tags.start(name, start, end)
        if is_end or name in {"img", "embed", "q"}:
            self._at = end
        if name == "a":
            self._in_link = not is_end

    def _break_line(self, start: int, end: int) -> None:
        """Two line breaks in a row end a paragraph."""
        if self._broken:
            kept = self._start
            self._flush()
            self._start = kept
        elif self._builder is not None:
            if not self._builder.ends_with_space:
                self._builder.add("\n", start, end - start)
            self._broken = True

    def _close_implied(self, name: str, position: int) -> None:
        """Close what a block's start ends without saying so."""
        top = self._open[-1].name
        if top == "head" and name not in {"title", "head"}:
            self._close_top(position)
            top = self._open[-1].name
        if top == "p" or (top in HEADINGS and name not in KEEP_HEADING_OPEN):
            self._close_top(position)
            top = self._open[-1].name
        siblings = SIBLINGS.get(name)
        while siblings is not None and top in siblings:
            self._close_top(position)
            top = self._open[-1].name

    def _element(self, name: str, tag: str, start: int) -> _Element:
        parent = self._open[-1]
        kind, level = parent.kind, 0
        if name in HEADINGS:
            kind, level = BlockKind.SUBHEADING, HEADINGS[name]
        elif name == "pre" or parent.kind is not BlockKind.CODE:
            kind = KINDS.get(name, kind)
        if is_standfirst(name, tag):
            kind, level = BlockKind.STANDFIRST, 0
        if self._counts.get("blockquote") and kind is not BlockKind.CODE:
            kind, level = BlockKind.QUOTATION, 0
        skip = self._skipped(name, tag, parent.skip, start)
        box = parent.box if skip or not self._is_page else self.page.open(parent.box, name, tag, start)
        return _Element(name, kind, level, skip, start, box)

    def _skipped(self, name: str, tag: str, around: str, start: int) -> str:
        """The name of the outermost element that keeps this one out of the article, or ""."""
        if around:
            return "" if lifts(name, around) else around
        found = left_out(
            name,
            tag,
            in_article=bool(self._counts.get("article") or self._counts.get("main")),
            in_quotation=bool(self._counts.get("blockquote")),
        )
        return "" if found in CHROME and self._holds_page(name, start - self._offset) else found

    def _holds_page(self, name: str, position: int) -> bool:
        """Whether the element that starts at `position` of the text was never closed, or is a form around the page."""
        end = self._ends.get(name, 0)
        if 0 <= end <= position:
            match = re.compile(rf"</{name}\b", re.IGNORECASE).search(self._text, position)
            end = self._ends[name] = match.start() if match is not None else -1
        return end < 0 or (name == "form" and self._is_page and end - position > len(self._text) // 2)

    def _close_top(self, position: int) -> None:
        element = self._open.pop()
        self._counts[element.name] -= 1
        around = self._open[-1]
        if around.skip:
            return
        if element.name == "pre" and around.kind is not BlockKind.CODE and not element.skip:
            self.blocks.append(Block(BlockKind.CODE, "", (), Span(element.start, position)))
        elif element.skip == "embed" or element.name in EMBEDS:
            self.blocks.append(Block(BlockKind.EMBED, "", (), Span(element.start, position)))
        elif element.name in NOT_PROSE and element.name != "nav" and self._builder is not None:
            self._builder.add(OBJECT, element.start, position - element.start)
            self._at = position

    def _metadata(self, name: str, tag: str) -> None:
        if name == "html":
            lang = attribute(tag, "lang") or attribute(tag, "xml:lang") or ""
            if MASKED not in lang and DROPPED not in lang:  # what a template puts there nobody knows yet
                self.lang = self.lang or language_tag(lang)
        elif self.date is not None:
            return
        elif name == "meta":
            key = attribute(tag, "property") or attribute(tag, "name") or attribute(tag, "itemprop") or ""
            if key.lower() in _DATE_NAMES:
                self.date = attribute(tag, "content")
        elif (attribute(tag, "itemprop") or "").lower() == "datepublished" or attribute(tag, "pubdate") is not None:
            self.date = attribute(tag, "datetime")


def _headline_of(title: Block) -> Block:
    return _without_site(title, BlockKind.HEADLINE)


def _without_site(title: Block, kind: BlockKind) -> Block:
    """A page's title without the name of the site after the last bar or dash."""
    text = title.text
    match = re.match(r"(.{15,}\S)\s+[|–—-]\s+[^|–—]{1,40}$", text, re.DOTALL)
    end = match.end(1) if match is not None else len(text)
    builder = BlockBuilder(kind, title.source_span.start, level=int(kind is BlockKind.HEADLINE))
    for run in title.runs:
        length = min(run.text_length, end - run.text_start)
        if length > 0:
            source_length = length if run.text_length == run.source_length else run.source_length
            builder.add(text[run.text_start : run.text_start + length], run.source_start, source_length)
    block = builder.build(title.source_span.end)
    assert block is not None
    return block
