"""Throw broken input at copydesk, and keep whatever makes it do what it must not.

    python tests/fuzzing/fuzz.py --minutes 20 --seed 1 --output /tmp/faults
    python tests/fuzzing/fuzz.py --minutes 5 --target drafts --target fixes
    python tests/fuzzing/fuzz.py --target drafts --number 1234
    python tests/fuzzing/fuzz.py --again /tmp/faults/drafts-1

A module of targets/ makes inputs of one kind and says what must hold for each; its docstring names it. Input number n
of a target and a seed is always the same, however the time is shared. Every input is tried in a process that is a copy
of this one, so that one that crashes or hangs ends only that. Minutes are those of the CPU, of all processes.
Ends with 1 if there was any fault: the first of each kind is made smaller and written to a folder below --output.
"""

from __future__ import annotations

import argparse
import errno
import json
import multiprocessing
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from inputs import Case, Chance
from oracle import Fault, kind_of

AT_ONCE = 40
"""Inputs that one process tries before the next one takes over: what an input leaves behind does not add up."""
SLICE = 20.0
"""Seconds of CPU after which another target has its turn."""
LONGEST_CPU = 15.0
"""Seconds of CPU that one input may take: inputs are small."""
LONGEST = 240.0
"""Seconds that one input may take on a busy machine."""
MEMORY = 6 << 30
"""Bytes of addresses that a process may have."""
TRIES = 150
"""Smaller inputs that are tried for a fault, and"""
TRYING = 30.0
"""the seconds of CPU that they may take."""


class Target(Protocol):
    """A module of targets/."""

    def make(self, chance: Chance) -> Case:
        """An input."""

    def check(self, case: Case) -> Sequence[str]:
        """Try an input, whose files lie in the working directory.

        What came of it: "run" or "refused", and any words that are worth counting. Raises Fault, or anything else,
        for what must not happen.
        """

    def warm(self) -> None:
        """Load what every input needs, before processes are copied."""


class Tried(NamedTuple):
    """What came of an input: words of the target's, or the kind of a fault and all that is known of it."""

    words: tuple[str, ...] = ()
    kind: str = ""
    detail: str = ""


FOLDER = Path(__file__).parent / "targets"


def targets() -> dict[str, Target]:
    """All targets by name."""
    names = sorted(file.stem for file in FOLDER.glob("[a-z]*.py"))
    found: dict[str, Any] = {name: import_module(f"targets.{name}") for name in names}
    return found


class Runner:
    """Tries inputs of targets and counts what comes of them."""

    def __init__(self, some: dict[str, Target], seed: int, home: Path, output: Path | None = None) -> None:
        """home: a folder for the files of inputs. output: where faults go; None for nowhere."""
        self.targets = some
        self.seed = seed
        self.home = home
        self.output = output
        self.counts = {name: Counter[str]() for name in some}
        self.faults: dict[tuple[str, str], Path | None] = {}
        self.used = dict.fromkeys(some, 0.0)  # seconds of CPU
        self._next = dict.fromkeys(some, 0)
        self._warm: set[str] = set()

    def case(self, name: str, number: int) -> Case:
        """Input `number` of a target."""
        return self.targets[name].make(Chance(f"{self.seed}/{name}/{number}"))

    def run(self, *, minutes: float | None = None, inputs: int | None = None) -> None:
        """Try inputs of all targets for so long, or so many of each."""
        while True:
            if inputs is not None:
                waiting = [name for name in self.targets if self._next[name] < inputs]
            else:
                waiting = list(self.targets) if sum(self.used.values()) < 60 * (minutes or 0) else []
            if not waiting:
                return
            name = min(waiting, key=lambda one: self.used[one])
            self._some(name, self._next[name] + AT_ONCE if inputs is None else inputs)

    def only(self, name: str, number: int) -> Tried:
        """Try one input; what came of it."""
        self._next[name] = number
        self._some(name, number + 1)
        return self.once(name, self.case(name, number))

    def once(self, name: str, case: Case) -> Tried:
        """Try one case in a process of its own."""
        for _, tried in self._in_a_copy(name, [(0, case)]):
            return tried
        raise AssertionError("a process says something of each input, or its end does")

    def _some(self, name: str, end: int) -> None:
        """Try inputs of a target up to the one with the number `end`, or until its turn is over."""
        before = self.used[name]
        numbers = range(self._next[name], end)
        for number, tried in self._in_a_copy(name, ((number, self.case(name, number)) for number in numbers)):
            self._next[name] = number + 1
            self._note(name, number, tried)
            if tried.kind or self.used[name] - before > SLICE:
                return

    def _note(self, name: str, number: int, tried: Tried) -> None:
        counts = self.counts[name]
        counts["inputs"] += 1
        if not tried.kind:
            counts.update(tried.words)
            return
        counts["faults"] += 1
        key = name, tried.kind
        if key in self.faults:
            return
        self.faults[key] = None
        print(f"{name}, input {number}: {tried.kind}\n    {tried.detail[:1500]}", flush=True)
        if self.output is not None:
            case = self._smaller(name, self.case(name, number), tried)
            self.faults[key] = self._saved(name, number, case, tried)
            print(f"    {self.faults[key]}", flush=True)

    def _in_a_copy(self, name: str, cases: Iterator[tuple[int, Case]] | list[tuple[int, Case]]) -> Iterator[
        tuple[int, Tried]
    ]:  # fmt: skip
        """Each input with what came of it, until one was too much for the process."""
        if name not in self._warm:
            self._warm.add(name)
            self.targets[name].warm()
        context = multiprocessing.get_context("fork")
        ours, theirs = context.Pipe()
        folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self.home))
        process = context.Process(target=_trying, args=(self.targets[name], theirs, ours, folder))
        process.start()
        theirs.close()
        cpu = 0.0
        try:
            for number, case in cases:
                tried, cpu = _ask(process, ours, case, cpu)
                self.used[name] += tried[1]
                yield number, tried[0]
                if tried[0].kind or not process.is_alive():
                    return
        finally:
            ours.close()
            with suppress(OSError):
                os.killpg(process.pid or 0, signal.SIGKILL)
            process.join()
            shutil.rmtree(folder, ignore_errors=True)

    def _smaller(self, name: str, case: Case, tried: Tried) -> Case:
        """A smaller case with the same fault, as far as few tries lead."""
        left = TRIES
        end = self.used[name] + TRYING
        changed = True
        while changed:
            changed = False
            for other in _simpler(case):
                left -= 1
                if left <= 0 or self.used[name] > end:
                    return case
                if self.once(name, other).kind == tried.kind:
                    case, changed = other, True
                    break
        return case

    def _saved(self, name: str, number: int, case: Case, tried: Tried) -> Path:
        assert self.output is not None
        same = len([key for key in self.faults if key[0] == name])
        folder = self.output / f"{name}-{same}"
        case.written(folder / "files")
        about = {"target": name, "seed": self.seed, "number": number, "words": case.words, "fault": tried.kind}
        (folder / "files").mkdir(parents=True, exist_ok=True)
        (folder / "case.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
        (folder / "fault.txt").write_text(
            f"{tried.kind}\n{tried.detail}\n", encoding="utf-8", errors="backslashreplace"
        )
        return folder


def saved_case(folder: Path) -> tuple[str, Case]:
    """The target and the case of a fault that was written to `folder`."""
    about = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    files = folder / "files"
    held = {path.relative_to(files).as_posix(): path.read_bytes() for path in files.rglob("*") if path.is_file()}
    return about["target"], Case(held, tuple(about["words"]))


def _simpler(case: Case) -> Iterator[Case]:
    """Cases with something less: a file, a word, or a part of a file, large parts first."""
    for name in case.files:
        if len(case.files) > 1:
            yield case._replace(files={other: data for other, data in case.files.items() if other != name})
    for number in range(len(case.words)):
        yield case._replace(words=(*case.words[:number], *case.words[number + 1 :]))
    for parts in (2, 4, 8, 16, 32):
        for name, data in case.files.items():
            step = -(-len(data) // parts)
            for start in range(0, len(data), step) if step > (0 if parts == 2 else 2) else ():
                yield case._replace(files={**case.files, name: data[:start] + data[start + step :]})


def _ask(
    process: multiprocessing.process.BaseProcess, ours: Connection, case: Case, before: float
) -> tuple[tuple[Tried, float], float]:
    """What the process makes of an input, the CPU it used for it, and how much it has used in all."""
    try:
        ours.send(case)
        if not ours.poll(LONGEST):
            return (Tried(kind=f"takes more than {LONGEST:g} seconds"), 0.0), before
        tried, cpu = ours.recv()
    except (EOFError, OSError):
        process.join(5)
        code = process.exitcode
        if code == -signal.SIGXCPU:
            return (Tried(kind=f"takes more than {LONGEST_CPU:g} seconds of CPU"), LONGEST_CPU), before
        how = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
        return (Tried(kind=f"the process came to an end: {how}"), 0.0), before
    return (tried, cpu - before), cpu


def _trying(target: Target, theirs: Connection, ours: Connection, folder: Path) -> None:
    """Try the cases that come, in a process group of its own, each in an empty folder."""
    ours.close()
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.environ["TMPDIR"] = str(folder)
    (folder / ".git").mkdir()  # no configuration above counts
    sys.addaudithook(_keep_here)
    tempfile.tempdir = None
    start = _cpu()
    for number in range(sys.maxsize):
        try:
            case = theirs.recv()
        except (EOFError, OSError):
            os._exit(0)
        here = folder / str(number)
        here.mkdir()
        user = folder / f"{number}-user"
        for variable, name in (("XDG_CACHE_HOME", "cache"), ("XDG_DATA_HOME", "data"), ("HOME", "home")):
            os.environ[variable] = str(user / name)
        os.chdir(here)
        tried = _tried(target, case, here)
        try:
            theirs.send((tried, _cpu() - start))
        except OSError:  # the runner has gone
            os._exit(1)
        os.chdir(folder)
        for one in (here, user):
            shutil.rmtree(one, ignore_errors=True)


def _tried(target: Target, case: Case, here: Path) -> Tried:
    _limit_cpu(LONGEST_CPU)
    try:
        case.written(here)
        words = target.check(case)
    except (KeyboardInterrupt, SystemExit, Exception) as error:  # noqa: BLE001 - this is what it looks for
        text = error.detail if isinstance(error, Fault) else "".join(traceback.format_exception(error)[-8:])
        return Tried(kind=kind_of(error), detail=text)
    finally:
        _limit_cpu(0)
    return Tried(tuple(words))


def _keep_here(event: str, arguments: tuple[Any, ...]) -> None:
    """Let nothing reach another machine: whoever tries is told that there is no way."""
    if event == "socket.getaddrinfo" and arguments[0] not in (None, "127.0.0.1", "localhost", "::1", b"127.0.0.1"):
        raise OSError(errno.ENETUNREACH, "no way out of a fuzzing run")
    if event == "socket.connect" and isinstance(arguments[1], tuple) and arguments[1][0] not in ("127.0.0.1", "::1"):
        raise OSError(errno.ENETUNREACH, "no way out of a fuzzing run")


def _limit_cpu(seconds: float) -> None:
    """End this process by a signal once it has used so many seconds of CPU from now; 0: not any more."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    end = int(used.ru_utime + used.ru_stime + seconds) + 1 if seconds else resource.RLIM_INFINITY
    resource.setrlimit(resource.RLIMIT_CPU, (end, resource.RLIM_INFINITY))


def _cpu() -> float:
    """Seconds of CPU that this process and those that it has waited for have used."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def table(runner: Runner) -> str:
    """What was tried and what came of it: a line for each target, and one for all."""
    columns = ("inputs", "refused", "run", "faults")
    lines = [f"{'target':16}" + "".join(f"{name:>9}" for name in columns) + "  CPU min  besides"]
    total = Counter[str]()
    for name, counts in runner.counts.items():
        total.update(counts)
        others = ", ".join(f"{word} {count}" for word, count in sorted(counts.items()) if word not in columns)
        numbers = "".join(f"{counts[column]:>9}" for column in columns)
        lines.append(f"{name:16}{numbers}{runner.used[name] / 60:>9.2f}  {others}")
    numbers = "".join(f"{total[column]:>9}" for column in columns)
    lines.append(f"{'all':16}{numbers}{sum(runner.used.values()) / 60:>9.2f}")
    return "\n".join(lines)


def main() -> int:
    """Fuzz for the time given; 1 if anything broke."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    every = targets()
    parser.add_argument("--minutes", type=float, default=10, help="of CPU, shared by the targets")
    parser.add_argument("--inputs", type=int, help="so many of each target, however long it takes")
    parser.add_argument("--seed", type=int, default=1, help="of the inputs")
    parser.add_argument("--target", action="append", choices=list(every), help="only this one; may be repeated")
    parser.add_argument("--number", type=int, help="try only the input with this number")
    parser.add_argument("--again", type=Path, metavar="FOLDER", help="try a fault that was written there once more")
    parser.add_argument("--output", type=Path, metavar="FOLDER", help="write the faults there")
    wanted = parser.parse_args()
    some = {name: every[name] for name in wanted.target or every}
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what is left behind is taken away
    home = Path(tempfile.mkdtemp(prefix="copydesk-fuzz-"))
    sys.pycache_prefix, sys.dont_write_bytecode = str(home / "bytecode"), False  # rules are loaded again and again
    try:
        runner = Runner(some, wanted.seed, home, wanted.output and wanted.output.absolute())
        if wanted.again is not None:
            name, case = saved_case(wanted.again)
            runner.targets = every
            runner.used = dict.fromkeys(every, 0.0)
            tried = runner.once(name, case)
            print(tried.kind or "no fault", tried.detail or ", ".join(tried.words), sep="\n")
            return int(bool(tried.kind))
        if wanted.number is not None:
            for name in some:
                print(runner.only(name, wanted.number))
        else:
            runner.run(minutes=wanted.minutes, inputs=wanted.inputs)
        print(table(runner))
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return int(bool(runner.faults))


if __name__ == "__main__":
    sys.exit(main())
