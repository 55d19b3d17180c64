"""The gazetteer that is shipped: which cities it has, and in which countries."""

from __future__ import annotations

import pytest

from linter.analysis.places.gazetteer import city, city_of_region, country_codes, key, region_codes


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


@pytest.mark.parametrize(
    ("name", "region", "own", "others"),
    [("Omaha", "US-KS", "US-NE", "US-TX"), ("Perth", "AU-02", "AU-08", ""), ("Munich", "DE-13", "DE-02", "")],
)
def test_cities_of_regions(name: str, region: str, own: str, others: str) -> None:
    found = city_of_region(name, region)
    assert found is not None
    assert found.own == set(own.split())
    assert set(others.split()) <= found.all


def test_a_city_of_another_country_is_none_of_its_regions() -> None:
    assert city_of_region("Munich", "US-TX") is None


def test_regions_are_known_by_their_short_names_too() -> None:
    codes = region_codes()
    assert {codes[name] for name in ("Nebraska", "Neb", "NE")} == {"US-NE"}
    assert codes["British Columbia"].startswith("CA-")


@pytest.mark.parametrize("name", ["Bali", "Crete", "Kashmir"])
def test_islands_and_regions_are_no_cities(name: str) -> None:
    assert city(name) is None
