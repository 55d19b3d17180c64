"""Open data as its publishers have it: every format becomes the rows it should, faults are told with their line."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import zipfile
from pathlib import Path
from typing import Any

import pytest

from linter.errors import InputError
from linter.registers.imported_organisations import imported_organisations
from linter.registers.importing import Malformed, Outcome, import_file
from linter.registers.offices import offices

ROR_2 = {
    "id": "https://example.org/0abc",
    "status": "active",
    "names": [
        {"value": "IHU", "types": ["acronym"], "lang": None},
        {"value": "Havnestudier", "types": ["label", "ror_display"], "lang": "no"},
        {"value": "Institute of Harbour Uses", "types": ["label"], "lang": "en"},
        {"value": "Harbour Institute", "types": ["alias"], "lang": "en"},
    ],
    "locations": [{"geonames_details": {"country_name": "Norway"}}],
    "types": ["education"],
    "admin": {"last_modified": {"date": "2024-05-06"}},
}
ROR_1 = {
    "id": "https://example.org/0def",
    "name": "Lighthouse Study Centre",
    "acronyms": ["LSC"],
    "aliases": [],
    "labels": [{"label": "Fyrsenter", "iso639": "no"}],
    "country": {"country_name": "Norway"},
    "types": ["Facility"],
    "status": "active",
}
SENATOR = """\
- id: {bioguide: L000001, wikidata: Q1}
  name: {first: Ann, last: Lund, official_full: Ann Q. Lund, nickname: Annie}
  terms:
  - {type: rep, start: '2001-01-03', end: '2003-01-03', state: ME}
  - {type: sen, start: '2003-01-03', end: '2009-01-03', state: 'NO'}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPYDESK_REGISTERS", str(tmp_path / "registers"))
    return tmp_path


def run(folder: Path, kind: str, name: str, content: bytes | str) -> tuple[Outcome, list[Malformed]]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    faults: list[Malformed] = []
    return import_file(kind, path, report=faults.append), faults


def zipped(**files: Any) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"{name}.json", json.dumps(content))
    return buffer.getvalue()


def named(acronym: str) -> list[tuple[str, str, str, str]]:
    held = imported_organisations().holders(acronym)
    return [(one.name, one.country, one.id, one.as_of) for one in held if one.layer == "imported"]


@pytest.mark.parametrize("indent", [None, 1, 4])
def test_ror_of_both_schemas(folder: Path, indent: int | None) -> None:
    gone = {**ROR_1, "status": "withdrawn"}
    done, faults = run(folder, "organisations", "ror.json", json.dumps([ROR_2, gone, ROR_1], indent=indent))
    assert (done.name, done.rows, faults) == ("ror", 2, [])
    assert named("IHU") == [("Institute of Harbour Uses", "Norway", "ror:0abc", "2024-05-06")]
    assert named("LSC") == [("Lighthouse Study Centre", "Norway", "ror:0def", "")]


def test_a_zip_archive_gives_its_newest_schema(folder: Path) -> None:
    content = zipped(data=[ROR_1, ROR_1, ROR_1], data_schema_v2=[ROR_2])
    done, _ = run(folder, "organisations", "v9-ror-data.zip", content)
    assert (done.name, done.rows) == ("v9-ror-data", 1)
    assert named("IHU")


def test_many_entries_over_many_pieces(folder: Path) -> None:
    rows = [{"canonical_name": f"Board of Port {n}", "acronym": f"BP{n}", "aliases": "é" * 500} for n in range(3000)]
    done, faults = run(folder, "organisations", "many.json.gz", gzip.compress(json.dumps(rows).encode()))
    assert (done.rows, faults) == (3000, [])
    assert named("BP2999") == [("Board of Port 2999", "", "", "")]


def test_gov_uk(folder: Path) -> None:
    entry = {
        "id": "https://example.org/api/organisations/harbour-office",
        "title": "Harbour Office",
        "format": "Executive agency",
        "updated_at": "2024-02-03T04:05:06.000+00:00",
        "details": {"abbreviation": "HO", "govuk_status": "live"},
    }
    closed = {**entry, "title": "Old Office", "details": {"abbreviation": "OO", "govuk_status": "closed"}}
    done, _ = run(folder, "organisations", "gov.json", json.dumps({"results": [entry, closed], "total": 2}))
    assert done.rows == 1
    assert named("HO") == [("Harbour Office", "United Kingdom", "harbour-office", "2024-02-03")]


@pytest.mark.parametrize("ending", ["yaml", "yaml.gz", "json"])
def test_congress_legislators(folder: Path, ending: str) -> None:
    content = SENATOR.encode()
    if ending == "json":
        terms = [
            {"type": "rep", "start": "2001-01-03", "end": "2003-01-03"},
            {"type": "sen", "start": "2003-01-03", "end": "2009-01-03"},
        ]
        name = {"first": "Ann", "last": "Lund", "official_full": "Ann Q. Lund", "nickname": "Annie"}
        content = json.dumps([{"id": {"wikidata": "Q1"}, "name": name, "terms": terms}]).encode()
    done, faults = run(folder, "offices", f"people.{ending}", gzip.compress(content) if "gz" in ending else content)
    assert (done.name, done.rows, faults) == ("people", 2, [])
    assert [(term.person, term.office, term.held) for term in offices().terms_of("Annie Lund")] == [
        ("Ann Q. Lund", "member of the United States House of Representatives", "2001-01-03 to 2003-01-03"),
        ("Ann Q. Lund", "United States senator", "2003-01-03 to 2009-01-03"),
    ]


def test_wikidata_json_and_csv(folder: Path) -> None:
    row = {
        "person": "Bo Lund",
        "office_title": "Prime Minister of Utopia",
        "country": "Utopia",
        "start": "2019-05-20T00:00:00Z",
        "person_id": "http://example.org/entity/Q7",
        "as_of": "2024-01-02",
    }
    bindings = [{name: {"type": "literal", "value": value} for name, value in row.items()}]
    answer = json.dumps({"head": {"vars": list(row)}, "results": {"bindings": bindings}})
    done, faults = run(folder, "offices", "query.json", answer)
    assert (done.rows, faults) == (1, [])
    (term,) = offices().terms_of("Bo Lund")
    assert (term.held, term.source, str(term.as_of)) == ("since 2019-05-20", "Wikidata", "2024-01-02")
    table = "person,office_title,start,end\r\nCy Lund,Mayor,2019-05-20T00:00:00Z,\r\n"
    assert run(folder, "offices", "query.csv", table)[0].rows == 1
    assert offices().terms_of("Cy Lund")[0].held == "since 2019-05-20"


def test_popolo(folder: Path) -> None:
    data = {
        "persons": [{"id": "p1", "name": "Ann Lund", "other_names": [{"name": "Anna Lund"}]}],
        "organizations": [{"id": "o1", "name": "Chamber of Utopia"}],
        "events": [{"id": "t1", "start_date": "2001", "end_date": "2005-05"}],
        "memberships": [
            {"person_id": "p1", "organization_id": "o1", "role": "member", "legislative_period_id": "t1"},
            {"person_id": "p2", "organization_id": "o1", "role": "member"},
        ],
    }
    done, faults = run(folder, "offices", "popolo.json", json.dumps(data))
    assert done.rows == 1
    assert [fault.reason for fault in faults] == ["membership 2 does not have Popolo's structure: KeyError 'p2'"]
    (term,) = offices().terms_of("Anna Lund")
    assert (term.office, term.held) == ("member of the Chamber of Utopia", "2001 to 2005-05")
    assert "legislator" in term.types


def test_entries_that_are_not_as_they_should_be_are_told_with_their_line(folder: Path) -> None:
    content = json.dumps([{"x": 1}, ROR_1, 7, {**ROR_2, "names": []}], indent=0).replace("},\n{", "},\n\n{")
    done, faults = run(folder, "organisations", "ror.json", content)
    assert done.rows == 1
    lines = content.split("\n")
    assert [fault.reason.partition(":")[0] for fault in faults] == [
        "is not a supported entry of organisations",
        "is not a supported entry of organisations",
        "does not have its publisher's structure",
    ]
    assert [lines[fault.line - 1].strip(" ,") for fault in faults] == ["{", "7", "{"]


def test_a_faulty_entry_of_yaml_is_left_out(folder: Path) -> None:
    done, faults = run(folder, "offices", "people.yaml", "# notes\n- id: [\n" + SENATOR)
    assert done.rows == 2
    assert len(faults) == 1
    assert faults[0].line in (2, 3)
    assert faults[0].reason.startswith("is not valid YAML: ")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.json", "[{}", "is damaged: Expecting value"),
        ("a.json", '{"nothing": 1}', "contains no array of entries"),
        ("a.json", "", "contains no array of entries"),
        ("a.json", "[" * 100_000, "an entry is nested too deeply"),
        ("a.json", "[\n" + '{"canonical_name": ' * 100_000, "an entry is nested too deeply"),
        ("a.json", '[{"id": "x', "is damaged: Unterminated string"),
        ("a.json", '[\n{"canonical_name": ' + "9" * 5000 + "}]", "is damaged: Exceeds the limit (4300 digits)"),
        ("a.yaml", "just words\n", "is not a list of entries"),
        ("a.yaml", "- a\n" + (" " + "b" * 1000 + "\n") * 17_000, "an entry is longer than 16,777,216 characters"),
        ("a.zip", b"PK\x03\x04rubbish", "is damaged: File is not a zip file"),
        ("a.zip", b"PK\x03\x04" + bytes(200) + b"PK\x05\x06" + b"\xff" * 18, "is damaged: "),
        ("a.zip", zipped(), "contains no .json, .csv or .yaml file"),
        (
            "a.csv",
            lzma.compress(b"canonical_name\nA B\n"),
            "is compressed with xz (supported: plain, .gz and .zip files)",
        ),
        ("a.csv", bz2.compress(b"canonical_name\nA B\n"), "is compressed with bzip2"),
        ("a.json.gz", gzip.compress(b'[{"canonical_name": "A B"}]' * 1000, mtime=0)[:40], "is damaged: "),
        ("a.csv", "canonical_name" + ",c" * 600_000 + "\nA B\n", "a.csv:1: a line is longer than 1 MB"),
        ("a.csv", "canonical_name\n" + "A" * (1 << 21), "a.csv:2: a line is longer than 1 MB"),
        ("a.csv", "canonical_name\nA\0B\n", "no valid row (1 malformed)"),
        ("a.csv", 'canonical_name\n"' + "A" * 200_000 + '"\n', "no valid row (1 malformed)"),
    ],
)
def test_files_that_can_not_be_read_change_nothing(folder: Path, name: str, content: bytes | str, said: str) -> None:
    with pytest.raises(InputError) as error:
        run(folder, "organisations", name, content)
    assert said in str(error.value)
    assert name in str(error.value)
    assert not list(folder.rglob("*.register"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"memberships": ' + "[" * 100_000, "is nested too deeply"),
        ('{"memberships": [' + "9" * 5000 + "]}", "is damaged: Exceeds the limit (4300 digits)"),
        ('[{"memberships": []}]', "is Popolo without memberships"),
        ('{"memberships": 7}', "is Popolo without memberships"),
        (
            '{"memberships": [7, {"person_id": []}], "persons": [{"id": []}], "events": 7}',
            "no valid row (2 malformed)",
        ),
    ],
)
def test_popolo_that_can_not_be_read(folder: Path, content: str, said: str) -> None:
    with pytest.raises(InputError) as error:
        run(folder, "offices", "a.json", content)
    assert said in str(error.value)


def test_entries_that_are_no_rows_are_left_out(folder: Path) -> None:
    entries = [{"canonical_name": ["A", "B"]}, {"canonical_name": "C\0D"}, {"canonical_name": "Harbour Board"}]
    done, faults = run(folder, "organisations", "a.json", json.dumps(entries))
    assert done.rows == 1
    assert [one.reason for one in faults] == ["canonical_name must be a single value", "contains a null character"]


def test_yaml_that_is_nested_or_repeats_itself_is_left_out(folder: Path) -> None:
    deep = "- " * 10_000 + "x\n"
    laughs = "- a: &a [x, x]\n" + "".join(f"  b{n}: &b{n} [*a, *a, *a]\n" for n in range(3))
    done, faults = run(folder, "offices", "people.yaml", deep + laughs + SENATOR)
    assert done.rows == 2
    assert [(one.line, one.reason) for one in faults] == [
        (1, "is not valid YAML: nested more than 50 levels deep"),
        (3, "is not valid YAML: aliases (*name) are not supported"),
    ]
