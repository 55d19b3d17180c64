"""Trying mutants: a copy of the checkout, and a process that has read all tests and forks for each mutant.

Reading the tests takes longer than most mutants live, so it is done once. In the fork, the code of the changed
functions is put in the place of the old; what stands outside functions was already used by others when the tests were
read, so for such a change everything is read anew.
"""

from __future__ import annotations

import functools
import gc
import multiprocessing
import os
import resource
import shutil
import signal
import sys
import time
import types
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import pytest
from mutants import Mutant
from reach import TOP, relative, tests_for

COPIED = ("linter", "rules", "tests", "pyproject.toml", "README.md")
TESTS = ("tests/rules/test_examples.py", "tests/analysis", "tests/articles")
TEST_LIMIT = 15  # seconds of the processor for one test; none takes a third of it
RUN_LIMIT = 1800  # seconds by the clock for all tests of a mutant: one that waits for ever uses no processor
MEMORY_LIMIT = 6 << 30  # bytes
EARLY = (
    "hypothesis",
    "typer",
    "yaml",
    "marisa_trie",
    "psutil",
    "linter.cli.app",
    "linter.cli.checking",
    "linter.rulebook.loader",
)
"""What all tests import and no mutant changes."""
OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")
BROKEN = 99


class Verdict(NamedTuple):
    """What became of a mutant. by: the test that killed it, empty if it survived. seconds: of the clock."""

    mutant: Mutant
    by: str
    seconds: float


class Job(NamedTuple):
    """A mutant with the tests that run on it, in order: paths, or names of single tests."""

    mutant: Mutant
    tests: list[str]


def run_all(mutants: Sequence[Mutant], processes: int, folder: Path, *, near_only: bool = False) -> Iterator[Verdict]:
    """The verdicts, in the order of `mutants`; the copies are made in `folder`."""
    jobs: list[Job] = []
    for mutant in mutants:
        near, far = tests_for(mutant.path)
        jobs.append(
            Job(mutant, (near[:-1] if mutant.path.startswith("linter") else near) if near_only else [*near, *far])
        )
    tests = sorted({test for job in jobs for test in job.tests}) if near_only else _all_tests()
    context = multiprocessing.get_context("spawn")
    done: dict[int, Verdict] = {}
    workers: list[tuple[Connection, multiprocessing.process.BaseProcess]] = []
    for number in range(processes):
        ours, theirs = context.Pipe()
        worker: multiprocessing.process.BaseProcess = context.Process(
            target=_work, args=(theirs, folder / str(number), tests), daemon=True
        )
        worker.start()
        theirs.close()
        workers.append((ours, worker))
    ahead = iter(enumerate(jobs))
    free = [connection for connection, _ in workers]
    for connection in free:
        if broken := connection.recv():
            raise SystemExit(f"without any mutant, {broken} fails")
    wanted = 0
    try:
        while wanted < len(jobs):
            while free and (job := next(ahead, None)) is not None:
                free.pop().send(job)
            for ready in multiprocessing.connection.wait([connection for connection, _ in workers]):
                assert isinstance(ready, Connection)
                number, by, seconds = ready.recv()
                done[number] = Verdict(jobs[number].mutant, by, seconds)
                free.append(ready)
            while wanted in done:
                yield done.pop(wanted)
                wanted += 1
    finally:
        for _, worker in workers:
            worker.terminate()


def _all_tests() -> list[str]:
    return [*TESTS, *sorted(relative(path) for path in TOP.glob("tests/rules_*"))]


def _work(connection: Connection, folder: Path, tests: Sequence[str]) -> None:
    """Try what comes, until the other end is closed."""
    copy = Copy(folder, tests)
    connection.send(copy.failing(Job(NOTHING, list(tests))))
    while True:
        try:
            number, job = connection.recv()
        except EOFError:
            return
        began = time.monotonic()
        connection.send((number, copy.tried(job), time.monotonic() - began))


NOTHING = Mutant("", 0, 0, 0, "", "", "", guard=False)


class Copy:
    """A copy of the checkout in which one mutant after another is tried; the working directory of its process."""

    def __init__(self, folder: Path, tests: Sequence[str]) -> None:
        self.folder = folder
        folder.mkdir()
        for name in COPIED:
            copy = shutil.copytree if (TOP / name).is_dir() else shutil.copy2
            copy(TOP / name, folder / name)
        os.chdir(folder)
        sys.path.insert(0, str(folder))
        os.environ["PYTHONPATH"] = str(folder)  # for tests that start the program
        for variable in ("COPYDESK_TESTS_NEED_LANGUAGETOOL", "COPYDESK_EXPLORE"):
            os.environ.pop(variable, None)
        for name in EARLY:
            __import__(name)
        early = [name for name in sys.modules if name.startswith(("linter.analysis", "rules"))]
        if early:
            raise SystemExit(f"imported before there was a mutant: {', '.join(early)}")
        self.tests = tests
        self.reader = self._reader()

    def _reader(self) -> Connection:
        """The other end of a process that has read the tests."""
        ours, theirs = multiprocessing.Pipe()
        if not os.fork():
            ours.close()
            _ended_with(lambda: _run(self.tests, _Server(theirs), quiet=True, compiled=True))
        theirs.close()
        ours.recv()
        return ours

    def tried(self, job: Job) -> str:
        """The first test that fails on the code with a mutant, empty if none does."""
        mutant = job.mutant
        path = self.folder / mutant.path
        before, times = path.read_bytes(), path.stat()
        path.write_text(mutant.applied(before.decode("utf-8")), encoding="utf-8")
        try:
            if b"languagetool" in before.lower():
                return self.read_anew(job, languagetool=True)
            return self.failing(job) if mutant.inside else self.read_anew(job)
        finally:
            path.write_bytes(before)
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))  # so that its compiled form is up to date again

    def failing(self, job: Job) -> str:
        """The same, by the process that has read the tests."""
        try:
            self.reader.send(job)
            failed: str | None = self.reader.recv()
        except (EOFError, BrokenPipeError):  # a mutant or the machine ended it
            self.reader = self._reader()
            failed = None
        return self.read_anew(job) if failed is None else failed

    def read_anew(self, job: Job, *, languagetool: bool = False) -> str:
        """The same, by a process that reads them anew."""
        return _in_a_fork(lambda watch: _run(job.tests, watch, quiet=True, languagetool=languagetool))


def _run(
    tests: Sequence[str], plugin: object, *, quiet: bool, compiled: bool = False, languagetool: bool = False
) -> int:
    """Run pytest in this process; its exit code."""
    sys.dont_write_bytecode = not compiled
    if not languagetool:
        os.environ["COPYDESK_LANGUAGETOOL"] = str(Path("none").absolute())
    if quiet:
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
    return int(pytest.main([*OPTIONS, *tests], plugins=[plugin]))


def _ended_with(run: Callable[[], int]) -> None:
    """End this process with the code that `run` returns."""
    code = BROKEN
    try:
        code = run()
    finally:
        os._exit(code)


class _Watch:
    """A plugin of pytest: says the first failure, and limits what a test may take."""

    def __init__(self, writing: int) -> None:
        self.writing = writing
        self.failed = ""
        self.allow()

    def allow(self) -> None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(used.ru_utime + used.ru_stime) + TEST_LIMIT
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))

    def says(self, failed: str) -> None:
        if not self.failed:
            self.failed = failed
            os.write(self.writing, failed.encode())

    def pytest_runtest_logstart(self) -> None:
        self.allow()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.says(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.says(report.nodeid)


def _in_a_fork(run: Callable[[_Watch], int]) -> str:
    """The first failure that `run` meets in a process of its own, empty for none."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
        _ended_with(lambda: run(_Watch(writing)))
    os.close(writing)
    status = _waited_for(child)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        failed = pipe.read()
    if os.WIFSIGNALED(status):
        return "(took too long)" if os.WTERMSIG(status) in {signal.SIGXCPU, signal.SIGKILL} else "(crashed)"
    code = os.WEXITSTATUS(status)
    if code == BROKEN:
        return failed or "(the tests broke off)"
    return failed or (f"(pytest ended with {code})" if code else "")


def _waited_for(child: int) -> int:
    """The status with which a process ended; it is killed when it takes too long."""
    until = time.monotonic() + RUN_LIMIT
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


class _Server:
    """A plugin of pytest that, instead of running the tests that were read, runs some of them for each job."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Answer jobs until the other end is closed."""
        if session.testsfailed:
            return True
        self.connection.send("ready")
        while True:
            try:
                job: Job = self.connection.recv()
            except EOFError:
                return True
            items = list(_wanted(session.items, job.tests))
            changes = _changes(job.mutant)
            if changes is None:
                self.connection.send(None)
            else:
                self.connection.send(_in_a_fork(functools.partial(_try, changes, items)))


def _wanted(items: Sequence[pytest.Item], tests: Sequence[str]) -> list[pytest.Item]:
    """The tests that `tests` name, in their order."""
    found: dict[str, pytest.Item] = {}
    for test in tests:
        for item in items:
            if item.nodeid == test or item.nodeid.startswith((f"{test}::", f"{test}/")):
                found.setdefault(item.nodeid, item)
    return list(found.values())


Changes = list[tuple[types.FunctionType, types.CodeType]]


def _changes(mutant: Mutant) -> Changes | None:
    """The functions that a mutant changes, with their new code; None if it changes more than the code of functions."""
    if not mutant.path:
        return []
    path = str(Path(mutant.path).absolute())
    new = {
        (code.co_qualname, code.co_firstlineno): code
        for code in _codes(compile(Path(path).read_text(encoding="utf-8"), path, "exec"))
    }
    changes: Changes = []
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__code__.co_filename == path:
            code = new.get((thing.__code__.co_qualname, thing.__code__.co_firstlineno))
            if code is None or code.co_freevars != thing.__code__.co_freevars:
                return None
            if code != thing.__code__:
                changes.append((thing, code))
    return changes or None


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _codes(constant)


def _try(changes: Changes, items: Sequence[pytest.Item], watch: _Watch) -> int:
    """Run tests with changed functions; stops at the first that fails."""
    for function, code in changes:
        function.__code__ = code
    for thing in gc.get_objects():
        if isinstance(thing, functools._lru_cache_wrapper):  # nothing remembered from before
            thing.cache_clear()
    for item, following in zip(items, [*items[1:], None], strict=True):
        watch.allow()
        failed = False
        for report in _reports(item, following):
            failed = failed or report.failed
        if failed:
            watch.says(item.nodeid)
            return 1
    return 0


def _reports(item: pytest.Item, following: pytest.Item | None) -> list[pytest.TestReport]:
    from _pytest.runner import runtestprotocol

    reports: list[pytest.TestReport] = runtestprotocol(item, log=False, nextitem=following)
    return reports
