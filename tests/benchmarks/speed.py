"""Print what copydesk costs: cold starts as CPU time, and throughput by rule on an archive.

    python tests/benchmarks/speed.py                                    # cold starts
    python tests/benchmarks/speed.py --peer codespell                   # and of another program on the sample draft
    python tests/benchmarks/speed.py --archive news.jsonl.xz            # and throughput on its first 1,000 articles

An archive is JSON lines, packed with xz or not, with "title" and "text" in each row. Times are CPU seconds of this
process and its children; machines differ and are noisy, so read the ratios to an empty Python in the same run. Rules
that ask LanguageTool are left out of the throughput: languagetool.py, beside this, measures them with a server.
"""

from __future__ import annotations

import argparse
import json
import lzma
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "articles" / "harbour-ceasefire.md"
# -P: the installed copydesk, not the folder this is run from.
COMMANDS = {
    "python, nothing": ["-c", "pass"],
    "copydesk version": ["-P", "-m", "linter", "version"],
    "copydesk --help": ["-P", "-m", "linter", "--help"],
    "copydesk check (sample draft)": ["-P", "-m", "linter", "check", "--isolated", str(SAMPLE)],
    "copydesk check --format json": ["-P", "-m", "linter", "check", "--isolated", "--format", "json", str(SAMPLE)],
}


def cpu_of(command: list[str]) -> float:
    """CPU milliseconds, user and system, of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def cold_starts(rounds: int, peer: str) -> None:
    """Print minimum and median of `rounds` runs of each command, taken in turn. peer: a program that takes a draft."""
    commands = {name: [sys.executable, *arguments] for name, arguments in COMMANDS.items()}
    if peer:
        commands[f"{Path(peer).name} (sample draft)"] = [peer, str(SAMPLE)]
    for _ in range(4):  # the first runs write bytecode, what is kept and, twice, the modules in one file
        for command in commands.values():
            cpu_of(command)
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(cpu_of(command))
    base = statistics.median(taken["python, nothing"])
    print(f"{'cold start, CPU time of the process':44} {'min ms':>8} {'median ms':>10} {'ratio':>7}")
    for name, times in taken.items():
        middle = statistics.median(times)
        print(f"{name:44} {min(times):8.0f} {middle:10.0f} {middle / base:7.1f}")


def articles(archive: Path, count: int) -> Iterator[str]:
    """The first `count` articles as small Markdown drafts."""
    opener = lzma.open if archive.suffix == ".xz" else open
    with opener(archive, "rt", encoding="utf-8") as lines:
        for line in islice(lines, count):
            row = json.loads(line)
            yield f"# {' '.join(row['title'].split())}\n\n{row['text']}\n"


def throughput(archive: Path, count: int) -> None:
    """Print CPU time by rule and in all; shared analyses are charged to the first rule that asks for them."""
    from linter.config.schema import Config
    from linter.document.parse import parse
    from linter.rulebook.loader import load_rulebook
    from linter.rulebook.selection import select

    sources = list(articles(archive, count))
    words = sum(len(source.split()) for source in sources)
    rules = select(load_rulebook((), None), Config(), "a.md", {}, left_out="no server is started").rules
    spent = dict.fromkeys(["parsing", *(rule.id for rule in rules)], 0.0)
    found = dict.fromkeys(spent, 0)
    for source in sources:
        started = time.process_time()
        document = parse(source, path="a.md")
        spent["parsing"] += time.process_time() - started
        for rule in rules:
            started = time.process_time()
            found[rule.id] += sum(1 for _ in rule.check(document))
            spent[rule.id] += time.process_time() - started
    print(f"\n{count} articles, {words} words {'':14} {'ms/article':>11} {'words/s':>12} {'findings':>9}")
    for name, seconds in [*spent.items(), ("all", sum(spent.values()))]:
        speed = words / seconds if seconds else float("inf")
        print(f"{name:44} {1000 * seconds / count:11.3f} {speed:12,.0f} {found.get(name, sum(found.values())):9}")


def main() -> None:
    """Read the arguments, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="cold starts of each command")
    parser.add_argument("--peer", default="", help="a program to compare with, such as codespell")
    parser.add_argument("--archive", type=Path, help="JSON lines of articles for the throughput table")
    parser.add_argument("--articles", type=int, default=1000, help="how many of the archive's articles to check")
    arguments = parser.parse_args()
    cold_starts(arguments.rounds, arguments.peer)
    if arguments.archive:
        throughput(arguments.archive, arguments.articles)


if __name__ == "__main__":
    main()
