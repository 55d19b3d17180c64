"""The fuzzers run, what they look for can be found, and the same seed makes the same inputs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent


@pytest.fixture
def fuzz(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module, as the program has it."""
    monkeypatch.syspath_prepend(HERE)
    return import_module("fuzz")


class Broken:
    """A target whose inputs hold the letters x and y, and that breaks on every x."""

    def __init__(self, breaks: Callable[[], object]) -> None:
        self.breaks = breaks

    def make(self, chance: Any) -> Any:
        case = import_module("inputs").Case
        return case({"a.txt": bytes(chance.choice(b"yyyyx") for _ in range(40)), "b.txt": b"b"}, ("word",))

    def warm(self) -> None:
        pass

    def check(self, case: Any) -> Sequence[str]:
        if b"x" in case.files["a.txt"]:
            self.breaks()
        return ("run", "with y")


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def burn() -> None:
    while True:
        pass


def test_every_target_runs(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(HERE / "fuzz.py"), "--inputs", "1", "--seed", "13", "--output", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    lines = [line.split() for line in done.stdout.splitlines()]
    counts = {line[0]: line[1:5] for line in lines[1:]}
    assert set(counts) == {file.stem for file in (HERE / "targets").glob("[a-z]*.py")} | {"all"}
    for inputs, refused, run, faults in counts.values():
        assert int(inputs) == int(refused) + int(run) >= 1
        assert faults == "0"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("breaks", "kind"),
    [
        (lambda: 1 / 0, "ZeroDivisionError at test_fuzz.py:<lambda>"),
        (lambda: sys.exit(0), "SystemExit at test_fuzz.py:<lambda>"),
        (kill, "the process came to an end: signal 9"),
        (lambda: os._exit(0), "the process came to an end: exit code 0"),
        (burn, "takes more than 0.2 seconds of CPU"),
        (lambda: time.sleep(60), "takes more than 0.5 seconds"),
        (lambda: bytearray(1 << 62), "MemoryError at test_fuzz.py:<lambda>"),
    ],
)
def test_what_breaks_is_found_made_smaller_and_kept(
    fuzz: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, breaks: Callable[[], object], kind: str
) -> None:
    monkeypatch.setattr(fuzz, "LONGEST_CPU", 0.2)
    monkeypatch.setattr(fuzz, "LONGEST", 0.5 if "0.5" in kind else 60)
    monkeypatch.setattr(fuzz, "TRIES", 0 if "takes" in kind else 60)
    runner = fuzz.Runner({"broken": Broken(breaks)}, 1, tmp_path, tmp_path / "faults")
    runner.run(inputs=1)
    assert list(runner.faults) == [("broken", kind)]
    assert runner.counts["broken"]["faults"] == 1
    name, case = fuzz.saved_case(tmp_path / "faults" / "broken-1")
    assert name == "broken"
    assert b"x" in case.files["a.txt"]
    if "takes" not in kind:
        assert (len(case.files["a.txt"]) < 8, "b.txt" in case.files, case.words) == (True, False, ())
        assert runner.once(name, case).kind == kind


def test_an_input_that_breaks_costs_no_other(fuzz: Any, tmp_path: Path) -> None:
    runner = fuzz.Runner({"broken": Broken(kill)}, 1, tmp_path)
    runner.run(inputs=30)
    whole = sum(b"x" not in runner.case("broken", number).files["a.txt"] for number in range(30))
    counts = runner.counts["broken"]
    assert (counts["inputs"], counts["with y"], counts["faults"]) == (30, whole, 30 - whole)


def test_the_same_seed_makes_the_same_inputs(fuzz: Any, tmp_path: Path) -> None:
    one, same, other = (fuzz.Runner(fuzz.targets(), seed, tmp_path) for seed in (1, 1, 2))
    for name in one.targets:
        cases = [one.case(name, number) for number in range(4)]
        assert cases == [same.case(name, number) for number in range(4)]
        assert cases != [other.case(name, number) for number in range(4)]


def test_a_command_line_that_ends_badly_is_a_fault(fuzz: Any) -> None:
    oracle = import_module("oracle")
    for code, out, err, kind in (
        (1, "", 'Traceback (most recent call last):\n  File "x", line 1, in y\nValueError: z\n', "crash ValueError"),
        (2, "d.md: not checked: internal error in copydesk: KeyError: 'x'", "", "crash KeyError"),
        (3, "", "x", "exit code 3"),
        (2, "", "", "exit code 2 without a word"),
    ):
        with pytest.raises(oracle.Fault) as caught:
            oracle.judge(oracle.Answer(code, out, err))
        assert caught.value.kind == kind
    oracle.judge(oracle.Answer(2, "", "copydesk: error: x"))
    with pytest.raises(oracle.Fault):
        oracle.shows_no_control("a\x1b[2Jb", "kind")
