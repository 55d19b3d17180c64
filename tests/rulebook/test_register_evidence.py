"""What a register says, as evidence."""

from __future__ import annotations

from datetime import date

import pytest

from linter.dates import DateInterval, parse_day
from linter.registers.imported_organisations import ImportedOrganisation
from linter.registers.offices import Term
from linter.registers.organisations import Organisation
from linter.rulebook.register_evidence import evidence_of_imported, evidence_of_organisation, evidence_of_term


def term(source: str = "a list", checked: str = "") -> Term:
    start, end = parse_day("2009-01"), parse_day("2013-05")
    return Term(
        "Ilse Poel", "Prime Minister", "", "Netherlands", start, end, (), source, date(2020, 1, 1), "imported", checked
    )


@pytest.mark.parametrize(
    ("day", "older"),
    [
        ("2020-01-01", ""),
        ("2020-01", ""),
        ("2020-01-02", "; the register's information is of 2020-01-01, older than the draft"),
        ("", ""),
    ],
)
def test_a_term_with_its_dates_and_whether_it_is_older_than_the_draft(day: str, older: str) -> None:
    interval: DateInterval | None = parse_day(day) if day else None
    evidence = evidence_of_term(term(), interval)
    assert evidence.message == f"Ilse Poel: Prime Minister (Netherlands), 2009-01 to 2013-05{older}"
    assert evidence.source is not None
    assert (evidence.source.name, evidence.source.url, evidence.source.as_of) == ("a list", None, "2020-01-01")


def test_an_address_leads_to_the_source_and_a_record_confirms_it() -> None:
    evidence = evidence_of_term(term("https://example.org/cabinets", "ifg:12"), None)
    assert evidence.message.endswith("2013-05; confirmed by the Institute for Government")
    assert evidence.source is not None
    assert (evidence.source.url, evidence.source.record) == ("https://example.org/cabinets", "ifg:12")


def test_an_organisation() -> None:
    entry = Organisation("Tide Office", ("TO",), "Norway", "agency", "unchecked", "shipped", "a list", "")
    evidence = evidence_of_organisation(entry)
    assert evidence.message == "the register has Tide Office (TO) of Norway (not confirmed by another source)"
    assert evidence.source is not None
    assert (evidence.source.name, evidence.source.as_of, evidence.source.record) == ("a list", None, None)


def test_an_imported_organisation() -> None:
    entry = ImportedOrganisation("Tide Office", ("TO", "TOF"), "Norway", "", "ror", "ror:1", "2024-01-01", ())
    evidence = evidence_of_imported(entry)
    assert evidence.message == "the register has Tide Office (TO)"
    assert evidence.source is not None
    assert (evidence.source.name, evidence.source.as_of, evidence.source.record) == (
        "imported: ror",
        "2024-01-01",
        "ror:1",
    )
