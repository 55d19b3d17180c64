"""Whose office a title is: a country's, a region's, an organisation's."""

from __future__ import annotations

import pytest

from linter.registers.levels import is_acting, level_of


@pytest.mark.parametrize(
    ("title", "organisation", "country", "level"),
    [
        ("President", "", "France", "national"),
        ("President", "Presidency", "Brazil", "national"),
        ("Premier", "", "China", "national"),
        ("Premier of Tasmania", "", "Australia", "regional"),
        ("Minister-President", "", "Netherlands", "national"),
        ("Minister-President of Hesse", "", "Germany", "regional"),
        ("Secretary of State for Wales", "Wales Office", "United Kingdom", "national"),
        ("Parliamentary Under-Secretary of State, NIO", "Northern Ireland Office", "United Kingdom", "national"),
        ("Advocate General for Scotland", "", "United Kingdom", ""),
        ("Minister for Health", "", "Wales", "regional"),
        ("Treasurer of Queensland", "", "Australia", "regional"),
        ("Attorney General of Ohio", "", "United States", "regional"),
        ("Attorney General", "Department of Justice", "United States", "national"),
        ("Governor of Ohio", "", "United States", "regional"),
        ("Governor of the Bank of Canada", "Bank of Canada", "Canada", "national"),
        ("president of the Province of Siena", "", "Italy", "regional"),
        ("Mayor of Ghent", "", "Belgium", "regional"),
        ("Secretary-General of the OECD", "OECD", "", "organisation"),
        ("Leader of the Green Party", "Green Party", "Canada", "organisation"),
        ("Representative from Utah", "House of Representatives", "United States", "national"),
        ("Speaker of the Legislative Assembly", "", "Australia", "regional"),
        ("member of the National Assembly of Quebec", "", "Canada", "regional"),
        ("President of the National Assembly", "", "France", "national"),
        ("federal deputy representing Bahia", "", "Brazil", ""),
        ("Chief Gardener", "", "Norway", ""),
    ],
)
def test_levels(title: str, organisation: str, country: str, level: str) -> None:
    assert level_of(title, organisation, country) == level


@pytest.mark.parametrize(
    ("title", "acting"),
    [("Acting Secretary of Labor", True), ("Interim President", True), ("Minister for Factories", False)],
)
def test_acting(title: str, acting: bool) -> None:
    assert is_acting(title) is acting
