"""Worker processes that run rules on drafts, and that can be killed if a rule does not finish.

Killing a process breaks a pool of the standard library. Here the other workers continue, and a new process checks the
draft again without the rule that failed.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from math import inf
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from typing import Any, Self

from linter.errors import CopydeskError
from linter.findings.finding import RuleFailure
from linter.findings.packed import pack, unpack
from linter.records import NamedTuple
from linter.rulebook.rule import Rule
from linter.rulebook.running import collect, too_long
from linter.run.discovery import Draft
from linter.run.resolver import Resolver, RunSettings
from linter.streams import in_place
from linter.time_limit import TimeLimit

GRACE = 2.0
"""Seconds of CPU time, and on the clock, that a rule gets after its time limit before its process is killed."""

_OVER = signal.SIGVTALRM
"""The signal that ends a process after its rule's CPU time; the system sends it even if the process is stuck."""

_LOOK = 0.2  # seconds between two looks at what the processes are doing
_PARSING = -1  # stands for the number of a rule


class Task(NamedTuple):
    """Rules to run on a draft.

    number: the number of the draft in the run.
    draft: the draft.
    source: its text.
    rules: the ids of the rules, from those selected for the draft.
    time_limit: CPU time per rule in seconds, 0 for no limit.
    """

    number: int
    draft: Draft
    source: str
    rules: tuple[str, ...]
    time_limit: float


def start_method() -> str:
    """How processes are started: by forking, which is cheap and keeps the loaded rules.

    Only a process with a single thread is forked, because others may hold locks that stay locked in the copy; and only
    on Linux, because parts of macOS do not support it.
    """
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


class Workers:
    """At most `jobs` processes. `resolver`: what this process has loaded, for forked workers."""

    def __init__(self, jobs: int, settings: RunSettings, resolver: Resolver, method: str | None = None) -> None:
        method = method or start_method()
        if method != "fork":
            os.environ["PYTHONSAFEPATH"] = "1"  # else a new Python imports what lies in the working directory first
        self._context = get_context(method)
        self._settings = settings
        self._resolver = resolver if method == "fork" else None
        self._free = [_Worker() for _ in range(jobs)]
        self._busy: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        for worker in (*self._free, *self._busy):
            worker.end()

    def answers(self, tasks: Iterator[Task]) -> Iterator[tuple[Task, bytes]]:
        """Each task with its packed result (see findings/packed.py), in the order in which they finish.

        A task is taken from `tasks` only when a process is free.
        """
        failures: dict[int, list[RuleFailure]] = {}  # by task, of what killed a process
        again: list[Task] = []
        more = True
        while more or self._busy or again:
            while self._free and (again or more):
                task = again.pop() if again else next(tasks, None)
                if task is None:
                    more = False
                    break
                worker = self._free.pop()
                try:
                    worker.give(task, self._start)
                except (OSError, MemoryError) as error:  # fewer processes do, too
                    worker.end()
                    again.append(task)
                    if not (self._busy or self._free):
                        reason = (getattr(error, "strerror", None) or "out of memory").lower()
                        raise CopydeskError(f"no worker process could be started: {reason}") from error
                else:
                    self._busy.append(worker)
            for worker in self._done():
                task = worker.task
                assert task is not None
                answer = worker.answer()
                self._busy.remove(worker)
                self._free.append(worker)
                if isinstance(answer, RuleFailure):
                    failures.setdefault(task.number, []).append(answer)
                    if answer.rule is not None:
                        left = tuple(rule for rule in task.rules if rule != answer.rule)
                        again.append(task._replace(rules=left))
                        continue
                    answer = pack([])
                yield task, _with(failures.pop(task.number, []), answer)

    def _done(self) -> list[_Worker]:
        """The workers that have an answer, have died, or were killed."""
        if not self._busy:
            return []
        ready = wait([worker.connection for worker in self._busy if worker.connection], timeout=_LOOK)
        return [worker for worker in self._busy if worker.connection in ready or worker.is_late()]

    def _start(self, worker: _Worker) -> None:
        others = [one.connection for one in (*self._busy, *self._free) if one.connection is not None]
        worker.start(self._context, self._settings, self._resolver, others)


class _Worker:
    """One process, started on first use and again after it was killed."""

    def __init__(self) -> None:
        self.task: Task | None = None
        self.connection: Connection | None = None
        self._process: Any = None
        self._doing: Any = None  # the number of the rule that runs, and since when
        self._killed = False

    def start(self, context: BaseContext, settings: RunSettings, resolver: Resolver | None, others: list[Any]) -> None:
        """Start the process. others: connections of this process that a forked copy must close."""
        self.connection, theirs = context.Pipe()
        self._doing = context.RawArray("d", 2)
        self._killed = False
        not_theirs = [*others, self.connection] if resolver is not None else []
        arguments = (theirs, self._doing, settings, resolver, not_theirs)
        process = context.Process(target=_work, args=arguments, daemon=True)  # type: ignore[attr-defined]
        waiting = signal.pthread_sigmask(
            signal.SIG_BLOCK, {signal.SIGINT}
        )  # until the process knows what to do with it
        try:
            process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, waiting)
            theirs.close()
        self._process = process

    def give(self, task: Task, start: Any) -> None:
        """Have the process do `task`."""
        self.task = task
        if self.connection is None:
            start(self)
            assert self.connection is not None
        self._doing[0], self._doing[1] = _PARSING, inf  # the time begins when the process does
        with suppress(OSError):  # if it has died, so says the answer
            self.connection.send(task)

    def is_late(self) -> bool:
        """Whether the process exceeded the time limit on the clock; if so, it is killed."""
        assert self.task is not None
        limit = TimeLimit(self.task.time_limit).clock_seconds
        if not limit or time.monotonic() - self._doing[1] <= limit + GRACE:
            return False
        self._killed = True
        self.end()
        return True

    def answer(self) -> bytes | RuleFailure:
        """The result of the task, or which rule ended the process."""
        assert self.task is not None
        task, self.task = self.task, None
        if self.connection is not None:
            try:
                return self.connection.recv_bytes()
            except (EOFError, OSError):
                self._process.join()
        number, code = int(self._doing[0]), 0 if self._killed else self._process.exitcode
        self.end()
        rule = task.rules[number] if number != _PARSING else None
        if self._killed or code == -_OVER:
            return too_long(rule, task.time_limit, by_clock=self._killed)
        how = f"exit code {code}" if code >= 0 else f"signal {-code}"
        return RuleFailure(rule, f"the rule ended its process ({how})")

    def end(self) -> None:
        """Kill the process."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None


def _with(failures: list[RuleFailure], answer: bytes) -> bytes:
    if not failures:
        return answer
    findings, others = unpack(answer)
    return pack(findings, sorted([*failures, *others], key=lambda one: one.rule or ""))


def _work(
    connection: Connection, doing: Any, settings: RunSettings, resolver: Resolver | None, not_mine: list[Connection]
) -> None:
    """Worker main loop; exits when the parent closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one says what happens
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    signal.signal(_OVER, signal.SIG_DFL)
    for one in not_mine:
        one.close()
    with suppress(OSError):  # what a rule writes past Python must not get into the report
        os.dup2(2, 1)
    with in_place():
        resolver = resolver or Resolver(settings)
        while True:
            try:
                task: Task = connection.recv()
            except (EOFError, OSError):
                return
            connection.send_bytes(_answer(task, resolver, doing))


def _answer(task: Task, resolver: Resolver, doing: Any) -> bytes:
    from linter.run.check import parse_source, reason, select_for

    numbers = {rule: number for number, rule in enumerate(task.rules)}

    def begin(number: int) -> None:
        doing[0], doing[1] = number, time.monotonic()
        if task.time_limit:
            signal.setitimer(signal.ITIMER_VIRTUAL, task.time_limit + GRACE)

    def note(rule: Rule) -> None:
        begin(numbers[rule.id])

    try:
        in_force = resolver.for_draft(task.draft)
        begin(_PARSING)
        document = parse_source(task.source, task.draft, in_force)
        rules = [rule for rule in select_for(document, in_force).rules if rule.id in numbers]
        findings, failures = collect(rules, document, time_limit=task.time_limit, before=note)
    except CopydeskError as error:
        return pack([], [RuleFailure(None, reason(error))])
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return pack(findings, failures)
