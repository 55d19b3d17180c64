"""Reading a house's registers: CSV and TOML files, checked row by row and against each other."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from linter.dates import parse_day
from linter.errors import ConfigError, InputError, nearest
from linter.files.bounded_read import MEGABYTE
from linter.files.toml import Table, dotted, read_toml, shown
from linter.files.values import describe
from linter.records import NamedTuple
from linter.registers.house import CHECKED, HouseFile, HouseRegisters
from linter.registers.imported_organisations import COLUMNS as IMPORTED_COLUMNS
from linter.registers.importing import judged_office
from linter.registers.offices import COLUMNS as OFFICE_COLUMNS
from linter.registers.people import name_key
from linter.registers.readers import Lines, records
from linter.registers.unpacking import open_packed
from linter.registers.words import name_words

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "offices": OFFICE_COLUMNS,
    "organisations": (*IMPORTED_COLUMNS[:-2], "neighbours", "wrong", "former", "exclusive"),
}
"""The columns of a house's register, those of an import and, for organisations, what only a person can know."""

LARGEST = 32 * MEGABYTE
"""Bytes of a register, unpacked: some 300,000 rows, which are held in memory."""

ENDINGS = (".toml", ".csv", ".csv.gz")
"""The files of registers."""


class Row(NamedTuple):
    """A row with the place that errors name."""

    path: Path
    line: int
    columns: Mapping[str, str]

    def wrong(self, message: str) -> ConfigError:
        """An error at this row."""
        return ConfigError(message, path=shown(self.path), line=self.line)

    @property
    def place(self) -> str:
        """The place of the row for a message about another one."""
        return f"{shown(self.path)}:{self.line}"


def read_house(paths: Sequence[Path]) -> HouseRegisters:
    """The registers in `paths`: files, and folders of which every .toml and .csv file is read.

    Raises ConfigError, with the line, for the first thing that is wrong in any of them.
    """
    files: list[HouseFile] = []
    rows: dict[str, list[Row]] = {"offices": [], "organisations": []}
    for path in _files(paths):
        read = _read_toml(path) if path.suffix == ".toml" else _read_csv(path)
        for kind, found in read.items():
            days = sorted(day for row in found if (day := row.columns.get("as_of", "")))
            files.append(HouseFile(kind, path, len(found), *((days[0], days[-1]) if days else ("", ""))))
            rows[kind] += found
    terms = [(row, _office(row)) for row in rows["offices"]]
    _refuse_overlaps(terms)
    organisations = [_organisation(row) for row in rows["organisations"]]
    _refuse_duplicates(rows["organisations"], organisations)
    return HouseRegisters(tuple(files), [term for _, term in terms], organisations)


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    seen: set[Path] = set()
    for path in paths:
        found = [path]
        if path.is_dir():
            try:
                found = sorted(one for one in path.iterdir() if one.name.endswith(ENDINGS) and one.name[0] != ".")
            except OSError as error:
                raise ConfigError(f"can't be read: {error.strerror}", path=shown(path)) from None
            if not found:
                raise ConfigError("the folder contains no .toml or .csv file", path=shown(path))
        for file in found:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def _read_toml(path: Path) -> dict[str, list[Row]]:
    """The rows of a TOML register; `source` and `as_of` at its top stand for every row that has none of its own."""
    top = read_toml(path, ConfigError)
    common = {name: text for name in ("source", "as_of") if (text := _text(top, name))}
    rows: dict[str, list[Row]] = {}
    for kind, columns in COLUMNS.items():
        listed = top.take(kind, "an array of tables", lambda value: isinstance(value, list))
        rows[kind] = [_toml_row(top, kind, number, columns, common) for number in range(len(listed or ()))]
    top.finish()
    rows = {kind: found for kind, found in rows.items() if found}
    if not rows:
        raise ConfigError(
            "is not a register: it has neither [[offices]] nor [[organisations]]", path=shown(path), line=1
        )
    return rows


def _toml_row(top: Table, kind: str, number: int, columns: Sequence[str], common: Mapping[str, str]) -> Row:
    values = top.values[kind][number]
    if not isinstance(values, dict):
        raise top.wrong(f"{dotted((kind, number))} must be a table, not {describe(values)}", kind, number)
    entry = Table(values, top.file, (kind, number))
    found = {column: _text(entry, column) for column in columns}
    entry.finish()
    stated = {**common, **{column: text for column, text in found.items() if text}}
    return Row(top.file.path, entry.line() or 1, {column: stated.get(column, "") for column in columns})


def _text(table: Table, key: str) -> str:
    """A value as CSV would have it: a date as text, the strings of an array with semicolons between them."""
    if key in _LISTS and isinstance(table.values.get(key), list):
        values = table.strings(key)
        for number, text in enumerate(values):
            if ";" in text:
                raise table.wrong(f"{dotted((*table.place, key, number))} contains a semicolon", key, number)
        return ";".join(" ".join(text.split()) for text in values)
    wanted = "a string or an array of strings" if key in _LISTS else "a string or a date"
    value: Any = table.take(key, wanted, lambda value: isinstance(value, (str, datetime.date, bool)))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime):
        value = value.date()
    return "" if value is None else " ".join(str(value).split())


_LISTS = ("aliases", "acronym", "neighbours", "wrong", "former")


def _read_csv(path: Path) -> dict[str, list[Row]]:
    header = _header(path)
    kind = "offices" if "person" in header else "organisations" if "canonical_name" in header else ""
    if not kind:
        message = "is not a register: the column 'person' (offices) or 'canonical_name' (organisations) is missing"
        raise ConfigError(message, path=shown(path), line=1)
    for column in header:
        if column not in COLUMNS[kind] and column not in ("layer", "english", "closed"):  # which an export has
            hint = nearest(column, COLUMNS[kind])
            raise ConfigError(f"a register of {kind} has no column {column!r}{hint}", path=shown(path), line=1)
    rows = []
    try:
        for record in records(path, kind, COLUMNS[kind], None, limit=LARGEST):
            if record.wrong:
                raise ConfigError(record.wrong, path=shown(path), line=record.line)
            rows.append(Row(path, record.line, record.columns))
    except InputError as error:
        raise ConfigError(error.message, path=shown(path), line=error.line) from None
    return {kind: rows}


def _header(path: Path) -> list[str]:
    try:
        opened = open_packed(path, LARGEST)
        with opened.raw:
            return [name.strip() for name in next(csv.reader(Lines(path, opened.stream), strict=True), [])]
    except InputError as error:
        raise ConfigError(error.message, path=shown(path), line=error.line) from None
    except csv.Error as error:
        raise ConfigError(f"is not valid CSV: {error}", path=shown(path), line=1) from None


def _office(row: Row) -> list[str]:
    """The row of an office as the register looks it up."""
    judged = judged_office(dict(row.columns))
    if isinstance(judged, str):
        raise row.wrong(judged)
    columns = dict(zip(OFFICE_COLUMNS, judged, strict=True))
    for name in filter(None, (columns["person"], *columns["aliases"].split(";"))):
        if not name_key(name):
            raise row.wrong(f"{name!r} is not a full name: it must have at least two words")
    if not columns["end"] and not columns["as_of"]:
        raise row.wrong("missing 'end' or 'as_of': without an end date the row is valid only up to its as_of date")
    columns["source"] = columns["source"] or shown(row.path)
    columns["checked"] = ""
    return list(columns.values())


def _refuse_overlaps(terms: Sequence[tuple[Row, list[str]]]) -> None:
    """Raise ConfigError where one person has one office twice at the same time."""
    held: dict[tuple[str, ...], list[tuple[Row, str, str]]] = {}
    for row, columns in terms:
        person, _, office, organisation, country, start, end, *_ = columns
        key = (name_key(person), office.casefold(), organisation.casefold(), country.casefold())
        begins, ends = parse_day(start), parse_day(end)
        for other, other_start, other_end in held.get(key, ()):
            since, until = parse_day(other_start), parse_day(other_end)
            before = ends is not None and since is not None and ends.first <= since.last
            after = until is not None and begins is not None and until.first <= begins.last
            if not before and not after:
                raise row.wrong(f"the term of {person} as {office} overlaps the term at {other.place}")
        held.setdefault(key, []).append((row, start, end))


def _organisation(row: Row) -> dict[str, str]:
    """The row of an organisation with the columns of the shipped register."""
    columns = {name: row.columns.get(name, "") for name in COLUMNS["organisations"]}
    name = columns["canonical_name"].partition(" (")[0]
    if not name:
        raise row.wrong("missing 'canonical_name'")
    if columns["exclusive"] not in ("", "yes", "no"):
        raise row.wrong(f"exclusive must be yes or no, not {columns['exclusive'][:40]!r}")
    day = columns["as_of"].partition(" ")[0]
    if day and parse_day(day) is None:
        raise row.wrong(f"as_of is not a date: {columns['as_of'][:40]!r} (use YYYY, YYYY-MM or YYYY-MM-DD)")
    for former in filter(None, columns["former"].split(";")):
        _, at, until = former.partition("@")
        if not at or parse_day(until) is None:
            raise row.wrong(f"a former name must be NAME@DATE, with the date on which it ended, not {former[:60]!r}")
    right = {_same(one): one for one in (name, *columns["aliases"].split(";")) if one}
    for column in ("wrong", "neighbours", "former"):
        for form in filter(None, columns[column].split(";")):
            if _same(form) in right:
                raise row.wrong(f"{form.partition('@')[0]!r} is both a current name and in {column}")
    return {
        "name": name,
        "acronyms": columns["acronym"],
        "aliases": columns["aliases"],
        "country": columns["country"] or "Other",
        "kind": columns["kind"],
        "former": columns["former"],
        "neighbours": columns["neighbours"],
        "wrong": columns["wrong"],
        "checked": columns["ext_id"] or CHECKED,
        "exclusive": columns["exclusive"],
        "source": columns["source"] or shown(row.path),
        "as_of": columns["as_of"],
    }


def _refuse_duplicates(rows: Sequence[Row], organisations: Sequence[Mapping[str, str]]) -> None:
    """Raise ConfigError for a name that two organisations of one country have."""
    seen: dict[tuple[str, str], Row] = {}
    for row, columns in zip(rows, organisations, strict=True):
        for name in dict.fromkeys(filter(None, (columns["name"], *columns["aliases"].split(";")))):
            other = seen.setdefault((_same(name), columns["country"].casefold()), row)
            if other is not row:
                raise row.wrong(f"the name {name!r} is also at {other.place}")


def _same(name: str) -> str:
    return " ".join(word.surface for word in name_words(name.partition("@")[0]))
