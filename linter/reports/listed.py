"""Which findings of a draft a report lists: all, unless a rule finds so much that nobody would read it.

Fifty thousand notes about one draft hide all others, slow down what shows them, and say no more than a hundred do. Only
the list is cut, here, after everything else: what is not listed counts all the same, for the exit code, in the summary,
for the baseline and for `--fix`.
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
    """What to list of a file: of each rule MOST findings, the gravest first, then the first."""
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
