"""`copydesk init`: a repository that works as it is set up, and nothing lost."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from linter import __version__
from linter.cli.init import PLACEHOLDER, requirement
from linter.rulebook.loader import load_rulebook
from linter.rulebook.pack import Pack

Run = Callable[..., Any]  # of the fixture `copydesk`

CI = {
    "--pre-commit": ".pre-commit-config.yaml",
    "--github": ".github/workflows/copydesk.yml",
    "--gitlab": ".gitlab-ci.yml",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository, the working directory."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_it_says_what_it_wrote_and_the_examples_of_its_rules_pass(copydesk: Run, folder: Path) -> None:
    answer = copydesk("init")
    assert (answer.code, answer.err) == (0, "")
    written = [line.removesuffix(": written") for line in answer.out.splitlines() if line.endswith(": written")]
    assert sorted(written) == sorted(files(folder))
    assert not set(CI.values()) & set(written)
    answer = copydesk("test", "rule-examples")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "5 rules tested: all passed")


def test_there_is_a_rule_of_each_kind(copydesk: Run) -> None:
    import linter.rulebook.kinds

    copydesk("init")
    kinds = {path.stem for path in Path(linter.rulebook.kinds.__path__[0]).glob("[a-z]*.py")}
    shown = {
        line.split('"')[1]
        for path in Path("rule-examples").rglob("*.toml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("kind = ")
    }
    assert shown == kinds - {"languagetool"}  # its rules run only where LanguageTool is installed
    assert list(Path("rule-examples").rglob("*.py"))


def test_no_example_is_in_force_until_it_is_copied(copydesk: Run, folder: Path) -> None:
    copydesk("init")
    (folder / "draft.md").write_text("The council will utilise the hall, going forward.\n")
    answer = copydesk("check", "draft.md", "--format", "json")
    assert answer.code == 0
    assert answer.report["files"][0]["findings"] == []
    assert [pack["name"] for pack in answer.report["packs"]] == ["copydesk", "house"]
    (folder / "rules" / "house").mkdir()
    (folder / "rules" / "house" / "plain-words.toml").write_bytes(
        (folder / "rule-examples" / "house" / "plain-words.toml").read_bytes()
    )
    answer = copydesk("check", "draft.md", "--format", "json")
    assert answer.code == 1
    assert [one["rule"] for one in answer.report["files"][0]["findings"]] == ["house/plain-words"]


def test_a_proposal_from_a_fork_is_checked(copydesk: Run, folder: Path) -> None:
    copydesk("init", "--github")
    (folder / "draft.md").write_text("The council met in the the hall.\n")
    assert copydesk("check", ".", "--declarative-only").code == 1
    (folder / "draft.md").write_text("The council met in the hall.\n")
    assert copydesk("check", ".", "--declarative-only").code == 0


def test_words_can_be_accepted_at_once(copydesk: Run, folder: Path) -> None:
    copydesk("init")
    assert copydesk("accept", "Aldermouth").code == 0
    assert (folder / "accepted.list").read_text(encoding="utf-8").endswith("\nAldermouth\n")
    (folder / "draft.md").write_text("A quiet day in Aldermouth.\n")
    report = copydesk("check", ".", "--format", "json").report
    assert [file["path"] for file in report["files"]] == ["draft.md"]  # the list is no draft


def test_every_commented_setting_is_right(copydesk: Run, folder: Path) -> None:
    copydesk("init")
    config = folder / "copydesk.toml"
    lines = config.read_text(encoding="utf-8").splitlines()
    setting = [line.removeprefix("# ") for line in lines if "=" in line or line.startswith(("[", "# ["))]
    assert len(setting) >= 10
    config.write_text("\n".join(setting))
    (folder / "draft.md").write_text("A quiet day.\n")
    copydesk("baseline", "create")
    answer = copydesk("check", "draft.md")
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize("there", ["copydesk.toml", ".copydesk.toml", "pyproject.toml"])
def test_what_is_there_is_left_as_it_is(copydesk: Run, folder: Path, there: str) -> None:
    (folder / there).write_text("[tool.copydesk]\n" if there == "pyproject.toml" else "# mine\n")
    (folder / "accepted.list").write_text("mine\n")
    (folder / "rules").mkdir()
    (folder / "rules" / "notes.txt").write_text("mine")
    (folder / "rule-examples").mkdir()
    (folder / ".gitlab-ci.yml").write_text("mine: {}\n")
    before = files(folder)
    answer = copydesk("init", "--gitlab")
    assert answer.code == 0
    for name in (there, "rules/", ".gitlab-ci.yml"):
        assert f"{name}: already exists, not changed\n" in answer.out
    assert files(folder) == before
    assert "written" not in answer.out


def test_a_second_time_writes_nothing(copydesk: Run, folder: Path) -> None:
    copydesk("init", *CI)
    before = files(folder)
    assert copydesk("init", *CI).code == 0
    assert files(folder) == before


def test_it_sets_another_folder_up(copydesk: Run, folder: Path) -> None:
    (folder / "desk").mkdir()
    copydesk("init", "desk")
    assert min(files(folder)) == "desk/accepted.list"
    answer = copydesk("init", "gone")
    assert (answer.code, answer.out) == (2, "")
    assert "gone is not a folder" in answer.err


def test_ci_files_are_written_on_request_and_install_this_copydesk(
    copydesk: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = "copydesk @ git+https://example.org/copydesk@0123456789"
    monkeypatch.setattr("linter.cli.init.requirement", lambda: needed)
    answer = copydesk("init", *CI)
    for name in CI.values():
        text = (folder / name).read_text(encoding="utf-8")
        assert isinstance(yaml.safe_load(text), dict)
        assert f'"{needed}"' in text
        assert not re.search("@[A-Z]+@", text)
    assert "is unknown" not in answer.out


def test_where_nobody_can_tell_what_to_install_that_is_said_and_marked(
    copydesk: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linter.cli.init.requirement", lambda: PLACEHOLDER)
    said = f"replace “{PLACEHOLDER}”"
    assert said in copydesk("init", "--gitlab").out
    assert PLACEHOLDER in (folder / ".gitlab-ci.yml").read_text(encoding="utf-8")
    assert said not in copydesk("init", "--gitlab").out  # nothing is written or to be added


@pytest.mark.parametrize(
    ("origin", "needed"),
    [
        (None, f"copydesk=={__version__}"),  # from an index
        (
            {
                "url": "https://example.org/c.git",
                "vcs_info": {"vcs": "git", "commit_id": "abc", "requested_revision": "v1"},
            },
            "copydesk @ git+https://example.org/c.git@abc",
        ),
        (
            {"url": "https://ada:secret@example.org/c.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "copydesk @ git+https://example.org/c.git@abc",
        ),
        (
            {"url": "ssh://git@example.org/c.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "copydesk @ git+ssh://git@example.org/c.git@abc",
        ),
        ({"url": "https://example.org/c-1.whl", "archive_info": {}}, "copydesk @ https://example.org/c-1.whl"),
        ({"url": "file:///home/ada/c-1.whl", "archive_info": {}}, PLACEHOLDER),
        ({"url": "file:///home/ada/c", "vcs_info": {"vcs": "git", "commit_id": "abc"}}, PLACEHOLDER),
        ({"url": "http://localhost:8000/c", "vcs_info": {"vcs": "git", "commit_id": "abc"}}, PLACEHOLDER),
        ({"url": "file:///nowhere/at/all", "dir_info": {"editable": True}}, PLACEHOLDER),
    ],
)
def test_what_is_to_be_installed_is_what_others_can_reach(
    monkeypatch: pytest.MonkeyPatch, origin: dict[str, Any] | None, needed: str
) -> None:
    _installed_from(monkeypatch, origin)
    assert requirement() == needed


def _installed_from(monkeypatch: pytest.MonkeyPatch, origin: dict[str, Any] | None) -> None:
    class Installed:
        version = __version__

        def read_text(self, name: str) -> str | None:
            assert name == "direct_url.json"
            return None if origin is None else json.dumps(origin)

    monkeypatch.setattr("importlib.metadata.distribution", lambda _: Installed())


def test_a_clone_that_copydesk_runs_from_names_its_origin_once_the_commit_is_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, git_at: Callable[[Path], Any]
) -> None:
    clone = git_at(tmp_path / "a clone")
    commit = clone.commit()
    _installed_from(monkeypatch, {"url": (tmp_path / "a clone").as_uri(), "dir_info": {}})
    assert requirement() == PLACEHOLDER  # no origin
    clone("remote", "add", "origin", "git@example.org:desk/copydesk.git")
    assert requirement() == PLACEHOLDER  # not pushed
    clone("update-ref", "refs/remotes/origin/main", commit)
    assert requirement() == f"copydesk @ git+ssh://git@example.org/desk/copydesk.git@{commit}"
    clone("remote", "set-url", "origin", "https://example.org/desk/copydesk.git")
    assert requirement() == f"copydesk @ git+https://example.org/desk/copydesk.git@{commit}"
    clone("remote", "set-url", "origin", str(tmp_path / "elsewhere"))
    assert requirement() == PLACEHOLDER


@pytest.mark.parametrize(
    ("prepare", "branch"),
    [
        ((), "desk"),  # not even a commit
        (("commit", "switch -c fix-1"), "fix-1"),
        (("commit", "branch master", "switch -c fix-1"), "master"),
        (("commit", "branch main", "update-ref refs/remotes/origin/next HEAD",
          "symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/next"), "next"),
        (("commit", "branch -m odd#name"), "odd#name"),
    ],
)  # fmt: skip
def test_the_workflow_names_the_main_branch_as_it_is_called(
    copydesk: Run, folder: Path, git_at: Callable[[Path], Any], prepare: tuple[str, ...], branch: str
) -> None:
    (folder / ".git").rmdir()
    git = git_at(folder)
    git("symbolic-ref", "HEAD", "refs/heads/desk")
    for step in prepare:
        git.commit() if step == "commit" else git(*step.split())
    copydesk("init", "--github")
    workflow = yaml.safe_load((folder / CI["--github"]).read_text(encoding="utf-8"))
    assert workflow[True]["push"]["branches"] == [branch]  # YAML reads the key "on" so


def test_without_a_repository_the_main_branch_is_called_main(copydesk: Run, folder: Path) -> None:
    copydesk("init", "--github")
    assert 'branches: ["main"]' in (folder / CI["--github"]).read_text(encoding="utf-8")


def test_the_piece_to_add_to_a_file_that_is_there_is_printed(copydesk: Run, folder: Path) -> None:
    copydesk("init", *CI)
    whole = {option: (folder / name).read_text(encoding="utf-8") for option, name in CI.items()}
    for option, name in CI.items():
        (folder / name).write_text("mine: {}\n", encoding="utf-8")
        answer = copydesk("init", option)
        assert answer.code == 0
        assert f"{name}: already exists, not changed\n" in answer.out
        piece = answer.out.split(":\n\n", 1)[1].split("\n\n")[0]
        assert piece
        assert whole[option].endswith(f"{piece}\n")
        assert (folder / name).read_text(encoding="utf-8") == "mine: {}\n"
    config = "repos:\n" + copydesk("init", "--pre-commit").out.split(":\n\n", 1)[1].split("\n\n")[0]
    assert yaml.safe_load(config) == yaml.safe_load(whole["--pre-commit"])


def test_the_hook_is_for_the_files_that_a_check_takes(copydesk: Run, folder: Path) -> None:
    from linter.document.formats import FORMATS

    copydesk("init", "--pre-commit")
    (hook,) = yaml.safe_load((folder / CI["--pre-commit"]).read_text(encoding="utf-8"))["repos"][0]["hooks"]
    for known in FORMATS.values():
        for ending in known.extensions:
            assert re.search(hook["files"], f"drafts/a{ending}")
            assert re.search(hook["files"], f"drafts/A{ending.upper()}")
    assert not re.search(hook["files"], "drafts/md")
    assert not re.search(hook["files"], "drafts/a.md.py")


def test_nothing_half_written_is_left(copydesk: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    answer = copydesk("init")
    assert (answer.code, answer.out) == (2, "")
    assert "copydesk.toml can't be written: no space left on device" in answer.err
    assert files(folder) == {}


def test_the_starting_pack_is_one_that_loads() -> None:
    from linter.cli.init import STARTER

    assert load_rulebook((str(STARTER / "rules"),)).get("house/plain-words") is None
    book = load_rulebook((str(STARTER / "rule-examples"),))
    assert Pack(STARTER / "rules").name == Pack(STARTER / "rule-examples").name == "house"
    assert all(rule.examples and rule.doc.summary for rule in book.rules if rule.family == "house")
