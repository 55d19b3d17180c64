"""Print how long a folder of many drafts takes: one process, several, and with a warm cache, beside other checkers.

    python tests/benchmarks/many.py --archive news.jsonl.xz --count 2000 --rounds 3 --vale PATH --codespell PATH

An archive is JSON lines, packed with xz or not, with "title" and "text" in each row; its articles are written as
Markdown drafts to a temporary folder, which all commands check, copydesk without LanguageTool. Vale runs with the style
that it brings, typos, codespell and proselint as they are. Commands are run in turn, so that what else the machine does falls on all alike. Times
are seconds by the clock and of the processors (the command and its children); the least of all rounds counts, and
ratios are to one process. Memory is that of the largest process, the command or a child of it, as Linux counts it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from speed import articles  # type: ignore[import-not-found]  # the script beside this one


class Took(NamedTuple):
    """Seconds by the clock, seconds of the processors, the exit code, and the most memory of a process in MiB."""

    wall: float
    cpu: float
    code: int
    memory: float


def run(command: list[str], folder: Path) -> Took:
    """Run `command` in `folder`; what it prints goes to a file, as in CI."""
    start = time.monotonic()
    with (folder.parent / "output").open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Took(time.monotonic() - start, used.ru_utime + used.ru_stime, process.returncode, used.ru_maxrss / 1024)


PEERS = {
    "vale": ["--output", "JSON", "--no-exit", "."],
    "typos": ["--format", "json", "."],
    "codespell": ["."],
    "proselint": ["check", "."],
}
"""Other checkers and their arguments; the program of each is named by an option."""


def commands(folder: Path, peers: dict[str, str]) -> dict[str, Callable[[], Took]]:
    """What is measured, by name. peers: the programs of other checkers."""
    # -P: the installed copydesk, not the folder this is run from.
    copydesk = [sys.executable, "-P", "-m", "linter", "check", ".", "--isolated", "--languagetool", "off"]
    copydesk += ["--format", "json"]
    cache = ["--cache-dir", str(folder.parent / "cache")]
    measured = {
        "copydesk, 1 process": lambda: run([*copydesk, "--no-cache", "--jobs", "1"], folder),
        "copydesk, 2 processes": lambda: run([*copydesk, "--no-cache", "--jobs", "2"], folder),
        "copydesk, warm cache": lambda: run([*copydesk, *cache], folder),
    }
    run([*copydesk, *cache], folder)
    (folder.parent / "vale.ini").write_text("MinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale\n")
    for name, program in peers.items():
        configuration = ["--config", str(folder.parent / "vale.ini")] if name == "vale" else []
        measured[name] = partial(run, [program, *configuration, *PEERS[name]], folder)
    return measured


def main() -> None:
    """Write the drafts and run the rounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, required=True, help="JSON lines of articles")
    parser.add_argument("--count", type=int, default=2000, help="how many of them to check")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each command")
    for peer in PEERS:
        parser.add_argument(f"--{peer}", help="the program, to measure it too")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "drafts")
        folder.mkdir()
        words = 0
        for number, text in enumerate(articles(wanted.archive, wanted.count)):
            words += len(text.split())
            (folder / f"{number:06}.md").write_text(text, encoding="utf-8")
        given = {peer: getattr(wanted, peer) for peer in PEERS if getattr(wanted, peer)}
        measured = commands(folder, {peer: os.path.abspath(program) for peer, program in given.items()})  # noqa: PTH100
        taken: dict[str, list[Took]] = {name: [] for name in measured}
        for number in range(wanted.rounds):
            for name, measure in measured.items():
                taken[name].append(measure())
                print(f"# round {number + 1}: {name}: {taken[name][-1]}", file=sys.stderr, flush=True)
    base = min(took.wall for took in next(iter(taken.values())))
    print(
        f"{wanted.count} drafts, {words} words, {len(os.sched_getaffinity(0))} cores, least of {wanted.rounds} rounds"
    )
    print(f"{'':24} {'wall s':>8} {'CPU s':>8} {'drafts/s':>9} {'words/CPU s':>11} {'MiB':>6} {'times as fast':>14}")
    for name, times in taken.items():
        wall = min(took.wall for took in times)
        cpu = min(took.cpu for took in times)
        memory = max(took.memory for took in times)
        each = f"{wanted.count / wall:9.0f} {words / cpu:11.0f} {memory:6.0f}"
        print(f"{name:24} {wall:8.2f} {cpu:8.2f} {each} {base / wall:14.2f}")


if __name__ == "__main__":
    main()
