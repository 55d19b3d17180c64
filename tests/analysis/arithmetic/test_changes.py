"""Changes, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.changes import changes
from linter.document.model import Document


def test_reading(draft: Callable[..., Document]) -> None:
    (found,) = changes(draft("Sales rose from 40 to 50, up 20%."))
    assert (found.before.value, found.after.value) == (40, 50)
