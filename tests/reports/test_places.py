"""Whatever a draft holds, the place that a format states is the flagged words, counted as that format counts."""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.finding import Finding, Severity, Suggestion
from linter.reports import Style, reporter
from linter.run.results import FileResult, RunResult
from linter.terminal import printable

SOURCES = st.text("a b“é\u0301🚢\u200d%:,\n\r", min_size=1, max_size=40)


def report(name: str, source: str, span: Span, message: str = "m") -> str:
    document = parse(source, path="a.txt")
    finding = Finding("house/a", span, message, Severity.ERROR, suggestions=(Suggestion("NEW"),))
    return reporter(name)(RunResult((FileResult("a.txt", document, (finding,)),)), Style())


def replaced(source: str, start: dict[str, int], end: dict[str, int], encoding: str, unit: int) -> str:
    """`source` with NEW from `start` to `end` (columns: 1-based units of so many bytes of the encoding."""
    lines = [line.encode(encoding) for line in re.split(r"(?<=\n)|(?<=\r)(?!\n)", source)]
    places = [
        sum(len(line) for line in lines[: place["line"] - 1]) + unit * (place["column"] - 1) for place in (start, end)
    ]
    data = b"".join(lines)
    return (data[: places[0]] + "NEW".encode(encoding) + data[places[1] :]).decode(encoding)


def spans(source: str, one: int, other: int) -> Span:
    start, end = sorted((one % (len(source) + 1), other % (len(source) + 1)))
    return Span(start, end)


@given(SOURCES, st.integers(0, 99), st.integers(0, 99))
def test_the_suggestion_for_reviewdog_replaces_the_flagged_words(source: str, one: int, other: int) -> None:
    span = spans(source, one, other)
    (diagnostic,) = json.loads(report("rdjson", source, span))["diagnostics"]
    where = diagnostic["suggestions"][0]["range"]
    expected = source[: span.start] + "NEW" + source[span.end :]
    assert replaced(source, where["start"], where["end"], "utf-8", 1) == expected


@given(SOURCES, st.integers(0, 99), st.integers(0, 99))
def test_the_fix_in_sarif_replaces_the_flagged_words(source: str, one: int, other: int) -> None:
    span = spans(source, one, other)
    (result,) = json.loads(report("sarif", source, span))["runs"][0]["results"]
    region: dict[str, Any] = result["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    start = {"line": region["startLine"], "column": region["startColumn"]}
    end = {"line": region["endLine"], "column": region["endColumn"]}
    expected = source[: span.start] + "NEW" + source[span.end :]
    assert replaced(source, start, end, "utf-16-le", 2) == expected


@given(st.text("%:,\n\rax2530D🚢|", max_size=30))
def test_a_workflow_command_gives_back_what_was_said(text: str) -> None:
    line = report("github", "one two\n", Span(0, 3), f"m{text}").rstrip("\n")
    assert "\n" not in line
    match = re.fullmatch(r"::error ([^:]*)::(.*)", line)
    assert match is not None
    said = match[2].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    assert said.split("\n")[0] == printable(f"m{text}")
    properties = dict(part.split("=") for part in match[1].split(","))
    assert properties == {
        "title": "copydesk (house/a)", "file": "a.txt", "line": "1", "col": "1", "endLine": "1", "endColumn": "4",
    }  # fmt: skip
