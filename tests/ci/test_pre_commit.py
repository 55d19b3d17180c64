"""The hooks for pre-commit, run by the real pre-commit, which installs them by pip from a repository of this tree."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

TREE = Path(__file__).parents[2]
PRE_COMMIT = Path(sys.executable).with_name("pre-commit")

Git = Any  # of the fixture `git_at`

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not PRE_COMMIT.exists(), reason="pre-commit is not installed")]

OLD = "The the old lock.\n\nA quiet day.\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environment of the hooks, so that it is made once."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """This tree in a repository of its own, and the commit that stands for a release."""
    folder = tmp_path_factory.mktemp("released")
    for name in ("linter", "rules"):
        shutil.copytree(TREE / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(TREE / name, folder / name)

    def git(*arguments: str) -> str:
        author = ("-c", "user.name=Ada Moss", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
        command = ("git", "-C", str(folder), *author, *arguments)
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "release")
    return folder, git("rev-parse", "HEAD")


@pytest.fixture
def git(tmp_path: Path, git_at: Callable[[Path], Git]) -> Git:
    """A repository with a draft that has a finding already."""
    git = git_at(tmp_path / "courier")
    git.write("drafts/old.md", OLD)
    git.write("notes.py", "the the\n")
    git.commit()
    return git


@pytest.fixture
def hook(git: Git, home: Path, released: tuple[Path, str]) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs `pre-commit run` for a hook; skips if pip can't install what the hook needs."""

    def run(name: str, *arguments: str, command: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        if name == "init":
            from linter.cli.init import STARTER, draft_files

            config = (STARTER / "pre-commit-config.yaml").read_text(encoding="utf-8").replace("@FILES@", draft_files())
            git.write(
                ".pre-commit-config.yaml",
                config.replace("@REQUIREMENT@", f"copydesk @ git+{released[0].as_uri()}@{released[1]}"),
            )
        else:
            repository = {"repo": str(released[0]), "rev": released[1], "hooks": [{"id": name}]}
            git.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [repository]}))
        git("add", ".pre-commit-config.yaml")
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PYTHON"))}
        done = subprocess.run(
            command or (str(PRE_COMMIT), "run", *arguments),
            cwd=git.folder, capture_output=True, text=True, check=False,
            env={**environment, "PRE_COMMIT_HOME": str(home), "PRE_COMMIT_COLOR": "never"},
        )  # fmt: skip
        if done.returncode == 3 and "install" in done.stdout:
            pytest.skip(f"pip can't install the hook here: {done.stdout.strip().splitlines()[-1]}")
        return done

    return run


def test_the_hook_checks_the_drafts_it_is_given(
    hook: Callable[..., subprocess.CompletedProcess[str]], git: Git
) -> None:
    done = hook("copydesk", "--all-files")
    assert done.returncode == 1
    assert "drafts/old.md:1:1: warning: " in done.stdout
    assert "1 file checked" in done.stdout  # notes.py is no draft
    git.write("drafts/NEW.TXT", OLD)
    git("add", "drafts/NEW.TXT")
    done = hook("copydesk", "--all-files")
    assert "drafts/NEW.TXT:1:1: warning: " in done.stdout
    assert "2 files checked" in done.stdout
    git("rm", "-q", "-f", "drafts/NEW.TXT")
    git.write("drafts/old.md", "The old lock.\n")
    assert hook("copydesk", "--all-files").returncode == 0


def test_the_hook_for_commits_sees_what_is_new_and_staged(
    hook: Callable[..., subprocess.CompletedProcess[str]], git: Git
) -> None:
    git.write("drafts/old.md", OLD + "\nNobody spoke.\n")
    git("add", "-A")
    done = hook("copydesk-staged")
    assert done.returncode == 0, done.stdout
    git.write("drafts/old.md", OLD + "\nNobody spoke to the the guard.\n")
    git("add", "-A")
    git.write("drafts/old.md", "Something else.\n")  # not staged; pre-commit puts it aside
    done = hook("copydesk-staged")
    assert done.returncode == 1
    assert "drafts/old.md:5:" in done.stdout
    assert "drafts/old.md:1:" not in done.stdout
    assert (git.folder / "drafts" / "old.md").read_text() == "Something else.\n"


NEW = OLD + "\nNobody spoke to the the guard.\n"


@pytest.mark.parametrize("name", ["init", "copydesk-staged"])
def test_it_is_right_in_all_ways_in_which_pre_commit_calls_a_hook(
    hook: Callable[..., subprocess.CompletedProcess[str]], git: Git, tmp_path: Path, home: Path, name: str
) -> None:
    """On a commit and in a range what is new, with --all-files everything, and how much was checked in any case."""
    git.write("drafts/old.md", NEW)
    git("add", "-A")
    done = hook(name)
    assert (done.returncode, _places(done)) == (1, ["drafts/old.md:5"]), done.stdout

    git.commit()
    done = hook(name, "--all-files")
    assert (done.returncode, _places(done)) == (1, ["drafts/old.md:1", "drafts/old.md:5"]), done.stdout

    done = hook(name, "--from-ref", "HEAD~1", "--to-ref", "HEAD")
    assert (done.returncode, _places(done)) == (1, ["drafts/old.md:5"]), done.stdout

    git("init", "-q", "--bare", str(tmp_path / "server"))
    git("remote", "add", "origin", str(tmp_path / "server"))
    git("push", "-q", "--no-verify", "origin", "HEAD~1:refs/heads/main")
    git("fetch", "-q", "origin")
    hook(name, command=(str(PRE_COMMIT), "install", "--hook-type", "pre-push"))
    git.commit()
    done = hook(name, command=("git", "push", "origin", "HEAD:refs/heads/main"))
    assert done.returncode == 1, done.stderr
    assert _places(done) == ["drafts/old.md:5"], done.stdout + done.stderr

    git.write("drafts/old.md", OLD + "\nNobody spoke to the guard.\n")
    git.commit()
    done = hook(name, "--from-ref", "HEAD~1", "--to-ref", "HEAD")
    assert done.returncode == 0, done.stdout
    assert "1 file checked: nothing found" in done.stdout


def _places(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Path and line of each warning."""
    lines = (done.stdout + done.stderr).splitlines()
    return [
        line.rsplit(":", 1)[0] for line in (found.split(": warning:")[0] for found in lines if ": warning:" in found)
    ]


def test_what_is_pushed_but_not_checked_out_is_not_passed(
    hook: Callable[..., subprocess.CompletedProcess[str]], git: Git
) -> None:
    git("switch", "-q", "-c", "other")
    git.write("drafts/old.md", NEW)
    git.commit()
    git("switch", "-q", "-")
    done = hook("copydesk-staged", "--from-ref", "HEAD", "--to-ref", "other", "--hook-stage", "pre-push")
    assert done.returncode != 0
    assert "pre-commit checks other, but another commit is checked out" in done.stdout
