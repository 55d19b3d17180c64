"""Paths as services want them: from the root of the repository, with slashes, without "./"."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from linter.config.paths import relative_path

if TYPE_CHECKING:
    from linter.reports import Style


def from_root(path: str, style: Style) -> str:
    """`path` (from the working directory) from the repository's root; as it stands if it doesn't lie below."""
    return relative_path(path, style.root or Path.cwd()) or path


def repository_root(start: Path) -> Path:
    """The folder with `.git` from `start` upwards, `start` itself if there is none."""
    start = start.absolute()
    return next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), start)
