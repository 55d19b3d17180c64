"""`copydesk init`: a repository that works as it is set up, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from linter import __version__
from linter.cli.init import requirement
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
    answer = copydesk("test", "rules")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "5 rules tested: all as stated")


def test_there_is_a_rule_of_each_kind(copydesk: Run) -> None:
    import linter.rulebook.kinds

    copydesk("init")
    kinds = {path.stem for path in Path(linter.rulebook.kinds.__path__[0]).glob("[a-z]*.py")}
    shown = {
        line.split('"')[1]
        for path in Path("rules").rglob("*.toml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("kind = ")
    }
    assert shown == kinds - {"languagetool"}  # its rules run only where LanguageTool is installed
    assert list(Path("rules").rglob("*.py"))


def test_its_configuration_is_in_force_and_so_are_its_rules(copydesk: Run, folder: Path) -> None:
    copydesk("init")
    (folder / "draft.md").write_text("The council will utilise the hall.\n")
    answer = copydesk("check", "draft.md", "--format", "json")
    assert answer.code == 1
    assert [one["rule"] for one in answer.report["files"][0]["findings"]] == ["house/plain-words"]


def test_words_can_be_accepted_at_once(copydesk: Run, folder: Path) -> None:
    copydesk("init")
    assert copydesk("accept", "Aldermouth").code == 0
    assert (folder / "accepted.list").read_text(encoding="utf-8").endswith("\nAldermouth\n")
    (folder / "draft.md").write_text("A quiet day in Aldermouth.\n")
    report = copydesk("check", ".", "--format", "json").report
    assert [file["path"] for file in report["files"]] == ["./draft.md"]  # the list is no draft


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
    (folder / ".gitlab-ci.yml").write_text("mine: {}\n")
    before = files(folder)
    answer = copydesk("init", "--gitlab")
    assert answer.code == 0
    for name in (there, "rules/", ".gitlab-ci.yml"):
        assert f"{name}: there already, left as it is\n" in answer.out
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
    assert "gone is no folder" in answer.err


def test_ci_files_are_written_on_request_and_ask_for_this_version(copydesk: Run, folder: Path) -> None:
    copydesk("init", *CI)
    for name in CI.values():
        text = (folder / name).read_text(encoding="utf-8")
        assert isinstance(yaml.safe_load(text), dict)
        assert requirement() in text
        assert "@" not in text.replace(requirement(), "").replace("actions/checkout@v4", "").replace(
            "setup-python@v5", ""
        )
    assert __version__ in requirement() or "git+" in requirement()


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

    book = load_rulebook((str(STARTER / "rules"),))
    assert Pack(STARTER / "rules").name == "house"
    assert all(rule.examples and rule.doc.summary for rule in book.rules if rule.family == "house")
