"""Read files that a repository names: only regular files of a bounded size.

A repository can contain a link to `/dev/zero`, a pipe without a writer, or a file of many gigabytes. Every file whose
path comes from a configuration, a pack or the layout of a repository is read here, so that it can neither fill the
memory nor block the run.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

MEGABYTE = 1 << 20
"""Bytes that messages call a MB."""

NOT_REGULAR = "not a regular file (pipe, socket or device)"
MADE_UP = "not a regular file (the system writes it while it is read)"
_PIECE = 1 << 16
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def read_regular(path: Path | str, limit: int) -> bytes:
    """All bytes of the regular file at `path` (links are followed), `limit` bytes at most.

    Raises OSError, whose reason `reason_of` gives: also for a path that can't be one, for what is not a regular file
    and for one that is larger.
    """
    descriptor = open_regular(path, limit)
    try:
        size = os.fstat(descriptor).st_size
        pieces, length = [], 0
        while piece := os.read(descriptor, max(size - length, _PIECE) + 1):
            pieces.append(piece)
            length += len(piece)
            if length > limit:
                raise _too_large(path, limit)
        if length and is_made_up(descriptor):
            raise OSError(errno.EINVAL, MADE_UP, str(path))
        return b"".join(pieces)
    finally:
        os.close(descriptor)


def open_regular(path: Path | str, limit: int | None = None) -> int:
    """A descriptor for reading the regular file at `path`, of `limit` bytes at most (None: of any size).

    Opening never waits, not even for somebody to write to a pipe. Raises OSError as `read_regular` does.
    """
    try:
        descriptor = os.open(path, _FLAGS)
    except ValueError as error:  # a null character, or half a character
        raise OSError(errno.EINVAL, f"not a valid path: {error}", repr(path)) from None
    except OSError as error:
        if error.errno == errno.ENXIO:  # a socket
            raise OSError(errno.EINVAL, NOT_REGULAR, str(path)) from None
        raise
    fault = _fault(os.fstat(descriptor), path, limit)
    if fault is not None:
        os.close(descriptor)
        raise fault
    return descriptor


def stream_regular(path: Path | str, limit: int | None = None) -> BinaryIO:
    """The file that `open_regular` opens, to be read in pieces. Raises OSError as it does."""
    return os.fdopen(open_regular(path, limit), "rb")


def is_made_up(descriptor: int) -> bool:
    """Whether a file that something was read from is said to be empty, as those under `/proc` are.

    They hold what is nobody's business, such as the environment with its tokens.
    """
    status = os.fstat(descriptor)
    return stat.S_ISREG(status.st_mode) and status.st_size == 0


def reason_of(error: OSError | ValueError) -> str:
    """The operating system's message, in lower case, without number and path."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text[:1].lower() + text[1:]


def _fault(status: os.stat_result, path: Path | str, limit: int | None) -> OSError | None:
    if stat.S_ISDIR(status.st_mode):
        return IsADirectoryError(errno.EISDIR, "is a directory", str(path))
    if not stat.S_ISREG(status.st_mode):
        return OSError(errno.EINVAL, NOT_REGULAR, str(path))
    return _too_large(path, limit) if limit is not None and status.st_size > limit else None


def _too_large(path: Path | str, limit: int) -> OSError:
    return OSError(errno.EFBIG, f"larger than {limit >> 20} MB, the size limit", str(path))
