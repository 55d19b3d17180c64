"""Reading the files that registers are imported from, one record at a time: CSV here, open data in `open_data`."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from linter.errors import InputError, nearest
from linter.files.bounded_read import reason_of
from linter.registers.records import Record
from linter.registers.unpacking import Opened, open_packed

_REQUIRED = {
    "offices": ("person", "office_title", "start", "end"),
    "organisations": ("canonical_name",),
}
"""The columns that a CSV file of a kind must have; the others may be missing."""

_EVERY = 2000  # records between two reports of progress


LONGEST_LINE = 1 << 20
"""Bytes of a line of a CSV file."""


def records(
    file: Path,
    kind: str,
    known: Sequence[str],
    progress: Callable[[int, int], None] | None,
    *,
    limit: int | None = None,
) -> Iterator[Record]:
    """The records of a file, read as they are asked for: CSV, JSON or YAML by its name, plain, `.gz` or `.zip`.

    known: the columns that count; others are passed over. progress: called with bytes read and in all.
    limit: bytes that it may hold, see `open_packed`. Raises InputError at once for a file that can't be opened or a CSV
    that lacks required columns, and later for one that can't be read to its end.
    """
    opened = open_packed(file, limit)
    try:
        stream = opened.stream
        if opened.name.endswith(".json"):
            from linter.registers.open_data import json_records

            rows = json_records(file, stream, kind)
        elif opened.name.endswith((".yaml", ".yml")):
            from linter.registers.open_data import yaml_records

            rows = yaml_records(file, stream, kind)
        else:
            reader = csv.reader(Lines(file, stream), strict=True)
            header = _header(file, reader, kind, known)
            rows = _rows(reader, header, len(header))
    except BaseException:
        opened.raw.close()
        raise
    return _watched(file, opened, rows, progress)


def _watched(
    file: Path, opened: Opened, rows: Iterator[Record], progress: Callable[[int, int], None] | None
) -> Iterator[Record]:
    """The records, with progress told now and then; a file that can't be read further is an InputError."""
    size = opened.size
    with opened.raw as raw:
        count = 0
        while True:
            try:
                record = next(rows, None)
            except OSError as error:
                raise InputError(f"is damaged: {reason_of(error)}", path=file) from None
            if progress is not None and (record is None or count % _EVERY == 0):
                progress(size if record is None else raw.tell(), size)
            if record is None:
                return
            count += 1
            yield record


class Lines:
    """The lines of a file as text; bytes that are no UTF-8 become lone surrogates, which tell them later.

    Raises InputError for a line longer than LONGEST_LINE, and for what can't be read.
    """

    def __init__(self, file: Path, stream: BinaryIO) -> None:
        self._file, self._stream = file, stream
        self._read = 0

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        try:
            line = self._stream.readline(LONGEST_LINE + 1)
        except InputError as error:  # of what can't be unpacked
            error.line = self._read + 1
            raise
        except OSError as error:
            raise InputError(f"is damaged: {reason_of(error)}", path=self._file, line=self._read + 1) from None
        if not line:
            raise StopIteration
        self._read += 1
        if len(line) > LONGEST_LINE:
            raise InputError("a line is longer than 1 MB", path=self._file, line=self._read)
        text = line.decode("utf-8", "surrogateescape")
        return text.removeprefix("\ufeff") if self._read == 1 else text


def _header(file: Path, reader: Iterator[list[str]], kind: str, known: Sequence[str]) -> list[str]:
    try:
        header = [name.strip() for name in next(reader, [])]
    except csv.Error as error:
        raise InputError(f"is not valid CSV: {error}", path=file, line=1) from None
    missing = [column for column in _REQUIRED[kind] if column not in header]
    if missing:
        hint = nearest(missing[0], header)
        raise InputError(
            f"missing column {missing[0]!r} of {kind}{hint} (columns: {', '.join(known)})",
            path=file,
            line=1,
        )
    seen: set[str] = set()
    for name in header:
        if name and name in seen:
            raise InputError(f"has the column {name!r} twice", path=file, line=1)
        seen.add(name)
    return header


def _rows(reader: Any, header: list[str], width: int) -> Iterator[Record]:
    """The records that a `csv.reader`, whose class has no public name, has after its header."""
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Record(line, {}, f"is not valid CSV: {error}")
            continue
        if not cells:
            continue
        if len(cells) != width:
            yield Record(line, {}, f"has {len(cells)} columns instead of {width}")
            continue
        columns = {name: " ".join(cell.split()) for name, cell in zip(header, cells, strict=True)}
        if any("\ud800" <= letter <= "\udfff" for cell in cells if not cell.isascii() for letter in cell):
            yield Record(line, {}, "is not UTF-8")
            continue
        if any("\0" in cell for cell in cells):
            yield Record(line, {}, "contains a null character")
            continue
        yield Record(line, columns)
