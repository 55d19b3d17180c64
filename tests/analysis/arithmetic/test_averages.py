from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.averages import averages
from linter.document.model import Document


def test_an_average_has_its_list(draft: Callable[..., Document]) -> None:
    (found,) = averages(draft("The three bids, of $10 million, $11 million and $15 million, average $13 million."))
    assert ([one.value for one in found.parts], found.stated.value) == ([1e7, 1.1e7, 1.5e7], 1.3e7)


def test_an_average_of_something_else_is_left_alone(draft: Callable[..., Document]) -> None:
    assert averages(draft("Bids were $10, $12 and $14, above the national average of $13.")) == ()


def test_an_average_lies_between_the_least_and_the_most(draft: Callable[..., Document]) -> None:
    (found,) = averages(draft("The flats sold for between £100,000 and £140,000, at an average of £160,000."))
    assert ([one.value for one in found.parts], found.stated.value, found.ends) == ([1e5, 1.4e5], 1.6e5, True)


def test_an_average_of_more_than_the_list_is_left_alone(draft: Callable[..., Document]) -> None:
    assert averages(draft("The girls, aged 7, 8 and 9, and their aunt have an average age of 20.")) == ()
