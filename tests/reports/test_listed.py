"""Of what a rule finds without end, reports list the gravest and say how much more there is; all of it counts."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.finding import Finding, Severity
from linter.reports import FORMATS, Style, reporter
from linter.reports.github_summary import job_summary
from linter.reports.listed import MOST, Listed, listed
from linter.run.results import FileResult, RunResult

Run = Callable[..., Any]  # of the fixture `copydesk`
SOURCE = "a " * 300
DOCUMENT = parse(SOURCE, path="a.txt")


def found(rule: str, places: range, severity: Severity = Severity.NOTE) -> list[Finding]:
    return [Finding(rule, Span(2 * place, 2 * place + 1), f"a {place}", severity) for place in places]


def result(*findings: Finding) -> RunResult:
    ordered = sorted(findings, key=lambda one: one.span)
    return RunResult((FileResult("a.txt", DOCUMENT, tuple(ordered)), FileResult("b.txt", DOCUMENT)))


MANY = result(
    *found("house/a", range(30, 180)),
    *found("house/a", range(180, 185), Severity.ERROR),
    *found("house/b", range(MOST)),
    *found("house/c", range(250, 252)),
)
"""155 of one rule, the gravest last; as many as are listed of another; two of a third."""


def test_few_findings_are_all_listed_as_they_are() -> None:
    few = result(*found("house/a", range(MOST)), *found("house/b", range(MOST)))
    assert listed(few.files[0]) == Listed(few.files[0].findings, {})
    assert listed(few.files[0]).findings is few.files[0].findings


def test_of_many_the_gravest_are_listed_then_the_first() -> None:
    findings, more = listed(MANY.files[0])
    assert more == {"house/a": 55}
    places = [one.span.start // 2 for one in findings if one.rule == "house/a"]
    assert places == [*range(30, 125), *range(180, 185)]
    assert [one.rule for one in findings].count("house/b") == MOST
    assert [one.rule for one in findings].count("house/c") == 2
    assert [one.span for one in findings] == sorted(one.span for one in findings)


@pytest.mark.parametrize("name", [*FORMATS, "summary of a job"])
def test_every_report_says_how_many_more_there_are(name: str) -> None:
    render = job_summary if name not in FORMATS else reporter(name)
    text = html.unescape(render(MANY, Style()))
    if name in {"json", "jsonl"}:
        lines = [json.loads(line) for line in text.splitlines()]
        if name == "json":
            assert [file.get("more") for file in lines[0]["files"]] == [{"house/a": 55}, None]
        else:
            more = {"type": "more", "path": "a.txt", "rule": "house/a", "findings": 55}
            assert [line for line in lines if line["type"] == "more"] == [more]
    else:
        assert len(re.findall(r"house/a:? found 55 more", text)) == 1
        assert text.count("a report lists at most 100 findings of one rule per draft") == 1
    assert "a 184" in text
    assert "a 179" not in text
    assert "a 251" in text


def test_what_is_not_listed_counts() -> None:
    assert MANY.counts == {Severity.ERROR: 5, Severity.WARNING: 0, Severity.NOTE: 252}
    assert MANY.exit_code == 1
    assert "5 errors, 252 notes" in reporter("text")(MANY, Style())


def test_what_is_not_listed_is_fixed_and_recorded(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "a.txt").write_text("A colour.\n\n" * 130)
    answer = copydesk("check", "a.txt")
    assert answer.code == 1
    assert answer.out.count("[house/spelling]") == MOST
    assert "a.txt: house/spelling: found 30 more: a report lists at most 100 findings of one rule" in answer.out
    assert "130 warnings" in answer.out
    assert "130 findings recorded" in copydesk("baseline", "create", "a.txt").out
    assert copydesk("check", "a.txt", "--baseline", "copydesk-baseline.jsonl").code == 0
    answer = copydesk("check", "a.txt", "--fix")
    assert answer.code == 0
    assert answer.out.count("fixed: “colour” is now “color”") == 20
    assert answer.out.endswith("        … and 110 changes more\n\n1 file checked: nothing found; 130 fixed\n")
