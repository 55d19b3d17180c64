from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.compared_figures import comparable, figures_of, is_range, joined
from linter.analysis.arithmetic.statements import statements
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Sales rose to £50 in 2024, from £40.", ["£50", "£40"]),
        ("Fuel went from $4 to $16 in three years.", ["$4", "$16"]),
        ("A third of them fell from their 52-week highs.", ["A third"]),
        ("He bought 40 shares of the Russell 1000 Index.", ["40"]),
        ("Sales were 400, three times the 200 of 2010.", ["400", "200"]),
    ],
)
def test_amounts(text: str, amounts: list[str], draft: Callable[..., Document]) -> None:
    (sentence,) = statements(draft(text).body[0])
    assert [sentence.numbers[place].text for place in figures_of(sentence)] == amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rent rose from £40 to £50.", True),
        ("He paid £40 for 50 eggs.", False),
        ("She was 40 years old and had 50 cows.", False),
    ],
)
def test_comparable(text: str, expected: bool, draft: Callable[..., Document]) -> None:
    (sentence,) = statements(draft(text).body[0])
    assert comparable(*sentence.numbers[:2]) == expected


@pytest.mark.parametrize(("text", "expected"), [("Rent is 40 to 50.", True), ("Rent rose from 40 to 50.", False)])
def test_ranges(text: str, expected: bool, draft: Callable[..., Document]) -> None:
    (sentence,) = statements(draft(text).body[0])
    assert is_range(sentence, 0, 1) == expected


def test_two_sentences_as_one(draft: Callable[..., Document]) -> None:
    first, second = statements(draft("Rent was £40. It is £50 now.").body[0])
    both = joined(first, second)
    assert both is not None
    assert [one.text for one in both.numbers] == ["£40", "£50"]
    assert joined(None, second) is None
