"""Writing files whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from linter.errors import InputError


def write_whole(path: Path, data: bytes) -> None:
    """Make `data` the content of `path`: all of it or, if anything goes wrong, none of it (OSError).

    The new file takes the place of the old one at once and keeps its permissions; a link stays a link. What is no
    regular file (a pipe, a device) is written to.
    """
    target = Path(os.path.realpath(path))
    try:
        old = target.stat()
    except FileNotFoundError:
        old = None
    if old is not None and not stat.S_ISREG(old.st_mode):
        if stat.S_ISDIR(old.st_mode):
            raise IsADirectoryError(errno.EISDIR, "is a directory", str(path))
        target.write_bytes(data)
        return
    temporary = target.with_name(f".{target.name[:200]}.{os.getpid()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if old is not None:
            with suppress(OSError):  # only root may keep another owner
                os.chown(temporary, old.st_uid, old.st_gid)
            temporary.chmod(stat.S_IMODE(old.st_mode))
        temporary.replace(target)
    except BaseException:
        with suppress(FileNotFoundError):
            temporary.unlink()
        raise


def write_new(path: Path, data: bytes) -> None:
    """Make a file that isn't there yet, whole or not at all. Raises FileExistsError if it is, OSError for the rest."""
    with path.open("xb") as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            path.unlink()
            raise


def write_draft(path: Path, old: str, new: str, encoding: str | None) -> None:
    """Write the text `new` over `old`, the text that was read from `path`; byte order mark and line ends are theirs.

    Raises InputError, leaving the file alone, if it does not hold `old` any more, if `old` would not be written as it
    stands there, or if it can't be written.
    """
    try:
        if encoded(old, encoding) != path.read_bytes():
            raise InputError("not fixed: the file has changed meanwhile, or can't be written back as it was")
        write_whole(path, encoded(new, encoding))
    except OSError as error:
        raise InputError(f"not fixed: {(error.strerror or str(error)).lower()}") from error


def encoded(text: str, encoding: str | None) -> bytes:
    """The bytes of a draft's text. Raises InputError for a character that the encoding lacks."""
    name = encoding or "utf-8"
    try:
        return text.encode(name)
    except UnicodeEncodeError as error:
        raise InputError(f"not fixed: {text[error.start]!r} can't be written in {name}") from error
