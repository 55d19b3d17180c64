"""Patterns of a configuration that match no file of its folder: misspelt or outdated."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from linter.config.paths import matches
from linter.config.schema import Config
from linter.files.toml import dotted, shown
from linter.files.toml_lines import Place
from linter.files.walking import walk
from linter.findings.finding import Skipped

MOST_FILES = 100_000
"""Files that are looked at for a pattern; one that none of so many fits may fit the next."""

_WILD = re.compile(r"[*?\[]")
_PASSED_OVER = frozenset({".git", "node_modules", "__pycache__"})


def unmatched_patterns(config: Config, paths: Sequence[str]) -> Iterator[Skipped]:
    """Warnings about patterns of `config` that match no file, if one of `paths` is its folder or above.

    If less was searched, patterns without a match are not reported.
    """
    root = config.root
    if root is None or config.path is None or not (config.exclude or config.per_path):
        return
    here = os.path.realpath(root)
    searched = [os.path.realpath(path) for path in paths if os.path.isdir(path)]  # noqa: PTH112 - takes any name
    if not any(os.path.commonpath((here, folder)) == folder for folder in searched):
        return
    places: list[tuple[Place, str]] = [(("exclude", number), pattern) for number, pattern in enumerate(config.exclude)]
    places += [(("per-path", section.pattern), section.pattern) for section in config.per_path]
    unmatched = _unmatched({pattern for _, pattern in places}, root)
    for place, pattern in places:
        if pattern in unmatched:
            line = _line(config, dotted(place))
            said = f"the pattern {pattern!r} of {place[0]}{f' (line {line})' if line else ''} matches no file"
            yield Skipped(said, file=shown(config.path))


def _unmatched(patterns: Iterable[str], root: Path) -> set[str]:
    """The patterns that match no file below `root`."""
    by_folder: dict[str, list[str]] = {}
    for pattern in patterns:
        by_folder.setdefault(_fixed_part(pattern), []).append(pattern)
    unmatched: set[str] = set()
    for folder, some in by_folder.items():
        unmatched |= _without_file(some, folder, root)
    return unmatched


def _fixed_part(pattern: str) -> str:
    """The folder in which all that a pattern means lies: its names before the first with a wild card."""
    pattern = pattern.removeprefix("./").rstrip("/")
    if "/" not in pattern:
        return ""
    names = pattern.split("/")
    fixed = next((number for number, name in enumerate(names) if _WILD.search(name)), len(names) - 1)
    return "/".join(names[:fixed])


def _without_file(patterns: Sequence[str], folder: str, root: Path) -> set[str]:
    """Those of `patterns` that mean no file in `folder`, a path from `root`; none is named if there are too many."""
    left = set(patterns)
    for number, file in enumerate(_files(root, folder)):
        left = {pattern for pattern in left if not matches(pattern, file)}
        if not left:
            break
        if number >= MOST_FILES:
            return set()
    return left


def _files(root: Path, folder: str) -> Iterator[str]:
    """The files in `folder` and below, as paths from `root` with slashes; links to folders count as files."""
    top = os.path.join(root, folder)  # noqa: PTH118 - a Path costs more
    start = len(os.path.join(root, ""))  # noqa: PTH118
    for where, folders, files in walk(top):
        links = [name for name in folders if os.path.islink(os.path.join(where, name))]  # noqa: PTH114, PTH118
        folders[:] = [name for name in folders if name not in _PASSED_OVER]
        inside = f"{where}/"[start:].lstrip("/")
        yield from (inside + name for name in (*files, *links))


def _line(config: Config, key: str) -> str:
    """The line of a key, or of the first key in the table that it names; "" if that is not known."""
    origin = config.origins.get(key) or next(
        (origin for other, origin in config.origins.items() if other.startswith(f"{key}.")), ""
    )
    return origin.rpartition(":")[2]
