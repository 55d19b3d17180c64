from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "shares", "at_most"),
    [
        ("Some 48% approved, 37% disapproved and 25% had no view.", (48, 37, 25), False),
        ("Some 48% approved, 17% were unsure and 25% had no view.", (48, 17, 25), True),
        ("Wheat makes up 55% of the crop, barley 30% and oats the remaining 20%.", (55, 30, 20), False),
        ("Residents own 62% of the flats and investors the remaining 48%.", (62, 48), False),
        ("It is owned by the state (60%), a firm (25%) and its workers (25%).", (60, 25, 25), True),
        ("Men made up 57% of the crew, women 53%.", (57, 53), True),
    ],
)
def test_shares_of_one_whole(text: str, shares: tuple[int, ...], at_most: bool, draft: Callable[..., Document]) -> None:
    (found,) = sums(draft(text))
    assert (tuple(one.value for one in found.terms), found.stated, found.at_most) == (shares, None, at_most)


@pytest.mark.parametrize(
    "text",
    [
        "Some 48% read papers, 37% listen to the radio and 25% watch the news.",
        "Of voters, 30% are farmers in Corle, 45% in Malmo and 35% in Lund, which make up the county.",
        "The state owns 60%, up from 50%, and a firm the remaining 45%.",
        "The brothers hold 40% each, and their sister has the remaining 20%.",
    ],
)
def test_percentages_of_several_things_are_left_alone(text: str, draft: Callable[..., Document]) -> None:
    assert sums(draft(text)) == ()
