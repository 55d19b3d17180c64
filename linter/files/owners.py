"""Check who owns a file: files of other users of this machine may not name programs, as in git."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "COPYDESK_SAFE_DIRECTORY"
"""The environment variable that names folders to trust whoever owns them, with all below; `*` means all folders."""


def foreign_owner(path: Path) -> int | None:
    """The id of the user who owns `path`, unless that is this user, root, or the user who called sudo.

    For a link, both its owner and that of its target count. None too for paths in a folder of VARIABLE, for missing
    files, and on systems without user ids.
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
