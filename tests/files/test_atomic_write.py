from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from linter.errors import InputError
from linter.files.atomic_write import write_draft, write_new, write_pieces, write_whole
from linter.files.data_file import write_data, write_streams


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


def test_pieces_that_can_not_be_made_leave_the_old_file(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"new"
        raise KeyboardInterrupt

    path = tmp_path / "report"
    path.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        write_pieces(path, pieces())
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"old"]
    write_pieces(path, iter([b"n", b"ew"]))
    assert path.read_bytes() == b"new"


def test_a_draft_that_has_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for data in (b"teh sea", b"the", b""):
        path.write_bytes(data)
        with pytest.raises(InputError, match="not fixed: the file has changed since it was read"):
            write_draft(path, b"teh", b"the")
        assert path.read_bytes() == data


def test_a_draft_that_has_gone_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        write_draft(tmp_path / "a.txt", b"a", b"b")


class TestUnfinished:
    """Files that are being written, and what is left of them when a run is killed."""

    WRITERS = (
        lambda path: write_whole(path, b"new"),
        lambda path: write_new(path, b"new"),
        lambda path: write_data(path, b"kind", 1, b"new"),
        lambda path: write_streams(path, b"kind", 1, {"part": b"new"}),
    )

    @pytest.mark.parametrize("write", WRITERS, ids=["whole", "new", "data", "streams"])
    def test_one_that_was_left_is_no_obstacle_to_a_process_of_the_same_number(
        self, tmp_path: Path, write: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Whatever a killed run left, the next one meets its names again."""
        numbers = iter([bytes(8), bytes(8), b"\1" * 8, b"\2" * 8])
        monkeypatch.setattr(os, "urandom", lambda _: next(numbers))
        left = tmp_path / f".copydesk-{bytes(8).hex()}.tmp"
        for name in (
            left.name,
            ".a.bin.1.tmp",
            f".a.bin.{os.getpid()}.tmp",
            f".a.bin.{os.getpid()}.part",
            "a.bin.part",
        ):
            (tmp_path / name).write_bytes(b"left")
        write(tmp_path / "a.bin")
        assert b"new" in (tmp_path / "a.bin").read_bytes()
        assert left.read_bytes() == b"left"
        assert len(list(tmp_path.iterdir())) == 6

    @pytest.mark.parametrize("write", WRITERS, ids=["whole", "new", "data", "streams"])
    def test_one_that_was_left_long_ago_is_taken_away(self, tmp_path: Path, write: Callable[[Path], None]) -> None:
        old, fresh, other = (
            tmp_path / f"{name}.tmp" for name in (".copydesk-0123456789abcdef", f".copydesk-{'0' * 16}", "x")
        )
        for path in (old, fresh, other):
            path.write_bytes(b"left")
        for path in (old, other):
            os.utime(path, (0, 0))
        write(tmp_path / "a.bin")
        assert sorted(tmp_path.iterdir()) == sorted([fresh, other, tmp_path / "a.bin"])

    @pytest.mark.parametrize("write", WRITERS, ids=["whole", "new", "data", "streams"])
    def test_a_failure_leaves_nothing(
        self, tmp_path: Path, write: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            write(tmp_path / "a.bin")
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("write", WRITERS, ids=["whole", "new", "data", "streams"])
    def test_a_name_as_long_as_may_be_can_be_written(self, tmp_path: Path, write: Callable[[Path], None]) -> None:
        write(tmp_path / ("é" * 127))
        assert len(list(tmp_path.iterdir())) == 1

    def test_nobody_else_can_read_a_private_file_while_it_is_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(b"old")
        path.chmod(0o600)
        modes: list[int] = []
        monkeypatch.setattr(os, "fsync", lambda fd: modes.append(stat.S_IMODE(os.fstat(fd).st_mode)))
        write_whole(path, b"new")
        assert modes == [0o600]

    @pytest.mark.parametrize("there", ["file", "link"])
    def test_a_new_file_never_takes_the_place_of_another(self, tmp_path: Path, there: str) -> None:
        path = tmp_path / "a.txt"
        if there == "file":
            path.write_bytes(b"old")
        else:
            path.symlink_to("gone")
        with pytest.raises(FileExistsError):
            write_new(path, b"new")
        assert list(tmp_path.iterdir()) == [path]
        assert path.is_symlink() or path.read_bytes() == b"old"

    def test_data_takes_the_place_of_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "there").write_bytes(b"old")
        (tmp_path / "a.bin").symlink_to("there")
        (tmp_path / "a.bin.part").symlink_to("there")
        write_data(tmp_path / "a.bin", b"kind", 1, b"new")
        assert (tmp_path / "there").read_bytes() == b"old"
        assert not (tmp_path / "a.bin").is_symlink()


class TestLinks:
    """A draft is written through no link, wherever on the way to it that is."""

    @pytest.fixture
    def linked(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        (tmp_path / "outside" / "deep").mkdir(parents=True)
        (tmp_path / "outside" / "deep" / "a.md").write_bytes(b"teh")
        (tmp_path / "desk" / ".git").mkdir(parents=True)
        (tmp_path / "desk" / "a.md").symlink_to("../outside/deep/a.md")
        (tmp_path / "desk" / "deep").symlink_to("../outside/deep")
        (tmp_path / "above").symlink_to("desk")
        (tmp_path / "desk" / "b.md").write_bytes(b"teh")
        monkeypatch.chdir(tmp_path / "desk")
        return tmp_path

    @pytest.mark.parametrize(
        ("path", "link"),
        [
            ("a.md", "a.md"),
            ("./a.md", "a.md"),
            ("deep/a.md", "deep"),
            ("../desk/deep/a.md", "../desk/deep"),
            ("{}/desk/a.md", "{}/desk/a.md"),
            ("{}/desk/deep/a.md", "{}/desk/deep"),
            ("../above/b.md", "../above"),
        ],
    )
    def test_is_refused_with_its_name(self, linked: Path, path: str, link: str) -> None:
        with pytest.raises(InputError) as error:
            write_draft(Path(path.format(linked)), b"teh", b"the")
        said = (
            f"not fixed: {link.format(linked)} is a link; name the file it points to, "
            "because --fix does not write through links"
        )
        assert error.value.message == said
        assert (linked / "outside" / "deep" / "a.md").read_bytes() == b"teh"
        assert (linked / "desk" / "a.md").is_symlink()

    def test_also_from_elsewhere(self, linked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(linked / "outside")
        for path in (linked / "desk" / "deep" / "a.md", linked / "desk" / "a.md", linked / "above" / "a.md"):
            with pytest.raises(InputError, match="is a link"):
                write_draft(path, b"teh", b"the")

    @pytest.mark.parametrize("path", ["b.md", "../desk/b.md", "{}/desk/b.md", "{}/above/b.md"])
    def test_what_lies_above_is_no_matter(self, linked: Path, path: str) -> None:
        write_draft(Path(path.format(linked)), b"teh", b"the")
        assert (linked / "desk" / "b.md").read_bytes() == b"the"
