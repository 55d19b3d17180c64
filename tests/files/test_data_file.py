"""The header of compiled data: what was written is read back, and every kind of damage is told."""

from __future__ import annotations

import os
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.errors import DataError
from linter.files.data_file import damaged, open_data, pack_sections, sections, verify_data, write_data

REBUILD = "python -m builder words"


@pytest.fixture
def data_file(tmp_path: Path) -> Path:
    path = tmp_path / "words.bin"
    write_data(path, b"words", 3, b"payload of the file")
    return path


def test_payload_is_read_back(data_file: Path) -> None:
    assert bytes(open_data(data_file, b"words", 3)) == b"payload of the file"
    verify_data(data_file, b"words", 3)
    assert not data_file.with_name("words.bin.part").exists()


def test_same_payload_gives_the_same_file(data_file: Path, tmp_path: Path) -> None:
    write_data(tmp_path / "again.bin", b"words", 3, b"payload of the file")
    assert (tmp_path / "again.bin").read_bytes() == data_file.read_bytes()


def test_payload_is_aligned(data_file: Path) -> None:
    assert data_file.read_bytes().index(b"payload of the file") == 64


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda data: data[:-1], "is damaged: 82 bytes instead of 83"),
        (lambda data: data + b"x", "is damaged: 84 bytes instead of 83"),
        (lambda data: data[:30], "is damaged: 30 bytes, shorter than its header"),
        (lambda data: data[:0], "is damaged: 0 bytes, shorter than its header"),
        (lambda data: b"COPYDESK" + data[8:], "is not a data file of copydesk"),
        (lambda data: data.replace(b"words\0", b"model\0"), "contains 'model' instead of 'words'"),
        (
            lambda data: data.replace(b"\x03\0\0\0", b"\x04\0\0\0", 1),
            "has format version 4; this copydesk reads version 3",
        ),
    ],
)
def test_damage_is_told_at_opening(data_file: Path, change: object, reason: str) -> None:
    assert callable(change)
    data_file.write_bytes(change(data_file.read_bytes()))
    with pytest.raises(DataError) as caught:
        open_data(data_file, b"words", 3, rebuild=REBUILD)
    message = str(caught.value)
    assert message.startswith(f"{data_file}: {reason}")
    assert REBUILD in message


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.bin: can't be opened .*run: python -m builder words"):
        open_data(tmp_path / "none.bin", b"words", 3, rebuild=REBUILD)


def test_changed_byte_shows_in_the_checksum(data_file: Path) -> None:
    data = bytearray(data_file.read_bytes())
    data[-1] ^= 1
    data_file.write_bytes(data)
    open_data(data_file, b"words", 3)
    with pytest.raises(DataError, match="its checksum is wrong"):
        verify_data(data_file, b"words", 3)
    with pytest.raises(DataError, match="its checksum is wrong"):
        open_data(data_file, b"words", 3, check=True)
    assert "its checksum is wrong" in str(damaged(data_file, b"words", 3, rebuild=REBUILD, reason="no such key"))


def test_failure_of_an_intact_file_keeps_its_reason(data_file: Path) -> None:
    error = damaged(data_file, b"words", 3, rebuild=REBUILD, reason="no such section")
    assert "can't be used: no such section" in str(error)
    assert REBUILD in str(error)


@pytest.mark.parametrize("kind", [b"", b"a kind that is too long", "naïve".encode()])
def test_kinds_are_checked(tmp_path: Path, kind: bytes) -> None:
    with pytest.raises(ValueError, match="1 to 16 ASCII bytes"):
        write_data(tmp_path / "x.bin", kind, 1, b"")


names = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=16)


@settings(deadline=None)
@given(st.dictionaries(names, st.binary(max_size=200), max_size=8))
def test_sections_are_read_back_in_order(content: dict[str, bytes]) -> None:
    found = sections(memoryview(pack_sections(content)))
    assert [(name, bytes(part)) for name, part in found.items()] == list(content.items())


def test_sections_of_a_table_that_points_outside() -> None:
    payload = pack_sections({"trie": b"x" * 100})
    with pytest.raises(ValueError, match="ends after the file"):
        sections(memoryview(payload)[:128])
    with pytest.raises(ValueError, match="longer than the file"):
        sections(memoryview(payload)[:16])
    with pytest.raises(ValueError, match="the table of sections is missing"):
        sections(memoryview(b""))


class TestFilesOfThePackage:
    """A large one is read for its checksum once, and again when anything about it changes."""

    @pytest.fixture
    def reads(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
        """How many bytes each checksum was made of, from now on; `large.bin` lies in the package."""
        write_data(tmp_path / "large.bin", b"words", 3, bytes(1 << 20))
        made: list[int] = []
        real = zlib.crc32

        def counted(data: memoryview) -> int:
            made.append(len(data))
            return real(data)

        monkeypatch.setattr("zlib.crc32", counted)
        monkeypatch.setattr("linter.files.whole.PACKAGE", f"{tmp_path}/")
        monkeypatch.setattr("linter.files.whole._SETTLED", 0)
        monkeypatch.setattr("sys.dont_write_bytecode", False)
        return made

    def test_it_is_read_once(self, tmp_path: Path, reads: list[int]) -> None:
        for _ in range(3):
            assert len(open_data(tmp_path / "large.bin", b"words", 3, check=True)) == 1 << 20
        assert reads == [1 << 20]
        verify_data(tmp_path / "large.bin", b"words", 3)
        assert reads == [1 << 20] * 2

    def test_what_was_written_to_is_read_again(self, tmp_path: Path, reads: list[int]) -> None:
        path = tmp_path / "large.bin"
        open_data(path, b"words", 3, check=True)
        before = path.stat()
        time.sleep(0.05)  # a tick of the file system's clock
        with path.open("r+b") as file:
            file.seek(-1, os.SEEK_END)
            file.write(b"x")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        with pytest.raises(DataError, match="is damaged: its checksum is wrong"):
            open_data(path, b"words", 3, check=True)
        assert len(reads) == 2

    def test_another_file_in_its_place_is_read(self, tmp_path: Path, reads: list[int]) -> None:
        path = tmp_path / "large.bin"
        open_data(path, b"words", 3, check=True)
        write_data(path, b"words", 3, bytes([1]) * (1 << 20))
        open_data(path, b"words", 3, check=True)
        assert len(reads) == 3, "writing makes a checksum too"

    def test_a_note_that_is_cut_short_counts_for_nothing(self, tmp_path: Path, reads: list[int]) -> None:
        open_data(tmp_path / "large.bin", b"words", 3, check=True)
        note = tmp_path / "__pycache__" / "large.bin.whole"
        note.write_bytes(note.read_bytes()[:-1])
        open_data(tmp_path / "large.bin", b"words", 3, check=True)
        assert len(reads) == 2

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("sys.dont_write_bytecode", True),
            ("linter.files.whole._SETTLED", 1 << 60),
            ("linter.files.whole.PACKAGE", "/p/"),
        ],
    )
    def test_nothing_is_noted(
        self, tmp_path: Path, reads: list[int], monkeypatch: pytest.MonkeyPatch, name: str, value: object
    ) -> None:
        """Where Python is told to write nothing, of a file that has just changed, and of other people's files."""
        monkeypatch.setattr(name, value)
        for _ in range(2):
            open_data(tmp_path / "large.bin", b"words", 3, check=True)
        assert len(reads) == 2
        assert not (tmp_path / "__pycache__").exists()
