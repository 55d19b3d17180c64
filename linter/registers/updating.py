"""Making registers of open data that was fetched, or that lies in a folder: offices mended as the shipped ones are."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from linter.errors import InputError
from linter.registers import succession, tenures, terms
from linter.registers.downloads import about, checksum
from linter.registers.folder import register_folder
from linter.registers.importing import Malformed, Outcome, import_file, judged_office
from linter.registers.offices import COLUMNS
from linter.registers.readers import records
from linter.registers.sources import Source

__all__ = ["apply", "checksum", "downloads_folder", "present"]

NAME = "update"
"""The name of the register of offices that an update makes of all its sources."""


def downloads_folder() -> Path:
    """Where fetched files are kept, beside the registers; it is made if need be. Raises InputError if it can't be."""
    folder = register_folder() / "downloads"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"can't be made: {error.strerror or error}", path=folder) from error
    return folder


def present(folder: Path, chosen: Sequence[Source]) -> list[Source]:
    """The sources of which a file lies in `folder`."""
    return [source for source in chosen if (folder / source.file).is_file()]


def apply(folder: Path, chosen: Sequence[Source], report: Callable[[Path, Malformed], None]) -> Iterator[Outcome]:
    """Make registers of the files of these sources in `folder`: one of all offices, one of each list of organisations.

    report: called for each row that is left out. Raises InputError for a file that can't be read; then the register
    that it was for stays as it was.
    """
    found = present(folder, chosen)
    offices = [source for source in found if source.kind == "offices"]
    if offices:
        yield _offices(folder, offices, report)
    for source in found:
        if source.kind == "organisations":
            path = folder / source.file
            yield import_file("organisations", path, name=source.name, report=_reporter(path, report))


def _reporter(path: Path, report: Callable[[Path, Malformed], None]) -> Callable[[Malformed], None]:
    return lambda row: report(path, row)


def _offices(folder: Path, found: Sequence[Source], report: Callable[[Path, Malformed], None]) -> Outcome:
    rows: list[terms.Row] = []
    for source in found:
        rows += _rows(folder / source.file, report)
    lawmakers = tenures.joined(row for row in rows if row.kind == "legislator")
    others = tenures.joined(row for row in rows if row.kind != "legislator")
    mended = succession.judged(succession.closed(tenures.sharing_ends(tenures.placed(others, lawmakers))))
    with TemporaryDirectory(prefix="copydesk-update-") as temporary:
        path = Path(temporary) / f"{NAME}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(terms.columns_of(row) for row in (*mended, *succession.judged(lawmakers)))
        return import_file("offices", path, report=_reporter(path, report))


def _rows(path: Path, report: Callable[[Path, Malformed], None]) -> Iterator[terms.Row]:
    """The rows of one file. What states no day is of the day on which it was fetched, or the file was written."""
    known = about(path).get("fetched") or datetime.datetime.fromtimestamp(
        path.stat().st_mtime, datetime.UTC
    ).date().isoformat()  # fmt: skip
    for record in records(path, "offices", COLUMNS, None):
        judged = record.wrong or judged_office(dict(record.columns))
        if isinstance(judged, str):
            report(path, Malformed(record.line, judged))
            continue
        stated = dict(zip(COLUMNS, judged, strict=True))
        stated["as_of"] = stated["as_of"] or known
        if stated["end"] > stated["as_of"]:  # the end that the law foresees
            stated["end"] = ""
        row = terms.cleaned({**stated, "licence": "CC0", "start_evidence": "stated", "end_evidence": "stated"})
        if row is not None:
            yield row
