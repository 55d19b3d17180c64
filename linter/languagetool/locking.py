"""Locks in LanguageTool's folder: what one process does there, no other does at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from linter.errors import LanguageToolError
from linter.languagetool.paths import languagetool_folder


@contextmanager
def locked(name: str, *, busy: str | None = None) -> Iterator[Path]:
    """Hold the lock `name` and yield LanguageTool's folder, which is made if there is none.

    busy: what to say where another process holds the lock; without it, its end is waited for.
    Raises LanguageToolError where the folder can't be written to or locked, and where another holds the lock.
    """
    import fcntl

    folder = languagetool_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / name).open("w")
    except OSError as error:
        raise LanguageToolError(f"can't be written to ({error.strerror})", path=folder) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | (fcntl.LOCK_NB if busy else 0))
        except BlockingIOError as error:
            raise LanguageToolError(busy or str(error), path=folder) from error
        except OSError as error:
            raise LanguageToolError(f"can't be locked ({error.strerror})", path=folder) from error
        yield folder
