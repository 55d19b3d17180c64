"""Walking through folders, however many of them lie in each other."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator


def walk(
    top: str | os.PathLike[str], onerror: Callable[[OSError], object] | None = None
) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each folder from `top` on with the names of the folders and files in it, as `os.walk` has them.

    Names that are taken from the list of folders are not entered, nor are links. Until Python 3.12 `os.walk` calls
    itself for every folder in a folder, and fails at a thousand. onerror: called for a folder that can't be read.
    """
    waiting = [os.fspath(top)]
    while waiting:
        where = waiting.pop()
        folders: list[str] = []
        files: list[str] = []
        try:
            with os.scandir(where) as entries:
                for entry in entries:
                    (folders if _is_folder(entry) else files).append(entry.name)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        yield where, folders, files
        below = [os.path.join(where, name) for name in folders]  # noqa: PTH118 - keeps "./" and ".." as given
        waiting += [path for path in reversed(below) if not os.path.islink(path)]  # noqa: PTH114


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
