"""Change one condition of the analyses or the rules at a time, and see whether a test notices.

    python tests/mutation/mutate.py --mutants 200 --seed 1

A guard that can be taken away without a test failing is held by nothing: it will go in the next rewrite, and its false
alarms come back. Half of the mutants at least are guards. A mutant is killed if a test fails or one test takes too
much of the processor; those that survive are printed with their place, to be read. Exits with 1 if fewer than --wanted
are killed. The checkout is left alone: mutants live in copies. The same seed makes the same mutants of the same code.

The tests at the changed file's own place run first, then those of whatever imports it. A test that can't reach the
changed file is left out, and so are those that need LanguageTool unless the file speaks of it.
"""

from __future__ import annotations

import argparse
import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from mutants import Mutant, chosen, mutants_of
from reach import TOP, relative
from trials import Verdict, run_all

SOURCES = ("linter/analysis", "rules")
_SHOWN = re.compile(r"SURVIVED (\S+?):(\d+): (.*?)  ")


def again(mutants: Iterable[Mutant], log: str) -> tuple[list[Mutant], list[str]]:
    """The mutants that survived in the run whose output `log` is, and those of them that the code no longer has.

    They are recognised by their path and words, and the nearest line.
    """
    by_words: dict[tuple[str, str], list[Mutant]] = {}
    for mutant in mutants:
        by_words.setdefault((mutant.path, mutant.change), []).append(mutant)
    found: list[Mutant] = []
    gone: list[str] = []
    for path, line, change in _SHOWN.findall(log):
        same = by_words.get((path, change), [])
        if same:
            nearest = min(same, key=lambda one: abs(one.line - int(line)))
            same.remove(nearest)
            found.append(nearest)
        else:
            gone.append(f"{path}:{line}: {change}")
    return sorted(found), gone


def table(verdicts: Iterable[Verdict]) -> str:
    """How many of each kind were made and killed, as lines."""
    made, killed = Counter[str](), Counter[str]()
    for verdict in verdicts:
        names = (verdict.mutant.kind, "guards" if verdict.mutant.guard else "others", "all")
        made.update(names)
        if verdict.by:
            killed.update(names)
    sums = [name for name in ("guards", "others", "all") if name in made]
    lines = [f"{'kind':20} killed   of"]
    lines += [
        f"{name:20} {killed[name]:6} {made[name]:4} {killed[name] / made[name]:5.0%}"
        for name in [*sorted(made.keys() - set(sums)), *sums]
    ]
    return "\n".join(lines)


def main() -> int:
    """Run the mutants that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mutants", type=int, default=200, help="how many to make")
    parser.add_argument("--seed", type=int, default=1, help="of the choice of mutants")
    parser.add_argument("--only", default="", help="a part of the path of the files to change")
    parser.add_argument("--again", type=Path, help="the output of an earlier run: only its survivors")
    parser.add_argument("--near", action="store_true", help="only the tests of the changed file itself")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="mutants that are tested at once")
    parser.add_argument("--wanted", type=float, default=0.85, help="the share that must be killed")
    arguments = parser.parse_args()
    names = [relative(path) for name in SOURCES for path in sorted((TOP / name).rglob("*.py"))]
    every = [
        mutant
        for name in names
        if arguments.only in name
        for mutant in mutants_of((TOP / name).read_text(encoding="utf-8"), name)
    ]
    if arguments.again:
        mutants, gone = again(every, arguments.again.read_text(encoding="utf-8"))
        print("".join(f"GONE     {one}\n" for one in gone), end="")
    else:
        mutants = chosen(every, arguments.mutants, arguments.seed)
    print(f"{len(mutants)} of {len(every)} mutants, {sum(one.guard for one in mutants)} of them guards", flush=True)
    verdicts: list[Verdict] = []
    with tempfile.TemporaryDirectory(prefix="copydesk-mutants-") as folder:
        for verdict in run_all(mutants, arguments.processes, Path(folder), near_only=arguments.near):
            verdicts.append(verdict)
            place = f"{verdict.mutant.path}:{verdict.mutant.line}: {verdict.mutant.change}"
            word = "killed  " if verdict.by else "SURVIVED"
            print(f"{word} {place}  {verdict.by} ({verdict.seconds:.1f} s)", flush=True)
    print(table(verdicts))
    killed = sum(bool(verdict.by) for verdict in verdicts)
    return int(not verdicts or killed / len(verdicts) < arguments.wanted)


if __name__ == "__main__":
    raise SystemExit(main())
