"""`check --pre-commit`: what it compares with, by what git has staged and by the variables that pre-commit sets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`
Git = Any  # of the fixture `git_at`

OLD = "A colour.\n"
NEW = "A colour.\n\nA red centre.\n"


@pytest.fixture
def git(newsroom: Path, git_at: Callable[[Path], Git]) -> Git:
    """The newsroom as a repository with two drafts, each with a slip."""
    (newsroom / ".git").rmdir()
    git = git_at(newsroom)
    git.commit(**{"a.md": OLD, "b.md": OLD})
    return git


@pytest.fixture
def words(copydesk: Run) -> Callable[..., list[str]]:
    """The words found by `check --pre-commit`."""

    def check(*paths: str) -> list[str]:
        report = copydesk("check", *paths, "--pre-commit", "--force-exclude", "--format", "json").report
        return [one["text"] for file in report["files"] for one in file["findings"]]

    return check


def test_a_commit_is_blamed_for_what_is_new_in_it(git: Git, words: Callable[..., list[str]]) -> None:
    git.write("a.md", NEW)
    git("add", "a.md")
    git.write("a.md", "Something else that is not staged.\n")
    assert words("a.md") == ["centre"]
    assert words(".") == ["centre"]


def test_where_not_all_files_are_staged_everything_is_checked(git: Git, words: Callable[..., list[str]]) -> None:
    assert words("a.md", "b.md") == ["colour", "colour"]
    git.write("a.md", NEW)
    git("add", "a.md")
    assert words("a.md", "b.md") == ["colour", "centre", "colour"]
    git.commit()
    assert words(".") == ["colour", "centre", "colour"]


def test_in_no_repository_everything_is_checked(newsroom: Path, words: Callable[..., list[str]]) -> None:
    (newsroom / ".git").rmdir()
    (newsroom / "a.md").write_text(NEW)
    assert words("a.md") == ["colour", "centre"]


def test_a_range_is_blamed_for_what_is_new_since_its_start(
    git: Git, words: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    git.commit(**{"a.md": NEW})
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "HEAD~1")
    monkeypatch.setenv("PRE_COMMIT_TO_REF", "HEAD")
    assert words("a.md") == ["centre"]
    git.write("b.md", NEW)
    git("add", "-A")
    assert words("a.md", "b.md") == ["centre", "centre"]


@pytest.mark.parametrize(("start", "end"), [("gone", "HEAD"), ("HEAD", "gone"), ("HEAD", "HEAD~1")])
def test_a_range_that_cannot_be_checked_is_an_error(
    git: Git, copydesk: Run, monkeypatch: pytest.MonkeyPatch, start: str, end: str
) -> None:
    git.commit(**{"a.md": NEW})
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", start)
    monkeypatch.setenv("PRE_COMMIT_TO_REF", end)
    answer = copydesk("check", "a.md", "--pre-commit")
    assert (answer.code, answer.out) == (2, "")
    assert ("pre-commit checks" in answer.err) == (end != "HEAD")


@pytest.mark.parametrize("option", ["--staged", "--changed=main"])
def test_it_goes_with_no_other_comparison(git: Git, copydesk: Run, option: str) -> None:
    answer = copydesk("check", "a.md", "--pre-commit", option)
    assert answer.code == 2
    assert "--pre-commit cannot be combined with --changed or --staged" in answer.err
    assert git.folder
