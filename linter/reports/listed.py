"""Which findings of a draft a report lists: all, except for a rule with very many.

Fifty thousand notes about one draft hide all others, slow down viewers and tell no more than a hundred. Only the list
is cut, after everything else: findings that are not listed still count for the exit code, the summary, the baseline
and `--fix`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from linter.findings.finding import Finding
from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.run.results import FileResult

MOST = 100
"""Findings of one rule in one draft that are listed. The most in 3,000 news articles are 18."""


class Listed(NamedTuple):
    """The findings to list, in the order of the draft. more: rule -> how many of its findings are not among them."""

    findings: Sequence[Finding]
    more: Mapping[str, int]


def listed(file: FileResult) -> Listed:
    """The findings of a file to list: MOST findings of each rule, the most severe first, then the first."""
    if len(file.findings) <= MOST:
        return Listed(file.findings, {})
    of_rule: dict[str, list[int]] = {}
    for number, finding in enumerate(file.findings):
        of_rule.setdefault(finding.rule, []).append(number)
    more = {rule: len(numbers) - MOST for rule, numbers in sorted(of_rule.items()) if len(numbers) > MOST}
    if not more:
        return Listed(file.findings, {})
    left_out: set[int] = set()
    for rule in more:
        left_out.update(sorted(of_rule[rule], key=lambda number: -file.findings[number].severity.rank)[MOST:])
    return Listed([one for number, one in enumerate(file.findings) if number not in left_out], more)
