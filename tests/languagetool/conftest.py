"""Looking at processes from outside, and a folder of installations to do with as a test likes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest


class Processes:
    """Servers' processes, seen from outside."""

    @staticmethod
    def servers(parent: int) -> list[psutil.Process]:
        """Those that the process `parent` has started: supervisors and their Javas."""
        try:
            children = psutil.Process(parent).children(recursive=True)
        except psutil.NoSuchProcess:
            return []
        return [child for child in children if _is_server(child)]

    @classmethod
    def gone(cls, processes: list[psutil.Process], within: float) -> bool:
        """Whether all have ended within so many seconds; one that ended and was not waited for has ended."""
        return cls.until(lambda: all(map(_has_ended, processes)), within)

    @staticmethod
    def until(condition: Callable[[], bool], within: float) -> bool:
        """Whether `condition` comes true within so many seconds."""
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            if condition():
                return True
            time.sleep(0.05)
        return condition()


def _is_server(process: psutil.Process) -> bool:
    try:
        words = process.cmdline()
    except psutil.Error:
        return False
    return any("supervisor.py" in word or "org.languagetool" in word for word in words)


def _has_ended(process: psutil.Process) -> bool:
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


@pytest.fixture(scope="session")
def processes() -> type[Processes]:
    return Processes


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, languagetool_installation: Path) -> Path:
    """A folder of installations of the test's own, with the real LanguageTool in it."""
    folder = tmp_path / "languagetool"
    folder.mkdir()
    for one in languagetool_installation.glob("LanguageTool-*"):
        (folder / one.name).symlink_to(one)
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", str(folder))
    return folder
