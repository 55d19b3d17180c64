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
    return "house/spy.py: is a Python rule, and --declarative-only runs none of the repository" in answer.err


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
