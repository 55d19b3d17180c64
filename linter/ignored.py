"""What git ignores in a folder.

Git itself is asked: it knows every .gitignore above and below, .git/info/exclude, the user's own list, and that a file
it keeps is never ignored. A library would have to be told all this, and importing one takes longer than the answer.
"""

from __future__ import annotations

import os
from pathlib import Path

from linter.git import GitError, ask_git


def ignored_by_git(folder: str) -> frozenset[str]:
    """The files and folders below `folder` that git ignores, as `folder` with their path from it; none without git.

    A folder of which all is ignored stands for what is in it. What git ignores all of is not looked into: who names an
    ignored folder wants it checked. Raises GitError if the folder lies in a repository and git doesn't answer.
    """
    if not _in_repository(folder):
        return frozenset()
    what = ("--others", "--ignored", "--exclude-standard", "--directory", "--", ".")
    answer = ask_git(folder, "ls-files", "-z", *what, in_hook=False)
    if answer.returncode:
        said = os.fsdecode(answer.stderr).strip().splitlines() or [f"exit code {answer.returncode}"]
        raise GitError(f"git: {said[0].removeprefix('fatal: ')}")
    names = (os.fsdecode(name).rstrip("/") for name in answer.stdout.split(b"\0"))
    return frozenset(os.path.join(folder, name) for name in names if name not in {"", "."})  # noqa: PTH118


def _in_repository(folder: str) -> bool:
    here = Path(folder).absolute()
    return any((parent / ".git" / "HEAD").exists() or (parent / ".git").is_file() for parent in (here, *here.parents))
