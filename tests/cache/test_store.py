from __future__ import annotations

import multiprocessing
import os
import sqlite3
from pathlib import Path

import pytest

from linter.cache import store as module
from linter.cache.store import NAME, Store

ANSWERS = {bytes([number]) * 16: b"answer %d" % number for number in range(5)}


def opened(folder: Path) -> Store:
    return Store(folder, named=True)


def test_answers_come_back_in_another_run(tmp_path: Path) -> None:
    opened(tmp_path / "c").keep("x", ANSWERS)
    store = opened(tmp_path / "c")
    assert store.look_up("x", [*ANSWERS, b"x" * 16]) == ANSWERS
    assert store.look_up("x", []) == {}
    assert store.troubles == []


def test_the_folder_is_the_users_alone_and_not_for_git(tmp_path: Path) -> None:
    opened(tmp_path / "a" / "c").keep("x", ANSWERS)
    assert (tmp_path / "a" / "c").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "a" / "c" / ".gitignore").read_text() == "*\n"


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    opened(tmp_path).keep("x", ANSWERS)
    assert [entry.name for entry in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b"this is no database, and long enough to be told from one" * 99),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: path.write_bytes(path.read_bytes().replace(b"answer 3", b"answer 4")),
        lambda path: path.write_bytes(path.read_bytes()[:4096] + bytes(len(path.read_bytes()) - 4096)),
        lambda path: sqlite3.connect(path).executescript("DROP TABLE answers; CREATE TABLE answers (x)"),
        lambda path: sqlite3.connect(path).executescript("UPDATE answers SET answer = 7"),
    ],
)
def test_what_is_damaged_is_thrown_away_said_and_built_anew(tmp_path: Path, damage: object) -> None:
    opened(tmp_path).keep("x", ANSWERS)
    damage(tmp_path / NAME)  # type: ignore[operator]
    store = opened(tmp_path)
    assert store.look_up("x", list(ANSWERS)) == {}
    (trouble,) = store.troubles
    assert trouble.startswith("the cache was damaged (")
    store.keep("x", ANSWERS)
    again = opened(tmp_path)
    assert again.look_up("x", list(ANSWERS)) == ANSWERS
    assert again.troubles == []


def test_answers_that_were_not_wanted_for_long_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, young = b"o" * 16, b"y" * 16
    store = opened(tmp_path)
    store._today = 1000
    store.keep("x", {old: b"old", young: b"young"})
    store._today += module.DAYS - 1
    assert store.look_up("x", [young]) == {young: b"young"}  # wanted: it starts anew
    store._today += 2
    store.keep("x", ANSWERS)
    assert store.look_up("x", [old, young]) == {young: b"young"}


def test_a_cache_that_grows_too_large_lets_the_oldest_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ROOM", 300_000)
    store = opened(tmp_path)
    for day in range(30):
        store._today = 1000 + day
        store.keep("x", {bytes([day, number]) * 8: os.urandom(1000) for number in range(40)})
    assert (tmp_path / NAME).stat().st_size <= 400_000
    assert len(store.look_up("x", [bytes([29, number]) * 8 for number in range(40)])) == 40
    assert store.look_up("x", [bytes([0, number]) * 8 for number in range(40)]) == {}
    assert store.troubles == []


def test_a_folder_that_can_not_be_made_is_said_if_it_was_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "c", named=True)
    store.keep("x", ANSWERS)
    assert store.look_up("x", list(ANSWERS)) == {}
    assert store.troubles == ["can't be used as the cache: not a directory"]
    assert Store(tmp_path / "file" / "c", named=False).troubles == []


def test_a_cache_that_another_run_holds_too_long_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAIT", 0.1)
    opened(tmp_path).keep("x", ANSWERS)
    holder = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    store = opened(tmp_path)
    assert store.look_up("x", list(ANSWERS)) == {}
    assert store.troubles == ["the cache is not used: database is locked"]
    holder.execute("ROLLBACK")
    holder.close()
    assert opened(tmp_path).look_up("x", list(ANSWERS)) == ANSWERS


def _keep(folder: Path, number: int) -> None:
    store = opened(folder)
    for step in range(20):
        store.keep("x", {bytes([number, step]) * 8: b"%d" % number})
    assert store.troubles == []


def test_runs_at_the_same_time_keep_all_their_answers(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")  # another method would have to import this module
    processes = [context.Process(target=_keep, args=(tmp_path, number)) for number in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]
    keys = [bytes([number, step]) * 8 for number in range(3) for step in range(20)]
    assert len(opened(tmp_path).look_up("x", keys)) == 60
