"""Numbers as one line of text, to be compared at a glance."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.numbers.numbers import Number, numbers
from linter.document.model import Block


def _shown(number: Number) -> str:
    unit = number.unit and f"of:{number.unit}"
    value, worth = f"{number.text}={number.value:.10g}", f"±{number.precision:.4g}"
    parts = (value, number.kind, unit, number.bound, number.currency, number.part, worth)
    return " ".join(part for part in parts if part)


@pytest.fixture
def read_numbers(block: Callable[[str], Block]) -> Callable[[str], str]:
    """The numbers of a text: words=value, kind, what is counted, bound, currency, part of a range, precision."""
    return lambda text: " | ".join(map(_shown, numbers(block(text))))
