"""Imported organisations: found by official name and acronym, and what they change in the rules' findings."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.registers.imported_organisations import imported_organisations, key_of_name, words_of
from linter.registers.importing import import_file

Run = Callable[..., Any]  # of the fixture `copydesk`

ROWS = """\
canonical_name,acronym,aliases,country,kind,source,licence,ext_id,as_of
Utopian Harbour Safety Board,UHSB,Utopian Harbour Safety Agency,Utopia,government,town archive,CC0,b:1,2020-05-06
Institute of Lighthouse Studies (Utopia),ILS;IoLS,,Utopia,education,town archive,CC0,b:2,2021
Lund Fish and Chips,LFSH,,Utopia,company,town archive,CC0,b:3,2021
Harbour Master Training Foundation,,,Utopia,education,town archive,CC0,b:4,2021
International Atomic Energy Forum,IAEF,,Utopia,government,town archive,CC0,b:5,2021
"""


@pytest.fixture(autouse=True)
def _imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_REGISTERS", str(tmp_path / "registers"))
    (tmp_path / "bodies.csv").write_text(ROWS, encoding="utf-8")
    done = import_file("organisations", tmp_path / "bodies.csv", report=lambda _: None)
    assert done.rows == 5


def findings(copydesk: Run, text: str) -> list[tuple[str, str, str]]:
    answer = copydesk("check", "--isolated", "--select", "organisations", "--format", "json", "-", stdin=text.encode())
    (file,) = json.loads(answer.out)["files"]
    return [
        (
            one["rule"],
            text[one["start"]["offset"] : one["end"]["offset"]],
            one["suggestions"][0]["text"] if one["suggestions"] else "",
        )
        for one in file["findings"]
        if one["severity"] != "note"
    ]


def named(name: str) -> list[str]:
    return [one.id for one in imported_organisations().named(key_of_name(words_of(name)))]


def test_official_names_are_found_in_any_national_spelling_and_aliases_are_not() -> None:
    assert named("Utopian Harbor Safety Board") == ["b:1"]
    assert named("the Institute of Lighthouse Studies") == ["b:2"]
    assert named("Institute for Lighthouse Studies") == []
    assert named("Utopian Harbour Safety Agency") == []


def test_acronyms_are_found_whatever_their_capitals() -> None:
    assert [one.name for one in imported_organisations().holders("iols")] == [
        "Institute of Lighthouse Studies (Utopia)"
    ]
    assert imported_organisations().holders("XYZ") == ()


@pytest.mark.parametrize(
    ("text", "flagged", "right"),
    [
        ("The Utopian Harbour Safety Commission (UHSB) met.", "Utopian Harbour Safety Commission",
         "Utopian Harbour Safety Board"),
        ("The Utopian Harbour Safety Agency (UHSB) met.", "Utopian Harbour Safety Agency",
         "Utopian Harbour Safety Board"),
        ("The Utopian Harbour Safety Board (UHSC) met.", "UHSC", "UHSB"),
        ("The Institute of Lighthouse Studies (IKS) met.", "IKS", "ILS"),
    ],
)  # fmt: skip
def test_what_contradicts_an_imported_entry_is_found(copydesk: Run, text: str, flagged: str, right: str) -> None:
    assert findings(copydesk, text) == [("organisations/acronym-mismatch", flagged, right)]


@pytest.mark.parametrize(
    "text",
    [
        "The Utopian Harbour Safety Board (UHSB) met.",
        "The Institute of Lighthouse Studies (IoLS) met.",
        "The Institute for Lighthouse Studies (ILS) met.",  # the acronym fits: it may be another one
        "Shares of Lund Fish and Chips (LFSN.O) fell.",
        "The Harbour Master Training Foundation (AMTF) met.",  # official, and nothing is known of its acronym
    ],
)
def test_what_an_imported_entry_can_not_contradict(copydesk: Run, text: str) -> None:
    assert findings(copydesk, text) == []


def test_the_finding_names_the_source_and_its_date(copydesk: Run) -> None:
    text = "The Utopian Harbour Safety Commission (UHSB) met."
    answer = copydesk("check", "--isolated", "--format", "json", "-", stdin=text.encode())
    (finding,) = [
        one for one in answer.report["files"][0]["findings"] if one["rule"] == "organisations/acronym-mismatch"
    ]
    assert finding["severity"] == "warning"
    assert finding["source"]["name"] == "imported: town archive"
    assert finding["source"]["as_of"] == "2020-05-06"
    assert finding["source"]["record"] == "b:1"
    messages = [one["message"] for one in finding["evidence"]]
    assert "the register has Utopian Harbour Safety Board (UHSB)" in messages, "identifiers are for programs"
    assert "b:1" not in copydesk("check", "--isolated", "-", stdin=text.encode()).out


def test_an_official_name_is_no_slip_for_another(
    copydesk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Officials of the International Atomic Energy Forum spoke."
    assert findings(copydesk, text) == []
    monkeypatch.setenv("COPYDESK_REGISTERS", str(tmp_path))  # nothing is imported there
    assert [found[1] for found in findings(copydesk, text)] == ["International Atomic Energy Forum"]


def test_a_damaged_import_ends_the_check_with_2(copydesk: Run, tmp_path: Path) -> None:
    path = tmp_path / "registers" / "organisations" / "bodies.register"
    path.write_bytes(path.read_bytes()[:200])
    answer = copydesk("check", "--isolated", "--select", "typos", "-", stdin=b"The mayor spoke.\n")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"copydesk: error: {path}: is damaged: ")
    assert answer.err.endswith("; to make it again, run: copydesk register import organisations FILE\n")


def test_a_missing_folder_ends_the_check_with_2(copydesk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_REGISTERS", str(tmp_path / "absent"))
    answer = copydesk("check", "--isolated", "-", stdin=b"The mayor spoke.\n")
    assert (answer.code, answer.out) == (2, "")
    absent = tmp_path / "absent"
    assert answer.err == f"copydesk: error: {absent}: the folder named by COPYDESK_REGISTERS does not exist\n"
