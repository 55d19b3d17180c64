"""Organisations of large registers, shipped and imported, looked up by name and by acronym in mapped files.

They are many and nobody has read them all. So they confirm and silence, and only the names that the source itself calls
official count, not its aliases: large registers list common mistakes as aliases, and a mistake must not make itself
right.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from linter.records import NamedTuple
from linter.registers.folder import imported_files
from linter.registers.table import Table
from linter.registers.words import NameWord, name_words

KIND = b"organisations"
VERSION = 102  # the shipped curated register has the same kind, laid out in another way
COMPILED = Path(__file__).parent.parent / "data" / "bodies.register"
REBUILD = "python -I -m linter.data.build.bodies"
REIMPORT = "copydesk register import organisations FILE"

COLUMNS = ("canonical_name", "acronym", "aliases", "country", "kind", "source", "licence", "ext_id", "as_of",
           "english", "closed")  # fmt: skip
"""The columns of a row; several acronyms and aliases are separated by semicolons. english: "no" for a name in another
language; closed: "yes", or the date, for a body that is no more."""


class ImportedOrganisation(NamedTuple):
    """One row of a large register, as its source has it.

    name: the official name.
    acronyms: what it is called for short.
    country: where it belongs, "" if that is not told.
    kind: "government", "think tank" and the like.
    source: who publishes the row.
    id: the source's own, "" if it has none.
    as_of: the day of the information, "" if none is stated.
    words: the words of the name.
    aliases: what the source also calls it, common mistakes among them.
    layer: "imported", or "shipped" for the one that comes with copydesk.
    english: whether the name is not known to be in another language.
    closed: "" for a body that is not known to be closed, else the date, or "yes".
    """

    name: str
    acronyms: tuple[str, ...]
    country: str
    kind: str
    source: str
    id: str
    as_of: str
    words: tuple[NameWord, ...]
    aliases: tuple[str, ...] = ()
    layer: str = "imported"
    english: bool = True
    closed: str = ""


class ImportedOrganisations:
    """The large registers of organisations, looked up as one: the imported ones and the shipped one."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        shipped = Table(COMPILED, KIND, VERSION, rebuild=REBUILD, check=True)
        self.tables = (*(Table(file, KIND, VERSION, rebuild=REIMPORT) for file in files), shipped)
        self.named = lru_cache(maxsize=2048)(self._named)
        self.holders = lru_cache(maxsize=1024)(self._holders)

    def __len__(self) -> int:
        return sum(len(table) for table in self.tables)

    def _named(self, key: str) -> tuple[ImportedOrganisation, ...]:
        """The organisations whose official name has this `key_of_name`, in the order of the files."""
        return tuple(one for one in self._with("n:" + key) if key_of_name(one.words) == key)

    def _holders(self, acronym: str) -> tuple[ImportedOrganisation, ...]:
        """The organisations with this acronym, whatever its capitals."""
        wanted = acronym.upper()
        return tuple(one for one in self._with("a:" + wanted) if wanted in (held.upper() for held in one.acronyms))

    def _with(self, key: str) -> list[ImportedOrganisation]:
        found: dict[ImportedOrganisation, None] = {}
        for table in self.tables:
            for row in table.with_key(key):
                try:
                    name, acronyms, aliases, country, kind, source, _licence, ext_id, as_of, english, closed = row
                except ValueError as error:
                    raise table.unusable(error) from None
                held, others = (tuple(filter(None, listed.split(";"))) for listed in (acronyms, aliases))
                layer = "shipped" if table.path == COMPILED else "imported"
                stated = (name, held, country, kind, source, ext_id, as_of, words_of(name))
                found[ImportedOrganisation(*stated, others, layer, english != "no", closed)] = None
        return list(found)


def imported_organisations(*, imported: bool = True) -> ImportedOrganisations:
    """The shipped large register of organisations and the imported ones, unless these do not count.

    Raises DataError if one is missing, damaged or of another version.
    """
    return _opened(imported_files(KIND.decode()) if imported else ())


@cache
def _opened(files: tuple[Path, ...]) -> ImportedOrganisations:
    return ImportedOrganisations(files)


def forget() -> None:
    """Open the registers anew when they are next asked for: one of them has been replaced."""
    _opened.cache_clear()


def words_of(name: str) -> tuple[NameWord, ...]:
    """The words of an official name; what stands in brackets at its end only tells namesakes apart."""
    text = name.partition(" (")[0]
    return name_words(text)


def key_of_name(words: Sequence[NameWord]) -> str:
    """The form in which a name is looked up: its words in one national spelling, connectors included."""
    folded = [word.folded for word in words]
    return " ".join(folded[1:] if folded[:1] == ["the"] else folded)


def keys_of(row: Sequence[str]) -> tuple[str, ...]:
    """The keys under which a row is found: its official name, if it has two words, and its acronyms."""
    words = words_of(row[0])
    keys = ["n:" + key_of_name(words)] if len(words) > 1 else []
    keys += ["a:" + acronym.upper() for acronym in row[1].split(";") if acronym]
    return tuple(dict.fromkeys(keys))
