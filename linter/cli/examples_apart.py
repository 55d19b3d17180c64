"""Runs a rule's examples in another process: an example in which the rule gets stuck fails, and the next one runs."""

from __future__ import annotations

from functools import partial
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Self

from linter import testing
from linter.errors import CopydeskError
from linter.rulebook.loader import LoadedRule, load_rulebook
from linter.rulebook.running import too_long
from linter.run.limited_process import (
    Answer,
    LimitedProcess,
    NotStartedError,
    ProcessEnded,
    Steps,
    copies,
    start_context,
)
from linter.testing import Example, run_example

if TYPE_CHECKING:
    from linter.rulebook.rule import Rule

_LOOK = 0.2  # seconds between two checks of how long the process has been working


class ExamplesApart:
    """A process for the examples of one rule, started on first use, and again after an example ended it.

    method: how it is started, as in `start_context`.
    """

    def __init__(self, loaded: LoadedRule, method: str | None = None) -> None:
        self._loaded = loaded
        self._context = start_context(method)
        self._process: LimitedProcess | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._process is not None:
            self._process.end()

    def run(self, rule: Rule, example: Example) -> str:
        """What `run_example` returns, or how the process ended.

        Raises CopydeskError if no process can be started.
        """
        limit = testing.example_time_limit()
        if self._process is None:
            prepare = partial(_prepare, str(self._loaded.pack.folder), rule.id, rule if copies(self._context) else None)
            self._process = LimitedProcess(self._context, prepare)
        process = self._process
        try:
            process.give(example, limit)
        except NotStartedError as reason:
            raise CopydeskError(f"a process for rules can't be started: {reason}") from reason
        while process.connection is not None and not wait([process.connection], timeout=_LOOK):
            process.is_late()
        answer = process.answer()
        if not isinstance(answer, ProcessEnded):
            return answer.decode("utf-8", "surrogatepass")
        if answer.too_long:
            return f"did not finish: {too_long(rule.id, limit, by_clock=answer.by_clock).reason}"
        return f"did not finish: the rule ended its process ({answer.how})"


def _prepare(pack: str, rule_id: str, rule: Rule | None) -> Answer:
    """In the process: the function that runs an example. rule: the rule that a forked process has, else None."""
    if rule is None:
        loaded = load_rulebook((pack,)).get(rule_id)
        assert loaded is not None
        rule = loaded.make()
    ready = rule

    def answer(example: Example, steps: Steps) -> bytes:
        steps.begin(0, testing.example_time_limit())
        try:
            return run_example(ready, example).encode("utf-8", "surrogatepass")
        finally:
            steps.end()

    return answer
