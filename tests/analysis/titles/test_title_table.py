from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.titles.title_table import KIND, VERSION, TitleTable, WrongTitle, title_table
from linter.errors import DataError
from linter.files.data_file import pack_sections, write_data

PEOPLE = {
    "by-first": b"\nann berger\tAnn Berger\nann okoro\tAnn M\xc3\xa9 Okoro\npaul berger\tPaul Berger\n",
    "by-last": b"\nberger ann\nberger paul\nokoro ann\n",
}


def written(path: Path, lines: str) -> Path:
    write_data(path, KIND, VERSION, pack_sections({"wrong": lines.encode(), "given": b"Ann\nPaul", **PEOPLE}))
    return path


def test_a_line_is_what_is_known_of_a_phrase(tmp_path: Path) -> None:
    table = TitleTable(written(tmp_path / "titles", "un secretary\tmiddle\tun secretary-general;un x\t26\t1"))
    assert table.wrong("un secretary") == WrongTitle("middle", ("un secretary-general", "un x"), 26, 1)
    assert table.wrong("un") is None
    assert (table.last_words, table.given, len(table)) == (
        frozenset(("secretary", "Secretary", "SECRETARY")),
        frozenset(("Ann", "Paul")),
        1,
    )


def test_people_are_found_by_either_word(tmp_path: Path) -> None:
    table = TitleTable(written(tmp_path / "titles", ""))
    assert list(table.people(first="ann")) == [("ann", "berger", "Ann Berger"), ("ann", "okoro", "Ann Mé Okoro")]
    assert [name for _, _, name in table.people(last="berger")] == ["Ann Berger", "Paul Berger"]
    assert list(table.people(first="an")) == list(table.people(last="berge")) == []


def test_sections_that_are_missing_make_it_unusable(tmp_path: Path) -> None:
    path = tmp_path / "titles"
    write_data(path, KIND, VERSION, pack_sections({"wrong": b""}))
    with pytest.raises(DataError, match="can't be used"):
        TitleTable(path)


def test_a_line_that_makes_no_sense_makes_it_unusable(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="can't be used"):
        TitleTable(written(tmp_path / "titles", "un secretary\tmiddle")).wrong("un secretary")


def test_the_shipped_table_knows_bodies_of_many_kinds() -> None:
    for phrase in ("unicef director", "fbi secretary", "@ prime", "kremlin secretary", "health and human secretary"):
        assert title_table().wrong(phrase) is not None
