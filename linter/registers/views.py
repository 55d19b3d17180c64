"""What the registers hold, as text: lists, entries, searches and exports over all layers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.registers import imported_organisations as organisations_imported
from linter.registers import offices as office_register
from linter.registers.imported_organisations import imported_organisations, key_of_name, words_of
from linter.registers.offices import Term, offices
from linter.registers.organisations import Organisation, shipped_organisations
from linter.registers.words import fold

_ROWS_A_PIECE = 500


class Register(NamedTuple):
    """One register in force. oldest, newest: the dates of its information, "" if not stated."""

    kind: str
    layer: str
    name: str
    rows: int
    oldest: str
    newest: str


def registers() -> Iterator[Register]:
    """The registers in force, shipped ones first. Raises DataError for one that can't be used."""
    for layer, table in offices().tables:
        about = table.about
        yield Register("offices", layer, table.path.stem, len(table), about.get("oldest", ""), about.get("newest", ""))
    shipped = shipped_organisations()
    yield Register("organisations", "shipped", shipped.path.stem, len(shipped), shipped.as_of, shipped.as_of)
    for table in imported_organisations().tables:
        oldest, newest = table.about.get("oldest", ""), table.about.get("newest", "")
        yield Register("organisations", "imported", table.path.stem, len(table), oldest, newest)


def entries_of(name: str) -> Iterator[str]:
    """What is known under a full name of a person, or a name or acronym of an organisation, a line each."""
    for term in offices().terms_of(name):
        yield _term_line(term)
    shipped = shipped_organisations()
    key = key_of_name(words_of(name))
    for number, entry in enumerate(shipped.entries()):
        forms = [key_of_name(form.words) for form in shipped.right_forms(number)]
        if key in forms or name.upper() in (acronym.upper() for acronym in entry.acronyms):
            yield _entry_line(entry, shipped.as_of)
    imported = imported_organisations()
    for one in dict.fromkeys((*imported.named(key), *imported.holders(name))):
        acronyms = ";".join(one.acronyms)
        yield _organisation_line((one.name, acronyms, "", one.country, one.kind, one.source, "", one.id, one.as_of))


def search(words: str) -> Iterator[str]:
    """The rows of all registers that hold all words, whatever their case and accents, a line each."""
    wanted = fold(words.lower()).split()

    def fits(columns: Sequence[str]) -> bool:
        text = fold(" ".join(columns).lower())
        return all(word in text for word in wanted)

    register = offices()
    for layer, table in register.tables:
        for row in table.rows():
            if fits(row[:5]):
                yield _term_line(office_register.term_of(row, layer, table))
    shipped = shipped_organisations()
    for number, entry in enumerate(shipped.entries()):
        forms = [form.text for form in shipped.right_forms(number)]
        if fits([*forms, *entry.acronyms, entry.country]):
            yield _entry_line(entry, shipped.as_of)
    for table in imported_organisations().tables:
        for row in table.rows():
            if fits(row[:4]):
                yield _organisation_line(row)


def exported(kind: str) -> Iterator[str]:
    """All rows of a kind as CSV, in pieces, with the columns that an import reads."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    columns = office_register.COLUMNS if kind == "offices" else organisations_imported.COLUMNS
    writer.writerow(columns)
    for number, row in enumerate(_office_rows() if kind == "offices" else _organisation_rows()):
        writer.writerow(row)
        if number % _ROWS_A_PIECE == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def _office_rows() -> Iterator[Sequence[str]]:
    for _layer, table in offices().tables:
        yield from table.rows()


def _organisation_rows() -> Iterator[Sequence[str]]:
    shipped = shipped_organisations()
    for number, entry in enumerate(shipped.entries()):
        aliases = ";".join(form.text for form in shipped.right_forms(number) if form.kind == "alias")
        acronyms = ";".join(entry.acronyms)
        yield (entry.name, acronyms, aliases, entry.country, entry.kind, "copydesk", "", entry.checked, shipped.as_of)
    for table in imported_organisations().tables:
        yield from table.rows()


def _term_line(term: Term) -> str:
    where = ", ".join(filter(None, (term.organisation, term.country)))
    place = f", {where}" if where else ""
    checked = f", agrees with {term.checked}" if term.checked not in ("", "unchecked") else ""
    unchecked = ", unchecked" if term.checked == "unchecked" else ""
    as_of = f", as of {term.as_of}" if term.as_of is not None else ""
    source = f"{term.source or 'no source stated'}{as_of}{checked}{unchecked}"
    return f"{term.person}: {term.office}{place}, {term.held} [{term.layer}: {source}]"


def _entry_line(entry: Organisation, as_of: str) -> str:
    checked = "unchecked" if entry.checked == "unchecked" else f"agrees with {entry.checked}"
    return f"{entry.described} [shipped: as of {as_of}, {checked}]"


def _organisation_line(row: Sequence[str]) -> str:
    name, acronyms, _aliases, country, _kind, source, _licence, ext_id, as_of = row
    held = f" ({acronyms.replace(';', ', ')})" if acronyms else ""
    place = f", {country}" if country else ""
    dated = f", as of {as_of}" if as_of else ""
    return f"{name}{held}{place} [imported: {source or 'no source stated'}{dated}{', ' + ext_id if ext_id else ''}]"
