"""Opening the files of registers, plain or packed, with a limit to what they may unpack to.

A gzip file of a megabyte can unpack to a gigabyte of nothing. Open data unpacks to ten times its size, lists with one
word on every line to fifty times; whatever goes beyond the limit is refused.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import IO, Any, BinaryIO

from linter.errors import InputError
from linter.files.bounded_read import MEGABYTE, reason_of, stream_regular

MOST_TIMES = 100
"""So many times its own size a packed file may unpack to, and ALLOWANCE bytes more."""
ALLOWANCE = 64 * MEGABYTE

_GZIP, _ZIP = b"\x1f\x8b", (b"PK\x03\x04", b"PK\x05\x06")
_NOT_READ = {b"\xfd7zXZ\0": "xz", b"BZh": "bzip2", b"\x28\xb5\x2f\xfd": "zstd", b"7z\xbc\xaf": "7-Zip"}


class Opened:
    """A file that was opened. raw: its bytes, as packed; size: how many. stream: its content, unpacked. name: of the
    file that it holds, in lower case and without `.gz`.
    """

    def __init__(self, raw: BinaryIO, size: int, stream: BinaryIO, name: str) -> None:
        self.raw = raw
        self.size = size
        self.stream = stream
        self.name = name


def open_packed(file: Path, limit: int | None = None) -> Opened:
    """The regular file at `file`: plain, gzip or zip, whatever its name. Closing `raw` is the caller's.

    limit: bytes that it may hold, packed or unpacked; None for what MOST_TIMES says. Raises InputError for a file that
    can't be opened or unpacked; reading `stream` raises it for what is damaged or unpacks to more.
    """
    try:
        raw = stream_regular(file, limit)
    except OSError as error:
        raise InputError(f"can't be read: {reason_of(error)}", path=file) from None
    try:
        return _opened(raw, file, limit)
    except OSError as error:
        raw.close()
        raise InputError(f"can't be read: {reason_of(error)}", path=file) from None
    except BaseException:
        raw.close()
        raise


def _opened(raw: BinaryIO, file: Path, limit: int | None) -> Opened:
    size = os.fstat(raw.fileno()).st_size
    start = raw.read(6)
    raw.seek(0)
    name = file.name.lower()
    packer = next((packer for magic, packer in _NOT_READ.items() if start.startswith(magic)), None)
    if packer is not None:
        raise InputError(f"is compressed with {packer} (supported: plain, .gz and .zip files)", path=file)
    if start.startswith(_GZIP):
        import gzip

        packed: Any = gzip.GzipFile(fileobj=raw)
        name = name.removesuffix(".gz")
    elif start.startswith(_ZIP):
        packed, name = _zipped(file, raw)
    else:
        stream: BinaryIO = raw if limit is None else io.BufferedReader(_Limited(raw, file, limit, ""))
        return Opened(raw, size, stream, name)
    said = " when unpacked"
    if limit is None:
        limit = ALLOWANCE + MOST_TIMES * size
        said += "; if that is intended, unpack it first"
    return Opened(raw, size, io.BufferedReader(_Limited(packed, file, limit, said)), name)


class _Limited(io.RawIOBase):
    """The bytes of `stream`; InputError for more than `limit` of them, and for what can't be unpacked."""

    def __init__(self, stream: Any, file: Path, limit: int, said: str) -> None:
        self._stream = stream
        self._file = file
        self._limit = limit
        self._said = said
        self._read = 0

    def readable(self) -> bool:
        """Whether it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read into `buffer`; how many bytes, 0 at the end. Raises InputError."""
        view = memoryview(buffer).cast("B")
        try:
            data = self._stream.read(len(view))
        except Exception as error:  # noqa: BLE001 - gzip and zip have half a dozen, and all mean the same
            raise _damaged(error, self._file) from None
        self._read += len(data)
        if self._read > self._limit:
            raise InputError(f"contains more than {self._limit // MEGABYTE:,} MB{self._said}", path=self._file)
        view[: len(data)] = data
        return len(data)


def _zipped(file: Path, raw: BinaryIO) -> tuple[IO[bytes], str]:
    """The data file in a zip archive (of several, the JSON of the newest schema) and its name in lower case."""
    import zipfile

    try:
        archive = zipfile.ZipFile(raw)
        names = [name for name in archive.namelist() if name.endswith((".json", ".csv", ".yaml"))]
        names.sort(key=lambda name: ("schema_v2" in name, name.endswith(".json"), archive.getinfo(name).file_size))
        found = archive.open(names[-1]) if names else None
    except Exception as error:  # noqa: BLE001 - zipfile raises struct.error, ValueError and others for damaged archives
        raise _damaged(error, file) from None
    if found is None:
        raise InputError("contains no .json, .csv or .yaml file", path=file)
    if archive.getinfo(names[-1]).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise InputError("is compressed with an unsupported method; use zip's deflate", path=file)
    return found, names[-1].lower()


def _damaged(error: Exception, file: Path) -> InputError:
    return InputError(f"is damaged: {str(error) or type(error).__name__}", path=file)
