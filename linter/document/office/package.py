"""The parts of an office file, which is a zip archive. A hostile one is refused before it takes memory or time."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from linter.errors import InputError
from linter.files.reading import LARGEST

LARGEST_PART = 4 * LARGEST
"""Bytes of a part when unpacked: the markup is several times as long as the words."""
FREE = LARGEST
"""Bytes that a part may unpack to, however small it is packed."""
MOST_RATIO = 200
"""So many times its packed size a part may be, beyond FREE; office files reach about 50, a bomb 1,000."""
MOST_PARTS = 10_000

_DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError,
    ValueError,
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1


class Package:
    """The parts of an office file in memory, each unpacked when it is asked for.

    Raises InputError for bytes that are no such file; title: what the format is called. extension: of its files.
    """

    def __init__(self, data: bytes, title: str, extension: str) -> None:
        self._title = title
        _refuse_others(data, title, extension)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED as error:
            raise self.damaged(str(error)) from error
        parts = self._zip.infolist()
        if len(parts) > MOST_PARTS:
            raise InputError(f"{title} file with more than {MOST_PARTS:,} parts")
        self._parts = {part.filename: part for part in parts}

    def damaged(self, why: str) -> InputError:
        """The error for a file that can't be read."""
        return InputError(f"can't be read as {self._title}: the file is damaged ({why})")

    def part(self, name: str) -> bytes | None:
        """The bytes of the part `name`, None if there is none. Raises InputError if it can't be unpacked in bounds."""
        part = self._parts.get(name)
        if part is None:
            return None
        if part.flag_bits & _ENCRYPTED:
            raise InputError(protected(self._title))
        if part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise self.damaged(f"{name} is packed in a way that no office program uses")
        most = min(LARGEST_PART, max(FREE, MOST_RATIO * part.compress_size))
        try:
            with self._zip.open(part) as file:
                data = file.read(most + 1)
        except _DAMAGED as error:
            raise self.damaged(f"{name}: {error}") from error
        if len(data) > most:
            raise InputError(f"{name} in the file unpacks to more than {most >> 20} MB, the limit for its size")
        return data


def protected(title: str) -> str:
    """What to say of a file that only a password opens."""
    return f"protected by a password; save the draft in {title} without one"


def _refuse_others(data: bytes, title: str, extension: str) -> None:
    """Say what a file is that bears the name of a package but isn't one."""
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise InputError(protected(title))
        raise InputError(f"not in {title} but in an older format of Office; save it as {extension}")
    if data.lstrip().startswith(b"{\\rtf"):
        raise InputError(f"not in {title} but in RTF; save it as {extension}")
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        raise InputError(f"not in {title}, whatever the file is called; save the draft as {extension}")
