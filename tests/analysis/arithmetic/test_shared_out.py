from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.shared_out import averages, shared_out
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Each of the 12 villages will get 50 lamps, 500 in all.", (12, 50, 500)),
        ("At $40 an hour for 20 hours, she will earn $8,000.", (20, 40, 8000)),
        ("It pays $18 an hour to guards. For a 40-hour week that comes to $840, before 3 deductions.", None),
        ("It pays guards $18 an hour. For a 40-hour week that comes to $840.", (40, 18, 840)),
        ("The £12,000 will be shared equally by the four winners, who get £4,000 each.", (4, 4000, 12000)),
        ("The debt of Rs 6,000 crore works out to Rs 6 lakh for each of the 10 lakh families.", (1e6, 6e5, 6e10)),
        ("Each of the 12 villages will get 50 lamps; with those of the town that makes 650 in all.", None),
        ("Each of the 12 villages will get at least 50 lamps, 700 in all.", None),
    ],
)
def test_products(text: str, figures: tuple[float, ...] | None, draft: Callable[..., Document]) -> None:
    found = [(one.many.value, one.each.value, one.total.value) for one in shared_out(draft(text))]
    assert found == ([] if figures is None else [figures])


def test_an_average_has_its_list(draft: Callable[..., Document]) -> None:
    (found,) = averages(draft("The three bids, of $10 million, $11 million and $15 million, average $13 million."))
    assert ([one.value for one in found.parts], found.stated.value) == ([1e7, 1.1e7, 1.5e7], 1.3e7)


def test_an_average_of_something_else_is_left_alone(draft: Callable[..., Document]) -> None:
    assert averages(draft("Bids were $10, $12 and $14, above the national average of $13.")) == ()
