"""What git ignores in a folder.

Git itself is asked: it knows every .gitignore above and below, .git/info/exclude, the user's own list, and that a file
it keeps is never ignored. A library would have to be told all this, and importing one takes longer than the answer.
"""

from __future__ import annotations

import os
from pathlib import Path

from linter.git.command import GitError, ask_git, said_by, top_of


def ignored_by_git(folder: str) -> frozenset[str]:
    """The files and folders below `folder` that git ignores, as `folder` with their path from it; none without git.

    A folder of which all is ignored stands for what is in it. What git ignores all of is not looked into: who names an
    ignored folder wants it checked. Raises GitError if the folder lies in a repository and git doesn't answer.
    """
    here = Path(os.path.realpath(folder))
    top = top_of(here)
    if top is None:
        return frozenset()
    what = ("--others", "--ignored", "--exclude-standard", "--directory", "--", ".")
    answer = ask_git(top, "ls-files", "-z", *what, folder=here, in_hook=False)
    if answer.returncode:
        raise GitError(f"git: {said_by(answer)}")
    names = (os.fsdecode(name).rstrip("/") for name in answer.stdout.split(b"\0"))
    return frozenset(os.path.join(folder, name) for name in names if name not in {"", "."})  # noqa: PTH118
