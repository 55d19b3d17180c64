"""The gazetteer that is shipped: which cities it has, and in which countries."""

from __future__ import annotations

import pytest

from linter.analysis.places.gazetteer import city, country_codes, key


@pytest.mark.parametrize(
    ("name", "own", "others"),
    [
        ("Graz", "AT", ""),
        ("Dubrovnik", "HR", ""),
        ("Kyiv", "UA", ""),
        ("Kiev", "UA", ""),
        ("Glasgow", "GB SCT", "US"),
        ("Lisbon", "PT", "US"),
        ("São Paulo", "BR", ""),
        ("Simferopol", "RU UA", ""),
        ("Belfast", "GB IE NIR", "CA"),
    ],
)
def test_cities(name: str, own: str, others: str) -> None:
    found = city(name)
    assert found is not None
    assert found.own == set(own.split())
    assert set(others.split()) <= found.all - found.own
    assert found.own <= found.all


@pytest.mark.parametrize("name", ["", "Aldermouth", "Ontario", "Egypt", "Georgia", "a", "zzzz", "Marshall"])
def test_what_is_no_city_of_it(name: str) -> None:
    assert city(name) is None


def test_countries_have_codes_under_every_name() -> None:
    codes = country_codes()
    assert {codes[name] for name in ("UK", "U.K.", "Britain", "United Kingdom")} == {"GB"}
    assert (codes["Scotland"], codes["Holland"], codes["Ivory Coast"]) == ("SCT", "NL", "CI")
    assert "Georgia" not in codes  # also a state


def test_spellings_of_one_name_have_one_key() -> None:
    assert key("Saint-Étienne") == key("St. Etienne") == "st etienne"
    assert key("Łódź") == "lodz"
