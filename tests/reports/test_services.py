"""GitLab, reviewdog, Checkstyle, JUnit and JSON lines: each in its service's shape, with nothing left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import jsonschema
import pytest
import xmlschema

from linter.cli.output import utf8
from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.finding import Finding, RuleFailure, Severity
from linter.reports import FORMATS, Style, reporter
from linter.run.results import FileResult, RunResult

SCHEMAS = Path(__file__).parent / "schemas"
TOLD = ("can't be read", "x/y", "crashed: 1%", "x/z", "too new", "a Word document", "d.docx", "grammar/lt", "no server")


GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{20,}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "required": ["path"],
                "properties": {"path": {"type": "string", "pattern": "^(?!\\./|/).+"}},
                "oneOf": [
                    {"required": ["lines"], "properties": {"lines": {"required": ["begin"]}}},
                    {
                        "required": ["positions"],
                        "properties": {
                            "positions": {
                                "required": ["begin", "end"],
                                "additionalProperties": {
                                    "required": ["line", "column"],
                                    "additionalProperties": {"type": "integer", "minimum": 1},
                                },
                            }
                        },
                    },
                ],
            },
        },
    },
}
"""As GitLab documents it; it refuses an issue that lacks one of these keys."""


class TestGitlab:
    """The array of issues."""

    def issues(self, result: RunResult) -> list[dict[str, Any]]:
        issues = json.loads(reporter("gitlab")(result, Style()))
        jsonschema.validate(issues, GITLAB)
        prints = [one["fingerprint"] for one in issues]
        assert len(set(prints)) == len(prints)
        assert isinstance(issues, list)
        return issues

    def test_issues(self, result: RunResult) -> None:
        issues = self.issues(result)
        assert [(one["check_name"], one["severity"], one["location"]["path"]) for one in issues] == [
            ("headlines/strength", "major", "drafts/a, b:c.md"),
            ("house/long", "minor", "drafts/a, b:c.md"),
            ("house/note", "info", "drafts/a, b:c.md"),
            ("house/note", "info", "drafts/a, b:c.md"),
            ("copydesk", "critical", "b.md"),
            ("x/y", "critical", "c.txt"),
            ("x/z", "info", "clean & well.txt"),
            ("copydesk", "info", "d.docx"),
            ("grammar/lt", "info", "."),
        ]
        assert issues[0]["description"].startswith("headlines/strength: “rout” is more")
        assert issues[1]["location"]["positions"] == {
            "begin": {"line": 3, "column": 12},
            "end": {"line": 4, "column": 6},
        }

    def test_fingerprints_do_not_move_with_lines(self, result: RunResult) -> None:
        first = result.files[0]
        moved = [one._replace(span=Span(one.span.start + 1, one.span.end + 1)) for one in first.findings]
        other = result._replace(files=(first._replace(findings=tuple(moved)), *result.files[1:]))
        assert [one["fingerprint"] for one in self.issues(result)] == [one["fingerprint"] for one in self.issues(other)]

    def test_the_same_words_in_two_files_are_two_issues(self, result: RunResult) -> None:
        first = result.files[0]
        both = result._replace(files=(first, first._replace(path="other.md")))
        assert len(self.issues(both)) == 10  # and two that concern the run


class TestRdjson:
    """One DiagnosticResult of the Reviewdog Diagnostic Format; the schema is reviewdog's own."""

    def diagnostics(self, result: RunResult) -> list[dict[str, Any]]:
        report = json.loads(reporter("rdjson")(result, Style()))
        schema = json.loads((SCHEMAS / "rdjson.json").read_text(encoding="utf-8"))
        strict = json.loads(json.dumps(schema).replace('"additionalProperties": true', '"additionalProperties": false'))
        jsonschema.Draft4Validator(strict).validate(report)
        assert report["source"] == {"name": "copydesk"}
        diagnostics = report["diagnostics"]
        assert isinstance(diagnostics, list)
        return diagnostics

    def test_columns_are_bytes_and_suggestions_replacements(self, result: RunResult) -> None:
        first, second, *_ = self.diagnostics(result)
        where = {"start": {"line": 1, "column": 38}, "end": {"line": 1, "column": 42}}
        assert first["location"] == {"path": "drafts/a, b:c.md", "range": where}
        assert first["severity"] == "ERROR"
        assert first["code"] == {"value": "headlines/strength"}
        assert first["suggestions"] == [{"range": where, "text": "re{}treat"}, {"range": where, "text": ""}]
        there = {"start": {"line": 3, "column": 17}, "end": {"line": 4, "column": 6}}
        assert first["related_locations"] == [
            {"message": "the body [only]", "location": {"path": "drafts/a, b:c.md", "range": there}}
        ]
        assert second["location"]["range"] == there

    def test_what_was_not_done_is_a_diagnostic(self, result: RunResult) -> None:
        undone = self.diagnostics(result)[4:]
        assert [(one["severity"], one["location"]["path"], one["code"]["value"]) for one in undone] == [
            ("ERROR", "b.md", "copydesk"),
            ("ERROR", "c.txt", "x/y"),
            ("INFO", "clean & well.txt", "x/z"),
            ("INFO", "d.docx", "copydesk"),
            ("INFO", ".", "grammar/lt"),
        ]


class TestCheckstyle:
    """There is no schema of Checkstyle's report; its elements and attributes are these."""

    def files(self, result: RunResult) -> list[Element]:
        root = fromstring(reporter("checkstyle")(result, Style()).encode())
        assert (root.tag, [*root.attrib]) == ("checkstyle", ["version"])
        for file in root:
            assert (file.tag, [*file.attrib]) == ("file", ["name"])
            for error in file:
                assert error.tag == "error"
                assert set(error.attrib) - {"column"} == {"line", "severity", "message", "source"}
                assert error.get("severity") in {"ignore", "info", "warning", "error"}
                assert int(error.get("line", "0")) >= 1
        return list(root)

    def test_files_and_errors(self, result: RunResult) -> None:
        files = self.files(result)
        assert [file.get("name") for file in files] == [
            ".",
            "b.md",
            "c.txt",
            "clean & well.txt",
            "d.docx",
            "drafts/a, b:c.md",
        ]
        first, _, note, _ = files[-1]
        assert first.attrib == {
            "line": "1",
            "column": "26",
            "severity": "error",
            "message": "“rout” is more, 100%: [see]\\ {0} <b> | & '\" (suggestion: “re{}treat” or delete these words "
            "(safe) or “never” (never applied))",
            "source": "copydesk.headlines/strength",
        }
        assert note.get("message") == "a\ufffd[31m note\ufffd"
        assert [(file[0].get("severity"), file[0].get("source")) for file in files[:-1]] == [
            ("info", "copydesk.grammar/lt"),
            ("error", "copydesk"),
            ("error", "copydesk.x/y"),
            ("info", "copydesk.x/z"),
            ("info", "copydesk"),
        ]


class TestJunit:
    """The schema is the one that Jenkins holds reports against."""

    def suites(self, result: RunResult) -> list[Element]:
        text = reporter("junit")(result, Style())
        xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd").validate(text)
        root = fromstring(text.encode())
        for count in ("tests", "failures", "errors"):
            assert int(root.get(count, "")) == sum(int(suite.get(count, "")) for suite in root)
        return list(root)

    def test_a_suite_is_a_draft_and_a_case_a_finding(self, result: RunResult) -> None:
        suites = {suite.get("name"): suite for suite in self.suites(result)}
        assert list(suites) == sorted(map(str, suites))
        draft = suites["drafts/a, b:c.md"]
        assert [(case.get("name"), case[0].tag) for case in draft] == [
            ("headlines/strength 1:26", "failure"),
            ("house/long 3:12", "failure"),
            ("house/note 4:9", "system-out"),
            ("house/note 4:18", "system-out"),
        ]
        assert (draft.get("tests"), draft.get("failures")) == ("4", "2")
        assert (draft[1][0].text or "").splitlines() == [
            "line 3, column 12: warning: “cafe\u0301 and so on”: over",
            "two lines",
            "in a quotation: not changed by --fix",
        ]
        assert [(case.get("name"), case[0].tag) for name in ("b.md", "c.txt") for case in suites[name]] == [
            ("checked", "error"),
            ("x/y", "error"),
        ]
        assert suites["d.docx"][0][0].tag == suites["copydesk"][0][0].tag == "skipped"

    def test_a_clean_draft_has_a_case_that_passes(self, empty: RunResult) -> None:
        (suite,) = self.suites(empty)
        (case,) = suite
        assert (case.get("name"), len(case)) == ("nothing found", 0)

    def test_what_does_not_fail_the_run_is_no_failure(self, result: RunResult) -> None:
        file = result.files[0]._replace(fail_level=Severity.ERROR)
        (suite, *_) = self.suites(RunResult((file,)))
        assert suite.get("failures") == "1"


def test_json_lines_have_a_type_each_and_the_keys_of_the_json_report(result: RunResult) -> None:
    lines = [json.loads(line) for line in reporter("jsonl")(result, Style()).splitlines()]
    report = json.loads(reporter("json")(result, Style()))
    assert [line.pop("type") for line in lines] == [*["finding"] * 4, "failure", "failure", "skipped", "summary"]
    paths = [line.pop("path") for line in lines[:-1]]
    assert paths == [*["./drafts/a, b:c.md"] * 4, "b.md", "c.txt", "clean & well.txt"]
    assert lines[:4] == report["files"][0]["findings"]
    assert lines[4:6] == [report["files"][1]["failures"][0], report["files"][2]["failures"][0]]
    assert lines[6] == report["files"][3]["skipped"][0]
    assert lines[7] == {"version": 1, "tool": report["tool"], "packs": report["packs"], **report["summary"]}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_tells_what_was_not_done(name: str, result: RunResult) -> None:
    text = reporter(name)(result, Style(width=200)).replace("%25", "%")
    assert [said for said in TOLD if said not in text] == []


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_survives_whatever_a_draft_or_a_rule_holds(name: str) -> None:
    source = "\x00\x1b]0;x\x07 \ud800 ]]> --> \u2028 \u202e %0A ::error::x\n"
    document = parse(source, path="a.txt")
    strange = "<![CDATA[ \x00\ud800 ]]> --> `|` \u202e\n::error::x %"
    finding = Finding("house/a", Span(0, len(source) - 1), strange, Severity.ERROR)
    files = (FileResult("\udcff\n<&>.txt", document, (finding,), (RuleFailure("house/b", strange),)),)
    data = utf8(reporter(name)(RunResult(files), Style()))
    text = data.decode()
    if name in {"json", "sarif", "gitlab", "rdjson"}:
        json.loads(text)
    elif name == "jsonl":
        assert [json.loads(line)["type"] for line in text.splitlines()] == ["finding", "failure", "summary"]
    elif name in {"checkstyle", "junit"}:
        fromstring(data)
    elif name == "github":
        assert [line[:12] for line in text.splitlines()] == ["::error titl"] * 2
    assert not {"\x1b", "\x00"} & set(text)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_result_is_the_same_report(name: str, result: RunResult) -> None:
    assert reporter(name)(result, Style()) == reporter(name)(result, Style())
