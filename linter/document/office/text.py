"""The text of an office draft while it is taken out, and where in the package each of its characters stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from linter.document.model import OBJECT
from linter.document.office import styles
from linter.document.span import Span
from linter.errors import InputError
from linter.files.reading import LARGEST, TOO_LARGE
from linter.records import NamedTuple

BREAK = "\u2028"
"""A line break inside a paragraph."""
_SPACES = str.maketrans(dict.fromkeys("\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2029", " "))


class Place(NamedTuple):
    """Where a character of the text stands in the package.

    part: the name of the XML part. paragraph: the number of its paragraph element among those of the part, from 0, in
    the order of their start tags. run: the number of the run (Word) or stretch of characters (OpenDocument) in the
    paragraph, from 0. character: of the run, from 0; a tab, a line break, several spaces in one element are characters.
    """

    part: str
    paragraph: int
    run: int
    character: int


class Places:
    """The map from characters of an office draft's text to places in its package."""

    def __init__(self, starts: Sequence[int], ends: Sequence[int], places: Sequence[Place]) -> None:
        self._starts, self._ends, self._places = starts, ends, places

    def at(self, offset: int) -> Place | None:
        """The place of the character `offset` of the text; None for one that the draft has not: the end of a line."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0 or offset >= self._ends[number]:
            return None
        place = self._places[number]
        return place._replace(character=place.character + offset - self._starts[number])

    def of(self, span: Span) -> tuple[Place, Place] | None:
        """The places of the first and the last character of `span` that are in the draft; None if none is."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_right(self._starts, span.end - 1) - 1
        if first < len(self._ends) and self._ends[first] <= span.start:
            first += 1
        if span.start >= span.end or not 0 <= first <= last:
            return None
        begin = self.at(max(span.start, self._starts[first]))
        end = self.at(min(span.end, self._ends[last]) - 1)
        return (begin, end) if begin is not None and end is not None else None


class Paragraph:
    """A paragraph that is being read: its pieces, and the paragraphs of boxes that are anchored in it."""

    __slots__ = ("boxes", "emphasised", "joined", "number", "outline", "part", "pieces", "role", "run", "style")

    def __init__(self, part: str, number: int) -> None:
        self.part = part
        self.number = number
        self.run = -1
        self.role = ""
        self.style = ""
        self.outline = ""  # the role that an outline level or a list gives it
        self.pieces: list[tuple[str, Place]] = []
        self.emphasised = True  # whether all words so far are bold or italic
        self.joined = False  # whether the next paragraph goes on with it
        self.boxes: list[Paragraph] = []

    def add(self, text: str, character: int, *, emphasised: bool = False) -> None:
        """Append `text`, which starts at `character` of the current run."""
        if text:
            place = Place(self.part, self.number, max(self.run, 0), character)
            self.pieces.append((text.translate(_SPACES), place))
            self.emphasised = self.emphasised and (emphasised or not text.strip())

    def add_object(self, character: int) -> None:
        """Append the sign for something that is no prose, unless it stands there already."""
        if not self.pieces or not self.pieces[-1][0].endswith(OBJECT):
            self.add(OBJECT, character)

    @property
    def holds_words(self) -> bool:
        """Whether there is anything to read."""
        return any(text.strip(f" {OBJECT}{BREAK}\u00a0") for text, _ in self.pieces)


class Languages:
    """Counts in which language the characters of a draft are said to be."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def count(self, lang: str | None, text: str) -> None:
        """Count `text`, in the language with the tag `lang`."""
        if lang and text:
            self._counts[lang] = self._counts.get(lang, 0) + len(text)

    @property
    def english(self) -> str | None:
        """The variant of English that most of the draft is said to be in.

        None if that is another language: a program writes the language of its owner, whatever the words are in.
        """
        most = max(self._counts, key=self._counts.__getitem__, default="")
        return most if most.casefold().startswith("en-") else None


def written(paragraphs: Iterable[Paragraph], languages: Languages) -> tuple[str, Places]:
    """The text of `paragraphs`, each followed by its boxes, and the map of it. Raises InputError if it is too long."""
    lines: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    places: list[Place] = []
    at = 0
    waiting = list(paragraphs)[::-1]
    while waiting:
        paragraph = waiting.pop()
        waiting += paragraph.boxes[::-1]
        if paragraph.role == styles.OMITTED or not paragraph.holds_words:
            continue
        begin = at
        for text, place in paragraph.pieces:
            starts.append(at)
            at += len(text)
            ends.append(at)
            places.append(place)
        line = "".join(text for text, _ in paragraph.pieces)
        assert len(line) == at - begin
        marked = paragraph.role or (styles.EMPHASISED if paragraph.emphasised else "")
        lines.append(f"{line}\t{marked}\n" if marked else f"{line}\n")
        at = begin + len(lines[-1])
        if at > LARGEST:
            raise InputError(TOO_LARGE)
    if languages.english:
        lines.append(f"{languages.english}\t{styles.LANGUAGE}\n")
    return "".join(lines), Places(starts, ends, places)
