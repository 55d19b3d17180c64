"""The report for programs, a JSON object a line: findings, failures, what was skipped, and the summary last."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from linter.reports.json import failure_data, finding_data, head, packs, skipped_data, summary_data
from linter.reports.listed import listed
from linter.reports.positions import lines_of

if TYPE_CHECKING:
    from linter.reports import Style
    from linter.run.results import RunResult


def render(result: RunResult, style: Style) -> str:
    """The report as lines of JSON; each says in `type` what it is, and its other keys are those of the JSON report."""
    return "".join(pieces(result, style))


def pieces(result: RunResult, _style: Style) -> Iterator[str]:
    """The report, a line at a time."""
    for line in _lines(result):
        yield f"{_one_line(json.dumps(line, ensure_ascii=False))}\n"


def _lines(result: RunResult) -> Iterator[dict[str, Any]]:
    for file in result.files:
        lines = lines_of(file)
        findings, more = listed(file)
        for finding in findings:
            yield {"type": "finding", "path": file.path, **finding_data(finding, lines)}
        for rule, number in more.items():
            yield {"type": "more", "path": file.path, "rule": rule, "findings": number}
        for failure in file.failures:
            yield {"type": "failure", "path": file.path, **failure_data(failure)}
        for one in skipped_data(file.skipped):
            yield {"type": "skipped", "path": file.path, **one}
    yield {"type": "summary", **head(), "packs": packs(result), **summary_data(result)}


def _one_line(text: str) -> str:
    """JSON without the characters that JSON allows in strings and some readers take for the end of a line."""
    for character in "\x85\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
