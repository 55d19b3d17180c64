"""Sets, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.sets import matches_in_sets
from linter.document.model import Document


def test_reading(draft: Callable[..., Document]) -> None:
    (found,) = matches_in_sets(draft("Harlow won in straight sets, 6-4, 3-6, 6-2."))
    assert found.games == ((6, 4), (3, 6), (6, 2))
