"""What imported registers say of a name with its acronym, and when they say nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.organisations.imported_verdicts import imported_verdict
from linter.registers.imported_organisations import imported_organisations
from linter.registers.importing import import_file
from linter.registers.words import name_words

ROWS = """\
canonical_name,acronym,aliases,country,kind,source,licence,ext_id,as_of
Utopian Harbour Safety Board,UHSB,Utopian Harbour Safety Agency,Utopia,government,archive,CC0,b:1,2020-05-06
Lighthouse Institute (Utopia),LIQ,,Utopia,education,archive,CC0,b:2,2021
Harbour Board,HBD,,Utopia,government,archive,CC0,b:3,2021
Harbour Master Training Foundation,,,Utopia,education,archive,CC0,b:4,2021
Central Ferry Safety Board,XQZ,,Utopia,government,archive,CC0,b:5,2021
Northern Ferry Rescue Agency,NFRA,,Utopia,government,archive,CC0,b:6,2021
Northern Ferry Rescue Office,NFRA,,Utopia,government,archive,CC0,b:7,2021
Ferry Crane Agency,FCA,,Utopia,government,archive,CC0,b:9,2021
Agency Harbourway,AHW,,Utopia,government,archive,CC0,b:10,2021
Southern Crane Repair,SCR,,Utopia,company,archive,CC0,b:8,2021
"""


@pytest.fixture(autouse=True)
def _imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_REGISTERS", str(tmp_path / "registers"))
    (tmp_path / "bodies.csv").write_text(ROWS, encoding="utf-8")
    import_file("organisations", tmp_path / "bodies.csv", report=lambda _: None)


def shown(name: str, letters: str) -> str:
    """The right name, where the draft's starts, how that differs, and what the acronym should be."""
    verdict = imported_verdict(name_words(name, 0, len(name)), letters, imported_organisations())
    if verdict is None:
        return ""
    difference = f" [{verdict.difference.relation}]" if verdict.difference else ""
    acronym = f" {verdict.acronym}" if verdict.acronym else ""
    assert verdict.agrees is (not difference and not acronym)
    return f"{verdict.right.name}@{verdict.start}{difference}{acronym}"


@pytest.mark.parametrize(
    ("name", "letters", "expected"),
    [
        ("Southern Crane Repair", "SCX", "Southern Crane Repair@0"),
        ("Southern Crane Repair", "SCRX", "Southern Crane Repair@0"),
        ("Southern Crane Repair", "SC", "Southern Crane Repair@0"),
        ("Ferry Crane Office", "FCA", "Ferry Crane Agency@0 [kind of body]"),
        ("Ferry Crane Agency", "FCA", "Ferry Crane Agency@0"),
        ("Office Harbourway", "AHW", ""),
        ("Agency Harbourway", "AHW", "Agency Harbourway@0"),
        ("Utopian Harbour Safety Board", "UHSB", "Utopian Harbour Safety Board@0"),
        ("The Utopian Harbour Safety Board", "UHSB", "Utopian Harbour Safety Board@4"),
        ("Utopian Harbour Safety Board", "uhsb", "Utopian Harbour Safety Board@0"),
        ("Utopian Harbour Safety Board", "UHSX", "Utopian Harbour Safety Board@0 UHSB"),
        ("Utopian Harbour Safety Board", "UHBS", "Utopian Harbour Safety Board@0 UHSB"),
        ("Utopian Harbour Safety Board", "XXXX", "Utopian Harbour Safety Board@0"),
        ("Utopian Harbour Safety Office", "UHSB", "Utopian Harbour Safety Board@0 [kind of body]"),
        ("Utopian Harbour Safety Office", "UHSO", ""),
        ("Utopian Harbour Board", "UHSB", "Harbour Board@8"),
        ("Harbour Safety Utopian Board", "UHSB", "Utopian Harbour Safety Board@0 [order of words]"),
        ("Harbour Board", "HBD", "Harbour Board@0"),
        ("Harbour Boards", "HBD", ""),
        ("Harbour Office", "HBD", ""),
        ("Central Harbour Office", "HBD", ""),
        ("Harbour Master Training Foundation", "HMTF", "Harbour Master Training Foundation@0"),
        ("Harbour Master Training Foundation", "XYZ", "Harbour Master Training Foundation@0"),
        ("Central Ferry Safety Board", "XQZ", "Central Ferry Safety Board@0"),
        ("Central Ferry Safety Office", "XQZ", ""),
        ("Central Ferry Safety Board", "XQY", "Central Ferry Safety Board@0"),
        ("Central Ferry Safety Board", "CFSB", "Central Ferry Safety Board@0"),
        ("Northern Ferry Rescue Board", "NFRA", "Northern Ferry Rescue Agency@0 [kind of body]"),
        ("Northern Ferry Rescue Agency", "NFRA", "Northern Ferry Rescue Agency@0"),
        ("Northern Ferry Rescue Agency", "NFRX", "Northern Ferry Rescue Agency@0 NFRA"),
        ("Northern Ferry Rescue Agency", "NFR", "Northern Ferry Rescue Agency@0 NFRA"),
        ("Ferry Rescue Agency", "NFRA", ""),
        ("Southern Crane Repairs", "SCR", ""),
        ("Southern Repair Crane", "SCR", ""),
        ("Repair Southern Crane", "SCX", ""),
        ("Lighthouse Institute", "LIQ", "Lighthouse Institute (Utopia)@0"),
        ("Lighthouse Institute", "LQI", "Lighthouse Institute (Utopia)@0"),
        ("Lighthouse Office", "LIQ", ""),
        ("Unknown Body", "UB", ""),
        ("Utopian", "UHSB", ""),
        ("of the", "UHSB", ""),
        ("Central Utopian Harbour Safety Office", "UHSB", "Utopian Harbour Safety Board@8 [kind of body]"),
        ("Utopian Harbour Safety Agency", "UHSB", "Utopian Harbour Safety Board@0 [kind of body]"),
        ("Harbour Safety Office", "UHSB", ""),
        ("Utopian Rescue Safety Board", "UHSB", "Utopian Harbour Safety Board@0 [a word unlike it]"),
        ("Harbour Utopian Safety Board", "UHSB", "Utopian Harbour Safety Board@0 [order of words]"),
    ],
)
def test_verdicts(name: str, letters: str, expected: str) -> None:
    assert shown(name, letters) == expected
