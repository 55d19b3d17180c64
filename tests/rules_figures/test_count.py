"""Numbers beside the lists that they announce: lists that differ, and lists that can be read in two ways."""

from __future__ import annotations

import pytest
from figure_drafts import computed


def found(text: str, level: str = "warning") -> list[tuple[str, str]]:
    """The flagged words and the computation of each finding of a severity."""
    return computed("count", text, level)


WRONG = [
    (
        "Two men, aged 19, 24 and 31, were arrested on Friday.",
        "Two men, aged 19, 24 and 31",
        "“Two men”, but 3 ages follow",
    ),
    (
        "Three countries have signed so far: Norway, Chile, Ghana and Laos.",
        "Three countries have signed so far: Norway, Chile, Ghana and Laos",
        "“Three countries”, but the list has 4",
    ),
    (
        "The four winners are Ann Berger, Tom Lisle and Maria Okoro.",
        "four winners are Ann Berger, Tom Lisle and Maria Okoro",
        "“four winners”, but the list has 3",
    ),
    (
        "Three boys, aged 12, 13, 15 and 16, were found on the beach.",
        "Three boys, aged 12, 13, 15 and 16",
        "“Three boys”, but 4 ages follow",
    ),
    (
        "Five towns – Ashby, Corle, Dunmere and Holt – will lose their courts.",
        "Five towns – Ashby, Corle, Dunmere and Holt",
        "“Five towns”, but the list has 4",
    ),
    (
        "The three vessels (the Curlew, the Sandpiper, the Dunlin and the Knot) left at dawn.",
        "three vessels (the Curlew, the Sandpiper, the Dunlin and the Knot",
        "“three vessels”, but the list has 4",
    ),
    (
        "Two charges remain: arson, theft and fraud.",
        "Two charges remain: arson, theft and fraud",
        "“Two charges”, but the list has 3",
    ),
    (
        "The six counties are Cork, Kerry, Clare, Limerick and Waterford.",
        "six counties are Cork, Kerry, Clare, Limerick and Waterford",
        "“six counties”, but the list has 5",
    ),
    (
        "Four people were charged: John Abara, 34; Mike Lund, 41; and Peter Osei, 29.",
        "Four people were charged: John Abara, 34; Mike Lund, 41; and Peter Osei, 29",
        "“Four people”, but the list has 3",
    ),
    (
        "He gave two reasons: first, the cost; second, the noise; and third, the smell.",
        "two reasons: first, the cost; second, the noise; and third",
        "“two reasons”, but 3 points follow",
    ),
    (
        "The club signed three players, Ivo Kranjc, Luis Prado, Ben Adler and Joe Marsh, on Monday.",
        "three players, Ivo Kranjc, Luis Prado, Ben Adler and Joe Marsh",
        "“three players”, but the list has 4",
    ),
    (
        "Shops in four cities, Leeds, York and Hull, will close.",
        "four cities, Leeds, York and Hull",
        "“four cities”, but the list has 3",
    ),
    (
        "The two brothers, aged seven, nine and 11, were unhurt.",
        "two brothers, aged seven, nine and 11",
        "“two brothers”, but 3 ages follow",
    ),
    (
        "The court heard from three witnesses: a nurse, a driver, a porter and a clerk.",
        "three witnesses: a nurse, a driver, a porter and a clerk",
        "“three witnesses”, but the list has 4",
    ),
    ("Here are the four stops:\n\n- Ashby\n- Corle\n- Dunmere\n", "four stops", "“four stops”, but the list has 3"),
    (
        "Both brothers, Ivo, Luis and Ben Kranjc, will row.",
        "Both brothers, Ivo, Luis and Ben Kranjc",
        "“Both brothers”, but the list has 3",
    ),
    (
        "Two lanes stay shut, the council said: Mill Lane, Dock Lane and Pound Lane.",
        "Two lanes stay shut, the council said: Mill Lane, Dock Lane and Pound Lane",
        "“Two lanes”, but the list has 3",
    ),
    (
        "The three skippers saved were named as Ann Berger, 41, Tom Lisle, 38, Maria Okoro, 29, and Ivo Kranjc, 33.",
        "three skippers saved were named as Ann Berger, 41, Tom Lisle, 38, Maria Okoro, 29, and Ivo Kranjc, 33",
        "“three skippers”, but the list has 4",
    ),
    (
        "The board passed four motions: one on fares, one on dogs and one on noise.",
        "four motions: one on fares, one on dogs and one on noise",
        "“four motions”, but the list has 3",
    ),
    (
        "Trams from Ashby, Corle and Dunmere stood still, so that all four depots were dark.",
        "Ashby, Corle and Dunmere stood still, so that all four depots",
        "“four depots”, but the list has 3",
    ),
]


@pytest.mark.parametrize(("text", "flagged", "computation"), WRONG)
def test_wrong(text: str, flagged: str, computation: str) -> None:
    assert found(text) == [(flagged, computation)]


RIGHT = [
    "Three men, aged 19, 24 and 31, were arrested on Friday.",
    "Three men, aged 19 and 24, were arrested on Friday.",
    "Three countries have signed so far: Norway, Chile and Trinidad and Tobago.",
    "The three winners are Ann Berger, Tom Lisle and Maria Okoro.",
    "Two firms bid: Marks and Spencer and Johnson and Johnson.",
    "Five towns – Ashby, Corle, Dunmere, Holt and Wick – will lose their courts.",
    "Two cities were chosen: Portland, Ore., and Charleston, S.C.",
    "Three senators spoke: Sen. Ann Berger of Ohio, Sen. Tom J. Lisle, and Maria Okoro, the leader of the panel.",
    "Two people were charged: John Abara, 34, a plumber, and Mike Lund, 41.",
    "The fire spread to two floors: the kitchen, the hall and the stairs were lost.",
    "Four years ago: a flood, a fire and a strike.",
    "Two children aged between four and 11 were unhurt.",
    "The three parties, including the Greens, the Liberals, the Union and the Left, will meet.",
    "Two men, a nurse, a driver and a porter were in the lift.",
    "At least three countries have signed: Norway, Chile, Ghana and Laos.",
    "He had two wishes: peace, and that his son, his daughter and his wife come home.",
    "Two of the towns, Ashby, Corle and Dunmere, have no court.",
    "Three things happened: the bridge fell, the road closed and nobody came.",
    "Both brothers, Ivo and Luis Kranjc, will row.",
    "The talks would include both towns, the county, Ashby, Corle and Dunmere.",
    "The court split into three groups: four liberals, four conservatives and one moderate.",
    "The four motions passed: two on fares, one on dogs and one on noise.",
    "Trams from Ashby, Corle and Dunmere stood still, so that all three depots were dark.",
    "Six of the eight towns – Ashby, Corle, Dunmere, Holt, Wick and Lund – have a court.",
    "The two novelists, Ann Berger, author of Low Water, and Tom Lisle, signed books.",
    "They met in three towns, South Bend, Indiana, Corle and Dunmere, in May.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert found(text) == []
