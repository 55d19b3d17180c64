"""Which reports a check writes and where to."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar
from xml.etree.ElementTree import fromstring

import pytest

from linter.analysis.word_model import model as word_model
from linter.reports import FORMATS

Run = Callable[..., Any]  # of the fixture `copydesk`

DRAFT = "A colour\n\nThe mayor utilised it on a very long day.\n"


@pytest.fixture(autouse=True)
def draft(newsroom: Path) -> Path:
    path = newsroom / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.fixture
def job(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A job of GitHub Actions; the file of its summary."""
    summary = tmp_path / ".summary"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    return summary


def commands(answer: Any) -> list[str]:
    return [line.split("::")[1].split(" ")[0] for line in answer.out.splitlines() if line.startswith("::")]


def test_several_reports_at_once_each_to_its_own_file(copydesk: Run, newsroom: Path) -> None:
    names = [name for name in FORMATS if name != "text"]
    answer = copydesk("check", "draft.txt", *(f"--output={name}=report.{name}" for name in names))
    assert answer.code == 1
    assert answer.out == copydesk("check", "draft.txt").out
    for name in names:
        assert (newsroom / f"report.{name}").read_text(encoding="utf-8") == copydesk(
            "check", "draft.txt", "--format", name
        ).out
    assert fromstring((newsroom / "report.junit").read_bytes()).get("failures") == "2"
    sarif = json.loads((newsroom / "report.sarif").read_bytes())["runs"][0]
    assert [one["ruleId"] for one in sarif["results"]] == ["house/spelling", "house/wording", "house/hint"]
    described = {one["id"]: one for one in sarif["tool"]["driver"]["rules"]}
    assert described["house/hint"]["shortDescription"]["text"] == "… says nothing"
    assert "broken/crash" in described  # in force, though nothing selected it
    assert "typos/misspelling" in described


def test_a_rule_that_can_not_be_loaded_and_did_not_run_is_no_obstacle(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "rules" / "broken" / "half.py").write_text('"""Half."""\nimport nothing_like_that\n')
    answer = copydesk("check", "draft.txt", "--format", "sarif")
    assert (answer.code, answer.err) == (1, "")
    assert "broken/half" not in {one["id"] for one in answer.report["runs"][0]["tool"]["driver"]["rules"]}


def test_an_output_without_a_file_is_printed_instead_of_text(copydesk: Run) -> None:
    answer = copydesk("check", "draft.txt", "--output", "github")
    assert commands(answer) == ["error", "warning", "notice"]
    assert answer.out == copydesk("check", "draft.txt", "--format", "github").out


def test_text_and_workflow_commands_can_share_standard_output(copydesk: Run) -> None:
    answer = copydesk("check", "draft.txt", "--format", "text", "--output", "github")
    text, github = (copydesk("check", "draft.txt", "--format", name).out for name in ("text", "github"))
    assert answer.out == text + github


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "json", "--output", "github"), "json and another report can't share standard output"),
        (("--output", "json", "--output", "jsonl"), "--output json=FILE"),
        (("--output", "jsno"), "unknown format 'jsno'"),
        (("--output", "jsno=a"), "did you mean 'json'?"),
        (("--output", "a.json"), "--output must be FORMAT=FILE"),
        (("--output", "json="), "--output must be FORMAT=FILE"),
    ],
)
def test_what_makes_no_sense_is_bad_usage(copydesk: Run, arguments: tuple[str, ...], said: str) -> None:
    answer = copydesk("check", "draft.txt", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_a_job_has_the_text_then_the_commands_and_a_summary(copydesk: Run, job: Path) -> None:
    job.write_text("from the step before\n")
    answer = copydesk("check", "draft.txt")
    assert answer.out.startswith("draft.txt:1:3: warning: the house writes color")
    text, first, _ = answer.out.partition("::error ")
    assert first
    assert text.endswith("1 file checked: 1 error, 1 warning, 1 note; 1 can be fixed with --fix\n")
    assert commands(answer) == ["error", "warning", "notice"]
    summary = job.read_text(encoding="utf-8")
    assert summary.startswith("from the step before\n### copydesk\n")
    assert summary.count("\n| ") == 5
    copydesk("check", "draft.txt")
    assert job.read_text(encoding="utf-8").count("### copydesk") == 2


@pytest.mark.parametrize("arguments", [("--format", "text"), ("--output", "json=report.json")])
def test_a_job_gets_what_is_named_and_nothing_else(copydesk: Run, job: Path, arguments: tuple[str, ...]) -> None:
    answer = copydesk("check", "draft.txt", *arguments)
    assert commands(answer) == []
    assert answer.out.endswith("1 note; 1 can be fixed with --fix\n")
    assert not job.exists()


def test_commands_in_a_file_come_with_a_summary_too(copydesk: Run, newsroom: Path, job: Path) -> None:
    copydesk("check", "draft.txt", "--output", "github=commands.txt")
    assert (newsroom / "commands.txt").read_text(encoding="utf-8").count("::error ") == 1
    assert job.exists()


@pytest.mark.parametrize("value", ["", "false"])
def test_no_job_no_commands(copydesk: Run, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", value)
    assert commands(copydesk("check", "draft.txt")) == []


def test_paths_for_services_are_from_the_root_of_the_repository(
    copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (newsroom / "desk").mkdir()
    (newsroom / "desk" / "a.txt").write_text(DRAFT)
    monkeypatch.chdir(newsroom / "desk")
    assert ",file=desk/a.txt," in copydesk("check", ".", "--format", "github").out
    assert copydesk("check", ".", "--format", "gitlab").report[0]["location"]["path"] == "desk/a.txt"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_report_that_can_not_be_written_is_2_and_the_others_are(copydesk: Run, newsroom: Path) -> None:
    answer = copydesk("check", "draft.txt", "--output", "json=/dev/full", "--output", "sarif=report.sarif")
    assert answer.code == 2
    assert "/dev/full: the report could not be written: no space left on device" in answer.err
    assert json.loads((newsroom / "report.sarif").read_bytes())["version"] == "2.1.0"


def test_a_summary_that_can_not_be_written_is_2(copydesk: Run, monkeypatch: pytest.MonkeyPatch, job: Path) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "gone/summary.md")
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    assert "gone/summary.md: the report could not be written" in answer.err


class TestPlaces:
    """Where reports go: never in the place of what is read, and nothing is written before that is known."""

    @pytest.fixture
    def house(self, newsroom: Path) -> Path:
        """A newsroom whose configuration names a file of every kind."""
        (newsroom / "accepted.list").write_text("Aldermouth\n")
        (newsroom / "base.jsonl").write_text("")
        (newsroom / "registers").mkdir()
        (newsroom / "registers" / "names.csv").write_text("canonical_name\nHarbour Board\n")
        (newsroom / "more.csv").write_text("canonical_name\nHarbour Office\n")
        (newsroom / "own.wordmodel").write_bytes(b"never opened, since the run is refused before")
        (newsroom / "rules" / "house" / "words.txt").write_text("data of a rule\n")
        (newsroom / ".git" / "config").write_text("")
        (newsroom / "desk").mkdir()
        (newsroom / "desk" / "other.txt").write_text("A day.\n")
        (newsroom / "copydesk.toml").write_text(
            'packs = ["./rules"]\nselect = ["house", "typos/real-word"]\naccept-files = ["accepted.list"]\n'
            'baseline = "base.jsonl"\nregisters = ["registers", "more.csv"]\n'
            '[rules."typos/real-word"]\nmodel = "own.wordmodel"\n'
        )
        return newsroom

    FILES: ClassVar = {
        "accepted.list": "would overwrite {} (a file that the check reads)",
        "base.jsonl": "would overwrite {} (a file that the check reads)",
        "more.csv": "would overwrite {} (a file that the check reads)",
        "own.wordmodel": "would overwrite {} (a file that the check reads)",
        "registers/names.csv": "the check would read this file as one of the registers in registers",
        "rules/house/spelling.toml": "the check would read this file as one of the rules in rules",
        "rules/house/words.txt": "the check would read this file as one of the rules in rules",
        "draft.txt": "would overwrite {} (a draft)",
        "desk/other.txt": "would overwrite {} (a draft)",
        "copydesk.toml": "this name is reserved for configuration files",
        ".git/config": "files in .git belong to git",
    }
    NEW: ClassVar = {
        "registers/new.csv": "the check would read this file as one of the registers in registers",
        "rules/new.json": "the check would read this file as one of the rules in rules",
        "desk/.copydesk.toml": "this name is reserved for configuration files",
        "desk/pyproject.toml": "this name is reserved for configuration files",
        ".git/hooks/pre-commit": "files in .git belong to git",
        "a\0b": "an argument contains a null character",
    }

    def refused(self, copydesk: Run, house: Path, target: str | Path, said: str) -> None:
        before = {path: path.read_bytes() for path in house.rglob("*") if path.is_file()}
        answer = copydesk("check", "draft.txt", "desk/other.txt", "--fix", "--output", f"json={target}")
        assert (answer.code, answer.out) == (2, "")
        assert said in answer.err.replace(f"{house}/", "")
        assert {path: path.read_bytes() for path in house.rglob("*") if path.is_file()} == before

    @pytest.mark.parametrize("way", ["{file}", "{house}/{file}", "desk/../{file}"])
    @pytest.mark.parametrize("file", [*FILES, *NEW])
    def test_no_report_replaces_what_is_read(self, copydesk: Run, house: Path, file: str, way: str) -> None:
        self.refused(copydesk, house, way.format(file=file, house=house), {**self.FILES, **self.NEW}[file].format(file))

    @pytest.mark.parametrize("file", FILES)
    def test_a_hard_link_to_what_is_read_is_the_same_file(self, copydesk: Run, house: Path, file: str) -> None:
        if file.startswith(".git"):
            return
        (house / "report.json").hardlink_to(house / file)
        self.refused(copydesk, house, "report.json", f"would overwrite {file} (")

    @pytest.mark.parametrize("file", [*FILES, "../elsewhere", "gone"])
    def test_no_report_is_written_through_a_link(self, copydesk: Run, house: Path, file: str) -> None:
        (house / "report.json").symlink_to(file)
        named = self.FILES.get(file, "") if file in ("copydesk.toml", ".git/config") else "is a link; name the file"
        self.refused(copydesk, house, "report.json", named)
        (house / "reports").symlink_to("desk")
        self.refused(copydesk, house, "reports/new.json", "reports is a link; name the file it points to")

    def test_what_decides_for_drafts_that_did_not_change_is_spared_too(
        self, copydesk: Run, house: Path, git_at: Callable[[Path], Any]
    ) -> None:
        (house / ".git" / "config").unlink()
        git_at(house).commit()
        for file in ("accepted.list", "draft.txt"):
            answer = copydesk("check", "draft.txt", "--changed=HEAD", "--output", f"json={file}")
            assert (answer.code, answer.out) == (2, "")
            assert f"would overwrite {file} (" in answer.err.replace(f"{house}/", "")

    def test_the_file_behind_standard_input_is_spared(self, copydesk: Run, house: Path) -> None:
        before = (house / "draft.txt").read_bytes()
        answer = copydesk("check", "-", "--stdin-filename", "draft.txt", "--output", "json=draft.txt", stdin=before)
        assert answer.code == 2
        assert (house / "draft.txt").read_bytes() == before

    @pytest.mark.parametrize(
        ("one", "other"), [("a.json", "a.json"), ("a.json", "./desk/../a.json"), ("a.json", "b.json")]
    )
    def test_two_reports_have_two_files(self, copydesk: Run, house: Path, one: str, other: str) -> None:
        (house / "a.json").write_text("old")
        (house / "b.json").hardlink_to(house / "a.json")
        answer = copydesk("check", "draft.txt", "--output", f"json={one}", "--output", f"sarif={other}")
        assert (answer.code, answer.out) == (2, "")
        assert f"--output names {Path(other)} twice" in answer.err
        assert (house / "a.json").read_text() == "old"

    def test_an_older_report_is_replaced(self, copydesk: Run, house: Path) -> None:
        (house / "own.wordmodel").write_bytes(word_model.DEFAULT_PATH.read_bytes())
        for _ in range(2):
            assert copydesk("check", "draft.txt", "--output", "json=report.json").code == 1
        assert json.loads((house / "report.json").read_bytes())["summary"]["warnings"] == 1

    def test_several_reports_may_go_to_what_is_no_file(self, copydesk: Run) -> None:
        assert copydesk("check", "draft.txt", "--output", "json=/dev/null", "--output", "sarif=/dev/null").code == 1

    def test_a_stream_that_the_shell_leads_to_a_file_keeps_what_is_there(self, house: Path) -> None:
        command = [sys.executable, "-m", "linter", "check", "draft.txt", "--output", "jsonl=/dev/stderr"]
        with (house / "log").open("wb") as log:
            log.write(b"before\n")
            log.flush()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=log, check=False)
        lines = (house / "log").read_text().splitlines()
        assert lines[0] == "before"
        assert json.loads(lines[-1])["type"] == "summary"
