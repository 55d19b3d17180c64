from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from linter.errors import InputError
from linter.writing import write_draft, write_whole


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    write_whole(tmp_path / "new.txt", b"new")
    (tmp_path / "usual.txt").write_bytes(b"")
    assert (tmp_path / "new.txt").stat().st_mode == (tmp_path / "usual.txt").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "a.txt", tmp_path / "link.txt"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_what_is_no_regular_file_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(pipe, b"new")
        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("data", ["\ufeffOne “teh” two\r\nthree\n".encode(), b"\r\r\n\x0bteh", "teh é".encode()])
def test_a_draft_is_written_back_byte_for_byte(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    text = data.decode()
    write_draft(path, text, text.replace("teh", "the"), None)
    assert path.read_bytes() == data.replace(b"teh", b"the")


def test_a_draft_keeps_its_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Café teh\n".encode("windows-1252"))
    write_draft(path, "Café teh\n", "Café the\n", "windows-1252")
    assert path.read_bytes() == "Café the\n".encode("windows-1252")


@pytest.mark.parametrize(
    ("data", "new", "encoding", "reason"),
    [
        (b"teh sea", "the", None, "has changed meanwhile"),
        ("teh".encode("utf-16-be"), "the", "utf-16", "can't be written back as it was"),
        (b"teh", "“the”", "ascii", "'“' can't be written in ascii"),
    ],
)
def test_a_draft_that_can_not_be_written_as_it_was_is_left_alone(
    tmp_path: Path, data: bytes, new: str, encoding: str | None, reason: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(InputError, match=reason):
        write_draft(path, "teh", new, encoding)
    assert path.read_bytes() == data


def test_a_draft_that_has_gone_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        write_draft(tmp_path / "a.txt", "a", "b", None)
