"""What the rules of this family say of each draft of `exact_findings.txt`, to the last digit of its confidence."""

from __future__ import annotations

from pathlib import Path

import pytest
from exact_findings import drafts_of, findings_of

DRAFTS = Path(__file__).with_name("exact_findings.txt")


@pytest.mark.parametrize(("draft", "findings"), drafts_of(DRAFTS))
def test_findings(draft: str, findings: str) -> None:
    assert findings_of(draft, "titles") == findings
