from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.calendar.years import distant_years, lifespans, spans, told_lives
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2104 and since March 2112 it grew; in 2012 it fell.", [2104, 2112]),
        ("Before the 2106 election and his 2104 campaign.", [2106, 2104]),
        ("The 2106 members, section 2105 and 2,104 of them.", []),
        ("In 2104-05, 2104.5 or 2104%.", []),
    ],
)
def test_years(text: str, expected: list[int], draft: Callable[..., Document]) -> None:
    assert [year.value for year in distant_years(draft(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Moller (1932-2024) wrote.", [(1932, 2024)]),
        ("Ada Moller (born 1932 – died 1924) wrote.", [(1932, 1924)]),
        ("It is [(1060-1000)] and f(1932-2024).", []),
    ],
)
def test_lifespans(text: str, expected: list[tuple[int, int]], draft: Callable[..., Document]) -> None:
    assert [(life.born, life.died) for life in lifespans(draft(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A six-year term from 2010 to 2018.", [("six-year", 6, 8, "year")]),
        ("Mayor from 1998 to 2010, for nine years.", [("nine years", 9, 12, "year")]),
        ("A two-decade ban, from 1970 to 2005.", [("two-decade", 20, 35, "year")]),
        ("For two years, from June 2010 to June 2012.", [("two years", 2, 2, "year")]),
        ("The five-day strike, from 3 to 12 March.", [("five-day", 5, 9, "day")]),
        ("The pool is closed March 28 to April 2, a two-week closure.", [("two-week", 14, 5, "day")]),
        ("A two-hour meeting, from 9am to noon.", [("two-hour", 2, 3, "hour")]),
        ("A three-hour meeting, from 9am to noon.", []),
        ("It grew 3 points a year from 2010 to 2016.", []),
        ("She had two four-year terms from 2008 to 2016.", []),
        ("The four-year school ran from 1897 to 1945.", []),
        ("For nine years he slept, and from 1998 to 2000 he ate.", []),
    ],
)
def test_spans(text: str, expected: list[tuple[str, float, float, str]], draft: Callable[..., Document]) -> None:
    found = [
        (span.block.text[span.start : span.end], span.stated, span.elapsed, span.unit) for span in spans(draft(text))
    ]
    assert found == expected


def test_a_death_and_a_birth_in_words(draft: Callable[..., Document]) -> None:
    found = told_lives(
        draft("Ada Moll, who died in 1896, was born in Leeds in 1911. Jo was born in 1950 and died in 1999.")
    )
    assert [(one.born, one.died) for one in found] == [(1911, 1896), (1950, 1999)]


def test_two_people_are_not_one(draft: Callable[..., Document]) -> None:
    assert told_lives(draft("Her father died in 1896, and she was born in Leeds in 1911.")) == ()
