"""The shipped register of organisations: it is what its source says, it opens at once, damage is told."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from linter.data.build import organisations as builder
from linter.errors import DataError
from linter.files.data_file import open_data, pack_sections, write_data
from linter.registers.organisations import (
    COMPILED,
    KIND,
    VERSION,
    OrganisationStore,
    compile_sections,
    shipped_organisations,
)

ROW = {
    "name": "Harbour Safety Board",
    "acronyms": "HSB",
    "aliases": "National Harbour Safety Board",
    "country": "United Kingdom",
    "kind": "government",
    "former": "Board of Ports@2001-04-01",
    "neighbours": "Harbour Safety Bureau@Norway",
    "wrong": "Board of Harbour Safety",
    "checked": "unchecked",
    "exclusive": "yes",
}


@pytest.fixture
def small(tmp_path: Path) -> OrganisationStore:
    path = tmp_path / "small.register"
    write_data(path, KIND, VERSION, pack_sections(compile_sections([ROW], "2026-01-01")))
    return OrganisationStore(path)


def test_compiled_register_is_that_of_the_source() -> None:
    assert bytes(open_data(COMPILED, KIND, VERSION, check=True)) == builder.payload()


def test_rows_have_a_name_once_a_country_and_a_check() -> None:
    with builder.SOURCE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) >= 600
    assert len({(row["name"], row["country"]) for row in rows}) == len(rows)
    neighbours = {name for row in rows for name in row["neighbours"].split(";") if name}
    assert len(neighbours) >= 150
    for row in rows:
        assert row["country"]
        assert row["kind"]
        assert row["checked"] == "unchecked" or ":" in row["checked"], row["name"]
        right = {row["name"], *row["aliases"].split(";")}
        assert not right & set(row["wrong"].split(";")) - {""}, row["name"]
        assert not right & set(row["neighbours"].split(";")) - {""}, row["name"]


def test_no_wrong_name_is_the_right_name_of_another() -> None:
    with builder.SOURCE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    right = {row["name"] for row in rows}
    assert not {wrong for row in rows for wrong in row["wrong"].split(";")} & right


def test_entries_forms_and_acronyms_are_read_back(small: OrganisationStore) -> None:
    (entry,) = small.entries()
    assert entry.name == "Harbour Safety Board"
    assert entry.acronyms == ("HSB",)
    assert entry.described == "Harbour Safety Board (HSB) of the United Kingdom"
    assert not entry.international
    assert small.holders("hsb") == (0,)
    assert small.holders("HSX") == ()
    assert [form.text for form in small.right_forms(0)] == ["Harbour Safety Board", "National Harbour Safety Board"]
    forms = [small.form(number) for number in small.forms_with("harbor")]
    assert [(form.kind, form.context) for form in forms] == [
        ("name", ""),
        ("alias", ""),
        ("neighbour", "Norway"),
        ("wrong", ""),
    ]
    assert [(form.text, form.context) for form in small.former_forms(0)] == [("Board of Ports", "2001-04-01")]
    assert forms[0].exclusive
    assert not forms[1].exclusive
    assert not small.knows_stem("hospital")


def test_right_form_nearest_to_a_wrong_one(small: OrganisationStore) -> None:
    wrong = small.form(4)
    assert wrong.text == "Board of Harbour Safety"
    assert small.nearest_form(0, wrong.words).text == "Harbour Safety Board"


def test_shipped_register_knows_what_news_names() -> None:
    store = shipped_organisations()
    assert len(store) >= 600
    names = {entry.name for entry in store.entries()}
    assert {"Institute for the Study of War", "Drug Enforcement Administration", "Ministry of Defence"} <= names


def test_missing_register_says_how_to_rebuild_it(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"linter\.data\.build\.organisations"):
        OrganisationStore(tmp_path / "none.register")


def test_register_without_its_sections_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "half.register"
    write_data(path, KIND, VERSION, pack_sections({"entries": b"", "forms": b""}))
    with pytest.raises(DataError, match="can't be used"):
        OrganisationStore(path)
