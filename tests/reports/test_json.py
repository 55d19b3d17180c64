from __future__ import annotations

import json

from linter import __version__
from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.baseline import Entry
from linter.findings.finding import Evidence, Finding, RuleFailure, Safety, Severity, Skipped, Source, Suggestion
from linter.reports import Style, reporter
from linter.run.results import Change, FileResult, RunResult

SOURCE = "\ufeffThe “Center” 🚢\r\nsaid ISW.\r\n"
FINDING = Finding(
    "organisations/acronym",
    Span(6, 12),
    "a message",
    Severity.ERROR,
    0.98,
    (Suggestion("Institute"), Suggestion("", Safety.SAFE)),
    (Evidence("stands for", Span(22, 25)), Evidence("is listed", None, Source("Register", None, "2022-03-01"))),
    Source("Register", "https://example.org", None),
    fingerprint="abc",
)
RESULT = RunResult(
    (
        FileResult("a.txt", parse(SOURCE, path="a.txt"), (FINDING,), dropped={"suppressions": 2, "duplicates": 1}),
        FileResult("b.md", None, failures=(RuleFailure(None, "can't be read"), RuleFailure("x/y", "crashed"))),
        FileResult(
            "c.txt",
            parse("Text.\n", path="c.txt"),
            skipped=(Skipped("too new", rule="x/z"),),
            changes=3 * (Change("x/y", 1, "a", "b"),),
        ),
    ),
    (Skipped("a Word document", file="d.docx"),),
)


def test_the_report_has_exactly_the_promised_shape() -> None:
    report = json.loads(reporter("json")(RESULT, Style()))
    assert report == {
        "version": 1,
        "tool": {"name": "copydesk", "version": __version__},
        "packs": [],
        "languagetool": None,
        "files": [
            {
                "path": "a.txt",
                "findings": [
                    {
                        "rule": "organisations/acronym",
                        "severity": "error",
                        "confidence": 0.98,
                        "message": "a message",
                        "text": "Center",
                        "start": {"offset": 6, "line": 1, "column": 6},
                        "end": {"offset": 12, "line": 1, "column": 12},
                        "quoted": False,
                        "suggestions": [{"text": "Institute", "safety": "unsafe"}, {"text": "", "safety": "safe"}],
                        "evidence": [
                            {
                                "message": "stands for",
                                "text": "ISW",
                                "start": {"offset": 22, "line": 2, "column": 6},
                                "end": {"offset": 25, "line": 2, "column": 9},
                                "source": None,
                            },
                            {
                                "message": "is listed",
                                "text": None,
                                "start": None,
                                "end": None,
                                "source": {"name": "Register", "url": None, "as_of": "2022-03-01"},
                            },
                        ],
                        "source": {"name": "Register", "url": "https://example.org", "as_of": None},
                        "fingerprint": "abc",
                    }
                ],
                "failures": [],
                "skipped": [],
                "fixed": 0,
            },
            {
                "path": "b.md",
                "findings": [],
                "failures": [{"rule": None, "reason": "can't be read"}, {"rule": "x/y", "reason": "crashed"}],
                "skipped": [],
                "fixed": 0,
            },
            {
                "path": "c.txt",
                "findings": [],
                "failures": [],
                "skipped": [{"rule": "x/z", "rules": ["x/z"], "reason": "too new"}],
                "fixed": 3,
            },
        ],
        "summary": {
            "files": 3,
            "errors": 1,
            "warnings": 0,
            "notes": 0,
            "dropped": {"duplicates": 1, "suppressions": 2},
            "failures": 2,
            "skipped": [{"file": "d.docx", "reason": "a Word document"}],
            "fixed": 3,
            "gone": [],
            "unchanged": 0,
            "since": None,
        },
    }


def test_the_report_is_one_line_and_keeps_letters_as_they_are() -> None:
    text = reporter("json")(RunResult((FileResult("café “a”.txt", None),)), Style())
    assert text.endswith("\n")
    assert text.count("\n") == 1
    assert "café “a”.txt" in text


def test_what_a_baseline_and_a_comparison_left_out_is_told() -> None:
    gone = Entry("drafts/a.txt", "house/a", "colour", "0a1b")
    result = RESULT._replace(gone=(gone,), unchanged=12, since="main (0123abcde)")
    summary = json.loads(reporter("json")(result, Style()))["summary"]
    assert summary["gone"] == [{"path": "drafts/a.txt", "rule": "house/a", "words": "colour", "fingerprint": "0a1b"}]
    assert (summary["unchanged"], summary["since"]) == (12, "main (0123abcde)")
