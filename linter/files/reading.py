"""Bytes to text: UTF-8 unless another encoding is named, and never a guess."""

from __future__ import annotations

from pathlib import Path

from linter.errors import InputError
from linter.files.bounded_read import MADE_UP, is_made_up, reason_of

LARGEST = 10 << 20
"""Bytes that a draft may have: some 1.7 million words. What is longer is none, and would take gigabytes of memory."""


def read_file(path: Path, encoding: str | None = None) -> str:
    """The text of the file at `path`, which may be a pipe; InputError when it can't be read or decoded."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)  # also of what has no end
            made_up = bool(data) and is_made_up(file.fileno())
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise InputError(f"can't be read: {reason_of(error)}", path=path) from error
    if made_up:
        raise InputError(f"can't be read: {MADE_UP}", path=path)
    return read_bytes(data, encoding, str(path))


def read_bytes(data: bytes, encoding: str | None, path: str) -> str:
    """`data` as text: UTF-8, or `encoding` if one is named.

    Nothing is changed: a UTF-8 byte order mark stays as U+FEFF at index 0 and CRLF stays two characters. The InputError
    for bytes that don't decode names the first such byte, its offset (in bytes, from 0) and its line; more than LARGEST
    bytes are an InputError too.
    """
    if len(data) > LARGEST:
        raise InputError(f"larger than {LARGEST >> 20} MB, the limit for a draft", path=path)
    name = encoding or "utf-8"
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise InputError(_byte_message(data, error, encoding), path=path, line=_line(data, error.start)) from error
    except LookupError as error:
        raise InputError(f"unknown encoding {name!r}", path=path) from error
    except ValueError as error:  # some codecs raise a plain UnicodeError; a NUL in the name is a ValueError
        raise InputError(f"can't be decoded as {name}: {error}", path=path) from error


def _byte_message(data: bytes, error: UnicodeDecodeError, encoding: str | None) -> str:
    byte = f"byte 0x{data[error.start]:02X}" if error.start < len(data) else "the end of the data"
    message = f"{byte} at offset {error.start} is not valid {encoding or 'UTF-8'} ({error.reason})"
    if encoding is None:
        utf16 = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
        example = "utf-16" if utf16 else "windows-1252"
        message += f"; name the encoding, for example --encoding {example}"
    return message


def _line(data: bytes, offset: int) -> int:
    before = data[:offset]
    return before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n") + 1
