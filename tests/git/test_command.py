"""No program that a repository names is run when git is asked about it; see also tests/fuzzing/hostile_git.py."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from linter.errors import RepositoryError
from linter.git.command import GitError, ask_git
from linter.git.ignored import ignored_by_git
from linter.git.repository import Repository

pytestmark = pytest.mark.slow

Git = Any  # of the fixture `git_at`
Run = Callable[..., Any]  # of the fixture `copydesk`

DRAFT = "The the lock.\n"


@pytest.fixture
def git(tmp_path: Path, git_at: Callable[[Path], Git], monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository with a draft that was changed since its only commit, and a home without settings."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    git = git_at(tmp_path / "repository")
    git.write("drafts/a.md", DRAFT)
    git.write("drafts/b.md", DRAFT)
    git.write(".gitignore", "*.tmp\n")
    git.commit()
    git.write("drafts/a.md", DRAFT + "\nThe the end.\n")
    monkeypatch.chdir(git.folder)
    return git


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A file that is there if a program was run."""
    return tmp_path / "canary"


@pytest.fixture
def helper(tmp_path: Path, canary: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that leaves the canary, on the search path; git takes it for a transport called `canary`."""
    program = tmp_path / "bin" / "git-remote-canary"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\ntouch {canary}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    return program


@pytest.fixture
def other(tmp_path: Path, git_at: Callable[[Path], Git]) -> Git:
    """A repository that has nothing to do with the first."""
    other = git_at(tmp_path / "other")
    other.write(".gitignore", "nothing\n")
    other.commit()
    return other


def set_in(file: Path, *settings: str) -> None:
    """Write settings ("core.pager=less", with quotes and all) to a configuration file of git."""
    with file.open("a") as config:
        for setting in settings:
            key, _, value = setting.partition("=")
            section, _, name = key.rpartition(".")
            family, _, inner = section.partition(".")
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            quoted = inner.replace("\\", "\\\\").replace('"', '\\"')
            head = f'[{family} "{quoted}"]' if inner else f"[{family}]"
            config.write(f'{head}\n\t{name} = "{escaped}"\n')


def in_every_mode(copydesk: Run, path: str = "drafts") -> None:
    for options in ((), ("--isolated", "--declarative-only"), ("--changed=HEAD",), ("--staged",)):
        assert copydesk("check", *options, path).code in (0, 1, 2)


@pytest.mark.parametrize("name", ["x", "lfs", "dot.dot", 'quo"te', "back\\slash", "-dash", "ünï"])
@pytest.mark.parametrize("where", [".gitattributes", ".git/info/attributes"])
def test_no_filter_runs(copydesk: Run, git: Git, canary: Path, name: str, where: str) -> None:
    set_in(
        git.folder / ".git" / "config",
        f"filter.{name}.clean=touch {canary}; cat",
        f"filter.{name}.smudge=touch {canary}; cat",
        f"filter.{name}.process=touch {canary}",
        f"filter.{name}.required=true",
    )
    git.write(where, f"* filter={name}\n")
    os.utime("drafts/b.md", (2e9, 2e9))  # which git would have to read to know that it is as it was
    in_every_mode(copydesk)
    answer = copydesk("check", "--changed=HEAD", "drafts")
    assert (answer.code, answer.out.count("[typos/repeated-word]")) == (1, 1)
    assert "1 unchanged since HEAD" in answer.out
    assert not canary.exists()


PROGRAMS = {
    "core.fsmonitor": "{script}",
    "core.hooksPath": "{hooks}",
    "core.pager": "{touch}",
    "core.editor": "{touch}",
    "core.askPass": "{script}",
    "core.gitProxy": "{script}",
    "core.alternateRefsCommand": "{touch}",
    "diff.external": "{script}",
    "diff.d.textconv": "{touch}",
    "diff.d.command": "{touch}",
    "gpg.program": "{script}",
    "alias.ls-files": "!{touch}",
    "uploadpack.packObjectsHook": "{script}",
}


@pytest.mark.parametrize("place", ["config", "include", "includeIf", "worktree"])
def test_no_program_of_any_setting_runs(copydesk: Run, git: Git, tmp_path: Path, canary: Path, place: str) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for script in (
        tmp_path / "script",
        hooks / "post-index-change",
        git.folder / ".git" / "hooks" / "post-index-change",
    ):
        script.parent.mkdir(exist_ok=True)
        script.write_text(f"#!/bin/sh\ntouch {canary}\n")
        script.chmod(0o755)
    words = {"script": str(tmp_path / "script"), "hooks": str(hooks), "touch": f"touch {canary}"}
    settings = [f"{key}={value.format(**words)}" for key, value in PROGRAMS.items()]
    config = git.folder / ".git" / "config"
    target = {"config": config, "worktree": git.folder / ".git" / "config.worktree"}.get(place, git.folder / "included")
    if place == "worktree":
        set_in(config, "core.repositoryformatversion=1", "extensions.worktreeConfig=true")
    elif place != "config":
        set_in(config, f"{place}.path={target}" if place == "include" else f"includeIf.gitdir:**.path={target}")
    set_in(target, *settings)
    git.write(".gitattributes", "* diff=d\n")
    in_every_mode(copydesk)
    assert not canary.exists()


def lacking(git_folder: Path, tree: Path, git: Git, canary: Path) -> None:
    """Have the repository lack the blob of an ignore file that it says is there, and name a way to get it."""
    git("update-index", "--skip-worktree", ".gitignore")
    blob = git("rev-parse", "HEAD:.gitignore")
    (git_folder / "objects" / blob[:2] / blob[2:]).unlink()
    (tree / ".gitignore").unlink()
    set_in(
        git_folder / "config",
        "core.repositoryformatversion=1",
        "extensions.partialClone=origin",
        "remote.origin.promisor=true",
        "remote.origin.url=ssh://host.invalid/repository",
        f"core.sshCommand=touch {canary}; false",
    )


URLS: Mapping[str, str] = {
    "ssh": "ssh://host.invalid/repository",
    "ext": "ext::sh -c touch% {canary}",
    "file": "file://{folder}",
    "helper": "canary::anything",
}


@pytest.mark.parametrize("way", URLS)
@pytest.mark.usefixtures("helper")
def test_nothing_is_fetched(copydesk: Run, git: Git, canary: Path, way: str) -> None:
    lacking(git.folder / ".git", git.folder, git, canary)
    set_in(
        git.folder / ".git" / "config",
        f"remote.origin.url={URLS[way].format(canary=canary, folder=git.folder)}",
        f"remote.origin.uploadpack=touch {canary}; false",
        "protocol.allow=always",
        *(f"protocol.{one}.allow=always" for one in ("ext", "file", "ssh", "canary")),
    )
    for one in (".", "drafts"):
        in_every_mode(copydesk, one)
    assert not canary.exists()


def test_a_bare_repository_among_the_drafts_is_no_repository(copydesk: Run, git: Git, other: Git, canary: Path) -> None:
    """A commit can hold all files of one, and its configuration would be believed."""
    lacking(other.folder / ".git", other.folder, other, canary)
    for path in (other.folder / ".git").iterdir():
        target = git.folder / "drafts" / path.name
        shutil.copytree(path, target) if path.is_dir() else shutil.copy(path, target)
    set_in(git.folder / "drafts" / "config", "core.worktree=.", "core.bare=false")
    (git.folder / "drafts" / "refs" / "keep").touch()
    (git.folder / "drafts" / "c.tmp.md").write_text(DRAFT)
    git.write(".gitignore", "*.tmp.md\n")
    in_every_mode(copydesk)
    assert not canary.exists()
    assert ignored_by_git("drafts") == {"drafts/c.tmp.md"}  # by the repository around it


@pytest.mark.parametrize("head", [None, "", "nonsense\n", "ref: refs/heads/main\n"])
def test_a_bare_repository_is_not_asked_where_the_git_of_its_folder_is_broken(
    git: Git, canary: Path, head: str | None
) -> None:
    git.commit()
    lacking(git.folder / ".git", git.folder, git, canary)
    for path in (git.folder / ".git").iterdir():
        path.rename(git.folder / path.name)
    set_in(git.folder / "config", "core.worktree=.", "core.bare=false")
    if head is None:
        assert ignored_by_git(".") == frozenset()
    else:
        (git.folder / ".git" / "HEAD").write_text(head)
        with pytest.raises(GitError, match="not a git repository"):
            ignored_by_git(".")
    assert not canary.exists()


def test_where_the_repository_says_that_its_files_lie_does_not_count(git: Git) -> None:
    set_in(git.folder / ".git" / "config", "core.worktree=/")
    git.write("drafts/c.tmp", "")
    assert ignored_by_git("drafts") == {"drafts/c.tmp"}
    assert Repository(git.folder).merge_base("HEAD")[1] == "HEAD"


@pytest.mark.parametrize("path", [":{path}", "{path}:", ".:{path}", "", ".", "drafts"])
def test_git_is_not_looked_for_in_the_folder_that_is_checked(
    copydesk: Run, git: Git, canary: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in (".", "drafts"):
        git.write(f"{folder}/git", f"#!/bin/sh\ntouch {canary}\n").chmod(0o755)
    monkeypatch.setenv("PATH", path.format(path=os.environ["PATH"]))
    for folder in (git.folder, git.folder / "drafts"):
        monkeypatch.chdir(folder)
        copydesk("check", "--isolated", "--changed=HEAD", ".")
    assert not canary.exists()


ASKED = ("EXTERNAL_DIFF", "PAGER", "EDITOR", "SEQUENCE_EDITOR", "SSH", "SSH_COMMAND", "ASKPASS", "PROXY_COMMAND")


@pytest.mark.usefixtures("git")
def test_what_the_environment_says_of_programs_and_of_other_repositories_does_not_count(
    copydesk: Run, other: Git, canary: Path, helper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ASKED:
        monkeypatch.setenv(f"GIT_{name}", str(helper))
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git" / "index"))
    answer = copydesk("check", "--isolated", "--staged", "drafts")
    assert (answer.code, answer.out) == (0, "0 files checked: nothing found; 2 unchanged since HEAD\n")
    assert copydesk("check", "--isolated", "--changed=HEAD", "drafts").code == 1
    assert not canary.exists()


def test_settings_that_the_user_gives_by_the_environment_count(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    git.write("../mine", "*.md\n")
    git.write("drafts/new.md", DRAFT)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.excludesFile")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(git.folder.parent / "mine"))
    assert ignored_by_git("drafts") == {"drafts/new.md"}


def test_an_index_that_says_that_a_draft_is_unchanged_is_not_believed(copydesk: Run, git: Git) -> None:
    git("update-index", "--assume-unchanged", "drafts/a.md")
    assert copydesk("check", "--isolated", "--changed=HEAD", "drafts").code == 1


def test_other_line_ends_are_no_change(copydesk: Run, git: Git) -> None:
    git.write("drafts/a.md", DRAFT)
    (git.folder / "drafts" / "b.md").write_bytes(DRAFT.replace("\n", "\r\n").encode())
    answer = copydesk("check", "--isolated", "--changed=HEAD", "drafts")
    assert answer.out.startswith("0 files checked: nothing found; 2 unchanged since HEAD")


def test_a_repository_of_another_kind_of_names_is_compared(
    copydesk: Run, git_at: Callable[[Path], Git], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sha256"
    folder.mkdir()
    (folder / ".git").mkdir()  # so that the fixture makes none
    (folder / ".git" / "HEAD").touch()
    git = git_at(folder)
    (folder / ".git" / "HEAD").unlink()
    git("init", "-q", "-b", "main", "--object-format=sha256")
    git.commit(a="1")
    git.write("same.md", DRAFT)
    git.write("edited.md", DRAFT)
    git.commit()
    git.write("edited.md", DRAFT + "\nThe the end.\n")
    monkeypatch.chdir(folder)
    answer = copydesk("check", "--isolated", "--changed=HEAD", ".")
    assert (answer.code, "1 unchanged" in answer.out, answer.out.count("repeated-word")) == (1, True, 1)


class TestLargeFiles:
    """Drafts that Git LFS keeps: git itself has pointers to them, and the program that knows more isn't run."""

    @pytest.fixture
    def kept(self, git: Git) -> Git:
        from hashlib import sha256

        text = git.write("drafts/b.md", DRAFT).read_bytes()
        pointer = (
            f"version https://git-lfs.github.com/spec/v1\noid sha256:{sha256(text).hexdigest()}\nsize {len(text)}\n"
        )
        git.write("drafts/b.md", pointer)
        git.commit()
        git.write("drafts/b.md", DRAFT)
        return git

    @pytest.mark.usefixtures("kept")
    def test_what_is_unchanged_yields_nothing_new(self, copydesk: Run) -> None:
        assert copydesk("check", "--isolated", "--changed=HEAD", "drafts").code == 0

    def test_what_is_changed_is_new_as_a_whole(self, copydesk: Run, kept: Git) -> None:
        kept.write("drafts/b.md", DRAFT + "\nThe end.\n")
        answer = copydesk("check", "--isolated", "--changed=HEAD", "drafts")
        assert (answer.code, answer.out.count("[typos/repeated-word]")) == (1, 1)

    def test_what_is_staged_is_the_file_if_it_is_what_the_pointer_says(self, copydesk: Run, kept: Git) -> None:
        kept("rm", "-q", "--cached", "drafts/b.md")
        kept("commit", "-q", "-m", "without")
        kept("reset", "-q", "HEAD~1", "--", "drafts/b.md")
        answer = copydesk("check", "--isolated", "--staged", "drafts")
        assert (answer.code, answer.out.count("[typos/repeated-word]")) == (1, 1)
        kept.write("drafts/b.md", "Something else.\n")
        answer = copydesk("check", "--isolated", "--staged", "drafts")
        assert answer.code == 2
        assert (
            "drafts/b.md: not checked: the staged text is not available: git has staged only a Git LFS pointer"
            in answer.out
        )


def test_a_blob_that_is_longer_than_any_draft_is_not_read(copydesk: Run, git: Git) -> None:
    """It could be compressed a thousandfold."""
    git.write("drafts/b.md", "a" * (10 << 20) + "\n")
    git.commit()
    git.write("drafts/b.md", DRAFT)
    answer = copydesk("check", "--isolated", "--changed=HEAD", "drafts")
    assert (answer.code, answer.out.count("[typos/repeated-word]")) == (1, 1)  # nothing excuses it
    git.write("drafts/c.md", "a" * (10 << 20) + "\n")
    git("add", "drafts/c.md")
    answer = copydesk("check", "--isolated", "--staged", "drafts")
    assert answer.code == 2
    assert "drafts/c.md: not checked: larger than 10 MB, the limit for a draft" in answer.out


def test_a_partial_clone_is_told_how_to_become_whole(
    copydesk: Run, git: Git, git_at: Callable[[Path], Git], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("config", "uploadpack.allowFilter", "true")
    git.commit()
    clone = tmp_path / "clone"
    git("clone", "-q", "--filter=blob:none", "--no-checkout", f"file://{git.folder}", str(clone))
    partial = git_at(clone)
    partial("reset", "-q")
    partial.write("drafts/a.md", DRAFT)
    monkeypatch.chdir(clone)
    answer = copydesk("check", "--isolated", "--changed=HEAD", "drafts/a.md")
    assert answer.code == 2
    assert "the clone is partial, and nothing is fetched while drafts are checked" in answer.err
    command = answer.err.rpartition("(")[2].partition(")")[0].split()
    assert command[0] == "git"
    partial(*command[1:])
    assert copydesk("check", "--isolated", "--changed=HEAD", "drafts/a.md").code == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_repository_of_another_user_is_asked_only_if_somebody_says_that_it_is_safe(
    git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    git.write("drafts/c.tmp", "")
    os.chown(git.folder / ".git", 12345, 12345)
    with pytest.raises(GitError, match=r"dubious ownership .*; name it in COPYDESK_SAFE_DIRECTORY or in git's safe\."):
        ignored_by_git("drafts")
    with pytest.raises(RepositoryError, match="dubious ownership"):
        Repository(git.folder).merge_base("HEAD")
    monkeypatch.setenv("COPYDESK_SAFE_DIRECTORY", str(git.folder))
    assert ignored_by_git("drafts") == {"drafts/c.tmp"}
    monkeypatch.delenv("COPYDESK_SAFE_DIRECTORY")
    git_config = Path(os.environ["HOME"]) / ".gitconfig"
    git_config.parent.mkdir(exist_ok=True)
    git_config.write_text(f"[safe]\n\tdirectory = {git.folder}\n")
    assert ignored_by_git("drafts") == {"drafts/c.tmp"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_place_of_a_file_costs_its_time_and_no_more(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.git.command.SECONDS", 0.3)
    (git.folder / ".gitignore").unlink()
    os.mkfifo(git.folder / ".gitignore")
    with pytest.raises(GitError, match=r"git ls-files took longer than 0\.3 seconds"):
        ignored_by_git(".")


@pytest.mark.parametrize("said", ["gitdir: a\0b", "gitdir: ", "gitdir: ..", "gitdir: .git", "\0", "gitdir: /dev/null"])
def test_a_git_file_that_leads_nowhere_is_said(
    copydesk: Run, git: Git, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (git.folder / "drafts" / ".git").write_text(said)
    monkeypatch.setenv("GIT_DIR", ".git")
    answer = copydesk("check", "--isolated", "drafts")
    assert (answer.code, answer.out.count("[typos/repeated-word]")) == (1, 3)
    assert "drafts: skipped: files that git ignores are checked too: git: " in answer.out
    answer = copydesk("check", "--isolated", "--staged", "drafts")
    assert answer.code == 2
    assert "internal error in copydesk" not in answer.out + answer.err


def test_nothing_is_written_when_git_is_asked(copydesk: Run, git: Git) -> None:
    before = {path: path.stat().st_mtime_ns for path in (git.folder / ".git").rglob("*")}
    in_every_mode(copydesk)
    assert {path: path.stat().st_mtime_ns for path in (git.folder / ".git").rglob("*")} == before
    assert stat.S_ISREG((git.folder / ".git" / "index").stat().st_mode)


def test_what_git_says_is_in_english_and_whole(git: Git) -> None:
    done = ask_git(git.folder, "rev-parse", "--verify", "nothing")
    assert (done.returncode, done.stderr) == (128, b"fatal: Needed a single revision\n")
