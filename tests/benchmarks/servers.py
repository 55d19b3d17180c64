"""Print how fast the servers answer: `copydesk serve` under load, and the check behind a keystroke in `copydesk lsp`.

    python tests/benchmarks/servers.py                                             # 1, 10 and 50 clients, 1,000 requests each
    python tests/benchmarks/servers.py --requests 10000 --archive news.jsonl.xz    # drafts of 550 to 650 words of an archive

Times are on the clock, so run it on a quiet machine. One process checks one text after another: with many clients a request
waits for those before it. Memory is the resident set of the server after each load.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

import psutil
from speed import SAMPLE, articles  # type: ignore[import-not-found]  # the script beside this one

CLIENTS = (1, 10, 50)
LEAST, MOST = 550, 650
"""Words of the drafts that are taken from an archive."""
MOST_DRAFTS = 100


def drafts(archive: Path | None) -> list[str]:
    """The drafts that are sent, by turns."""
    if archive is None:
        return [SAMPLE.read_text(encoding="utf-8")]
    fitting = (text for text in articles(archive, 1_000_000) if LEAST <= len(text.split()) <= MOST)
    return list(islice(fitting, MOST_DRAFTS))


@contextmanager
def server() -> Iterator[tuple[str, psutil.Process]]:
    """A server's host with port, and its process."""
    command = [sys.executable, "-P", "-m", "linter", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.search(r"http://\S+", line)
        if found is None:
            raise SystemExit(line)
        yield urlsplit(found[0]).netloc, psutil.Process(process.pid)
        process.terminate()


def asked(host: str, texts: Sequence[str], count: int, first: int) -> list[float]:
    """Milliseconds of each of `count` requests over one connection. first: the draft to begin with."""
    connection = http.client.HTTPConnection(host, timeout=300)
    taken = []
    for number in range(first, first + count):
        body = json.dumps({"text": texts[number % len(texts)], "format": "markdown"}).encode()
        began = time.perf_counter()
        connection.request("POST", "/check", body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        taken.append(1000 * (time.perf_counter() - began))
        if answer.status != 200:
            raise SystemExit(f"status {answer.status}")
    return taken


def load(texts: Sequence[str], requests: int) -> None:
    """Print the table of clients."""
    print(f"{'copydesk serve':16} {'requests':>9} {'a second':>9} {'median ms':>10} {'99th ms':>9} {'memory MB':>10}")
    with server() as (host, process):
        asked(host, texts, 20, 0)
        for clients in CLIENTS:
            each = max(1, requests // clients)
            began = time.perf_counter()
            with ThreadPoolExecutor(clients) as pool:
                runs = [pool.submit(asked, host, texts, each, number * each) for number in range(clients)]
                taken = sorted(one for run in runs for one in run.result())
            seconds = time.perf_counter() - began
            late = taken[min(len(taken) - 1, int(0.99 * len(taken)))]
            memory = process.memory_info().rss / 1e6
            name = f"{clients} client{'s' * (clients > 1)}"
            print(
                f"{name:16} {len(taken):9} {len(taken) / seconds:9.1f} {statistics.median(taken):10.1f} {late:9.1f}"
                f" {memory:10.0f}"
            )


def keystrokes(texts: Sequence[str], rounds: int) -> None:
    """Print what a check takes after a letter was typed, and without a change."""
    from linter.lsp.drafts import Drafts, Place

    place, known = Place(str(Path.cwd() / "draft.md"), "", trusted=False), Drafts()
    for text in texts:
        known.check(text, place)
    typed: list[float] = []
    same: list[float] = []
    for number in range(rounds):
        text = texts[number % len(texts)].rstrip() + " " + "x" * (1 + number // len(texts))
        for taken in (typed, same):
            began = time.perf_counter()
            known.check(text, place)
            taken.append(1000 * (time.perf_counter() - began))
    print(f"\n{'copydesk lsp':26} {'median ms':>10} {'99th ms':>9}")
    for name, taken in (("a letter typed", typed), ("nothing changed", same)):
        print(f"{name:26} {statistics.median(taken):10.2f} {sorted(taken)[int(0.99 * len(taken))]:9.2f}")


def main() -> None:
    """Read the arguments, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=1000, help="for each number of clients")
    parser.add_argument("--rounds", type=int, default=200, help="keystrokes")
    parser.add_argument("--archive", type=Path, help="JSON lines of articles, packed with xz or not")
    arguments = parser.parse_args()
    texts = drafts(arguments.archive)
    words = statistics.mean(len(text.split()) for text in texts)
    print(f"{len(texts)} drafts of {words:.0f} words on average\n")
    load(texts, arguments.requests)
    keystrokes(texts, arguments.rounds)


if __name__ == "__main__":
    main()
