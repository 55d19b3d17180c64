"""Print what ways to ask LanguageTool cost, side by side in one run: wall time and CPU of all processes involved.

    python tests/benchmarks/languagetool.py --archive news.jsonl.xz --articles 100 [--command-line JARS]

It needs an installed LanguageTool (COPYDESK_LANGUAGETOOL or the user's data folder). JARS: a folder with the jars of
LanguageTool's own command line, `languagetool-commandline` from Maven, whose cost is printed too. Copydesk runs its
grammar rules alone, with an empty memory of answers and then with a full one. Ways that start a server for each file
are measured on five and multiplied.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import psutil
from speed import articles  # type: ignore[import-not-found]

from linter.languagetool.background_server import kept_server, start_kept, stop_kept
from linter.languagetool.client import Client
from linter.languagetool.paths import installation_folder, languagetool_folder
from linter.rulebook.loader import load_rulebook

MEASURED = 5  # files, of ways that start anew for each


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, required=True, help="JSON lines of articles")
    parser.add_argument("--articles", type=int, default=100, help="how many of them to check")
    parser.add_argument(
        "--command-line", type=Path, metavar="JARS", help="the folder of LanguageTool's own command line"
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        drafts = Path(folder, "drafts")
        drafts.mkdir()
        for number, text in enumerate(islice(articles(arguments.archive, arguments.articles), arguments.articles)):
            (drafts / f"{number:05}.md").write_text(text, encoding="utf-8")
        files = sorted(drafts.iterdir())
        words = sum(len(file.read_text(encoding="utf-8").split()) for file in files)
        print(f"{len(files)} articles, {words:,} words; seconds of wall time (of CPU)")
        print(f"{'':46} {'1 article':>16} {f'{len(files)} articles':>20}")
        each(arguments.command_line, files)
        kept(files, Path(folder, "cache"))


def each(command_line: Path | None, files: list[Path]) -> None:
    """Ways that start a Java for each file."""
    if command_line:
        java = ["java", "-cp", f"{command_line}/*", "org.languagetool.commandline.Main", "-l", "en-US"]
        several("LanguageTool's command line", lambda file: run([*java, str(file)]), files)
    theirs = [sys.executable, "-m", "language_tool_python", "-l", "en-US"]
    environment = {**os.environ, "LTP_PATH": str(languagetool_folder())}
    several("language-tool-python's command", lambda file: run([*theirs, str(file)], environment), files)
    ours = [sys.executable, "-m", "linter", "check", "--isolated", "--select", "grammar", "--languagetool", "required"]
    several("copydesk, a server a run", lambda file: run([*ours, str(file)]), files[:MEASURED], whole=files)


def kept(files: list[Path], cache: Path) -> None:
    """Ways that use one server, which is warm."""
    start_kept(limit=300, memory="1g", idle=36_000)
    server = kept_server()
    assert server is not None
    try:
        ids = {name for rule in load_rulebook().rules if rule.needs_languagetool for name in rule.make().languagetool}
        client = Client(server.address, "en-US", ids, timeout=300)
        for file in files[:3]:
            client.check([file.read_text(encoding="utf-8")])  # the first texts of a server take longest
        java = psutil.Process(server.pid).children()[0]

        def bare(some: list[Path]) -> None:
            for file in some:
                client.check([file.read_text(encoding="utf-8")])

        ours = [sys.executable, "-m", "linter", "check", "--isolated", "--select", "grammar", "--quiet"]

        def copydesk(some: list[Path]) -> None:
            subprocess.run([*ours, *map(str, some)], capture_output=True, check=False)

        row("a bare server, one request a file", bare, files, java)
        row("copydesk, kept server, nothing known", copydesk, files, java, forget=cache)
        row("copydesk, kept server, all known", copydesk, files, java)
        megabytes = java.memory_info().rss / 1e6
        print(
            f"memory of the server after {len(files):,} articles, {2 * len(files):,} requests or so: {megabytes:.0f} MB"
        )
        print(f"installation: {sum(one.stat().st_size for one in installation_folder().iterdir()) / 1e6:.0f} MB")
    finally:
        stop_kept()


def run(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a command, whatever it says."""
    subprocess.run(command, capture_output=True, check=False, env=environment)


def several(name: str, check: Callable[[Path], None], files: list[Path], whole: list[Path] | None = None) -> None:
    """Print what `check` costs for one file, from the mean of a few, and for all."""
    some = files[:MEASURED]
    wall, before = time.perf_counter(), os.times()
    for file in some:
        check(file)
    wall, after = (time.perf_counter() - wall) / len(some), os.times()
    cpu = (after.children_user + after.children_system - before.children_user - before.children_system) / len(some)
    count = len(whole or files)
    print(f"{name:46} {wall:8.1f} ({cpu:5.1f}) {wall * count:11.0f} ({cpu * count:6.0f})")


def row(
    name: str,
    check: Callable[[list[Path]], None],
    files: list[Path],
    java: psutil.Process,
    forget: Path | None = None,
) -> None:
    """Print what `check` costs for the first file and for all; `forget`: a folder of answers to empty before."""
    cells = []
    for some in (files[:1], files):
        for answer in forget.rglob("*.sqlite3") if forget else ():
            answer.unlink()
        wall, before, mine = time.perf_counter(), sum(java.cpu_times()[:2]), sum(os.times()[:4])
        check(some)
        cells += [time.perf_counter() - wall, sum(java.cpu_times()[:2]) - before + sum(os.times()[:4]) - mine]
    print(f"{name:46} {cells[0]:8.1f} ({cells[1]:5.1f}) {cells[2]:11.1f} ({cells[3]:6.1f})")


if __name__ == "__main__":
    main()
