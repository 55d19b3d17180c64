"""Where LanguageTool and its kept server lie; all that a check without LanguageTool costs."""

from __future__ import annotations

import os
from pathlib import Path

from linter.errors import UsageError
from linter.files.user_folders import data_folder

VERSION = "6.8"
"""The LanguageTool that is installed, and with which the precision of the rules was measured."""

FOLDER_VARIABLE = "COPYDESK_LANGUAGETOOL"
"""The environment variable that names the folder LanguageTool is installed in."""

URL_VARIABLE = "COPYDESK_LANGUAGETOOL_URL"
"""The environment variable that names the LanguageTool server to use."""


START_LIMIT = 30.0
"""Seconds that a server may take until it answers, unless somebody says otherwise."""

NOT_INSTALLED = "LanguageTool is not installed; to install it, run: copydesk languagetool install"


def languagetool_folder() -> Path:
    """The folder of installations: `COPYDESK_LANGUAGETOOL`, else one of the user's data; it need not exist.

    language-tool-python finds the installation in it when `LTP_PATH` names this folder. Raises UsageError for a
    variable that names it from the working directory, which may be a checked repository: what lies there is run.
    """
    folder = data_folder("languagetool", FOLDER_VARIABLE)
    if not folder.is_absolute():
        raise UsageError(f"{FOLDER_VARIABLE} must be an absolute path, not {os.environ[FOLDER_VARIABLE]!r}")
    return folder


def installation_folder() -> Path:
    """The folder of the installed version. It is there whole or not at all."""
    return languagetool_folder() / f"LanguageTool-{VERSION}"


def server_jar() -> Path:
    """The file from which the installed version is started; by it an installation is known."""
    return installation_folder() / "languagetool-server.jar"


def state_file() -> Path:
    """The file by which runs find the server that is kept alive between them; it also says when it was last used."""
    return languagetool_folder() / "server.json"
