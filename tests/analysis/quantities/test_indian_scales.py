from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.quantities.indian_scales import scale_pairs
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("It covers 25 lakh (250,000) homes.", [(2_500_000, 250_000)]),
        ("It costs Rs 12 crore (Rs 120 lakh) a year.", [(1.2e8, 1.2e7)]),
        ("It covers 2.5 million, or 25 lakh, homes.", [(2.5e6, 2.5e6)]),
        ("It costs Rs 12 crore ($1.4 million).", []),
        ("It covers 25 lakh homes (40 towns are left out).", []),
    ],
)
def test_one_number_in_two_scales(text: str, pairs: list[tuple[float, float]], draft: Callable[..., Document]) -> None:
    assert [(one.first.value, one.second.value) for one in scale_pairs(draft(text))] == pairs
