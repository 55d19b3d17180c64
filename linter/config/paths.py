"""Which files a `per-path` pattern means."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path


def relative_path(path: str, root: Path) -> str | None:
    """`path` (from the working directory) from `root`, with slashes; None if it does not lie below `root`."""
    import os.path

    absolute = os.path.normpath(Path(path).absolute())  # no symbolic link is followed, `..` is resolved
    try:
        return Path(absolute).relative_to(os.path.normpath(root.absolute())).as_posix()
    except ValueError:
        return None


def matches(pattern: str, path: str) -> bool:
    """Whether the pattern of a `per-path` section means the file at `path` (relative to the configuration's folder).

    `*` and `?` stand for characters of one name, `**` for any folders, `[ab]` for one of these characters. A pattern
    without a slash means files of that name in any folder; one that names a folder means all files in it.
    """
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    pattern = pattern.removeprefix("./")
    anywhere = "/" not in pattern.rstrip("/")
    expression = "(?:.*/)?" if anywhere else ""
    position = 0
    pattern = pattern.rstrip("/")
    while position < len(pattern):
        if pattern.startswith("**/", position):
            expression += "(?:.*/)?"
            position += 3
        elif pattern.startswith("**", position):
            expression += ".*"
            position += 2
        else:
            piece, position = _piece(pattern, position)
            expression += piece
    return re.compile(expression + "(?:/.*)?", re.DOTALL)


def _piece(pattern: str, position: int) -> tuple[str, int]:
    character = pattern[position]
    if character == "*":
        return "[^/]*", position + 1
    if character == "?":
        return "[^/]", position + 1
    close = pattern.find("]", position + 2)
    if character == "[" and close > 0:
        return _set(pattern[position + 1 : close]), close + 1
    return re.escape(character), position + 1


def _set(inside: str) -> str:
    """The expression for one character of `[inside]`; a range that runs backwards holds none."""
    negated = inside.startswith(("!", "^"))
    items = re.findall(r"(.)-(.)|(.)", inside[negated:], re.DOTALL)
    members = "".join(
        re.escape(one) if one else f"{re.escape(low)}-{re.escape(high)}"
        for low, high, one in items
        if one or low <= high
    )
    if negated:
        return f"[^/{members}]"
    return f"(?!/)[{members}]" if members else "(?!)"
