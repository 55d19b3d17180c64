from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "terms", "total"),
    [
        ("Seven of the 12 jurors agreed. The other six were for an acquittal.", (7, 6), 12),
        ("Some 30 of the 50 ewes have lambs. The other 26 are in the barn.", (30, 26), 50),
        ("Four sailors drowned. Two hikers were also killed, bringing the toll to five.", (4, 2), 5),
        ("Four women and two men were held at the port. All seven suspects are free.", (4, 2), 7),
        ("The line has 26 ferries. It sold ten and leased out the other 14.", (10, 14), 26),
    ],
)
def test_two_sentences_make_a_total(
    text: str, terms: tuple[int, ...], total: int, draft: Callable[..., Document]
) -> None:
    (found,) = sums(draft(text))
    assert (tuple(one.value for one in found.terms), found.stated and found.stated.value) == (terms, total)


@pytest.mark.parametrize(
    "text",
    [
        "Seven of the 12 jurors agreed. The other six cases were put off.",
        "Four sailors drowned. Two hikers were killed in May, and nine in June.",
        "Four women and two men were held at the port. All seven ships are free.",
        "Nine sailors and two cooks were held at the port. All twelve passengers are free.",
    ],
)
def test_what_takes_up_something_else_is_left_alone(text: str, draft: Callable[..., Document]) -> None:
    assert sums(draft(text)) == ()
