"""`copydesk test` on rules that don't come to an end, or that end their process: said of the rule and the example."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from linter.cli.examples_apart import ExamplesApart
from linter.rulebook.loader import LoadedRule, load_rulebook
from linter.testing import ExampleFailure, run_examples

pytestmark = pytest.mark.slow

Run = Callable[..., Any]  # of the fixture `copydesk`

RULE = '''
    """Gets stuck where an example says so."""
    import itertools, os, signal, time
    from linter.api import Rule, Severity

    class Stuck(Rule):
        severity = Severity.NOTE
        examples = ("A [[bed]].", "It sticks here.", "A day.")

        def check(self, document):
            for block in document.prose:
                if "stick" in block.text:
                    {code}
                start = block.text.find("bed")
                if start >= 0:
                    yield self.finding(block.span(start, start + 3), "bed")
'''
IN_C = "sum(itertools.repeat(0))"


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.testing.example_time_limit", lambda: 0.2)
    monkeypatch.setattr("linter.run.limited_process.GRACE", 0.2)


def add(newsroom: Path, code: str) -> LoadedRule:
    (newsroom / "rules" / "house" / "stuck.py").write_text(textwrap.dedent(RULE.format(code=code)).lstrip())
    rule = load_rulebook(("./rules",), newsroom).get("house/stuck")
    assert rule is not None
    return rule


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (IN_C, "it was stopped after 0.2 s of CPU time"),
        ("os._exit(0)", "the rule ended its process (exit code 0)"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "the rule ended its process (signal 9)"),
    ],
)
def test_the_example_fails_by_name_and_the_others_are_tested(
    copydesk: Run, newsroom: Path, code: str, reason: str
) -> None:
    add(newsroom, code)
    answer = copydesk("test", "rules/house")
    assert answer.code == 1
    assert answer.out.splitlines() == [
        "house/hint: 2 examples passed",
        "house/spelling: 2 examples passed",
        "house/stuck: example 2:",
        "    | It sticks here.",
        f"    did not finish: {reason}",
        "house/wording: 2 examples passed",
        "4 rules tested: 1 failed",
    ]


def test_what_waits_for_ever_and_hears_nothing_is_ended_by_the_clock(
    copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linter.time_limit.SHORTEST_BY_THE_CLOCK", 0.5)
    monkeypatch.setattr("linter.time_limit.BY_THE_CLOCK", 1.0)
    add(newsroom, "signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM}); time.sleep(60)")
    answer = copydesk("test", "rules/house/stuck.py")
    assert answer.code == 1
    assert "    did not finish: it was stopped after 0.5 s, most of them spent waiting\n" in answer.out


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_process_says_what_this_one_would(newsroom: Path, method: str) -> None:
    rule = add(newsroom, "start = 0; yield self.finding(block.span(0, 2), 'what')")
    with ExamplesApart(rule, method) as apart:
        apart_found = run_examples(rule, run=apart.run)
    message = "expected nothing\nfound    'It' at characters 0 to 2, no suggestion"
    assert apart_found == run_examples(rule) == [ExampleFailure("house/stuck", 2, "It sticks here.", message)]


def test_where_no_process_can_be_started_that_is_said(
    copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_process: BaseProcess) -> None:
        raise BlockingIOError(11, os.strerror(11))

    monkeypatch.setattr(BaseProcess, "start", refused)
    add(newsroom, "pass")
    answer = copydesk("test", "rules/house/stuck.py")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("copydesk: error: a process for rules can't be started: resource temporarily")
