from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from linter.git.command import GitError
from linter.git.ignored import ignored_by_git
from linter.run.discovery import find_drafts


def git(*arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments], check=True, capture_output=True)


def write(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("Text.\n")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-configuration"))
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "repository"
    folder.mkdir()
    monkeypatch.chdir(folder)
    git("init", "-q")
    write("a.md", "old.md", "build/b.md", "sub/c.md", "sub/build/d.md", "sub/e.draft.md", "sub/deep/f.txt")
    return folder


def paths(*given: str) -> list[str]:
    return [draft.path for draft in find_drafts(given).drafts]


def test_without_an_ignore_file_nothing_is_ignored(repository: Path) -> None:
    assert ignored_by_git(".") == frozenset()
    assert len(paths(".")) == 7


def test_ignore_files_hold_where_they_lie_and_below(repository: Path) -> None:
    Path(".gitignore").write_text("build/\n*.draft.md\n/old.md\n")
    assert ignored_by_git(".") == {"./build", "./old.md", "./sub/build", "./sub/e.draft.md"}
    assert paths(".") == ["a.md", "sub/c.md", "sub/deep/f.txt"]
    assert paths("sub") == ["sub/c.md", "sub/deep/f.txt"]
    assert paths(str(repository / "sub")) == [f"{repository}/sub/c.md", f"{repository}/sub/deep/f.txt"]
    Path("sub/.gitignore").write_text("!e.draft.md\ndeep\n")
    assert paths(".") == ["a.md", "sub/c.md", "sub/e.draft.md"]


def test_gits_other_lists_hold_too(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".git/info/exclude").write_text("sub/\n")
    Path("../ignore").write_text("old.md\n")
    git("config", "core.excludesFile", str(repository.parent / "ignore"))
    assert paths(".") == ["a.md", "build/b.md"]


def test_what_git_keeps_is_not_ignored(repository: Path) -> None:
    git("add", "old.md", "build/b.md")
    Path(".gitignore").write_text("build/\nold.md\nsub\n")
    assert paths(".") == ["a.md", "build/b.md", "old.md"]


def test_what_is_named_is_checked(repository: Path) -> None:
    Path(".gitignore").write_text("build/\nold.md\n")
    assert paths("old.md", "build", "build/b.md", "sub/build") == ["build/b.md", "old.md", "sub/build/d.md"]


def test_a_repository_in_the_repository_has_lists_of_its_own(repository: Path) -> None:
    subprocess.run(["git", "init", "-q", "inner"], check=True)
    write("inner/g.md", "inner/h.md")
    Path("inner/.gitignore").write_text("h.md\n")
    assert "inner/g.md" in paths(".")
    assert "inner/h.md" not in paths(".")


def test_a_work_tree_whose_git_is_a_file(repository: Path) -> None:
    git("add", "a.md")
    git("commit", "-qm", "a")
    git("worktree", "add", "-q", "../tree")
    Path("../tree/.gitignore").write_text("b.md\n")
    write("../tree/b.md", "../tree/c.md")
    assert paths("../tree") == ["../tree/a.md", "../tree/c.md"]


def test_names_of_any_kind(repository: Path) -> None:
    names = ["ü b.md", 'quo"te.md', "new\nline.md", "-dash.md", "byte\udce9.md"]
    write(*names)
    Path(".gitignore").write_text("* b.md\nquo*\nnew*\n-*\nbyte*\n")
    assert ignored_by_git(".") == {f"./{name}" for name in names}


def test_a_folder_in_which_all_is_ignored_says_so(repository: Path) -> None:
    Path("sub/.gitignore").write_text("*.md\n*.txt\n")
    ((path, reason),) = find_drafts(["sub"]).failures
    assert path == "sub"
    assert reason.startswith("no drafts found in this folder (supported: .md, ")
    assert reason.endswith(", 4 excluded or ignored by git)")


def test_outside_a_repository_git_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    write("a.md", "b.md")
    Path(".gitignore").write_text("b.md\n")
    assert paths(".") == ["a.md", "b.md"]


def test_a_git_that_does_not_answer_is_said_and_all_is_checked(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(".gitignore").write_text("old.md\n")
    Path(".git/config").write_text("[broken\n")
    found = find_drafts(["."])
    assert "old.md" in [draft.path for draft in found.drafts]
    ((said, rule, file),) = found.skipped
    assert (rule, file) == (None, ".")
    assert said.startswith("files that git ignores are checked too: git: bad config line 1 in file")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError, match="git is not installed"):
        ignored_by_git(".")


def test_a_hook_of_another_repository_does_not_mislead(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".gitignore").write_text("old.md\n")
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert ignored_by_git(".") == {"./old.md"}


def test_no_program_that_the_repository_names_is_run(repository: Path) -> None:
    git("config", "core.fsmonitor", "touch run-by-git; false")
    Path(".gitignore").write_text("old.md\n")
    assert ignored_by_git(".") == {"./old.md"}
    assert not Path("run-by-git").exists()
