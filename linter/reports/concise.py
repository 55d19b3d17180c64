"""A line a finding, for those who read many: place, severity, rule, message and the first suggestion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.reports.listed import listed
from linter.reports.not_done import not_done
from linter.reports.positions import lines_of
from linter.reports.summary import COLOURS, statistics, summary
from linter.reports.wording import offered
from linter.terminal import BOLD, DIM, RED, coloured, printable

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import RunResult


def render(result: RunResult, style: Style) -> str:
    """The lines, of findings and of what was not done, then the summary."""
    on = style.color
    written: list[str] = []
    for file in result.files:
        lines = lines_of(file)
        for finding in listed(file).findings:
            place = lines.position(finding.span.start)
            where = coloured(f"{printable(file.path)}:{place.line}:{place.column}", BOLD, on=on)
            severity = coloured(finding.severity.value, COLOURS[finding.severity], on=on)
            rule = coloured(finding.rule, DIM, on=on)
            fix = f" [{offered(finding.suggestions[:1], plain=True)}]" if finding.suggestions else ""
            written.append(f"{where}: {severity} {rule} {printable(finding.message)}{fix}")
    for one in not_done(result):
        if one.failed or not style.quiet:
            what = coloured(one.what, BOLD, RED, on=on) if one.failed else one.what
            place_and_rules = [part for part in (one.path or "", ", ".join(one.rules)) if part]
            told = [*map(printable, place_and_rules), what, printable(one.reason)]
            written.append(": ".join(told))
    if style.statistics:
        written += statistics(result, style)
    if not style.quiet:
        written.append(summary(result, style))
    return "".join(f"{line}\n" for line in written)
