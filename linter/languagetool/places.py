"""Where LanguageTool, its kept server and what it has said lie; all that a check without LanguageTool costs."""

from __future__ import annotations

import os
from pathlib import Path

VERSION = "6.8"
"""The LanguageTool that is installed, and with which the precision of the rules was measured."""

FOLDER_VARIABLE = "COPYDESK_LANGUAGETOOL"
"""The environment variable that names the folder LanguageTool is installed in."""

URL_VARIABLE = "COPYDESK_LANGUAGETOOL_URL"
"""The environment variable that names the LanguageTool server to use."""


START_LIMIT = 30.0
"""Seconds that a server may take until it answers, unless somebody says otherwise."""

NOT_INSTALLED = "LanguageTool is not installed; `copydesk languagetool install` gets it"


def languagetool_folder() -> Path:
    """The folder of installations: `COPYDESK_LANGUAGETOOL`, else one of the user's data; it need not exist.

    language-tool-python finds the installation in it when `LTP_PATH` names this folder.
    """
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named).expanduser() if named else _base("XDG_DATA_HOME", "~/.local/share") / "languagetool"


def installation_folder() -> Path:
    """The folder of the installed version. It is there whole or not at all."""
    return languagetool_folder() / f"LanguageTool-{VERSION}"


def server_jar() -> Path:
    """The file from which the installed version is started; by it an installation is known."""
    return installation_folder() / "languagetool-server.jar"


def state_file() -> Path:
    """The file by which runs find the server that is kept alive between them; it also says when it was last used."""
    return languagetool_folder() / "server.json"


def cache_file() -> Path:
    """The database of what LanguageTool said of sentences."""
    return _base("XDG_CACHE_HOME", "~/.cache") / "languagetool.sqlite3"


def is_here(url: str) -> bool:
    """Whether the server at `url` is on this machine, so that no text leaves it."""
    import re
    from urllib.parse import urlsplit

    return re.fullmatch(r"localhost|::1|127(\.\d+){3}", urlsplit(url).hostname or "") is not None


def _base(variable: str, otherwise: str) -> Path:
    """A folder of ours by the XDG Base Directory Specification, which has relative paths ignored."""
    named = os.environ.get(variable)
    base = Path(named) if named and Path(named).is_absolute() else Path(otherwise).expanduser()
    return base / "copydesk"
