"""Totals beside their parts: what does not add up is found, what could be read otherwise is left alone."""

from __future__ import annotations

import pytest
from figure_drafts import computed


def found(text: str, level: str = "warning") -> list[tuple[str, str]]:
    """The flagged words and the computation of each finding of a severity."""
    return computed("sum", text, level)


WRONG = [
    (
        "The grant comes to $20 million: $12 million for dredging and $7 million for the quays.",
        "$20 million: $12 million for dredging and $7 million",
        "$12 million + $7 million = $19 million, not $20 million",
    ),
    (
        "Nineteen people, 12 men and eight women, were taken off the ferry.",
        "Nineteen people, 12 men and eight",
        "12 + 8 = 20, not Nineteen",
    ),
    (
        "Police arrested 31 people: 18 men, nine women and three teenagers.",
        "31 people: 18 men, nine women and three",
        "18 + 9 + 3 = 30, not 31",
    ),
    (
        "Of the 60 seats, the Greens took 32, the Liberals 20 and the Union nine.",
        "60 seats, the Greens took 32, the Liberals 20 and the Union nine",
        "32 + 20 + 9 = 61, more than 60",
    ),
    (
        "Asked about the dam, 46% were in favour and 41% against, while 17% had no opinion.",
        "46% were in favour and 41% against, while 17%",
        "46% + 41% + 17% = 104%, not 100%",
    ),
    (
        "Rowan United have won eight of their last 10 games, drawing two and losing one.",
        "eight of their last 10 games, drawing two and losing one",
        "8 + 2 + 1 = 11, not 10",
    ),
    (
        "Of the 40 houses, 25 are finished and the remaining 16 will be ready by May.",
        "40 houses, 25 are finished and the remaining 16",
        "25 + 16 = 41, not 40",
    ),
    (
        "The board proposed a final dividend of 7p, which with the interim 4p makes 12p for the year.",
        "7p, which with the interim 4p makes 12p",
        "7p + 4p = 11p, not 12p",
    ),
    (
        "The bill passed by 34 votes to 30, a majority of five.",
        "34 votes to 30, a majority of five",
        "34 − 30 = 4, not five",
    ),
    ("The two pits employ 320 and 210 people, 540 in all.", "320 and 210 people, 540", "320 + 210 = 530, not 540"),
    (
        "Harlow won in straight sets, 6-4, 3-6, 6-2.",
        "in straight sets, 6-4, 3-6, 6-2",
        "2 sets to 1, not straight sets",
    ),
    (
        "The crash killed seven people, including five adults and three children.",
        "seven people, including five adults and three",
        "5 + 3 = 8, more than seven",
    ),
    (
        "The nine-member council voted 6-4 to close the pool.",
        "nine-member council voted 6-4",
        "6 + 4 = 10, more than nine",
    ),
    (
        "The fire destroyed 14 homes in Ashby and nine in Corle, a total of 25.",
        "14 homes in Ashby and nine in Corle, a total of 25",
        "14 + 9 = 23, not 25",
    ),
    (
        "The team has played 20 matches, winning 12, drawing five and losing four.",
        "20 matches, winning 12, drawing five and losing four",
        "12 + 5 + 4 = 21, not 20",
    ),
    (
        "She was given four years for fraud and three years for perjury, making eight years in all.",
        "four years for fraud and three years for perjury, making eight",
        "4 + 3 = 7, not eight",
    ),
    (
        "Twelve people were hurt. Seven were taken to hospital and the other four were treated at the quay.",
        "Twelve people were hurt. Seven were taken to hospital and the other four",
        "7 + 4 = 11, not Twelve",
    ),
    (
        "The Greens hold 14 seats, the Union 12 and the Liberals seven on the 31-seat council.",
        "14 seats, the Union 12 and the Liberals seven on the 31",
        "14 + 12 + 7 = 33, more than 31",
    ),
    (
        "A 12-member jury of seven men and six women heard the case.",
        "12-member jury of seven men and six",
        "7 + 6 = 13, not 12",
    ),
    ("The yard built 14 tugs and nine barges, 25 hulls in all.", "14 tugs and nine barges, 25", "14 + 9 = 23, not 25"),
    (
        "Rovers won 3-1 at home and lost 2-1 away, so they go through 5-3 on aggregate.",
        "3-1 at home and lost 2-1 away, so they go through 5-3",
        "7 in both legs, not 5 + 3 = 8",
    ),
    (
        "Dunmere led 20-18, 15-22, 24-19 and 21-20 in the four quarters and won 81-79.",
        "20-18, 15-22, 24-19 and 21-20 in the four quarters and won 81-79",
        "80–79 in all, not 81–79",
    ),
    (
        "Six people were injured when the stand fell. Four of the injured are stable and three are critical, a "
        "doctor said.",
        "Six people were injured when the stand fell. Four of the injured are stable and three",
        "4 + 3 = 7, more than Six",
    ),
    (
        "Divers found six bodies on Monday, eight on Tuesday and three on Friday, taking the toll to 18.",
        "six bodies on Monday, eight on Tuesday and three on Friday, taking the toll to 18",
        "6 + 8 + 3 = 17, not 18",
    ),
    ("The owner paid a crew of nine: six Poles and four Danes.", "nine: six Poles and four", "6 + 4 = 10, not nine"),
]


@pytest.mark.parametrize(("text", "flagged", "computation"), WRONG)
def test_wrong(text: str, flagged: str, computation: str) -> None:
    assert found(text) == [(flagged, computation)]


RIGHT = [
    "The grant comes to $20 million: $12 million for dredging and $8 million for the quays.",
    "Nineteen people, 12 men and seven women, were taken off the ferry.",
    "Police arrested 31 people, including 18 men and nine women.",
    "Of the 60 seats, the Greens took 32 and the Liberals 20.",
    "Asked about the dam, 46% were in favour and 41% against, while 13% had no opinion.",
    "Asked about the dam, 46.4% were in favour and 41.3% against, while 12.4% had no opinion.",
    "Rowan United have won eight of their last 11 games, drawing two and losing one.",
    "Of the 40 houses, 25 are finished, 10 are being built and the remaining five will be ready by May.",
    "The board proposed a final dividend of 7p, which with the interim 4p makes 11p for the year.",
    "The bill passed by 34 votes to 30 after five hours.",
    "The two pits employ about 320 and 210 people, 540 in all.",
    "Harlow won in straight sets, 6-4, 6-3.",
    "The crash killed seven people, including five women and three tourists.",
    "The nine-member council voted 6-2 to close the pool.",
    "The fire destroyed 14 homes in Ashby and nine in Corle, bringing the total to 45 this year.",
    "The group spent $1.2 billion on ships and $2.3 billion on ports, a total of $3.6 billion.",
    "In a survey where several answers were allowed, 60% named price, 45% named quality and 30% named taste.",
    "Twelve people were hurt. Seven were taken to hospital and two of them later died, while the other four "
    "cars were towed away.",
    "The council has 15 members. It voted 8-6 to sell the hall.",
    "The Greens hold 14 seats, the Union 12 and the Liberals five on the 33-seat council.",
    "The Greens hold 14 seats, up from 12, and the Union 12 on the 31-seat council.",
    "A 12-member jury of seven men and five women heard the case.",
    "Rovers won 3-1 at home and lost 2-1 away, so they go through 4-3 on aggregate.",
    "Dunmere led 20-18, 15-22, 24-19 and 21-20 in the four quarters and won 80-79.",
    "Six people were injured when the stand fell. Four of the injured had broken legs and three were burned.",
    "Divers found six bodies on Monday and eight on Tuesday, taking the toll to 18.",
    "The yard built 14 tugs and nine barges for a fleet of 25 hulls in all.",
    "The owner paid a crew of nine: six Poles and three Danes.",
    "Divers found eight bodies – three in the hold, four near the bow and one that had drifted off – on Monday.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert found(text) == []
