from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.totals import sums
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "parts", "total"),
    [
        ("Police took 140 rifles and 85 pistols. The 235 weapons will be melted down.", [140, 85], 235),
        ("Ashby had 4,310 visitors and Corle 3,870. The two towns together had 8,810 guests.", [4310, 3870], 8810),
        ("It has 320 boys and 290 girls, and its enrolment of 630 is a record.", [320, 290], 630),
    ],
)
def test_a_definite_mention_names_the_total(
    text: str, parts: list[float], total: float, draft: Callable[..., Document]
) -> None:
    (found,) = sums(draft(text))
    assert ([one.value for one in found.terms], found.stated and found.stated.value) == (parts, total)


@pytest.mark.parametrize(
    "text",
    [
        "Police took 140 rifles and 85 pistols. The 310 weapons of last spring were melted down.",
        "Ashby had 4,310 visitors and Corle 3,870. The five towns had 8,810 guests.",
        "Police took 140 rifles and 85 pistols. The 235 pistols of May were melted down.",
        "The fund gave each town $3 million and each village $1.4 million. The $5.4 million came from fines.",
    ],
)
def test_figures_of_something_else_are_left_alone(text: str, draft: Callable[..., Document]) -> None:
    assert sums(draft(text)) == ()
