"""What the rules of this family say of each draft of `exact_findings.txt`, to the last digit of its confidence."""

from __future__ import annotations

from pathlib import Path

from exact_findings import differences

DRAFTS = Path(__file__).with_name("exact_findings.txt")


def test_findings() -> None:
    assert "\n".join(differences(DRAFTS, "grammar")) == ""
