"""Paths as services want them: from the root of the repository, with slashes, without "./"."""

from __future__ import annotations

import os.path
from pathlib import Path
from typing import TYPE_CHECKING

from linter.config.paths import relative_path

if TYPE_CHECKING:
    from linter.reports import Style


def from_root(path: str, style: Style) -> str:
    """`path` (from the working directory) from the repository's root; as it stands if it doesn't lie below.

    A path through a link is that of the file behind it, which services know, if that lies below.
    """
    root = style.root or Path.cwd()
    behind = relative_path(os.path.realpath(path), Path(os.path.realpath(root)))
    return behind or relative_path(path, root) or path


def repository_root(start: Path) -> Path:
    """The folder with `.git` from `start` upwards, `start` itself if there is none."""
    start = start.absolute()
    return next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), start)
