"""What the analyses of this room see in many drafts; `tests/exact_readings.py` says which and how."""

from __future__ import annotations

from exact_readings import differences


def test_readings() -> None:
    assert "\n".join(differences("names")) == ""
