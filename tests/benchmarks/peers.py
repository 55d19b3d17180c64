"""Print what copydesk's typos/* and two peers, typos and codespell, cost and find on the same files, in one run.

    python tests/benchmarks/peers.py --archive news.jsonl.xz                     # CPU time on 1,000 of its articles
    python tests/benchmarks/peers.py --sets FOLDER                               # recall and alarms on labelled sets
    python tests/benchmarks/peers.py --sets FOLDER --peers .peers/bin            # peers that are not on PATH

The peers are on PyPI (`pip install typos codespell`, in an environment of their own); one that is not found is left
out and named. A folder of sets holds `nonword.jsonl.xz` and `realword.jsonl.xz` (JSON lines: `text`, `start`, `end`,
`right`, `register`; each with one error) and `clean/*.txt` (published articles). A case is found when a finding
overlaps the labelled characters, and fixed when its first suggestion turns them into the right ones; of copydesk, only
warnings and errors count. On clean articles every finding is an alarm, published misspellings too.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple


class Hit(NamedTuple):
    """Flagged characters of a file's text, and the first suggestion ("" for none)."""

    start: int
    end: int
    suggestion: str


Hits = dict[str, list[Hit]]
"""By the name of the file."""


def texts_of(folder: Path) -> dict[str, str]:
    """The files of a folder, by name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def run(command: list[str]) -> tuple[str, float]:
    """What a command prints, and its CPU seconds, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    answer = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return answer.stdout, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def copydesk_hits(printed: str, _: dict[str, str]) -> Hits:
    """The findings of a JSON report that count."""
    found: Hits = {}
    for file in json.loads(printed)["files"]:
        found[Path(file["path"]).name] = [
            Hit(
                one["start"]["offset"],
                one["end"]["offset"],
                one["suggestions"][0]["text"] if one["suggestions"] else "",
            )
            for one in file["findings"]
            if one["severity"] != "note"
        ]
    return found


def typos_hits(printed: str, texts: dict[str, str]) -> Hits:
    """The findings of `typos --format json`, which counts bytes of a line."""
    found: Hits = {}
    for line in printed.splitlines():
        one: dict[str, Any] = json.loads(line)
        if one.get("type") != "typo" or "line_num" not in one:
            continue
        name = Path(one["path"]).name
        lines = texts[name].split("\n")
        number = one["line_num"] - 1
        start = sum(len(text) + 1 for text in lines[:number])
        start += len(lines[number].encode()[: one["byte_offset"]].decode(errors="ignore"))
        suggestion = (one.get("corrections") or [""])[0]
        found.setdefault(name, []).append(Hit(start, start + len(one["typo"]), suggestion))
    return found


_CODESPELL = re.compile(r"(?P<path>.+?):(?P<line>\d+): (?P<word>\S+) ==> (?P<right>[^,\n]+)")


def codespell_hits(printed: str, texts: dict[str, str]) -> Hits:
    """The findings of codespell, which names line and word: all places of the word in the line."""
    found: Hits = {}
    for match in _CODESPELL.finditer(printed):
        name = Path(match["path"]).name
        lines = texts[name].split("\n")
        number = int(match["line"]) - 1
        before = sum(len(text) + 1 for text in lines[:number])
        places = re.finditer(rf"(?<!\w){re.escape(match['word'])}(?!\w)", lines[number])
        hits = {Hit(before + place.start(), before + place.end(), match["right"].strip()) for place in places}
        known = found.setdefault(name, [])
        known.extend(sorted(hits.difference(known)))
    return found


class Tool(NamedTuple):
    """A checker: its command without the folder, and how to read what it prints."""

    name: str
    command: list[str]
    read: Callable[[str, dict[str, str]], Hits]


def tools(peers: Path | None) -> Iterator[Tool]:
    """The installed copydesk and the peers that are there."""
    # -P: the installed copydesk, not the folder this is run from.
    checked = [sys.executable, "-P", "-m", "linter", "check", "--isolated", "--select", "typos", "--format", "json"]
    yield Tool("copydesk typos/*", checked, copydesk_hits)
    for name, options, read in (
        ("typos", ["--format", "json", "--isolated", "--no-ignore", "--no-check-filenames", "-j", "1"], typos_hits),
        ("codespell", [], codespell_hits),
    ):
        program = shutil.which(name, path=str(peers) if peers else None)
        if program:
            yield Tool(name, [program, *options], read)
        else:
            print(f"{name} is not installed and left out")


def articles(archive: Path, count: int) -> Iterator[str]:
    """The first `count` articles of an archive of JSON lines with "title" and "text"."""
    with lzma.open(archive, "rt", encoding="utf-8") if archive.suffix == ".xz" else archive.open() as lines:
        for line in islice(lines, count):
            row = json.loads(line)
            yield f"{' '.join(row['title'].split())}\n\n{row['text']}\n"


def written(folder: Path, texts: Iterator[str]) -> dict[str, str]:
    """Write one file a text; the texts by name."""
    names = {}
    for number, text in enumerate(texts):
        name = f"{number:06d}.txt"
        (folder / name).write_text(text, encoding="utf-8", newline="")
        names[name] = text
    return names


def speed(checkers: list[Tool], archive: Path, count: int) -> None:
    """Print CPU seconds and words a second of each tool on the same articles, start-up included."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        texts = written(folder, articles(archive, count))
        words = sum(len(text.split()) for text in texts.values())
        print(f"{f'{len(texts)} articles, {words} words':32} {'CPU s':>8} {'words/s':>12} {'flagged':>8}")
        for tool in checkers:
            printed, seconds = run([*tool.command, str(folder)])
            flagged = sum(map(len, tool.read(printed, texts).values()))
            print(f"{tool.name:32} {seconds:8.2f} {words / seconds:12,.0f} {flagged:8}")


def labelled(path: Path) -> list[dict[str, Any]]:
    """The cases of a set."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def recall(checkers: list[Tool], path: Path) -> None:
    """Print what share of a set's cases each tool finds, and fixes at once, in all and in news."""
    rows = labelled(path)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        texts = written(folder, (row["text"] + "\n" for row in rows))
        news = [number for number, row in enumerate(rows) if row.get("register") == "news"]
        title = f"{path.name}: {len(rows)} cases, {len(news)} of news"
        print(f"\n{title:44} {'found':>7} {'fixed':>7} {'news':>7} {'fixed':>7}")
        for tool in checkers:
            hits = tool.read(run([*tool.command, str(folder)])[0], texts)
            marks = [_mark(row, hits.get(f"{number:06d}.txt", [])) for number, row in enumerate(rows)]
            shares = [
                100 * sum(mark >= least for mark in some) / max(1, len(some))
                for some in (marks, [marks[number] for number in news])
                for least in (1, 2)
            ]
            print(f"{tool.name:44} " + " ".join(f"{share:6.1f}%" for share in shares))


def _mark(row: dict[str, Any], hits: list[Hit]) -> int:
    """0 for a case that is missed, 1 for one that is found, 2 for one that is fixed too."""
    text, start, end = row["text"], row["start"], row["end"]
    mine = [hit for hit in hits if hit.start < end and hit.end > start]
    if not mine:
        return 0
    want = text[:start] + (row.get("right") or "") + text[end:]
    new = text[: mine[0].start] + mine[0].suggestion + text[mine[0].end :]
    return 2 if " ".join(new.split()).casefold() == " ".join(want.split()).casefold() else 1


def alarms(checkers: list[Tool], folder: Path) -> None:
    """Print how often each tool flags something in published articles."""
    texts = texts_of(folder)
    words = sum(len(text.split()) for text in texts.values())
    print(f"\n{f'{len(texts)} published articles, {words} words':44} {'flagged':>8} {'in 1,000 words':>15}")
    for tool in checkers:
        flagged = sum(map(len, tool.read(run([*tool.command, str(folder)])[0], texts).values()))
        print(f"{tool.name:44} {flagged:8} {1000 * flagged / words:15.3f}")


def main() -> None:
    """Read the arguments, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, help="JSON lines of articles to time the tools on")
    parser.add_argument("--articles", type=int, default=1000, help="how many of the archive's articles to check")
    parser.add_argument("--sets", type=Path, help="a folder of labelled sets")
    parser.add_argument("--peers", type=Path, help="the folder of the peers' programs, if they are not on PATH")
    arguments = parser.parse_args()
    checkers = list(tools(arguments.peers))
    if arguments.archive:
        speed(checkers, arguments.archive, arguments.articles)
    if arguments.sets:
        for name in ("nonword", "realword"):
            recall(checkers, arguments.sets / f"{name}.jsonl.xz")
        alarms(checkers, arguments.sets / "clean")


if __name__ == "__main__":
    main()
