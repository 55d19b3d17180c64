"""Countries without a prime minister, and without a president, by their adjective."""

from __future__ import annotations

from linter.analysis.titles.countries_without_office import without_premier, without_president


def test_every_country_of_the_lists_is_known() -> None:
    assert len(without_premier()) == 25
    assert len(without_president()) == 19
    assert "" not in without_premier() | without_president()


def test_no_country_is_without_both() -> None:
    assert not without_premier() & without_president()
    assert "American" in without_premier()
    assert "Dutch" in without_president()
    assert not {"French", "Kenyan", "Peruvian"} & (without_premier() | without_president())
