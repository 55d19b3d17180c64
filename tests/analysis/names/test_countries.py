"""Countries by name, adjective and what stands beside a name."""

from __future__ import annotations

import pytest

from linter.analysis.names.countries import adjectives, countries, country_of, place_words


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Britain's", "Britain"),
        ("of the United Kingdom", "United Kingdom"),
        ("in London", "UK"),
        ("New Delhi's", "India"),
        ("the South Korean", "South Korea"),
        ("Norway (its army)", "Norway"),
        ("army of Norway", "Norway"),
        ("Norwegian navy", "Norway"),
        ("navy", ""),
        ("South Korea navy", "South Korea"),
        ("the Republic of Korea", ""),
        ("Washington’s", "US"),
        ("from Sri Lanka", "Sri Lanka"),
        ("North Korea's Kim", "North Korea"),
        ("Paris", ""),
        ("", ""),
        ("Kim of the", ""),
        ("US, UK", "UK"),
    ],
)
def test_the_country_that_words_name(text: str, noun: str) -> None:
    country = country_of(text)
    assert (country.noun if country else "") == noun


def test_names_and_adjectives() -> None:
    assert countries()["UK"] == ("UK", "British", "gb")
    assert countries()["Norway"] == ("Norway", "Norwegian", "")
    assert adjectives()["British"].noun == "United Kingdom"
    assert adjectives()["Turkish"].noun == "Turkey"


def test_words_of_places() -> None:
    assert {"norway", "norwegian", "korea", "lanka", "paris"} <= place_words()
    assert not place_words() & {"of", "united", "new", "republic", "kingdom"}
