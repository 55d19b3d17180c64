"""Importing open data into registers: rows are read one by one, judged, and written to a new table.

The old table of that name stays in force until the new one is whole. A row that makes no sense is reported with its
line and left out; a file of which nothing is usable changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from linter.errors import InputError, UsageError, nearest
from linter.records import NamedTuple
from linter.registers.folder import register_folder

KINDS = ("offices", "organisations")
"""What can be imported."""

_LONGEST = 100_000  # characters of a row


class Malformed(NamedTuple):
    """A row that was left out: the line of the file on which it starts, and why."""

    line: int
    reason: str


class Outcome(NamedTuple):
    """What an import did.

    name: the name of the register.
    path: its file.
    rows: the number of rows written.
    malformed: the number of rows left out.
    replaced: the number of rows of the register that it replaced, None without one.
    """

    name: str
    path: Path
    rows: int
    malformed: int
    replaced: int | None


def import_file(
    kind: str,
    file: Path,
    *,
    name: str | None = None,
    report: Callable[[Malformed], None],
    progress: Callable[[int, int], None] | None = None,
) -> Outcome:
    """Make a register of `file`. report: called for each row left out. progress: called with bytes read and in all.

    The register has the file's name (without endings) or `name`; an import of the same name is replaced, others are
    added to. Raises UsageError for an unknown kind or name, InputError for a file that can't be read, has other
    columns or no usable row; then nothing has changed.
    """
    if kind not in KINDS:
        raise UsageError(f"unknown kind of register {kind!r} (supported: {', '.join(KINDS)}){nearest(kind, KINDS)}")
    name = re.sub(r"(?:\.(?:csv|json|ya?ml|gz|zip))+$", "", file.name) if name is None else name
    if not re.fullmatch(r"\w[\w.-]{0,99}", name):
        raise UsageError(f"invalid register name {name!r} (use letters, digits, '-', '_' and '.'); set it with --name")
    from linter.registers.offices import add_freshness
    from linter.registers.readers import records
    from linter.registers.table_writer import TableWriter

    judge = judged_office if kind == "offices" else _organisation
    columns, keys_of, code, version = _layout(kind)
    rows = records(file, kind, columns, progress)  # raises for a file that is none of ours, before a folder is made
    folder = register_folder() / kind
    target = folder / f"{name}.register"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        malformed = 0
        days: list[str] = []
        fresh: dict[str, str] = {}
        with TableWriter(target) as writer:
            for record in rows:
                judged = record.wrong or judge(record.columns)
                if not isinstance(judged, str) and sum(map(len, judged)) > _LONGEST:
                    judged = f"is longer than {_LONGEST:,} characters"
                if isinstance(judged, str):
                    malformed += 1
                    report(Malformed(record.line, judged))
                    continue
                days = _widened(days, record.columns.get("as_of", ""))
                if kind == "offices":
                    add_freshness(fresh, judged)
                writer.add(judged, keys_of(judged))
            if not writer.written:
                raise InputError(f"no valid row ({malformed:,} malformed)", path=file)
            replaced = _rows_in(target, code, version)
            oldest, newest = (days[0], days[-1]) if days else ("", "")
            about = {"source": file.name, "malformed": str(malformed), "oldest": oldest, "newest": newest, **fresh}
            writer.finish(code, version, about)
    except OSError as error:
        raise InputError(f"can't be written: {error.strerror or error}", path=folder) from error
    _forget()
    return Outcome(name, target, writer.written, malformed, replaced)


def _layout(kind: str) -> tuple[Sequence[str], Callable[[list[str]], Iterable[str]], bytes, int]:
    if kind == "offices":
        from linter.registers import offices

        return offices.COLUMNS, offices.keys_of, offices.KIND, offices.VERSION
    from linter.registers import imported_organisations as organisations

    return organisations.COLUMNS, organisations.keys_of, organisations.KIND, organisations.VERSION


def _rows_in(path: Path, code: bytes, version: int) -> int | None:
    """How many rows the register that is to be replaced has; None if there is none that can be read."""
    from linter.errors import DataError
    from linter.registers.table import Table

    try:
        return len(Table(path, code, version, rebuild=""))
    except (DataError, ValueError):
        return None


def _forget() -> None:
    from linter.registers import imported_organisations, offices

    offices.forget()
    imported_organisations.forget()


def _widened(days: list[str], stated: str) -> list[str]:
    """The oldest and newest of the dates seen so far; versions ("v1.67") are no dates."""
    from linter.dates import parse_day

    day = stated.partition(" ")[0]
    if not day or (days and days[0] <= day <= days[1]) or parse_day(day) is None:
        return days
    return [min(days[0], day), max(days[1], day)] if days else [day, day]


def judged_office(columns: dict[str, str]) -> list[str] | str:  # noqa: PLR0911 - one return a fault
    """The row of an office with the columns of the register, or what is wrong with it."""
    from linter.dates import parse_day
    from linter.registers.offices import COLUMNS

    if not columns.get("person"):
        return "missing 'person'"
    if not columns.get("office_title"):
        return "missing 'office_title'"
    # Wikidata's days have a time: 2019-05-20T00:00:00Z
    columns |= {name: columns.get(name, "").partition("T")[0] for name in ("start", "end", "as_of")}
    start, end, as_of = columns["start"], columns["end"], columns["as_of"]
    begins, ends = parse_day(start), parse_day(end)
    if start and begins is None:
        return f"start is not a date: {start[:40]!r} (use YYYY, YYYY-MM or YYYY-MM-DD)"
    if end and ends is None:
        return f"end is not a date: {end[:40]!r} (use YYYY, YYYY-MM or YYYY-MM-DD)"
    if begins is not None and ends is not None and begins.first > ends.last:
        return f"ends before it starts: {start} to {end}"
    if as_of and parse_day(as_of.partition(" ")[0]) is None:
        return f"as_of is not a date: {as_of[:40]!r} (use YYYY, YYYY-MM or YYYY-MM-DD)"
    wrong = _stated(columns)
    if wrong:
        return wrong
    return [columns.get(column, "") for column in COLUMNS]


def _stated(columns: dict[str, str]) -> str:
    """Fill in what a row does not state of its level, of accusing and of acting; what is wrong there, or "".

    A row accuses unless it says that it does not: whoever imports a file answers for it.
    """
    from linter.registers.levels import LEVELS, is_acting, level_of

    title, organisation, country = (columns.get(name, "") for name in ("office_title", "organisation", "country"))
    if columns.get("level") and columns["level"] not in LEVELS:
        return f"unknown level {columns['level'][:40]!r} (supported: {', '.join(LEVELS)})"
    columns["level"] = columns.get("level") or level_of(title, organisation, country)
    for name, otherwise in (("accuses", True), ("acting", is_acting(title))):
        stated = columns.get(name, "").lower()
        if stated and stated not in _YES_NO:
            return f"{name} is neither yes nor no: {stated[:40]!r}"
        columns[name] = _YES_NO.get(stated, "yes" if otherwise else "no")
    return ""


_YES_NO = {"yes": "yes", "true": "yes", "1": "yes", "no": "no", "false": "no", "0": "no"}


def _organisation(columns: dict[str, str]) -> list[str] | str:
    """The row of an organisation, or what is wrong with it."""
    from linter.registers.imported_organisations import COLUMNS

    if not columns.get("canonical_name"):
        return "missing 'canonical_name'"
    return [columns.get(column, "") for column in COLUMNS]


def remove(kind: str, name: str) -> None:
    """Take an imported register away. Raises UsageError if there is none of that name."""
    path = register_folder() / kind / f"{name}.register"
    try:
        path.unlink()
    except FileNotFoundError:
        raise UsageError(f"no imported register of {kind} has the name {name!r}") from None
    except OSError as error:
        raise InputError(f"can't be removed: {error.strerror}", path=path) from error
    _forget()
