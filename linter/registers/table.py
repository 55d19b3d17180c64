"""Tables of rows that are looked up by key, lazily, in a memory-mapped file; `table_writer` writes them.

A row is a tuple of strings, stored as a line of UTF-8 with tabs between the columns. Each key of a row has an entry:
the CRC-32 of the key and the place of the row in bytes. Entries are sorted by CRC and a directory says where those
begin that share their highest bits, so that a key that is not there is mostly told by two reads, and opening a table
reads nothing. Two keys with one CRC are told apart by whoever knows how the keys of a row are made.

Sections: "rows", "directory" (uint32 a slot and one more), "checksums" (uint32 an entry), "places" (uint64 an entry),
"about" (lines of `name<TAB>value`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from zlib import crc32

from linter.files.data_file import damaged, open_data, sections


class Table:
    """A table that `TableWriter` wrote. Raises DataError if the file is missing, damaged or of another version."""

    def __init__(self, path: Path, kind: bytes, version: int, *, rebuild: str, check: bool = False) -> None:
        """check: whether to read the whole file for its checksum."""
        self.path = path
        self._kind, self._version, self._rebuild = kind, version, rebuild
        payload = open_data(path, kind, version, rebuild=rebuild, check=check)
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
            raise self.unusable(ValueError("its index does not match its entries"))
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

    def rows(self, ending: Collection[str] = (), lacking: Collection[str] = ()) -> Iterator[list[str]]:
        """The rows, in the order in which they were written, less what is left out, which costs little.

        ending: a column but the last must end with one of these, if any are given. lacking: a row must have none of
        these in a column between others.
        """
        place = 0
        while place < len(self._rows):
            piece = bytes(self._rows[place : place + (1 << 20)])
            end = piece.rfind(b"\n") + 1
            if not end:
                raise self.unusable(ValueError("a row has no end"))
            place += end
            lines = _ending(piece[:end], ending) if ending else piece[: end - 1].split(b"\n")
            for value in lacking:
                unwanted = f"\t{value}\t".encode()
                lines = [line for line in lines if unwanted not in line]
            try:
                for line in lines:
                    yield line.decode("utf-8").split("\t")
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
                raise ValueError("a row ends beyond the end of the file")
            size *= 8


def _ending(piece: bytes, values: Collection[str]) -> list[bytes]:
    """The lines of which a column but the last ends with one of the values; each line has an end."""
    starts = set()
    for value in values:
        wanted = f"{value}\t".encode()
        at = piece.find(wanted)
        while at >= 0:
            starts.add(piece.rfind(b"\n", 0, at) + 1)
            at = piece.find(wanted, piece.index(b"\n", at))
    return [piece[start : piece.index(b"\n", start)] for start in sorted(starts)]
