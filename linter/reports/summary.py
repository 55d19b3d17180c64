"""What a whole run comes to: the line at the end of a report for people, and the findings of each rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.document.formats import FORMATS
from linter.findings.finding import Safety, Severity
from linter.reports.not_done import NOT_LISTED, not_done
from linter.reports.wording import counted
from linter.terminal import BOLD, CYAN, RED, YELLOW, coloured, printable

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import FileResult, RunResult

COLOURS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.NOTE: CYAN}

_LEFT_OUT = {
    "baseline": "recorded in the baseline",
    "changed": "not new",
    "quotations": "left out in quotations",
    "suppressions": "suppressed",
}
"""Stage -> what it means for the editor that it left findings out. Others leave out what is told by another finding."""


def summary(result: RunResult, style: Style) -> str:
    """One line that says how much was checked, found, fixed and left out."""
    checked = sum(file.document is not None for file in result.files)
    failures = sum(len(file.failures) for file in result.files)
    skipped = [one for one in not_done(result) if not one.failed and one.reason != NOT_LISTED]
    files = sum(not one.rules for one in skipped)
    rules = len({rule for one in skipped for rule in one.rules})
    fixed = sum(file.fixed for file in result.files)
    found = [
        coloured(counted(number, severity.value), BOLD, COLOURS[severity], on=style.color)
        for severity, number in sorted(result.counts.items(), key=lambda item: -item[0].rank)
        if number
    ]
    parts = [f"{counted(checked, 'file')} checked: {', '.join(found) or 'nothing found'}"]
    if foreign := _in_other_languages(result):
        parts.append(f"{foreign} not in English")
    if fixed:
        parts.append(f"{fixed} fixed")
    if fixable := sum(map(_fixable, result.files)):
        parts.append(f"{fixable} can be fixed with --fix")
    parts += [f"{result.dropped[stage]} {said}" for stage, said in _LEFT_OUT.items() if stage in result.dropped]
    if result.since:
        parts.append(f"{result.unchanged} unchanged since {printable(result.since)}")
    if result.gone:
        parts.append(f"{len(result.gone)} gone from the baseline (to remove, run: copydesk baseline update)")
    if files:
        parts.append(f"{files} skipped")
    if rules:
        parts.append(f"{counted(rules, 'rule')} skipped")
    if result.languagetool is not None and result.languagetool.remote:
        parts.append(f"sentences were sent to {printable(result.languagetool.url or '')}")
    if failures:
        parts.append(coloured(counted(failures, "failure"), BOLD, RED, on=style.color))
    return "; ".join(parts)


def _in_other_languages(result: RunResult) -> int:
    """How many of the drafts are in a language for which rules do not run."""
    if not any(file.skipped for file in result.files):
        return 0
    from linter.document.parse import UNCHECKED

    return sum(any(UNCHECKED in one.reason for one in file.skipped) for file in result.files)


def _fixable(file: FileResult) -> int:
    """How many findings `--fix` would fix at once."""
    safe = any(one.suggestions and one.suggestions[0].safety is Safety.SAFE for one in file.findings)
    if not safe or file.document is None or FORMATS[file.document.format].encode is None:
        return 0
    from linter.fixes.apply import safe_edits

    return len(safe_edits(file.document.parsed(), file.findings))


def statistics(result: RunResult, style: Style) -> Iterator[str]:
    """A line for each rule that found something, the one with most findings first."""
    found = Counter((one.rule, one.severity) for file in result.files for one in file.findings)
    width = max((len(str(number)) for number in found.values()), default=0)
    for (rule, severity), number in sorted(found.items(), key=lambda item: (-item[1], item[0][0])):
        named = coloured(f"{severity.value:7}", COLOURS[severity], on=style.color)
        yield f"{number:>{width}} {named} {rule}"
