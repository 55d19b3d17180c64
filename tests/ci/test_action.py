"""The GitHub Action: its script, run with a runner's variables and files on a checkout as actions/checkout makes it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from linter.languagetool.paths import FOLDER_VARIABLE, URL_VARIABLE, VERSION
from linter.registers import folder as register_folder

TREE = Path(__file__).parents[2]
SCRIPT = TREE / "action" / "run.sh"
NEWSROOM = TREE / "tests" / "newsroom"
FIRE = "drafts/news/warehouse-fire.md"

Git = Any  # of the fixture `git_at`

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("bash") is None, reason="the action's script needs bash"),
]


class Job(NamedTuple):
    """What a step came to: its exit code, its log, and what it wrote for later steps."""

    code: int
    log: str
    outputs: str


Runner = Callable[..., Job]


@pytest.fixture
def origin(tmp_path: Path, git_at: Callable[[Path], Git]) -> Git:
    """The newsroom on a server, with a pull request of which GitHub has made a merge commit.

    Its change makes an untouched headline false. The main branch went on since.
    """
    folder = tmp_path / "origin"
    shutil.copytree(NEWSROOM, folder, ignore=shutil.ignore_patterns("__pycache__"))
    git = git_at(folder)
    git.commit()
    git("switch", "-q", "-c", "change")
    text = (folder / FIRE).read_text(encoding="utf-8")
    git.write(FIRE, text.replace("killed 12 people", "killed nine people"))
    git.commit()
    git("switch", "-q", "main")
    git.write("drafts/news/other.md", "# Other news\n\nThe the lock was opened.\n")
    git.commit()
    git("switch", "-q", "--detach")
    git("merge", "-q", "--no-ff", "-m", "merge", "change")
    git("update-ref", "refs/pull/7/merge", "HEAD")
    git("switch", "-q", "main")
    return git


@pytest.fixture
def runner(origin: Git, tmp_path: Path, git_at: Callable[[Path], Git]) -> Runner:
    """Checks the pull request out with the depth given and runs the script; variables replace those of the runner."""

    def run(*, depth: int = 1, reference: str = "pull/7/merge", owner: int | None = None, **variables: str) -> Job:
        workspace = tmp_path / "workspace"
        shutil.rmtree(workspace, ignore_errors=True)
        git = git_at(workspace)
        git("remote", "add", "origin", f"file://{origin.folder}")
        shallow = [f"--depth={depth}"] if depth else []
        every = [] if depth else ["+refs/heads/*:refs/remotes/origin/*"]
        git("fetch", "-q", "--no-tags", *shallow, "origin", *every, f"+refs/{reference}:refs/remotes/{reference}")
        git("checkout", "-q", "--force", f"refs/remotes/{reference}")
        for place in (workspace, *workspace.rglob("*")) if owner is not None else ():
            os.chown(place, owner or 0, owner or 0, follow_symlinks=False)
        output = tmp_path / "output"
        output.write_text("")
        environment = {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(tmp_path),
            "GITHUB_ACTIONS": "true",
            "GITHUB_EVENT_NAME": "pull_request",
            "GITHUB_BASE_REF": "main",
            "GITHUB_HEAD_REF": "change",
            "GITHUB_WORKSPACE": str(workspace),
            "GITHUB_ACTION_PATH": str(TREE),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
            **defaults(),
            **variables,
        }
        done = subprocess.run(
            ("bash", str(SCRIPT)), cwd=workspace, env=environment, capture_output=True, text=True, check=False
        )
        return Job(done.returncode, done.stdout + done.stderr, output.read_text())

    return run


def action() -> Any:
    return yaml.safe_load((TREE / "action.yml").read_text(encoding="utf-8"))


def defaults() -> dict[str, str]:
    """The variables that the action's step sets when a workflow gives no input, outside forks."""
    steps = {step.get("id"): step for step in action()["runs"]["steps"]}
    inputs = {name: one["default"] for name, one in action()["inputs"].items()}
    variables = {}
    for name, value in steps["check"]["env"].items():
        match = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)
        variables[name] = inputs[match[1]] if match else "false"
    return variables


def findings(workspace_report: Path) -> dict[str, list[str]]:
    files = json.loads(workspace_report.read_text(encoding="utf-8"))["files"]
    return {file["path"]: [one["rule"] for one in file["findings"]] for file in files if file["findings"]}


def test_every_variable_that_the_script_reads_is_set_by_the_action_and_the_other_way_round() -> None:
    read = set(re.findall(r"COPYDESK_[A-Z_]+", SCRIPT.read_text(encoding="utf-8")))
    assert read - {"COPYDESK_SAFE_DIRECTORY"} == set(defaults())  # which is copydesk's own
    used = set(re.findall(r"inputs\.([\w-]+)", (TREE / "action.yml").read_text(encoding="utf-8")))
    assert used == set(action()["inputs"])
    assert all(one["description"] for one in action()["inputs"].values())


@pytest.mark.parametrize("depth", [1, 2, 0])
def test_a_pull_request_is_blamed_for_its_own_whatever_was_checked_out(
    runner: Runner, tmp_path: Path, depth: int
) -> None:
    job = runner(depth=depth, COPYDESK_FORMATS="json=report.json")
    assert job.code == 1, job.log
    assert job.outputs == "exit-code=1\n"
    assert findings(tmp_path / "workspace" / "report.json") == {f"{FIRE}": ["figures/headline"]}


def test_findings_are_printed_annotated_and_summed_up_and_written_on_request(runner: Runner, tmp_path: Path) -> None:
    annotation = f"::warning title=copydesk (figures/headline),file={FIRE},line=2,"
    job = runner()
    assert f"{FIRE}:2:44: warning: " in job.log
    assert annotation in job.log
    assert "figures&#47;headline" in (tmp_path / "summary").read_text(encoding="utf-8")
    job = runner(COPYDESK_FORMATS="github sarif=copydesk.sarif\ngitlab=quality.json")
    assert annotation in job.log
    assert f"{FIRE}:2:44: warning: " not in job.log
    sarif = json.loads((tmp_path / "workspace" / "copydesk.sarif").read_text(encoding="utf-8"))
    assert [one["ruleId"] for one in sarif["runs"][0]["results"]] == ["figures/headline"]
    quality = json.loads((tmp_path / "workspace" / "quality.json").read_text(encoding="utf-8"))
    assert [one["location"]["path"] for one in quality if "skipped" not in one["description"]] == [FIRE]


def test_everything_is_reported_on_request_and_outside_pull_requests(runner: Runner, tmp_path: Path) -> None:
    expected = {"drafts/news/other.md": ["typos/repeated-word"], f"{FIRE}": ["figures/headline"]}
    job = runner(COPYDESK_CHANGED_ONLY="false", COPYDESK_FORMATS="json=report.json")
    assert job.code == 1, job.log
    assert findings(tmp_path / "workspace" / "report.json") == expected
    job = runner(reference="heads/main", GITHUB_BASE_REF="", COPYDESK_FORMATS="json=report.json")
    assert job.code == 1, job.log
    assert findings(tmp_path / "workspace" / "report.json") == {"drafts/news/other.md": ["typos/repeated-word"]}


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"COPYDESK_FAIL_LEVEL": "error"}, 0),
        ({"COPYDESK_FAIL_LEVEL": "never"}, 0),
        ({"COPYDESK_FAIL_LEVEL": "warning"}, 1),
        ({"COPYDESK_FAIL_LEVEL": "fatal"}, 2),
        ({"COPYDESK_PATHS": "drafts/opinion\ndrafts/news/tide-tables.txt"}, 0),
        ({"COPYDESK_PATHS": f"drafts/opinion\n{FIRE}\n"}, 1),
        ({"COPYDESK_PATHS": "gone"}, 2),
        ({"COPYDESK_ARGUMENTS": "--ignore\nheadlines\n--ignore\nfigures/headline"}, 0),
        ({"COPYDESK_CHANGED_ONLY": "yes"}, 2),
        ({"COPYDESK_DECLARATIVE_ONLY": "true"}, 2),  # the newsroom has a Python rule
        ({"COPYDESK_FROM_FORK": "true"}, 2),
        ({"COPYDESK_FROM_FORK": "true", "COPYDESK_DECLARATIVE_ONLY": "false"}, 1),
        ({"GITHUB_BASE_REF": "gone"}, 2),
    ],
)
def test_inputs(runner: Runner, variables: dict[str, str], code: int) -> None:
    job = runner(depth=0, **variables)
    assert job.code == code, job.log
    assert job.outputs == f"exit-code={code}\n"


def test_a_wrong_input_and_a_refused_rule_say_what_is_wrong(runner: Runner) -> None:
    assert (
        "::error title=copydesk::the input changed-only must be true or false, not 'yes'"
        in runner(COPYDESK_CHANGED_ONLY="yes").log
    )
    assert "rules/house/unnamed-source.py: is a Python rule" in runner(COPYDESK_FROM_FORK="true").log


def test_nothing_of_the_pull_request_runs_while_copydesk_is_installed(
    runner: Runner, origin: Git, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    for name in ("pip.py", "pip/__main__.py", "runpy.py", "encodings/__init__.py", "site.py"):
        origin.write(name, f"open({str(trace)!r}, 'w')\n")
    origin.commit()
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "python").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    (folder / "python").chmod(0o755)
    path = os.pathsep.join([str(folder), "/usr/local/bin", "/usr/bin", "/bin"])
    job = runner(reference="heads/main", PATH=path, PIP_NO_INDEX="1")  # without an index the installation fails
    assert "copydesk could not be installed" in job.log
    assert "hatchling" in job.log, "pip itself was not run"
    assert (job.code, trace.exists()) == (2, False)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_checkout_of_another_user_is_checked(runner: Runner) -> None:
    """As it is in a job that runs in a container."""
    job = runner(owner=12345)
    assert job.code == 1, job.log
    assert "[figures/headline]" in job.log


def test_no_variable_of_the_action_is_one_of_copydesks_own() -> None:
    """An input "false" that names the folder of LanguageTool is a folder of the checkout, from which Java is run."""
    own = {FOLDER_VARIABLE, URL_VARIABLE, register_folder.VARIABLE}
    assert own & set(defaults()) == set()


@pytest.mark.parametrize("value", ["true", "false"])
def test_no_languagetool_of_the_pull_request_is_run(runner: Runner, origin: Git, tmp_path: Path, value: str) -> None:
    for name in ("true", "false", "."):
        origin.write(f"{name}/LanguageTool-{VERSION}/languagetool-server.jar", "a program")
    origin.commit()
    trace = tmp_path / "trace"
    folder = tmp_path / "bin"
    folder.mkdir()
    for program in ("java", "mvn"):
        (folder / program).write_text(f'#!/bin/sh\necho "$@" >>{trace}\necho \'version "17"\' >&2\n')
        (folder / program).chmod(0o755)
    path = os.pathsep.join([str(folder), str(Path(sys.executable).parent), os.environ["PATH"]])
    job = runner(reference="heads/main", PATH=path, COPYDESK_CHANGED_ONLY="false", COPYDESK_WITH_LANGUAGETOOL=value)
    assert job.code == (2 if value == "true" else 1), job.log
    assert str(tmp_path / "workspace") not in (trace.read_text() if trace.exists() else "")
    assert ("LanguageTool is not installed" in job.log) is (value == "false")


def test_a_path_with_a_blank_is_one_path(runner: Runner, origin: Git) -> None:
    origin.write("two words/a.md", "The the lock.\n")
    origin.commit()
    job = runner(reference="heads/main", GITHUB_BASE_REF="", COPYDESK_PATHS="two words")
    assert (job.code, "[typos/repeated-word]" in job.log) == (1, True)
