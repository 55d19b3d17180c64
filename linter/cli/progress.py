"""A line on a terminal that says how far a long run is."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

from linter.cli.output import draw

FEWEST_FILES = 20
"""Fewer are done before anybody would look."""
_WIDTH = 30
_EVERY = 0.1  # seconds between two drawings


class Progress:
    """Draws a bar on `stream`; call it with how many files are done and how many there are."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._drawn = 0.0

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar, not too often; take it away when all is done."""
        if total < FEWEST_FILES:
            return
        now = time.monotonic()
        if done == total:
            draw("\r\x1b[K", self._stream)
        elif now - self._drawn >= _EVERY:
            self._drawn = now
            filled = _WIDTH * done // total
            draw(f"\r[{'#' * filled}{' ' * (_WIDTH - filled)}] {done} of {total}\x1b[K", self._stream)


def progress(*, quiet: bool, stream: TextIO | None = None) -> Callable[[int, int], None] | None:
    """A progress bar on standard error if that is a terminal and `quiet` does not forbid it."""
    stream = stream or sys.stderr
    return Progress(stream) if stream.isatty() and not quiet else None
