"""The dated title rules on an invented register: every frame, person and date decides as the register says."""

from __future__ import annotations

from pathlib import Path

import pytest
from invented_offices import REGISTER, import_offices

from linter.document.parse import parse
from linter.findings.finding import Severity
from linter.rulebook.loader import load_rulebook

IDS = ("titles/former", "titles/premature", "titles/wrong-country", "titles/wrong-office")
RULES = [loaded.make() for loaded in load_rulebook().rules if loaded.id in IDS]


@pytest.fixture(autouse=True)
def _registers(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder: Path = tmp_path_factory.mktemp("registers")
    monkeypatch.setenv("COPYDESK_REGISTERS", str(folder))
    import_offices(REGISTER, folder)


def found(text: str, date: str = "") -> list[tuple[str, str, str | None]]:
    """Rule, flagged words and first suggestion."""
    head = f"---\ndate: {date}\n---\n\n" if date else ""
    document = parse(head + text, path="draft.md")
    findings = [finding for rule in RULES for finding in rule.check(document)]
    return [
        (
            one.rule.removeprefix("titles/"),
            document.text_of(one.span),
            one.suggestions[0].text if one.suggestions else None,
        )
        for one in findings
    ]


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        # an office never held
        ("Norwegian Prime Minister Marit Solvang left Oslo.", "2012-05-05",
         ("wrong-office", "Norwegian Prime Minister", "Norwegian Foreign Minister")),
        ("Marit Solvang, the Norwegian prime minister, left Oslo.", "2015-05-05",
         ("wrong-office", "Norwegian prime minister", "Norwegian defence minister")),
        ("In 2013, Finland’s Prime Minister Jonas Brekke-Lund left.", "2013",
         ("wrong-office", "Finland’s Prime Minister", "Finland’s President")),
        ("The Prime Minister of Finland Jonas Brekke-Lund left.", "",
         ("wrong-office", "Prime Minister of Finland", "President of Finland")),
        ("Slovak Prime Minister Hana Kirsten left.", "2013-02-03",
         ("wrong-office", "Slovak Prime Minister", "Slovak Deputy Prime Minister")),
        # the wrong country
        ("Swedish Foreign Minister Marit Solvang spoke.", "2012-05-05", ("wrong-country", "Swedish", "Norwegian")),
        ("Denmark’s president and Jonas Brekke-Lund. Danish President Jonas Brekke-Lund left.", "2013-01-01",
         ("wrong-country", "Danish", "Finnish")),
        ("The president of Iceland Jonas Brekke-Lund left.", "2013-01-01", ("wrong-country", "Iceland", "Finland")),
        # over
        ("Dutch Prime Minister Ilse van der Poel said on Monday that dykes hold.", "2013-09-02",
         ("former", "Dutch Prime Minister", "Former Dutch Prime Minister")),
        ("The dykes hold, said Ilse van der Poel, the Dutch prime minister.", "2014",
         ("former", "Dutch prime minister", "former Dutch prime minister")),
        ("Dykes hold, the CLA director Renata Okonjo says.", "2019-03-03",
         ("former", "CLA director", "former CLA director")),
        ("Dykes hold, Director of the Central Lighthouse Agency Renata Okonjo says.", "2019-03-03",
         ("former", "Director of the Central Lighthouse Agency", "former Director of the Central Lighthouse Agency")),
        # not begun
        ("CLA Director Renata Okonjo will open the lighthouse on Friday.", "2014-05-05",
         ("premature", "CLA Director", None)),
        ("Finnish President Jonas Brekke-Lund says the ice holds.", "2011", ("premature", "Finnish President", None)),
        # somebody else certainly holds it
        ("Finnish Prime Minister Jonas Brekke-Lund said on Monday that talks go on.", "2023-05-05",
         ("wrong-office", "Finnish Prime Minister", None)),
    ],
)  # fmt: skip
def test_contradicted(text: str, date: str, expected: tuple[str, str, str | None]) -> None:
    assert found(text, date) == [expected]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # right at the date
        ("Norwegian Foreign Minister Marit Solvang said on Monday that talks go on.", "2012-05-05"),
        ("Marit Solvang, the Norwegian defence minister, said on Monday that talks go on.", "2015-05-05"),
        ("Finnish President Jonas Brekke-Lund said on Monday that talks go on.", "2019-05-05"),
        # open and older than the draft: unknown
        ("Finnish President Jonas Brekke-Lund said on Monday that talks go on.", "2023-05-05"),
        # dates that allow the term
        ("Dutch Prime Minister Ilse van der Poel said on Monday that dykes hold.", "2013"),
        ("CLA Director Renata Okonjo will open the lighthouse on Friday.", ""),
        # history
        ("In 2010 Dutch Prime Minister Ilse van der Poel said that dykes hold.", "2016-09-02"),
        ("Under Dutch Prime Minister Ilse van der Poel the dykes were raised.", "2016-09-02"),
        ("The dykes, Dutch Prime Minister Ilse van der Poel said, hold. That was in 2011.", "2016-09-02"),
        # other claims
        ("Former Dutch Prime Minister Ilse van der Poel said on Monday that dykes hold.", "2016-09-02"),
        ("Then-Prime Minister Ilse van der Poel said on Monday that dykes hold.", "2016-09-02"),
        ("Acting Norwegian Prime Minister Marit Solvang said on Monday that talks go on.", "2012-05-05"),
        ("Ilse van der Poel, the former Dutch prime minister, says that dykes hold.", "2016-09-02"),
        ("Finnish president-elect Jonas Brekke-Lund says the ice holds.", "2011"),
        ("The Norwegian shadow prime minister Marit Solvang left.", "2012-05-05"),
        # two people, one name: any row that fits silences
        ("Danish Finance Minister Paul Andersen said on Monday that taxes fall.", "2011-05-05"),
        ("Danish President Paul Andersen said on Monday that taxes fall.", "2011-05-05"),
        # two terms, the draft between them and in the second
        ("Latvian Prime Minister Tomas Vildner said on Monday that talks go on.", "2017-05-05"),
        # other people and other bodies
        ("Norwegian Prime Minister Solvang left Oslo.", "2012-05-05"),
        ("Norwegian Prime Minister Marit Solvang Hansen left Oslo.", "2012-05-05"),
        ("Dykes hold, the Harbour director Renata Okonjo says.", "2019-03-03"),
        ("The Ski Federation President Marit Solvang says snow will fall.", "2012-05-05"),
        ("Vice President George H. Ostrow said on Monday that talks go on.", "2013-05-05"),
        # lists
        ("They met Marit Solvang, the Dutch prime minister, and Jonas Brekke-Lund.", "2012-05-05"),
        ("The Dutch prime minister and Marit Solvang, the Norwegian foreign minister, left.", "2012-05-05"),
        ("# Dutch Prime Minister Marit Solvang Leaves\n\nShe left.", "2012-05-05"),
    ],
)
def test_silent(text: str, date: str) -> None:
    assert found(text, date) == []


@pytest.mark.parametrize(
    ("text", "date", "rule"),
    [
        ("CLA Director Renata Okonjo said on Monday that the dykes hold.", "2018-03-20", "former"),
        ("CLA Director Renata Okonjo will open the lighthouse on Friday.", "2014-12-24", "premature"),
    ],
)
def test_within_60_days_it_is_a_note(text: str, date: str, rule: str) -> None:
    (one,) = [each for each in RULES if each.id == f"titles/{rule}"]
    (finding,) = one.check(parse(f"---\ndate: {date}\n---\n\n{text}", path="draft.md"))
    assert finding.severity is Severity.NOTE


def test_within_60_days_of_somebody_else_in_office_it_is_a_warning() -> None:
    (former,) = [each for each in RULES if each.id == "titles/former"]
    text = "Dutch Prime Minister Ilse van der Poel said on Monday that dykes hold."
    (finding,) = former.check(parse(f"---\ndate: 2013-07-20\n---\n\n{text}", path="draft.md"))
    assert finding.severity is Severity.WARNING


def test_a_former_title_that_is_still_held_loses_the_word() -> None:
    text = "Taxes will fall, former Finnish President Jonas Brekke-Lund said on Monday."
    assert found(text, "2015-05-05") == [("former", "former Finnish President", "Finnish President")]
    text = "Former Finnish President Jonas Brekke-Lund said on Monday that taxes will fall."
    assert found(text, "2015-05-05") == [("former", "Former Finnish President", "Finnish President")]


def test_evidence_shows_the_row_and_its_age() -> None:
    (rule,) = [rule for rule in RULES if rule.id == "titles/former"]
    text = "---\ndate: 2025-02-03\n---\n\nDutch Prime Minister Ilse van der Poel says the dykes hold."
    (finding,) = rule.check(parse(text, path="draft.md"))
    (evidence,) = finding.evidence
    assert evidence.message == (
        "Ilse van der Poel: Prime Minister (Netherlands), 2009-01 to 2013-05; "
        "the register's information is of 2020-01-01, older than the draft"
    )
    assert evidence.source is not None
    assert (evidence.source.name, evidence.source.as_of) == ("a list", "2020-01-01")
