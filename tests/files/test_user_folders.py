"""The folders of a user's data and cache: named by the environment, else where the XDG specification puts them."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.errors import UsageError
from linter.files.user_folders import cache_folder, data_folder
from linter.languagetool.paths import languagetool_folder
from linter.registers.folder import register_folder


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "COPYDESK_TESTED"):
        monkeypatch.delenv(variable, raising=False)


def folders() -> tuple[str, str]:
    return str(data_folder("registers", "COPYDESK_TESTED")), str(cache_folder())


def test_without_variables_they_lie_in_the_home_folder() -> None:
    assert folders() == ("/home/ada/.local/share/copydesk/registers", "/home/ada/.cache/copydesk")


def test_xdg_variables_count_if_they_are_absolute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/data")
    monkeypatch.setenv("XDG_CACHE_HOME", "/srv/cache")
    assert folders() == ("/srv/data/copydesk/registers", "/srv/cache/copydesk")
    for value in ("data", "~/data", ""):
        monkeypatch.setenv("XDG_DATA_HOME", value)
        monkeypatch.setenv("XDG_CACHE_HOME", value)
        assert folders() == ("/home/ada/.local/share/copydesk/registers", "/home/ada/.cache/copydesk")


def test_a_variable_of_ours_names_the_folder_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/data")
    for named, folder in (("/srv/desk", "/srv/desk"), ("~/desk", "/home/ada/desk"), ("desk", "desk")):
        monkeypatch.setenv("COPYDESK_TESTED", named)
        assert data_folder("registers", "COPYDESK_TESTED") == Path(folder)
    monkeypatch.setenv("COPYDESK_TESTED", "")
    assert data_folder("registers", "COPYDESK_TESTED") == Path("/srv/data/copydesk/registers")


def test_registers_and_languagetool_lie_there(monkeypatch: pytest.MonkeyPatch) -> None:
    assert register_folder() == Path("/home/ada/.local/share/copydesk/registers")
    assert languagetool_folder() == Path("/home/ada/.local/share/copydesk/languagetool")
    monkeypatch.setenv("COPYDESK_REGISTERS", "registers")
    assert register_folder() == Path("registers")
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", "languagetool")
    with pytest.raises(UsageError, match="COPYDESK_LANGUAGETOOL must be an absolute path, not 'languagetool'"):
        languagetool_folder()
