"""What git ignores in a folder.

Git itself is asked: it knows every .gitignore above and below, .git/info/exclude, the user's own list, and that a file
it keeps is never ignored. A library would have to be told all this, and importing one takes longer than the answer.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

SECONDS = 60
"""Longer than git needs for any repository."""


class GitError(Exception):
    """Git could not say what it ignores; the message says why."""


def ignored_by_git(folder: str) -> frozenset[str]:
    """The files and folders below `folder` that git ignores, as `folder` with their path from it; none without git.

    A folder of which all is ignored stands for what is in it. What git ignores all of is not looked into: who names an
    ignored folder wants it checked. Raises GitError if the folder lies in a repository and git doesn't answer.
    """
    if not _in_repository(folder):
        return frozenset()
    command = ["git", "-C", folder, "-c", "core.fsmonitor=false"]  # that would run a program the repository names
    command += ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory", "--", "."]
    environment = {key: value for key, value in os.environ.items() if key not in _OTHER_REPOSITORY}
    try:
        answer = subprocess.run(command, capture_output=True, check=False, timeout=SECONDS, env=environment)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        reason = error.strerror if isinstance(error, OSError) else f"it took longer than {SECONDS} seconds"
        raise GitError(f"git: {(reason or str(error)).lower()}") from error
    if answer.returncode:
        said = os.fsdecode(answer.stderr).strip().splitlines() or [f"exit code {answer.returncode}"]
        raise GitError(f"git: {said[0].removeprefix('fatal: ')}")
    names = (os.fsdecode(name).rstrip("/") for name in answer.stdout.split(b"\0"))
    return frozenset(os.path.join(folder, name) for name in names if name not in {"", "."})  # noqa: PTH118


_OTHER_REPOSITORY = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"})
"""Set while a hook runs, these would have git look elsewhere than in the folder."""


def _in_repository(folder: str) -> bool:
    here = Path(folder).absolute()
    return any((parent / ".git" / "HEAD").exists() or (parent / ".git").is_file() for parent in (here, *here.parents))
