from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "terms", "total"),
    [
        (
            "The prize of $2.4 million is made up of $1.5 million from the state and $1.1 million.",
            (1.5e6, 1.1e6),
            2.4e6,
        ),
        (
            "The port spent £610,000 on pilots in the quarter. May cost £210,000, June £190,000 and July £230,000.",
            (210_000, 190_000, 230_000),
            610_000,
        ),
        ("When the two clubs merge, Lund with 240 members and Malmo with 310, there will be 530.", (240, 310), 530),
        ("With six goals in the league, four in the cup and three abroad, she has 15 this season.", (6, 4, 3), 15),
    ],
)
def test_parts_and_what_they_come_to(
    text: str, terms: tuple[float, ...], total: float, draft: Callable[..., Document]
) -> None:
    (found,) = sums(draft(text))
    assert (tuple(one.value for one in found.terms), found.stated and found.stated.value) == (terms, total)


@pytest.mark.parametrize(
    "text",
    [
        "She scored six goals in the league, four in the cup and three abroad.",
        "The port spent £610,000 on pilots. May cost £210,000, June £190,000 and July £230,000.",
        "Lund has 240 members and Malmo 310, and there will be 530 guests.",
        "The prize of $2.4 million is in addition to $1.5 million from the state and $1.1 million.",
    ],
)
def test_figures_of_several_things_are_left_alone(text: str, draft: Callable[..., Document]) -> None:
    assert sums(draft(text)) == ()
