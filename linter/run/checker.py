"""One thread that checks texts, one after another, for servers whose requests come in another.

Rules have a time limit only in the main thread of a process, so that is where the checker runs.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeVar

from linter.errors import CopydeskError

MOST_WAITING = 500
"""Requests that wait at once; more are turned away."""

Answer = TypeVar("Answer")


class BusyError(CopydeskError):
    """There are too many requests to take another."""


class Checker:
    """Runs what it is asked to in the thread that calls `work`."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()

    async def ask(self, check: Callable[[], Answer]) -> Answer:
        """The outcome of `check`, and what it raises. Raises BusyError."""
        if self._waiting.qsize() >= MOST_WAITING:
            raise BusyError("too many requests are waiting")
        future: Future[Answer] = Future()
        self._waiting.put((check, future))
        return await asyncio.wrap_future(future)

    def work(self) -> None:
        """Run what is asked for until `stop` is called."""
        while (job := self._waiting.get()) is not None:
            check, future = job
            if not future.set_running_or_notify_cancel():  # whoever asked has gone
                continue
            try:
                future.set_result(check())
            except Exception as error:  # noqa: BLE001 - it belongs to whoever asked
                future.set_exception(error)

    def stop(self) -> None:
        """Let `work` return after what was asked for before."""
        self._waiting.put(None)
