from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from linter.analysis.calendar.counted_units import counted_units
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("It took 12 years.", ["12"]),
        ("A three-week strike, then two and a half hours.", ["three", "two", "half"]),
        ("Twenty-one days later it was over.", ["one"]),
        ("Last year 40 people came on day 3.", []),
    ],
)
def test_figures_that_count_time(text: str, counted: list[str], draft: Callable[..., Document]) -> None:
    places = [place for inside in counted_units(draft(text)).values() for place in inside]
    assert [re.findall(r"\w+", text[place:])[0] for place in places] == counted
