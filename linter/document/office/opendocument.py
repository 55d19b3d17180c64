"""OpenDocument: the words of a .odt or .fodt file with what each paragraph is, as a reader of the draft sees them.

Read are insertions, fields, notes and text boxes; deletions, comments, headers, footers, hidden words and lists of
contents are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from linter.document.office import styles
from linter.document.office.package import Package, protected
from linter.document.office.styles import PLAIN, Style
from linter.document.office.text import BREAK, Languages, Paragraph, Places, written
from linter.document.office.xml import read_xml
from linter.errors import InputError
from linter.records import NamedTuple

TITLE = "OpenDocument"
_NAMESPACES = "urn:oasis:names:tc:opendocument:xmlns:"
PREFIXES = {
    f"{_NAMESPACES}office:1.0": "office",
    f"{_NAMESPACES}text:1.0": "text",
    f"{_NAMESPACES}table:1.0": "table",
    f"{_NAMESPACES}drawing:1.0": "draw",
    f"{_NAMESPACES}style:1.0": "style",
    f"{_NAMESPACES}xsl-fo-compatible:1.0": "fo",
    f"{_NAMESPACES}svg-compatible:1.0": "svg",
    f"{_NAMESPACES}manifest:1.0": "manifest",
    "http://www.w3.org/1998/Math/MathML": "math",
}
_LEFT_OUT = frozenset({
    "text:tracked-changes", "office:annotation", "office:forms", "office:scripts", "office:meta", "office:settings",
    "office:master-styles", "text:note-citation", "text:table-of-content", "text:illustration-index",
    "text:table-index", "text:object-index", "text:user-index", "text:alphabetical-index", "text:hidden-text",
    "text:hidden-paragraph", "text:placeholder", "text:script", "text:ruby-text", "svg:title", "svg:desc",
    "table:table-header", "office:event-listeners", "text:sequence-decls", "text:variable-decls",
    "text:user-field-decls", "text:dde-connection-decls", "table:shapes", "table:covered-table-cell",
})  # fmt: skip
"""Elements that are left out with all they hold."""
_OBJECTS = frozenset({"draw:object", "draw:object-ole", "draw:image", "draw:plugin", "draw:applet", "math:math"})
_MOST_SPACES = 1000
"""Spaces that one element may stand for."""


def read_package(data: bytes) -> tuple[str, Places]:
    """The text of the draft, and the map of its characters to its package. Raises InputError."""
    known = Styles()
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<?xml", b"<office:document")):
        part, body = "the document", data  # .fodt: all parts in one
    else:
        package = Package(data, TITLE, ".odt")
        manifest = package.part("META-INF/manifest.xml")
        if manifest is not None and b"encryption-data" in manifest:
            raise InputError(protected(TITLE))
        part, named, found = "content.xml", package.part("styles.xml"), package.part("content.xml")
        if found is None:
            raise InputError(f"can't be read as {TITLE}: the file contains no document; save the draft as .odt")
        if named is not None:
            read_xml(named, "styles.xml", PREFIXES, _Handler("styles.xml", known))
        body = found
    handler = _Handler(part, known)
    read_xml(body, part, PREFIXES, handler)
    if not handler.is_text:
        raise InputError(f"can't be read as {TITLE}: the file contains no text document")
    return written((*handler.paragraphs, *handler.notes), handler.languages)


class _Declared:
    """A style as the file declares it."""

    __slots__ = ("level", "names", "own", "parent")

    def __init__(self, names: list[str], parent: str, level: str) -> None:
        self.names = names
        self.parent = parent
        self.level = level
        self.own = PLAIN


class Styles:
    """What styles say of paragraphs and words. lang: of words whose styles state none."""

    def __init__(self) -> None:
        self.lang: str | None = None
        self.declared: dict[tuple[str, str], _Declared] = {}
        self._known: dict[tuple[str, str], Style] = {}

    def style(self, family: str, name: str) -> Style:
        """The style `name` of the family "paragraph" or "text"."""
        known = self._known.get((family, name))
        if known is None:
            known = self._known[family, name] = self._resolved(family, name)
        return known

    def _resolved(self, family: str, name: str) -> Style:
        chain: list[_Declared] = []
        seen: set[str] = set()
        names = [name]
        # they can be based on each other in a circle
        while (family, name) in self.declared and len(seen) < styles.LONGEST_CHAIN and name not in seen:
            seen.add(name)
            chain.append(self.declared[family, name])
            names += chain[-1].names
            name = chain[-1].parent
            names.append(name)
        role = styles.role_of(names)
        if not role:
            level = next((one.level for one in chain if one.level), "")
            if level.isdecimal() and level.strip("0"):
                role = styles.heading(int(level[:3]))

        own = PLAIN._replace(role=role, code=styles.is_code(names))
        for one in chain:
            own = own.over(one.own)
        return own


class _Around(NamedTuple):
    """What is read around a box or a note: cells, lists, and styles of words."""

    cells: int
    items: int
    spans: list[Style]
    is_note: bool


class _Handler:
    """Takes the elements of one part: styles, and the body where there is one."""

    def __init__(self, part: str, known: Styles) -> None:
        self.paragraphs: list[Paragraph] = []
        self.notes: list[Paragraph] = []
        self.languages = Languages()
        self.is_text = False
        self._part = part
        self._known = known
        self._open: list[str] = []
        self._skip = 0
        self._count = 0
        self._current: list[Paragraph] = []
        self._around: list[_Around] = []
        self._cells = self._items = 0
        self._spans: list[Style] = []
        self._is_note = False
        self._style: _Declared | None = None
        self._starts: dict[str, Callable[[Mapping[str, str]], None]] = {
            "text:p": self._start_paragraph, "text:h": self._start_paragraph, "text:span": self._start_span,
            "text:s": self._spaces, "text:tab": self._tab, "text:line-break": self._break,
            "draw:text-box": self._start_box, "draw:custom-shape": self._start_box, "draw:rect": self._start_box,
            "draw:ellipse": self._start_box, "draw:frame": self._start_frame, "text:note-body": self._start_note,
            "table:table-cell": self._start_cell, "text:list-item": self._start_item,
            "text:list-header": self._start_item, "office:text": self._start_body,
            "style:style": self._start_style, "style:default-style": self._start_style,
            "style:text-properties": self._text_properties,
        }  # fmt: skip
        self._ends: dict[str, Callable[[], None]] = {
            "text:p": self._end_paragraph, "text:h": self._end_paragraph, "text:span": self._end_span,
            "draw:text-box": self._end_box, "draw:custom-shape": self._end_box, "draw:rect": self._end_box,
            "draw:ellipse": self._end_box, "text:note-body": self._end_box, "table:table-cell": self._end_cell,
            "text:list-item": self._end_item, "text:list-header": self._end_item, "style:style": self._end_style,
            "style:default-style": self._end_style,
        }  # fmt: skip

    # events

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._skip or name in _LEFT_OUT or (name == "text:section" and attributes.get("text:display") == "none"):
            self._skip += 1
            return
        if name in _OBJECTS:
            self._skip = 1
            return
        self._open.append(name)
        if self._current:
            self._current[-1].run += 1
        begin = self._starts.get(name)
        if begin is not None:
            begin(attributes)

    def end(self, name: str) -> None:
        """It ends."""
        if self._skip:
            self._skip -= 1
            if not self._skip and self._current:
                self._current[-1].run += 1
            return
        self._open.pop()
        finish = self._ends.get(name)
        if finish is not None:
            finish()
        if self._current:
            self._current[-1].run += 1

    def text(self, text: str) -> None:
        """Characters between tags: in a paragraph they are the draft's, where white space counts once."""
        if (
            self._skip
            or not self._current
            or not self._spans
            or self._open[-1] in {"draw:frame", "text:note", "text:ruby"}
        ):
            return
        paragraph = self._current[-1]
        character = 0
        for piece in _pieces(text):
            if piece.isspace() and piece.strip(" \t\r\n") == "":
                if not _ends_with_space(paragraph):
                    self._add(" ", character)
            else:
                self._add(piece, character)
            character += len(piece)

    # paragraphs

    def _start_body(self, _attributes: Mapping[str, str]) -> None:
        self.is_text = True

    def _start_paragraph(self, attributes: Mapping[str, str]) -> None:
        paragraph = Paragraph(self._part, self._count)
        self._count += 1
        paragraph.style = attributes.get("text:style-name", "")
        if self._open[-1] == "text:h":
            level = attributes.get("text:outline-level", "1")
            paragraph.outline = styles.heading(int(level[:3]) if level.isdecimal() else 1)
        self._current.append(paragraph)
        self._spans.append(PLAIN)

    def _end_paragraph(self) -> None:
        if not self._current:
            return
        paragraph = self._current.pop()
        self._spans.pop()
        role = self._known.style("paragraph", paragraph.style).role
        if self._is_note:
            role = styles.NOTE
        elif not role or (paragraph.outline and role.startswith(styles.HEADING)):
            role = paragraph.outline or (styles.ITEM if self._items else styles.CELL if self._cells else "")
        paragraph.role = role
        if self._is_note:
            self.notes.append(paragraph)
        elif self._current:
            self._current[-1].boxes.append(paragraph)
        else:
            self.paragraphs.append(paragraph)

    def _add(self, text: str, character: int) -> None:
        """Append `text`, a piece of the current run that starts at `character` of it."""
        if not self._spans:
            return  # in a box, but in no paragraph of it
        paragraph = self._current[-1]
        words, around = self._spans[-1], self._known.style("paragraph", paragraph.style)
        if words.hidden or (words.hidden is None and around.hidden):
            return
        if words.struck or words.code or (words.struck is None and around.struck):
            if text.strip():
                paragraph.add_object(character)
            return
        self.languages.count(words.lang or around.lang or self._known.lang, text)
        bold = around.bold if words.bold is None else words.bold
        italic = around.italic if words.italic is None else words.italic
        paragraph.add(text, character, emphasised=bool(bold or italic))

    def _spaces(self, attributes: Mapping[str, str]) -> None:
        count = attributes.get("text:c", "1")
        if self._current:
            self._add(" " * min(int(count[:5]) if count.isdecimal() else 1, _MOST_SPACES), 0)

    def _tab(self, _attributes: Mapping[str, str]) -> None:
        if self._current:
            self._add(" ", 0)

    def _break(self, _attributes: Mapping[str, str]) -> None:
        if self._current:
            self._add(BREAK, 0)

    def _start_span(self, attributes: Mapping[str, str]) -> None:
        if self._spans:
            own = self._known.style("text", attributes.get("text:style-name", ""))
            self._spans.append(own.over(self._spans[-1]))

    def _end_span(self) -> None:
        if self._spans:
            self._spans.pop()

    # boxes, notes, cells, lists

    def _start_frame(self, attributes: Mapping[str, str]) -> None:
        """A picture or box in the line is one character; one beside the text is none."""
        if self._current and attributes.get("text:anchor-type") == "as-char":
            self._current[-1].add_object(0)

    def _start_box(self, _attributes: Mapping[str, str]) -> None:
        self._around.append(_Around(self._cells, self._items, self._spans, self._is_note))
        self._cells, self._items, self._spans = 0, 0, []

    def _start_note(self, attributes: Mapping[str, str]) -> None:
        self._start_box(attributes)
        self._is_note = True

    def _end_box(self) -> None:
        self._cells, self._items, self._spans, self._is_note = self._around.pop()

    def _start_cell(self, _attributes: Mapping[str, str]) -> None:
        self._cells += 1

    def _end_cell(self) -> None:
        self._cells -= 1

    def _start_item(self, _attributes: Mapping[str, str]) -> None:
        self._items += 1

    def _end_item(self) -> None:
        self._items -= 1

    # styles

    def _start_style(self, attributes: Mapping[str, str]) -> None:
        family, name = attributes.get("style:family", ""), attributes.get("style:name", "")
        names = [shown] if (shown := attributes.get("style:display-name")) else []
        self._style = _Declared(
            names,
            attributes.get("style:parent-style-name", ""),
            attributes.get("style:default-outline-level", ""),
        )
        if self._open[-1] == "style:style":
            self._known.declared[family, name] = self._style
        elif family != "paragraph":
            self._style = None

    def _text_properties(self, attributes: Mapping[str, str]) -> None:
        if self._style is None or self._open[-2:-1] not in (["style:style"], ["style:default-style"]):
            return
        language, country = attributes.get("fo:language", ""), attributes.get("fo:country", "")
        lang = None if language in {"", "none", "zxx"} else f"{language}-{country}" if country else language
        if self._open[-2] == "style:default-style":
            self._known.lang = lang or self._known.lang
            return
        struck, weight = attributes.get("style:text-line-through-style"), attributes.get("fo:font-weight")
        slant, display = attributes.get("fo:font-style"), attributes.get("text:display")
        self._style.own = Style(
            hidden=None if display is None else display == "none",
            struck=None if struck is None else struck != "none",
            bold=None if weight is None else weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= 600),
            italic=None if slant is None else slant in {"italic", "oblique"},
            lang=lang,
        )

    def _end_style(self) -> None:
        self._style = None


def _pieces(text: str) -> list[str]:
    """`text` cut where white space that counts once begins and ends; a single space stays where it is."""
    if re.search(r"[\t\r\n]|  |^ ", text) is None:
        return [text]
    return re.findall(r"[ \t\r\n]+|[^ \t\r\n]+(?: [^ \t\r\n]+)*", text)


def _ends_with_space(paragraph: Paragraph) -> bool:
    return not paragraph.pieces or paragraph.pieces[-1][0][-1:] in {" ", BREAK}
