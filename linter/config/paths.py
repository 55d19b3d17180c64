"""Patterns of paths in `exclude` and `per-path`: which files they match, and which patterns are invalid."""

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
    """Whether a pattern matches the file at `path` (relative to the configuration's folder, with slashes).

    `*` and `?` match characters of one name, `**` any folders, `[ab]` one of these characters. A pattern without a
    slash matches files of that name in any folder; one that matches a folder matches all files in it.
    """
    return _compiled(pattern).match(path) is not None


def fault_of(pattern: str) -> str:  # noqa: PLR0911 - one return a fault
    """What is wrong with `pattern`, and what to write instead; "" if nothing is.

    Wrong are patterns that match no file, and the syntax of other programs, which would silently match nothing.
    """
    if not pattern.strip("/. ") or pattern.startswith(("/", "../", "~/")) or pattern == "..":
        return "must be a path below the folder of this configuration"
    if pattern != pattern.strip():
        return "begins or ends with white space"
    if "\\" in pattern:
        written = re.sub(r"\\+", "/", pattern)
        return f"contains a backslash; separate folders with slashes: {written!r}"
    if pattern.startswith("!"):
        return "starts with '!', but patterns can't be negated; list only what is meant"
    if re.search(_ALTERNATIVES, pattern):
        each = ", ".join(map(repr, _expanded(pattern)))
        return f"contains alternatives, which are not supported; write a pattern for each{f': {each}' if each else ''}"
    if "***" in pattern or re.search(r"[^/]\*\*/", pattern):
        return "has '**' next to other characters; write it between slashes"
    names = pattern.removeprefix("./").rstrip("/").split("/")
    if {"", ".", ".."} & set(names):
        return "contains an empty name, '.' or '..'; write the path from the folder of this configuration"
    position = 0
    while (position := pattern.find("[", position)) >= 0:
        close = pattern.find("]", position + 2)
        if close < 0:
            return "contains '[' without ']'; write '[[]' for the character itself"
        if _set(pattern[position + 1 : close]) == _NOTHING:
            return f"contains {pattern[position : close + 1]!r}, which matches no character"
        position = close + 1
    return ""


_ALTERNATIVES = r"\{[^{}/]*(?:,|\.\.)[^{}]*\}|\{[^{}]*,[^{}]*\}|\([^()]*\|[^()]*\)"
_END = r"(?:/|\Z)"


def _expanded(pattern: str) -> list[str]:
    """What a shell would make of a pattern with one pair of braces; nothing for others."""
    parts = re.fullmatch(r"([^{}()]*)\{([^{}]*,[^{}]*)\}([^{}()]*)", pattern)
    return [parts[1] + one + parts[3] for one in parts[2].split(",")] if parts else []


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern as an expression that matches at the start of a path.

    What follows a star is looked for once, at the first place where it fits, as is right for stars: an expression that
    went back to try the others would take hours for a name that is made for it.
    """
    pattern = pattern.removeprefix("./")
    anywhere = "/" not in pattern.rstrip("/")
    pattern = pattern.rstrip("/")
    expression = _FOLDERS if anywhere else ""
    in_folders, in_name = anywhere, False  # what is open: a group after `**`, and one after `*` in it
    position = 0
    while position < len(pattern):
        if pattern[position] != "*":
            piece, position = _piece(pattern, position)
            expression += piece
            continue
        expression += ")" * in_name
        in_name = not pattern.startswith("**", position)
        if in_name:
            expression += "(?>[^/]*?"
            position += 1
            continue
        expression += ")" * in_folders
        in_folders = True
        over_names = pattern.startswith("**/", position)
        expression += _FOLDERS if over_names else "(?>.*?"
        position += 3 if over_names else 2
    return re.compile(expression + _END + ")" * (in_name + in_folders), re.DOTALL)


_FOLDERS = "(?>(?:[^/]*/)*?"


def _piece(pattern: str, position: int) -> tuple[str, int]:
    character = pattern[position]
    if character == "?":
        return "[^/]", position + 1
    close = pattern.find("]", position + 2)
    if character == "[" and close > 0:
        return _set(pattern[position + 1 : close]), close + 1
    return re.escape(character), position + 1


_NOTHING = "(?!)"


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
    return f"(?!/)[{members}]" if members else _NOTHING
