"""Whether a cache can be trusted: one that came with the drafts may hold forged results."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from linter.errors import RepositoryError
from linter.git.command import top_of
from linter.git.repository import Repository
from linter.rulebook.trust import Checked


def why_unused(folder: Path, checked: Checked | None, named_by: Path | None) -> str | None:
    """Why the cache in `folder` must not be used; None if it may be.

    checked: the repository that is checked, if it is not trusted.
    named_by: the configuration that names the folder, if any.
    A cache that git tracks is never used: its author could hide findings.
    """
    if checked is not None and checked.holds(folder):
        return f"the cache is not used: it lies in {_UNTRUSTED}"
    if checked is not None and named_by is not None and checked.holds(named_by):
        return f"the cache is not used: it is named by a configuration of {_UNTRUSTED}"
    try:
        if any(_tracked(folder)):
            return "the cache is not used: git tracks it, so a proposed change could replace it"
    except RepositoryError as error:
        return f"the cache is not used: git could not say whether it tracks it ({error})"
    return None


_UNTRUSTED = "the checked repository, which --declarative-only does not trust"


def _tracked(folder: Path) -> Iterator[bytes]:
    """The names of databases in `folder` that the index of any repository around it holds, from its root."""
    real = Path(os.path.realpath(folder))
    place: Path | None = real if real.is_dir() else None  # what is not there yet is not tracked
    while place is not None:
        top = top_of(place)
        if top is None:
            return
        yield from (name for name in Repository(top).tracked(real) if b".sqlite" in name.lower())
        place = top.parent if top != top.parent else None
