"""Whose a file is: what another user of this machine owns is not trusted to name programs, as in git."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "COPYDESK_SAFE_DIRECTORY"
"""The environment variable that names folders, whoever owns them and what lies below; `*` stands for all folders."""


def foreign_owner(path: Path) -> int | None:
    """The id of the user who owns `path`, if that is neither this user, nor root, nor the one who called sudo.

    If it is a link, its owner counts, and that of what it leads to. None too for what lies in a folder of VARIABLE, for
    what is not there, and on systems without user ids.
    """
    if not hasattr(os, "geteuid"):
        return None
    for follow in (False, True):
        try:
            owner = path.stat(follow_symlinks=follow).st_uid
        except (OSError, ValueError):
            return None
        if owner not in _trusted() and not _is_safe(path):
            return owner
    return None


def _trusted() -> set[int]:
    user = os.geteuid()
    trusted = {0, user}
    caller = os.environ.get("SUDO_UID", "")
    if user == 0 and caller.isdecimal():
        trusted.add(int(caller))
    return trusted


def _is_safe(path: Path) -> bool:
    named = os.environ.get(VARIABLE, "").split(os.pathsep)
    real = Path(os.path.realpath(path))
    return any(
        folder == "*" or (os.path.isabs(folder) and real.is_relative_to(os.path.realpath(folder)))  # noqa: PTH117
        for folder in named
    )
