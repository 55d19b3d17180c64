"""Imports: good rows are kept, others told with their line, and the old register stays until the new one is whole."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from linter.errors import InputError, UsageError
from linter.registers.importing import Malformed, Outcome, import_file, remove
from linter.registers.offices import offices

HEADER = "person,office_title,start,end,country,as_of"
GOOD = "Ann Lund,Mayor,2001-02-03,2005,Utopia,2020-01-01"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "registers"
    monkeypatch.setenv("COPYDESK_REGISTERS", str(path))
    return path


def run(path: Path, kind: str = "offices", name: str | None = None) -> tuple[Outcome, list[Malformed]]:
    faults: list[Malformed] = []
    return import_file(kind, path, name=name, report=faults.append), faults


def file(tmp_path: Path, *lines: str, name: str = "people.csv", ending: str = "\n") -> Path:
    path = tmp_path / name
    path.write_bytes("".join(line + ending for line in lines).encode())
    return path


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",Mayor,2001,,Utopia,2020", "missing 'person'"),
        ("Bo Lund,  ,2001,,Utopia,2020", "missing 'office_title'"),
        ("Bo Lund,Mayor,2014s,,Utopia,2020", "start is not a date: '2014s'"),
        ("Bo Lund,Mayor,2014,soon,Utopia,2020", "end is not a date: 'soon'"),
        ("Bo Lund,Mayor,2014,,Utopia,v1", "as_of is not a date: 'v1'"),
        ("Bo Lund,Mayor,2014-03-02,2014-03-01,Utopia,2020", "ends before it starts: 2014-03-02 to 2014-03-01"),
        ("Bo Lund,Mayor,2014", "has 3 columns instead of 6"),
        ("Bo Lund,Mayor,2014,,Utopia,2020,more", "has 7 columns instead of 6"),
        ('"Bo" Lund,Mayor,2014,,Utopia,2020', "is not valid CSV: "),
        ("Bo Lund,Mayor,2014,," + "x" * 100_001 + ",2020", "is longer than 100,000 characters"),
        ("Bo Lund,Mayor,2014,," + "x" * 140_000 + ",2020", "is not valid CSV: "),
    ],
)
def test_a_malformed_row_is_told_with_its_line_and_left_out(tmp_path: Path, row: str, reason: str) -> None:
    done, faults = run(file(tmp_path, HEADER, GOOD, row, GOOD.replace("Ann", "Cy")))
    assert [fault.line for fault in faults] == [3]
    assert faults[0].reason.startswith(reason)
    assert (done.rows, done.malformed, done.replaced) == (2, 1, None)
    assert offices().knows("Ann Lund")
    assert offices().knows("Cy Lund")
    assert not offices().knows("Bo Lund")


def test_lines_count_rows_that_go_over_several(tmp_path: Path) -> None:
    _, faults = run(file(tmp_path, HEADER, '"Ann', 'Lund",Mayor,2001,,,', "Bo Lund,Mayor,x,,,", GOOD))
    assert [fault.line for fault in faults] == [4]
    assert offices().terms_of("Ann Lund")[0].person == "Ann Lund"


def test_a_row_that_is_no_utf_8(tmp_path: Path) -> None:
    path = file(tmp_path, HEADER, GOOD)
    path.write_bytes(path.read_bytes() + "José Lund,Mayor,2001,,,\n".encode("latin-1"))
    _, faults = run(path)
    assert faults == [Malformed(3, "is not UTF-8")]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_byte_order_mark_line_ends_and_blank_lines(tmp_path: Path, ending: str) -> None:
    done, faults = run(file(tmp_path, "\ufeff" + HEADER, "", GOOD, "", ending=ending))
    assert (done.rows, faults) == (1, [])


def test_compressed_and_plain_files_make_the_same_register(tmp_path: Path) -> None:
    plain = file(tmp_path, HEADER, GOOD)
    packed = tmp_path / "packed.csv.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    run(plain, name="one")
    run(packed, name="two")
    assert [row for _, table in offices().tables[:1] for row in table.rows()] == [
        row for _, table in offices().tables[1:2] for row in table.rows()
    ]


def test_the_register_has_the_files_name(tmp_path: Path, folder: Path) -> None:
    done, _ = run(file(tmp_path, HEADER, GOOD, name="city.people.csv"))
    assert (done.name, done.path) == ("city.people", folder / "offices" / "city.people.register")


def test_the_same_import_again_changes_no_byte(tmp_path: Path) -> None:
    path = file(tmp_path, HEADER, GOOD, "x,y,z,,,")
    first, _ = run(path)
    content = first.path.read_bytes()
    again, faults = run(path)
    assert again.path.read_bytes() == content
    assert (again.replaced, len(faults)) == (1, 1)
    assert sorted(one.name for one in first.path.parent.iterdir()) == ["people.register"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", r":1: missing column 'person' of offices"),
        (b"name,office_title,start,end\n", r":1: missing column 'person' of offices"),
        (
            b"person,offce_title,start,end\n",
            r":1: missing column 'office_title' of offices; did you mean 'offce_title'\?",
        ),
        (b"person,person,office_title,start,end\n", r":1: has the column 'person' twice"),
        (b"person,office_title,start,end\n", r"people\.csv: no valid row \(0 malformed\)"),
        (b"person,office_title,start,end\n,,,\nA B,C,x,\n", r"people\.csv: no valid row \(2 malformed\)"),
        ("person,office_title,start,end\nA B,C,,\n".encode("utf-16"), r":1: missing column 'person' of offices"),
        (b"\x1f\x8b\x08\x00rubbish and more rubbish", r"people\.csv:1: is damaged: "),
        (gzip.compress(b"person,office_title,start,end\nA B,C,,\n", mtime=0)[:-9], r"people\.csv:\d: is damaged: "),
    ],
)
def test_a_file_of_which_nothing_is_usable_changes_nothing(tmp_path: Path, content: bytes, reason: str) -> None:
    good, _ = run(file(tmp_path, HEADER, GOOD))
    before = good.path.read_bytes()
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    with pytest.raises(InputError) as error:
        run(path)
    assert re.search(reason, str(error.value)), str(error.value)
    assert good.path.read_bytes() == before
    assert [one.name for one in good.path.parent.iterdir()] == ["people.register"]


def test_an_interrupted_import_leaves_the_old_register(tmp_path: Path) -> None:
    good, _ = run(file(tmp_path, HEADER, GOOD))
    before = good.path.read_bytes()

    def interrupt(_: Malformed) -> None:
        raise KeyboardInterrupt

    path = file(tmp_path, HEADER, "Cy Lund,Mayor,2001,,,", "no,row")
    with pytest.raises(KeyboardInterrupt):
        import_file("offices", path, report=interrupt)
    assert good.path.read_bytes() == before
    assert [one.name for one in good.path.parent.iterdir()] == ["people.register"]


def test_a_damaged_register_can_be_made_again(tmp_path: Path) -> None:
    path = file(tmp_path, HEADER, GOOD)
    first, _ = run(path)
    first.path.write_bytes(b"rubbish")
    again, _ = run(path)
    assert again.replaced is None
    assert offices().knows("Ann Lund")


def test_unknown_kinds_names_and_files(tmp_path: Path) -> None:
    path = file(tmp_path, HEADER, GOOD)
    with pytest.raises(UsageError, match=r"unknown kind of register 'office' .*; did you mean 'offices'"):
        run(path, kind="office")
    for name in ("../evil", "a/b", "", ".hidden", "x" * 101):
        with pytest.raises(UsageError, match="invalid register name"):
            run(path, name=name)
    with pytest.raises(InputError, match=r"absent\.csv: can't be read: no such file"):
        run(tmp_path / "absent.csv")
    with pytest.raises(InputError, match="can't be read"):
        run(tmp_path, name="folder")


def test_progress_goes_up_to_the_size_of_the_file(tmp_path: Path) -> None:
    path = file(tmp_path, HEADER, *[GOOD] * 9000)
    seen: list[tuple[int, int]] = []
    import_file("offices", path, report=lambda _: None, progress=lambda done, size: seen.append((done, size)))
    size = path.stat().st_size
    assert len(seen) > 3
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1] == (size, size)


def test_removing(tmp_path: Path) -> None:
    done, _ = run(file(tmp_path, HEADER, GOOD))
    remove("offices", "people")
    assert not done.path.exists()
    with pytest.raises(UsageError, match="no imported register of offices has the name 'people'"):
        remove("offices", "people")
