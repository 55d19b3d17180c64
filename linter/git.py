"""Asks git. No shell, and no program that a repository names: its file monitor, pager and editor stay out of it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

SECONDS = 60
"""Longer than git needs for any repository."""
_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"})
"""Set while a hook runs: they say which repository and which index the commit is made from."""


class GitError(Exception):
    """Git is not installed, or didn't answer in time; the message says which."""


def ask_git(
    folder: str | Path, *arguments: str, given: bytes | None = None, in_hook: bool = True
) -> subprocess.CompletedProcess[bytes]:
    """Run git in `folder` and return its exit code and all that it printed, in English.

    given: its standard input. in_hook: whether a hook that runs decides which repository and index are meant; without
    it they are those of the folder. Raises GitError.
    """
    environment = {key: value for key, value in os.environ.items() if in_hook or key not in _HOOK}
    try:
        return subprocess.run(  # noqa: S603 - no shell; names from outside follow --end-of-options
            ("git", "-C", str(folder), "-c", "core.fsmonitor=false", *arguments),  # noqa: S607 - as everywhere
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            env={**environment, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
            check=False,
            timeout=SECONDS,
        )
    except FileNotFoundError as error:
        raise GitError("git is not installed") from error
    except OSError as error:
        raise GitError(f"git can't be run: {(error.strerror or str(error)).lower()}") from error
    except subprocess.TimeoutExpired as error:
        raise GitError(f"git {arguments[0]} took longer than {SECONDS} seconds") from error
