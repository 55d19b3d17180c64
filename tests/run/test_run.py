from __future__ import annotations

from pathlib import Path

import pytest

from linter.errors import ConfigError, RuleError, UsageError
from linter.findings.finding import RuleFailure, Severity
from linter.run.resolver import RunSettings
from linter.run.results import RunResult
from linter.run.run import lint

DRAFT = "A colour\n\nThe mayor utilised the centre on a very long day.\n"


def findings(result: RunResult) -> dict[str, list[str]]:
    return {file.path: [one.rule for one in file.findings] for file in result.files}


def test_drafts_are_checked_in_the_order_of_their_paths(newsroom: Path) -> None:
    (newsroom / "b.txt").write_text(DRAFT)
    (newsroom / "a.txt").write_text("A long day\n\nNothing is wrong here.\n")
    result = lint(["b.txt", "a.txt"], RunSettings())
    assert findings(result) == {
        "a.txt": [],
        "b.txt": ["house/spelling", "house/wording", "house/spelling", "house/hint"],
    }
    assert result.counts == {Severity.ERROR: 1, Severity.WARNING: 2, Severity.NOTE: 1}
    assert result.exit_code == 1
    assert all(one.fingerprint for file in result.files for one in file.findings)


def test_the_nearest_configuration_counts_for_each_draft(newsroom: Path) -> None:
    (newsroom / "opinion").mkdir()
    (newsroom / "opinion" / "copydesk.toml").write_text(
        'packs = ["../rules"]\nselect = ["house/hint"]\nfail-level = "note"\n'
    )
    (newsroom / "a.txt").write_text("A very long day.\n")
    (newsroom / "opinion" / "a.txt").write_text(DRAFT)
    result = lint(["a.txt", "opinion"], RunSettings())
    assert findings(result) == {"a.txt": ["house/hint"], "opinion/a.txt": ["house/hint"]}
    assert [file.fail_level for file in result.files] == [Severity.WARNING, Severity.NOTE]
    assert result.exit_code == 1
    assert lint(["a.txt"], RunSettings()).exit_code == 0


def test_the_command_line_goes_before_the_configuration(newsroom: Path) -> None:
    (newsroom / "a.txt").write_text(DRAFT)
    only = lint(["a.txt"], RunSettings(overrides={"select": ("house/wording",)}))
    assert findings(only) == {"a.txt": ["house/wording"]}
    less = lint(["a.txt"], RunSettings(overrides={"ignore": ("house/wording", "house/spelling")}))
    assert findings(less) == {"a.txt": ["house/hint"]}
    other = newsroom / "other.toml"
    other.write_text('packs = ["./rules"]\nselect = ["house/spelling"]\n')
    assert set(findings(lint(["a.txt"], RunSettings(config=other)))["a.txt"]) == {"house/spelling"}


def test_a_level_of_the_configuration_takes_the_place_of_the_rules_own(newsroom: Path) -> None:
    with (newsroom / "copydesk.toml").open("a") as file:
        file.write('[severity]\n"house/wording" = "note"\n"house/hint" = "error"\n')
    (newsroom / "a.txt").write_text("The mayor utilised it on a very long day.\n")
    (checked,) = lint(["a.txt"], RunSettings()).files
    assert [(one.rule, one.severity.value) for one in checked.findings] == [
        ("house/wording", "note"),
        ("house/hint", "error"),
    ]


def test_a_rule_that_crashes_on_one_draft_fails_there_alone(newsroom: Path) -> None:
    (newsroom / "a.txt").write_text("A boom in colour.\n")
    (newsroom / "b.txt").write_text("A colour.\n")
    result = lint(["a.txt", "b.txt"], RunSettings(overrides={"select": ("house", "broken/crash")}))
    first, second = result.files
    assert findings(result) == {"a.txt": ["broken/crash", "house/spelling"], "b.txt": ["house/spelling"]}
    assert first.failures == (RuleFailure("broken/crash", "ZeroDivisionError: divided by boom (crash.py, line 13)"),)
    assert second.failures == ()
    assert result.exit_code == 2


def test_a_rule_can_not_end_the_program(newsroom: Path) -> None:
    (newsroom / "a.txt").write_text("A colour.\n")
    result = lint(["a.txt"], RunSettings(overrides={"select": ("house", "broken/leave")}))
    assert findings(result) == {"a.txt": ["house/spelling"]}
    assert [failure.rule for failure in result.files[0].failures] == ["broken/leave"]


def test_what_can_not_be_read_fails_and_the_rest_is_checked(newsroom: Path) -> None:
    (newsroom / "a.txt").write_bytes(b"A colour\n\nand caf\xe9\n")
    (newsroom / "b.txt").write_text("A colour.\n")
    (newsroom / "c.md").write_text("---\ncopydesk: {ignore: [hose]}\n---\nA colour.\n")
    result = lint(["a.txt", "b.txt", "c.md", "gone.md"], RunSettings())
    assert [file.path for file in result.files] == ["a.txt", "b.txt", "c.md", "gone.md"]
    assert findings(result) == {"a.txt": [], "b.txt": ["house/spelling"], "c.md": [], "gone.md": []}
    reasons = [file.failures[0].reason if file.failures else "" for file in result.files]
    assert reasons[0].startswith("line 3: byte 0xE9 at offset 17 is not valid UTF-8")
    assert "'hose'; did you mean 'house'?" in reasons[2]
    assert reasons[3] == "no such file or directory"
    assert [failure.rule for file in result.files for failure in file.failures] == [None, None, None]
    assert result.exit_code == 2


def test_an_error_in_copydesk_is_a_failure_of_that_draft(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (newsroom / "a.txt").write_text("A colour.\n")

    def broken(*_arguments: object) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr("linter.run.check.run_stages", broken)
    result = lint(["a.txt"], RunSettings())
    assert result.files[0].failures == (RuleFailure(None, "internal error in copydesk: KeyError: 'a bug'"),)
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("settings", "error", "said"),
    [
        (
            RunSettings(overrides={"select": ("hose",)}),
            UsageError,
            "unknown rule or family 'hose'; did you mean 'house'?",
        ),
        (RunSettings(overrides={"fail-level": "fatal"}), UsageError, "fail-level"),
        (RunSettings(overrides={"date": "yesterday"}), UsageError, "date"),
        (RunSettings(overrides={"encoding": "utf-99"}), UsageError, "encoding"),
        (RunSettings(config=Path("gone.toml")), ConfigError, "gone.toml"),
    ],
)
def test_wrong_settings_end_the_run_before_anything_is_checked(
    newsroom: Path, settings: RunSettings, error: type[Exception], said: str
) -> None:
    (newsroom / "a.txt").write_text("A colour.\n")
    seen: list[int] = []
    with pytest.raises(error, match=said):
        lint(["a.txt"], settings, progress=lambda done, _: seen.append(done))
    assert seen == []


def test_a_broken_rule_that_is_selected_ends_the_run(newsroom: Path) -> None:
    (newsroom / "a.txt").write_text("A colour.\n")
    (newsroom / "rules" / "house" / "half.toml").write_text('kind = "replace"\nseverity = "bad"\n')
    with pytest.raises(RuleError, match=r"half\.toml:2"):
        lint(["a.txt"], RunSettings())
    assert findings(lint(["a.txt"], RunSettings(overrides={"select": ("house/spelling",)}))) == {
        "a.txt": ["house/spelling"]
    }


def test_progress_is_told_after_every_draft(newsroom: Path) -> None:
    for name in "abc":
        (newsroom / f"{name}.txt").write_text("Text.\n")
    seen: list[tuple[int, int]] = []
    lint(["a.txt", "b.txt", "c.txt", "gone.txt"], RunSettings(), progress=lambda *told: seen.append(told))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_a_run_that_checked_nothing_is_not_passed(newsroom: Path) -> None:
    assert lint([], RunSettings()).exit_code == 2
    (newsroom / "empty").mkdir()
    assert lint(["empty"], RunSettings()).exit_code == 2


def test_documents_of_a_result_hold_no_analyses_but_answer_again(newsroom: Path) -> None:
    from linter.analysis.text.sentences import sentences

    (newsroom / "a.txt").write_text(DRAFT)
    (checked,) = lint(["a.txt"], RunSettings()).files
    assert checked.document is not None
    document = checked.document.parsed()
    assert not document._analyses
    assert not any(block._analyses for block in document.blocks)
    assert [one.text for one in sentences(document.prose[1])] == [DRAFT.splitlines()[2]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Der Hafen bleibt wegen des Sturms geschlossen. Die Stadt hat am Montag mitgeteilt, dass die Arbeiten noch "
            "bis Freitag dauern und dass niemand verletzt wurde.\n",
            "recognised as German: rules for English do not run",
        ),
        ("---\nlang: de\n---\nHafen zu.\n", "rules for English do not run: the draft is in 'de'"),
    ],
)
def test_a_draft_in_another_language_is_said_once(newsroom: Path, text: str, said: str) -> None:
    (newsroom / "a.md").write_text(text)
    (file,) = lint(["a.md"], RunSettings()).files
    assert [one.reason for one in file.skipped] == [said]
