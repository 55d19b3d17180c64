"""Where the runs of a Word part stand in its bytes, and how to cut them between two of their characters.

A draft is annotated by inserting bytes into its parts, so that all else stays as its program wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from linter.document.office.text import Languages
from linter.document.office.word import PREFIXES, Story
from linter.document.office.word_styles import read_styles
from linter.document.office.xml import read_xml
from linter.records import NamedTuple

_CHARACTER = re.compile(rb"\r\n|&[#\w]+;|[\x00-\x7f]|[\xc2-\xf4][\x80-\xbf]+")
_MARKED = re.compile(rb"<(?:!|\?)")
_ENCODING = re.compile(rb"^\xef\xbb\xbf|^<\?xml[^>]*encoding=['\"](?i:utf-8)['\"]|^<\?xml(?![^>]*encoding=)|^<(?!\?)")


class Text(NamedTuple):
    """A w:t of a run, in bytes of the part.

    tag: where its start tag begins.
    start, end: its content.
    first: the character of the run that it begins with.
    characters: where each of its characters begins, and the end of the last.
    whole: whether it can't be cut, because spaces at its ends that are not shown now would be.
    """

    tag: int
    start: int
    end: int
    first: int
    characters: tuple[int, ...]
    whole: bool


class Run(NamedTuple):
    """A run, in bytes of the part.

    start, end: of the element with its tags.
    prefix: that of its namespace, with the colon.
    properties: its w:rPr, as it is written.
    texts: its w:t elements.
    around: the name of the element that it is in, such as "w:p" or "w:ins".
    """

    start: int
    end: int
    prefix: bytes
    properties: bytes
    texts: tuple[Text, ...]
    around: str


class Cut(NamedTuple):
    """A place between two characters of a run. at: the byte where something can be inserted.

    before, after: what must stand before and after that, so that the run is two runs; empty at the ends of the run.
    preserve: the byte in a start tag where `xml:space="preserve"` must be inserted, None if it is there already.
    """

    at: int
    before: bytes
    after: bytes
    preserve: int | None


def runs_of(data: bytes, what: str, styles: bytes | None) -> Mapping[tuple[int, int], Run]:
    """(number of the paragraph, number of the run in it) -> the run, counted as `Place` counts them.

    styles: the part with the styles. Empty for a part that is not in UTF-8. Raises InputError for XML that can't be
    read.
    """
    if not _ENCODING.match(data):
        return {}
    story = Story(what, read_styles(styles, PREFIXES), Languages())
    reader = _Reader(data, story)
    read_xml(data, what, PREFIXES, reader, reader)
    return reader.runs


class _Reader:
    """Has a story read the part, which says what paragraphs and runs are, and notes bytes."""

    def __init__(self, data: bytes, story: Story) -> None:
        self.runs: dict[tuple[int, int], Run] = {}
        self.at = 0  # the byte of the event
        self._data = data
        self._story = story
        self._open: list[str] = []
        self._run: dict[str, Any] | None = None
        self._around: list[dict[str, Any] | None] = []  # the runs around open boxes

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        around = self._open[-1] if self._open else ""
        self._open.append(name)
        self._story.start(name, attributes)
        if name == "w:txbxContent":
            self._around.append(self._run)
            self._run = None
        elif (key := self._story.run_at) is not None and name == "w:r":
            tag = re.match(rb"<([\w.-]*:)?", self._data[self.at : self.at + 100])
            self._run = {
                "start": self.at, "prefix": (tag and tag[1]) or b"", "properties": b"", "texts": [], "around": around,
                "key": key, "character": 0,
            }  # fmt: skip
        elif self._run is not None and around == "w:r":
            self._child(name, self.at, attributes)

    def text(self, text: str) -> None:
        """Characters between tags."""
        self._story.text(text)

    def _child(self, name: str, at: int, attributes: Mapping[str, str]) -> None:
        assert self._run is not None
        if name == "w:rPr":
            self._run["properties_at"] = at
        elif name == "w:t":
            preserved = attributes.get("xml:space") == "preserve"
            self._run["text"] = (at, self._tag_end(at), preserved)
        elif name in {"w:br", "w:cr", "w:tab", "w:ptab", "w:noBreakHyphen"}:
            self._run["character"] += 1

    def end(self, name: str) -> None:
        """It ends."""
        self._open.pop()
        self._story.end(name)
        run = self._run
        if name == "w:txbxContent":
            self._run = self._around.pop()
        elif run is None:
            return
        elif name == "w:rPr" and "properties_at" in run and self._open[-1] == "w:r":
            run["properties"] = self._data[run.pop("properties_at") : self._tag_end(self.at)]
        elif name == "w:t" and "text" in run:
            tag, start, preserved = run.pop("text")
            text = self._text(tag, start, self.at, run["character"], preserved=preserved)
            run["texts"].append(text)
            run["character"] += len(text.characters) - 1
        elif name == "w:r":
            texts, end = tuple(run["texts"]), self._tag_end(self.at)
            self.runs[run["key"]] = Run(run["start"], end, run["prefix"], run["properties"], texts, run["around"])
            self._run = None

    def _text(self, tag: int, start: int, end: int, first: int, *, preserved: bool) -> Text:
        end = max(start, end)  # of <w:t/> both are the same tag
        content = self._data[start:end]
        signs = () if _MARKED.search(content) else _CHARACTER.finditer(content)
        places = [start + match.start() for match in signs]
        if not preserved:
            while places and self._data[places[-1] : places[-1] + 1] in b" \t\r\n":
                end = places.pop()
            while places and self._data[places[0] : places[0] + 1] in b" \t\r\n":
                places.pop(0)
        edges = not preserved and content.strip(b" \t\r\n") != content
        return Text(tag, start, end, first, (*places, end), edges)

    def _tag_end(self, at: int) -> int:
        """The byte after the tag that begins at `at`; no office program writes ">" in a value of these elements."""
        return self._data.index(b">", at) + 1


def cut(data: bytes, run: Run, character: int, *, ends: bool) -> Cut:
    """The place before a character of a run; where it can't be cut there, its start or (ends) its end."""
    if run.texts and character > run.texts[0].first:
        for text in run.texts:
            if not text.whole and 0 <= character - text.first < len(text.characters) - 1:
                return cut_inside(data, run, text, character)
    return Cut(run.end if ends else run.start, b"", b"", None)


def cut_inside(data: bytes, run: Run, text: Text, character: int) -> Cut:
    """The place before a character of a text, or at its end; the run is two there, one of them perhaps empty."""
    tag_end = data.index(b">", text.tag)
    keeps = b"xml:space" in data[text.tag : tag_end]
    name = run.prefix + b"t"
    before = b"</" + name + b"></" + run.prefix + b"r>"
    after = b"<" + run.prefix + b"r>" + run.properties + b"<" + name + b' xml:space="preserve">'
    return Cut(text.characters[character - text.first], before, after, None if keeps else tag_end)


def spliced(data: bytes, pieces: Iterable[tuple[int, bytes]]) -> bytes:
    """`data` with bytes inserted at places, those for the same place in the given order."""
    parts: list[bytes] = []
    at = 0
    for place, piece in sorted(pieces, key=lambda one: one[0]):
        parts += (data[at:place], piece)
        at = place
    return b"".join((*parts, data[at:]))
