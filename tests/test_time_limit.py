from __future__ import annotations

import re
import signal
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import pytest

from linter.document.model import Document
from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.finding import Finding, RuleFailure, Severity
from linter.rulebook.rule import Rule
from linter.rulebook.running import collect
from linter.time_limit import TimeLimit, TimeLimitReached

DOCUMENT = parse("Some words.\n", path="a.txt")


def rule(name: str, work: Callable[[], Any]) -> Rule:
    class Made(Rule):
        severity = Severity.NOTE

        def check(self, _document: Document) -> Iterable[Finding]:
            yield self.finding(Span(0, 4), "first")
            work()
            yield self.finding(Span(5, 10), "second")

    made = Made()
    made.id = name
    return made


def loop() -> None:
    while True:
        pass


def loop_that_catches() -> None:
    while True:
        with suppress(Exception):
            loop()


def search() -> None:
    re.match(r"(a+)+$", "a" * 60 + "b")


def sleep() -> None:
    time.sleep(60)


@pytest.fixture
def _soon_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.time_limit.SHORTEST_BY_THE_CLOCK", 0.5)
    monkeypatch.setattr("linter.time_limit.BY_THE_CLOCK", 2.0)


@pytest.mark.parametrize("work", [loop, loop_that_catches, search])
def test_a_rule_that_does_not_come_to_an_end_fails_and_the_others_run(work: Callable[[], None]) -> None:
    rules = [rule("house/a", lambda: None), rule("house/b", work), rule("house/c", lambda: None)]
    findings, failures = collect(rules, DOCUMENT, time_limit=0.2)
    assert failures == [RuleFailure("house/b", "it was stopped after 0.2 s of CPU time")]
    assert [one.rule for one in findings] == ["house/a", "house/a", "house/c", "house/c"]


def test_each_rule_has_a_limit_of_its_own() -> None:
    rules = [rule("house/a", loop), rule("house/b", lambda: None), rule("house/c", loop)]
    findings, failures = collect(rules, DOCUMENT, time_limit=0.1)
    assert [one.rule for one in failures] == ["house/a", "house/c"]
    assert [one.rule for one in findings] == ["house/b", "house/b"]


@pytest.mark.usefixtures("_soon_by_the_clock")
def test_a_rule_that_only_waits_fails_by_the_clock() -> None:
    findings, failures = collect([rule("house/a", sleep), rule("house/b", lambda: None)], DOCUMENT, time_limit=0.1)
    assert failures == [RuleFailure("house/a", "it was stopped after 0.5 s, most of them spent waiting")]
    assert [one.rule for one in findings] == ["house/b", "house/b"]


def test_time_that_passes_on_the_clock_is_not_counted() -> None:
    """As on a machine that has other things to do: a rule that waits twice its limit has used none of it."""
    findings, failures = collect([rule("house/a", lambda: time.sleep(0.4))], DOCUMENT, time_limit=0.2)
    assert (len(findings), failures) == (2, [])


@pytest.mark.parametrize(("seconds", "clock"), [(0.1, 300.0), (30.0, 300.0), (60.0, 600.0), (0.0, 0.0)])
def test_the_clock_allows_ten_times_as_much_and_five_minutes_at_least(seconds: float, clock: float) -> None:
    assert TimeLimit(seconds).clock_seconds == clock


def test_a_limit_leaves_no_trace() -> None:
    signals = (signal.SIGALRM, signal.SIGPROF)
    before = [signal.getsignal(one) for one in signals]
    collect([rule("house/a", lambda: None), rule("house/b", loop)], DOCUMENT, time_limit=0.1)
    assert [signal.getsignal(one) for one in signals] == before
    assert signal.getitimer(signal.ITIMER_REAL) == signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_zero_is_no_limit() -> None:
    limit = TimeLimit(0)
    limit.start()
    assert signal.getitimer(signal.ITIMER_REAL) == signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)
    limit.stop()


def test_outside_the_main_thread_there_is_no_limit_and_no_error() -> None:
    outcome: list[Any] = []
    thread = threading.Thread(
        target=lambda: outcome.append(collect([rule("house/a", lambda: None)], DOCUMENT, time_limit=0.1))
    )
    thread.start()
    thread.join()
    findings, failures = outcome[0]
    assert (len(findings), failures) == (2, [])


def test_what_swallows_one_interruption_gets_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.time_limit.AGAIN", 0.1)
    limit = TimeLimit(0.1)
    swallowed = 0
    limit.start()
    while swallowed < 3:
        try:
            loop()
        except TimeLimitReached:
            swallowed += 1
    limit.stop()
    assert swallowed == 3


def test_a_rule_without_end_of_findings_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.rulebook.running.MOST", 10)

    class Endless(Rule):
        severity = Severity.NOTE
        id = "house/endless"

        def check(self, _document: Document) -> Iterable[Finding]:
            while True:
                yield self.finding(Span(0, 4), "again")

    findings, failures = collect([Endless()], DOCUMENT)
    assert len(findings) == 10
    assert failures == [RuleFailure("house/endless", "the rule yielded more than 10 findings")]
