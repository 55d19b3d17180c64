"""What the analyses of this room see in many drafts; `tests/exact_readings.py` says which and how."""

from __future__ import annotations

import pytest
from exact_readings import drafts_for, reading_of, readings


@pytest.mark.parametrize(("draft", "reading"), list(zip(drafts_for("numbers"), readings("numbers"), strict=True)))
def test_readings(draft: str, reading: str) -> None:
    assert reading_of("numbers", draft) == reading
