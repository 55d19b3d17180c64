"""The bytes of a draft: as many as a draft may have."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from linter.errors import InputError
from linter.files.bounded_read import MADE_UP, is_made_up, reason_of

LARGEST = 10 << 20
"""Bytes that a draft may have: some 1.7 million words. What is longer is none, and would take gigabytes of memory."""

TOO_LARGE = f"larger than {LARGEST >> 20} MB, the limit for a draft"
"""What to say of a draft with more."""


def read_draft(path: Path | str) -> bytes:
    """The bytes of the file at `path`, which may be a pipe, but not more than LARGEST and one.

    Raises InputError if it can't be read.
    """
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a Path costs more
            status = os.fstat(file.fileno())
            size = status.st_size if stat.S_ISREG(status.st_mode) else LARGEST
            most = min(size, LARGEST) + 1
            data = file.read(most)
            if len(data) == most <= LARGEST:  # it has grown
                data += file.read(LARGEST + 1 - most)
            made_up = bool(data) and is_made_up(file.fileno())
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise InputError(f"can't be read: {reason_of(error)}", path=path) from error
    if made_up:
        raise InputError(f"can't be read: {MADE_UP}", path=path)
    return data
