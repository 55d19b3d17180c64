"""AsciiDoc: the prose of paragraphs, titles, lists, tables, quotations and admonitions, each with its place.

A tolerant reader: a block that is never closed is read as if its mark were not there. Code, comments, passthroughs,
attributes and macros are no prose.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from linter.document.assembly import BlockBuilder
from linter.document.block_classification import is_address
from linter.document.languages import language_tag
from linter.document.model import OBJECT, Block, BlockKind
from linter.document.parsers import Parsed
from linter.document.parsers.asciidoc_inline import Inline, text_of_attributes
from linter.document.parsers.asciidoc_tables import ITEM, cell_paragraphs
from linter.document.parsers.lines import Line, Words, split_lines
from linter.document.span import Span
from linter.records import NamedTuple

_DEEPEST = 40
_TITLE = re.compile(r"(={1,6}|#{1,6})\s+(?=\S)")
_ATTRIBUTE = re.compile(r":(!?[A-Za-z_][\w-]{0,80}!?):(?:\s+|$)")
_REVISION = re.compile(
    r"(?!:)(?:v\d[\w.]*,?\s*)?(\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})?(?::.*)?"
)
_AUTHOR = re.compile(
    r"[^\W\d_][\w.'’ -]{1,80}(?:<[^<>\s]{1,200}>)?(?:\s*;\s*[^\W\d_][\w.'’ -]{1,80}(?:<[^<>\s]{1,200}>)?){0,9}"
)
_DELIMITING = frozenset("-.+/=*_`|,:!")
_DELIMITER = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|`{3,}[\w+-]{0,40}|[|,:!]={3,})")
_BLOCK_ATTRIBUTES = re.compile(r"\[(?:\[[^\[\]]{1,200}\]|[^\[\]]{0,2000})\]")
_BLOCK_TITLE = re.compile(r"\.(?=[^\s.])")
_MACRO = re.compile(r"([A-Za-z]\w{1,30})::(\S{0,2000}?)\[(.*)\]")
_CHECK = re.compile(r"\[[ xX*]\]\s+")
_TERM = re.compile(r"(?!//)(\S(?:[^:;\n]|:(?!:)|;(?!;)){0,300}?)(:{2,4}|;;)(?:\s+|$)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+(?=\S)")
_RULE = re.compile(r"'{3,}|<{3,}|- ?- ?-|\* ?\* ?\*")
_UNDERLINE = re.compile(r"(=|-|~|\^|\+)\1+")
_COMMENT = re.compile(r"<!--.*?-->")
_CODE_STYLES = re.compile(
    r"\s*(?:source|listing|literal|stem|latexmath|asciimath|plantuml|mermaid|graphviz|ditaa|pass|comment|subs|"
    r"horizontal-code)\b|\s*,\s*\w|\s*%\w+,\s*(?:source|\w+\s*$)|.*\bformat ?= ?\"?[cdt]sv\b"
)
_DATES = ("revdate", "date", "docdate", "page-date", "published", "published_at", "page-published", "pubdate")
_STANDFIRSTS = ("description", "page-description", "subtitle", "standfirst", "summary", "page-summary")


def read(source: str, start: int) -> Parsed:
    """The blocks of `source` from character `start` on."""
    reader = _Reader(source, split_lines(source, start))
    reader.read_document()
    return Parsed(
        reader.blocks, frozenset(reader.emphasised), lang=reader.lang, date=reader.date, comments=tuple(reader.comments)
    )


class _Part(NamedTuple):
    """Lines that are read together, up to line `stop`: what kind their paragraphs are, how deep they are in others."""

    stop: int
    kind: BlockKind
    depth: int


class _Style:
    """What lines above a block say of it."""

    __slots__ = ("attributes", "start", "title")

    def __init__(self) -> None:
        self.attributes = ""
        self.title: Line | None = None
        self.start = -1

    @property
    def is_code(self) -> bool:
        return _CODE_STYLES.match(self.attributes) is not None

    @property
    def is_quotation(self) -> bool:
        return re.match(r"\s*(?:quote|verse)\b", self.attributes) is not None

    @property
    def is_standfirst(self) -> bool:
        return re.search(r"(?:^|\W)(?:abstract|lead|standfirst|dek)\b", self.attributes) is not None


class _Reader:
    """Turns lines into blocks."""

    def __init__(self, source: str, lines: list[Line]) -> None:
        self.blocks: list[Block] = []
        self.emphasised: set[int] = set()
        self.comments: list[Span] = []
        self.date: str | None = None
        self.lang: str | None = None
        self._source = source
        self._lines = lines
        self._delimiters: dict[str, list[int]] = {}  # text of a delimiter -> the lines that are one
        for number, line in enumerate(lines):
            if line.text and not line.indent and line.text[0] in _DELIMITING and _DELIMITER.fullmatch(line.text):
                self._delimiters.setdefault(line.text, []).append(number)
        self._has_headline = False
        self._in_list = False
        self._style = _Style()

    def read_document(self) -> None:
        """Read all lines of the draft."""
        at = self._header()
        self._body(at, _Part(len(self._lines), BlockKind.PARAGRAPH, 0))

    # the head of the draft

    def _header(self) -> int:
        """The title with the lines around it, down to a blank one; returns where the text begins."""
        lines = self._lines
        at = self._statements(0, blank=True)
        if at >= len(lines) or re.match(r"[=#]\s+\S", lines[at].text) is None:
            return at
        self._heading(lines[at], 1, 1)
        at += 1
        if at < len(lines) and _AUTHOR.fullmatch(lines[at].text) is not None:
            self._block(lines[at : at + 1], BlockKind.BYLINE)
            at += 1
        if at < len(lines) and lines[at].text and (revision := _REVISION.fullmatch(lines[at].text)) is not None:
            self.date = self.date or revision[1]
            at += 1
        return self._statements(at, blank=False)

    def _statements(self, at: int, *, blank: bool) -> int:
        """Attributes and comments from line `at` on; returns the line after them. blank: whether lines may be blank."""
        while at < len(self._lines):
            text = self._lines[at].text
            if _ATTRIBUTE.match(text) is not None:
                at = self._attribute(at)
            elif text.startswith("//") and not text.startswith("////"):
                at = self._comment(at)
            elif blank and not text:
                at += 1
            else:
                break
        return at

    def _attribute(self, at: int) -> int:
        """An attribute of the draft, perhaps on several lines; returns the line after it."""
        first = self._lines[at]
        match = _ATTRIBUTE.match(first.text)
        assert match is not None
        value = [first.cut(match.end(), 0)]
        while value[-1].text.endswith((" \\", " +")) and at + 1 < len(self._lines) and self._lines[at + 1].text:
            last = value[-1]
            value[-1] = Line(last.text[:-2].rstrip(), last.start, 0)
            at += 1
            value.append(self._lines[at])
        name = match[1].casefold()
        value = [line for line in value if line.text]
        if not value:
            return at + 1
        if name in _DATES:
            self.date = self.date or Words(value).text
        elif name in _STANDFIRSTS:
            self._block(value, BlockKind.STANDFIRST)
        elif name in {"author", "authors", "page-author"}:
            self._block(value, BlockKind.BYLINE)
        elif name in {"doctitle", "page-title", "title"} and not self._has_headline:
            self._block(value, BlockKind.HEADLINE)
            self._has_headline = True
        elif name in {"lang", "page-lang"}:
            self.lang = self.lang or language_tag(value[0].text)
        return at + 1

    # blocks

    def _body(self, at: int, part: _Part) -> None:
        """Read the lines from `at` on."""
        if part.depth > _DEEPEST:
            return
        readers: tuple[Callable[[int, _Part], int], ...] = (
            self._delimited, self._about_block, self._comment_line, self._section, self._rule, self._block_macro,
            self._list_item, self._term,
        )  # fmt: skip
        while at < part.stop:
            line = self._lines[at]
            if not line.text:
                self._in_list = self._in_list and at + 1 < part.stop and self._goes_on(at + 1)
                at += 1
                continue
            if line.text == "+":
                at += 1
                continue
            if line.indent and not self._in_list and ITEM.match(line.text) is None:
                end = self._paragraph_end(at, part.stop)
                self._code(at, end)
                at = end
                continue
            for reader in readers:
                end = reader(at, part)
                if end:
                    break
            else:
                end = self._paragraph(at, part)
            at = end

    def _goes_on(self, at: int) -> bool:
        """Whether a list goes on with line `at`, which follows a blank one."""
        text = self._lines[at].text
        return not text or ITEM.match(text) is not None or text == "+" or _TERM.match(text) is not None

    def _paragraph_end(self, at: int, stop: int) -> int:
        while at < stop and self._lines[at].text:
            at += 1
        return at

    def _code(self, at: int, end: int) -> None:
        while end > at and not self._lines[end - 1].text:
            end -= 1
        if end > at:
            self.blocks.append(Block(BlockKind.CODE, "", (), Span(self._lines[at].start, self._lines[end - 1].end)))

    def _take_style(self, kind: BlockKind) -> tuple[_Style, BlockKind]:
        """What was said of the block that begins now, and what kind its paragraphs are; its title is a caption."""
        style, self._style = self._style, _Style()
        if style.title is not None:
            self._block([style.title], BlockKind.CAPTION)
        if style.is_quotation:
            return style, BlockKind.QUOTATION
        return style, BlockKind.STANDFIRST if style.is_standfirst and kind is BlockKind.PARAGRAPH else kind

    def _delimited(self, at: int, part: _Part) -> int:
        """A block between two lines of the same marks; a mark that is never closed is no line of the draft."""
        text = self._lines[at].text
        if self._lines[at].indent or text not in self._delimiters:
            return 0
        places = self._delimiters.get(re.sub(r"(?<=`)\w.*", "", text), [])  # a fence of code may name its language
        number = bisect_left(places, at + 1)
        if number >= len(places) or places[number] >= part.stop:
            return 0 if self._is_underlined(at - 1) else at + 1
        end = places[number]
        self._in_list = self._in_list and self._lines[at - 1].text == "+"
        style, kind = self._take_style(part.kind)
        mark = text[:2]
        if mark in {"--", "==", "**", "__"} and (len(text) == 2 or text[0] != "-") and not style.is_code:
            kind = BlockKind.QUOTATION if mark == "__" else kind
            self._body(at + 1, _Part(end, kind, part.depth + 1))
        elif mark == "//":
            self._find_comments(self._lines[at].end, self._lines[end].start)
        elif mark in {"|=", "!="} and not style.is_code:
            self._table(at + 1, end, style.attributes)
        else:
            self._code(at, end + 1)
        return end + 1

    def _about_block(self, at: int, part: _Part) -> int:
        """A line that says something of the block below it: its attributes or its title."""
        line = self._lines[at]
        if _BLOCK_ATTRIBUTES.fullmatch(line.text) is not None:
            inside = line.text[1:-1]
            if not inside.startswith("["):
                self._style.attributes = inside if not self._style.attributes else f"{self._style.attributes},{inside}"
            return at + 1
        follows = at + 1 < part.stop and bool(self._lines[at + 1].text)
        if follows and _BLOCK_TITLE.match(line.text) is not None and ITEM.match(line.text) is None:
            self._style.title = line.cut(1, 0)
            return at + 1
        return self._attribute(at) if _ATTRIBUTE.match(line.text) is not None else 0

    def _comment_line(self, at: int, _part: _Part) -> int:
        return self._comment(at) if self._lines[at].text.startswith("//") else 0

    def _comment(self, at: int) -> int:
        self._find_comments(self._lines[at].start, self._lines[at].end)
        return at + 1

    def _find_comments(self, start: int, end: int) -> None:
        """A suppression is an HTML comment in a comment."""
        for match in _COMMENT.finditer(self._source, start, end):
            self.comments.append(Span(*match.span()))

    def _section(self, at: int, part: _Part) -> int:
        """A title: with marks before it, or with a line below it."""
        line = self._lines[at]
        match = _TITLE.match(line.text)
        if match is not None and not line.indent:
            self._heading(line, len(match[1]), match.end())
        elif at + 1 < part.stop and self._is_underlined(at):
            self._heading(line, "=-~^+".index(self._lines[at + 1].text[0]) + 1, 0)
            at += 1
        else:
            return 0
        self._in_list = False
        return at + 1

    def _is_underlined(self, at: int) -> bool:
        """Whether line `at` is a title with a line of marks of its length below it."""
        if at < 0 or at + 1 >= len(self._lines):
            return False
        line, below = self._lines[at : at + 2]
        blank = at == 0 or not self._lines[at - 1].text or _BLOCK_ATTRIBUTES.fullmatch(self._lines[at - 1].text)
        return (
            bool(blank) and len(line.text) > 2 and not line.indent and line.text[0].isalnum()
            and abs(len(line.text) - len(below.text)) <= 2 and _UNDERLINE.fullmatch(below.text) is not None
        )  # fmt: skip

    def _heading(self, line: Line, level: int, marker: int) -> None:
        self._style = _Style()
        cut = line.cut(marker, 0)
        marks = re.search(r"\s+[=#]{1,6}$", cut.text)
        if marks is not None and marker:
            cut = Line(cut.text[: marks.start()], cut.start, 0)
        kind = BlockKind.HEADLINE if level == 1 and not self._has_headline else BlockKind.SUBHEADING
        self._has_headline = self._has_headline or kind is BlockKind.HEADLINE
        self._block([cut], kind, level=level, start=line.start, end=line.end)

    def _rule(self, at: int, _part: _Part) -> int:
        return at + 1 if _RULE.fullmatch(self._lines[at].text) is not None else 0

    def _block_macro(self, at: int, _part: _Part) -> int:
        """A picture, whose description is a caption, or another macro or directive on a line of its own."""
        line = self._lines[at]
        match = _MACRO.fullmatch(line.text)
        if match is None:
            return 0
        self._take_style(BlockKind.PARAGRAPH)
        if match[1] in {"ifdef", "ifndef"} and match[3].strip():
            self._block([Line(match[3], line.start + match.start(3), 0)], BlockKind.PARAGRAPH)
        elif match[1] in {"image", "video", "audio"}:
            start, end = text_of_attributes(line.text, match.start(3), match.end(3))
            if match[1] != "image":  # what comes first names the service that has it
                end = start
            alt = re.compile(r"\b(?:alt|title)=\"([^\"]{1,2000})\"").search(line.text, match.start(3))
            size = re.compile(r"(?:,\s*\d+%?)+\s*$").search(line.text, max(start, end - 40), end)  # width and height
            end = size.start() if size is not None else end
            if start == end and alt is not None:
                start, end = alt.span(1)
            if start < end:
                self._block([Line(line.text[start:end], line.start + start, 0)], BlockKind.CAPTION)
                title = re.compile(r"\btitle=\"([^\"]{1,2000})\"").search(line.text, max(end, match.start(3)))
                if title is not None:
                    self._block([Line(title[1], line.start + title.start(1), 0)], BlockKind.CAPTION)
            else:
                self.blocks.append(Block(BlockKind.EMBED, "", (), Span(line.start, line.end)))
        return at + 1

    # paragraphs and lists

    def _text_end(self, at: int, stop: int) -> int:
        """Where a paragraph or item ends whose first line is above line `at`."""
        while at < stop and self._lines[at].text and not self._ends_text(self._lines[at].text):
            at += 1
        return at

    def _ends_text(self, text: str) -> bool:
        """Whether a line of a paragraph is none of it."""
        if self._in_list and (ITEM.match(text) is not None or _TERM.match(text) is not None):
            return True
        return (
            text == "+"
            or (text[0] in _DELIMITING and text in self._delimiters)
            or text.startswith(("//", "ifdef::", "ifndef::", "endif::", "include::"))
            or (text[0] == "[" and _BLOCK_ATTRIBUTES.fullmatch(text) is not None)
        )

    def _paragraph(self, at: int, part: _Part) -> int:
        line = self._lines[at]
        end = self._text_end(at + 1, part.stop)
        style, kind = self._take_style(part.kind)
        if style.is_code:
            end = self._paragraph_end(at, part.stop)
            self._code(at, end)
            return end
        label = _ADMONITION.match(line.text)
        first = line.cut(label.end(), 0) if label is not None else line
        self._block([first, *self._lines[at + 1 : end]], kind, start=line.start)
        return end

    def _list_item(self, at: int, part: _Part) -> int:
        line = self._lines[at]
        marker = ITEM.match(line.text)
        if marker is None:
            return 0
        self._take_style(part.kind)
        self._in_list = True
        end = self._text_end(at + 1, part.stop)
        cut = line.cut(marker.end(), 0)
        check = _CHECK.match(cut.text)
        if check is not None:
            cut = cut.cut(check.end(), 0)
        term = _TERM.match(cut.text)
        if term is not None and term.end() < len(cut.text):
            self._block([Line(term[1], cut.start, 0)], BlockKind.LIST_ITEM, start=line.start)
            cut = cut.cut(term.end(), 0)
        self._block([cut, *self._lines[at + 1 : end]], BlockKind.LIST_ITEM, start=line.start)
        return end

    def _term(self, at: int, part: _Part) -> int:
        """A term, and what is said of it on the same line or below."""
        line = self._lines[at]
        term = _TERM.match(line.text)
        if term is None:
            return 0
        self._take_style(part.kind)
        self._in_list = True
        self._block([Line(term[1], line.start, 0)], BlockKind.LIST_ITEM)
        end = self._text_end(at + 1, part.stop)
        rest = line.cut(term.end(), 0)
        below = [] if at + 1 < end and _TERM.match(self._lines[at + 1].text) else self._lines[at + 1 : end]
        if not rest.text and not below:
            return at + 1
        self._block([one for one in (rest, *below) if one.text], BlockKind.LIST_ITEM)
        return at + 1 + len(below)

    def _block(
        self,
        lines: Sequence[Line],
        kind: BlockKind,
        *,
        level: int = 0,
        start: int | None = None,
        end: int | None = None,
    ) -> None:
        """Make a block of lines, and one of each footnote in them."""
        if not lines:
            return
        words = Words(lines)
        builder = BlockBuilder(kind, lines[0].start if start is None else start, level=level)
        inline = Inline(words, builder)
        emphasised = inline.add()
        block = builder.build(lines[-1].end if end is None else end)
        if block is not None and block.text.replace(OBJECT, "").strip():
            if block.kind is BlockKind.PARAGRAPH and is_address(block.text):
                block = Block(BlockKind.EMBED, "", (), block.source_span)
            elif block.kind is BlockKind.PARAGRAPH and emphasised:
                self.emphasised.add(len(self.blocks))
            self.blocks.append(block)
        for first, last, noted in inline.notes:
            note = BlockBuilder(noted, words.place(first))
            Inline(words, note).add(first, last)
            made = note.build(words.end_place(last))
            if made is not None:
                self.blocks.append(made)

    # tables

    def _table(self, at: int, end: int, attributes: str) -> None:
        for paragraph in cell_paragraphs(self._lines[at:end], attributes):
            self._block(paragraph, BlockKind.TABLE_CELL)
