"""Ending what runs too long in this process.

A signal interrupts Python code and, since its matcher looks for signals, a regular expression too. What stays inside
any other function written in C can't be ended from within its process: see workers.py for that.
"""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any

AGAIN = 1.0
"""Seconds until what has swallowed the interruption is interrupted once more."""


class TimeLimitReached(BaseException):
    """Raised in whatever runs when its time is over. No Exception, so that rules that catch those don't catch it."""


class TimeLimit:
    """A limit of `seconds` of wall-clock time, for one thing after another; 0 is no limit.

    Between `start` and `stop` TimeLimitReached may be raised anywhere, also in `stop` itself: who catches it calls
    `stop` again. Signals reach the main thread alone, so elsewhere there is no limit.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._works = seconds > 0 and threading.current_thread() is threading.main_thread()
        self._before: Any = None

    def start(self) -> None:
        """Let the time run from now."""
        if self._works:
            self._before = signal.signal(signal.SIGALRM, _interrupt)
            signal.setitimer(signal.ITIMER_REAL, self.seconds, AGAIN)

    def stop(self) -> None:
        """Let it run no longer."""
        if self._works:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._before if self._before is not None else signal.SIG_DFL)

    def exceeded(self, what: str) -> str:
        """What to say of `what`."""
        return f"{what} took longer than {self.seconds:g} s and was ended"


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise TimeLimitReached
