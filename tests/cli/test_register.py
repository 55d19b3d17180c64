"""`copydesk register`: importing, listing, showing, searching, exporting, and what `check` makes of a bad register."""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.registers.imported_organisations import COLUMNS as ORGANISATION_COLUMNS
from linter.registers.offices import COLUMNS as OFFICE_COLUMNS

Run = Callable[..., Any]  # of the fixture `copydesk`

OFFICES = """\
person,aliases,office_title,organisation,country,start,end,source,licence,person_id,as_of,kind
Ann Lund,Anna Lund,Harbour Master,Port of Utopia,Utopia,2001-02-03,2005,town archive,CC0,a:1,2020-01-01,executive
Bo Lund,,Mayor,,Utopia,2014s,,town archive,CC0,a:2,2020-01-01,executive
Çelik Örn,,Mayor,,Utopia,2010-01-01,,town archive,CC0,a:3,2020-01-02,executive
"""
ORGANISATIONS = """\
canonical_name,acronym,aliases,country,kind,source,licence,ext_id,as_of
Utopian Harbour Safety Board,UHSB,Harbour Board,Utopia,government,town archive,CC0,b:1,2020
Institute of Utopian Studies,IUS,,Utopia,education,town archive,CC0,b:2,2021
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "registers"
    monkeypatch.setenv("COPYDESK_REGISTERS", str(path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "people.csv").write_text(OFFICES, encoding="utf-8")
    (tmp_path / "bodies.csv.gz").write_bytes(gzip.compress(ORGANISATIONS.encode()))
    return path


@pytest.fixture
def imported(copydesk: Run, folder: Path) -> Path:
    assert copydesk("register", "import", "offices", "people.csv").code == 0
    assert copydesk("register", "import", "organisations", "bodies.csv.gz").code == 0
    return folder


def test_an_import_reports_what_it_kept_and_what_not(copydesk: Run) -> None:
    answer = copydesk("register", "import", "offices", "people.csv")
    assert answer.code == 0
    assert answer.out == "offices people: 2 rows, 1 left out\n"
    assert answer.err == "people.csv:3: start is not a date: '2014s' (use YYYY, YYYY-MM or YYYY-MM-DD)\n"
    again = copydesk("register", "import", "offices", "people.csv")
    assert again.out == "offices people: 2 rows, 1 left out, replacing 2\n"


def test_many_malformed_rows_are_counted(copydesk: Run, tmp_path: Path) -> None:
    rows = OFFICES + ",,,,,,,,,,,\n" * 30
    (tmp_path / "people.csv").write_text(rows, encoding="utf-8")
    answer = copydesk("register", "import", "offices", "people.csv")
    assert answer.code == 0
    assert answer.out == "offices people: 2 rows, 31 left out\n"
    assert answer.err.splitlines()[-1] == "people.csv: 11 more malformed rows"
    assert len(answer.err.splitlines()) == 21


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("offices", "bodies.csv.gz"), "bodies.csv.gz:1: missing column 'person' of offices"),
        (
            ("organisations", "people.csv"),
            "people.csv:1: missing column 'canonical_name' of organisations",
        ),
        (("offices", "absent.csv"), "absent.csv: can't be read: no such file or directory"),
        (("peple", "people.csv"), "unknown kind of register 'peple' (supported: offices, organisations"),
        (("offices", "people.csv", "--name", "../x"), "invalid register name"),
    ],
)
def test_what_can_not_be_imported_is_2(copydesk: Run, folder: Path, arguments: tuple[str, ...], error: str) -> None:
    answer = copydesk("register", "import", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert f"copydesk: error: {error}" in answer.err
    assert not list(folder.rglob("*.register"))


@pytest.mark.usefixtures("imported")
def test_list_shows_every_register(copydesk: Run) -> None:
    answer = copydesk("register", "list")
    assert answer.code == 0
    lines = [" ".join(line.split()) for line in answer.out.splitlines()]
    assert lines[0] == "offices imported people 2 rows as of 2020-01-01 to 2020-01-02"
    assert lines[2] == "organisations imported bodies 2 rows as of 2020 to 2021"
    assert [line.split()[:3] for line in (lines[1], *lines[3:])] == [
        ["offices", "shipped", "offices"],
        ["organisations", "shipped", "bodies"],
        ["organisations", "shipped", "organisations"],
    ]


@pytest.mark.usefixtures("imported")
def test_list_by_country_shows_the_oldest_information_first(copydesk: Run) -> None:
    lines = [line.split() for line in copydesk("register", "list", "--by-country").out.splitlines()]
    assert lines[0] == ["2020-01-02", "Utopia", "2", "rows"]
    assert [line[0] for line in lines] == sorted(line[0] for line in lines)
    assert any(line[1:3] == ["United", "Kingdom"] for line in lines)


@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (
            ("Anna", "LUND"),
            "Ann Lund: Harbour Master, Port of Utopia, Utopia, 2001-02-03 to 2005 "
            "[imported: town archive, as of 2020-01-01]\n",
        ),
        (("Celik Orn",), "Çelik Örn: Mayor, Utopia, since 2010-01-01 [imported: town archive, as of 2020-01-02]\n"),
        (("uhsb",), "Utopian Harbour Safety Board (UHSB), Utopia [imported: town archive, as of 2020]\n"),
        (
            ("Institute of Utopian Studies",),
            "Institute of Utopian Studies (IUS), Utopia [imported: town archive, as of 2021]\n",
        ),
    ],
)
def test_show_gives_source_and_date(copydesk: Run, name: tuple[str, ...], shown: str) -> None:
    answer = copydesk("register", "show", *name)
    assert (answer.code, answer.out, answer.err) == (0, shown, "")


@pytest.mark.usefixtures("imported")
def test_show_knows_the_shipped_registers(copydesk: Run) -> None:
    assert (
        "Institute for the Study of War (ISW) of the United States [shipped: "
        in copydesk("register", "show", "ISW").out
    )
    assert "Jean Castex: Prime Minister, France, 2020-07-03 to 2022-05-16 [shipped: " in (
        copydesk("register", "show", "Jean Castex").out
    )


@pytest.mark.usefixtures("imported")
def test_search_finds_words_in_any_order_and_without_accents(copydesk: Run) -> None:
    assert copydesk("register", "search", "utopia", "celik").out.startswith("Çelik Örn: Mayor")
    assert copydesk("register", "search", "board utopian").out.startswith("Utopian Harbour Safety Board")
    many = copydesk("register", "search", "united").out.splitlines()
    assert (len(many), many[-1]) == (51, "more than 50 rows match; give more words")


@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize("command", ["show", "search"])
def test_nothing_found_is_1(copydesk: Run, command: str) -> None:
    answer = copydesk("register", command, "Nobody", "Atall")
    assert (answer.code, answer.out) == (1, "not found in any register: 'Nobody Atall'\n")


@pytest.mark.usefixtures("imported")
def test_what_is_exported_can_be_imported(copydesk: Run, tmp_path: Path) -> None:
    exported = copydesk("register", "export", "offices")
    assert exported.code == 0
    rows = list(csv.DictReader(io.StringIO(exported.out)))
    assert [(row["person"], row["layer"]) for row in rows[:2]] == [("Ann Lund", "imported"), ("Çelik Örn", "imported")]
    assert (rows[0]["licence"], rows[0]["person_id"], rows[0]["end"]) == ("CC0", "a:1", "2005")
    assert rows[-1]["layer"] == "shipped"
    (tmp_path / "all.csv").write_text(exported.out, encoding="utf-8")
    answer = copydesk("register", "import", "offices", "all.csv", "--quiet")
    assert (answer.code, answer.out, answer.err) == (0, f"offices all: {len(rows):,} rows\n", "")
    bodies = list(csv.DictReader(io.StringIO(copydesk("register", "export", "organisations").out)))
    assert [row["canonical_name"] for row in bodies if row["layer"] == "imported"][-1] == "Institute of Utopian Studies"
    assert bodies[-1]["layer"] == "shipped"


@pytest.mark.usefixtures("imported")
def test_remove(copydesk: Run) -> None:
    assert copydesk("register", "remove", "offices", "people").out == "offices people: removed\n"
    assert copydesk("register", "show", "Ann Lund").code == 1
    answer = copydesk("register", "remove", "offices", "people")
    assert answer.code == 2
    assert "no imported register of offices has the name 'people'" in answer.err


def test_a_damaged_register_is_2_and_named(copydesk: Run, imported: Path) -> None:
    path = imported / "organisations" / "bodies.register"
    path.write_bytes(path.read_bytes()[:100])
    answer = copydesk("register", "list")
    assert answer.code == 2
    assert f"{path}: is damaged: " in answer.err
    assert "to make it again, run: copydesk register import organisations FILE" in answer.err


def test_without_a_command_there_is_help(copydesk: Run) -> None:
    answer = copydesk("register")
    assert answer.code == 2
    assert "Commands:" in answer.out + answer.err


@pytest.mark.parametrize(("kind", "columns"), [("offices", OFFICE_COLUMNS), ("organisations", ORGANISATION_COLUMNS)])
def test_a_query_names_its_variables_as_the_columns(copydesk: Run, kind: str, columns: tuple[str, ...]) -> None:
    answer = copydesk("register", "query", kind)
    assert answer.code == 0
    select = answer.out.partition("SELECT")[2].partition("WHERE")[0]
    selected = re.findall(r"AS \?(\w+)|\?(\w+)(?=[\s)]|$)", re.sub(r"\(\w+\((?:DISTINCT )?\?\w+[^)]*\)", "(", select))
    names = {one or other for one, other in selected}
    assert names <= set(columns)
    assert columns[0] in names
    assert copydesk("register", "query", "peple").code == 2
