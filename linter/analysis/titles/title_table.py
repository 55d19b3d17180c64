"""Titles that lack a word or that a body does not have, and holders of offices by either word of their names.

Compiled from registers of offices and counts of news.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path

from linter.files.data_file import damaged, open_data, sections
from linter.files.kept import made_of
from linter.records import NamedTuple

KIND = b"title-words"
VERSION = 1
COMPILED = Path(__file__).parents[2] / "data" / "titles.bin"
REBUILD = "python -I -m linter.data.build.titles"
MIDDLE, END, OFFICE = "middle", "end", "office"


class WrongTitle(NamedTuple):
    """What is known of the words before a name that are no title.

    kind: MIDDLE if a word is left out, END if the last is, OFFICE if the body has another head.
    right: the titles that are meant, the likeliest first, as they stand before a name; "@" stands for the country.
    right_uses: how often the first of them stood before names in the articles counted.
    uses: how often the words themselves did.
    """

    kind: str
    right: tuple[str, ...]
    right_uses: int
    uses: int


class TitleTable:
    """The compiled table."""

    def __init__(self, path: Path = COMPILED) -> None:
        """Raises DataError if the file is missing, damaged or of another version."""
        self._path = path
        read = made_of((path, __file__), self._read)
        self._lines: dict[str, str] = read[0]
        self.given: frozenset[str] = read[1]
        self.last_words: frozenset[str] = read[2]
        """The last words of all phrases, in lower case, with a capital and in capitals."""
        self.nouns: frozenset[str] = read[3]
        """Those of phrases that do not break off, in the same ways."""

    @cached_property
    def _parts(self) -> Mapping[str, memoryview]:
        payload = open_data(self._path, KIND, VERSION, rebuild=REBUILD, check=True)
        try:
            return sections(payload)
        except (KeyError, ValueError) as error:
            raise self._unusable(error) from None

    @cached_property
    def _by_first(self) -> bytes:
        return bytes(self._parts["by-first"])

    @cached_property
    def _by_last(self) -> bytes:
        return bytes(self._parts["by-last"])

    def _read(self) -> tuple[dict[str, str], frozenset[str], frozenset[str], frozenset[str]]:
        try:
            wrong = bytes(self._parts["wrong"]).decode("utf-8")
            lines = dict(line.split("\t", 1) for line in wrong.split("\n") if line)
            given = frozenset(bytes(self._parts["given"]).decode("utf-8").split("\n"))
            self._by_first, self._by_last  # noqa: B018 - they have to be there
        except (KeyError, ValueError) as error:
            raise self._unusable(error) from None
        last_words = _forms(phrase.rpartition(" ")[2] for phrase in lines)
        whole = (phrase for phrase, line in lines.items() if not line.startswith(END))
        return lines, given, last_words, _forms(phrase.rpartition(" ")[2] for phrase in whole)

    def wrong(self, phrase: str) -> WrongTitle | None:
        """What the table says of a phrase as `phrase_before` writes it, None if nothing."""
        line = self._lines.get(phrase)
        if line is None:
            return None
        try:
            kind, right, right_uses, uses = line.split("\t")
            return WrongTitle(kind, tuple(right.split(";")), int(right_uses), int(uses))
        except ValueError as error:
            raise self._unusable(error) from None

    def _unusable(self, error: Exception) -> Exception:
        """The error to raise when what was read makes no sense."""
        return damaged(self._path, KIND, VERSION, rebuild=REBUILD, reason=str(error))

    def people(self, *, first: str = "", last: str = "") -> list[tuple[str, str, str]]:
        """Holders of offices with this first or this last word, folded: both words, folded, and the full name.

        Raises DataError if the table is damaged.
        """
        try:
            return list(self._people(first, last))
        except ValueError as error:
            raise self._unusable(error) from None

    def _people(self, first: str, last: str) -> Iterator[tuple[str, str, str]]:
        if first:
            for rest in _lines(self._by_first, first):
                other, _, name = rest.partition("\t")
                yield first, other, name
            return
        for other in _lines(self._by_last, last):
            for rest in _lines(self._by_first, other):
                if rest.startswith(f"{last}\t"):
                    yield other, last, rest[len(last) + 1 :]

    def __len__(self) -> int:
        return len(self._lines)


def _forms(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in set(words) for form in (word, word.capitalize(), word.upper()))


def _lines(text: bytes, word: str) -> Iterator[str]:
    """What follows the word in the lines that begin with it; lines are in order, a line's end is before the first."""
    start = f"{word} ".encode()
    low, high = 1, len(text)  # the first such line begins at `low` or later and before `high`
    while low < high:
        line = text.rfind(b"\n", 0, (low + high) // 2) + 1
        line = max(line, low)
        if text[line : line + len(start)] < start:
            low = text.index(b"\n", line) + 1
        else:
            high = line
    while text.startswith(start, low):
        end = text.index(b"\n", low)
        yield text[low + len(start) : end].decode("utf-8")
        low = end + 1


@cache
def title_table() -> TitleTable:
    """The table that comes with copydesk. Raises DataError if it can't be used."""
    return TitleTable()
