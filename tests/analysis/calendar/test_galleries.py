from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.calendar.galleries import is_gallery
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Photos: the year in view", True),
        ("A rider waits. Hide caption", True),
        ("See 3 of 20 photos.", True),
        ("The year in pictures", True),
        ("She photographs riders; three of 20 pictures are for sale.", False),
    ],
)
def test_is_gallery(text: str, expected: bool, draft: Callable[..., Document]) -> None:
    assert is_gallery(draft(f"It rained.\n\n{text}\n\nIt rained again.")) is expected
