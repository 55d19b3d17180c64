"""The editorial repository's own registers: files that its configuration names, read when it is.

A file is CSV with the columns of an import, or TOML with the same names as keys of `[[offices]]` and
`[[organisations]]`. Nobody else corrects such a file, so whatever is wrong with it is an error with its line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from linter.errors import ConfigError
from linter.records import NamedTuple
from linter.registers import offices as office_register
from linter.registers.offices import Offices
from linter.registers.organisations import OrganisationStore, shipped_organisations

CHECKED = "the house's register"
"""What stands for the open record that agrees: the house answers for its own rows."""


class HouseFile(NamedTuple):
    """One file of a house's registers.

    kind: "offices" or "organisations".
    path: the file.
    rows: the number of its rows.
    oldest, newest: its oldest and newest as-of dates, or "".
    """

    kind: str
    path: Path
    rows: int
    oldest: str
    newest: str


class HouseRegisters:
    """The registers of one editorial repository, with what they are looked up over.

    offices, organisations: their rows with the columns of `offices.COLUMNS` and of `organisations.csv` (with "source"
    and "as_of"); files: where they are from.
    """

    def __init__(
        self, files: tuple[HouseFile, ...], offices: list[list[str]], organisations: Sequence[Mapping[str, str]]
    ) -> None:
        self.files = files
        self.office_rows = offices
        self.organisation_rows = organisations
        self._offices: dict[Offices, Offices] = {}  # by what lies below

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle support: send the rows, not the lookup caches."""
        return HouseRegisters, (self.files, self.office_rows, self.organisation_rows)

    @cached_property
    def version(self) -> str:
        """What tells these registers from others: all that they say."""
        return repr((self.office_rows, [sorted(row.items()) for row in self.organisation_rows]))

    @cached_property
    def organisations(self) -> OrganisationStore:
        """The house's organisations over the shipped ones."""
        shipped = shipped_organisations()
        return shipped.with_house(self.organisation_rows) if self.organisation_rows else shipped

    def offices(self, *, imported: bool = True) -> Offices:
        """The house's offices over the imported ones, unless these do not count, and the shipped ones."""
        below = office_register.offices(imported=imported)
        if below not in self._offices:
            own = [("house", HouseOffices(self.files, self.office_rows))] if self.office_rows else []
            self._offices[below] = Offices((*own, *below.tables))
        return self._offices[below]


class HouseOffices:
    """The house's terms of office, looked up by the keys of names."""

    def __init__(self, files: Iterable[HouseFile], rows: list[list[str]]) -> None:
        files = [file for file in files if file.kind == "offices"]
        self.path = files[0].path
        self.about: Mapping[str, str] = {
            "oldest": min((file.oldest for file in files if file.oldest), default=""),
            "newest": max((file.newest for file in files), default=""),
            **office_register.freshness(rows),
        }
        self._rows = rows
        self._by_key: dict[str, list[list[str]]] = {}
        for row in rows:
            for key in office_register.keys_of(row):
                self._by_key.setdefault(key, []).append(row)

    def __len__(self) -> int:
        return len(self._rows)

    def with_key(self, key: str) -> list[list[str]]:
        """The rows with this key, in the order of the files."""
        return self._by_key.get(key, [])

    def rows(self, ending: Collection[str] = (), lacking: Collection[str] = ()) -> Iterator[list[str]]:
        """The rows, in the order of the files, less what is left out: see `Table.rows`."""
        ends, unwanted = tuple(ending), set(lacking)
        for row in self._rows:
            if (not ends or any(value.endswith(ends) for value in row[:-1])) and unwanted.isdisjoint(row[1:-1]):
                yield row

    def unusable(self, error: Exception) -> Exception:
        """The error to raise when a row makes no sense."""
        return ConfigError(str(error), path=self.path)
