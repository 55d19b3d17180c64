"""Titles that lack a word or that a body does not have, and holders of offices by either word of their names.

Compiled from registers of offices and counts of news.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path

from linter.files.data_file import damaged, open_data, sections
from linter.files.kept import made_of
from linter.files.sorted_lines import lines_from
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
        self.given: frozenset[str] = read[0]
        self.last_words: frozenset[str] = read[1]
        """The last words of all phrases, in lower case, with a capital and in capitals."""
        self.nouns: frozenset[str] = read[2]
        """Those of phrases that do not break off, in the same ways."""

    @cached_property
    def _parts(self) -> Mapping[str, memoryview]:
        payload = open_data(self._path, KIND, VERSION, rebuild=REBUILD, check=True)
        try:
            return sections(payload)
        except (KeyError, ValueError) as error:
            raise self._unusable(error) from None

    def _read(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        try:
            lines = dict(
                line.split("\t", 1) for line in bytes(self._parts["wrong"]).decode("utf-8").split("\n") if line
            )
            given = frozenset(bytes(self._parts["given"]).decode("utf-8").split("\n"))
            self._parts["by-first"], self._parts["by-last"]
        except (KeyError, ValueError) as error:
            raise self._unusable(error) from None
        last_words = _forms(phrase.rpartition(" ")[2] for phrase in lines)
        whole = (phrase for phrase, line in lines.items() if not line.startswith(END))
        return given, last_words, _forms(phrase.rpartition(" ")[2] for phrase in whole)

    def wrong(self, phrase: str) -> WrongTitle | None:
        """What the table says of a phrase as `phrase_before` writes it, None if nothing."""
        try:
            for line in lines_from(self._parts["wrong"], f"{phrase}\t".encode()):
                _, kind, right, right_uses, uses = line.decode("utf-8").split("\t")
                return WrongTitle(kind, tuple(right.split(";")), int(right_uses), int(uses))
        except ValueError as error:
            raise self._unusable(error) from None
        return None

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
            for rest in self._behind("by-first", first):
                other, _, name = rest.partition("\t")
                yield first, other, name
            return
        for other in self._behind("by-last", last):
            for rest in self._behind("by-first", other):
                if rest.startswith(f"{last}\t"):
                    yield other, last, rest[len(last) + 1 :]

    def _behind(self, section: str, word: str) -> Iterator[str]:
        """What follows the word in the lines of a section that begin with it."""
        start = f"{word} ".encode()
        for line in lines_from(self._parts[section], start):
            yield line[len(start) :].decode("utf-8")

    def __len__(self) -> int:
        return sum(map(bool, bytes(self._parts["wrong"]).split(b"\n")))


def _forms(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in set(words) for form in (word, word.capitalize(), word.upper()))


@cache
def title_table() -> TitleTable:
    """The table that comes with copydesk. Raises DataError if it can't be used."""
    return TitleTable()
