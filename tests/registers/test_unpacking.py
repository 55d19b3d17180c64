"""Packed registers: what unpacks to far more than it should is refused, and little of it is unpacked."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.errors import ConfigError, InputError
from linter.files.bounded_read import MEGABYTE
from linter.registers import unpacking
from linter.registers.house_files import LARGEST, read_house
from linter.registers.unpacking import open_packed

Run = Callable[..., Any]  # of the fixture `copydesk`


def zipped(data: bytes, method: int = zipfile.ZIP_DEFLATED, name: str = "people.csv") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


@pytest.fixture(autouse=True)
def _bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_REGISTERS", str(tmp_path / "registers"))
    monkeypatch.setattr(unpacking, "ALLOWANCE", MEGABYTE)


@pytest.mark.slow
@pytest.mark.parametrize("packer", ["gzip", "zip"])
@pytest.mark.parametrize("name", ["people.csv", "people.json", "people.yaml"])
@pytest.mark.parametrize("filling", [b"\0", b"A,B\n"], ids=repr)
def test_an_import_is_refused_that_unpacks_to_a_hundred_times_its_size(
    copydesk: Run, tmp_path: Path, packer: str, name: str, filling: bytes
) -> None:
    start = {"people.csv": b"person,office_title,start,end\n", "people.json": b"[", "people.yaml": b"- a\n"}[name]
    data = start + filling * (3 * MEGABYTE // len(filling))
    path = tmp_path / name
    path.write_bytes(gzip.compress(data) if packer == "gzip" else zipped(data, name=name))
    answer = copydesk("register", "import", "offices", path)
    most = MEGABYTE + 100 * path.stat().st_size
    assert most < 3 * MEGABYTE
    assert answer.code == 2
    assert not list(tmp_path.rglob("*.register"))
    limits = (
        "a line is longer than 1 MB",
        "contains more than 1 MB when unpacked; if that is intended, unpack it first",
    )
    assert any(limit in answer.err for limit in limits), answer.err


def test_no_more_is_unpacked_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "people.csv.gz"
    path.write_bytes(gzip.compress(bytes(100 * MEGABYTE)))
    unpacked = 0
    read = gzip.GzipFile.read

    def counted(self: gzip.GzipFile, size: int | None = -1) -> bytes:
        nonlocal unpacked
        data = read(self, size)
        unpacked += len(data)
        return data

    monkeypatch.setattr(gzip.GzipFile, "read", counted)
    opened = open_packed(path, 5 * MEGABYTE)
    with opened.raw, pytest.raises(InputError, match="contains more than 5 MB when unpacked"):
        opened.stream.read()
    assert 5 * MEGABYTE < unpacked < 6 * MEGABYTE


@pytest.mark.parametrize("packed", [bytes, gzip.compress, zipped], ids=["plain", "gzip", "zip"])
def test_what_is_within_the_limit_is_read_to_its_end(tmp_path: Path, packed: Callable[[bytes], bytes]) -> None:
    data = b"person,start\n" * (5 * MEGABYTE // 13)
    path = tmp_path / "people.csv"
    path.write_bytes(packed(data))
    opened = open_packed(path, 5 * MEGABYTE)
    with opened.raw:
        assert opened.stream.read() == data
    assert opened.name == "people.csv"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_ways_of_packing_are_refused(tmp_path: Path, method: int) -> None:
    (tmp_path / "people.zip").write_bytes(zipped(b"person,start\n", method))
    with pytest.raises(InputError, match="is compressed with an unsupported method"):
        open_packed(tmp_path / "people.zip")


@pytest.mark.parametrize("name", ["names.csv", "names.csv.gz"])
def test_a_register_of_the_house_is_held_in_memory_and_has_a_limit(tmp_path: Path, name: str) -> None:
    row = b"Harbour Board " * 9_000 + b"\n"  # long, so that few are read
    rows = b"canonical_name\n" + row * (LARGEST // len(row) + 1)
    (tmp_path / name).write_bytes(gzip.compress(rows, 1) if name.endswith(".gz") else rows)
    packed = name.endswith(".gz")
    said = "contains more than 32 MB when unpacked" if packed else "larger than 32 MB, the size limit"
    with pytest.raises(ConfigError, match=said):
        read_house([tmp_path / name])
