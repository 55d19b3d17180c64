"""A row that a reader of open data yields and an import writes."""

from __future__ import annotations

from linter.records import NamedTuple


class Record(NamedTuple):
    """One row of a file: its first line and its columns by name, or what is wrong with it."""

    line: int
    columns: dict[str, str]
    wrong: str = ""
