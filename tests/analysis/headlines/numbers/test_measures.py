"""Numbers with their measures."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.numbers.measures import Measured, measured
from linter.analysis.numbers.numbers import numbers
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7km", Measured("length", 7000)),
        ("some 700 metres", Measured("length", 700)),
        ("700m deep", Measured("length", 700)),
        ("50 miles an hour", Measured("speed", 50)),
        ("100km/h", Measured("speed", 62.1371)),
        ("20 kg", Measured("weight", 20)),
        ("three weeks", Measured("time", 3 * 604800)),
        ("12 ferries", None),
        ("£114", None),
        ("14%", None),
    ],
)
def test_what_a_number_measures(text: str, expected: Measured | None) -> None:
    (number,) = numbers(parse(f"It was {text}, she said.\n", path="draft.md").body[0])
    found = measured(number)
    if expected is None:
        assert found is None
    else:
        assert found is not None
        assert found.dimension == expected.dimension
        assert found.value == pytest.approx(expected.value)
