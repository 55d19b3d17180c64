"""Long reports are made a piece at a time: the same text, and each piece can be made harmless by itself."""

from __future__ import annotations

import json

import pytest

from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.finding import Finding, Severity
from linter.reports import FORMATS, Style, pieces, reporter, sarif
from linter.run.results import FileResult, RunResult
from linter.streams import as_json

IN_PIECES = ("json", "jsonl", "sarif")
SOURCE = "##[error]A : b\n\n::set-output name=a::b\n\n#\n\n:\n"
DOCUMENT = parse(SOURCE, path="a.md")


def file(path: str, *severities: Severity) -> FileResult:
    findings = [
        Finding("house/a", Span(place, place + 9), SOURCE[place : place + 9], severity)
        for place, severity in enumerate(severities)
    ]
    return FileResult(path, DOCUMENT, tuple(findings))


MANY = RunResult(
    (
        file("a.md", Severity.NOTE, Severity.ERROR, Severity.WARNING),
        file("b.md"),
        file("##[c.md", Severity.WARNING, Severity.ERROR),
        file("::d:", Severity.NOTE),
    )
)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("result", [MANY, RunResult(()), RunResult((file("b.md"),))])
def test_the_pieces_are_the_report(name: str, result: RunResult) -> None:
    made = list(pieces(name, result, Style()))
    assert "".join(made) == reporter(name)(result, Style())
    assert len(made) == 1 or name in IN_PIECES


@pytest.mark.parametrize("name", IN_PIECES)
def test_pieces_are_harmless_by_themselves(name: str) -> None:
    made = list(pieces(name, MANY, Style()))
    assert len(made) > 4
    assert "".join(map(as_json, made)) == as_json("".join(made))


def test_of_too_many_results_the_most_severe_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def written() -> list[tuple[str, str]]:
        run = json.loads(reporter("sarif")(MANY, Style()))["runs"][0]
        place = "physicalLocation"
        return [(one["level"], one["locations"][0][place]["artifactLocation"]["uri"][:4]) for one in run["results"]]

    everything = written()
    monkeypatch.setattr(sarif, "MOST_RESULTS", 4)
    assert written() == sorted(everything, key=lambda one: ("error", "warning", "note").index(one[0]))[:4]
    assert "2 more findings" in reporter("sarif")(MANY, Style())
