"""Answers that came with the drafts are not believed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Git = Any  # of the fixture `git_at`
Run = Callable[..., Any]  # of the fixture `copydesk`


@pytest.fixture
def git(newsroom: Path, git_at: Callable[[Path], Git]) -> Git:
    """The newsroom with as many drafts as make a cache worth while, each with a finding."""
    (newsroom / "rules" / "broken").rename(newsroom / "broken")
    git = git_at(newsroom)
    for number in range(12):
        git.write(f"drafts/{number}.txt", "A colour.\n")
    return git


def poisoned(copydesk: Run, git: Git, *options: str | Path) -> Any:
    """What a check finds whose cache holds that nothing is found."""
    rule = git.folder / "rules" / "house" / "spelling.toml"
    import linter.run.batch
    from linter.run.answers import Answer, pack_answer

    def forged(answer: Answer) -> bytes:
        return pack_answer(answer._replace(result=answer.result._replace(findings=())))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(linter.run.batch, "pack_answer", forged)
        assert copydesk("check", "drafts", *options).code == 1
    assert rule.is_file()
    return copydesk("check", "drafts", *options)


def test_a_cache_that_nobody_committed_is_used(copydesk: Run, git: Git) -> None:
    """As long as that is so, the tests below show something."""
    answer = poisoned(copydesk, git, "--cache-dir", ".cache")
    assert (answer.code, answer.out) == (0, "12 files checked: nothing found\n")


@pytest.mark.parametrize("folder", [".cache", "drafts/../.cache", ".CACHE", "link"])
@pytest.mark.parametrize("named_by", ["configuration", "command line"])
def test_a_cache_that_git_tracks_is_not_used_and_that_is_said(
    copydesk: Run, git: Git, folder: str, named_by: str
) -> None:
    if folder == "link":
        (git.folder / ".cache").mkdir()
        (git.folder / "link").symlink_to(".cache")
    poisoned(copydesk, git, "--cache-dir", folder)
    git("add", "--force", ".CACHE" if folder == ".CACHE" else ".cache")
    if named_by == "configuration":
        config = git.folder / "copydesk.toml"
        config.write_text(f'cache-dir = "{folder}"\n{config.read_text()}')
        answer = copydesk("check", "drafts")
    else:
        answer = copydesk("check", "drafts", "--cache-dir", folder)
    assert (answer.code, answer.out.count("[house/spelling]")) == (1, 12)
    assert ": skipped: the cache is not used: git tracks it, so a proposed change could replace it" in answer.out


def test_other_files_of_its_folder_may_be_tracked(copydesk: Run, git: Git) -> None:
    poisoned(copydesk, git, "--cache-dir", ".cache")
    git("add", "--force", ".cache/.gitignore")
    assert copydesk("check", "drafts", "--cache-dir", ".cache").code == 0


def test_the_users_own_cache_is_not_used_where_git_tracks_it(
    copydesk: Run, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(git.folder / "cache"))
    assert poisoned(copydesk, git).code == 0
    git("add", "--force", "cache")
    answer = copydesk("check", "drafts")
    assert (answer.code, "the cache is not used: git tracks it" in answer.out) == (1, True)


def test_a_repository_between_the_cache_and_the_one_that_tracks_it_hides_nothing(copydesk: Run, git: Git) -> None:
    poisoned(copydesk, git, "--cache-dir", "inner/cache")
    git("add", "--force", "inner")
    shutil.copytree(git.folder / ".git", git.folder / "inner" / ".git")
    (git.folder / "inner" / ".git" / "index").unlink()
    answer = copydesk("check", "drafts", "--cache-dir", "inner/cache")
    assert (answer.code, "the cache is not used: git tracks it" in answer.out) == (1, True)


def test_where_git_does_not_answer_the_cache_is_not_used(
    copydesk: Run, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    poisoned(copydesk, git, "--cache-dir", ".cache")
    monkeypatch.setenv("PATH", "")
    answer = copydesk("check", "drafts", "--cache-dir", ".cache")
    assert answer.code == 1
    assert "the cache is not used: git could not say whether it tracks it" in answer.out
    assert "git is not installed" in answer.out


class TestDeclarativeOnly:
    """Nothing of the repository is trusted."""

    @pytest.mark.parametrize("folder", [".cache", ".git/cache", "link"])
    def test_a_cache_in_the_repository_is_not_used(
        self, copydesk: Run, git: Git, folder: str, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        if folder == "link":
            (git.folder / "link").symlink_to(tmp_path_factory.mktemp("elsewhere"))
        poisoned(copydesk, git, "--cache-dir", folder)
        answer = copydesk("check", "drafts", "--declarative-only", "--cache-dir", folder)
        assert (answer.code, answer.out.count("[house/spelling]")) == (1, 12)
        assert (
            "the cache is not used: it lies in the checked repository, which --declarative-only does not trust"
            in answer.out
        )

    def test_a_cache_that_the_repository_names_is_not_used_wherever_it_lies(
        self, copydesk: Run, git: Git, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        elsewhere = tmp_path_factory.mktemp("elsewhere")
        poisoned(copydesk, git, "--cache-dir", elsewhere)
        config = git.folder / "copydesk.toml"
        config.write_text(f'cache-dir = "{elsewhere}"\n{config.read_text()}')
        answer = copydesk("check", "drafts", "--declarative-only")
        assert (answer.code, "it is named by a configuration of the checked repository" in answer.out) == (
            1,
            True,
        )
        assert copydesk("check", "drafts", "--declarative-only", "--cache-dir", elsewhere).code == 0  # by the user

    def test_the_users_own_cache_is_used(self, copydesk: Run, git: Git) -> None:
        assert poisoned(copydesk, git, "--declarative-only").code == 0


def test_without_a_cache_nothing_is_said(copydesk: Run, git: Git) -> None:
    poisoned(copydesk, git, "--cache-dir", ".cache")
    git("add", "--force", ".cache")
    assert "the cache is not used" not in copydesk("check", "drafts", "--no-cache").out
    assert "the cache is not used" not in copydesk("check", "drafts/1.txt", "--cache-dir", ".cache").out
