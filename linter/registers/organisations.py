"""The register of organisations: right names, acronyms, former names, neighbours, and wrong names seen in print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from linter.files.data_file import damaged, open_data, sections
from linter.records import NamedTuple
from linter.registers.confirmation import Confirmation, confirmation
from linter.registers.words import NameWord, name_words

KIND = b"organisations"
VERSION = 2
REBUILD = "python -I -m linter.data.build.organisations"
COMPILED = Path(__file__).parent.parent / "data" / "organisations.register"
NAME = "register of organisations"

_KINDS_OF_FORM = (("alias", "aliases"), ("former", "former"), ("neighbour", "neighbours"), ("wrong", "wrong"))
"""The kinds of forms beside the name itself, in their order, each with the column that lists them."""


class Organisation(NamedTuple):
    """One organisation of the register.

    name: its full name.
    acronyms: its acronyms, the usual one first.
    country: its country, or "International" or "Other".
    kind: what kind of body it is.
    checked: the identifier of the open record that confirms it, or "unchecked" if none was found.
    layer: "shipped", or "house" for the editorial repository's own register.
    source: where the information comes from.
    as_of: the ISO date of the information, or "".
    """

    name: str
    acronyms: tuple[str, ...]
    country: str
    kind: str
    checked: str
    layer: str
    source: str
    as_of: str

    @property
    def confirmation(self) -> Confirmation:
        """What confirms the entry."""
        return confirmation(self.checked)

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
    """One way to write the name of an organisation.

    kind: "name" or "alias" (right), "former" (given up), "neighbour" (another body's) or "wrong" (never right).
    entry: the number of the organisation that it is a form of, is confused with, or is wrong for.
    context: for a neighbour or wrong form, a word that the draft must mention; for a former name, the date of its end.
    exclusive: whether no other kind of body has the rest of the name: there is a Drug Enforcement Administration, but
        no Drug Enforcement Institute.
    text: the form.
    words: its words.
    content: those words that carry meaning.
    """

    kind: str
    entry: int
    context: str
    exclusive: bool
    text: str
    words: tuple[NameWord, ...]
    content: tuple[NameWord, ...]


class OrganisationStore:
    """A register of organisations in memory; forms are taken apart only when they are asked for.

    as_of: the day of its information. path: its file. overridden: the entries that a register above it replaces.
    """

    def __init__(self, path: Path = COMPILED) -> None:
        payload = open_data(path, KIND, VERSION, rebuild=REBUILD, check=True)
        try:
            parts = {name: bytes(part).decode("utf-8") for name, part in sections(payload).items()}
            self._read(parts)
            self.as_of = parts["as of"]
        except (KeyError, ValueError) as error:
            raise damaged(path, KIND, VERSION, rebuild=REBUILD, reason=str(error)) from None
        self.path = path
        self._sources: tuple[tuple[str, str], ...] = ()
        self._first_above = len(self._entries)
        self._hidden: frozenset[int] = frozenset()
        self.overridden: frozenset[int] = frozenset()
        self._remember()

    def with_house(self, rows: Sequence[Mapping[str, str]]) -> OrganisationStore:
        """A store with `rows` over this one's: where they speak of the same name, theirs alone counts.

        rows: the columns of `organisations.csv`, and "source" and "as_of". An entry of this store with the name of one
        of theirs (in the same country, or where one of the two has none) is overridden; a form of this store that says
        the contrary of one of theirs (wrong here and right there) is hidden.
        """
        both = OrganisationStore.__new__(OrganisationStore)
        first_entry, first_form = len(self._entries), len(self._forms)
        compiled = compile_sections(rows, self.as_of, first_entry=first_entry, first_form=first_form)
        both._read({name: part.decode("utf-8") for name, part in compiled.items()})  # noqa: SLF001 - one of us
        both._add_below(self)  # noqa: SLF001
        both._sources = tuple((row["source"], row["as_of"]) for row in rows)  # noqa: SLF001
        both._hide(rows)  # noqa: SLF001
        return both

    def _read(self, parts: Mapping[str, str]) -> None:
        self._entries = parts["entries"].split("\n")
        self._forms = parts["forms"].split("\n")
        self._postings = dict(zip(parts["stems"].split("\n"), parts["postings"].split("\n"), strict=True))
        self._acronyms = dict(zip(parts["acronyms"].split("\n"), parts["holders"].split("\n"), strict=True))

    def _remember(self) -> None:
        self.entry = lru_cache(maxsize=1024)(self._entry)
        self.form = lru_cache(maxsize=4096)(self._form)
        self._numbers = lru_cache(maxsize=4096)(self._numbers_of)

    def _add_below(self, below: OrganisationStore) -> None:
        """Put another store's entries, which have the lower numbers, behind one's own."""
        self.path, self.as_of, self._first_above = below.path, below.as_of, len(below._entries)
        self._entries = below._entries + self._entries
        self._forms = below._forms + self._forms
        for own, theirs in ((self._postings, below._postings), (self._acronyms, below._acronyms)):
            for key, numbers in theirs.items():
                own[key] = f"{own[key]} {numbers}" if key in own else numbers

    def _hide(self, rows: Sequence[Mapping[str, str]]) -> None:
        """Find what of the lower entries and forms the upper ones replace."""
        self._hidden, self.overridden = frozenset(), frozenset()
        self._remember()
        right: set[str] = set()
        wrong: set[str] = set()
        named: dict[str, str] = {}
        for row in rows:
            named[_key(row["name"])] = row["country"]
            right.update(map(_key, filter(None, (row["name"], *row["aliases"].split(";")))))
            wrong.update(map(_key, filter(None, row["wrong"].split(";"))))
        hidden, overridden = set(), set()
        for stem in {name_words(word)[0].stem for key in right | wrong for word in key.split() if name_words(word)}:
            for number in self.forms_with(stem):
                form = self.form(number)
                key = _key(form.text)
                if form.entry >= self._first_above:
                    continue
                if form.kind in ("name", "alias") and key in named:
                    home = self.entry(form.entry).country
                    if len({home, named[key]} - {"International", "Other"}) < 2:
                        overridden.add(form.entry)
                if key in (wrong if form.kind in ("name", "alias") else right):
                    hidden.add(number)
        for number in {self.form(one).entry for one in hidden}:
            if all(form in hidden for form in self._right_numbers(number)):
                overridden.add(number)
        self._hidden, self.overridden = frozenset(hidden), frozenset(overridden)
        self._remember()

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

    def length(self, number: int) -> int:
        """How many content words a form has, told without taking it apart."""
        return int(self._forms[number].rsplit("\t", 2)[1])

    def holders(self, acronym: str) -> tuple[int, ...]:
        """The numbers of the organisations with this acronym, whatever its capitals; the house's first."""
        line = self._acronyms.get(acronym.upper())
        return tuple(number for number in map(int, line.split(" ")) if number not in self.overridden) if line else ()

    def right_forms(self, entry: int) -> Iterator[Form]:
        """The right ways to write an organisation's name, the name itself first."""
        return (self.form(number) for number in self._right_numbers(entry) if number not in self._hidden)

    def former_forms(self, entry: int) -> Iterator[Form]:
        """The names that an organisation has given up."""
        for number in range(self._first_form(entry), len(self._forms)):
            form = self.form(number)
            if form.entry != entry:
                return
            if form.kind == "former":
                yield form

    def _right_numbers(self, entry: int) -> Iterator[int]:
        for number in range(self._first_form(entry), len(self._forms)):
            form = self.form(number)
            if form.entry != entry or form.kind not in ("name", "alias"):
                return
            yield number

    def _first_form(self, entry: int) -> int:
        return int(self._entries[entry].rpartition("\t")[2])

    def nearest_form(self, entry: int, words: Sequence[NameWord]) -> Form:
        """The right form of an organisation's name that shares most words with a wrong one; the name itself first."""
        given = {word.stem for word in words if not word.is_connector}

        def unlike(form: Form) -> tuple[int, int]:
            return abs(len(form.content) - len(given)), len(given ^ {word.stem for word in form.content})

        return min(self.right_forms(entry), key=unlike)

    def _numbers_of(self, stem: str) -> tuple[int, ...]:
        line = self._postings.get(stem)
        numbers = tuple(map(int, line.split(" "))) if line else ()
        if not self._hidden and not self.overridden:
            return numbers
        return tuple(n for n in numbers if n not in self._hidden and self.form(n).entry not in self.overridden)

    def _entry(self, number: int) -> Organisation:
        name, acronyms, country, kind, checked, _first_form = self._entries[number].split("\t")
        above = number - self._first_above
        layer, source, as_of = ("house", *self._sources[above]) if above >= 0 else ("shipped", NAME, self.as_of)
        held = tuple(acronyms.split(";")) if acronyms else ()
        return Organisation(name, held, country, kind, checked, layer, source, as_of)

    def _form(self, number: int) -> Form:
        kind, entry, context, exclusive, _length, text = self._forms[number].split("\t")
        words = name_words(text)
        content = tuple(word for word in words if not word.is_connector)
        return Form(kind, int(entry), context, exclusive == "1", text, words, content)


@cache
def shipped_organisations() -> OrganisationStore:
    """The register that comes with copydesk. Raises DataError if it is missing or damaged."""
    return OrganisationStore()


def _key(name: str) -> str:
    """The form in which two ways to write a name are the same: accents, capitals and context left aside."""
    return " ".join(word.surface for word in name_words(name.partition("@")[0]))


def compile_sections(
    rows: Iterable[Mapping[str, str]], as_of: str, *, first_entry: int = 0, first_form: int = 0
) -> dict[str, bytes]:
    """The sections of a compiled register from rows with the columns of `organisations.csv`.

    first_entry, first_form: the numbers from which entries and forms are counted.
    """
    entries: list[str] = []
    forms: list[str] = []
    postings: dict[str, list[int]] = {}
    acronyms: dict[str, list[int]] = {}
    for number, row in enumerate(rows, first_entry):
        columns = [row[key] for key in ("name", "acronyms", "country", "kind", "checked")]
        entries.append("\t".join((*columns, str(first_form + len(forms)))))
        for acronym in filter(None, row["acronyms"].split(";")):
            holders = acronyms.setdefault(acronym.upper(), [])
            if number not in holders:
                holders.append(number)
        written = [("name", row["name"])]
        for kind, column in _KINDS_OF_FORM:
            written += [(kind, text) for text in row[column].split(";") if text]
        for kind, text in written:
            name, _, context = text.partition("@")
            stems = [word.stem for word in name_words(name) if not word.is_connector]
            for stem in sorted(set(stems)):
                postings.setdefault(stem, []).append(first_form + len(forms))
            exclusive = int(kind == "name" and row["exclusive"] == "yes")
            forms.append(f"{kind}\t{number}\t{context}\t{exclusive}\t{len(stems)}\t{name}")
    return {
        "entries": "\n".join(entries).encode(),
        "forms": "\n".join(forms).encode(),
        "stems": "\n".join(postings).encode(),
        "postings": "\n".join(" ".join(map(str, numbers)) for numbers in postings.values()).encode(),
        "acronyms": "\n".join(acronyms).encode(),
        "holders": "\n".join(" ".join(map(str, numbers)) for numbers in acronyms.values()).encode(),
        "as of": as_of.encode(),
    }
