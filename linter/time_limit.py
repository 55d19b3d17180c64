"""Stop code in this process that runs too long.

The limit is on CPU time, because on a busy machine most of the time on the clock belongs to others. Waiting takes no
CPU time, so there is also a much longer limit on the clock.

A signal interrupts Python code, and regular expressions too, because the matcher checks for signals. Code inside any
other C function can't be stopped from within its process (see run/limited_process.py).
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, NoReturn

AGAIN = 1.0
"""Seconds after which the signal is raised again if a rule caught the first one."""

BY_THE_CLOCK = 10.0
"""So many times its limit of CPU time may pass on the clock …"""
SHORTEST_BY_THE_CLOCK = 300.0
"""… but never fewer seconds than these."""

_SIGNALS = (signal.SIGPROF, signal.SIGALRM)  # of ITIMER_PROF and ITIMER_REAL


class TimeLimitReached(BaseException):
    """Raised in the code that runs when its time is over. Not an Exception, so that rules don't catch it."""


@contextmanager
def signals_handled() -> Iterator[None]:
    """Until the context ends, the limits within set timers alone: to set two signals' handlers takes 40 µs a limit."""
    _hold()
    try:
        yield
    finally:
        _release()


class TimeLimit:
    """A limit of `seconds` of CPU time, and of `clock_seconds` on the clock, for one task after another; 0 is no limit.

    Between `start` and `stop`, TimeLimitReached may be raised anywhere, also in `stop` itself: a caller that catches it
    must call `stop` again. Signals reach only the main thread; in others there is no limit.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._works = seconds > 0 and _in_main_thread()
        self._handled = False
        self._by_clock = False
        self.clock_seconds = max(BY_THE_CLOCK * seconds, SHORTEST_BY_THE_CLOCK) if seconds else 0

    def start(self) -> None:
        """Start the limit."""
        global _running  # noqa: PLW0603 - signals and timers are the process's
        if self._works:
            self._by_clock = False
            _running = self
            self._handled = True
            _hold()
            signal.setitimer(signal.ITIMER_PROF, self.seconds, AGAIN)
            signal.setitimer(signal.ITIMER_REAL, self.clock_seconds, AGAIN)

    def stop(self) -> None:
        """Stop the limit."""
        if self._works:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.setitimer(signal.ITIMER_REAL, 0)
            if self._handled:  # nothing interrupts any more
                self._handled = False
                _release()

    def exceeded(self, what: str, *, by_clock: bool | None = None) -> str:
        """The message that `what` was stopped. by_clock: whether by the clock; None if this object stopped it."""
        if self._by_clock if by_clock is None else by_clock:
            return f"{what} was stopped after {self.clock_seconds:g} s, most of them spent waiting"
        return f"{what} was stopped after {self.seconds:g} s of CPU time"

    def over(self, *, by_clock: bool) -> NoReturn:
        """End what runs."""
        self._by_clock = by_clock
        raise TimeLimitReached


_running: TimeLimit | None = None
_holders = 0  # contexts and limits that need the handlers
_before: dict[int, Any] = {}  # the handlers that were there


def _hold() -> None:
    global _holders  # noqa: PLW0603
    if _in_main_thread():
        _holders += 1
        if _holders == 1:
            for number in _SIGNALS:
                _before[number] = signal.signal(number, _interrupt)


def _release() -> None:
    global _holders  # noqa: PLW0603
    if _in_main_thread():
        _holders -= 1
        if not _holders:
            for number, before in _before.items():
                signal.signal(number, before if before is not None else signal.SIG_DFL)


def _interrupt(number: int, _frame: FrameType | None) -> None:
    if _running is not None:
        _running.over(by_clock=number == signal.SIGALRM)


def _in_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
