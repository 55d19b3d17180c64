"""Durations beside their ends, in drafts of Friday 6 March 2026."""

from __future__ import annotations

import pytest
from figure_drafts import expected, findings, reported

WRONG = (
    "She led the union from 2004 to 2019, a [[nine-year]] tenure.",
    "He served a [[four-year]] term from 2008 to 2018.",
    "The war lasted [[five years]], from 1991 to 1999.",
    "The [[10-year]] lease (2001-2019) was never signed.",
    "Between 2010 and 2016, a period of [[three years]], the fund doubled.",
    "The [[two-decade]] ban, from 1970 to 2005, hurt the trade.",
    "The [[three-day]] festival, from 12 to 19 June, is sold out.",
    "The strike will run from 3 to 24 March, for [[two weeks]].",
    "The pool is closed March 2-20, a [[four-day]] closure.",
    "The [[four-hour]] meeting, from 10am to noon, solved nothing.",
    "Trains stopped from 8pm to 6am, for [[seven hours]].",
    "The mine shut [[four years ago, in 2016]], and never reopened.",
    "He was mayor from 1998 to 2010, for [[nine years]].",
    "From 2015 until 2021, a [[ten-year]] stint, she coached the side.",
    "The firm paid nothing for [[12 years]], from 2001 to 2008.",
    "Ola Rist started there in 1988 and stopped last month. [[In those 46 years]] nobody complained.",
    "The firm, founded in [[1926, is 110]], makes bells.".replace(
        "founded in [[1926, is 110]]", "[[founded in 1926, is 110]]"
    ),
    "His [[five-year lease from 2024 will end in 2031]], the council said.",
    "The mill burned in [[2012, 20 years after it opened in 2002]].",
    "The choir was founded in 1926. It marked its [[25th anniversary]] in 1961 with a concert.",
    "It began in 1990. It closed for good [[10 years later, in 2004]].",
    "The bridge opened in 1956; [[50 years on]], it is to be mended.",
    "Ada Foss has run it [[since 2014, for 20 years]].",
    "The choir, founded in 1998, marks its [[25th anniversary]] this year.",
    "The [[two-month]] course, from March to August, is full.",
    "The [[three-day]] fair, from Monday to Saturday, is free.",
    "The [[week-long]] strike, from 3 to 22 March, is over.",
)
RIGHT = (
    "He was away for 29 days between July 28 and August 27.",
    "Ola Rist started there in 1988 and stopped last month. In those 37 years nobody complained.",
    "The firm, founded in 1926, is 100, and its 50th anniversary in 1976 was quiet.",
    "A five-year lease from 2024 will end in 2029; the mill burned in 2012, 10 years after it opened in 2002.",
    "It began in 1990. It closed for good 14 years later, in 2004; 70 years on from 1956, it is quiet.",
    "Ada Foss has run it since 2014, for nearly 20 years. One hundred and twenty years later, in 2014, it fell.",
    "The mill, founded in 1912, closed on the 24th anniversary of the flood.",
    "The six-month course, from March to August, is full. The fair, from Monday to Saturday, is five days or six.",
    "The fair is open from 3 to 12 May, ten days or nine nights; a week-long strike, from 3 to 9 March, is over.",
    "From 9 April to 8 June, the five-day average of new cases fell.",
    "She led the union from 2004 to 2019, a 15-year tenure, and taught for nine years.",
    "He served an eight-year term from 2008 to 2015, and two four-year terms from 2008 to 2016.",
    "The war lasted nearly five years, from 1991 to 1995.",
    "The four-year school ran from 1897 to 1945.",
    "Sales rose 3% a year from 2010 to 2016; 18 games a year between 1976 and 1979 were lost.",
    "Over two decades, from 1980 to 2001, nothing changed.",
    "The three-day festival, from 12 to 14 June, follows a week of rain.",
    "The strike will run from 3 to 16 March, for two weeks.",
    "Mattis, a 45-year veteran who led it from August 2010 to August 2012, left.",
    "The four-hour meeting, from 10am to 2pm, and the eight-hour shift from 10 to 6pm went well.",
    "The mine shut 10 years ago, in 2016, and reopened nearly five years ago.",
    "For 1.6 years, from January 2007 to June 2008, he was away.",
    "Over a 12-year period from 1999-2000 to 2011-12 it grew.",
    "The five and a half years he was held, from 1967 to 1973, changed him.",
    "In 30 years he ran the office. From 1989 to January 1995 he was the speaker.",
)


@pytest.mark.parametrize("draft", WRONG)
def test_wrong(draft: str) -> None:
    assert reported("duration", draft) == expected(draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_right(draft: str) -> None:
    assert findings("duration", draft) == []


def test_the_computation_is_the_message() -> None:
    (one,) = findings("duration", "He was mayor from 1998 to 2010, for nine years.")
    assert one.message == "1998 to 2010 = 12 years, not nine years"
