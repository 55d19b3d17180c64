from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from linter.files.bounded_read import MEGABYTE, NOT_REGULAR, open_regular, read_regular, reason_of


def reason(path: Path | str, limit: int = MEGABYTE) -> str:
    with pytest.raises(OSError) as error:  # noqa: PT011 - the reason is what is compared
        read_regular(path, limit)
    return reason_of(error.value)


@pytest.mark.parametrize("size", [0, 1, 65_536, 65_537, MEGABYTE])
def test_a_file_is_read_to_its_end(tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    (tmp_path / "file").write_bytes(data)
    (tmp_path / "link").symlink_to("file")
    assert read_regular(tmp_path / "file", MEGABYTE) == data
    assert read_regular(tmp_path / "link", MEGABYTE) == data


def test_what_is_larger_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "file").open("wb") as file:
        file.truncate(MEGABYTE + 1)
    monkeypatch.setattr(os, "read", None)
    assert reason(tmp_path / "file") == "larger than 1 MB, the size limit"


def test_what_grows_while_it_is_read_is_read_up_to_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"x")
    pieces: list[int] = []

    def endless(_descriptor: int, length: int) -> bytes:
        pieces.append(length)
        return bytes(length)

    monkeypatch.setattr(os, "read", endless)
    assert reason(tmp_path / "file") == "larger than 1 MB, the size limit"
    assert sum(pieces) < 2 * MEGABYTE


def test_what_is_not_regular_is_neither_read_nor_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        monkeypatch.setattr(os, "read", None)
        for name in ("pipe", "link", "zero", "socket", "/dev/null"):
            assert reason(name) == NOT_REGULAR
    assert reason(tmp_path) == "is a directory"


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="no such files here")
def test_what_the_system_makes_up_is_not_a_file() -> None:
    assert reason("/proc/self/environ") == "not a regular file (the system writes it while it is read)"


def test_what_is_not_there_or_is_no_path(tmp_path: Path) -> None:
    assert reason(tmp_path / "gone") == "no such file or directory"
    assert reason(tmp_path / ("a" * 300)) == "file name too long"
    assert reason("a\0b") == "not a valid path: embedded null byte"
    assert "surrogates not allowed" in reason("a\ud800b")


def test_nothing_stays_open(tmp_path: Path) -> None:
    before = len(list(Path("/dev/fd").iterdir()))
    (tmp_path / "file").write_bytes(bytes(10))
    for path, limit in ((tmp_path, 1), (tmp_path / "file", 1), (tmp_path / "file", MEGABYTE)):
        try:
            read_regular(path, limit)
        except OSError:
            continue
    os.close(open_regular(tmp_path / "file"))
    assert len(list(Path("/dev/fd").iterdir())) == before
