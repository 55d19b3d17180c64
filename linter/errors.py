"""Everything copydesk raises on purpose.

    CopydeskError
     ├── UsageError          a command line that makes no sense
     ├── InputError          a draft that can't be read or parsed
     ├── ConfigError         a configuration file with something wrong in it
     ├── RuleError           a rule or pack that can't be loaded
     ├── DataError           shipped or imported data that is missing, damaged or of another version
     ├── TooMuchError        a draft with more to compare than a rule compares
     ├── RepositoryError     what git was asked and can't answer
     ├── OutputError         standard output or standard error that can't be written to
     └── LanguageToolError   LanguageTool can't be installed, started or asked

All of them end a run (or, for InputError, one file of it, for TooMuchError, one rule for one file) with exit code 2.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

_LONGEST_NAME = 500
"""Characters of a path that are told."""


class CopydeskError(Exception):
    """The root of the tree. `path` and `line` (1-based) say where, if it is a place in a file."""

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
    """A command line that makes no sense."""


class InputError(CopydeskError):
    """A draft that can't be read or parsed; other drafts are checked all the same."""


class ConfigError(CopydeskError):
    """A configuration file with something wrong in it."""


class RuleError(CopydeskError):
    """A rule or pack that can't be loaded."""


class DataError(CopydeskError):
    """Shipped or imported data that is missing, damaged or of another version."""


class TooMuchError(CopydeskError):
    """A draft with more to compare than a rule compares; what it found stands, but more may be wrong."""


class RepositoryError(CopydeskError):
    """What git was asked and can't answer; `path` is the root of the working tree."""


class LanguageToolError(CopydeskError):
    """LanguageTool can't be installed, started or asked."""


class OutputError(CopydeskError):
    """Standard output or standard error that can't be written to. `reader_gone`: nobody reads it any more."""

    def __init__(self, message: str, *, reader_gone: bool = False) -> None:
        super().__init__(message)
        self.reader_gone = reader_gone


def refused_by_system(error: BaseException) -> str | None:
    """What the system says of a file, or of memory, that it can't give; None for an error of another kind.

    Where nobody has foreseen it, it is no fault of the program all the same: a name that is too long, a folder that may
    not be looked into, a disk that fails.
    """
    if isinstance(error, RuntimeError) and isinstance(
        error.__context__, OSError
    ):  # pathlib's word for links in circles
        return refused_by_system(error.__context__)
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    if not isinstance(error, OSError) or error.filename is None or not error.strerror:
        return None
    name = error.filename if isinstance(error.filename, str) else os.fsdecode(error.filename)
    return f"{name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + '…'}: {error.strerror.lower()}"


def nearest(word: str, known: Iterable[str]) -> str:
    """`"; did you mean …?"` for the known word nearest to `word`, or an empty string when none is near."""
    import difflib

    matches = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {matches[0]!r}?" if matches else ""
