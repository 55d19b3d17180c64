"""Word: the words of a .docx file with what each paragraph is, as a reader of the accepted draft sees them.

Read are insertions, results of fields, notes and text boxes; deletions, comments, headers, footers, hidden words,
tables of contents and the instructions of fields are not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain

from linter.document.office import styles
from linter.document.office.package import Package
from linter.document.office.styles import Style
from linter.document.office.text import BREAK, Languages, Paragraph, Places, written
from linter.document.office.word_styles import Styles, is_on, read_styles, with_property
from linter.document.office.xml import read_xml
from linter.errors import InputError
from linter.records import NamedTuple

TITLE = "Word"
_OFFICE = ("http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml")  # transitional and strict
PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
}
_LEFT_OUT = frozenset({
    "w:del", "w:moveFrom", "w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:sectPrChange", "w:tcPrChange",
    "w:trPrChange", "w:tblGridChange", "w:tblPrExChange", "w:numberingChange", "w:rt", "mc:Fallback",
})  # fmt: skip
"""Elements that are left out with all they hold: what was there before a change, readings above words, and pictures of
boxes for old programs."""
_DELETED = frozenset({"w:del", "w:moveFrom"})
"""In the properties of a paragraph's mark: the mark was deleted."""
_UNLISTED = "unlisted"
"""The outline of a paragraph that is taken out of the list that its style puts it in."""
_LISTS_OF_CONTENTS = ("TOC", "INDEX", "TOA")
_MOST_FIELDS = 40
"""Fields inside each other; Word allows half as many, and a damaged file opens more and more."""


def read_package(data: bytes) -> tuple[str, Places]:
    """The text of the draft, and the map of its characters to its package. Raises InputError."""
    package = Package(data, TITLE, ".docx")
    main = main_part(package)
    body = package.part(main)
    if body is None:
        raise InputError(f"can't be read as {TITLE}: the file contains no document; save the draft as .docx")
    folder = main.rpartition("/")[0]
    folder = f"{folder}/" if folder else ""
    known = read_styles(package.part(f"{folder}styles.xml"), PREFIXES)
    languages = Languages()
    story = _read(body, main, known, languages)
    noted = {
        kind: _read(part, name, known, languages).notes
        for kind in ("footnote", "endnote")
        if any(one[0] == kind for one in story.references)
        and (part := package.part(name := f"{folder}{kind}s.xml")) is not None
    }
    notes = [noted.get(kind, {}).get(number, []) for kind, number in dict.fromkeys(story.references)]
    return written(chain(story.paragraphs, *notes), languages)


def main_part(package: Package) -> str:
    """The name of the part that holds the body."""
    relations = package.part("_rels/.rels")
    found: list[str] = []

    class Relations:
        def start(self, name: str, attributes: Mapping[str, str]) -> None:
            kind = attributes.get("Type", "")
            if name == "Relationship" and kind.startswith(_OFFICE) and kind.endswith("/officeDocument"):
                found.append(attributes.get("Target", "").lstrip("/"))

        def end(self, _name: str) -> None:
            pass

        def text(self, _text: str) -> None:
            pass

    if relations is not None:
        read_xml(relations, "_rels/.rels", PREFIXES, Relations())
    return found[0] if found else "word/document.xml"


def _read(data: bytes, part: str, known: Styles, languages: Languages) -> Story:
    story = Story(part, known, languages)
    read_xml(data, part, PREFIXES, story)
    story.finish()
    return story


class _Field:
    """A field that has begun: its instruction, and whether its result has."""

    __slots__ = ("has_result", "instruction")

    def __init__(self) -> None:
        self.instruction = ""
        self.has_result = False

    @property
    def is_read(self) -> bool:
        return self.has_result and not self.instruction.lstrip().upper().startswith(_LISTS_OF_CONTENTS)


class _Around(NamedTuple):
    """What is read around a box.

    fields: the open fields.
    cells: how many cells are open.
    joined: a paragraph that the next one goes on with.
    run: how the words of the current run are.
    character: how many characters of the run were read.
    """

    fields: list[_Field]
    cells: int
    joined: Paragraph | None
    run: Style
    character: int


class Story:
    """Takes the elements of one part. paragraphs: of the body. notes: by their number. references: notes it names."""

    def __init__(self, part: str, known: Styles, languages: Languages) -> None:
        self.paragraphs: list[Paragraph] = []
        self.notes: dict[str, list[Paragraph]] = {}
        self.references: list[tuple[str, str]] = []
        self._part = part
        self._known = known
        self._languages = languages
        self._open: list[str] = []
        self._skip = 0  # how many elements are open since one that is left out
        self._count = 0  # of paragraphs
        self._current: list[Paragraph] = []  # one inside the other, by boxes
        self._around: list[_Around] = []  # the state around each open box
        self._note: list[Paragraph] | None = None  # the paragraphs of the open note
        self._fields: list[_Field] = []
        self._cells = 0
        self._joined: Paragraph | None = None  # a paragraph that the next one goes on with
        self._run: Style = styles.PLAIN
        self._character = 0
        self._text: list[str] | None = None  # of the open w:t
        self._preserved = False
        self._placeholders: list[bool] = []  # for each open content control, whether it holds no words of the draft
        self._starts: dict[str, Callable[[Mapping[str, str]], None]] = {
            "w:p": self._start_paragraph, "w:r": self._start_run, "w:t": self._start_text,
            "w:instrText": self._start_text, "w:fldChar": self._field_character, "w:txbxContent": self._start_box,
            "w:tc": self._start_cell, "w:sdt": self._start_control, "w:sdtContent": self._start_content,
            "w:docPartGallery": self._gallery, "w:showingPlcHdr": self._placeholder, "w:fldSimple": self._simple_field,
            "w:footnote": self._start_note, "w:endnote": self._start_note, "w:altChunk": self._foreign,
            "m:oMath": self._object, "w:object": self._object, "wp:inline": self._object,
        }  # fmt: skip
        self._ends: dict[str, Callable[[], None]] = {
            "w:p": self._end_paragraph, "w:t": self._end_text, "w:instrText": self._end_instruction,
            "w:txbxContent": self._end_box, "w:tc": self._end_cell, "w:sdt": self._end_control,
            "w:footnote": self._end_note, "w:endnote": self._end_note,
        }  # fmt: skip

    @property
    def run_at(self) -> tuple[int, int] | None:
        """The numbers of the paragraph and of the run that began last in it; None where nothing is read."""
        if self._skip or not self._current:
            return None
        return self._current[-1].number, self._current[-1].run

    # events

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._skip:
            self._skip += 1
            return
        around = self._open[-1] if self._open else ""
        if name in _LEFT_OUT and not (around == "w:rPr" and name in _DELETED):
            self._skip = 1
            return
        self._open.append(name)
        if around in {"w:pPr", "w:numPr", "w:rPr"}:
            self._property(name, around, attributes)
            if name in self._ends:
                self._open[-1] = ""  # it doesn't belong here, and its end is none either
        elif (begin := self._starts.get(name)) is not None:
            begin(attributes)
        elif around == "w:r":
            self._sign(name, attributes)

    def end(self, _name: str) -> None:
        """It ends."""
        if self._skip:
            self._skip -= 1
            return
        finish = self._ends.get(self._open.pop())
        if finish is not None:
            finish()

    def text(self, text: str) -> None:
        """Characters between tags; only those in w:t and w:instrText are the draft's."""
        if self._text is not None and not self._skip:
            self._text.append(text)

    def finish(self) -> None:
        """The part is at its end."""
        self._end_joined()

    # paragraphs

    def _start_paragraph(self, _attributes: Mapping[str, str]) -> None:
        paragraph = self._joined or Paragraph(self._part, self._count)
        if self._joined is not None:
            paragraph.number, paragraph.run, paragraph.joined, self._joined = self._count, -1, False, None
            paragraph.style = paragraph.outline = ""
        self._count += 1
        self._current.append(paragraph)
        self._run = styles.PLAIN

    def _end_paragraph(self) -> None:
        if not self._current:
            return
        paragraph = self._current.pop()
        self._fields = [field for field in self._fields if field.has_result]  # no instruction is that long
        paragraph.role = self._role(paragraph)
        if paragraph.joined:
            self._joined = paragraph
        else:
            self._append(paragraph)

    def _append(self, paragraph: Paragraph) -> None:
        """Put `paragraph` where it belongs: into the paragraph that its box is in, the open note, or the body."""
        if self._current:
            self._current[-1].boxes.append(paragraph)
        elif self._note is not None:
            self._note.append(paragraph)
        else:
            self.paragraphs.append(paragraph)

    def _end_joined(self) -> None:
        """Nothing follows that a paragraph could go on with."""
        if self._joined is not None:
            self._append(self._joined)
            self._joined = None

    def _role(self, paragraph: Paragraph) -> str:
        role = self._known.paragraph(paragraph.style).role
        if not role or (role == styles.ITEM and paragraph.outline == _UNLISTED):
            role = paragraph.outline if paragraph.outline != _UNLISTED else ""
        if self._note is not None:
            return styles.NOTE
        return role or (styles.CELL if self._cells else "")

    def _property(self, name: str, around: str, attributes: Mapping[str, str]) -> None:
        """A property of the paragraph, of its mark, or of a run."""
        if not self._current:
            return
        paragraph, value = self._current[-1], attributes.get("w:val", "")
        if around == "w:rPr":
            if self._open[-3:-2] == ["w:r"]:
                self._run_property(name, attributes)
            elif name in _DELETED and self._open[-3:-2] == ["w:pPr"]:
                paragraph.joined = True
        elif name == "w:pStyle":
            paragraph.style = value
        elif name == "w:outlineLvl" and value.isdecimal() and int(value[:3]) < 9:
            paragraph.outline = styles.heading(int(value[:3]) + 1)
        elif name == "w:numId":
            paragraph.outline = paragraph.outline or (styles.ITEM if value != "0" else _UNLISTED)
        elif name == "w:framePr" and attributes.get("w:dropCap", "none") != "none":
            paragraph.joined = True  # a large first letter is a paragraph of its own

    # boxes, cells, notes, content controls

    def _start_box(self, _attributes: Mapping[str, str]) -> None:
        self._around.append(_Around(self._fields, self._cells, self._joined, self._run, self._character))
        self._fields, self._cells, self._joined = [], 0, None

    def _end_box(self) -> None:
        self._end_joined()
        self._fields, self._cells, self._joined, self._run, self._character = self._around.pop()

    def _start_cell(self, _attributes: Mapping[str, str]) -> None:
        self._cells += 1

    def _end_cell(self) -> None:
        self._cells -= 1
        self._end_joined()

    def _start_note(self, attributes: Mapping[str, str]) -> None:
        self._note = self.notes[attributes.get("w:id", "")] = []

    def _end_note(self) -> None:
        self._end_joined()
        self._note = None

    def _start_control(self, _attributes: Mapping[str, str]) -> None:
        self._placeholders.append(False)

    def _start_content(self, _attributes: Mapping[str, str]) -> None:
        if self._placeholders and self._placeholders[-1]:
            self._open.pop()
            self._skip = 1

    def _end_control(self) -> None:
        self._placeholders.pop()

    def _gallery(self, attributes: Mapping[str, str]) -> None:
        if self._placeholders and attributes.get("w:val", "") == "Table of Contents":
            self._placeholders[-1] = True

    def _placeholder(self, attributes: Mapping[str, str]) -> None:
        if self._placeholders and is_on(attributes):
            self._placeholders[-1] = True

    def _foreign(self, _attributes: Mapping[str, str]) -> None:
        raise InputError(
            "contains an imported file (altChunk) that only Word can read; open it in Word and save it again"
        )

    # runs

    def _start_run(self, _attributes: Mapping[str, str]) -> None:
        self._run, self._character = styles.PLAIN, 0
        if self._current:
            self._current[-1].run += 1

    def _run_property(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "w:rStyle":
            self._run = self._run.over(self._known.character(attributes.get("w:val", "")))
        else:
            self._run = with_property(self._run, name, attributes)

    @property
    def _is_read(self) -> bool:
        return bool(self._current) and not self._run.hidden and all(field.is_read for field in self._fields)

    def _start_text(self, attributes: Mapping[str, str]) -> None:
        self._text = []
        self._preserved = attributes.get("xml:space") == "preserve"

    def _end_text(self) -> None:
        text, self._text = "".join(self._text or ()), None
        if not self._preserved:
            text = text.strip(" \t\r\n")
        self._add(text)

    def _add(self, text: str) -> None:
        """Append `text`, a piece of the current run."""
        character, self._character = self._character, self._character + len(text)
        if not self._is_read:
            return
        paragraph, run = self._current[-1], self._run
        if run.struck or run.code:
            if text.strip():
                paragraph.add_object(character)
            return
        of_paragraph = self._known.paragraph(paragraph.style)
        self._languages.count(run.lang or of_paragraph.lang or self._known.lang, text)
        bold = of_paragraph.bold if run.bold is None else run.bold
        italic = of_paragraph.italic if run.italic is None else run.italic
        paragraph.add(text, character, emphasised=bool(bold or italic))

    def _sign(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element in a run that stands for a character, or names a note."""
        if name == "w:br":
            self._add(BREAK if attributes.get("w:type", "textWrapping") == "textWrapping" else " ")
        elif name == "w:cr":
            self._add(BREAK)
        elif name in {"w:tab", "w:ptab"}:
            self._add(" ")
        elif name == "w:noBreakHyphen":
            self._add("-")
        elif name == "w:sym":
            self._object(attributes)
        elif name in {"w:footnoteReference", "w:endnoteReference"} and self._is_read:
            self.references.append((name[2:].removesuffix("Reference"), attributes.get("w:id", "")))

    def _object(self, _attributes: Mapping[str, str]) -> None:
        if self._is_read:
            self._current[-1].add_object(self._character)

    # fields

    def _field_character(self, attributes: Mapping[str, str]) -> None:
        kind = attributes.get("w:fldCharType")
        if kind == "begin":
            del self._fields[:-_MOST_FIELDS]
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].has_result = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _end_instruction(self) -> None:
        text, self._text = "".join(self._text or ()), None
        if self._fields and not self._fields[-1].has_result:
            self._fields[-1].instruction += text

    def _simple_field(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("w:instr", "").lstrip().upper().startswith(_LISTS_OF_CONTENTS):
            self._open.pop()
            self._skip = 1
