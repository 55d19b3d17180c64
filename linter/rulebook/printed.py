"""Redirect what a rule prints, and describe what it raises.

Standard output belongs to the report, which a program may read. What a rule prints while it is loaded or run goes to
standard error, each line after the rule's name.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Self

_LONGEST = 200
"""Longest text of an error in a message, in characters."""
_LONGEST_LINE = 4096
"""Longest unfinished line that is held back, in characters."""


class Printed:
    """Until the context ends, what is printed to `sys.stdout` is told on standard error, as said by a rule."""

    def __init__(self) -> None:
        self._told = _Told()
        self._before: Any = None

    def __enter__(self) -> Self:
        self._before = sys.stdout
        return self

    def __exit__(self, *_error: object) -> None:
        sys.stdout = self._before
        self._told.finish()

    def by(self, rule: str) -> None:
        """From now on `rule` says it; what the one before has put in the place of `sys.stdout` is put away."""
        self._told.finish()
        if self._told.closed:  # as a rule may have done with its standard output
            self._told = _Told()
        self._told.rule = rule
        sys.stdout = self._told


@contextmanager
def printed_by(rule: str) -> Iterator[None]:
    """Until the context ends, what is printed to `sys.stdout` is told on standard error as said by `rule`."""
    with Printed() as printed:
        printed.by(rule)
        yield


@contextmanager
def standard_output_aside() -> Iterator[None]:
    """Until the context ends, what is written past Python to standard output goes to standard error."""
    try:
        kept = os.dup(1)
    except OSError:  # it is closed
        yield
        return
    try:
        with suppress(OSError):
            os.dup2(2, 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)


def described(error: BaseException) -> str:
    """The kind and the text of an error on one line."""
    try:
        text = " ".join(str(error).split())
    except Exception:  # noqa: BLE001 - an error of a rule may be anything
        text = ""
    return type(error).__name__ + (f": {text[:_LONGEST]}" if text else "")


class _Told(io.TextIOBase):
    """Takes text, and tells whole lines of it. rule: who says it."""

    rule = ""
    _line = ""

    def write(self, text: str) -> int:
        """Tell the lines that end in `text`."""
        *lines, self._line = (self._line + text).split("\n")
        for line in lines:
            self._tell(line)
        if len(self._line) > _LONGEST_LINE:
            self.finish()
        return len(text)

    def writable(self) -> bool:
        """Always."""
        return True

    def finish(self) -> None:
        """Tell the line that has not ended."""
        if self._line:
            self._tell(self._line)
            self._line = ""

    def _tell(self, line: str) -> None:
        if sys.stderr is not None:
            sys.stderr.write(f"{self.rule}: {line}\n")
