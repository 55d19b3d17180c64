"""Percentages, fractions and multiples beside their two figures."""

from __future__ import annotations

import pytest
from figure_drafts import computed


def found(text: str, level: str = "warning") -> list[tuple[str, str]]:
    """The flagged words and the computation of each finding of a severity."""
    return computed("percent", text, level)


WRONG = [
    (
        "Sales rose from $40 million to $50 million, up 20% on the year.",
        "from $40 million to $50 million, up 20%",
        "from $40 million to $50 million is up 25%, not 20%",
    ),
    (
        "The price of a ticket went up 50%, from $20 to $25.",
        "50%, from $20 to $25",
        "from $20 to $25 is up 25%, not 50%",
    ),
    (
        "Arrests fell from 250 to 200, a drop of 25%.",
        "from 250 to 200, a drop of 25%",
        "from 250 to 200 is down 20%, not 25%",
    ),
    (
        "Unemployment rose from 4% to 5%, an increase of three percentage points.",
        "from 4% to 5%, an increase of three percentage points",
        "from 4% to 5% is up 1 percentage points, not three percentage points",
    ),
    (
        "Support fell from 54% to 44%, a fall of 20 percentage points.",
        "from 54% to 44%, a fall of 20 percentage points",
        "from 54% to 44% is down 10 percentage points, not 20 percentage points",
    ),
    (
        "The number of cases doubled from 40 to 60.",
        "doubled from 40 to 60",
        "from 40 to 60 is 1.5 times, not “doubled”",
    ),
    (
        "Membership has more than tripled, from 300 to 700.",
        "more than tripled, from 300 to 700",
        "from 300 to 700 is 2.33 times, not “tripled”",
    ),
    (
        "Output halved, from 900 tonnes to 700 tonnes.",
        "halved, from 900 tonnes to 700",
        "from 900 to 700 is 0.78 times, not “halved”",
    ),
    ("Of the 80 jurors, 34 of 80, or 62%, were women.", "34 of 80, or 62%", "34 of 80 is 42.5%, not 62%"),
    (
        "The survey found that 45 of the 60 shops, or 65%, had closed.",
        "45 of the 60 shops, or 65%",
        "45 of 60 is 75%, not 65%",
    ),
    (
        "Twelve of the 60 pupils, or one in six, were ill.",
        "Twelve of the 60 pupils, or one in six",
        "Twelve of 60 is 20%, not one in six",
    ),
    (
        "Pre-tax profit rose 12% to £46m from £35m a year earlier.",
        "12% to £46m from £35m",
        "from £35m to £46m is up 31.4%, not 12%",
    ),
    (
        "Revenue dropped by a third, from $90 million to $45 million.",
        "a third, from $90 million to $45 million",
        "from $90 million to $45 million is down 50%, not a third",
    ),
    (
        "The budget will grow by 8%, from $500 million to $580 million.",
        "8%, from $500 million to $580 million",
        "from $500 million to $580 million is up 16%, not 8%",
    ),
    (
        "Rents went from $1,200 to $1,500, an increase of 30%.",
        "from $1,200 to $1,500, an increase of 30%",
        "from $1,200 to $1,500 is up 25%, not 30%",
    ),
    ("Only 15 of 200 members (15%) voted.", "15 of 200 members (15%", "15 of 200 is 7.5%, not 15%"),
    (
        "The tariff will rise by half, from 20% to 35%.",
        "half, from 20% to 35%",
        "from 20% to 35% is up 15 percentage points, or 75%, not half",
    ),
    (
        "Of the 90 stalls that were let, 30, or one in five, were empty.",
        "90 stalls that were let, 30, or one in five",
        "30 of 90 is 33.3%, not one in five",
    ),
    (
        "The motion passed by 30 votes to 20, or 70% of those cast.",
        "30 votes to 20, or 70%",
        "30 of 50 is 60%, not 70%",
    ),
    (
        "The board spent £30m of its £120m fund, about 40%, on roofs.",
        "£30m of its £120m fund, about 40%",
        "£30m of 120,000,000 is 25%, not 40%",
    ),
    (
        "The rent rose from 800 to 1,000 crowns, a third more than in May.",
        "from 800 to 1,000 crowns, a third",
        "from 800 to 1,000 is up 25%, not a third",
    ),
    (
        "Turnout fell from 60% to 48%, down 20 points.",
        "from 60% to 48%, down 20",
        "from 60% to 48% is down 12 percentage points, not 20",
    ),
    (
        "The herd shrank from 4.0 million to 3.7 million, a loss of 17%.",
        "from 4.0 million to 3.7 million, a loss of 17%",
        "from 4.0 million to 3.7 million is down 7.5%, not 17%",
    ),
]


@pytest.mark.parametrize(("text", "flagged", "computation"), WRONG)
def test_wrong(text: str, flagged: str, computation: str) -> None:
    assert found(text) == [(flagged, computation)]


RIGHT = [
    "Sales rose from $40 million to $50 million, up 25% on the year.",
    "The price of a ticket went up 25%, from $20 to $25.",
    "Arrests fell from 250 to 200, a drop of 20%.",
    "Unemployment rose from 4% to 5%, an increase of 25%.",
    "Support fell from 54% to 44%, a fall of 10 percentage points.",
    "The number of cases more than doubled from 40 to 107.",
    "Membership has almost tripled, from 300 to 870.",
    "Output nearly halved, from 900 tonnes to 480 tonnes.",
    "The survey found that 45 of the 60 shops, or three quarters, had closed.",
    "Ten of the 60 pupils, or one in six, were ill.",
    "Pre-tax profit rose 31% to £46m from £35m a year earlier.",
    "The budget will grow by 3% a year, from $500 million to $580 million in 2030.",
    "From 2010 to 2019 the fleet grew by 40%.",
    "Sales rose from $40 million to $50 million, and profits were up 60%.",
    "Between May 2 and 13, 867 voters were asked, and 41 percent were undecided.",
    "Nearly 40% of the fleet, 38 of 100 ships, lay idle.",
    "The rate rose from 0.1% to 0.35%, up 250%.",
    "Arrests fell from 251 to 199, roughly 20%.",
    "Prices rose from 20 to 25 dollars, five times the rise of 5% in 2019.",
    "Of the 90 stalls that were let, 30, or one in three, were empty.",
    "The motion passed by 30 votes to 20, or 60% of those cast.",
    "The board spent £30m of its £120m fund, about a quarter, on roofs.",
    "The rent rose from 800 to 1,060 crowns, a third more than in May.",
    "Turnout fell from 60% to 48%, down 12 points.",
    "The plan covers adults from 18 to 64, or 61% of the town.",
    "The bill cuts the rate from 35% to 21%, doubles the allowance and ends the levy.",
    "Car sales rose 14% from 12 months earlier to 1.3 million.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert found(text) == []
