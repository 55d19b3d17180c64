"""Change one condition of the analyses or the rules at a time, and see whether a test notices.

    python tests/mutation/mutate.py --mutants 200 --seed 1

A guard that can be taken away without a test failing is held by nothing: it will go in the next rewrite, and its false
alarms come back. Half of the mutants at least are guards. A mutant is killed if a test fails or the tests take too
long; those that survive are printed with their place, to be read. Exits with 1 if fewer than --wanted are killed.
The checkout is left alone: mutants live in copies. The same seed makes the same mutants of the same code.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

TOP = Path(__file__).parents[2]
SOURCES = ("linter/analysis", "rules")
COPIED = ("linter", "rules", "tests", "pyproject.toml", "README.md")
TIME_LIMIT = 300  # seconds for all tests of a mutant
SWAPS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip


class Mutant(NamedTuple):
    """One change: the characters `start` to `end` of the file `path` (from the checkout's top) become `new`."""

    path: str
    line: int
    start: int
    end: int
    new: str
    kind: str
    guard: bool


class Verdict(NamedTuple):
    """What became of a mutant. by: the test that killed it, empty if it survived."""

    mutant: Mutant
    by: str


def mutants_of(path: Path) -> Iterator[Mutant]:  # noqa: C901 - one branch a kind of mutant
    """Every mutant of a file; those that could not change what it does are left out where that shows."""
    source = path.read_text(encoding="utf-8")
    lines = [0]
    for line in source.encode().split(b"\n"):
        lines.append(lines[-1] + len(line) + 1)
    whole = source.encode()
    name = path.relative_to(TOP).as_posix()

    def at(line: int, column: int) -> int:
        return len(whole[: lines[line - 1] + column].decode())

    def change(node: ast.expr, new: str, kind: str, *, guard: bool = False) -> Mutant:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start, end = at(node.lineno, node.col_offset), at(node.end_lineno, node.end_col_offset)
        return Mutant(name, node.lineno, start, end, new, kind, guard)

    def text(node: ast.expr) -> str:
        return ast.get_source_segment(source, node) or ""

    tree = ast.parse(source)
    returned = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Return)}
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and not node.orelse and _leaves(node.body):
            yield change(node.test, "False", "guard taken away", guard=True)
        elif isinstance(node, ast.comprehension):
            yield from (change(test, "True", "filter taken away", guard=True) for test in node.ifs)
        elif isinstance(node, ast.BoolOp):
            word = " and " if isinstance(node.op, ast.And) else " or "
            for left_out in range(len(node.values)):
                rest = [f"({text(value)})" for number, value in enumerate(node.values) if number != left_out]
                yield change(node, f"({word.join(rest)})", "clause taken away", guard=True)
        elif isinstance(node, ast.Compare) and len(node.ops) == 1:
            right = node.comparators[0]
            swapped = SWAPS[type(node.ops[0])]
            yield change(node, f"({text(node.left)} {swapped} {text(right)})", "comparison turned")
            if number := _number(right):
                yield change(right, _moved(number), "threshold moved", guard=True)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield change(node, f"({text(node.operand)})", "negation taken away")
        elif isinstance(node, ast.Assign) and _is_constant(node.targets[0]) and (number := _number(node.value)):
            yield change(node.value, _moved(number), "threshold moved", guard=True)
        elif isinstance(node, ast.Constant) and isinstance(node.value, bool) and id(node) in returned:
            yield change(node, str(not node.value), "answer turned")


def _leaves(body: Sequence[ast.stmt]) -> bool:
    """Whether an `if` with this body only leaves: a return of nothing much, a continue, a break."""
    if len(body) != 1:
        return False
    if isinstance(body[0], ast.Return):
        value = body[0].value
        return value is None or isinstance(value, (ast.Constant, ast.Name)) or not list(ast.iter_child_nodes(value))[1:]
    return isinstance(body[0], (ast.Continue, ast.Break))


def _is_constant(target: ast.expr) -> bool:
    return isinstance(target, ast.Name) and target.id.strip("_").isupper()


def _number(node: ast.expr) -> float:
    """The number that `node` is, 0 if it is none."""
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else 0


def _moved(value: float) -> str:
    """Another threshold, far enough away that it should matter."""
    if abs(value) < 1:
        return repr(value + (1 - value) / 2)
    return repr(value * 2 if abs(value) >= 5 else value + 1)


def chosen(mutants: Sequence[Mutant], count: int, seed: int) -> list[Mutant]:
    """`count` of the mutants at random, half of them guards; no two of one line."""
    rng = random.Random(seed)
    guards = [one for one in mutants if one.guard]
    others = [one for one in mutants if not one.guard]
    taken: dict[tuple[str, int], Mutant] = {}
    for pool, wanted in ((guards, (count + 1) // 2), (others, count)):
        for one in rng.sample(pool, len(pool)):
            if len(taken) >= wanted:
                break
            taken.setdefault((one.path, one.line), one)
    return sorted(taken.values())


def tests_for(path: str) -> list[str]:
    """The tests that should notice a change of `path`, the likeliest first."""
    parts = path.split("/")
    if parts[0] == "rules":
        near = [f"tests/rules_{parts[1]}"]
    else:
        near = [f"tests/analysis/{parts[2]}"] if len(parts) > 3 else ["tests/analysis"]
    far = ["tests/rules", "tests/articles", *sorted(p.relative_to(TOP).as_posix() for p in TOP.glob("tests/rules_*"))]
    if parts[0] != "rules":
        far.append("tests/analysis")
    return [name for name in dict.fromkeys([*near, *far]) if (TOP / name).exists()]


class Copy:
    """A copy of the checkout in which one mutant after another is tested."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in COPIED:
            copy = shutil.copytree if (TOP / name).is_dir() else shutil.copy2
            copy(TOP / name, folder / name)

    def tested(self, mutant: Mutant) -> Verdict:
        """Run the tests on the code with `mutant`."""
        path = self.folder / mutant.path
        before = path.read_text(encoding="utf-8")
        path.write_text(before[: mutant.start] + mutant.new + before[mutant.end :], encoding="utf-8")
        try:
            return Verdict(mutant, self.failing(tests_for(mutant.path)))
        finally:
            path.write_text(before, encoding="utf-8")

    def failing(self, tests: Sequence[str]) -> str:
        """The first test that fails, empty if none does."""
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--no-header", *tests]
        environment = {**os.environ, "PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        environment.pop("COPYDESK_TESTS_NEED_LANGUAGETOOL", None)
        try:
            run = subprocess.run(
                command,
                cwd=self.folder,
                env=environment,
                capture_output=True,
                text=True,
                timeout=TIME_LIMIT,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return "(took too long)"
        if run.returncode == 0:
            return ""
        lines = run.stdout.splitlines()
        failed = [line for line in lines if line.startswith(("FAILED ", "ERROR "))]
        return failed[0].split(" ")[1] if failed else f"(pytest ended with {run.returncode})"


def run_all(mutants: Sequence[Mutant], processes: int) -> Iterator[Verdict]:
    """The verdicts, in the order of `mutants`."""
    with tempfile.TemporaryDirectory(prefix="copydesk-mutants-") as where:
        copies: SimpleQueue[Copy] = SimpleQueue()
        for number in range(processes):
            (Path(where) / str(number)).mkdir()
            copies.put(Copy(Path(where) / str(number)))
        copy = copies.get()
        broken = copy.failing(["tests/rules", "tests/analysis"])
        if broken:
            raise SystemExit(f"without any mutant, {broken} fails")
        copies.put(copy)

        def one(mutant: Mutant) -> Verdict:
            copy = copies.get()
            try:
                return copy.tested(mutant)
            finally:
                copies.put(copy)

        with ThreadPoolExecutor(processes) as pool:
            yield from pool.map(one, mutants)


def shown(mutant: Mutant) -> str:
    """One line: where, what, and the words before and after."""
    old = (TOP / mutant.path).read_text(encoding="utf-8")[mutant.start : mutant.end]
    return f"{mutant.path}:{mutant.line}: {mutant.kind}: {' '.join(old.split())} -> {' '.join(mutant.new.split())}"


def main() -> int:
    """Run the mutants that the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--mutants", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="a part of the path of the files to change")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--wanted", type=float, default=0.85, help="the share that must be killed")
    arguments = parser.parse_args()
    files = [path for name in SOURCES for path in sorted((TOP / name).rglob("*.py"))]
    every = [mutant for path in files if arguments.only in path.as_posix() for mutant in mutants_of(path)]
    mutants = chosen(every, arguments.mutants, arguments.seed)
    print(f"{len(mutants)} of {len(every)} mutants, {sum(one.guard for one in mutants)} of them guards", flush=True)
    made, killed = Counter[str](), Counter[str]()
    for verdict in run_all(mutants, arguments.processes):
        mutant = verdict.mutant
        names = (mutant.kind, "guards" if mutant.guard else "others", "all")
        made.update(names)
        if verdict.by:
            killed.update(names)
        print(f"{'killed  ' if verdict.by else 'SURVIVED'} {shown(mutant)}  {verdict.by}", flush=True)
    for name, count in sorted(made.items()):
        print(f"{name:24} {killed[name]:4} of {count:4} killed: {killed[name] / count:.0%}")
    return int(not made["all"] or killed["all"] / made["all"] < arguments.wanted)


if __name__ == "__main__":
    raise SystemExit(main())
