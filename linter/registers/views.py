"""What the registers hold, as text: lists, entries, searches and exports over all layers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.records import NamedTuple
from linter.registers import imported_organisations as organisations_imported
from linter.registers import offices as office_register
from linter.registers.confirmation import confirmation
from linter.registers.imported_organisations import imported_organisations, key_of_name, words_of
from linter.registers.offices import Offices, Term, offices
from linter.registers.organisations import Organisation, OrganisationStore, shipped_organisations
from linter.registers.words import fold

if TYPE_CHECKING:
    from linter.registers.house import HouseFile, HouseRegisters
    from linter.registers.table import Table

_ROWS_A_PIECE = 500


class Register(NamedTuple):
    """One register in force. oldest, newest: the dates of its information, "" if not stated."""

    kind: str
    layer: str
    name: str
    rows: int
    oldest: str
    newest: str


def registers(house: HouseRegisters | None = None) -> Iterator[Register]:
    """The registers in force, those that win first. Raises DataError for one that can't be used."""
    files = house.files if house else ()
    yield from (_of_the_house(file) for file in files if file.kind == "offices")
    for layer, table in offices().tables:
        about = table.about
        yield Register("offices", layer, table.path.stem, len(table), about.get("oldest", ""), about.get("newest", ""))
    yield from (_of_the_house(file) for file in files if file.kind == "organisations")
    for table in imported_organisations().tables:
        oldest, newest = table.about.get("oldest", ""), table.about.get("newest", "")
        yield Register("organisations", _layer_of(table), table.path.stem, len(table), oldest, newest)
    shipped = shipped_organisations()
    yield Register("organisations", "shipped", shipped.path.stem, len(shipped), shipped.as_of, shipped.as_of)


def by_country(house: HouseRegisters | None = None) -> Iterator[tuple[str, str, int]]:
    """The countries with the day of their newest information about offices and the number of their terms, oldest first.

    Raises DataError for a register that can't be used.
    """
    register = _offices(house)
    counts: dict[str, int] = {}
    for _, table in register.tables:
        for row in table.rows():
            if row[4] in register.fresh:
                counts[row[4]] = counts.get(row[4], 0) + 1
    for country, day in sorted(register.fresh.items(), key=lambda item: (item[1], item[0])):
        yield country, day.isoformat(), counts.get(country, 0)


def _layer_of(table: Table) -> str:
    return "shipped" if table.path == organisations_imported.COMPILED else "imported"


def _of_the_house(file: HouseFile) -> Register:
    return Register(file.kind, "house", file.path.name, file.rows, file.oldest, file.newest)


def entries_of(name: str, house: HouseRegisters | None = None) -> Iterator[str]:
    """What is known under a full name of a person, or a name or acronym of an organisation, a line each."""
    for term in _offices(house).terms_of(name):
        yield _term_line(term)
    key = key_of_name(words_of(name))
    for number, entry, store in _organisations(house):
        written = (*store.right_forms(number), *store.former_forms(number))
        if key in (key_of_name(form.words) for form in written) or name.upper() in map(str.upper, entry.acronyms):
            yield _entry_line(entry, [form.text for form in store.former_forms(number)])
    imported = imported_organisations()
    for one in dict.fromkeys((*imported.named(key), *imported.holders(name))):
        acronyms = ";".join(one.acronyms)
        row = (one.name, acronyms, "", one.country, one.kind, one.source, "", one.id, one.as_of, "", one.closed)
        yield _organisation_line(row, one.layer)


def search(words: str, house: HouseRegisters | None = None) -> Iterator[str]:
    """The rows of all registers that hold all words, whatever their case and accents, a line each."""
    wanted = fold(words.lower()).split()

    def fits(columns: Sequence[str]) -> bool:
        text = fold(" ".join(columns).lower())
        return all(word in text for word in wanted)

    for layer, table in _offices(house).tables:
        for row in table.rows():
            if fits(row[:5]):
                yield _term_line(office_register.term_of(row, layer, table))
    for number, entry, store in _organisations(house):
        former = [form.text for form in store.former_forms(number)]
        if fits([*(form.text for form in store.right_forms(number)), *former, *entry.acronyms, entry.country]):
            yield _entry_line(entry, former)
    for table in imported_organisations().tables:
        for row in table.rows():
            if fits(row[:4]):
                yield _organisation_line(row, _layer_of(table))


def exported(kind: str, house: HouseRegisters | None = None) -> Iterator[str]:
    """All rows of a kind as CSV, in pieces, with the columns that an import reads; what wins stands first."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    columns = office_register.COLUMNS if kind == "offices" else organisations_imported.COLUMNS
    writer.writerow((*columns, "layer"))
    rows = _office_rows(house) if kind == "offices" else _organisation_rows(house)
    for number, row in enumerate(rows):
        writer.writerow(row)
        if number % _ROWS_A_PIECE == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def _offices(house: HouseRegisters | None) -> Offices:
    return house.offices() if house else offices()


def _organisations(house: HouseRegisters | None) -> Iterator[tuple[int, Organisation, OrganisationStore]]:
    """The house's organisations and the shipped ones that they leave in force, by number, each with its store."""
    store = house.organisations if house else shipped_organisations()
    numbered = [(number, entry, store) for number, entry in enumerate(store.entries())]
    in_force = [one for one in numbered if one[0] not in store.overridden]
    return iter(sorted(in_force, key=lambda one: one[1].layer != "house"))


def _office_rows(house: HouseRegisters | None) -> Iterator[Sequence[str]]:
    for layer, table in _offices(house).tables:
        yield from ((*row, layer) for row in table.rows())


def _organisation_rows(house: HouseRegisters | None) -> Iterator[Sequence[str]]:
    for number, entry, store in _organisations(house):
        aliases = ";".join(form.text for form in store.right_forms(number) if form.kind == "alias")
        acronyms = ";".join(entry.acronyms)
        checked = "" if entry.layer == "house" and ":" not in entry.checked else entry.checked
        stated = (entry.name, acronyms, aliases, entry.country, entry.kind, entry.source, "", checked, entry.as_of)
        yield (*stated, "", "", entry.layer)
    for table in imported_organisations().tables:
        yield from ((*row, _layer_of(table)) for row in table.rows())


def _term_line(term: Term) -> str:
    where = ", ".join(filter(None, (term.organisation, term.country)))
    place = f", {where}" if where else ""
    words = confirmation(term.checked).words
    checked = f", {words}" if words else ""
    as_of = f", as of {term.as_of}" if term.as_of is not None else ""
    source = f"{term.source or 'no source stated'}{as_of}{checked}"
    return f"{term.person}: {term.office}{place}, {term.held} [{term.layer}: {source}]"


def _entry_line(entry: Organisation, former: Sequence[str]) -> str:
    once = f", formerly {'; '.join(former)}" if former else ""
    if entry.layer == "house":
        dated = f", as of {entry.as_of}" if entry.as_of else ""
        return f"{entry.described}{once} [house: {entry.source}{dated}]"
    words = entry.confirmation.words
    return f"{entry.described}{once} [shipped: as of {entry.as_of}{', ' + words if words else ''}]"


def _organisation_line(row: Sequence[str], layer: str) -> str:
    name, acronyms, _aliases, country, _kind, source, _licence, _ext_id, as_of, _english, closed = row
    held = f" ({acronyms.replace(';', ', ')})" if acronyms else ""
    place = f", {country}" if country else ""
    dated = f", as of {as_of}" if as_of else ""
    gone = f", closed{f' {closed}' if closed != 'yes' else ''}" if closed else ""
    return f"{name}{held}{place}{gone} [{layer}: {source or 'no source stated'}{dated}]"
