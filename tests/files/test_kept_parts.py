"""Values of which a run needs some: each is what was written, or not there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from linter.files.kept_parts import KeptParts

PARTS = {"one": (b"first", (1, 2)), ("two", 0): (b"second, longer", ())}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    written = tmp_path / "kept"
    KeptParts(str(written), "made").write(PARTS)
    return written


def test_each_part_is_what_was_written(path: Path) -> None:
    parts = KeptParts(str(path), "made")
    assert dict(parts.all()) == PARTS
    assert (len(parts), parts.numbers("one"), parts.read(("two", 0))) == (2, (1, 2), b"second, longer")
    assert parts.numbers("three") is None
    parts.forget("one")
    assert parts.numbers("one") is None


def test_parts_of_something_else_count_for_nothing(path: Path) -> None:
    assert len(KeptParts(str(path), "made otherwise")) == 0
    assert len(KeptParts(str(path.with_name("missing")), "made")) == 0


@pytest.mark.parametrize("place", [0, 8, 16, 24, 40])
def test_a_damaged_index_counts_for_nothing(path: Path, place: int) -> None:
    damaged = bytearray(path.read_bytes())
    damaged[place] ^= 0xFF
    path.write_bytes(damaged)
    assert len(KeptParts(str(path), "made")) == 0


@pytest.mark.parametrize("length", [0, 3, 20, 30, -1])
def test_a_file_that_is_cut_counts_for_nothing(path: Path, length: int) -> None:
    path.write_bytes(path.read_bytes()[:length])
    assert len(KeptParts(str(path), "made")) == 0


def test_a_file_that_is_replaced_stays_as_it_was_for_its_reader(path: Path) -> None:
    parts = KeptParts(str(path), "made")
    KeptParts(str(path), "made").write({"one": (b"another", ())})
    assert parts.read("one") == b"first"


def test_what_cannot_be_written_is_left(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    KeptParts(str(tmp_path / "file" / "kept"), "made").write(PARTS)
    assert [one.name for one in tmp_path.iterdir()] == ["file"]
