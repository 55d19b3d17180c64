"""The header that every compiled data file starts with: which data, which version, how long, which checksum.

A file that is missing, cut short or of another version is told at once, from the header and the file's size, in
microseconds. A changed byte in the middle shows only in the checksum: `verify_data` reads the whole file for it
(a quarter of a millisecond a megabyte), and so does `open_data` when it is asked to. What copydesk ships, and what a
trie is read from, is always checked: a wrong number makes wrong findings, and a damaged trie ends the process. A large
file of the package is read for that once, as a module is compiled once (see files/whole.py).

Layout, little-endian, 64 bytes before the payload (so that arrays in it are aligned):
magic 8 bytes, kind 16 bytes (ASCII, zero-padded), version uint32, CRC-32 of the payload uint32, length of the payload
uint64 in bytes, 24 zero bytes.
"""

from __future__ import annotations

import mmap
import os
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from linter.errors import DataError
from linter.files.bounded_read import open_regular, reason_of, stream_regular
from linter.files.whole import LARGE, note_whole, was_whole

MAGIC = b"copydesk"
_HEADER = struct.Struct("<8s16sIIQ24x")
_SECTION = struct.Struct("<16sQQ")
_ALIGNMENT = 64
NO_SENSE = (KeyError, IndexError, TypeError, ValueError, RuntimeError, OverflowError, struct.error)
"""What reading a payload raises that is not what its kind and version say."""
_PIECE = 1 << 20


def write_data(path: Path, kind: bytes, version: int, payload: bytes) -> None:
    """Write `payload` under a header; the file appears whole or not at all.

    kind: at most 16 ASCII bytes that say what the data is. version: of the payload's layout.
    """
    if not 0 < len(kind) <= 16 or not kind.isascii():
        raise ValueError(f"a kind must be 1 to 16 ASCII bytes, not {kind!r}")
    from zlib import crc32

    from linter.files.atomic_write import replacing

    with replacing(path) as file:
        file.write(_HEADER.pack(MAGIC, kind, version, crc32(payload), len(payload)))
        file.write(payload)


def write_streams(path: Path, kind: bytes, version: int, streams: Mapping[str, bytes | Path]) -> None:
    """Write named sections under a header as `write_data` and `pack_sections` do, without holding them in memory.

    streams: name of a section -> its bytes, or the file that holds them. The file appears whole or not at all.
    """
    if not 0 < len(kind) <= 16 or not kind.isascii():
        raise ValueError(f"a kind must be 1 to 16 ASCII bytes, not {kind!r}")
    from zlib import crc32

    from linter.files.atomic_write import replacing

    with replacing(path) as file:
        file.write(bytes(_HEADER.size))
        checksum = length = 0
        for piece in _pieces(streams):
            file.write(piece)
            checksum = crc32(piece, checksum)
            length += len(piece)
        file.seek(0)
        file.write(_HEADER.pack(MAGIC, kind, version, checksum, length))


def _pieces(streams: Mapping[str, bytes | Path]) -> Iterator[bytes]:
    sizes = {name: len(part) if isinstance(part, bytes) else part.stat().st_size for name, part in streams.items()}
    yield _table(sizes)
    for name, part in streams.items():
        if isinstance(part, bytes):
            yield part
        else:
            with part.open("rb") as file:
                while piece := file.read(_PIECE):
                    yield piece
        yield bytes(-sizes[name] % _ALIGNMENT)


def open_data(
    path: Path, kind: bytes, version: int, *, rebuild: str = "", check: bool = False, limit: int | None = None
) -> memoryview:
    """The payload of a data file, memory-mapped and read-only; it stays mapped while the view is referred to.

    rebuild: the command that makes the file again, for messages. check: compare the checksum too, unless an earlier run
    has done so for this very file.
    limit: bytes that the file may have. Raises DataError, which names the file and how to rebuild it, if the file is
    missing, not a regular file, larger than the limit, not `kind`, of another version, or not as long as its header
    says (or, with `check`, changed).
    """
    payload, checksum, status = _opened(path, kind, version, rebuild, limit)
    if check and status.st_size < LARGE:
        _compare(path, payload, checksum, rebuild)
    elif check and not was_whole(path, status, checksum):
        _compare(path, payload, checksum, rebuild)
        note_whole(path, status, checksum)
    return payload


def _opened(
    path: Path, kind: bytes, version: int, rebuild: str, limit: int | None
) -> tuple[memoryview, int, os.stat_result]:
    """The payload, its checksum as the header states it, and what the system says of the file."""
    try:
        descriptor = open_regular(path, limit)
    except OSError as error:
        raise _unusable(path, f"can't be opened ({reason_of(error)})", rebuild) from None
    try:
        status = os.fstat(descriptor)
        size = status.st_size
        if size < _HEADER.size:
            raise _unusable(path, f"is damaged: {size} bytes, shorter than its header", rebuild)
        mapped = mmap.mmap(descriptor, size, access=mmap.ACCESS_READ)
    except OSError as error:
        raise _unusable(path, f"can't be read ({error.strerror})", rebuild) from None
    finally:
        os.close(descriptor)
    view = memoryview(mapped)
    magic, kind_found, version_found, checksum, length = _HEADER.unpack_from(view)
    kind_found = kind_found.rstrip(b"\0")
    if magic != MAGIC:
        raise _unusable(path, "is not a data file of copydesk", rebuild)
    if kind_found != kind:
        raise _unusable(path, f"contains {_readable(kind_found)} instead of {_readable(kind)}", rebuild)
    if version_found != version:
        raise _unusable(path, f"has format version {version_found}; this copydesk reads version {version}", rebuild)
    if size != _HEADER.size + length:
        raise _unusable(path, f"is damaged: {size} bytes instead of {_HEADER.size + length}", rebuild)
    return view[_HEADER.size :], checksum, status


def kind_of(path: Path) -> bytes | None:
    """What the header of the file at `path` says it is; None if it has none. Raises DataError if it can't be read."""
    try:
        with stream_regular(path) as file:
            start = file.read(_HEADER.size)
    except OSError as error:
        raise _unusable(path, f"can't be opened ({reason_of(error)})", "") from None
    if len(start) < _HEADER.size or not start.startswith(MAGIC):
        return None
    kind: bytes = _HEADER.unpack(start)[1]
    return kind.rstrip(b"\0")


def verify_data(path: Path, kind: bytes, version: int, *, rebuild: str = "") -> None:
    """Read the whole file and raise DataError if it is not exactly what was written."""
    payload, checksum, _ = _opened(path, kind, version, rebuild, None)
    _compare(path, payload, checksum, rebuild)


def damaged(path: Path, kind: bytes, version: int, *, rebuild: str, reason: str) -> DataError:
    """The error to raise when reading a payload failed: says whether the checksum is wrong, too."""
    try:
        verify_data(path, kind, version, rebuild=rebuild)
    except DataError as error:
        return error
    return _unusable(path, f"can't be used: {reason}", rebuild)


def pack_sections(sections: Mapping[str, bytes]) -> bytes:
    """One payload that holds several named stretches of bytes (names of at most 16 ASCII characters), in order."""
    body = bytearray(_table({name: len(content) for name, content in sections.items()}))
    for content in sections.values():
        body += content
        body += bytes(-len(body) % _ALIGNMENT)
    return bytes(body)


def _table(sizes: Mapping[str, int]) -> bytes:
    """The table that a payload of sections of these sizes, in bytes, starts with."""
    place = -(-(8 + len(sizes) * _SECTION.size) // _ALIGNMENT) * _ALIGNMENT
    first = place
    table = [struct.pack("<Q", len(sizes))]
    for name, size in sizes.items():
        label = name.encode("ascii")
        if not 0 < len(label) <= 16:
            raise ValueError(f"a section name must have 1 to 16 characters, not {name!r}")
        table.append(_SECTION.pack(label, place, size))
        place += size + -size % _ALIGNMENT
    return b"".join(table).ljust(first, b"\0")


def sections(payload: memoryview) -> dict[str, memoryview]:
    """The named stretches that `pack_sections` put together. Raises ValueError if the table points outside."""
    if len(payload) < 8:
        raise ValueError("the table of sections is missing")
    (count,) = struct.unpack_from("<Q", payload)
    if 8 + count * _SECTION.size > len(payload):
        raise ValueError("the table of sections is longer than the file")
    found = {}
    for number in range(count):
        label, start, length = _SECTION.unpack_from(payload, 8 + number * _SECTION.size)
        if start + length > len(payload):
            raise ValueError("a section ends after the file")
        found[label.rstrip(b"\0").decode("ascii")] = payload[start : start + length]
    return found


def _compare(path: Path, payload: memoryview, checksum: int, rebuild: str) -> None:
    from zlib import crc32

    if crc32(payload) != checksum:
        raise _unusable(path, "is damaged: its checksum is wrong", rebuild)


def _readable(kind: bytes) -> str:
    return repr(kind.decode("ascii", "replace"))


def _unusable(path: Path, reason: str, rebuild: str) -> DataError:
    if rebuild.startswith("copydesk "):  # a command of the user's, for data of the user's
        remedy = f"; to make it again, run: {rebuild}"
    else:
        remedy = f"; install copydesk again, or run: {rebuild}" if rebuild else "; install copydesk again"
    return DataError(f"{reason}{remedy}", path=path)
