"""Values that an earlier run has made of files of the package, kept as Python keeps bytecode.

They lie in `__pycache__`, in a file for this very version of Python, are not written where Python is told to write no
bytecode, and are trusted as bytecode is. A value is made anew when what it was made of has changed: the data file, or
the module that reads it. Where it can't be written, every run makes it.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.util import cache_from_source
from typing import Any, TypeVar
from zlib import crc32

Value = TypeVar("Value")
_SETTLED = 2_000_000_000  # nanoseconds: two changes within a tick of a file system's clock have the same time


def made_of(sources: Sequence[os.PathLike[str] | str], make: Callable[[], Value]) -> Value:
    """What `make` returns, of an earlier run if it can be had.

    sources: the files of the package that the value depends on: the data file beside which it is kept, further ones,
    and the modules that make it. The value consists of what `marshal` knows: texts, numbers, bytes, tuples, lists,
    dictionaries, frozen sets.
    """
    path = place_of(sources[0])
    if path is None:
        return make()
    try:
        status = [os.stat(one) for one in sources]  # noqa: PTH116 - told at every start
    except OSError:
        return make()
    made = " ".join(f"{one.st_size} {one.st_ino} {one.st_mtime_ns} {one.st_ctime_ns}" for one in status)
    value = read_kept(path, made)
    if value is None:
        value = make()
        if time.time_ns() - max(one.st_ctime_ns for one in status) > _SETTLED:
            write_kept(path, made, value)
    return value  # type: ignore[no-any-return]


def place_of(source: os.PathLike[str] | str) -> str | None:
    """Where what is made of a file is kept; None for a Python that keeps no bytecode."""
    folder, name = os.path.split(os.fspath(source))
    try:
        compiled = cache_from_source(os.path.join(folder, "x.py"))  # noqa: PTH118
    except NotImplementedError:
        return None
    return os.path.join(os.path.dirname(compiled), f"{name}.{sys.implementation.cache_tag}.kept")  # noqa: PTH118, PTH120


def read_kept(path: str, made: str) -> Any:
    """What was written there for the same `made`; None if nothing was, or something else."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            whole = file.read()
        start = whole.index(b"\n\n") + 2
        body = memoryview(whole)[start:]
        return marshal.loads(body) if whole[:start] == _heading(made, body) else None  # noqa: S302 - as bytecode is
    except (OSError, ValueError, EOFError, TypeError):
        return None


def write_kept(path: str, made: str, value: Any) -> None:
    """Write a value; the file appears whole or not at all. made: what tells that the value is still right."""
    if not sys.dont_write_bytecode:
        body = marshal.dumps(value)
        write_whole(path, _heading(made, body) + body)


def write_whole(path: str, content: bytes) -> None:
    """Write a file that appears whole or not at all; not at all, too, where it can't be written."""
    written = f"{path}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        try:
            with open(written, "xb") as file:  # noqa: PTH123
                file.write(content)
            os.replace(written, path)  # noqa: PTH105
        except OSError:
            os.unlink(written)  # noqa: PTH108


def _heading(made: str, body: bytes | memoryview) -> bytes:
    """What a kept file starts with: which Python, what it was made of, and the checksum of what follows."""
    return f"{sys.version}\n{made}\n{crc32(body)}\n\n".encode()
