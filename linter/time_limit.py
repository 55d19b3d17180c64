"""Ending what runs too long in this process.

What counts is the time for which the processor works for it: on a busy machine little of the time on the clock is
anybody's own. What waits for something takes no such time, so the clock has a limit too, far away.

A signal interrupts Python code and, since its matcher looks for signals, a regular expression too. What stays inside
any other function written in C can't be ended from within its process: see workers.py for that.
"""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any

AGAIN = 1.0
"""Seconds after which the signal is raised again if a rule caught the first one."""

BY_THE_CLOCK = 10.0
"""So many times its limit of CPU time may pass on the clock …"""
SHORTEST_BY_THE_CLOCK = 300.0
"""… but never fewer seconds than these."""

_TIMERS = ((signal.SIGPROF, signal.ITIMER_PROF), (signal.SIGALRM, signal.ITIMER_REAL))


class TimeLimitReached(BaseException):
    """Raised in whatever runs when its time is over. No Exception, so that rules that catch those don't catch it."""


class TimeLimit:
    """A limit of `seconds` of CPU time, and of `clock_seconds` on the clock, for one thing after another; 0 is none.

    Between `start` and `stop` TimeLimitReached may be raised anywhere, also in `stop` itself: who catches it calls
    `stop` again. Signals reach the main thread alone, so elsewhere there is no limit.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._works = seconds > 0 and threading.current_thread() is threading.main_thread()
        self._before: dict[int, Any] = {}
        self._by_clock = False

    @property
    def clock_seconds(self) -> float:
        """How much time may pass while what is limited waits for something; 0 for any."""
        return max(BY_THE_CLOCK * self.seconds, SHORTEST_BY_THE_CLOCK) if self.seconds else 0

    def start(self) -> None:
        """Let the time run from now."""
        if self._works:
            self._by_clock = False
            for (number, timer), seconds in zip(_TIMERS, (self.seconds, self.clock_seconds), strict=True):
                self._before[number] = signal.signal(number, self._interrupt)
                signal.setitimer(timer, seconds, AGAIN)

    def stop(self) -> None:
        """Let it run no longer."""
        if self._works:
            for _, timer in _TIMERS:
                signal.setitimer(timer, 0)
            for number, before in self._before.items():
                signal.signal(number, before if before is not None else signal.SIG_DFL)

    def exceeded(self, what: str, *, by_clock: bool | None = None) -> str:
        """The message that `what` was stopped. by_clock: whether by the clock; None if this object stopped it."""
        if self._by_clock if by_clock is None else by_clock:
            return f"{what} was stopped after {self.clock_seconds:g} s, most of them spent waiting"
        return f"{what} was stopped after {self.seconds:g} s of CPU time"

    def _interrupt(self, number: int, _frame: FrameType | None) -> None:
        self._by_clock = number == signal.SIGALRM
        raise TimeLimitReached
