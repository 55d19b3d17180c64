"""Worker processes that run rules on drafts, and that can be killed if a rule does not finish.

Killing a process breaks a pool of the standard library. Here the other workers continue, and a new process checks the
draft again without the rule that failed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, Self, TypeVar

from linter.errors import CopydeskError
from linter.findings.finding import RuleFailure
from linter.findings.packed import pack
from linter.records import NamedTuple
from linter.rulebook.running import collect, too_long
from linter.run.answers import Answer, examined, pack_answer, together
from linter.run.check import parse_source, reason, select_for
from linter.run.discovery import Draft
from linter.run.limited_process import Answer as DoTask
from linter.run.limited_process import (
    LimitedProcess,
    NotStartedError,
    ProcessEnded,
    Steps,
    copies,
    start_context,
)
from linter.run.resolver import InForce, Resolver, RunSettings
from linter.run.results import FileResult

if TYPE_CHECKING:
    from linter.rulebook.rule import Rule

_LOOK = 0.2  # seconds between two looks at what the processes are doing
RENEWED_AFTER = 6_000_000
"""Bytes of drafts, a thousand articles, after which another process takes over.

What a process remembers of words, and memory in pieces too small to be given back, are a third of it by then and go on
growing slowly. To start another takes little: it is a copy of the process that has loaded the rules.
"""
_NO_RULE = -1  # stands for the number of a rule


class Task(NamedTuple):
    """A draft to check.

    number: the number of the draft in the run.
    draft: the draft.
    content: its bytes.
    time_limit: CPU time per rule in seconds, 0 for no limit.
    compared: whether what is found is to be held against a baseline or an earlier version.
    failed: rules that are not to run, and why.
    """

    number: int
    draft: Draft
    content: bytes
    time_limit: float
    compared: bool = False
    failed: tuple[RuleFailure, ...] = ()


class RulesTask(NamedTuple):
    """Some rules to run on a text.

    number: the number of the task.
    draft: the draft whose text it is.
    content: the text.
    time_limit: CPU time per rule in seconds, 0 for no limit.
    rules: the ids of the rules, from those selected for the draft.
    failed: rules that are not to run, and why.
    """

    number: int
    draft: Draft
    content: str
    time_limit: float
    rules: tuple[str, ...]
    failed: tuple[RuleFailure, ...] = ()


AnyTask = TypeVar("AnyTask", Task, RulesTask)


class Workers:
    """At most `jobs` processes. `resolver`: what this process has loaded, for forked workers."""

    def __init__(self, jobs: int, settings: RunSettings, resolver: Resolver, method: str | None = None) -> None:
        context = start_context(method)
        prepare = partial(_prepare, settings, resolver if copies(context) else None)
        self._free = [_Worker(context, prepare, self._connections) for _ in range(jobs)]
        self._busy: list[_Worker] = []
        self._resolver = resolver

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        for worker in (*self._free, *self._busy):
            worker.end()

    def answers(self, tasks: Iterator[AnyTask]) -> Iterator[tuple[AnyTask, bytes]]:
        """Each task with what came of it, in the order in which they finish.

        That is a packed answer (see run/answers.py) or, of rules, packed findings (see findings/packed.py). A task is
        taken from `tasks` only when a process is free.
        """
        again: list[AnyTask] = []
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
                except NotStartedError as refusal:  # fewer processes do, too
                    again.append(task)
                    if not (self._busy or self._free):
                        raise CopydeskError(f"no worker process could be started: {refusal}") from refusal
                else:
                    self._busy.append(worker)
            for worker in self._done():
                done: AnyTask = worker.task
                answer = worker.answer()
                self._busy.remove(worker)
                self._free.append(worker)
                worker.renew()
                if isinstance(answer, ProcessEnded):
                    failure = self._failure(done, answer)
                    if failure.rule is not None:
                        again.append(done._replace(failed=(*done.failed, failure)))
                        continue
                    answer = _not_done(done, failure)
                yield done, answer

    def _failure(self, task: Task | RulesTask, ended: ProcessEnded) -> RuleFailure:
        """The failure of the rule that ended the process of `task`."""
        rule = None
        if ended.step >= 0:
            rule = self._resolver.for_draft(task.draft).rulebook.rules[ended.step].id
        if ended.too_long:
            return too_long(rule, task.time_limit, by_clock=ended.by_clock)
        return RuleFailure(rule, f"the {'rule' if rule else 'check'} ended its process ({ended.how})")

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

    task: Any = None
    _size = 0  # of the tasks that the process has done

    def give_task(self, task: Task | RulesTask) -> None:
        """Have the process do `task`."""
        self.task = task
        self._size = len(task.content) + (self._size if self.connection is not None else 0)
        self.give(task, task.time_limit, _NO_RULE)

    def renew(self) -> None:
        """End a process that has done its share; the next task starts another."""
        if self._size >= RENEWED_AFTER:
            self.end()


def _not_done(task: Task | RulesTask, failure: RuleFailure) -> bytes:
    """The answer to a task that could not be done."""
    if isinstance(task, RulesTask):
        return pack([], [failure])
    return pack_answer(Answer(FileResult(task.draft.path, None, failures=(failure,)), checked=False))


def _prepare(settings: RunSettings, resolver: Resolver | None) -> DoTask:
    """In a worker: the function that does its tasks. resolver: what a forked worker has from its parent, else None."""
    resolver = resolver or Resolver(settings)
    return lambda task, steps: _answer(task, steps, resolver)


def _answer(task: Task | RulesTask, steps: Steps, resolver: Resolver) -> bytes:
    try:
        in_force = resolver.for_draft(task.draft)
        numbers = {rule.id: number for number, rule in enumerate(in_force.rulebook.rules)}

        def before(rule: Rule | None) -> None:
            steps.end()
            steps.begin(_NO_RULE if rule is None else numbers[rule.id], 0 if rule is None else task.time_limit)

        steps.begin(_NO_RULE, task.time_limit)
        if isinstance(task, RulesTask):
            return _with_rules(task, in_force, before)
        answer = examined(task.draft, task.content, in_force, compared=task.compared, failed=task.failed, before=before)
        return pack_answer(answer)
    except CopydeskError as error:
        return _not_done(task, RuleFailure(None, reason(error)))
    finally:
        steps.end()


def _with_rules(task: RulesTask, in_force: InForce, before: Callable[[Rule | None], None]) -> bytes:
    document = parse_source(task.content, task.draft, in_force)
    wanted = frozenset(task.rules).difference(one.rule or "" for one in task.failed)
    rules = [rule for rule in select_for(document, in_force).rules if rule.id in wanted]
    findings, failures = collect(rules, document, time_limit=task.time_limit, before=before)
    return pack(findings, together(task.failed, failures))
