"""Writing tables that are looked up in a mapped file, without holding their rows in memory."""

from __future__ import annotations

import struct
import time
from array import array
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import Self
from zlib import crc32

from linter.files.data_file import write_streams

_ENTRY = struct.Struct("<IQ")
_PREFIX = ".import-"
_STALE = 86_400.0  # seconds after which the folder of an import that nobody has written to was left by a killed run
_PARTS = 64  # files that entries are sorted in, one at a time: ten million entries take 8 MB each
_NOT_IN_LINES = str.maketrans("\t\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "           ")


class TableWriter:
    """Writes a table; rows and entries wait in temporary files beside it, so that memory stays small.

    Use it in a `with` statement; without `finish` nothing is left behind.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        _tidy(path.parent)
        self._folder = TemporaryDirectory(prefix=_PREFIX, dir=path.parent)
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


def _tidy(folder: Path) -> None:
    """Take away what imports that were killed have left in `folder`."""
    for left in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            newest = max(file.stat().st_mtime for file in (left, *left.iterdir()))
            if not left.is_symlink() and time.time() - newest > _STALE:
                rmtree(left)


def _little(numbers: array[int]) -> bytes:
    """The numbers as the file has them, whatever the machine's byte order."""
    import sys

    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
