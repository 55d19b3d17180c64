"""Nothing that is wrong with the cache's file stops a run or changes what it finds; it is said, once, and mended."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import resource
import shutil
import signal
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hostile_server import Hostile

from linter.cache import store as module
from linter.cache.digest import digest
from linter.cache.store import NAME, Store

pytestmark = pytest.mark.slow

Run = Callable[..., Any]  # of the fixture `copydesk`
DRAFTS = 12
ANSWERS = {
    kind: {bytes([number, place]) * 8: b"%d" % number * (40 * number % 700) for number in range(60)}
    for place, kind in enumerate(("findings", "languagetool"))
}


@pytest.fixture(autouse=True)
def _fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody pulls the plug on a test, so the disk need not be waited for."""
    monkeypatch.setattr(module, "_SETTINGS", module._SETTINGS.replace("NORMAL", "OFF"))


def use(folder: Path) -> Store:
    """What a run does: it looks everything up, and keeps what it had to find out."""
    store = Store(folder, named=True)
    for kind, answers in ANSWERS.items():
        known: dict[bytes, bytes] = {}
        for start in range(3):  # not all at once: of a damaged tree SQLite may return a row that nobody asked for
            asked = list(answers)[start::3]
            some = store.look_up(kind, asked)
            assert some.items() <= {key: answers[key] for key in asked}.items(), "a wrong answer"
            known |= some
        store.keep(kind, {key: answer for key, answer in answers.items() if key not in known})
    return store


def damaged(data: bytes, seed: int) -> Iterator[tuple[str, bytes]]:
    """The file with one byte changed, here and there, with parts that are gone, and with parts of noise."""
    chance = random.Random(seed)
    places = [*range(100), *(chance.randrange(4096) for _ in range(60))]  # the header, and the tables' own table
    places += [chance.randrange(len(data)) for _ in range(160)]
    for place in places:
        changed = bytearray(data)
        changed[place] ^= chance.randrange(1, 256)
        yield f"byte {place}: {changed[place]:#x}", bytes(changed)
    for size in [0, 1, 15, 16, 99, 100, 4095, 4096, *(chance.randrange(len(data)) for _ in range(12))]:
        yield f"cut at {size}", data[:size]
    for _ in range(12):
        start, size = chance.randrange(len(data)), chance.randrange(1, 5000)
        yield f"noise from {start}", data[:start] + chance.randbytes(size) + data[start + size :]
        yield f"gone from {start}", data[:start] + data[start + size :]


def test_no_damage_raises_or_gives_a_wrong_answer_and_all_of_it_is_mended(tmp_path: Path) -> None:
    use(tmp_path)
    data = (tmp_path / NAME).read_bytes()
    for what, changed in damaged(data, 20260101):
        for rest in tmp_path.iterdir():
            rest.unlink()
        (tmp_path / NAME).write_bytes(changed)
        said = use(tmp_path).troubles
        assert len(said) <= 1, what
        assert all(one.startswith("the cache was damaged (") and one.endswith("was deleted") for one in said), what
        assert use(tmp_path).troubles == [], what
        store = Store(tmp_path, named=True)
        assert all(store.look_up(kind, list(answers)) == answers for kind, answers in ANSWERS.items()), what


def in_entries(data: bytes, keys: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    """The file with one byte of an entry changed, once for each place and key: the entry then stands out of order."""
    for key in keys:
        start = -1
        while (start := data.find(key, start + 1)) >= 0:  # in the tree of entries, and in that of days
            for place in (start - 1, start, start + len(key) - 1):
                changed = bytearray(data)
                changed[place] ^= 0xFF
                yield f"byte {place}, of entry {key.hex()}", bytes(changed)


def test_an_entry_out_of_order_is_found_by_the_run_that_misses_another_for_it(tmp_path: Path) -> None:
    """And not by one of those after it, which would then tell of damage that had been mended."""
    keys = sorted(digest(b"%d" % number) for number in range(40))
    answers = {key: key.hex().encode() for key in keys}

    def run() -> list[str]:
        store = Store(tmp_path, named=True)
        for key, answer in answers.items():  # one after the other, as a run asks for sentences
            known = store.look_up("languagetool", [key])
            assert known.items() <= {(key, answer)}, "a wrong answer"
            if not known:
                store.keep("languagetool", {key: answer})
        return store.troubles

    Store(tmp_path, named=True).keep("languagetool", answers)
    data = (tmp_path / NAME).read_bytes()
    told = 0
    for what, changed in in_entries(data, keys):
        (tmp_path / NAME).write_bytes(changed)
        told += len(run())
        assert run() == [], what
    assert told > len(keys)


def with_sql(*statements: str) -> Callable[[Path], None]:
    """Damage by what somebody wrote into the database."""

    def damage(file: Path) -> None:
        with sqlite3.connect(file) as database:
            for statement in statements:
                database.execute(statement)
        database.close()

    return damage


WRITABLE = "PRAGMA writable_schema = ON"


@pytest.mark.parametrize(
    "damage",
    [
        with_sql(
            WRITABLE, "UPDATE sqlite_master SET sql = 'CREATE INDEX by_day ON answers (dax)' WHERE type = 'index'"
        ),
        with_sql(WRITABLE, "UPDATE sqlite_master SET sql = CAST(x'ff00fe' AS TEXT) WHERE type = 'index'"),
        with_sql(WRITABLE, "UPDATE sqlite_master SET sql = NULL"),
        with_sql("CREATE TRIGGER t AFTER INSERT ON answers BEGIN DELETE FROM answers; END"),
        with_sql("CREATE TABLE more (x)"),
        with_sql("DROP INDEX by_day"),
        with_sql(
            "DROP TABLE answers",
            "CREATE VIEW answers AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) "
            "SELECT 'findings' AS kind, i AS key, i AS answer, 0 AS day FROM n",
        ),
        with_sql("UPDATE answers SET answer = 7"),
        with_sql("UPDATE answers SET answer = CAST(x'ff' AS TEXT)"),
        with_sql("UPDATE answers SET answer = NULL"),
        with_sql("UPDATE answers SET answer = zeroblob(50000000) WHERE key = (SELECT min(key) FROM answers)"),
        with_sql("UPDATE answers SET day = 'Monday'"),
        with_sql("UPDATE answers SET key = key || x'00'"),
        with_sql("PRAGMA user_version = 99", "PRAGMA journal_mode = WAL"),
        with_sql("PRAGMA encoding = 'UTF-16'"),
        lambda file: (file.parent / f"{NAME}-journal").write_bytes(
            b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 4096
        ),
    ],
)
def test_whatever_a_database_holds_it_is_used_or_built_anew(tmp_path: Path, damage: Callable[[Path], object]) -> None:
    use(tmp_path)
    damage(tmp_path / NAME)
    assert len(use(tmp_path).troubles) <= 1
    assert use(tmp_path).troubles == []


# what lies in the place of the file


def a_folder(file: Path) -> None:
    file.mkdir()


def a_pipe(file: Path) -> None:
    os.mkfifo(file)


def a_link_to(target: str) -> Callable[[Path], None]:
    def make(file: Path) -> None:
        file.symlink_to(target)

    return make


def a_link_to_a_database(file: Path) -> None:
    use(file.parent / "other")
    file.symlink_to(file.parent / "other" / NAME)


@pytest.mark.parametrize(
    "make", [a_folder, a_pipe, a_link_to("/dev/zero"), a_link_to("nowhere"), a_link_to(NAME), a_link_to_a_database]
)
def test_what_is_no_file_is_left_alone(tmp_path: Path, make: Callable[[Path], None]) -> None:
    folder = tmp_path / "c"
    folder.mkdir()
    make(folder / NAME)
    before = sorted((path, path.lstat()) for path in folder.rglob("*"))
    for _ in range(2):
        store = use(folder)
        assert store.troubles == ["the cache is not used: not a regular file (a folder, link, pipe or device)"]
    assert [path for path, _ in before] == sorted(folder.rglob("*"))


def test_a_file_of_another_user_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(tmp_path)
    os.chown(tmp_path / NAME, 12345, -1) if os.geteuid() == 0 else monkeypatch.setattr(os, "geteuid", lambda: 12345)
    store = use(tmp_path)
    (said,) = store.troubles
    assert said.startswith("the cache is not used: the file belongs to another user")
    assert (tmp_path / NAME).is_file()


def test_a_file_of_a_later_copydesk_is_another_file(tmp_path: Path) -> None:
    later = tmp_path / NAME.replace("1", "2")
    with_sql("CREATE TABLE answers (what)")(later)
    data = later.read_bytes()
    assert use(tmp_path).troubles == []
    assert later.read_bytes() == data


def _in_child(work: Callable[[], Store]) -> list[str]:
    """The troubles of the store that `work` used in a process of its own."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=lambda: theirs.send(work().troubles))
    process.start()
    theirs.close()
    said: list[str] = ours.recv()
    process.join()
    ours.close()
    return said


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    def work() -> Store:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        return use(tmp_path)

    (said,) = _in_child(work)
    assert said in {f"the cache is not used: {why}" for why in ("disk I/O error", "database or disk is full")}
    assert use(tmp_path).troubles == []


def test_a_cache_that_may_only_be_read_is_read() -> None:
    folder = Path(tempfile.mkdtemp())  # where another user may go too
    try:
        use(folder)
        if os.geteuid() == 0:
            for path in (folder, folder / NAME):
                os.chown(path, 65534, -1)
        (folder / NAME).chmod(0o444)
        folder.chmod(0o555)

        def work() -> Store:
            if os.geteuid() == 0:
                os.setuid(65534)
            store = Store(folder, named=True)
            store._today += 1  # so that what is wanted would be noted
            assert store.look_up("findings", list(ANSWERS["findings"])) == ANSWERS["findings"]
            assert store.troubles == []
            store.keep("findings", {b"x" * 16: b"new"})
            assert store.look_up("findings", list(ANSWERS["findings"])) == {}
            return store

        assert _in_child(work) == ["the cache is not used: attempt to write a readonly database"]
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)


# whole runs


@pytest.fixture
def desk(newsroom: Path, hostile: Hostile, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The newsroom with a grammar rule, a server for it, and as many drafts as it takes for the cache to be used."""
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL_URL", hostile.url)
    (newsroom / "rules" / "speech").mkdir()
    (newsroom / "rules" / "speech" / "verb.toml").write_text(
        'kind = "languagetool"\nseverity = "warning"\nmessage = "{says}"\n[ids]\nHE_VERB_AGR = {}\n', encoding="utf-8"
    )
    config = 'packs = ["./rules"]\nselect = ["house", "speech"]\ncache-dir = "c"\n'
    (newsroom / "copydesk.toml").write_text(config, encoding="utf-8")
    (newsroom / "drafts").mkdir()
    for number in range(DRAFTS):
        text = f"They have a very odd colour.\n\nThe centre number {number} is utilised.\n"
        (newsroom / "drafts" / f"{number}.txt").write_text(text, encoding="utf-8")
    return newsroom


def found(answer: Any) -> Any:
    """The report less what was the matter with the cache."""
    report = answer.report
    report["summary"].pop("skipped")
    return report


def test_no_damage_changes_what_a_run_finds(desk: Path, copydesk: Run) -> None:
    check = ("check", "drafts", "--format", "json", "--jobs", "1")
    plain = copydesk(*check, "--no-cache")
    assert plain.code == 1
    assert not (desk / "c").exists()
    assert copydesk(*check) == plain
    file = desk / "c" / NAME
    data = file.read_bytes()
    with closing(sqlite3.connect(file)) as database:
        entries = database.execute("SELECT kind, key FROM answers ORDER BY kind, key").fetchall()
    kinds = Counter(kind for kind, _ in entries)
    assert (kinds["drafts"], kinds["languagetool"]) == (DRAFTS, DRAFTS + 1)
    keys = [key for _, key in entries]
    chance = random.Random(7)
    for what, changed in (*chance.sample(list(damaged(data, 42)), 25), *list(in_entries(data, keys))[::6]):
        file.write_bytes(changed)
        answer = copydesk(*check)
        assert answer.code == 1, (what, answer.out)
        assert found(answer) == found(plain), what
        skipped = answer.report["summary"]["skipped"]
        assert [one["file"] for one in skipped] in ([], [str(file)]), what
        assert copydesk(*check) == plain, what


@pytest.mark.parametrize("make", [a_folder, a_pipe, a_link_to("/dev/zero"), a_link_to_a_database])
def test_nor_does_what_lies_in_its_place(desk: Path, copydesk: Run, make: Callable[[Path], None]) -> None:
    check = ("check", "drafts", "--format", "json", "--jobs", "1")
    plain = copydesk(*check, "--no-cache")
    (desk / "c").mkdir()
    make(desk / "c" / NAME)
    answer = copydesk(*check)
    assert (answer.code, found(answer)) == (1, found(plain))
    (said,) = answer.report["summary"]["skipped"]
    assert said["file"] == str(desk / "c" / NAME)
    assert said["reason"].startswith("the cache is not used: ")


def test_no_cache_reaches_what_languagetool_said(desk: Path, copydesk: Run, hostile: Hostile) -> None:
    (desk / "draft.txt").write_text("They have.\n", encoding="utf-8")
    for arguments, asked in (((), 1), ((), 1), (("--no-cache",), 2), (("--no-cache",), 3), ((), 3)):
        assert copydesk("check", "draft.txt", *arguments).code == 1
        assert len(hostile.texts) == asked, "what is neither used nor kept is asked for"
    for rest in (desk / "c").iterdir():
        rest.unlink()
    (desk / "c").rmdir()
    assert copydesk("check", "draft.txt", "--no-cache").code == 1
    assert not (desk / "c").exists()


def test_the_trouble_is_said_once_where_both_kinds_of_answers_meet_it(desk: Path, copydesk: Run) -> None:
    copydesk("check", "drafts")
    (desk / "c" / NAME).write_bytes(b"no database" * 999)
    answer = copydesk("check", "drafts")
    assert answer.code == 1
    assert answer.out.count("the cache was damaged") == 1
    assert json.dumps(str(desk / "c" / NAME))[1:-1] in answer.out


def test_uninstalling_languagetool_takes_its_answers_away(
    tmp_path: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert copydesk("languagetool", "uninstall").code == 0
    assert not (tmp_path / "copydesk" / NAME).exists()
    use(tmp_path / "copydesk")
    assert copydesk("languagetool", "uninstall").code == 0
    store = Store(tmp_path / "copydesk", named=True)
    assert store.look_up("languagetool", list(ANSWERS["languagetool"])) == {}
    assert store.look_up("findings", list(ANSWERS["findings"])) == ANSWERS["findings"]
