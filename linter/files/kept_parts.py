"""Values that an earlier run has made, of which a run needs some: one file whose index is read, and what is asked for.

Kept and trusted as those of kept.py are, but that a part's own checksum is its reader's affair.
"""

from __future__ import annotations

import marshal
import os
import struct
from collections.abc import Hashable, Iterator, Mapping
from contextlib import suppress
from typing import Any, TypeAlias
from zlib import crc32

from linter.files.kept import write_whole

Part: TypeAlias = tuple[bytes, tuple[int, ...]]
"""A value as `marshal` writes it, and numbers that are known of it without reading it."""
_HEADING = struct.Struct("<QQL")
"""Bytes of the whole file and of the index, and the index's checksum."""


class KeptParts:
    """The parts at `path`; none if there is no such file, or it is damaged, or was made for another `made`."""

    def __init__(self, path: str, made: str) -> None:
        self.path = path
        self._made = made
        self._file = -1  # open until the process ends
        self._start = 0  # of the parts in the file
        self._index: dict[Any, tuple[int, int, tuple[int, ...]]] = {}  # start, length, numbers
        with suppress(OSError, struct.error, ValueError, EOFError, TypeError):
            self._open()

    def __len__(self) -> int:
        return len(self._index)

    def numbers(self, key: Hashable) -> tuple[int, ...] | None:
        """What is known of a part without reading it; None if there is none."""
        entry = self._index.get(key)
        return None if entry is None else entry[2]

    def read(self, key: Hashable, start: int = 0, length: int | None = None) -> bytes:
        """A part that there is, as it was written, or `length` bytes of it from `start` on.

        A file that is mapped would be slower to get at, page by page. Raises OSError. What comes back is shorter than
        what was written where the file was cut.
        """
        place, whole, _ = self._index[key]
        return os.pread(self._file, whole - start if length is None else length, self._start + place + start)

    def forget(self, key: Hashable) -> None:
        """Leave out a part that turned out to be wrong."""
        self._index.pop(key, None)

    def all(self) -> Iterator[tuple[Any, Part]]:
        """Every part with its key."""
        for key, (_, _, numbers) in self._index.items():
            yield key, (self.read(key), numbers)

    def write(self, parts: Mapping[Any, Part]) -> None:
        """Write a file of these parts alone; where that can't be done, nothing is."""
        index = {}
        place = 0
        for key, (body, numbers) in parts.items():
            index[key] = place, len(body), numbers
            place += len(body)
        head = marshal.dumps((self._made, index))
        heading = _HEADING.pack(_HEADING.size + len(head) + place, len(head), crc32(head))
        write_whole(self.path, b"".join((heading, head, *(body for body, _ in parts.values()))))

    def _open(self) -> None:
        self._file = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
        size, head, checksum = _HEADING.unpack(os.pread(self._file, _HEADING.size, 0))
        index = os.pread(self._file, head, _HEADING.size)
        if size == os.fstat(self._file).st_size and checksum == crc32(index):
            made, entries = marshal.loads(index)  # noqa: S302 - as bytecode is
            if made == self._made:
                self._index, self._start = entries, _HEADING.size + head
