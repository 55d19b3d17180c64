"""What an earlier run has made of a file: the same value, and made anew when anything has changed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from linter.files import kept
from linter.files.kept import made_of

VALUE: Any = {"a": [("b", 1), ("c", -2)], "ä": frozenset({"x"}), "none": (None, b"\xff", 1.5)}


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that has not changed for a while, where bytecode is written."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept, "_SETTLED", 0)
    path = tmp_path / "table.tsv"
    path.write_text("a\tb\n")
    return path


def never() -> Any:
    raise AssertionError("made anew")


def test_a_value_is_made_once(source: Path) -> None:
    assert made_of((source, __file__), lambda: VALUE) == VALUE
    assert made_of((source, __file__), never) == VALUE


def test_a_changed_file(source: Path) -> None:
    made_of((source, __file__), lambda: VALUE)
    source.write_text("a\tc\n")
    assert made_of((source, __file__), lambda: "new") == "new"


def test_a_changed_module(source: Path, tmp_path: Path) -> None:
    module = tmp_path / "reads.py"
    module.write_text("a = 1\n")
    made_of((source, module), lambda: VALUE)
    module.write_text("a = 2\n")
    assert made_of((source, module), lambda: "new") == "new"


def test_a_file_that_changed_a_moment_ago_is_not_kept(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_SETTLED", 10**12)
    made_of((source, __file__), lambda: VALUE)
    assert made_of((source, __file__), lambda: "new") == "new"


@pytest.mark.parametrize("place", [0, 60, -1])
def test_a_damaged_value_is_made_anew(source: Path, place: int) -> None:
    made_of((source, __file__), lambda: VALUE)
    (path,) = (source.parent / "__pycache__").glob("table.tsv.*.kept")
    damaged = bytearray(path.read_bytes())
    damaged[place] ^= 0xFF
    path.write_bytes(damaged)
    assert made_of((source, __file__), lambda: "new") == "new"
    assert made_of((source, __file__), never) == "new"


def test_an_older_python(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_of((source, __file__), lambda: VALUE)
    monkeypatch.setattr(sys, "version", "3.11.0 (another build)")
    assert made_of((source, __file__), lambda: "new") == "new"


def test_nothing_is_written_where_no_bytecode_is(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert made_of((source, __file__), lambda: VALUE) == VALUE
    assert list(source.parent.iterdir()) == [source]


def test_what_cannot_be_kept_is_made(source: Path) -> None:
    (source.parent / "__pycache__").write_text("a file where the folder would be\n")
    assert made_of((source, __file__), lambda: VALUE) == VALUE
    assert made_of((source, __file__), lambda: "again") == "again"


def test_what_makes_a_value_may_fail(source: Path) -> None:
    with pytest.raises(AssertionError, match="made anew"):
        made_of((source, __file__), never)
