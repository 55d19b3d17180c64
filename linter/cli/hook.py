"""What `check --pre-commit` compares: the commits in pre-commit's environment variables, or what is staged."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path

from linter.errors import RepositoryError
from linter.git.command import top_of
from linter.git.repository import Repository
from linter.records import NamedTuple

FROM, TO = "PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF"
"""The environment variables that pre-commit sets for `--from-ref … --to-ref …` and on a push."""


class Comparison(NamedTuple):
    """Values for `--changed` and `--staged`: the base, or None; whether what is staged is compared with HEAD."""

    changed: str | None = None
    staged: bool = False


def comparison(paths: Sequence[str]) -> Comparison:
    """Which versions pre-commit wants compared when it runs the hook on `paths`.

    Either it names two commits, or all paths are staged, because they belong to a commit that is being made. Otherwise
    (`--all-files`) nothing is compared. Raises RepositoryError if the second commit is not checked out.
    """
    base = os.environ.get(FROM)
    top = top_of(Path.cwd())
    if base:
        end = os.environ.get(TO) or "HEAD"
        if top is not None and not Repository(top).is_head(end):
            raise RepositoryError(f"pre-commit checks {end}, but another commit is checked out", path=top)
        return Comparison(changed=base)
    if top is None:
        return Comparison()
    root = Path(os.path.realpath(top))
    staged = {root / os.fsdecode(change.name) for change in Repository(top).staged()}
    return Comparison(staged=all(_is_staged(Path(os.path.realpath(path)), staged) for path in paths))


def _is_staged(path: Path, staged: Collection[Path]) -> bool:
    """Whether a file, or something in a folder, is among the `staged` files."""
    return any(one.is_relative_to(path) for one in staged) if path.is_dir() else path in staged
