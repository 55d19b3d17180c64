"""Files of unknown kinds that read like prose: a folder's drafts may have an extension that nothing here knows."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping, Sequence

_DATA = frozenset({
    ".bib", ".csv", ".diff", ".eml", ".json", ".jsonl", ".log", ".mbox", ".patch", ".po", ".pot", ".sql", ".tsv",
    ".xml", ".yaml", ".yml",
})  # fmt: skip
"""Extensions of files that may contain sentences, but are no drafts."""
_SAMPLES = 5
"""Files of one extension that are looked at."""
_READ = 8192
"""Bytes of each."""
_FEWEST_WORDS = 40
_LEAST_SHARE = 0.5
"""Of the characters of a file, in lines of prose."""
_LEAST_FUNCTION_WORDS = 0.2
"""Of the words in these lines; English prose has 0.3 to 0.5."""
_LINE = re.compile(r"^[ \t]*+[^\W\d_][^\n]*$", re.MULTILINE)
_TAG = re.compile(r"<[^<>]{0,400}>")
_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "had", "has", "have", "he", "his", "in",
    "is", "it", "its", "not", "of", "on", "or", "that", "the", "their", "they", "this", "to", "was", "we", "were",
    "which", "who", "with", "you",
})  # fmt: skip
_WORDS_IN_LINE = 8


def may_be_drafts(name: str, extension: str) -> bool:
    """Whether a file's name says that it is no program's own: data, and README or LICENSE without an extension."""
    return extension not in _DATA and (bool(extension) or not name.isupper())


def prose_among(files: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Extension -> number of files, for each extension of which most of the files looked at are prose.

    files: extension, "" for none -> the paths of its files.
    """
    found: dict[str, int] = {}
    for extension, paths in files.items():
        looked_at = paths[:: max(1, len(paths) // _SAMPLES)][:_SAMPLES]
        if 2 * sum(map(_is_prose, looked_at)) > len(looked_at):
            found[extension] = len(paths)
    return found


def _is_prose(path: str) -> bool:
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return False
        with open(path, "rb") as file:  # noqa: PTH123 - a Path costs more
            data = file.read(_READ)
    except OSError:
        return False
    return b"\0" not in data and reads_like_prose(data.decode("utf-8", "replace"))


def reads_like_prose(text: str) -> bool:
    """Whether most of `text` is lines of English sentences, not code, comments, data or markup."""
    text = _TAG.sub("", text)
    lines = [line for line in _LINE.findall(text) if len(line.split()) >= _WORDS_IN_LINE]
    words = _WORD.findall(" ".join(lines).lower())
    if len(words) < _FEWEST_WORDS:
        return False
    written = sum(len(line.strip()) for line in lines)
    if written < _LEAST_SHARE * len("".join(text.split())):
        return False
    return sum(word in _FUNCTION_WORDS for word in words) >= _LEAST_FUNCTION_WORDS * len(words)
