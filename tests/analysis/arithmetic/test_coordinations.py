from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.coordinations import coordinations, with_persons
from linter.analysis.arithmetic.statements import statements
from linter.analysis.arithmetic.sum_terms import Sum
from linter.document.model import Document


def _read(document: Document) -> list[Sum]:
    (block,) = document.body
    found: list[Sum] = []
    before = None
    for sentence in statements(block):
        found += [*coordinations(before, sentence), *with_persons(sentence)]
        before = sentence
    return found


@pytest.mark.parametrize(
    ("text", "terms", "total"),
    [
        ("There are 38 huts: 12 at Ashby, 11 at Corle and 14 at Lisle.", ["12", "11", "14"], "38"),
        ("Ashby has 12 huts, Corle 11 and Lisle 14, giving the valley a total of 36.", ["12", "11", "14"], "36"),
        ("Forty pupils sat the test. Thirty passed and 12 failed.", ["Thirty", "12"], "Forty"),
        ("The flood left six dead: the ferryman, two boys and four nuns.", ["two", "four", "t"], "six"),
    ],
)
def test_parts_and_their_whole(text: str, terms: list[str], total: str, draft: Callable[..., Document]) -> None:
    found = _read(draft(text))
    assert (terms, total) in [([term.text for term in one.terms], one.stated and one.stated.text) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Forty pupils sat the test. Thirty sang and 12 wept.",
        "Ashby has 12 huts, Corle 11 and Lisle 14 for each of its 36 guides.",
        "He had 38 points, 12 rebounds, 11 assists and 14 steals.",
        "The mill lost 12 men in May and 11 in June from a staff of 25.",
    ],
)
def test_figures_of_several_things(text: str, draft: Callable[..., Document]) -> None:
    assert _read(draft(text)) == []
