"""A process that does tasks for this one, and is killed when a step of a task exceeds its time limit.

A signal can't interrupt a function written in C; only killing its process can.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from math import inf
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from typing import Any

from linter.records import NamedTuple
from linter.streams import in_place
from linter.time_limit import TimeLimit

GRACE = 2.0
"""Seconds of CPU time, and on the clock, that a step gets after its time limit before its process is killed."""

_OVER = signal.SIGVTALRM
"""The signal that ends a process after its step's CPU time; the system sends it even if the process is stuck."""


class NotStartedError(Exception):
    """No process can be started, or given a task; in the system's words."""


class ProcessEnded(NamedTuple):
    """A process that ended before it answered.

    step: the number of the step that it was doing.
    too_long: whether it was killed because that step exceeded its time limit.
    by_clock: whether it exceeded the limit on the clock, not that of CPU time.
    how: the exit code or signal, in words.
    """

    step: int
    too_long: bool
    by_clock: bool
    how: str


class Steps:
    """Reports the current step of a task to the parent process, and limits the CPU time of the step."""

    def __init__(self, doing: Any) -> None:
        self._doing = doing

    def begin(self, number: int, seconds: float) -> None:
        """Begin step `number`, which may take `seconds` of CPU time and GRACE; 0 for no limit."""
        self._doing[0], self._doing[1] = number, time.monotonic()
        if seconds:
            signal.setitimer(signal.ITIMER_VIRTUAL, seconds + GRACE)

    def end(self) -> None:
        """End the last step."""
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


Answer = Callable[[Any, Steps], bytes]
"""Does a task, reporting its steps, and returns the answer."""


def start_context(method: str | None = None) -> BaseContext:
    """How processes are started: by `method` ("fork" or "spawn"); by forking where that is safe if it is None.

    Forking is cheap and keeps the loaded rules. Only a process with a single thread is forked, because others may hold
    locks that stay locked in the copy; and only on Linux, because parts of macOS do not support it.
    """
    if method is None:
        method = "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"
    return get_context(method)


def copies(context: BaseContext) -> bool:
    """Whether a new process is a copy of this one, with what it has in memory."""
    return context.get_start_method() == "fork"


class LimitedProcess:
    """One process, started on first use and again after it was killed.

    prepare: called once in the process; returns the function that does the tasks. others: returns the connections of
    this process to other ones, which a forked copy must close.
    """

    def __init__(
        self,
        context: BaseContext,
        prepare: Callable[[], Answer],
        others: Callable[[], Sequence[Connection]] = tuple,
    ) -> None:
        self._context = context
        self._prepare = prepare
        self._others = others
        self.connection: Connection | None = None
        self._process: Any = None
        self._doing: Any = None  # the number of the step that is done, and since when
        self._limit = 0.0
        self._killed = False

    def give(self, task: Any, limit: float, first: int = 0) -> None:
        """Have the process do `task`. limit: seconds of CPU time for each step. first: the number of the first step.

        Raises NotStartedError, with no process left.
        """
        try:
            if self.connection is None:
                self._start()
                assert self.connection is not None
            self._limit = limit
            self._doing[0], self._doing[1] = first, inf  # the time begins when the process does
            with suppress(OSError):  # if it has died, so says the answer
                self.connection.send(task)
        except (OSError, MemoryError) as error:
            self.end()
            reason = (getattr(error, "strerror", None) or "out of memory").lower()
            raise NotStartedError(reason) from error

    def is_late(self) -> bool:
        """Whether the step exceeded the time limit on the clock; if so, the process is killed."""
        limit = TimeLimit(self._limit).clock_seconds
        if not limit or time.monotonic() - self._doing[1] <= limit + GRACE:
            return False
        self._killed = True
        self.end()
        return True

    def answer(self) -> bytes | ProcessEnded:
        """The answer to the task, or how the process ended."""
        if self.connection is not None:
            try:
                return self.connection.recv_bytes()
            except (EOFError, OSError):
                self._process.join()
        number, code = int(self._doing[0]), 0 if self._killed else self._process.exitcode
        self.end()
        too_long = self._killed or code == -_OVER
        how = f"exit code {code}" if code >= 0 else f"signal {-code}"
        return ProcessEnded(number, too_long, self._killed, how)

    def end(self) -> None:
        """Kill the process."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None

    def _start(self) -> None:
        self.connection, theirs = self._context.Pipe()
        self._doing = self._context.RawArray("d", 2)
        self._killed = False
        not_theirs = [*self._others(), self.connection] if copies(self._context) else []
        arguments = (theirs, self._doing, self._prepare, not_theirs)
        process = self._context.Process(target=_work, args=arguments, daemon=True)  # type: ignore[attr-defined]
        waiting = signal.pthread_sigmask(
            signal.SIG_BLOCK, {signal.SIGINT}
        )  # until the process knows what to do with it
        try:
            with nullcontext() if copies(self._context) else _safe_path():
                process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, waiting)
            theirs.close()
        self._process = process


@contextmanager
def _safe_path() -> Iterator[None]:
    """Until the context ends, a new Python does not import first what lies in the working directory."""
    before = os.environ.get("PYTHONSAFEPATH")
    os.environ["PYTHONSAFEPATH"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONSAFEPATH"]
        else:
            os.environ["PYTHONSAFEPATH"] = before


def _work(connection: Connection, doing: Any, prepare: Callable[[], Answer], not_mine: Sequence[Connection]) -> None:
    """Main loop of the process; exits when the parent closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one says what happens
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    signal.signal(_OVER, signal.SIG_DFL)
    for one in not_mine:
        one.close()
    with suppress(OSError):  # what a rule writes past Python must not get into the report
        os.dup2(2, 1)
    with in_place():
        answer = prepare()
        steps = Steps(doing)
        while True:
            try:
                task = connection.recv()
            except (EOFError, OSError):
                return
            connection.send_bytes(answer(task, steps))
