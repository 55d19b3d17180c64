"""The register of organisations: right names, acronyms, neighbours that look alike, and wrong names seen in print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from linter.data.format import damaged, open_data, sections
from linter.registers.words import NameWord, name_words

KIND = b"organisations"
VERSION = 1
REBUILD = "python -m linter.data.build.organisations"
COMPILED = Path(__file__).parent.parent / "data" / "organisations.register"


class Organisation(NamedTuple):
    """One entry. `checked` is the id of the open record that agrees with it, empty if none was found."""

    name: str
    acronyms: tuple[str, ...]
    country: str
    kind: str
    checked: str

    @property
    def international(self) -> bool:
        """Whether it belongs to no single country, so that no country's spelling is its own."""
        return self.country in ("International", "Other")

    @property
    def described(self) -> str:
        """The entry as evidence shows it: name, acronym, country."""
        parts = [self.name]
        if self.acronyms:
            parts.append(f"({self.acronyms[0]})")
        if not self.international:
            parts.append(f"of {self.country}" if self.country[:6] != "United" else f"of the {self.country}")
        return " ".join(parts)


class Form(NamedTuple):
    """One way to write a name. kind: "name" or "alias" (right), "neighbour" (another body's), "wrong" (never right).

    `entry` is the number of the organisation that it is a form of, is confused with, or is wrong for. A neighbour or
    wrong form with a `context` is one only in a draft that mentions that word. `exclusive` says that no other kind of
    body has the rest of the name: there is a Drug Enforcement Administration and no Drug Enforcement Institute.
    `content` are the words that carry meaning.
    """

    kind: str
    entry: int
    context: str
    exclusive: bool
    text: str
    words: tuple[NameWord, ...]
    content: tuple[NameWord, ...]


class OrganisationStore:
    """The compiled register, read from a mapped file; forms are taken apart only when they are asked for."""

    def __init__(self, path: Path = COMPILED) -> None:
        payload = open_data(path, KIND, VERSION, rebuild=REBUILD)
        try:
            parts = {name: bytes(part).decode("utf-8") for name, part in sections(payload).items()}
            self._entries = parts["entries"].split("\n")
            self._forms = parts["forms"].split("\n")
            self._postings = dict(zip(parts["stems"].split("\n"), parts["postings"].split("\n"), strict=True))
            self._acronyms = dict(zip(parts["acronyms"].split("\n"), parts["holders"].split("\n"), strict=True))
            self.as_of = parts["as of"]
        except (KeyError, ValueError) as error:
            raise damaged(path, KIND, VERSION, rebuild=REBUILD, reason=str(error)) from None
        self.path = path
        self.entry = lru_cache(maxsize=1024)(self._entry)
        self.form = lru_cache(maxsize=4096)(self._form)
        self._numbers = lru_cache(maxsize=4096)(self._numbers_of)

    def __len__(self) -> int:
        return len(self._entries)

    def entries(self) -> Iterator[Organisation]:
        """Every organisation, in the order of the source."""
        return (self.entry(number) for number in range(len(self._entries)))

    def knows_stem(self, stem: str) -> bool:
        """Whether any name holds a word with this stem."""
        return stem in self._postings

    def forms_with(self, stem: str) -> tuple[int, ...]:
        """The numbers of the forms that hold a content word with this stem."""
        return self._numbers(stem)

    def holders(self, acronym: str) -> tuple[int, ...]:
        """The numbers of the organisations with this acronym, whatever its capitals."""
        line = self._acronyms.get(acronym.upper())
        return tuple(map(int, line.split(" "))) if line else ()

    def right_forms(self, entry: int) -> Iterator[Form]:
        """The right ways to write an organisation's name, the name itself first."""
        number = int(self._entries[entry].rpartition("\t")[2])
        while number < len(self._forms):
            form = self.form(number)
            if form.entry != entry or form.kind not in ("name", "alias"):
                return
            yield form
            number += 1

    def nearest_form(self, entry: int, words: Sequence[NameWord]) -> Form:
        """The right form of an organisation's name that shares most words with a wrong one; the name itself first."""
        given = {word.stem for word in words if not word.is_connector}

        def unlike(form: Form) -> tuple[int, int]:
            return abs(len(form.content) - len(given)), len(given ^ {word.stem for word in form.content})

        return min(self.right_forms(entry), key=unlike)

    def _numbers_of(self, stem: str) -> tuple[int, ...]:
        line = self._postings.get(stem)
        return tuple(map(int, line.split(" "))) if line else ()

    def _entry(self, number: int) -> Organisation:
        name, acronyms, country, kind, checked, _first_form = self._entries[number].split("\t")
        return Organisation(name, tuple(acronyms.split(";")) if acronyms else (), country, kind, checked)

    def _form(self, number: int) -> Form:
        kind, entry, context, exclusive, text = self._forms[number].split("\t")
        words = name_words(text)
        content = tuple(word for word in words if not word.is_connector)
        return Form(kind, int(entry), context, exclusive == "1", text, words, content)


@cache
def shipped_organisations() -> OrganisationStore:
    """The register that comes with copydesk. Raises DataError if it is missing or damaged."""
    return OrganisationStore()


def compile_sections(rows: Iterable[dict[str, str]], as_of: str) -> dict[str, bytes]:
    """The sections of a compiled register from rows with the columns of `organisations.csv`."""
    entries: list[str] = []
    forms: list[str] = []
    postings: dict[str, list[int]] = {}
    acronyms: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        columns = [row[key] for key in ("name", "acronyms", "country", "kind", "checked")]
        entries.append("\t".join((*columns, str(len(forms)))))
        for acronym in filter(None, row["acronyms"].split(";")):
            holders = acronyms.setdefault(acronym.upper(), [])
            if number not in holders:
                holders.append(number)
        written = [("name", row["name"])]
        for kind, column in (("alias", "aliases"), ("neighbour", "neighbours"), ("wrong", "wrong")):
            written += [(kind, text) for text in row[column].split(";") if text]
        for kind, text in written:
            name, _, context = text.partition("@")
            for stem in sorted({word.stem for word in name_words(name) if not word.is_connector}):
                postings.setdefault(stem, []).append(len(forms))
            exclusive = int(kind == "name" and row["exclusive"] == "yes")
            forms.append(f"{kind}\t{number}\t{context}\t{exclusive}\t{name}")
    return {
        "entries": "\n".join(entries).encode(),
        "forms": "\n".join(forms).encode(),
        "stems": "\n".join(postings).encode(),
        "postings": "\n".join(" ".join(map(str, numbers)) for numbers in postings.values()).encode(),
        "acronyms": "\n".join(acronyms).encode(),
        "holders": "\n".join(" ".join(map(str, numbers)) for numbers in acronyms.values()).encode(),
        "as of": as_of.encode(),
    }
