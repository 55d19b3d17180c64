"""Countries without a prime minister, and without a president, by their adjective and date."""

from __future__ import annotations

import pytest

from linter.analysis.names.countries import adjectives
from linter.analysis.titles.countries_without_office import lacks_office
from linter.dates import parse_day


def lacking(role: str) -> set[str]:
    """The countries that never had the office."""
    return {country for country in adjectives() if lacks_office(country, role, None)}


def test_every_country_of_the_lists_is_known() -> None:
    assert len(lacking("premier")) == 32
    assert len(lacking("president")) == 23


def test_no_country_is_without_both() -> None:
    assert not lacking("premier") & lacking("president")
    assert "American" in lacking("premier")
    assert "Dutch" in lacking("president")
    assert not {"French", "Kenyan", "Peruvian"} & (lacking("premier") | lacking("president"))


@pytest.mark.parametrize(
    ("country", "date", "expected"),
    [
        ("Kenyan", "2013-06-01", False),
        ("Kenyan", "2013/2014", False),
        ("Kenyan", "2014", True),
        ("Turkish", "2018-05-01", False),
        ("Turkish", "2021-05-01", True),
        ("French", "2021-05-01", False),
    ],
)
def test_an_abolished_office_is_lacking_afterwards(country: str, date: str, expected: bool) -> None:
    first, _, last = date.partition("/")
    begins, ends = parse_day(first), parse_day(last or first)
    assert begins is not None
    assert ends is not None
    assert lacks_office(country, "premier", begins._replace(last=ends.last)) is expected
