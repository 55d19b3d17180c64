"""Worker processes: what they find, and what becomes of rules that get stuck in them."""

from __future__ import annotations

import errno
import os
import textwrap
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from linter.errors import CopydeskError
from linter.findings.finding import RuleFailure
from linter.findings.packed import unpack
from linter.run.answers import Answer, unpack_answer
from linter.run.discovery import Draft
from linter.run.limited_process import LimitedProcess
from linter.run.resolver import Resolver, RunSettings
from linter.run.workers import RulesTask, Task, Workers

pytestmark = pytest.mark.slow

STUCK = {
    "in-c": "sum(itertools.repeat(0))",
    "deaf": "deaf()",
    "exits": "os._exit(0)",
    "killed": "os.kill(os.getpid(), signal.SIGKILL)",
}
DRAFTS = {"a.txt": "A colour.\n", "b.txt": "It utilised it.\n", "c.txt": "Nothing is wrong.\n"}


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.run.limited_process.GRACE", 0.3)


def add_stuck(newsroom: Path) -> None:
    for name, code in STUCK.items():
        text = f'''
            """Gets stuck when the draft says so."""
            import itertools, os, signal
            from linter.api import Rule, Severity

            def deaf():
                while True:
                    try:
                        while True:
                            pass
                    except:
                        pass

            class Stuck(Rule):
                severity = Severity.NOTE

                def check(self, document):
                    if "stuck {name}" in document.source:
                        {code}
                    return ()
        '''
        (newsroom / "rules" / "house" / f"{name}.py").write_text(textwrap.dedent(text).lstrip())


def checked(texts: dict[str, str], jobs: int, method: str) -> dict[str, tuple[list[str], list[RuleFailure]]]:
    settings = RunSettings()
    resolver = Resolver(settings)
    drafts = [Draft(path, "plain") for path in texts]
    rules = tuple(one.id for one in resolver.for_draft(drafts[0]).rulebook.rules if one.family == "house")
    tasks = [RulesTask(number, draft, texts[draft.path], 0.2, rules) for number, draft in enumerate(drafts)]
    found = {}
    with Workers(jobs, settings, resolver, method) as workers:
        for task, answer in workers.answers(iter(tasks)):
            findings, failures = unpack(answer)
            found[task.draft.path] = ([one.rule for one in findings], failures)
    return found


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_every_task_is_answered_once(newsroom: Path, method: str, jobs: int) -> None:
    assert checked(DRAFTS, jobs, method) == {
        "a.txt": (["house/spelling"], []),
        "b.txt": (["house/wording"], []),
        "c.txt": ([], []),
    }


def test_a_process_that_has_done_its_share_is_followed_by_another(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []

    def start(self: LimitedProcess) -> None:
        started.append(1)
        really(self)

    really = LimitedProcess._start
    monkeypatch.setattr(LimitedProcess, "_start", start)
    once = checked(DRAFTS, 1, "fork")
    assert len(started) == 1
    monkeypatch.setattr("linter.run.workers.RENEWED_AFTER", len("A colour.\n") + 1)
    assert checked(DRAFTS, 1, "fork") == once
    assert len(started) == 1 + 2


def test_a_new_process_imports_nothing_from_the_folder_that_is_checked(newsroom: Path) -> None:
    for name in ("multiprocessing", "signal", "linter"):
        (newsroom / f"{name}.py").write_text("open('imported', 'w')\n")
    before = dict(os.environ)
    assert checked({"a.txt": DRAFTS["a.txt"]}, 1, "spawn") == {"a.txt": (["house/spelling"], [])}
    assert dict(os.environ) == before
    assert not (newsroom / "imported").exists()


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_rule_that_can_not_be_interrupted_is_ended_and_the_others_run(newsroom: Path, method: str) -> None:
    add_stuck(newsroom)
    texts = {f"{name}.txt": f"A colour is stuck {name}.\n" for name in STUCK} | DRAFTS
    found = checked(texts, 2, method)
    assert set(found) == set(texts)
    late = "it was stopped after 0.2 s of CPU time"
    assert found["in-c.txt"] == (["house/spelling"], [RuleFailure("house/in-c", late)])
    assert found["deaf.txt"] == (["house/spelling"], [RuleFailure("house/deaf", late)])
    ended = "the rule ended its process (exit code 0)"
    assert found["exits.txt"] == (["house/spelling"], [RuleFailure("house/exits", ended)])
    ended = "the rule ended its process (signal 9)"
    assert found["killed.txt"] == (["house/spelling"], [RuleFailure("house/killed", ended)])
    assert found["a.txt"] == (["house/spelling"], [])


def test_all_that_goes_wrong_in_one_draft_is_told(newsroom: Path) -> None:
    add_stuck(newsroom)
    text = " ".join(f"stuck {name}" for name in STUCK)
    findings, failures = checked({"a.txt": f"A colour {text}.\n"}, 2, "fork")["a.txt"]
    assert findings == ["house/spelling"]
    assert [one.rule for one in failures] == ["house/deaf", "house/exits", "house/in-c", "house/killed"]


def answered(texts: dict[str, str]) -> dict[str, Answer]:
    """What is known of whole drafts that two processes check."""
    settings = RunSettings(overrides={"select": ("house",)})
    tasks = [
        Task(number, Draft(path, "plain"), text.encode(), 0.2) for number, (path, text) in enumerate(texts.items())
    ]
    with Workers(2, settings, Resolver(settings)) as workers:
        answers = list(workers.answers(iter(tasks)))
    assert len(answers) == len(texts)
    return {task.draft.path: unpack_answer(answer, task.draft.path) for task, answer in answers}


def test_a_draft_is_checked_whole_less_the_rules_that_ended_its_process(newsroom: Path) -> None:
    add_stuck(newsroom)
    found = answered({"all.txt": f"A colour {' '.join(f'stuck {name}' for name in STUCK)}.\n"} | DRAFTS)
    assert {path: [one.rule for one in answer.result.findings] for path, answer in found.items()} == {
        "all.txt": ["house/spelling"],
        "a.txt": ["house/spelling"],
        "b.txt": ["house/wording"],
        "c.txt": [],
    }
    assert [one.rule for one in found["all.txt"].result.failures] == [
        *("house/deaf", "house/exits", "house/in-c", "house/killed")
    ]
    assert [path for path, answer in found.items() if not answer.lasting] == ["all.txt"]


def test_a_rule_about_suppressions_that_ends_its_process_is_named_too(newsroom: Path) -> None:
    (newsroom / "rules" / "house" / "judges.py").write_text(
        '"""Ends its process."""\n'
        "import os\n"
        "from linter.api import Severity, SuppressionRule\n"
        "class Judges(SuppressionRule):\n"
        "    severity = Severity.NOTE\n"
        "    def judge(self, suppressions):\n"
        "        os._exit(3)\n"
    )
    settings = RunSettings(overrides={"select": ("house",)})
    text = b"A colour. <!-- copydesk: ignore[house/hint] -->\n\nIt utilised it.\n"
    with Workers(1, settings, Resolver(settings)) as workers:
        ((_, packed),) = workers.answers(iter([Task(0, Draft("a.md", "markdown"), text, 0.2)]))
    result = unpack_answer(packed, "a.md").result
    assert [one.rule for one in result.findings] == ["house/spelling", "house/wording"]
    assert result.failures == (RuleFailure("house/judges", "the rule ended its process (exit code 3)"),)


def test_parsing_that_takes_too_long_is_a_failure_of_the_draft(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck(*_arguments: object, **_more: object) -> None:
        import itertools

        sum(itertools.repeat(0))

    monkeypatch.setattr("linter.run.check.parse", stuck)  # copied into the worker
    assert checked({"a.txt": "A.\n"}, 1, "fork") == {
        "a.txt": ([], [RuleFailure(None, "parsing was stopped after 0.2 s of CPU time")])
    }


@pytest.mark.parametrize("started", [0, 1, 2])
def test_fewer_processes_than_wanted_do_and_none_is_an_error(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch, started: int
) -> None:
    """As where a user may open no more files or start no more processes."""
    assert newsroom.is_dir()
    start, count = BaseProcess.start, 0

    def refused(self: BaseProcess) -> None:
        nonlocal count
        count += 1
        if count > started:
            raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        start(self)

    monkeypatch.setattr(BaseProcess, "start", refused)
    if started:
        assert set(checked(DRAFTS, 5, "fork")) == set(DRAFTS)
        assert count > started
    else:
        with pytest.raises(CopydeskError, match=r"^no worker process could be started: resource temp"):
            checked(DRAFTS, 5, "fork")
        assert count == 5
