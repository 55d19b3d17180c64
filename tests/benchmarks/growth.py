"""Print how the CPU time of a check grows with the draft, for drafts made to be hard.

    python tests/benchmarks/growth.py                                # every family of drafts, in every layout
    python tests/benchmarks/growth.py surname headline --size 50000  # those whose name has one of these words

A family is an item (a name, a number, a quotation) written over and over, each time a little different; a layout says
whether the items stand in one sentence, a sentence each, a list item each ... Each draft is checked at `size`
characters, twice and four times as many, by every rule of the built-in pack and by every analysis. Printed are the CPU
seconds, what four times the size costs against twice (2.0 is linear), the seconds for 100 KB, and the rule or analysis
that took most; a line begins with `!` if a doubling costs more than 2.5 times as much, or 100 KB more than a second.
Analyses are counted by themselves, not with the rule that asks first. A check that takes longer than `--limit` seconds
is ended, its larger drafts are left out, and the line begins with `!` too. Rules that say that a draft is too much for
them are named in brackets.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import pkgutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial, wraps
from itertools import count
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # for the drafts

from hard_drafts import ITEMS, LAYOUTS, SAMPLE

import linter.analysis
from linter.document import analysed
from linter.errors import TooMuchError
from linter.findings.finding import Finding

SIZE, LIMIT = 25_000, 20.0
WORST_FACTOR, WORST_RATE, LEAST = 2.5, 1.0, 0.1
"""What a doubling and 100 KB may cost; seconds below which a factor says nothing."""


class Spent:
    """CPU seconds by part of a check; what runs inside another part is charged to itself alone."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.open: list[str] = []
        self.since = 0.0

    @contextmanager
    def on(self, part: str) -> Iterator[None]:
        """Charge what is done inside to `part`."""
        self._turn()
        self.open.append(part)
        try:
            yield
        finally:
            self._turn()
            self.open.pop()

    def _turn(self) -> None:
        now = time.process_time()
        if self.open:
            self.seconds[self.open[-1]] = self.seconds.get(self.open[-1], 0.0) + now - self.since
        self.since = now


SPENT = Spent()


def charged_by_itself() -> list[Callable[[Any], object]]:
    """Import every analysis so that its time is charged to it, and name those that rules can ask for."""
    original = analysed.analysis
    found: list[Callable[[Any], object]] = []

    def charging(compute: Callable[[Any], Any]) -> Callable[[Any], Any]:
        name = f"{compute.__module__.removeprefix('linter.')}.{compute.__name__}"

        @wraps(compute)
        def timed(subject: Any) -> Any:
            with SPENT.on(name):
                return compute(subject)

        remembered = original(timed)
        if compute.__module__.startswith("linter.analysis."):
            found.append(remembered)
        return remembered

    analysed.analysis = charging
    for module in pkgutil.walk_packages(linter.analysis.__path__, "linter.analysis."):
        importlib.import_module(module.name)
    return [one for one in found if not one.__name__.startswith("_") and _subject(one) in ("Document", "Block")]


def _subject(one: Callable[[Any], object]) -> str:
    """What an analysis is of; those of what another analysis makes are asked by it."""
    return str(next(kind for name, kind in one.__annotations__.items() if name != "return"))


class Checker:
    """Parses a draft, and runs every analysis, rule and stage on it."""

    def __init__(self) -> None:
        self.analyses = charged_by_itself()
        from linter.config.schema import Config
        from linter.document.parse import parse
        from linter.rulebook.loader import load_rulebook
        from linter.rulebook.rule import SuppressionRule
        from linter.rulebook.selection import select

        selected = select(load_rulebook((), None), Config(), "a.md", {}).rules
        self.rules = [rule for rule in selected if not rule.languagetool and not isinstance(rule, SuppressionRule)]
        self.parse = partial(parse, path="a.md")
        self.refused: set[str] = set()

    def check(self, source: str) -> dict[str, float]:
        """The CPU seconds by part."""
        from linter.run.pipeline import Context, run_stages

        SPENT.seconds = {}
        SPENT.open = []
        self.refused = set()
        with SPENT.on("parsing"):
            document = self.parse(source)
        for one in self.analyses:
            subjects = document.prose if _subject(one) == "Block" else (document,)
            with SPENT.on("asking"), suppress(TooMuchError):
                for subject in subjects:
                    one(subject)
        findings: list[Finding] = []
        for rule in self.rules:
            try:
                with SPENT.on(rule.id):
                    findings += rule.check(document)
            except TooMuchError:
                self.refused.add(rule.id)
        quotations = {rule.id: rule.quotations for rule in self.rules}
        with SPENT.on("stages"):
            run_stages(findings, Context(document, quotations=quotations, severity={}))
        return SPENT.seconds


class OutOfTimeError(BaseException):
    """A check took longer than it may."""


def _out_of_time(_signal: int, _frame: object) -> None:
    raise OutOfTimeError


def timed(checker: Checker, source: str, limit: float) -> dict[str, float] | None:
    """The CPU seconds by part; None if they are more than `limit`."""
    signal.signal(signal.SIGVTALRM, _out_of_time)
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    gc.collect()
    gc.disable()  # a collection would be charged to whatever happens to run
    try:
        return dict(checker.check(source))
    except OutOfTimeError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        gc.enable()


def report(name: str, checker: Checker, make: Callable[[int], str], size: int, limit: float) -> bool:
    """Print the line of one draft, and one for each part that grows too fast. Whether nothing did."""
    runs: list[dict[str, float]] = []
    kilobytes = 0.0
    for factor in (1, 2, 4):
        source = make(factor * size)
        kilobytes = len(source) / 1000
        spent = timed(checker, source, limit)
        if spent is None:
            runs_text = " ".join(f"{sum(run.values()):7.2f}" for run in runs)
            print(f"! {name:60} {runs_text} over {limit:.0f} s at {kilobytes:.0f} KB", flush=True)
            return False
        runs.append(spent)
    totals = [sum(run.values()) for run in runs]
    most = max(runs[-1], key=lambda part: runs[-1][part])
    slow = [
        (part, runs[1].get(part, 0.0), seconds)
        for part, seconds in runs[-1].items()
        if seconds > LEAST
        and (seconds > WORST_FACTOR * runs[1].get(part, 0.0) or 100 * seconds / kilobytes > WORST_RATE)
    ]
    growth, rate = totals[2] / totals[1], 100 * totals[2] / kilobytes
    bad = bool(slow) or (growth > WORST_FACTOR and totals[2] > LEAST) or rate > WORST_RATE
    figures = " ".join(f"{seconds:7.2f}" for seconds in totals)
    refused = f" ({', '.join(sorted(checker.refused))})" if checker.refused else ""
    line = f"{name:60} {figures} {growth:5.1f} {rate:7.2f}  {most} {runs[-1][most]:.2f}{refused}"
    print(f"{'!' if bad else ' '} {line}", flush=True)
    for part, before, after in slow:
        print(f"      {part:56} {'':7} {before:7.2f} {after:7.2f} {after / before if before else 0:5.1f}")
    return not bad


def main() -> int:
    """Read the arguments, print the tables; 1 if something grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", help="only drafts whose name has one of these in it")
    parser.add_argument("--size", type=int, default=SIZE, help=f"characters of the smallest draft ({SIZE})")
    parser.add_argument("--limit", type=float, default=LIMIT, help=f"CPU seconds that a check may take ({LIMIT:.0f})")
    arguments = parser.parse_args()
    checker = Checker()
    checker.check(SAMPLE.read_text(encoding="utf-8"))  # loads the tables
    drafts = {f"{item}, {layout}": (ITEMS[item], LAYOUTS[layout]) for item in ITEMS for layout in LAYOUTS}
    chosen = [name for name in drafts if not arguments.words or any(word in name for word in arguments.words)]
    print(f"  {'draft':60} {'n':>7} {'2n':>7} {'4n':>7} {'x':>5} {'s/100KB':>7}  most")
    failed = 0
    for name in chosen:
        item, layout = drafts[name]
        one = (lambda _, item=item: item) if isinstance(item, str) else item
        failed += not report(
            name, checker, lambda size, item=one, layout=layout: layout(map(item, count()), size),  # type: ignore[misc]
            arguments.size, arguments.limit,
        )  # fmt: skip
    print(f"\n{failed} of {len(chosen)} drafts cost too much")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
