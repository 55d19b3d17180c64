"""What LanguageTool has said of sentences, kept on this machine so that no sentence is asked about twice.

A database of SQLite; no text of a draft is in it, only digests of sentences. A damaged or locked one costs time, never
a finding: every sentence can be asked about again.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from linter.languagetool.client import Match

MOST = 400_000
"""Sentences kept; of more, those go whose last use is longest ago."""

_FORMAT = 1  # of the rows; part of every key
_DAY = 86_400
_AT_ONCE = 500  # keys in one question to the database


def key_of(sentence: str, version: str, language: str, rule_set: str) -> bytes:
    """The digest under which the matches of a sentence are kept; all that they depend on goes into it."""
    return blake2b("\0".join((str(_FORMAT), version, language, rule_set, sentence)).encode(), digest_size=16).digest()


class Said:
    """The database at `path`; without one that can be used, everything is unknown and nothing is kept."""

    def __init__(self, path: Path) -> None:
        self._database: sqlite3.Connection | None = None
        with suppress(OSError, sqlite3.Error):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._database = _opened(path)

    def known(self, keys: Sequence[bytes]) -> dict[bytes, tuple[Match, ...]]:
        """The matches of those sentences, by their keys, that have been asked about."""
        found: dict[bytes, tuple[Match, ...]] = {}
        if self._database is None:
            return found
        with suppress(sqlite3.Error, ValueError, TypeError):
            for start in range(0, len(keys), _AT_ONCE):
                some = keys[start : start + _AT_ONCE]
                marks = ",".join("?" * len(some))
                rows = self._database.execute(f"select key, matches from said where key in ({marks})", some)  # noqa: S608
                for key, matches in rows:
                    found[key] = tuple(Match._make((*four, tuple(last))) for *four, last in json.loads(matches))
                self._touch(some)
        return found

    def keep(self, matches: Mapping[bytes, Sequence[Match]]) -> None:
        """Keep the matches of sentences by their keys."""
        if self._database is None or not matches:
            return
        today = int(time.time() / _DAY)
        rows = [(key, json.dumps(list(some), ensure_ascii=False), today) for key, some in matches.items()]
        with suppress(sqlite3.Error), self._database:
            self._database.executemany("insert or replace into said values (?, ?, ?)", rows)

    def close(self) -> None:
        """Drop what is too much, and close the database."""
        if self._database is None:
            return
        with suppress(sqlite3.Error):
            with self._database:
                (count,) = self._database.execute("select count(*) from said").fetchone()
                if count > MOST:
                    oldest = "select key from said order by used limit ?"
                    self._database.execute(f"delete from said where key in ({oldest})", (count - MOST,))  # noqa: S608
            self._database.close()
        self._database = None

    def _touch(self, keys: Sequence[bytes]) -> None:
        """Note, once a day, that the sentences are in use."""
        assert self._database is not None
        today = int(time.time() / _DAY)
        marks = ",".join("?" * len(keys))
        with self._database:
            self._database.execute(
                f"update said set used = ? where used < ? and key in ({marks})",  # noqa: S608 - question marks
                (today, today, *keys),
            )


def _opened(path: Path) -> sqlite3.Connection:
    try:
        return _with_table(path)
    except sqlite3.DatabaseError as error:
        if "locked" in str(error):
            raise
        path.unlink(missing_ok=True)  # damaged, and nothing in it that can't be had again
        return _with_table(path)


def _with_table(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=5, check_same_thread=False)
    try:
        database.execute("create table if not exists said (key blob primary key, matches text, used integer)")
    except sqlite3.Error:
        database.close()
        raise
    path.chmod(0o600)
    return database
