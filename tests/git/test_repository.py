"""What git is asked, on repositories made for it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.errors import RepositoryError
from linter.git.command import top_of
from linter.git.repository import Repository

Git = Any  # of the fixture `git_at`


@pytest.fixture
def git(tmp_path: Path, git_at: Callable[[Path], Git]) -> Git:
    return git_at(tmp_path / "repository")


def test_the_merge_base_is_where_the_work_parted(git: Git) -> None:
    base = git.commit(a="1")
    git("switch", "-q", "-c", "work")
    git.commit(a="2")
    git("switch", "-q", "main")
    git.commit(b="3")
    git("switch", "-q", "work")
    repository = Repository(git.folder)
    assert repository.merge_base("main") == (base, "main")
    assert repository.merge_base(None) == (base, "main")
    assert repository.merge_base(base[:10]) == (base, base[:10])


def test_a_branch_that_only_the_origin_has_is_found(git: Git, git_at: Callable[[Path], Git], tmp_path: Path) -> None:
    base = git.commit(a="1")
    clone = tmp_path / "clone"
    git("clone", "-q", str(git.folder), str(clone))
    work = git_at(clone)
    work("switch", "-q", "-c", "work")
    work("branch", "-q", "-D", "main")
    assert Repository(clone).merge_base("main") == (base, "origin/main")
    assert Repository(clone).merge_base(None) == (base, "origin/main")  # by way of origin/HEAD


def test_a_shallow_clone_without_the_merge_base_says_how_to_get_it(
    git: Git, git_at: Callable[[Path], Git], tmp_path: Path
) -> None:
    git.commit(a="1")
    git("switch", "-q", "-c", "work")
    git.commit(a="2")
    git.commit(a="3")
    clone = tmp_path / "clone"
    git("clone", "-q", "--depth=1", "--no-single-branch", f"file://{git.folder}", str(clone))
    with pytest.raises(
        RepositoryError, match=r"no common ancestor of HEAD and origin/main: .* shallow; .*fetch-depth: 0"
    ):
        Repository(clone).merge_base("main")
    git_at(clone)("fetch", "-q", "--unshallow")
    assert Repository(clone).merge_base("main")[1] == "origin/main"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("mian", "no branch or commit named 'mian'"),
        ("--all", "no branch or commit named '--all'"),
        ("apart", "has no common ancestor of HEAD and apart"),
    ],
)
def test_what_git_can_not_compare_with_is_an_error(git: Git, name: str, said: str) -> None:
    git.commit(a="1")
    git("switch", "-q", "--orphan", "apart")
    git.commit(b="1")
    git("switch", "-q", "main")
    with pytest.raises(RepositoryError, match=said) as error:
        Repository(git.folder).merge_base(name)
    assert str(error.value).startswith(str(git.folder))


def test_a_repository_without_a_commit_has_nothing_to_compare_with(git: Git) -> None:
    with pytest.raises(RepositoryError, match=r"no main branch found .looked for origin/HEAD, origin/main, .*"):
        Repository(git.folder).merge_base(None)


def test_a_broken_repository_is_an_error_with_what_git_says(git: Git) -> None:
    git.commit(a="1")
    (git.folder / ".git" / "HEAD").write_text("nonsense\n")
    with pytest.raises(RepositoryError, match=r"git rev-parse failed: not a git repository"):
        Repository(git.folder).merge_base("main")


def test_git_that_is_not_installed_is_an_error(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RepositoryError, match="git is not installed"):
        Repository(git.folder).merge_base("main")


def test_renames_in_the_index_are_followed(git: Git) -> None:
    text = "".join(f"line {number}\n" for number in range(30))
    base = git.commit(old=text, same="s", edited="e", gone="g")
    (git.folder / "old").rename(git.folder / "neu\nzwei — drei")  # any name a file can have
    (git.folder / "neu\nzwei — drei").write_text(text + "more\n")
    git("add", "-A")
    (git.folder / "edited").write_text("E")
    (git.folder / "gone").unlink()
    (git.folder / "untracked").write_text("u")
    repository = Repository(git.folder)
    blobs = {name.decode(): blob for name, blob in repository.files(base).items()}
    assert sorted(blobs) == ["edited", "gone", "old", "same"]
    assert repository.renamed(base) == {"neu\nzwei — drei".encode(): (b"old", blobs["old"])}
    assert repository.contents(blobs.values()) == {
        blobs["old"]: text.encode(), blobs["same"]: b"s", blobs["edited"]: b"e", blobs["gone"]: b"g"
    }  # fmt: skip


def test_what_is_staged_is_what_the_next_commit_would_hold(git: Git) -> None:
    repository = Repository(git.folder)
    (git.folder / "first").write_text("1")
    git("add", "first")
    (change,) = repository.staged()  # before there is any commit
    assert (change.name, change.old_name) == (b"first", None)
    git.commit(edited="e", gone="g")
    (git.folder / "edited").write_text("staged")
    git("add", "edited")
    git("rm", "-q", "gone")
    (git.folder / "edited").write_text("not staged")
    (change,) = repository.staged()
    assert change.new_blob is not None
    assert repository.contents([change.new_blob]) == {change.new_blob: b"staged"}


def test_the_root_is_found_from_below_and_in_a_linked_worktree(git: Git, tmp_path: Path) -> None:
    git.commit(a="1")
    (git.folder / "one" / "two").mkdir(parents=True)
    assert top_of(git.folder / "one" / "two") == git.folder
    linked = tmp_path / "linked"
    git("worktree", "add", "-q", str(linked), "-b", "work")
    assert top_of(linked) == linked
    assert Repository(linked).merge_base("main")[1] == "main"
    assert top_of(tmp_path) is None


@pytest.mark.skipif(os.name == "nt", reason="a script stands for git")
def test_git_that_does_not_end_is_given_up(git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git.commit(a="1")
    slow = tmp_path / "bin" / "git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{slow.parent}:{os.environ['PATH']}")
    monkeypatch.setattr("linter.git.command.SECONDS", 0.2)
    with pytest.raises(RepositoryError, match=r"git rev-parse took longer than 0\.2 seconds"):
        Repository(git.folder).merge_base("main")
