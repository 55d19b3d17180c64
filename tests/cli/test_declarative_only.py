"""`copydesk check --declarative-only`: no Python of a repository that is checked is run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`

SPY = '''
"""A rule that leaves a trace."""
from pathlib import Path
from linter.api import Rule, Severity

Path({trace!r}).write_text("run")

class Spy(Rule):
    severity = Severity.NOTE
    enabled = False

    def check(self, document):
        return ()
'''


@pytest.fixture
def spied(newsroom: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom whose only Python is a rule that writes to the returned file when it is loaded."""
    import shutil

    trace = tmp_path_factory.mktemp("trace") / "trace"
    shutil.rmtree(newsroom / "rules" / "broken")
    (newsroom / "rules" / "house" / "spy.py").write_text(SPY.format(trace=str(trace)))
    (newsroom / "draft.txt").write_text("A color.\n")
    return trace


def refused(answer: Any) -> bool:
    assert (answer.code, answer.out) == (2, "")
    return (
        "house/spy.py: is a Python rule of the checked repository, which --declarative-only does not run" in answer.err
    )


def test_a_python_rule_of_the_repository_is_refused_and_never_run(copydesk: Run, spied: Path) -> None:
    assert refused(copydesk("check", "draft.txt", "--declarative-only"))
    assert refused(copydesk("check", "draft.txt", "--declarative-only", "--ignore", "house/spy"))
    assert refused(copydesk("check", "draft.txt", "--declarative-only", "--why", "house/spelling"))
    assert not spied.exists()
    assert copydesk("check", "draft.txt").code == 0
    assert spied.exists()


def test_declarative_rules_of_the_repository_run(copydesk: Run, spied: Path, newsroom: Path) -> None:
    (newsroom / "rules" / "house" / "spy.py").unlink()
    (newsroom / "draft.txt").write_text("A colour.\n")
    assert copydesk("check", "draft.txt", "--declarative-only").code == 1
    assert not spied.exists()


@pytest.mark.parametrize("pack", ["./rules", "{root}/rules", "./link", "../{name}/rules"])
def test_no_way_of_naming_the_folder_helps(copydesk: Run, spied: Path, newsroom: Path, pack: str) -> None:
    (newsroom / "link").symlink_to("rules")
    named = pack.format(root=newsroom, name=newsroom.name)
    (newsroom / "copydesk.toml").write_text(f'packs = ["{named}"]\n')
    assert copydesk("check", "draft.txt", "--declarative-only").code == 2
    assert copydesk("check", "draft.txt", "--declarative-only", "--config", "copydesk.toml").code == 2
    assert not spied.exists()


def test_the_configuration_of_the_repository_can_not_vouch_for_a_folder_elsewhere(
    copydesk: Run, spied: Path, newsroom: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "rules"
    (newsroom / "rules").rename(elsewhere)
    (newsroom / "copydesk.toml").write_text(f'packs = ["{elsewhere}"]\n')
    assert refused(copydesk("check", "draft.txt", "--declarative-only"))
    (newsroom / "other").mkdir()
    assert refused(copydesk("check", newsroom / "draft.txt", "--declarative-only"))
    assert not spied.exists()


def test_a_configuration_from_elsewhere_that_the_command_line_names_can(
    copydesk: Run, spied: Path, newsroom: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (newsroom / "rules").rename(elsewhere / "rules")
    (elsewhere / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house"]\n')
    trusted = ("check", "draft.txt", "--declarative-only", "--config", str(elsewhere / "copydesk.toml"))
    assert copydesk(*trusted).code == 0
    assert spied.exists()
    (elsewhere / "copydesk.toml").write_text(f'packs = ["{newsroom}/inside"]\n')
    (elsewhere / "rules").rename(newsroom / "inside")
    assert refused(copydesk(*trusted))


def test_without_a_pack_there_is_nothing_to_refuse(copydesk: Run, spied: Path, newsroom: Path) -> None:
    (newsroom / "copydesk.toml").unlink()
    assert copydesk("check", "draft.txt", "--declarative-only").code == 0
    assert not spied.exists()


class TestRepositoriesInOneAnother:
    """Whatever has a `.git` above the drafts, the working directory or the configuration is checked."""

    @pytest.fixture
    def inner(self, newsroom: Path) -> Path:
        drafts = newsroom / "drafts"
        drafts.mkdir()
        (drafts / "draft.txt").write_text("A color.\n")
        return drafts

    @pytest.mark.parametrize("kind", ["submodule", "stray file", "stray folder", "link"])
    def test_the_repository_around_the_drafts_own_counts(
        self, copydesk: Run, spied: Path, inner: Path, kind: str
    ) -> None:
        if kind == "stray folder":
            (inner / ".git").mkdir()
        elif kind == "link":
            (inner / ".git").symlink_to("/nowhere")
        else:
            (inner / ".git").write_text("gitdir: ../.git/modules/drafts\n" if kind == "submodule" else "")
        for named in ("copydesk.toml", inner.parent / "copydesk.toml", "drafts/../copydesk.toml"):
            assert refused(copydesk("check", "drafts", "--declarative-only", "--config", named))
            assert refused(copydesk("check", inner / "draft.txt", "--declarative-only", "--config", named))
        assert not spied.exists()

    def test_the_repository_of_the_working_directory_counts(
        self, copydesk: Run, spied: Path, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        elsewhere = tmp_path_factory.mktemp("elsewhere")
        (elsewhere / ".git").mkdir()
        (elsewhere / "draft.txt").write_text("A color.\n")
        named = ("--config", "copydesk.toml")
        assert refused(copydesk("check", elsewhere / "draft.txt", "--declarative-only", *named))
        assert not spied.exists()

    def test_the_repository_of_the_configuration_counts(
        self,
        copydesk: Run,
        spied: Path,
        newsroom: Path,
        tmp_path_factory: pytest.TempPathFactory,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        elsewhere = tmp_path_factory.mktemp("elsewhere")
        (elsewhere / ".git").mkdir()
        (elsewhere / "draft.txt").write_text("A color.\n")
        monkeypatch.chdir(elsewhere)
        named = ("--config", newsroom / "copydesk.toml")
        assert refused(copydesk("check", "draft.txt", "--declarative-only", *named))
        assert not spied.exists()
        (newsroom / ".git").rmdir()
        assert copydesk("check", "draft.txt", "--declarative-only", *named).code == 0
        assert spied.exists()

    def test_standard_input_belongs_to_the_working_directory(self, copydesk: Run, spied: Path, newsroom: Path) -> None:
        named = ("--config", newsroom / "copydesk.toml")
        assert refused(copydesk("check", "-", "--declarative-only", *named, stdin=b"A color.\n"))
        assert not spied.exists()


@pytest.fixture
def desk(spied: Path, newsroom: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in no repository to which the newsroom's rules have moved, and a configuration that names them."""
    desk = tmp_path_factory.mktemp("desk")
    (newsroom / "rules").rename(desk / "rules")
    (desk / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house"]\n')
    return desk


def links(newsroom: Path, desk: Path) -> dict[str, Callable[[], str]]:
    """Ways by which a folder outside is reached through the repository that is checked."""

    def pack() -> str:
        (newsroom / "rules").symlink_to(desk / "rules")
        return f"{newsroom}/rules"

    def back_and_forth() -> str:
        pack()
        (desk / "link").symlink_to(newsroom / "rules")
        return "./link"

    def folder_above() -> str:
        (newsroom / "desk").symlink_to(desk)
        return f"{newsroom}/desk/rules"

    def rule() -> str:
        (newsroom / "spy.py").write_text((desk / "rules" / "house" / "spy.py").read_text())
        (desk / "rules" / "house" / "spy.py").unlink()
        (desk / "rules" / "house" / "spy.py").symlink_to(newsroom / "spy.py")
        return "./rules"

    return {one.__name__: one for one in (pack, back_and_forth, folder_above, rule)}


@pytest.mark.parametrize("way", ["pack", "back_and_forth", "folder_above", "rule"])
def test_a_way_through_the_repository_is_a_way_of_whoever_proposes_the_change(
    copydesk: Run, spied: Path, newsroom: Path, desk: Path, way: str
) -> None:
    named = links(newsroom, desk)[way]()
    (desk / "copydesk.toml").write_text(f'packs = ["{named}"]\nselect = ["house"]\n')
    assert refused(copydesk("check", "draft.txt", "--declarative-only", "--config", desk / "copydesk.toml"))
    assert not spied.exists()


@pytest.mark.parametrize("link_in", ["repository", "desk"])
def test_a_configuration_that_is_a_link_lies_at_both_ends(
    copydesk: Run, spied: Path, newsroom: Path, desk: Path, link_in: str
) -> None:
    (newsroom / "copydesk.toml").unlink()
    (desk / "copydesk.toml").write_text(f'packs = ["{desk}/rules"]\n')
    if link_in == "repository":
        (newsroom / "copydesk.toml").symlink_to(desk / "copydesk.toml")
        named = newsroom / "copydesk.toml"
    else:
        (desk / "copydesk.toml").rename(newsroom / "copydesk.toml")
        (desk / "copydesk.toml").symlink_to(newsroom / "copydesk.toml")
        named = desk / "copydesk.toml"
    assert refused(copydesk("check", "draft.txt", "--declarative-only", "--config", named))
    assert not spied.exists()


@pytest.mark.parametrize("table", ["", 'per-path."**".'])
@pytest.mark.parametrize("model", ["house.wordmodel", "{root}/house.wordmodel", "link"])
def test_no_word_model_of_the_repository_is_read(
    copydesk: Run, newsroom: Path, table: str, model: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The library that reads its words crashes on what was made for it."""
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "house.wordmodel"
    elsewhere.write_bytes(b"")
    (newsroom / "house.wordmodel").write_bytes(b"")
    (newsroom / "link").symlink_to(elsewhere)
    (newsroom / "draft.txt").write_text("A draft.\n")
    option = f'[{table}rules."typos/real-word"]\nmodel = "{model.format(root=newsroom)}"\n'
    (newsroom / "copydesk.toml").write_text(f"fail-level = 'error'\n{option}")
    answer = copydesk("check", "draft.txt", "--declarative-only")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(
        "copydesk: error: copydesk.toml:3: model names a file of the checked repository, "
        "which --declarative-only does not read"
    )
    (newsroom / "copydesk.toml").write_text(option.replace(model.format(root=newsroom), str(elsewhere)))
    assert "names a file of the checked repository" not in copydesk("check", "draft.txt", "--declarative-only").err
    (newsroom / "copydesk.toml").write_text('[rules."typos/real-word"]\n')
    assert copydesk("check", "draft.txt", "--declarative-only").code == 0


def test_drafts_in_no_repository_vouch_for_nothing(
    copydesk: Run, spied: Path, newsroom: Path, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unpacked archive: nothing tells where it ends."""
    (newsroom / ".git").rmdir()
    assert refused(copydesk("check", "draft.txt", "--declarative-only", "--config", desk / "copydesk.toml"))
    assert not spied.exists()
