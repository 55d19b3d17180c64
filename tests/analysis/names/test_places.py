from __future__ import annotations

import pytest

from linter.analysis.names.places import Place, named_places, place_named


@pytest.mark.parametrize(
    ("name", "areas", "inside", "capital_of"),
    [
        ("texas", {"us-tx"}, set(), set()),
        ("irish", {"ie"}, set(), set()),
        ("lubbock", set(), {"us-tx"}, set()),
        ("kyiv", set(), {"ua"}, {"ua"}),
        ("kiev", set(), {"ua"}, {"ua"}),
        ("fort worth", set(), {"us-tx"}, set()),
        ("georgia", {"ge", "us-ga"}, set(), set()),
        ("karnāl", set(), {"in-10"}, set()),
    ],
)
def test_what_a_name_is_of(name: str, areas: set[str], inside: set[str], capital_of: set[str]) -> None:
    found = place_named(name.split())
    assert found == Place(frozenset(areas), frozenset(inside), frozenset(capital_of))


def test_a_name_of_no_place() -> None:
    assert place_named(["okafor"]) is None


@pytest.mark.parametrize(
    ("name", "area", "there"),
    [
        ("lubbock", "texas", True),
        ("lubbock", "ohio", False),
        ("texas", "us", True),
        ("us", "texas", False),
        ("iranian", "iran", True),
    ],
)
def test_what_lies_in_what(name: str, area: str, there: bool) -> None:
    found, outer = place_named([name]), place_named([area])
    assert found is not None
    assert outer is not None
    assert found.is_in(outer.areas) is there


def test_the_longest_name_at_each_position() -> None:
    texts = ["A", "new", "york", "minute", "in", "New", "York", "and", "in", "york"]
    found = named_places([text.lower() for text in texts], texts)
    assert [(one.first, one.last) for one in found] == [(5, 6)]
