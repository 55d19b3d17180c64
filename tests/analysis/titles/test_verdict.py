"""Which row shows a verdict, and which offices are near to each other."""

from __future__ import annotations

import datetime

import pytest

from linter.analysis.titles.verdict import foremost, held_alone, in_us_cabinet, near_portfolio, well_within
from linter.dates import DateInterval
from linter.registers.office_types import types_of
from linter.registers.offices import Term


def day(text: str) -> DateInterval:
    one = datetime.date.fromisoformat(text)
    return DateInterval(one, one)


def term(office: str, country: str, start: str, end: str = "2018-01-01", *, accuses: bool = True) -> Term:
    types = types_of(office, "", country)
    return Term(
        "Kari Holt", office, "", country, day(start), day(end), types, "a list", None, "shipped", "", accuses=accuses
    )


def test_what_accuses_is_shown_first_then_heads_then_the_latest() -> None:
    early, late = (term("Minister of Finance", "Norway", start) for start in ("2010-01-01", "2012-01-01"))
    head = term("Prime Minister", "Norway", "2009-01-01")
    unsure = term("Prime Minister", "Norway", "2014-01-01", accuses=False)
    assert foremost([early, late, head, unsure]) is head
    assert foremost([early, late, unsure]) is late


@pytest.mark.parametrize(
    ("country", "cabinet"), [("United States", True), ("Norway", False)], ids=["of America", "elsewhere"]
)
def test_the_cabinet_of_the_united_states(country: str, cabinet: bool) -> None:
    assert in_us_cabinet(term("Secretary of Commerce", country, "2010-01-01")) is cabinet


def test_a_prime_minister_holds_no_other_office() -> None:
    assert held_alone(term("Prime Minister", "Norway", "2010-01-01"))
    assert not held_alone(term("Member of Parliament", "Norway", "2010-01-01"))


@pytest.mark.parametrize(("date", "expected"), [("2014-01-01", True), ("2010-02-01", False), ("2017-12-20", False)])
def test_a_date_well_within_a_term(date: str, expected: bool) -> None:
    assert well_within(term("Prime Minister", "Norway", "2010-01-01"), day(date)) is expected


def test_ministries_that_are_often_one() -> None:
    trade = types_of("Minister of Trade", "", "Norway")
    assert not near_portfolio(frozenset(trade), term("Minister of Justice", "Norway", "2010-01-01"))
    interior = frozenset(types_of("Minister of the Interior", "", "Norway"))
    assert near_portfolio(interior, term("Minister of Justice", "Norway", "2010-01-01"))
