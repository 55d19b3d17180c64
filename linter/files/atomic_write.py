"""Write files completely or not at all, and drafts never through a link."""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from linter.errors import InputError, UsageError
from linter.files.bounded_read import read_regular, reason_of

_UNFINISHED = r"\.copydesk-[0-9a-f]{16}\.tmp"
"""The names of files that are being written; hidden, so that no search takes one for a draft."""
_STREAMS = (Path("/dev/fd"), Path("/proc/self/fd"))
STALE = 3600.0
"""Seconds without changes after which an unfinished file counts as left by a run that was killed."""


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A new file, which replaces the one at `path` at once when the context ends, unless an error occurs.

    It gets the owner and permissions of the old file. A link at `path` is replaced, not followed. Unfinished files of
    killed runs in this folder are deleted. Raises OSError.
    """
    try:
        old = os.lstat(path)
    except FileNotFoundError:
        old = None
    mode = stat.S_IMODE(old.st_mode) if old is not None and stat.S_ISREG(old.st_mode) else None
    unfinished, descriptor = _unfinished(path.parent, 0o666 if mode is None else mode)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if old is not None and mode is not None:
            with suppress(OSError):  # only root may keep another owner
                os.chown(unfinished, old.st_uid, old.st_gid)
            unfinished.chmod(mode)
        unfinished.replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            unfinished.unlink()
        raise


def write_whole(path: Path, data: bytes) -> None:
    """Make `data` the content of `path`, completely or, if an error occurs (OSError), not at all.

    The new file replaces the old one at once and keeps its permissions; a link stays a link. Pipes and devices are
    written to directly, and so is a stream of this process (`/dev/stdout`), wherever the shell redirects it.
    """
    write_pieces(path, (data,))


def write_pieces(path: Path, data: Iterable[bytes]) -> None:
    """As `write_whole`, the content in pieces: an error that is raised while they are made leaves what there was, too.

    So it does not in a pipe, a device or a stream.
    """
    if is_stream(path):
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND), "wb") as stream:
            stream.writelines(data)
        return
    target = Path(os.path.realpath(path))
    try:
        old = target.stat()
    except FileNotFoundError:
        old = None
    if old is not None and not stat.S_ISREG(old.st_mode):
        if stat.S_ISDIR(old.st_mode):
            raise IsADirectoryError(errno.EISDIR, "is a directory", str(path))
        with target.open("wb") as file:
            file.writelines(data)
        return
    with replacing(target) as file:
        file.writelines(data)


def is_stream(path: Path) -> bool:
    """Whether `path` is a name of an open stream of this process (`/dev/stdout`), rather than of a file."""
    return path.parent in _STREAMS or path in (Path("/dev/stdout"), Path("/dev/stderr"))


def write_new(path: Path, data: bytes) -> None:
    """Create a file, completely or not at all. Raises FileExistsError if it exists, OSError for other errors."""
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    unfinished, descriptor = _unfinished(path.parent, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(unfinished, path)  # which, unlike a change of name, fails if somebody was faster
        except FileExistsError:
            raise
        except OSError:  # of a file system without hard links
            unfinished.rename(path)
    finally:
        with suppress(FileNotFoundError):
            unfinished.unlink()


def write_draft(path: Path, old: bytes, new: bytes) -> None:
    """Replace the bytes `old`, which were read from `path`, by `new`.

    Raises InputError, without changing the file, if `path` is behind a link, if the file no longer contains exactly
    `old`, or if the file can't be written.
    """
    refuse_links(path)
    try:
        held = read_regular(path, len(old))
    except OSError as error:
        if error.errno != errno.EFBIG:  # which means that the file has changed
            raise InputError(f"not fixed: {reason_of(error)}") from error
        held = None
    if held != old:
        raise InputError("not fixed: the file has changed since it was read")
    try:
        with replacing(path) as file:
            file.write(new)
    except OSError as error:
        raise InputError(f"not fixed: {reason_of(error)}") from error


def refuse_links(path: Path) -> None:
    """Raise InputError if the draft at `path`, or a folder on the way to it, is a link: it may lead anywhere."""
    fault = link_fault(path)
    if fault:
        raise InputError(f"not fixed: {fault}, because --fix does not write through links")


def write_through_no_link(path: Path, data: bytes) -> None:
    """Write a file that a configuration names: as `write_whole`, but UsageError for a link, which may lead anywhere."""
    fault = link_fault(path)
    if fault:
        raise UsageError(f"{path} can't be written: {fault}")
    write_whole(path, data)


def link_fault(path: Path) -> str:
    """What is wrong with writing to `path` if it, or a folder that leads to it, is a link; "" if none is.

    A relative path is looked at from the working directory on, and so is what lies below that; another from the top of
    its repository on, or, outside of any, from its own folder on. What is above (`/tmp`, `/home`) the machine decides.
    """
    place = _start(path)
    for part in path.parts[len(place.parts) :]:
        place = place / part
        if part != ".." and place.is_symlink():
            return f"{place} is a link; name the file it points to"
    return ""


def _start(path: Path) -> Path:
    """The part of `path` that is not asked for links."""
    if not path.is_absolute():
        return Path()
    with suppress(OSError):  # a working directory that is gone
        if path.is_relative_to(Path.cwd()):
            return Path.cwd()
    return next((folder for folder in path.parents if os.path.lexists(folder / ".git")), path.parent)


def _unfinished(folder: Path, mode: int) -> tuple[Path, int]:
    """A new file in `folder` to write to, with these permissions at most, and its descriptor. Raises OSError."""
    if folder not in _tidied:
        _tidied.add(folder)
        _tidy(folder)
    while True:
        path = folder / f".copydesk-{os.urandom(8).hex()}.tmp"
        with suppress(FileExistsError):
            return path, os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)


_tidied: set[Path] = set()  # folders: each is looked through once a process


def _tidy(folder: Path) -> None:
    """Delete what killed runs have left unfinished in `folder`."""
    now = time.time()
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if re.fullmatch(_UNFINISHED, entry.name):
                with suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    if stat.S_ISREG(status.st_mode) and now - status.st_mtime > STALE:
                        Path(entry.path).unlink()
