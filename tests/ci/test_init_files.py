"""The CI files that `copydesk init` writes: their commands, run on a branch of a repository that has an origin."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Git = Any  # of the fixture `git_at`

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("bash") is None, reason="a runner's commands need bash"),
]


@pytest.fixture
def environment() -> dict[str, str]:
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@pytest.fixture
def work(tmp_path: Path, git_at: Callable[[Path], Git], environment: dict[str, str]) -> Git:
    """A clone of a repository that init has set up, on a branch that adds a slip to a draft with an old one."""
    origin = git_at(tmp_path / "origin")
    command = ("copydesk", "init", "--github", "--gitlab")
    subprocess.run(command, cwd=origin.folder, env=environment, check=True, capture_output=True)
    origin.write("drafts/a.md", "The the lock.\n")
    origin.commit()
    origin("clone", "-q", str(origin.folder), str(tmp_path / "clone"))
    clone = git_at(tmp_path / "clone")
    clone("switch", "-q", "-c", "change")
    clone.write("drafts/a.md", "The the lock.\n\nNobody saw the the tide.\n")
    clone.commit()
    return clone


def run(git: Git, command: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ("bash", "-e", "-o", "pipefail", "-c", command), cwd=git.folder, env=environment, capture_output=True,
        text=True, check=False,
    )  # fmt: skip


def test_the_workflow_checks_what_a_pull_request_changes_and_all_of_a_push(
    work: Git, environment: dict[str, str]
) -> None:
    text = (work.folder / ".github" / "workflows" / "copydesk.yml").read_text(encoding="utf-8")
    steps = yaml.safe_load(text)["jobs"]["copydesk"]["steps"]
    pull_request, push = (step["run"] for step in steps if step.get("run", "").startswith("copydesk"))
    job = {**environment, "GITHUB_ACTIONS": "true", "GITHUB_BASE_REF": "main", "FROM_OUTSIDE": ""}
    done = run(work, pull_request, job)
    assert done.returncode == 1
    assert done.stdout.count("::warning ") == 1
    assert "file=drafts/a.md,line=3," in done.stdout
    assert run(work, push, job).stdout.count("::warning ") == 2
    done = run(work, pull_request, {**job, "FROM_OUTSIDE": "--declarative-only"})  # a fork's
    assert (done.returncode, done.stdout.count("::warning ")) == (1, 1), done.stderr
    shutil.copytree(work.folder / "rule-examples" / "house", work.folder / "rules" / "house")
    done = run(work, pull_request, {**job, "FROM_OUTSIDE": "--declarative-only"})
    assert done.returncode == 2
    assert "rules/house/headline-length.py: is a Python rule" in done.stderr


def test_pip_of_the_checkout_is_not_run(work: Git, environment: dict[str, str]) -> None:
    work.write("pip.py", "raise SystemExit('the pip of the checkout ran')\n")
    workflow = yaml.safe_load((work.folder / ".github" / "workflows" / "copydesk.yml").read_text(encoding="utf-8"))
    pipeline = yaml.safe_load((work.folder / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["copydesk"]["steps"]
    for command in (
        *(step["run"] for step in steps if "pip" in step.get("run", "")),
        pipeline["copydesk"]["script"][0],
    ):
        install, _, _ = command.partition(" install ")
        assert run(work, f"{install} --version", environment).stdout.startswith("pip ")


def test_the_pipeline_writes_a_report_of_what_a_merge_request_changes(work: Git, environment: dict[str, str]) -> None:
    job = yaml.safe_load((work.folder / ".gitlab-ci.yml").read_text(encoding="utf-8"))["copydesk"]
    install, *check = job["script"]
    assert install.startswith("python -I -m pip install ")
    base = work("rev-parse", "origin/main")
    own = {"CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "7", "CI_MERGE_REQUEST_PROJECT_ID": "7"}
    variables = {**environment, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base, **own}
    done = run(work, "\n".join(check), variables)
    assert done.returncode == 1, done.stderr
    assert "drafts/a.md:3:" in done.stdout
    report = json.loads((work.folder / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert [one["location"]["path"] for one in report if "skipped" not in one["description"]] == ["drafts/a.md"]
    shutil.copytree(work.folder / "rule-examples" / "house", work.folder / "rules" / "house")
    assert run(work, "\n".join(check), variables).returncode == 1
    done = run(work, "\n".join(check), {**variables, "CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "8"})
    assert done.returncode == 2
    assert "is a Python rule" in done.stderr
