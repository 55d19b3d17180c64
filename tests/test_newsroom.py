"""The CI of an editorial repository from end to end: commit, branch, edit, check, with the installed command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

pytestmark = pytest.mark.slow

NEWSROOM = Path(__file__).parent / "newsroom"
COMMAND = Path(sys.executable).with_name("copydesk")

Git = Any  # of the fixture `git_at`


class Done(NamedTuple):
    """A step of the pipeline."""

    code: int
    out: str
    err: str

    @property
    def findings(self) -> dict[str, list[tuple[str, str, str]]]:
        """Path -> rule, severity and words of what was found there, from the report as JSON."""
        return {
            file["path"]: [(one["rule"], one["severity"], one["text"]) for one in file["findings"]]
            for file in json.loads(self.out)["files"]
            if file["findings"]
        }


Step = Callable[..., Done]


@pytest.fixture
def git(tmp_path: Path, git_at: Callable[[Path], Git]) -> Git:
    """The newsroom's repository: all of it on the main branch, and a branch for a change."""
    folder = tmp_path / "courier"
    shutil.copytree(NEWSROOM, folder, ignore=shutil.ignore_patterns("__pycache__"))
    git = git_at(folder)
    git.write(".gitignore", "__pycache__/\n")
    git.commit()
    git("switch", "-q", "-c", "change")
    return git


@pytest.fixture
def step(git: Git) -> Step:
    """Runs copydesk at the top of the repository."""

    def run(*arguments: str) -> Done:
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            (COMMAND, *arguments), cwd=git.folder, capture_output=True, text=True, env=environment, check=False
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run


def edit(git: Git, name: str, old: str, new: str) -> None:
    path = git.folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def changed(step: Step, *arguments: str) -> Done:
    return step("check", "drafts", "--changed", "main", "--format", "json", *arguments)


FIRE, BRIDGE = "drafts/news/warehouse-fire.md", "drafts/news/bridge-vote.md"
OPINION = "drafts/opinion/against-the-bypass.md"


def test_the_main_branch_is_green_by_what_it_accepts_suppresses_and_has_recorded(step: Step) -> None:
    assert step("test", "rules", "--quiet") == Done(0, "", "")
    done = step("check", "drafts", "--format", "json")
    assert (done.code, done.err, done.findings) == (0, "", {})
    summary = json.loads(done.out)["summary"]
    assert summary["files"] == 5
    assert summary["dropped"] == {"baseline": 2, "quotations": 1, "suppressions": 3}
    assert step("baseline", "check").code == 0


def test_each_part_of_the_configuration_does_something(git: Git, step: Step) -> None:
    for line, path, rules in (
        ('baseline = "copydesk-baseline.jsonl"', FIRE, ["house/plain-words"] * 2),
        ('[per-path."drafts/opinion/**"]\nignore = ["headlines", "house/plain-words"]', OPINION,
         ["headlines/strength", "house/plain-words"]),
    ):  # fmt: skip
        git("checkout", "-q", "copydesk.toml")
        edit(git, "copydesk.toml", line, "")
        done = step("check", "drafts", "--format", "json")
        assert done.code == 1
        assert {name: [one[0] for one in found] for name, found in done.findings.items()} == {path: rules}


def test_a_change_is_blamed_for_what_it_does_and_for_nothing_else(git: Git, step: Step) -> None:
    edit(git, FIRE, "The blaze killed 12 people", "The blaze killed nine people")  # the headline still says 12
    edit(git, BRIDGE, "“Nobody", "An official familiar with the survey said it had come too late.\n\n“Nobody")
    edit(git, OPINION, "for six years", "since 2019, and utilised it well")
    git.write("drafts/news/new-lock.md", "# Lock opens\n\nThe the lock was opened on Friday.\n")
    git.commit()
    done = changed(step, "--output", "text=report.log")
    assert (done.code, done.err) == (1, "")
    assert done.findings == {
        # the first unnamed source is the old one further down, so it is that which is one too many
        BRIDGE: [("house/unnamed-source", "warning", "A source close to")],
        FIRE: [("figures/headline", "warning", "12")],
        "drafts/news/new-lock.md": [("typos/repeated-word", "warning", "The the")],
    }
    summary = json.loads(done.out)["summary"]
    assert summary["unchanged"] == 2
    report = (git.folder / "report.log").read_text(encoding="utf-8")
    assert report.count("[house/unnamed-source]") == report.count("[typos/repeated-word]") == 1

    edit(git, FIRE, "kills 12", "kills nine")
    edit(git, BRIDGE, "An official familiar with the survey", "Simon Achterberg")
    edit(git, "drafts/news/new-lock.md", "The the lock", "The lock")
    git.commit()
    done = changed(step)
    assert (done.code, done.findings) == (0, {})


def test_a_commit_hook_sees_what_is_staged(git: Git, step: Step) -> None:
    edit(git, FIRE, "killed 12", "killed nine")
    assert step("check", "--staged", "drafts").code == 0
    git("add", FIRE)
    done = step("check", "--staged", FIRE, BRIDGE, "--format", "json")
    assert (done.code, done.findings) == (1, {FIRE: [("figures/headline", "warning", "12")]})


def test_debt_that_is_paid_leaves_the_baseline_and_never_comes_back(git: Git, step: Step) -> None:
    edit(git, FIRE, "Crews utilised two", "Crews used two")
    done = step("check", "drafts")
    assert done.code == 0
    assert "1 gone from the baseline" in done.out
    assert step("baseline", "update").code == 0
    git("mv", FIRE, "drafts/news/fire.md")
    assert step("check", "drafts").code == 0
    assert step("baseline", "check").code == 1  # it is to be brought up to date
    assert step("baseline", "update").code == 0
    (line,) = (git.folder / "copydesk-baseline.jsonl").read_text(encoding="utf-8").splitlines()
    assert (json.loads(line)["path"], json.loads(line)["words"]) == ("drafts/news/fire.md", "in the vicinity of")
    assert step("baseline", "check").code == 0
    git.commit()
    done = changed(step)
    assert (done.code, done.findings) == (0, {})
    edit(git, "drafts/news/fire.md", "Crews used two", "Crews utilised two")
    assert step("baseline", "update").code == 1
    assert step("check", "drafts").code == 1


def test_work_that_could_not_be_done_is_never_green(git: Git, step: Step) -> None:
    git.write("rules/house/plain-words.toml", 'kind = "replace"\nseverity = "wraning"\n')
    done = step("check", "drafts")
    assert (done.code, done.out) == (2, "")
    assert "rules/house/plain-words.toml:2: severity must be one of" in done.err
    git("checkout", "-q", "rules")
    assert "rules/house/unnamed-source.py: is a Python rule" in step("check", "drafts", "--declarative-only").err
    (git.folder / "drafts" / "news" / "copied.md").write_bytes(b"Caf\xe9\n")
    done = changed(step)
    assert done.code == 2
    assert json.loads(done.out)["summary"]["failures"] == 1
