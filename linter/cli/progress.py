"""A progress bar on the terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

from linter.cli.output import draw

FEWEST_FILES = 20
"""Runs over fewer files end too soon for a progress bar."""
_WIDTH = 30
_EVERY = 0.1  # seconds between two drawings


class Progress:
    """Draws a progress bar on `stream`; call it with the number of files done and the number of all files."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._drawn = 0.0

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar at most every 0.1 seconds; remove it when all files are done."""
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
