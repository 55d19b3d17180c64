"""The cache of findings with bytes flipped, cut off, overwritten, or taken by something else.

Whatever became of its files, a run finds what a run without a cache finds, and ends as that one ends; the run after it
has a cache again.
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from inputs import Case, Chance, draft
from oracle import copydesk, require

from linter.cache.store import NAME

SQL = (
    "DROP TABLE answers", "DELETE FROM answers", "UPDATE answers SET answer = 'text'",
    "UPDATE answers SET answer = x'00'", "UPDATE answers SET day = 'x'", "UPDATE answers SET day = 9e99",
    "UPDATE answers SET day = -5", "DROP INDEX by_day", "ALTER TABLE answers RENAME TO other",
    "ALTER TABLE answers ADD COLUMN more", "ALTER TABLE answers RENAME COLUMN day TO d",
    "UPDATE answers SET answer = substr(answer, 1, 10)", "UPDATE answers SET answer = answer || x'ff'", "VACUUM",
    "CREATE TRIGGER t BEFORE INSERT ON answers BEGIN SELECT RAISE(ABORT, 'no'); END", "PRAGMA user_version = 99",
    "CREATE TRIGGER t AFTER UPDATE ON answers BEGIN DELETE FROM answers; END", "PRAGMA journal_mode = WAL",
    "DROP TABLE answers; CREATE TABLE answers (key BLOB, answer TEXT, day TEXT)", "PRAGMA application_id = 7",
    "DROP TABLE answers; CREATE VIEW answers AS SELECT 1 AS key, 2 AS answer, 3 AS day", "PRAGMA encoding = 'UTF-16'",
    "DELETE FROM answers; INSERT INTO answers SELECT zeroblob(16), zeroblob(900000), 1",
    "PRAGMA page_size = 512; VACUUM",
    "PRAGMA writable_schema = 1; UPDATE sqlite_master SET sql = 'CREATE INDEX x ON answers (z)' WHERE type = 'index'",
    "PRAGMA writable_schema = 1; UPDATE sqlite_master SET sql = 'x' WHERE type = 'table'",
    "PRAGMA writable_schema = 1; DELETE FROM sqlite_master WHERE type = 'table'",
)  # fmt: skip


def make(chance: Chance) -> Case:
    """Three drafts, and what happens to the cache between two runs: commands of SQL, or bytes that change."""
    files = {f"d/{number}.md": draft(chance, ".md", 400).encode("utf-8", "replace") for number in range(3)}
    damage: list[Any] = []
    for _ in range(chance.choice((1, 1, 1, 2))):
        match chance.randrange(8):
            case 0 | 1:
                damage.append(["sql", chance.choice(SQL)])
            case 2:
                damage.append(
                    ["becomes", chance.choice(("folder", "empty", "text", "nothing", "closed", "pipe", "lost link"))]
                )
            case 3:
                damage.append(
                    [
                        "beside",
                        chance.choice(("-journal", "-wal", "-shm")),
                        chance.randbytes(chance.choice((1, 600))).hex(),
                    ]
                )
            case 4:
                damage.append(["cut", chance.random()])
            case 5:
                damage.append(["zero", chance.random(), chance.choice((1, 100, 4096))])
            case _:
                damage.append(["flip", chance.random(), 1 << chance.randrange(8)])
    files["damage.json"] = json.dumps(damage).encode()
    return Case(files)


def warm() -> None:
    """Load the command line and the rules."""
    copydesk(["check", "--isolated", "-"], b"The colour.")


def check(case: Case) -> tuple[str, ...]:
    """Run without a cache, with a fresh one, with the damaged one, and once more."""
    import linter.run.cache_key

    linter.run.cache_key.FEWEST_DRAFTS = 1
    words = ["check", "d", "--isolated", "--languagetool", "off", "--format", "json"]
    code, wanted = _findings([*words, "--no-cache"])
    words += ["--cache-dir", "cache"]
    require(_findings(words) == (code, wanted), "a fresh cache changes what is found")
    file = Path("cache") / NAME
    require(file.is_file(), "nothing is kept")
    for one in json.loads(case.files.get("damage.json", b"[]")):
        damaged(file, one)
    for turn in ("a damaged cache", "the run after a damaged cache"):
        found_code, found = _findings(words)
        require(found == wanted, f"{turn} changes what is found", (found, wanted))
        require(found_code == code, f"{turn} changes the exit code", (found_code, code))
    return ("run",)


def _findings(words: list[str]) -> tuple[int, Any]:
    answer = copydesk(words)
    report = json.loads(answer.out)
    return answer.code, [(file["path"], file["findings"], file["failures"]) for file in report["files"]]


def damaged(file: Path, one: list[Any]) -> None:
    """Do to the file what `make` thought of."""
    what, *more = one
    if what == "sql":
        with suppress(sqlite3.Error), closing(sqlite3.connect(file)) as database:  # unless it is damaged already
            database.executescript(more[0])
        return
    if what == "beside":
        file.with_name(file.name + more[0]).write_bytes(bytes.fromhex(more[1]))
        return
    if not file.is_file():
        return
    data = bytearray(file.read_bytes())
    place = int(more[0] * len(data)) if what != "becomes" else 0
    if what == "becomes":
        _becomes(file, more[0])
        return
    if what == "cut":
        del data[place:]
    elif what == "zero":
        data[place : place + more[1]] = bytes(len(data[place : place + more[1]]))
    elif data:
        data[place] ^= more[1]
    file.write_bytes(data)


def _becomes(file: Path, what: str) -> None:
    if what == "closed":
        file.chmod(0)
        return
    file.unlink()
    if what == "folder":
        file.mkdir()
    elif what == "empty":
        file.touch()
    elif what == "text":
        file.write_text("[]\n" * 2000, encoding="utf-8")
    elif what == "pipe":
        os.mkfifo(file)
    elif what == "lost link":
        file.symlink_to("nowhere/at/all")
