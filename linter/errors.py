"""The exceptions that copydesk raises.

    CopydeskError
     ├── UsageError          an invalid command line
     ├── InputError          a draft that can't be read or parsed
     ├── ConfigError         an invalid configuration file
     ├── RuleError           a rule or pack that can't be loaded
     ├── DataError           shipped or imported data that is missing, damaged or of another version
     ├── TooMuchError        a draft with more to compare than the rule's limit
     ├── RepositoryError     git can't answer a question
     ├── OutputError         standard output or standard error can't be written to
     └── LanguageToolError   LanguageTool can't be installed, started or used

Each ends the run with exit code 2, except that InputError ends the check of one file, and TooMuchError ends one rule
in one file; the exit code is 2 then, too.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

_LONGEST_NAME = 500
"""Longest path in a message, in characters; the rest is cut."""


class CopydeskError(Exception):
    """Base class of all errors. `path` and `line` (1-based) say where the error is, if it is in a file."""

    def __init__(self, message: str, *, path: Path | str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        if self.path is None:
            return self.message
        place = f"{self.path}:{self.line}" if self.line is not None else f"{self.path}"
        return f"{place}: {self.message}"


class UsageError(CopydeskError):
    """An invalid command line."""


class InputError(CopydeskError):
    """A draft that can't be read or parsed; other drafts are still checked."""


class ConfigError(CopydeskError):
    """An invalid configuration file."""


class RuleError(CopydeskError):
    """A rule or pack that can't be loaded."""


class DataError(CopydeskError):
    """Shipped or imported data that is missing, damaged or of another version."""


class TooMuchError(CopydeskError):
    """A draft with more to compare than the rule's limit: its findings stand, but there may be more errors."""


class RepositoryError(CopydeskError):
    """Git can't answer a question; `path` is the root of the working tree."""


class LanguageToolError(CopydeskError):
    """LanguageTool can't be installed, started or used."""


class OutputError(CopydeskError):
    """Standard output or standard error can't be written to. `reader_gone`: the reader closed its end of the pipe."""

    def __init__(self, message: str, *, reader_gone: bool = False) -> None:
        super().__init__(message)
        self.reader_gone = reader_gone


def refused_by_system(error: BaseException) -> str | None:
    """The message for an error of the operating system (files, memory); None for an error of another kind.

    Such an error is not a bug, even where no code expects it: a name that is too long, a folder without read
    permission, a failing disk.
    """
    if isinstance(error, RuntimeError) and isinstance(
        error.__context__, OSError
    ):  # pathlib's word for links in circles
        return refused_by_system(error.__context__)
    if isinstance(error, MemoryError):
        return "out of memory"
    if not isinstance(error, OSError) or error.filename is None or not error.strerror:
        return None
    name = error.filename if isinstance(error.filename, str) else os.fsdecode(error.filename)
    return f"{name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + '…'}: {error.strerror.lower()}"


def nearest(word: str, known: Iterable[str]) -> str:
    """`"; did you mean …?"` with the known word most similar to `word`, or "" if none is similar."""
    import difflib

    matches = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {matches[0]!r}?" if matches else ""
