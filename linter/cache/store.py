"""The result cache: one SQLite file, which concurrent runs share.

The cache is optional: no fault of its file stops a run or changes its findings. Each entry has a checksum, and the
whole file is checked before a run writes its first entry. A damaged file is deleted with a warning; a file that can't
be used (locked, read-only, another user's) is ignored with a warning. Entries unused for 60 days, or beyond 64 MiB, are
evicted.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from linter.cache.digest import digest

NAME = "answers-1.sqlite"
"""File name; its number is the version of the tables, so that a later copydesk with other tables uses another file."""

ROOM = 64 << 20
"""Largest size of the file in bytes; beyond it, the entries unused for longest are evicted."""
DAYS = 60
"""Days after which an unused entry is evicted."""
WAIT = 10.0
"""Seconds to wait for another run that is writing."""

_DAY = 86_400
_CHECK = 8  # bytes before each answer that tell whether it is whole
_AT_ONCE = 400  # keys in one query
_TABLES = (
    "CREATE TABLE answers (kind TEXT, key BLOB, answer BLOB, day INTEGER, PRIMARY KEY (kind, key)) WITHOUT ROWID",
    "CREATE INDEX by_day ON answers (day)",
)
_SETTINGS = """
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA synchronous = NORMAL;
"""
_DAMAGE = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_SCHEMA)


Outcome = TypeVar("Outcome")


class Store:
    """The entries in `folder`, by kind and key. `troubles`: warnings for the report, in order."""

    def __init__(self, folder: Path, *, named: bool) -> None:
        """named: whether the user named the folder, so that a failure to use it is reported."""
        self.path = folder / NAME
        self.troubles: list[str] = []
        self._named = named
        self._today = int(time.time()) // _DAY
        self._usable = self._made(folder)
        self._is_sound = False  # known before anything is written

    def look_up(self, kind: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The known answers for `keys`."""
        return self._do(partial(self._look_up, kind, keys)) or {}

    def keep(self, kind: str, answers: Mapping[bytes, bytes]) -> None:
        """Store answers, and evict old ones."""
        self._do(partial(self._keep, kind, answers))

    def forget(self, kind: str) -> None:
        """Delete all answers of a kind."""
        if self.path.exists():
            self._do(partial(self._forget, kind))

    def _look_up(self, kind: str, keys: Sequence[bytes], database: sqlite3.Connection) -> dict[bytes, bytes]:
        found: dict[bytes, bytes] = {}
        wanted = frozenset(keys)
        stale = []
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, answer, day FROM answers WHERE kind = ? AND key IN ({marks})"  # noqa: S608
            for key, answer, day in database.execute(query, (kind, *some)):
                # of a damaged tree, SQLite may return another row than the one that was asked for
                if key not in wanted or answer[:_CHECK] != _check(kind, key, answer[_CHECK:]):
                    raise _DamagedError("an entry is damaged")
                found[key] = answer[_CHECK:]
                if day < self._today:
                    stale.append((self._today, kind, key))
        if stale:
            with suppress(sqlite3.OperationalError), database:
                database.executemany("UPDATE answers SET day = ? WHERE kind = ? AND key = ?", stale)
        return found

    def _keep(self, kind: str, answers: Mapping[bytes, bytes], database: sqlite3.Connection) -> None:
        if not self._is_sound:  # an entry may be missing because another one is in its way
            _refuse_disorder(database)
            self._is_sound = True
        rows = [(kind, key, _check(kind, key, answer) + answer, self._today) for key, answer in answers.items()]
        with database:
            database.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", rows)
            database.execute("DELETE FROM answers WHERE day < ?", (self._today - DAYS,))
        if self.path.stat().st_size > ROOM:
            with database:
                (count,) = database.execute("SELECT count(*) FROM answers").fetchone()
                oldest = "SELECT kind, key FROM answers ORDER BY day LIMIT ?"
                database.execute(f"DELETE FROM answers WHERE (kind, key) IN ({oldest})", (count // 2,))  # noqa: S608
            database.execute("VACUUM")

    def _forget(self, kind: str, database: sqlite3.Connection) -> None:
        with database:
            database.execute("DELETE FROM answers WHERE kind = ?", (kind,))
        database.execute("VACUUM")

    def _made(self, folder: Path) -> bool:
        """Whether the folder can be written to. A new folder is readable by the user only, and ignored by git."""
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
        """Run `work` with the database, which is open only meanwhile, so that no process starts with it open.

        None if the database can't be used.
        """
        if not self._usable:
            return None
        try:
            unfit = self._unfit()
            if unfit is None:
                with closing(sqlite3.connect(self.path, timeout=WAIT)) as database:
                    _prepare(database)
                    return work(database)
            self._give_up(unfit)
        except Exception as error:  # noqa: BLE001 - a damaged file can make SQLite raise anything, also MemoryError
            if self._is_damage(error):
                self._throw_away(error)
            else:
                self._give_up(str(error))
        return None

    def _unfit(self) -> str | None:
        """Why the file must not be opened; None if it may be, or if it does not exist."""
        try:
            status = self.path.lstat()
        except FileNotFoundError:
            return None
        if not stat.S_ISREG(status.st_mode):
            return "not a regular file (a folder, link, pipe or device)"
        if status.st_uid not in (os.geteuid(), 0):
            return "the file belongs to another user, who could hide findings; delete it"
        return None

    def _is_damage(self, error: Exception) -> bool:
        """Whether the file itself is damaged, rather than the disk, its permissions or another run at fault."""
        if isinstance(error, sqlite3.Error):
            code = getattr(error, "sqlite_errorcode", None)  # none if it is Python that can't make sense of a value
            if code is not None and code & 0xFF == sqlite3.SQLITE_READONLY:
                return os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)  # a flag in the header
            return code is None or code & 0xFF in _DAMAGE or not isinstance(error, sqlite3.OperationalError)
        return not isinstance(error, OSError)

    def _give_up(self, why: str) -> None:
        self._usable = False
        self.troubles.append(f"the cache is not used: {why}")

    def _throw_away(self, error: Exception) -> None:
        self.troubles.append(f"the cache was damaged ({error}) and was deleted")
        try:
            for suffix in ("", "-journal", "-wal", "-shm"):
                self.path.with_name(f"{NAME}{suffix}").unlink(missing_ok=True)
        except OSError:
            self._usable = False


class _DamagedError(Exception):
    """The content of the file is damaged."""


def _prepare(database: sqlite3.Connection) -> None:
    """Create the tables of a new file. Raises _DamagedError for a file with any other content."""
    database.executescript(_SETTINGS)
    if _tables(database) == _TABLES:
        return
    with database:
        database.execute("BEGIN IMMEDIATE")  # another run may be making them
        found = _tables(database)
        if not found:
            for statement in _TABLES:
                database.execute(statement)
        elif found != _TABLES:
            raise _DamagedError("it does not contain the tables of a cache")


def _refuse_disorder(database: sqlite3.Connection) -> None:
    """Raise _DamagedError if entries stand out of order or pages are not what they should be: 1.2 ms a megabyte.

    A search in such a tree misses entries, and what is then written makes later searches find others.
    """
    found = [said for (said,) in database.execute("PRAGMA integrity_check(1)")]
    if found != ["ok"]:
        raise _DamagedError("its pages are in disorder")


def _tables(database: sqlite3.Connection) -> tuple[str, ...]:
    return tuple(sql for (sql,) in database.execute("SELECT sql FROM sqlite_master"))


def _check(kind: str, key: bytes, answer: bytes) -> bytes:
    return digest(kind.encode(), key, answer)[:_CHECK]
