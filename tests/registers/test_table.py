"""Tables in mapped files: what is written is found, and only that; damage is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.errors import DataError
from linter.registers.table import Table
from linter.registers.table_writer import TableWriter

KIND = b"test"


def build(path: Path, rows: list[tuple[list[str], list[str]]]) -> Table:
    with TableWriter(path) as writer:
        for row, keys in rows:
            writer.add(row, keys)
        writer.finish(KIND, 3, {"source": "a test"})
    return Table(path, KIND, 3, rebuild="copydesk register import test FILE")


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ROWS = st.lists(st.tuples(st.lists(CELLS, min_size=2, max_size=2), st.lists(CELLS, max_size=3)), max_size=30)


@settings(deadline=None, max_examples=50)
@given(ROWS, CELLS)
def test_every_row_is_found_under_its_keys(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[list[str], list[str]]], other: str
) -> None:
    table = build(tmp_path_factory.mktemp("table") / "one.register", rows)
    kept = list(table.rows())
    assert len(table) == len(kept) == len(rows)
    for (row, keys), found in zip(rows, kept, strict=True):
        assert [cell.split() for cell in row] == [cell.split() for cell in found]
        for key in keys:
            assert found in table.with_key(key)
    if all(other not in keys for _, keys in rows):
        assert table.with_key(other) == []


def test_rows_come_in_the_order_written_and_long_ones_whole(tmp_path: Path) -> None:
    long = "é" * 9000
    table = build(tmp_path / "one.register", [(["b", long], ["k"]), (["a", "x\ty\nz"], ["k", "k"])])
    assert table.with_key("k") == [["b", long], ["a", "x y z"]]
    assert dict(table.about) == {"rows": "2", "source": "a test"}


def test_rows_are_left_out_by_what_a_column_has(tmp_path: Path) -> None:
    rows = [["Ann", "The Gambia", "national"], ["Gambia", "Mali", "regional"], ["Bo", "Mali", ""], ["Cy", "", "Gambia"]]
    table = build(tmp_path / "one.register", [(row, []) for row in rows])
    assert list(table.rows(ending=("Gambia", "Chad"))) == rows[:2]
    assert list(table.rows(lacking=("Mali", "Gambia"))) == [rows[0], rows[3]]
    assert list(table.rows(ending=("Mali",), lacking=("regional",))) == rows[1:3]
    assert list(table.rows(ending=("Chad",))) == []


def test_an_empty_table(tmp_path: Path) -> None:
    table = build(tmp_path / "one.register", [])
    assert (len(table), list(table.rows()), table.with_key("a")) == (0, [], [])


def test_the_same_rows_make_the_same_bytes(tmp_path: Path) -> None:
    rows = [([str(n), "x"], [f"key {n % 7}"]) for n in range(300)]
    build(tmp_path / "one.register", rows)
    build(tmp_path / "two.register", rows)
    assert (tmp_path / "one.register").read_bytes() == (tmp_path / "two.register").read_bytes()


def test_without_finish_nothing_is_left(tmp_path: Path) -> None:
    old = tmp_path / "one.register"
    old.write_bytes(b"old")
    with TableWriter(old) as writer:
        writer.add(["a"], ["a"])
    assert [path.name for path in tmp_path.iterdir()] == ["one.register"]
    assert old.read_bytes() == b"old"


def test_what_a_killed_import_left_long_ago_is_taken_away(tmp_path: Path) -> None:
    for name, when in ((".import-old", 0), (".import-now", None), ("other", 0)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "rows").write_bytes(b"left")
        for path in (tmp_path / name / "rows", tmp_path / name):
            if when is not None:
                os.utime(path, (when, when))
    (tmp_path / ".import-link").symlink_to("other")
    build(tmp_path / "one.register", [(["a"], ["a"])])
    assert sorted(path.name for path in tmp_path.iterdir()) == [".import-link", ".import-now", "one.register", "other"]
    assert (tmp_path / "other" / "rows").exists()


@pytest.mark.parametrize("size", [0, 10, 64, 200, -1])
def test_a_file_cut_short_is_told_with_how_to_make_it_again(tmp_path: Path, size: int) -> None:
    path = tmp_path / "one.register"
    build(path, [(["a", "b"], ["a"])])
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(DataError) as error:
        Table(path, KIND, 3, rebuild="copydesk register import test FILE")
    assert str(path) in str(error.value)
    assert "run: copydesk register import test FILE" in str(error.value)


def test_another_version_is_told(tmp_path: Path) -> None:
    path = tmp_path / "one.register"
    build(path, [])
    with pytest.raises(DataError, match="has format version 3; this copydesk reads version 4"):
        Table(path, KIND, 4, rebuild="")


def test_a_changed_byte_is_told_when_it_matters(tmp_path: Path) -> None:
    path = tmp_path / "one.register"
    build(path, [(["a", "b"], ["a"])])
    content = bytearray(path.read_bytes())
    content[content.rfind(b"a\tb\n") + 3] = 0xFF  # where the row's end was
    path.write_bytes(content)
    with pytest.raises(DataError, match="checksum is wrong"):
        Table(path, KIND, 3, rebuild="").with_key("a")
