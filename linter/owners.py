"""Whose a file is: what another user of this machine owns is not trusted to name programs, as in git."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

VARIABLE = "COPYDESK_SAFE_DIRECTORY"
"""The environment variable that names folders, whoever owns them and what lies below; `*` stands for all folders."""


def foreign_owner(paths: Iterable[Path]) -> int | None:
    """The user id of the first owner of `paths` who is neither the user, nor root, nor the one who called sudo.

    A link counts and what it leads to. None if there is no such owner, for what lies in a folder of VARIABLE, and on
    systems without user ids. What is not there is passed over.
    """
    if not hasattr(os, "geteuid"):
        return None
    for path in paths:
        for follow in (False, True):
            try:
                owner = path.stat(follow_symlinks=follow).st_uid
            except OSError:
                continue
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
