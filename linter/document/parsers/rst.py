"""reStructuredText: the prose of paragraphs, titles, lists, tables and directives, each with its place.

A tolerant reader: what docutils reports as an error is read as what it looks like. Code, comments, the options of
directives, substitutions and targets are no prose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from linter.document.assembly import BlockBuilder
from linter.document.block_classification import is_address
from linter.document.model import OBJECT, Block, BlockKind
from linter.document.parsers import Parsed
from linter.document.parsers.lines import Line, Words, comma_separated, split_lines
from linter.document.parsers.rst_directives import BEGINS_BODY, BODY, CODE, PARTS, VERSIONS, options_of_words
from linter.document.parsers.rst_inline import add_inline
from linter.document.parsers.rst_marks import (
    ADORNMENT,
    BULLET,
    CLASSIFIER,
    COMMENT,
    COUNTS,
    DEEPEST,
    DIRECTIVE,
    EXPLICIT,
    FIELD,
    HEADER,
    METADATA,
    NOTE,
    NUMBER,
    OPTION,
    PEP_DATE,
    SUBSTITUTION,
    TYPE_FIELD,
    block_end,
    is_quoted,
    is_title,
    paragraph_end,
)
from linter.document.parsers.rst_tables import GRID_BORDER, SIMPLE_BORDER, grid_cells, simple_cells, simple_end
from linter.document.span import Span
from linter.records import NamedTuple


def read(source: str, start: int) -> Parsed:
    """The blocks of `source` from character `start` on."""
    reader = _Reader(source)
    lines = split_lines(source, start)
    reader.read_document(lines)
    return Parsed(
        reader.blocks, frozenset(reader.emphasised), date=reader.date, comments=tuple(sorted(set(reader.comments)))
    )


class _Part(NamedTuple):
    """Lines that are read together: what kind their paragraphs are, and how deep they are in others."""

    lines: list[Line]
    indent: int
    kind: BlockKind
    depth: int


class _Reader:
    """Turns lines into blocks."""

    def __init__(self, source: str) -> None:
        self.blocks: list[Block] = []
        self.emphasised: set[int] = set()
        self.comments: list[Span] = []
        self.date: str | None = None
        self._source = source
        self._levels: list[tuple[str, bool]] = []  # how titles are adorned, by level
        self._titles: list[tuple[int, int]] = []  # the number of each title's block, and its level
        self._has_headline = False

    def read_document(self, lines: list[Line]) -> None:
        """Read all lines of the draft."""
        first = next((number for number, line in enumerate(lines) if line.text), len(lines))
        first = self._headers(lines, first)
        self._body(lines[first:], 0, BlockKind.PARAGRAPH, 0)
        self._find_subtitle()

    # blocks

    def _body(self, lines: list[Line], indent: int, kind: BlockKind, depth: int) -> None:
        """Read lines that are all indented by `indent` or more."""
        if depth > DEEPEST:
            return
        part = _Part(lines, indent, kind, depth)
        at, literal = 0, False  # literal: whether a block of code follows
        while at < len(lines):
            line = lines[at]
            if not line.text:
                at += 1
            elif literal and (line.indent > indent or is_quoted(lines, at, indent)):
                at, literal = self._literal(lines, at, indent), False
            elif line.indent > indent:
                end = block_end(lines, at, indent)
                quoted = BlockKind.QUOTATION if kind is BlockKind.PARAGRAPH else kind
                self._body(lines[at:end], min(line.indent for line in lines[at:end] if line.text), quoted, depth + 1)
                at, literal = end, False
            elif end := self._element(part, at):
                at, literal = end, False
            else:
                end = at + 1
                while end < len(lines) and lines[end].text and lines[end].indent == indent:
                    end += 1
                literal = self._paragraph(lines[at:end], kind)
                at = end

    def _element(self, part: _Part, at: int) -> int:
        """Read what begins on line `at`, and return where it ends; 0 for a paragraph."""
        text = part.lines[at].text
        readers: tuple[Callable[[_Part, int], int], ...] = (self._item, self._title, self._definition)
        if not text[0].isalnum():
            readers = (
                self._explicit, self._adorned, self._table, self._marked, self._item, self._field, self._title,
                self._definition,
            )  # fmt: skip
        for reader in readers:
            end = reader(part, at)
            if end:
                return end
        return 0

    def _marked(self, part: _Part, at: int) -> int:
        """An anonymous target, a session of an interpreter, or lines that keep their breaks."""
        lines, text = part.lines, part.lines[at].text
        if text.startswith("__ "):
            return at + 1
        if text.startswith(">>> "):
            end = paragraph_end(lines, at)
            self._code(lines, at, end)
            return end
        if text.startswith("| ") or text == "|":
            end = paragraph_end(lines, at)
            verses = [line.cut(1, line.indent) if line.text[:1] == "|" else line for line in lines[at:end]]
            self._paragraph(verses, part.kind)
            return end
        return 0

    def _paragraph(self, lines: Sequence[Line], kind: BlockKind, start: int | None = None) -> bool:
        """Make a block of lines; returns whether they end with the mark of a literal block."""
        words = Words(lines)
        text = words.text
        end = len(text)
        literal = text.endswith("::")
        if literal:
            end = end - 2 if end == 2 or text[end - 3].isspace() else end - 1
        if not text[:end].strip():
            return literal
        begin = lines[0].start if start is None else start
        builder = BlockBuilder(kind, begin)
        emphasised = add_inline(builder, words, 0, end)
        self._add(builder.build(lines[-1].end), emphasised=emphasised)
        return literal

    def _add(self, block: Block | None, *, emphasised: bool = False) -> None:
        if block is None or not block.text.replace(OBJECT, "").strip():
            return
        if block.kind is BlockKind.PARAGRAPH and is_address(block.text):
            block = Block(BlockKind.EMBED, "", (), block.source_span)
        elif block.kind is BlockKind.PARAGRAPH and emphasised:
            self.emphasised.add(len(self.blocks))
        self.blocks.append(block)

    def _code(self, lines: Sequence[Line], at: int, end: int) -> None:
        while end > at and not lines[end - 1].text:
            end -= 1
        if end > at:
            self.blocks.append(Block(BlockKind.CODE, "", (), Span(lines[at].start, lines[end - 1].end)))

    def _literal(self, lines: list[Line], at: int, indent: int) -> int:
        """Code that follows a paragraph: an indented block, or lines that all begin with the same mark."""
        end = block_end(lines, at, indent) if lines[at].indent > indent else paragraph_end(lines, at)
        self._code(lines, at, end)
        return end

    # titles

    def _adorned(self, part: _Part, at: int) -> int:
        """A title with a line above and below it, or a transition."""
        lines = part.lines
        if ADORNMENT.fullmatch(lines[at].text) is None:
            return 0
        if at + 2 < len(lines) and lines[at + 1].text and lines[at + 2].text:
            over, title, under = lines[at : at + 3]
            same = ADORNMENT.fullmatch(under.text) is not None and under.text[0] == over.text[0]
            if same and ADORNMENT.fullmatch(title.text) is None and len(over.text) >= 3:
                self._add_title(title, over.text[0], overlined=True)
                return at + 3
        alone = at + 1 >= len(lines) or not lines[at + 1].text
        return at + 1 if len(lines[at].text) >= 4 and alone else 0

    def _title(self, part: _Part, at: int) -> int:
        """A title with a line below it."""
        if part.indent or part.depth or at + 1 >= len(part.lines) or not is_title(*part.lines[at : at + 2]):
            return 0
        self._add_title(part.lines[at], part.lines[at + 1].text[0], overlined=False)
        return at + 2

    def _add_title(self, line: Line, mark: str, *, overlined: bool) -> None:
        style = (mark, overlined)
        if style not in self._levels:
            self._levels.append(style)
        level = self._levels.index(style) + 1
        kind = BlockKind.SUBHEADING if self._has_headline or level > 1 else BlockKind.HEADLINE
        self._has_headline = True
        builder = BlockBuilder(kind, line.start, level=min(level, 6))
        add_inline(builder, Words([line]))
        before = len(self.blocks)
        self._add(builder.build(line.end))
        if len(self.blocks) > before:
            self._titles.append((before, level))

    def _find_subtitle(self) -> None:
        """A title of the second level right below the first, the only one of its level, stands for a standfirst."""
        if len(self._titles) < 2 or self._titles[0][1] != 1:
            return
        (first, _), (second, level) = self._titles[:2]
        levels = [one for _, one in self._titles]
        counts = COUNTS.match(self.blocks[second].text)
        if second == first + 1 and level == 2 and levels.count(1) == 1 and levels.count(2) == 1 and counts is None:
            self.blocks[second] = self.blocks[second].as_kind(BlockKind.STANDFIRST, level=0)
            for number, level in self._titles[2:]:
                self.blocks[number] = self.blocks[number].as_kind(BlockKind.SUBHEADING, level=min(level - 1, 6))

    # lists

    def _item(self, part: _Part, at: int) -> int:
        """An item of a list or an option: what stands behind its marker, and what is indented below."""
        text = part.lines[at].text
        marker = BULLET.match(text) or self._number(part, at) or (OPTION.match(text) if text[0] in "-/" else None)
        if marker is None:
            return 0
        end = block_end(part.lines, at + 1, part.indent)
        self._nested(part, at, end, marker.end(), BlockKind.LIST_ITEM, deeper=False)
        return end

    def _number(self, part: _Part, at: int) -> re.Match[str] | None:
        """The marker of a numbered item; a line that goes on without indent is a paragraph ("A. Weller said …")."""
        marker = NUMBER.match(part.lines[at].text)
        if marker is None or at + 1 >= len(part.lines):
            return marker
        following = part.lines[at + 1]
        goes_on = following.text and following.indent <= part.indent and NUMBER.match(following.text) is None
        return None if goes_on else marker

    def _nested(self, part: _Part, at: int, end: int, marker: int, kind: BlockKind, *, deeper: bool = True) -> None:
        """Read the block whose first line follows `marker` characters of line `at`.

        deeper: whether the lines below may be indented by more than the marker is long.
        """
        first, rest = part.lines[at], part.lines[at + 1 : end]
        below = min((line.indent for line in rest if line.text), default=part.indent + marker)
        below = below if deeper else min(below, part.indent + marker)
        cut = first.cut(marker, below)
        before = len(self.blocks)
        self._body([cut, *rest], below, kind, part.depth + 1)
        block = self.blocks[before] if len(self.blocks) > before else None
        if block is not None and block.source_span.start == cut.start:
            whole = Span(first.start, block.source_span.end)
            self.blocks[before] = Block(block.kind, block.text, block.runs, whole, level=block.level)

    def _definition(self, part: _Part, at: int) -> int:
        """A term and what is indented below it."""
        lines = part.lines
        if at + 1 >= len(lines) or not lines[at + 1].text or lines[at + 1].indent <= part.indent:
            return 0
        end = block_end(lines, at + 1, part.indent)
        classified = CLASSIFIER.search(lines[at].text)
        term = lines[at] if classified is None else Line(lines[at].text[: classified.start()], lines[at].start, 0)
        literal = self._paragraph([term], BlockKind.LIST_ITEM)
        if literal:
            self._code(lines, at + 1, end)
        else:
            inner = min(line.indent for line in lines[at + 1 : end] if line.text)
            self._body(lines[at + 1 : end], inner, BlockKind.LIST_ITEM, part.depth + 1)
        return end

    # metadata

    def _headers(self, lines: list[Line], at: int) -> int:
        """Lines "Key: value" at the head of a draft, as in a letter; returns where the text begins."""
        end = paragraph_end(lines, at)
        found: list[tuple[str, list[Line]]] = []
        for line in lines[at:end]:
            header = HEADER.match(line.text) if not line.indent else None
            if header is not None:
                found.append((header[1], [line.cut(header.end(), 0)]))
            elif line.indent and found:
                found[-1][1].append(line)
            else:
                return at
        if len(found) < 2:
            return at
        for name, value in found:
            self._stated(name, [line for line in value if line.text])
        return end

    def _stated(self, name: str, lines: Sequence[Line]) -> bool:
        """Take a statement of the draft about itself; returns whether it is one of those that are prose or known."""
        name = name.casefold()
        if not lines:
            return name in {"date", "author", "authors", "title"}
        if name in {"date", "created", "published"}:
            text = Words(lines).text
            self.date = self.date or (text.replace("-", " ") if PEP_DATE.fullmatch(text) is not None else text)
            return True
        kind = {
            "title": BlockKind.HEADLINE, "subtitle": BlockKind.STANDFIRST, "summary": BlockKind.STANDFIRST,
            "description": BlockKind.STANDFIRST, "abstract": BlockKind.STANDFIRST, "author": BlockKind.BYLINE,
            "authors": BlockKind.BYLINE, "byline": BlockKind.BYLINE,
        }.get(name)  # fmt: skip
        if kind is None or (kind is BlockKind.HEADLINE and self._has_headline):
            return kind is not None
        self._has_headline = self._has_headline or kind is BlockKind.HEADLINE
        builder = BlockBuilder(kind, lines[0].start, level=int(kind is BlockKind.HEADLINE))
        add_inline(builder, Words(lines))
        self._add(builder.build(lines[-1].end))
        return True

    def _field(self, part: _Part, at: int) -> int:
        """A field: at the head of the draft it says something of the draft, elsewhere its body is an item."""
        lines = part.lines
        field = FIELD.match(lines[at].text)
        if field is None:
            return 0
        end = block_end(lines, at + 1, part.indent)
        if TYPE_FIELD.match(field[1]) is not None:
            return end
        if part.depth == 0 and self._is_head():
            value = [lines[at].cut(field.end(), 0), *lines[at + 1 : end]]
            self._stated(field[1], [line for line in value if line.text])
        else:
            self._nested(part, at, end, field.end(), BlockKind.LIST_ITEM)
        return end

    def _is_head(self) -> bool:
        """Whether nothing but titles and statements of the draft about itself were read."""
        head = {BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.BYLINE}
        return all(
            block.kind in head or (number < 2 and block.kind is BlockKind.SUBHEADING)
            for number, block in enumerate(self.blocks[:9])
        )

    # explicit markup

    def _explicit(self, part: _Part, at: int) -> int:
        """A note, directive, target, substitution or comment."""
        lines = part.lines
        line = lines[at]
        marker = EXPLICIT.match(line.text)
        if marker is None:
            return 0
        rest = line.text[marker.end() :]
        if not rest and at + 1 < len(lines) and not lines[at + 1].text:
            return at + 1  # an empty comment takes nothing along
        end = block_end(lines, at + 1, part.indent)
        if (note := NOTE.match(rest)) is not None:
            self._nested(part, at, end, marker.end() + note.end(), part.kind)
        elif (replaced := SUBSTITUTION.match(rest)) is not None:
            self._substitution(lines[at:end], marker.end() + replaced.end())
        elif rest.startswith("_"):
            pass
        elif (directive := DIRECTIVE.match(rest)) is not None:
            self._directive(part, lines[at:end], directive[1], marker.end() + directive.end())
        else:
            self._comment(lines, at, end, marker.end())
        return end

    def _substitution(self, lines: list[Line], marker: int) -> None:
        """What a substitution stands for: words, or a picture that is described."""
        cut = lines[0].cut(marker, 0)
        directive = DIRECTIVE.match(cut.text)
        if directive is None:
            return
        if directive[1] == "replace":
            words = [line for line in (cut.cut(directive.end(), 0), *lines[1:]) if line.text]
            if words and any(" " in line.text for line in words):
                self._block(words, BlockKind.PARAGRAPH)
        else:
            self._described([line for line in lines[1:] if line.text], directive[1])

    def _comment(self, lines: list[Line], at: int, end: int, marker: int) -> None:
        """A comment; a suppression is an HTML comment in it, and a line "title: …" at the head states something."""
        last = max((line.end for line in lines[at:end] if line.text), default=lines[at].end)
        for match in COMMENT.finditer(self._source, lines[at].start, last):
            self.comments.append(Span(*match.span()))
        stated = METADATA.match(lines[at].text[marker:])
        if stated is not None and end == at + 1 and self._is_head():
            self._stated(stated[1], [lines[at].cut(marker + stated.end(), 0)])

    def _directive(self, part: _Part, lines: list[Line], name: str, marker: int) -> None:
        """A directive with its argument, options and body; the argument follows `marker` characters."""
        kind, depth = part.kind, part.depth
        short = name.casefold().rpartition(":")[2]
        argument = lines[0].cut(marker, 0)
        end = 1
        while end < len(lines) and lines[end].text and FIELD.match(lines[end].text) is None:
            end += 1  # an argument of several lines, or a body that follows at once
        first = [line for line in (argument, *lines[1:end]) if line.text]
        body_start = paragraph_end(lines, end) if end < len(lines) else end
        body = lines[body_start:]
        self._described(lines[end:body_start], short)
        if short in VERSIONS and argument.text:
            version = re.match(r"\S+\s*\S+\s*" if short == "deprecated-removed" else r"\S+\s*", argument.text)
            first[:1] = [argument.cut(version.end(), 0)] if version is not None else []
        if short in BEGINS_BODY:
            self._sub([line for line in first if line.text], kind, depth, argued=True)
            self._sub(body, kind, depth)
        elif short in PARTS:
            title, inside = PARTS[short]
            if title is not None and title is not BlockKind.EMBED:
                self._block(first, title)
            if short == "csv-table":
                for cell in comma_separated(body):
                    self._block([cell], BlockKind.TABLE_CELL)
            if inside is not None:
                self._sub(
                    body if title is not None else [*first, *body], inside, depth, argued=title is None and bool(first)
                )
        elif short in BODY or (":" in name and short not in CODE):
            if short == "post":
                self.date = self.date or argument.text or None
            self._sub(body, kind, depth)
        elif short in CODE:
            self._code(lines, 0, len(lines))
        elif any(line.text for line in body):
            self.blocks.append(Block(BlockKind.EMBED, "", (), Span(lines[0].start, lines[-1].end)))

    def _described(self, options: Sequence[Line], name: str) -> None:
        """The options of a directive that are prose, such as the alternative text of a picture."""
        for kind, value in options_of_words(options, name):
            self._block(value, kind)

    def _block(self, lines: Sequence[Line], kind: BlockKind) -> None:
        if lines:
            builder = BlockBuilder(kind, lines[0].start, level=4 if kind is BlockKind.SUBHEADING else 0)
            add_inline(builder, Words(lines))
            self._add(builder.build(lines[-1].end))

    def _sub(self, lines: list[Line], kind: BlockKind, depth: int, *, argued: bool = False) -> None:
        """Read lines as a block of their own. argued: whether the first is an argument, whose indent says nothing."""
        indents = [line.indent for line in lines if line.text]
        if not indents:
            return
        least = min(indents[1:], default=indents[0]) if argued else min(indents)
        if indents[0] < least:
            number = next(number for number, line in enumerate(lines) if line.text)
            lines = [*lines]
            lines[number] = Line(lines[number].text, lines[number].start, least)
        self._body(lines, min(least, max(indents[0], least)), kind, depth + 1)

    # tables

    def _table(self, part: _Part, at: int) -> int:
        """A grid table or a simple one."""
        lines, text = part.lines, part.lines[at].text
        if GRID_BORDER.fullmatch(text) is not None:
            end = at
            while end < len(lines) and lines[end].text[:1] in {"+", "|"} and lines[end].text:
                end += 1
            cells = grid_cells(lines[at:end])
        elif SIMPLE_BORDER.fullmatch(text) is not None:
            end = simple_end(lines, at)
            cells = simple_cells(lines[at:end])
        else:
            return 0
        for cell in cells:
            self._sub(cell, BlockKind.TABLE_CELL, part.depth)
        return end
