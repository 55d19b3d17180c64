"""Where answers are kept: one SQLite file, which runs at the same time may share.

Nothing depends on it. What is damaged is thrown away and said; what can't be written is not kept; answers that were
not wanted for long, or are more than the room, go.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from linter.cache.key import digest

NAME = "findings-1.sqlite"
"""Of the file; the number is that of its tables."""

ROOM = 64 << 20
"""Bytes that the file may have; beyond, the answers that were not wanted for longest go."""
DAYS = 60
"""After so many without being wanted an answer goes."""
WAIT = 10.0
"""Seconds to wait for another run that is writing."""

_DAY = 86_400
_CHECK = 4  # bytes before each answer that tell whether it is whole
_AT_ONCE = 400  # keys in one query
_TABLES = """
CREATE TABLE IF NOT EXISTS answers (key BLOB PRIMARY KEY, answer BLOB NOT NULL, day INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_day ON answers (day);
"""


def user_folder() -> Path:
    """The user's own cache folder for copydesk; it need not exist."""
    named = os.environ.get("XDG_CACHE_HOME")
    base = Path(named) if named and Path(named).is_absolute() else Path("~/.cache").expanduser()
    return base / "copydesk"


Outcome = TypeVar("Outcome")


class Store:
    """The answers in `folder`. `troubles`: what to tell the user about it, in the order it happened."""

    def __init__(self, folder: Path, *, named: bool) -> None:
        """named: the user names the folder, and is told if it can't be used."""
        self.path = folder / NAME
        self.troubles: list[str] = []
        self._named = named
        self._today = int(time.time()) // _DAY
        self._usable = self._made(folder)

    def look_up(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The answers to those of `keys` that are known."""
        return self._do(partial(self._look_up, keys)) or {}

    def keep(self, answers: Mapping[bytes, bytes]) -> None:
        """Keep answers, and let those go that have had their time."""
        self._do(partial(self._keep, answers))

    def _look_up(self, keys: Sequence[bytes], database: sqlite3.Connection) -> dict[bytes, bytes]:
        found: dict[bytes, bytes] = {}
        stale = []
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            query = f"SELECT key, answer, day FROM answers WHERE key IN ({','.join('?' * len(some))})"  # noqa: S608
            for key, answer, day in database.execute(query, some):
                if answer[:_CHECK] != _check(key, answer[_CHECK:]):
                    raise sqlite3.DatabaseError("an answer is not what was kept")
                found[key] = answer[_CHECK:]
                if day < self._today:
                    stale.append((self._today, key))
        if stale:
            with suppress(sqlite3.OperationalError), database:
                database.executemany("UPDATE answers SET day = ? WHERE key = ?", stale)
        return found

    def _keep(self, answers: Mapping[bytes, bytes], database: sqlite3.Connection) -> None:
        rows = [(key, _check(key, answer) + answer, self._today) for key, answer in answers.items()]
        with database:
            database.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", rows)
            database.execute("DELETE FROM answers WHERE day < ?", (self._today - DAYS,))
        if self.path.stat().st_size > ROOM:
            with database:
                (count,) = database.execute("SELECT count(*) FROM answers").fetchone()
                database.execute(
                    "DELETE FROM answers WHERE key IN (SELECT key FROM answers ORDER BY day LIMIT ?)", (count // 2,)
                )
            database.execute("VACUUM")

    def _made(self, folder: Path) -> bool:
        """Whether the folder is there to write into; one that is made is the user's alone and not for git."""
        try:
            if not folder.is_dir():
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                (folder / ".gitignore").write_text("*\n", encoding="ascii")
        except OSError as error:
            if self._named:
                self.troubles.append(f"can't be used as the cache: {(error.strerror or str(error)).lower()}")
            return False
        return True

    def _do(self, work: Callable[[sqlite3.Connection], Outcome]) -> Outcome | None:
        """What `work` does with the database, which is open for this alone: no process starts meanwhile.

        None if the database can't be used.
        """
        if not self._usable:
            return None
        try:
            with closing(sqlite3.connect(self.path, timeout=WAIT)) as database:
                database.execute("PRAGMA synchronous = NORMAL")
                database.executescript(_TABLES)
                return work(database)
        except (sqlite3.Error, OSError, TypeError) as error:
            if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
                self._usable = False  # locked, read-only, full
                self.troubles.append(f"the cache is not used: {error}")
            else:  # also tables of another shape
                self._throw_away(error)
        return None

    def _throw_away(self, error: Exception) -> None:
        self.troubles.append(f"the cache was damaged ({error}); it is built anew")
        try:
            for name in (NAME, f"{NAME}-journal"):
                self.path.with_name(name).unlink(missing_ok=True)
        except OSError:
            self._usable = False


def _check(key: bytes, answer: bytes) -> bytes:
    return digest(key, answer)[:_CHECK]
