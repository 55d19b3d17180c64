"""Where the user's data and cache lie, by the XDG Base Directory Specification; none of these folders need exist."""

from __future__ import annotations

import os
from pathlib import Path


def data_folder(name: str, variable: str) -> Path:
    """The folder `name` of copydesk's data: the one that the environment variable `variable` names, if it names any."""
    named = os.environ.get(variable)
    return Path(named).expanduser() if named else _folder("XDG_DATA_HOME", "~/.local/share") / name


def cache_folder() -> Path:
    """The folder of copydesk's cache."""
    return _folder("XDG_CACHE_HOME", "~/.cache")


def _folder(variable: str, usual: str) -> Path:
    """Copydesk's folder in the one that `variable` names; the specification has relative paths ignored."""
    named = os.environ.get(variable)
    base = Path(named) if named and Path(named).is_absolute() else Path(usual).expanduser()
    return base / "copydesk"
