"""Which large files of the package an earlier run has found whole, so that they need not be read for that again.

Kept as Python keeps bytecode: in `__pycache__`, for the files of the package alone, and not where Python is told to
write no bytecode. What is kept is what the system says of the file: while size, number, and the times at which content
and file last changed are the same, so is the file. Copying, unpacking or writing to it changes one of them.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

LARGE = 1 << 18
"""Bytes from which on it pays: to ask takes as long as the checksum of 50 kB."""
PACKAGE = os.path.join(os.path.dirname(os.path.dirname(__file__)), "")  # noqa: PTH118, PTH120 - told at every start
"""The folder of the package, with a separator at its end."""
RULES = os.path.join(PACKAGE, "rules", "")  # noqa: PTH118
if not os.path.isdir(RULES):  # noqa: PTH112 - a checkout, where they lie beside the package
    RULES = os.path.join(os.path.dirname(PACKAGE[:-1]), "rules", "")  # noqa: PTH118, PTH120
"""The folder of copydesk's own rules, likewise."""
_SETTLED = 2_000_000_000  # nanoseconds: two changes within a tick of a file system's clock have the same time


def was_whole(path: Path, status: os.stat_result, checksum: int) -> bool:
    """Whether an earlier run has found that the file at `path` has this checksum. status: of the open file."""
    note = _note(path)
    if note is None:
        return False
    try:
        return note.read_bytes() == _identity(status, checksum)
    except OSError:
        return False


def note_whole(path: Path, status: os.stat_result, checksum: int) -> None:
    """Leave word that it has; where that can't be written, the next run reads the file again."""
    note = _note(path)
    if note is None or sys.dont_write_bytecode or time.time_ns() - status.st_ctime_ns < _SETTLED:
        return
    with suppress(OSError):
        note.parent.mkdir(exist_ok=True)
        note.write_bytes(_identity(status, checksum))  # a part of it would be no file's


def _note(path: Path) -> Path | None:
    if not str(path).startswith((PACKAGE, RULES)):
        return None
    try:
        return Path(cache_from_source(str(path))).with_name(f"{path.name}.whole")
    except NotImplementedError:  # a Python that keeps no bytecode
        return None


def _identity(status: os.stat_result, checksum: int) -> bytes:
    return b"%d %d %d %d %d" % (status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns, checksum)
