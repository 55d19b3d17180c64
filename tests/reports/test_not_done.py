"""One reason is one line or one entry in every report, however many rules and drafts it concerns."""

from __future__ import annotations

import json

import pytest

from linter.document.parse import parse
from linter.findings.finding import RuleFailure, Skipped
from linter.reports import FORMATS, Style, reporter
from linter.reports.github_summary import job_summary
from linter.reports.not_done import NotDone, not_done
from linter.run.results import FileResult, RunResult

RULES = tuple(f"grammar/{name}" for name in ("agreement", "apostrophe", "compound", "other"))
REASON = "LanguageTool is missing"


def file(path: str, *, skipped: str = "", failed: str = "") -> FileResult:
    return FileResult(
        path,
        parse("Text.\n", path=path),
        failures=tuple(RuleFailure(rule, failed) for rule in RULES if failed),
        skipped=tuple(Skipped(skipped, rule=rule) for rule in RULES if skipped),
    )


def run(*files: FileResult, skipped: str = "") -> RunResult:
    return RunResult(files, tuple(Skipped(skipped, rule=rule) for rule in RULES if skipped))


def reports(result: RunResult) -> dict[str, str]:
    """The result in every format, as text without what the formats escape."""
    texts = {name: reporter(name)(result, Style(width=300)) for name in FORMATS}
    texts["a job's summary"] = job_summary(result, Style()).replace("&#47;", "/")
    return texts


@pytest.mark.parametrize("name", [*FORMATS, "a job's summary"])
def test_what_stops_rules_in_a_whole_run_is_said_once(name: str) -> None:
    text = reports(run(file("a.txt"), file("b.txt"), skipped=REASON))[name]
    assert text.count(REASON) == 1
    assert [rule for rule in RULES if rule not in text] == []


@pytest.mark.parametrize("name", [*FORMATS, "a job's summary"])
def test_what_stops_rules_in_a_draft_is_said_once(name: str) -> None:
    for result in (run(file("a.txt", skipped=REASON), file("b.txt")), run(file("a.txt", failed=REASON))):
        text = reports(result)[name]
        once = 1 if result.files[0].skipped or name not in {"json", "jsonl"} else len(RULES)  # programs want each rule
        assert text.count(REASON) == once
        assert [rule for rule in RULES if rule not in text] == []
        assert "a.txt" in text.replace("&#46;", ".")


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in {"json", "jsonl"}])
def test_what_stops_the_same_rules_in_many_drafts_is_said_once(name: str) -> None:
    many = [file(f"{number}.txt", skipped=REASON) for number in range(5)]
    text = reports(run(*many, file("other.txt", skipped="something else")))[name]
    assert text.count(REASON) == 1
    assert "skipped in 5 drafts (0.txt, 1.txt, 2.txt and 2 more)" in text
    assert text.count("something else") == 1


def test_what_fails_is_said_of_every_draft() -> None:
    result = run(*(file(f"{number}.txt", failed=REASON) for number in range(5)))
    assert list(not_done(result)) == [
        NotDone(f"{number}.txt", RULES, True, "did not finish", REASON) for number in range(5)
    ]


def test_reasons_are_kept_apart() -> None:
    skipped = (Skipped("a", rule="x/1"), Skipped("b", rule="x/2"), Skipped("a", rule="x/3"), Skipped("a", file="d"))
    result = RunResult((file("a.txt"),), skipped)
    assert [(one.path, one.rules, one.message) for one in not_done(result)] == [
        ("d", (), "skipped: a"),
        (None, ("x/1", "x/3"), "x/1, x/3 skipped: a"),
        (None, ("x/2",), "x/2 skipped: b"),
    ]
    text = reporter("text")(result, Style())
    assert text == (
        "d: skipped: a\nx/1, x/3: skipped: a\nx/2: skipped: b\n\n"
        "1 file checked: nothing found; 1 skipped; 3 rules skipped\n"
    )


def test_where_a_format_wants_one_rule_it_has_none_for_several() -> None:
    texts = reports(run(file("a.txt"), skipped=REASON))
    (issue,) = json.loads(texts["gitlab"])
    assert (issue["check_name"], issue["location"]["path"]) == ("copydesk", ".")
    (diagnostic,) = json.loads(texts["rdjson"])["diagnostics"]
    assert diagnostic["code"] == {"value": "copydesk"}
    (notification,) = json.loads(texts["sarif"])["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert "associatedRule" not in notification
    assert notification["properties"] == {"rules": list(RULES)}
    assert texts["github"] == f"::notice title=copydesk::{', '.join(RULES)} skipped: {REASON}\n"
    (entry,) = json.loads(texts["json"])["summary"]["skipped"]
    assert entry == {"rule": None, "rules": list(RULES), "reason": REASON}
