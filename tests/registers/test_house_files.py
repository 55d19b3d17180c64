"""The house's own registers: what a configuration may name, what is wrong with a file, and what wins."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.config.load import load_config
from linter.config.registers import house_registers
from linter.dates import parse_day
from linter.errors import ConfigError
from linter.registers.house_files import read_house

Run = Callable[..., Any]  # of the fixture `copydesk`

PEOPLE = """\
person,office_title,country,start,end,as_of
Ada Quillfeather,Foreign Minister,Norway,2021-02-03,2024-05-06,
Bo Marrowick,Mayor of Aldermouth,,2019-05-06,,2026-01-02
"""
BODIES = """\
source = "the desk's own list"
as_of = 2026-02-03

[[organisations]]
canonical_name = "Aldermouth Harbour Safety Board"
acronym = ["AHSB"]
aliases = ["Aldermouth Safety Board"]
country = "United Kingdom"
neighbours = ["Aldermouth Harbour Safety Bureau"]
wrong = ["Aldermouth Board of Harbour Safety"]
former = ["Aldermouth Dock Safety Board@2019-04-01"]
exclusive = true

[[offices]]
person = "Cy Penhallow"
office_title = "Director"
organisation = "Aldermouth Harbour Safety Board"
start = 2020-01-02
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "people.csv").write_text(PEOPLE, encoding="utf-8")
    (tmp_path / "registers" / "bodies.toml").write_text(BODIES, encoding="utf-8")
    (tmp_path / "copydesk.toml").write_text('registers = ["./registers"]\n', encoding="utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def csv_error(tmp_path: Path, text: str | bytes, name: str = "people.csv") -> ConfigError:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(ConfigError) as caught:
        read_house([path])
    assert Path(str(caught.value.path)).name == name
    return caught.value


def test_a_folder_stands_for_the_registers_in_it(house: Path) -> None:
    (house / "registers" / "notes.txt").write_text("not a register", encoding="utf-8")
    registers = house_registers(load_config(house / "copydesk.toml"))
    assert registers is not None
    assert [(file.kind, file.path.name, file.rows, file.newest) for file in registers.files] == [
        ("offices", "bodies.toml", 1, "2026-02-03"),
        ("organisations", "bodies.toml", 1, "2026-02-03"),
        ("offices", "people.csv", 2, "2026-01-02"),
    ]
    (term,) = registers.offices().terms_of("Cy Penhallow")
    assert (term.layer, term.source, term.held) == ("house", "the desk's own list", "since 2020-01-02")
    assert registers.offices().terms_of("Ada Quillfeather")[0].source == "registers/people.csv"


def test_files_are_named_from_the_folder_of_the_configuration(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (house / "copydesk.toml").write_text('registers = ["registers/people.csv"]\n', encoding="utf-8")
    monkeypatch.chdir(house.parent)
    registers = house_registers(load_config(house / "copydesk.toml"))
    assert registers is not None
    assert [file.path.name for file in registers.files] == ["people.csv"]


def test_without_registers_there_are_none(tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text("", encoding="utf-8")
    assert house_registers(load_config(tmp_path / "copydesk.toml")) is None


def test_a_register_that_is_not_there_is_told_at_the_configurations_line(house: Path, copydesk: Run) -> None:
    (house / "copydesk.toml").write_text('accept = ["x"]\nregisters = ["./registers", "./absent"]\n', encoding="utf-8")
    (house / "draft.md").write_text("A line.\n", encoding="utf-8")
    answer = copydesk("check", "draft.md")
    assert answer.code == 2
    assert "copydesk.toml:2: register not found: './absent'" in answer.err


@pytest.mark.parametrize(("start", "end"), [("0001-01-01", "0001-01-02"), ("9999-12-30", "9999-12-31")])
def test_terms_at_either_end_of_the_calendar_are_held_against_drafts(
    house: Path, copydesk: Run, start: str, end: str
) -> None:
    row = '[[offices]]\nperson = "Ada Quillfeather"\noffice_title = "Mayor of Aldermouth"\n'
    row += f"start = {start}\nend = {end}\n"
    (house / "registers" / "edge.toml").write_text(row)
    (house / "registers" / "people.csv").unlink()
    for date in ("0001-01-01", "2024-05-01", "9999-12-31"):
        (house / "draft.md").write_text(
            f"---\ndate: {date}\n---\n\nMayor of Aldermouth Ada Quillfeather agreed on Friday.\n"
        )
        answer = copydesk("check", "draft.md", "--select", "titles")
        assert "did not finish" not in answer.out + answer.err


def test_a_file_that_is_no_register_is_an_error_at_the_configurations_line(house: Path, copydesk: Run) -> None:
    (house / "draft.md").write_text("A line.\n", encoding="utf-8")
    (house / "names.txt").write_text("person\nAda Quillfeather\n")
    (house / "copydesk.toml").write_text('select = ["titles"]\nregisters = ["names.txt"]\n')
    answer = copydesk("check", "draft.md")
    assert answer.code == 2
    assert "copydesk.toml:2: 'names.txt' is not a file of a register (supported: .toml, .csv, .csv.gz)" in answer.err


HEADER = "person,office_title,country,start,end,as_of\n"


@pytest.mark.parametrize(
    ("rows", "line", "message"),
    [
        (",Mayor,,2019,2020,\n", 2, "missing 'person'"),
        ("Bo Marrowick,,,2019,2020,\n", 2, "missing 'office_title'"),
        ("Marrowick,Mayor,,2019,2020,\n", 2, "'Marrowick' is not a full name"),
        ("Bo Marrowick,Mayor,,2019-31-01,2020,\n", 2, "start is not a date: '2019-31-01'"),
        ("Bo Marrowick,Mayor,,2020-02-01,2020-01-31,\n", 2, "ends before it starts"),
        ("Bo Marrowick,Mayor,,2019,,\n", 2, "missing 'end' or 'as_of'"),
        ("Bo Marrowick,Mayor,,2019\n", 2, "has 4 columns instead of 6"),
        ('"Bo" Marrowick,Mayor,,2019,2020,\n', 2, "is not valid CSV"),
        (
            "Bo Marrowick,Mayor,,2019-01-01,2021-05-06,\nAnn Lund,Mayor,,2019,2020,\n"
            "Bo Marrowick,mayor,,2021-05-05,,2026\n",
            4,
            "overlaps the term at people.csv:2",
        ),
        (
            "Bo Marrowick,Mayor,,2019-01-01,,2026\nBo Marrowick,Mayor,,2020,2021,\n",
            3,
            "overlaps the term at people.csv:2",
        ),
    ],
)
def test_what_is_wrong_with_a_row_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: str, line: int, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    error = csv_error(tmp_path, HEADER + rows)
    assert error.line == line
    assert message in error.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("persn,office_title,start,end\n", "is not a register: the column 'person' (offices)"),
        ("person,office,start,end\n", "has no column 'office'; did you mean 'office_title'?"),
        ("person,office_title,start\n", "missing column 'end'"),
        ("person,office_title,start,end,end\n", "has the column 'end' twice"),
        ("", "is not a register"),
    ],
)
def test_wrong_columns(tmp_path: Path, text: str, message: str) -> None:
    error = csv_error(tmp_path, text)
    assert error.line == 1
    assert message in error.message


def test_wrong_encoding(tmp_path: Path) -> None:
    error = csv_error(tmp_path, (HEADER + "Zoë Marrowick,Mayor,,2019,2020,\n").encode("latin-1"))
    assert (error.line, error.message) == (2, "is not UTF-8")
    error = csv_error(tmp_path, '[[offices]]\nperson = "Zoë"\n'.encode("latin-1"), "people.toml")
    assert error.line == 2
    assert "is not UTF-8" in error.message


def test_a_register_may_be_compressed(tmp_path: Path) -> None:
    (tmp_path / "people.csv.gz").write_bytes(gzip.compress(PEOPLE.encode()))
    assert read_house([tmp_path / "people.csv.gz"]).files[0].rows == 2
    error = csv_error(tmp_path, gzip.compress(PEOPLE.encode())[:-20], "cut.csv.gz")
    assert "is damaged" in error.message


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[[offices]]\nperson = 1\n", 2, "offices[0].person must be a string or a date, not"),
        ('[[offices]]\nperson = "Bo Marrowick"\noffice = "Mayor"\n', 3, "unknown key 'office' in [offices[0]]"),
        ('[[offices]]\n\n[[offices]]\nperson = "Bo Marrowick"\n', 1, "missing 'person'"),
        ("[[organisation]]\n", 1, "unknown key 'organisation'; did you mean 'organisations'?"),
        ('source = "a"\n', 1, "neither [[offices]] nor [[organisations]]"),
        ('offices = ["Bo"]\n', 1, "offices[0] must be a table, not"),
        ('[[organisations]]\ncanonical_name = "Dock Board"\nwrong = ["A;B"]\n', 3, "contains a semicolon"),
        (
            '[[organisations]]\ncanonical_name = "Dock Board"\nwrong = ["Dock Board"]\n',
            1,
            "both a current name and in wrong",
        ),
        (
            '[[organisations]]\ncanonical_name = "Dock Board"\nformer = ["Quay Board"]\n',
            1,
            "a former name must be NAME@DATE",
        ),
        ('[[organisations]]\ncanonical_name = "Dock Board"\nas_of = "soon"\n', 1, "as_of is not a date"),
        ('[[organisations]]\ncanonical_name = "Dock Board"\nexclusive = "perhaps"\n', 1, "exclusive must be yes or no"),
        ('[[organisations]]\nacronym = "DB"\n', 1, "missing 'canonical_name'"),
        (
            '[[organisations]]\ncanonical_name = "Dock Board"\n[[organisations]]\ncanonical_name = "Quay Board"\n'
            'aliases = ["Dock board"]\n',
            3,
            "the name 'Dock board' is also at bodies.toml:1",
        ),
        ("[[offices\n", 1, "is not valid TOML"),
    ],
)
def test_what_is_wrong_with_toml_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, line: int, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    error = csv_error(tmp_path, text, "bodies.toml")
    assert message in error.message
    assert error.line == line


def test_an_empty_folder_and_other_files_are_no_registers(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"contains no \.toml or \.csv file"):
        read_house([tmp_path])
    assert "is not a register" in csv_error(tmp_path, "x", "people.txt").message


@given(
    st.lists(
        st.tuples(st.dates(), st.dates()).map(lambda pair: (min(pair), max(pair))), min_size=1, max_size=4, unique=True
    )
)
def test_terms_are_refused_exactly_where_two_have_a_day_in_common(
    tmp_path_factory: pytest.TempPathFactory, terms: list[tuple[Any, Any]]
) -> None:
    path = tmp_path_factory.mktemp("house") / "people.csv"
    rows = "".join(f"Bo Marrowick,Mayor,,{start},{end},\n" for start, end in terms if start.year >= 1000)
    path.write_text(HEADER + rows, encoding="utf-8")
    kept = [(start, end) for start, end in terms if start.year >= 1000]
    clash = any(
        (a[0] < b[1] and b[0] < a[1]) or (a[0] == b[0] == a[1] == b[1])
        for n, a in enumerate(kept)
        for b in kept[:n]
    )  # fmt: skip
    if clash:
        with pytest.raises(ConfigError, match="overlaps"):
            read_house([path])
    else:
        read = read_house([path])
        assert [row[5:7] for row in read.office_rows] == [[str(start), str(end)] for start, end in kept]


class TestPrecedence:
    """The house over the imported over the shipped registers."""

    def check(self, copydesk: Run, text: str, *more: str) -> list[tuple[str, str, str]]:
        Path("draft.md").write_text(text, encoding="utf-8")
        answer = copydesk("check", "draft.md", "--format", "json", "--select", "titles,organisations", *more)
        (file,) = answer.report["files"]
        source = Path("draft.md").read_text(encoding="utf-8")
        return [
            (
                one["rule"],
                source[one["start"]["offset"] : one["end"]["offset"]],
                next((suggestion["text"] for suggestion in one["suggestions"]), ""),
            )
            for one in file["findings"]
        ]

    DRAFT = (
        "---\ndate: 2025-06-07\n---\n\nNorwegian Foreign Minister Ada Quillfeather said on Monday that the Aldermouth "
        "Board of Harbour Safety, like the Aldermouth Safety Harbour Board, was right.\n"
    )

    @pytest.mark.usefixtures("house")
    def test_the_houses_rows_find_what_nobody_else_knows(self, copydesk: Run) -> None:
        assert self.check(copydesk, self.DRAFT) == [
            ("titles/former", "Norwegian Foreign Minister", "Former Norwegian Foreign Minister"),
            ("organisations/misnamed", "Aldermouth Board of Harbour Safety", "Aldermouth Harbour Safety Board"),
            ("organisations/misnamed", "Aldermouth Safety Harbour Board", "Aldermouth Harbour Safety Board"),
        ]
        assert self.check(copydesk, self.DRAFT, "--isolated") == []

    def test_evidence_names_the_houses_file_and_its_date(self, house: Path, copydesk: Run) -> None:
        (house / "draft.md").write_text(self.DRAFT, encoding="utf-8")
        answer = copydesk("check", "draft.md", "--format", "json", "--select", "organisations,titles")
        sources = [one["source"] for one in answer.report["files"][0]["findings"]]
        assert {"name": "the desk's own list", "url": None, "as_of": "2026-02-03"} in sources

    def test_a_name_that_the_house_knows_is_right(self, house: Path, copydesk: Run) -> None:
        draft = "She worked for the Drug Enforcement Agency in Texas.\n"
        assert self.check(copydesk, draft)[0][0] == "organisations/misnamed"
        (house / "registers" / "more.csv").write_text(
            "canonical_name,acronym\nDrug Enforcement Agency,\n", encoding="utf-8"
        )
        assert self.check(copydesk, draft) == []

    def test_the_house_replaces_a_shipped_entry_of_the_same_name(self, house: Path, copydesk: Run) -> None:
        draft = "The Drug Enforcement Administration (DEA) sent agents.\n"
        assert self.check(copydesk, draft) == []
        (house / "registers" / "more.csv").write_text(
            "canonical_name,acronym,country\nDrug Enforcement Administration,DRA,United States\n", encoding="utf-8"
        )
        assert self.check(copydesk, draft) == []  # initials speak for themselves
        shown = copydesk("register", "show", "Drug", "Enforcement", "Administration").out.splitlines()
        assert shown == ["Drug Enforcement Administration (DRA) of the United States [house: registers/more.csv]"]
        assert "Administration (DEA)" in copydesk("register", "show", "--isolated", "DEA").out

    def test_the_houses_term_replaces_a_shipped_one(self, house: Path, copydesk: Run) -> None:
        draft = "---\ndate: 2022-03-04\n---\n\nFrench Prime Minister Jean Castex said on Monday that talks go on.\n"
        assert self.check(copydesk, draft) == []
        (house / "registers" / "more.csv").write_text(
            "person,office_title,country,start,end\nJean Castex,Prime Minister,France,2020-07-03,2021-11-12\n",
            encoding="utf-8",
        )
        assert self.check(copydesk, draft) == [
            ("titles/former", "French Prime Minister", "Former French Prime Minister")
        ]

    def test_a_term_before_it_is_kept(self, house: Path) -> None:
        (house / "registers" / "more.csv").write_text(
            "person,office_title,country,start,end\nJean Castex,Prime Minister,France,2024-07-03,2025-11-12\n",
            encoding="utf-8",
        )
        registers = house_registers(load_config(house / "copydesk.toml"))
        assert registers is not None
        assert [(term.layer, term.start) for term in registers.offices().terms_of("Jean Castex")] == [
            ("house", parse_day("2024-07-03")),
            ("shipped", parse_day("2020-07-03")),
        ]


def test_every_draft_has_the_registers_of_its_own_configuration(house: Path, copydesk: Run) -> None:
    (house / "other").mkdir()
    (house / "other" / "copydesk.toml").write_text("", encoding="utf-8")
    for folder in (house, house / "other"):
        (folder / "draft.md").write_text("The Aldermouth Safety Harbour Board met.\n", encoding="utf-8")
    for arguments in (("draft.md", "other/draft.md"), ("other/draft.md", "draft.md")):
        answer = copydesk("check", *arguments, "--format", "json", "--select", "organisations")
        assert {file["path"]: len(file["findings"]) for file in answer.report["files"]} == {
            "draft.md": 1,
            "other/draft.md": 0,
        }


class TestCommands:
    """`copydesk register` and `copydesk config` with a house's registers."""

    @pytest.mark.usefixtures("house")
    def test_list(self, copydesk: Run) -> None:
        lines = [line.split() for line in copydesk("register", "list").out.splitlines()]
        assert [line[:3] for line in lines] == [
            ["offices", "house", "bodies.toml"],
            ["offices", "house", "people.csv"],
            ["offices", "shipped", "offices"],
            ["organisations", "house", "bodies.toml"],
            ["organisations", "shipped", "bodies"],
            ["organisations", "shipped", "organisations"],
        ]
        assert [line[:2] for line in map(str.split, copydesk("register", "list", "--isolated").out.splitlines())] == [
            ["offices", "shipped"],
            ["organisations", "shipped"],
            ["organisations", "shipped"],
        ]

    def test_show_and_search(self, house: Path, copydesk: Run) -> None:
        assert copydesk("register", "show", "Aldermouth Dock Safety Board").out == (
            "Aldermouth Harbour Safety Board (AHSB) of the United Kingdom, formerly Aldermouth Dock Safety Board "
            "[house: the desk's own list, as of 2026-02-03]\n"
        )
        assert copydesk("register", "search", "quillfeather").out == (
            "Ada Quillfeather: Foreign Minister, Norway, 2021-02-03 to 2024-05-06 [house: registers/people.csv]\n"
        )
        other = house / "other.toml"
        other.write_text("", encoding="utf-8")
        assert copydesk("register", "search", "quillfeather", "--config", other).code == 1

    def test_what_is_exported_can_be_a_houses_register(self, house: Path, copydesk: Run) -> None:
        exported = copydesk("register", "export", "organisations").out
        lines = exported.splitlines()
        assert lines[1] == (
            "Aldermouth Harbour Safety Board,AHSB,Aldermouth Safety Board,United Kingdom,,the desk's own list,,,"
            "2026-02-03,,,house"
        )
        (house / "again.csv").write_text("\n".join(lines[:2]) + "\n", encoding="utf-8")
        again = read_house([house / "again.csv"])
        assert again.organisation_rows[0]["aliases"] == "Aldermouth Safety Board"

    @pytest.mark.usefixtures("house")
    def test_config_shows_each_file(self, copydesk: Run) -> None:
        out = copydesk("config", "draft.md").out
        assert 'registers = ["./registers"]  # copydesk.toml:1' in out
        assert "# register: registers/people.csv, 2 rows of offices, as of 2026-01-02" in out

    def test_a_broken_register_is_2(self, house: Path, copydesk: Run) -> None:
        (house / "registers" / "people.csv").write_text("person,office_title,start,end\nAnn,,,\n", encoding="utf-8")
        (house / "draft.md").write_text("A line.\n", encoding="utf-8")
        for arguments in (("check", "draft.md"), ("register", "list"), ("config",)):
            answer = copydesk(*arguments)
            assert answer.code == 2
            assert "registers/people.csv:2: missing 'office_title'" in answer.err
