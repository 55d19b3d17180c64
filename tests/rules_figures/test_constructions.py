"""Of each construction a draft with right figures is silent, and one with a wrong figure is reported."""

from __future__ import annotations

import pytest
from figure_constructions import pairs
from figure_drafts import findings

from linter.findings.finding import Severity


def _reported(rule: str, draft: str) -> int:
    return sum(finding.severity is not Severity.NOTE for finding in findings(rule, draft))


@pytest.mark.parametrize(("rule", "right", "wrong"), list(pairs()))
def test_right_and_wrong(rule: str, right: str, wrong: str) -> None:
    assert (_reported(rule, right), _reported(rule, wrong)) == (0, 1)
