"""Whether files have changed, for what runs on: `check --watch` and the language server."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

Stamps = dict[str, tuple[int, ...] | None]
"""Time, size and inode of each file; None for one that does not exist."""


def stamps(files: Iterable[str]) -> Stamps:
    """The stamps of the files, each once."""
    return {file: _stamp(file) for file in sorted(set(files))}


def configurations(path: str) -> Iterator[str]:
    """Every path where a configuration for the draft or folder at `path` may lie."""
    absolute = Path(path).absolute()
    for folder in (absolute, *absolute.parents):
        for name in ("copydesk.toml", ".copydesk.toml", "pyproject.toml"):
            yield os.fspath(folder / name)


def _stamp(file: str) -> tuple[int, ...] | None:
    try:
        status = os.stat(file)  # noqa: PTH116 - a Path costs more
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
