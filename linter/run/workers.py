"""Worker processes that run rules on drafts, and that can be killed if a rule does not finish.

Killing a process breaks a pool of the standard library. Here the other workers continue, and a new process checks the
draft again without the rule that failed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from multiprocessing.connection import Connection, wait
from typing import Self

from linter.errors import CopydeskError
from linter.findings.finding import RuleFailure
from linter.findings.packed import pack, unpack
from linter.records import NamedTuple
from linter.rulebook.running import collect, too_long
from linter.run.discovery import Draft
from linter.run.limited_process import (
    Answer,
    LimitedProcess,
    NotStartedError,
    ProcessEnded,
    Steps,
    copies,
    start_context,
)
from linter.run.resolver import Resolver, RunSettings

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


class Workers:
    """At most `jobs` processes. `resolver`: what this process has loaded, for forked workers."""

    def __init__(self, jobs: int, settings: RunSettings, resolver: Resolver, method: str | None = None) -> None:
        context = start_context(method)
        prepare = partial(_prepare, settings, resolver if copies(context) else None)
        self._free = [_Worker(context, prepare, self._connections) for _ in range(jobs)]
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
                    worker.give_task(task)
                except NotStartedError as reason:  # fewer processes do, too
                    again.append(task)
                    if not (self._busy or self._free):
                        raise CopydeskError(f"no worker process could be started: {reason}") from reason
                else:
                    self._busy.append(worker)
            for worker in self._done():
                task = worker.task
                assert task is not None
                answer = worker.answer()
                self._busy.remove(worker)
                self._free.append(worker)
                if isinstance(answer, ProcessEnded):
                    failure = _failure(task, answer)
                    failures.setdefault(task.number, []).append(failure)
                    if failure.rule is not None:
                        left = tuple(rule for rule in task.rules if rule != failure.rule)
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

    def _connections(self) -> list[Connection]:
        return [one.connection for one in (*self._busy, *self._free) if one.connection is not None]


class _Worker(LimitedProcess):
    """One process and its task."""

    task: Task | None = None

    def give_task(self, task: Task) -> None:
        """Have the process do `task`."""
        self.task = task
        self.give(task, task.time_limit, _PARSING)


def _failure(task: Task, ended: ProcessEnded) -> RuleFailure:
    """The failure of the rule that ended the process of `task`."""
    rule = task.rules[ended.step] if ended.step != _PARSING else None
    if ended.too_long:
        return too_long(rule, task.time_limit, by_clock=ended.by_clock)
    return RuleFailure(rule, f"the rule ended its process ({ended.how})")


def _with(failures: list[RuleFailure], answer: bytes) -> bytes:
    if not failures:
        return answer
    findings, others = unpack(answer)
    return pack(findings, sorted([*failures, *others], key=lambda one: one.rule or ""))


def _prepare(settings: RunSettings, resolver: Resolver | None) -> Answer:
    """In a worker: the function that does its tasks. resolver: what a forked worker has from its parent, else None."""
    resolver = resolver or Resolver(settings)
    return lambda task, steps: _answer(task, steps, resolver)


def _answer(task: Task, steps: Steps, resolver: Resolver) -> bytes:
    from linter.run.check import parse_source, reason, select_for

    numbers = {rule: number for number, rule in enumerate(task.rules)}
    try:
        in_force = resolver.for_draft(task.draft)
        steps.begin(_PARSING, task.time_limit)
        document = parse_source(task.source, task.draft, in_force)
        rules = [rule for rule in select_for(document, in_force).rules if rule.id in numbers]
        findings, failures = collect(
            rules,
            document,
            time_limit=task.time_limit,
            before=lambda rule: steps.begin(numbers[rule.id], task.time_limit),
        )
    except CopydeskError as error:
        return pack([], [RuleFailure(None, reason(error))])
    finally:
        steps.end()
    return pack(findings, failures)
