from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.rates import Product, RatePair, rates, singular
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Each of the 12 villages will get 50 lamps, 500 in all.", (12, 50, 500)),
        ("At $40 an hour for 20 hours, she will earn $8,000.", (20, 40, 8000)),
        ("It pays guards $18 an hour. For a 40-hour week that comes to $840.", (40, 18, 840)),
        ("The £12,000 will be shared equally by the four winners, who get £4,000 each.", (4, 4000, 12000)),
        (
            "The debt of Rs 6,000 crore works out to Rs 6 lakh for each of the city's 10 lakh families.",
            (1e6, 6e5, 6e10),
        ),
        ("They sold 40 tickets at $15 each, or $700 in all.", (40, 15, 700)),
        ("Tickets cost £9 and all 60 were sold, which brought in £500.", (60, 9, 500)),
        ("The £8m road will reach 400 farms, at a cost of £30,000 per farm.", (400, 30_000, 8_000_000)),
        ("Rowing 30 miles a day for nine days, she covered 290 miles.", (9, 30, 290)),
        ("The 90-mile trip took two hours, an average speed of 40mph.", (2, 40, 90)),
        ("Six crews of nine rowers, 56 in all, took part.", (6, 9, 56)),
        ("The school has 300 pupils and 20 teachers, one for every 18 pupils.", (20, 18, 300)),
        ("The gift of $90,000 was split among 30 clubs, giving each $4,000.", (30, 4000, 90_000)),
    ],
)
def test_a_product_has_how_many_and_what_for_each(
    text: str, figures: tuple[float, ...], draft: Callable[..., Document]
) -> None:
    found = [one for one in rates(draft(text)) if isinstance(one, Product)]
    assert [(one.many.value, one.each.value, one.total.value) for one in found] == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "It pays $18 an hour to guards. For a 40-hour week that comes to $840, before 3 deductions.",
        "Each of the 12 villages will get 50 lamps; with those of the town that makes 650 in all.",
        "Each of the 12 villages will get at least 50 lamps, 700 in all.",
        "They bought 12 lamps at $50 apiece, spending $700 with bulbs and wires.",
        "The 90-mile trip took two hours, with a top speed of 60mph.",
        "The school has 300 pupils and 20 teachers; in music there is one for every 18 pupils.",
        "The farm has 40 goats and 12 sheds, and charges $5 a day.",
        "The firm gained an average of 40 customers a month. It rose to 90 in the last three months.",
    ],
)
def test_figures_without_certain_roles_are_no_product(text: str, draft: Callable[..., Document]) -> None:
    assert rates(draft(text)) == ()


def test_one_rate_of_two_spans(draft: Callable[..., Document]) -> None:
    (found,) = rates(draft("The room costs $250 a month, or $2,500 a year."))
    assert isinstance(found, RatePair)
    assert (found.short.value, found.long.value, found.least, found.most) == (250, 2500, 12, 12)


def test_two_rates_that_no_word_makes_one_are_left_alone(draft: Callable[..., Document]) -> None:
    assert rates(draft("The room costs $250 a month and the members pay $900 a year.")) == ()


@pytest.mark.parametrize(("noun", "one"), [("villages", "village"), ("families", "family"), ("women", "woman")])
def test_a_noun_in_the_singular(noun: str, one: str) -> None:
    assert singular(noun) == one
