"""The Word draft itself, with a comment at each finding and, where wanted, its fix as a tracked change.

Bytes are inserted into the parts that hold the words and the comments; all other parts, and all else in these, stay as
they were. The elements are those of ECMA-376, part 1, sections 17.13.4 (comments) and 17.13.5 (changes).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from linter.document.office.package import Package
from linter.document.office.text import Place, Places
from linter.document.office.word import TITLE, main_part, read_package
from linter.document.office.word_runs import Cut, Run, cut, cut_inside, runs_of, spliced
from linter.errors import InputError
from linter.files.reading import read_draft
from linter.findings.finding import Finding, Safety
from linter.records import NamedTuple
from linter.reports.listed import listed
from linter.reports.positions import Lines, lines_of
from linter.reports.wording import details
from linter.terminal import printable

if TYPE_CHECKING:
    from linter.run.results import RunResult

AUTHOR = "copydesk"
_TRANSITIONAL = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
)
_STRICT = (
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_IDS = re.compile(rb"<(?:[\w.-]*:)?(?:comment|ins|del|moveFrom|moveTo)\b[^>]*?:id=['\"](\d{1,9})['\"]")
_RELATIONSHIP = re.compile(rb"<(?:[\w.-]*:)?Relationship\b[^>]*>")
_NO_CHANGE_IN = frozenset({"w:ins", "w:moveTo", "w:fldSimple"})
"""Elements in which no tracked change may begin."""


def render_bytes(result: RunResult, *, suggest: bool) -> bytes:
    """A copy of the only draft, with comments; suggest: with the first suggestions as tracked changes, too.

    Raises InputError, with the path, if there is not one Word draft, or if it changed since it was checked.
    """
    if len(result.files) != 1:
        raise InputError(
            f"a report in the format docx is a copy of one Word draft, and {len(result.files)} were checked"
        )
    (file,) = result.files
    if file.document is None or file.document.format != "word":
        raise InputError("a report in the format docx needs a Word draft (.docx)", path=file.path)
    data = read_draft(Path(file.path))
    text, places = read_package(data)
    if text != file.document.source:
        raise InputError("changed while it was checked; check it again", path=file.path)
    return _commented(data, listed(file).findings, places, lines_of(file), suggest=suggest)


def _commented(data: bytes, findings: Sequence[Finding], places: Places, lines: Lines, *, suggest: bool) -> bytes:
    package = Package(data, TITLE, ".docx")
    main = main_part(package)
    body = package.part(main)
    assert body is not None
    comments = _Comments(package, main, body)
    runs = runs_of(body, main, package.part(f"{comments.folder}styles.xml"))
    marks = _Marks(body, runs, comments.first_id)
    for finding in findings:
        marks.add(finding, places.of(finding.span), main, lines, suggest=suggest)
    if not marks.comments:
        return data
    return _rewritten(data, {main: spliced(body, marks.pieces()), **comments.with_added(marks.comments)})


class _Range(NamedTuple):
    """The words of a finding.

    start, end: the cuts around them.
    run: the run that they are in, or the first of several.
    whole: whether one text holds them, so that they can be changed.
    """

    start: Cut
    end: Cut
    run: Run
    whole: bool


class _Change(NamedTuple):
    """Words between two bytes of a run that are to be others."""

    start: int
    end: int
    run: Run
    text: str


class _Marks:
    """What is inserted into the part with the words."""

    def __init__(self, body: bytes, runs: Mapping[tuple[int, int], Run], first_id: int) -> None:
        self.comments: list[tuple[int, list[str]]] = []
        self._body = body
        self._runs = runs
        self._next = first_id
        self._cuts: dict[int, Cut] = {}
        self._ends: dict[int, str] = {}  # byte -> ends of comments
        self._starts: dict[int, str] = {}
        self._changes: list[_Change] = []

    def add(
        self, finding: Finding, held: tuple[Place, Place] | None, part: str, lines: Lines, *, suggest: bool
    ) -> None:
        """A comment on the words of a finding, and perhaps a change of them."""
        offered = finding.suggestions[0] if finding.suggestions else None
        wanted = suggest and offered is not None and offered.safety is not Safety.DISPLAY and not finding.quoted
        found = self._range(held, part, inside=wanted) or self._first()
        if found is None:
            return
        number, self._next = self._next, self._next + 1
        name = found.run.prefix.decode()
        for place in (found.start, found.end):
            self._cuts[place.at] = place
        start = f'<{name}commentRangeStart {name}id="{number}"/>'
        end = f'<{name}commentRangeEnd {name}id="{number}"/>'
        end += f'<{name}r><{name}commentReference {name}id="{number}"/></{name}r>'
        self._starts[found.start.at] = self._starts.get(found.start.at, "") + start
        self._ends[found.end.at] = self._ends.get(found.end.at, "") + end
        self.comments.append(
            (number, [f"{finding.severity.value}: {finding.message}", *details(finding, lines), finding.rule])
        )
        if wanted and offered is not None and found.whole:
            self._changes.append(_Change(found.start.at, found.end.at, found.run, offered.text))

    def _range(self, held: tuple[Place, Place] | None, part: str, *, inside: bool) -> _Range | None:
        """Where the words are; inside: cut so that they can be changed, if one text holds them."""
        if held is None or held[0].part != part or held[1].part != part:
            return None
        first, last = (self._runs.get((place.paragraph, place.run)) for place in held)
        if first is None or last is None:
            return None
        start, end = held[0].character, held[1].character + 1
        if inside and first is last and first.around not in _NO_CHANGE_IN:
            for text in first.texts:
                if not text.whole and text.first <= start and end - text.first < len(text.characters):
                    begin, after = (cut_inside(self._body, first, text, place) for place in (start, end))
                    return _Range(begin, after, first, whole=True)
        begin, after = cut(self._body, first, start, ends=False), cut(self._body, last, end, ends=True)
        return _Range(begin, after, first, whole=False)

    def _first(self) -> _Range | None:
        """The first run, for what stands where no comment can: in notes, which are another part."""
        run = next((run for run in self._runs.values() if run.around == "w:p"), None)
        if run is None:
            return None
        return _Range(Cut(run.start, b"", b"", None), Cut(run.end, b"", b"", None), run, whole=False)

    def pieces(self) -> Iterator[tuple[int, bytes]]:
        """What to insert, with the byte before which it stands."""
        before = {at: place.before for at, place in self._cuts.items()}
        after = {at: place.after for at, place in self._cuts.items()}
        for change in self._changes:
            if not any(change.start < at < change.end for at in self._cuts) and change.start < change.end:
                self._change(change, before, after)
        for at in self._cuts:
            marks = self._ends.get(at, "") + self._starts.get(at, "")
            yield at, before[at] + marks.encode() + after[at]
        for tag in {place.preserve for place in self._cuts.values()} - {None}:
            assert tag is not None
            yield tag, b' xml:space="preserve"'

    def _change(self, change: _Change, before: dict[int, bytes], after: dict[int, bytes]) -> None:
        """Turn words into a deletion, which the run that begins at the first cut becomes, and an insertion after it."""
        name, properties = change.run.prefix.decode(), change.run.properties.decode("utf-8")
        numbers = self._next, self._next + 1
        self._next += 2
        of = f' {name}author="{AUTHOR}"'
        after[change.start] = (
            f'<{name}del {name}id="{numbers[0]}"{of}><{name}r>{properties}<{name}delText xml:space="preserve">'
        ).encode()
        inserted = (
            f'<{name}ins {name}id="{numbers[1]}"{of}><{name}r>{properties}'
            f'<{name}t xml:space="preserve">{escape(change.text)}</{name}t></{name}r></{name}ins>'
        )
        ended = f"</{name}delText></{name}r></{name}del>{inserted if change.text else ''}"
        before[change.end] = ended.encode()


class _Comments:
    """The part with the comments of a package, there or to be made. folder: of the part with the words."""

    def __init__(self, package: Package, main: str, body: bytes) -> None:
        folder, _, base = main.rpartition("/")
        self.folder = f"{folder}/" if folder else ""
        self._package = package
        self._relations = f"{self.folder}_rels/{base}.rels"
        self._namespace, self._relation = _STRICT if _STRICT[0].encode() in body else _TRANSITIONAL
        held = package.part(self._relations) or b""
        self._target = next(self._targets(held), "")
        self._held = package.part(self._target) if self._target else None
        used = [int(number) for part in (body, self._held or b"") for number in _IDS.findall(part)]
        self.first_id = max(used, default=-1) + 1

    def _targets(self, relations: bytes) -> Iterator[str]:
        """The name of the part with the comments, if a relation names it."""
        for tag in _RELATIONSHIP.findall(relations):
            target = re.search(rb"Target=['\"]([^'\"]+)", tag)
            if re.search(rb"Type=['\"][^'\"]*/comments['\"]", tag) and target:
                name = target[1].decode("utf-8", "replace")
                yield name[1:] if name.startswith("/") else self.folder + name

    def with_added(self, comments: Sequence[tuple[int, Sequence[str]]]) -> dict[str, bytes]:
        """The parts that change: the comments themselves and, where there were none, what names them."""
        added = "".join(self._comment(number, lines) for number, lines in comments).encode()
        if self._held is not None:
            return {self._target: _extended(self._held, added, self._target)}
        name = f"{self.folder}comments.xml"
        declaration = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        root = f'<w:comments xmlns:w="{self._namespace}">'.encode()
        relation = f'<Relationship Id="copydeskComments" Type="{self._relation}" Target="comments.xml"/>'
        kind = f'<Override PartName="/{name}" ContentType="{_TYPE}"/>'
        return {
            name: declaration + root + added + b"</w:comments>",
            self._relations: self._with(self._relations, relation, "Relationships", "relationships"),
            "[Content_Types].xml": self._with("[Content_Types].xml", kind, "Types", "content-types"),
        }

    def _with(self, name: str, element: str, root: str, namespace: str) -> bytes:
        """A part of the package's own, with one element more."""
        held = self._package.part(name)
        if held is None:
            of = f"http://schemas.openxmlformats.org/package/2006/{namespace}"
            held = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{of}"></{root}>'.encode()
        return _extended(held, element.encode(), name)

    def _comment(self, number: int, lines: Sequence[str]) -> str:
        words = (escape(printable(line)) for line in lines)
        paragraphs = "".join(f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in words)
        return (
            f'<w:comment xmlns:w="{self._namespace}" w:id="{number}" w:author="{AUTHOR}" w:initials="cd">'
            f"{paragraphs}</w:comment>"
        )


_ROOT_END = re.compile(rb"</[\w.:-]+>\s*\Z")
_EMPTY_ROOT = re.compile(rb"(<([\w.:-]+)(?:\s[^<>]*)?)/>\s*\Z")


def _extended(part: bytes, added: bytes, name: str) -> bytes:
    """A part with elements added at the end of its root element. Raises InputError if that can't be found."""
    if end := _ROOT_END.search(part):
        return part[: end.start()] + added + part[end.start() :]
    if empty := _EMPTY_ROOT.search(part):
        return part[: empty.start()] + empty[1] + b">" + added + b"</" + empty[2] + b">"
    raise InputError(f"{name} in the file has an unusual form; save the draft again in Word or LibreOffice")


def _rewritten(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The package with other bytes for some parts; new ones stand at its end."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        left = dict(changed)
        for part in old.infolist():
            new.writestr(part, left.pop(part.filename) if part.filename in left else old.read(part))
        for name, content in left.items():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()
