"""What another user of the machine owns names no programs."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`
STRANGER = 12345

pytestmark = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files to another user"
)


@pytest.fixture
def shared(tmp_path: Path, newsroom: Path) -> Path:
    """A folder that users share, with a configuration of a stranger above the drafts of this user."""
    (newsroom / ".git").rmdir()
    (newsroom / "mine").mkdir()
    (newsroom / "mine" / "draft.txt").write_text("A colour.\n")
    os.chown(newsroom / "copydesk.toml", STRANGER, STRANGER)
    return newsroom


def refused(answer: Any, what: str = "copydesk.toml: belongs") -> bool:
    assert (answer.code, answer.out) == (2, "")
    remedy = "to let it run programs as you, name the configuration with --config, or the folder in"
    return f"error: {what} to another user (user id 12345); {remedy} COPYDESK_SAFE_DIRECTORY" in answer.err


COMMANDS = (
    ("check", "mine/draft.txt"),
    ("check", "mine/draft.txt", "--declarative-only"),
    ("rules",),
    ("config", "mine"),
    ("accept", "Nurra"),
    ("baseline", "create"),
    ("register", "list"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_configuration_of_another_user_is_refused(copydesk: Run, shared: Path, command: tuple[str, ...]) -> None:
    assert refused(copydesk(*command))


@pytest.mark.parametrize("name", ["copydesk.toml", ".copydesk.toml", "pyproject.toml"])
def test_whatever_its_name(copydesk: Run, shared: Path, name: str) -> None:
    text = "[tool.copydesk]\n" if name == "pyproject.toml" else ""
    (shared / "copydesk.toml").unlink()
    (shared / name).write_text(text)
    assert copydesk("check", "mine", "--exit-zero").code == 0
    os.chown(shared / name, STRANGER, STRANGER)
    assert refused(copydesk("check", "mine"), f"{name}: belongs")


def test_a_folder_of_another_user_is_refused_whoever_owns_the_file(copydesk: Run, shared: Path) -> None:
    os.chown(shared / "copydesk.toml", 0, 0)
    os.chown(shared, STRANGER, STRANGER)
    assert refused(copydesk("check", "mine"), "copydesk.toml: lies in a folder that belongs")


def test_a_link_of_another_user_is_refused_whoever_owns_what_it_leads_to(copydesk: Run, shared: Path) -> None:
    os.chown(shared / "copydesk.toml", 0, 0)
    (shared / "copydesk.toml").rename(shared / "mine" / "other.toml")
    (shared / "copydesk.toml").symlink_to("mine/other.toml")
    os.chown(shared / "copydesk.toml", STRANGER, STRANGER, follow_symlinks=False)
    assert refused(copydesk("check", "mine"))


def test_the_remedies_that_are_named_help(copydesk: Run, shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert copydesk("check", "mine", "--config", "copydesk.toml").code == 1
    assert copydesk("check", "mine", "--isolated").code == 0
    for folders in ("*", str(shared), f"/nowhere{os.pathsep}{shared}", str(shared.parent)):
        monkeypatch.setenv("COPYDESK_SAFE_DIRECTORY", folders)
        assert copydesk("check", "mine").code == 1
    for folders in ("", "/nowhere", str(shared / "mine"), ".", f"{shared}x", str(shared)[:-1]):
        monkeypatch.setenv("COPYDESK_SAFE_DIRECTORY", folders)
        assert refused(copydesk("check", "mine"))


def test_who_called_sudo_is_trusted(copydesk: Run, shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUDO_UID", str(STRANGER))
    assert copydesk("check", "mine").code == 1
    monkeypatch.setenv("SUDO_UID", str(STRANGER + 1))
    assert refused(copydesk("check", "mine"))
    monkeypatch.setattr("linter.files.owners.os.geteuid", lambda: 999)  # who is not root can't have called it
    monkeypatch.setenv("SUDO_UID", str(STRANGER))
    assert refused(copydesk("check", "mine"))


@pytest.mark.parametrize("place", ["rules/broken/crash.py", "rules/broken", "rules", "rules/broken/__pycache__"])
def test_rules_in_python_that_another_user_could_have_written_are_refused(
    copydesk: Run, shared: Path, place: str
) -> None:
    os.chown(shared / "copydesk.toml", 0, 0)
    (shared / "rules" / "broken" / "__pycache__").mkdir(exist_ok=True)
    (shared / "rules" / "broken" / "leave.py").unlink()
    assert copydesk("check", "mine").code == 1
    os.chown(shared / place, STRANGER, STRANGER)
    what = "belongs" if place.endswith(".py") else f"{place} belongs"
    assert refused(copydesk("check", "mine"), f"rules/broken/crash.py: {what}")
    assert copydesk("check", "mine", "--config", "copydesk.toml").code == 1


def test_rules_that_can_only_find_words_are_not(copydesk: Run, shared: Path) -> None:
    os.chown(shared / "copydesk.toml", 0, 0)
    for path in (shared / "rules" / "house").iterdir():
        os.chown(path, STRANGER, STRANGER)
    assert copydesk("check", "mine").code == 1


def test_a_new_repository_can_be_set_up_below(copydesk: Run, shared: Path) -> None:
    assert copydesk("init", "mine").code == 0
    assert copydesk("check", "mine/draft.txt").code in (0, 1)
