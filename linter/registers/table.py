"""Tables of rows that are looked up by key, lazily, in a memory-mapped file, and are written without holding them.

A row is a tuple of strings, stored as a line of UTF-8 with tabs between the columns. Each key of a row has an entry:
the CRC-32 of the key and the place of the row in bytes. Entries are sorted by CRC and a directory says where those
begin that share their highest bits, so that a key that is not there is mostly told by two reads, and opening a table
reads nothing. Two keys with one CRC are told apart by whoever knows how the keys of a row are made.

Sections: "rows", "directory" (uint32 a slot and one more), "checksums" (uint32 an entry), "places" (uint64 an entry),
"about" (lines of `name<TAB>value`).
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self
from zlib import crc32

from linter.data.format import damaged, open_data, sections, write_streams

_ENTRY = struct.Struct("<IQ")
_PARTS = 64  # files that entries are sorted in, one at a time: ten million entries take 8 MB each
_NOT_IN_LINES = str.maketrans("\t\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "           ")


class Table:
    """A table that `TableWriter` wrote. Raises DataError if the file is missing, damaged or of another version."""

    def __init__(self, path: Path, kind: bytes, version: int, *, rebuild: str) -> None:
        self.path = path
        self._kind, self._version, self._rebuild = kind, version, rebuild
        payload = open_data(path, kind, version, rebuild=rebuild)
        try:
            parts = sections(payload)
            self._rows = parts["rows"]
            self._directory = parts["directory"].cast("I")
            self._checksums = parts["checksums"].cast("I")
            self._places = parts["places"].cast("Q")
            lines = bytes(parts["about"]).decode("utf-8").split("\n")
            self.about: Mapping[str, str] = dict(line.split("\t", 1) for line in lines)
        except (KeyError, TypeError, ValueError) as error:
            raise self.unusable(error) from None
        slots = len(self._directory) - 1
        entries = len(self._checksums)
        if slots < 1 or slots & (slots - 1) or self._directory[slots] != entries or entries != len(self._places):
            raise self.unusable(ValueError("its directory does not fit its entries"))
        self._shift = 32 - (slots.bit_length() - 1)

    def __len__(self) -> int:
        return int(self.about.get("rows", "0"))

    def unusable(self, error: Exception) -> Exception:
        """The DataError to raise when what was read makes no sense."""
        return damaged(self.path, self._kind, self._version, rebuild=self._rebuild, reason=str(error))

    def with_key(self, key: str) -> list[list[str]]:
        """The rows that may have this key, in the order in which they were written."""
        wanted = crc32(key.encode("utf-8", "surrogatepass"))
        slot = wanted >> self._shift
        checksums = self._checksums
        try:
            first, last = self._directory[slot], self._directory[slot + 1]
            return [self._row(self._places[n]) for n in range(first, last) if checksums[n] == wanted]
        except (IndexError, ValueError) as error:
            raise self.unusable(error) from None

    def rows(self) -> Iterator[list[str]]:
        """Every row, in the order in which they were written."""
        place = 0
        while place < len(self._rows):
            piece = bytes(self._rows[place : place + (1 << 20)])
            end = piece.rfind(b"\n") + 1
            if not end:
                raise self.unusable(ValueError("a row does not end"))
            place += end
            try:
                for line in piece[: end - 1].decode("utf-8").split("\n"):
                    yield line.split("\t")
            except UnicodeDecodeError as error:
                raise self.unusable(error) from None

    def _row(self, place: int) -> list[str]:
        size = 512
        while True:
            piece = bytes(self._rows[place : place + size])
            end = piece.find(b"\n")
            if end >= 0:
                return piece[:end].decode("utf-8").split("\t")
            if len(piece) < size:
                raise ValueError("a row ends after the file")
            size *= 8


class TableWriter:
    """Writes a table; rows and entries wait in temporary files beside it, so that memory stays small.

    Use it in a `with` statement; without `finish` nothing is left behind.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._folder = TemporaryDirectory(prefix=".import-", dir=path.parent)
        folder = Path(self._folder.name)
        self._rows = (folder / "rows").open("wb")
        self._parts = [(folder / f"entries{n}").open("wb") for n in range(_PARTS)]
        self._at = 0
        self.written = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()
        self._folder.cleanup()

    def add(self, row: Iterable[str], keys: Iterable[str]) -> None:
        """Add a row and the keys under which it is found; tabs and line ends in a column become spaces."""
        line = "\t".join([column.translate(_NOT_IN_LINES) for column in row]).encode("utf-8", "replace") + b"\n"
        for key in dict.fromkeys(keys):
            checksum = crc32(key.encode("utf-8", "surrogatepass"))
            self._parts[checksum * _PARTS >> 32].write(_ENTRY.pack(checksum, self._at))
        self._rows.write(line)
        self._at += len(line)
        self.written += 1

    def finish(self, kind: bytes, version: int, about: Mapping[str, str]) -> None:
        """Put the table in its place: whole, or not at all (OSError)."""
        self._close()
        folder = Path(self._folder.name)
        count = sum((folder / f"entries{n}").stat().st_size for n in range(_PARTS)) // _ENTRY.size
        bits = max(6, count.bit_length())  # about half the slots are empty
        sizes = array("I", bytes(4 * ((1 << bits) + 1)))
        with (folder / "checksums").open("wb") as checksums, (folder / "places").open("wb") as places:
            for n in range(_PARTS):
                entries = sorted(_ENTRY.iter_unpack((folder / f"entries{n}").read_bytes()))
                for checksum, _place in entries:
                    sizes[(checksum >> (32 - bits)) + 1] += 1
                checksums.write(_little(array("I", [checksum for checksum, _ in entries])))
                places.write(_little(array("Q", [place for _, place in entries])))
                (folder / f"entries{n}").unlink()
        total = 0
        for slot, size in enumerate(sizes):
            total += size
            sizes[slot] = total
        stated = {"rows": str(self.written), **about}
        lines = "\n".join(f"{name}\t{value.translate(_NOT_IN_LINES)}" for name, value in stated.items())
        write_streams(
            self._path,
            kind,
            version,
            {
                "directory": _little(sizes),
                "checksums": folder / "checksums",
                "places": folder / "places",
                "about": lines.encode("utf-8"),
                "rows": folder / "rows",
            },
        )

    def _close(self) -> None:
        for file in (self._rows, *self._parts):
            file.close()


def _little(numbers: array[int]) -> bytes:
    """The numbers as the file has them, whatever the machine's byte order."""
    import sys

    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
