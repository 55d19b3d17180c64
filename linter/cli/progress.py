"""How far a long run has come: a bar on the terminal, a line now and then in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

from linter.cli.output import draw, write

PATIENCE = 2.0
"""Seconds in which nothing is said: most runs have ended by then."""
_WIDTH = 30
_EVERY = 0.1  # seconds between two drawings
_EVERY_LINE = 10.0  # seconds between two lines of a log


class Progress:
    """Says on `stream` how many of all are done; call it with both numbers. what: "drafts checked", for a log."""

    def __init__(self, stream: TextIO, what: str) -> None:
        self._stream = stream
        self._what = what
        self._bar = stream.isatty()
        self._next = time.monotonic() + (PATIENCE if self._bar else _EVERY_LINE)
        self._drawn = False

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar, and remove it when all files are done; or write the next line of the log."""
        now = time.monotonic()
        if done == total and self._drawn:
            draw("\r\x1b[K", self._stream)
        elif done < total and now >= self._next:
            self._next = now + (_EVERY if self._bar else _EVERY_LINE)
            if self._bar:
                self._drawn = True
                filled = _WIDTH * done // total
                draw(f"\r[{'#' * filled}{' ' * (_WIDTH - filled)}] {done} of {total}\x1b[K", self._stream)
            else:
                write(f"copydesk: {done} of {total} {self._what}\n", self._stream)


def progress(*, quiet: bool, what: str = "drafts checked") -> Callable[[int, int], None] | None:
    """What says on standard error how far a run has come, if `quiet` does not forbid it."""
    return None if quiet else Progress(sys.stderr, what)
