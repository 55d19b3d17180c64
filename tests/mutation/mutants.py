"""Mutants: sources with one condition changed, and which of them to try.

A *guard* is what keeps something from being flagged or read: an `if` that only leaves, a filter of a comprehension, a
clause of a condition, a threshold. The other kinds turn a comparison, a negation or an answer.
"""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

SIGNS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
    ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
}  # fmt: skip
TURNED: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip


class Mutant(NamedTuple):
    """One change of the file `path` (from the checkout's top): the characters `start` to `end`, `old`, become `new`.

    inside: whether it changes the body of a function and nothing else.
    """

    path: str
    line: int
    start: int
    end: int
    old: str
    new: str
    kind: str
    guard: bool
    inside: bool = True

    @property
    def change(self) -> str:
        """The kind, and the words before and after, on one line."""
        return f"{self.kind}: {' '.join(self.old.split())} -> {' '.join(self.new.split())}"

    def applied(self, source: str) -> str:
        """The text of the file with the change."""
        return source[: self.start] + self.new + source[self.end :]


def mutants_of(source: str, path: str) -> Iterator[Mutant]:
    """Every mutant of the source of a file; `path` is only noted in them."""
    return _Changes(source, path).all()


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


class _Changes:
    """The mutants of one source."""

    def __init__(self, source: str, path: str) -> None:
        self.source = source
        self.path = path
        self.lines = source.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.tree = ast.parse(source)
        early = _called_when_imported(self.tree)
        self.bodies = [
            (node.body[0].lineno, node.end_lineno or 0)
            for node in ast.walk(self.tree)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name not in early
        ]

    def all(self) -> Iterator[Mutant]:
        tree = self.tree
        returned = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Return)}
        for node in ast.walk(tree):
            if isinstance(node, ast.If) and _leaves(node.body):
                yield self.change(node.test, "False", "guard taken away", guard=True)
            elif isinstance(node, ast.comprehension):
                yield from (self.change(test, "True", "filter taken away", guard=True) for test in node.ifs)
            elif isinstance(node, ast.BoolOp):
                yield from self.clauses(node)
            elif isinstance(node, ast.Compare):
                yield from self.comparisons(node)
            elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
                yield self.change(node, f"({self.text(node.operand)})", "negation taken away")
            elif isinstance(node, ast.Constant) and isinstance(node.value, bool) and id(node) in returned:
                yield self.change(node, str(not node.value), "answer turned")
            else:
                yield from (
                    self.change(number, _moved(_number(number)), "threshold moved", guard=True)
                    for number in _thresholds(node)
                    if _number(number)
                )

    def clauses(self, node: ast.BoolOp) -> Iterator[Mutant]:
        """A condition without one of its clauses."""
        word = " and " if isinstance(node.op, ast.And) else " or "
        for left_out in range(len(node.values)):
            rest = [f"({self.text(value)})" for number, value in enumerate(node.values) if number != left_out]
            yield self.change(node, f"({word.join(rest)})", "clause taken away", guard=True)

    def comparisons(self, node: ast.Compare) -> Iterator[Mutant]:
        """A comparison with one operator turned, or one number moved."""
        sides = [node.left, *node.comparators]
        for turned in range(len(node.ops)):
            words = [f"({self.text(node.left)}"]
            for number, (operator, right) in enumerate(zip(node.ops, node.comparators, strict=True)):
                words += [(TURNED if number == turned else SIGNS)[type(operator)], self.text(right)]
            yield self.change(node, " ".join(words) + ")", "comparison turned")
        for side in sides if len(sides) > 2 else sides[1:]:
            if value := _number(side):
                yield self.change(side, _moved(value), "threshold moved", guard=True)

    def change(self, node: ast.expr, new: str, kind: str, *, guard: bool = False) -> Mutant:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start, end = self.at(node.lineno, node.col_offset), self.at(node.end_lineno, node.end_col_offset)
        inside = any(first <= node.lineno <= last for first, last in self.bodies)
        return Mutant(self.path, node.lineno, start, end, self.source[start:end], new, kind, guard, inside)

    def at(self, line: int, column: int) -> int:
        """The place, in characters of the source, of a line and a column in bytes."""
        text = self.lines[line - 1]
        return self.starts[line - 1] + (column if text.isascii() else len(text.encode()[:column].decode()))

    def text(self, node: ast.expr) -> str:
        return self.source[
            self.at(node.lineno, node.col_offset) : self.at(node.end_lineno or 0, node.end_col_offset or 0)
        ]


def _called_when_imported(tree: ast.Module) -> set[str]:
    """The names of the functions that a module may call while it is imported, by itself or through others."""
    uses: dict[str, set[str]] = {}
    ahead: list[str] = []
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            uses[node.name] = _names(node)
        elif not isinstance(node, ast.ClassDef):
            ahead.extend(_names(node))
    found: set[str] = set()
    while ahead:
        name = ahead.pop()
        if name in uses and name not in found:
            found.add(name)
            ahead.extend(uses[name])
    return found


def _names(node: ast.AST) -> set[str]:
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}


def _leaves(body: Sequence[ast.stmt]) -> bool:
    """Whether an `if` with this body only leaves: a return of nothing much, a continue, a break."""
    if len(body) != 1:
        return False
    if isinstance(body[0], ast.Return):
        value = body[0].value
        return value is None or isinstance(value, (ast.Constant, ast.Name)) or not list(ast.iter_child_nodes(value))[1:]
    return isinstance(body[0], (ast.Continue, ast.Break))


def _thresholds(node: ast.AST) -> list[ast.expr]:
    """The values that may be thresholds: of constants, of defaults, of `min(…)` and `max(…)`, of named arguments."""
    if isinstance(node, ast.Assign):
        return [node.value] if _is_constant(node.targets[0]) else []
    if isinstance(node, ast.AnnAssign):
        return [node.value] if node.value is not None and _is_constant(node.target) else []
    if isinstance(node, ast.arguments):
        return [*node.defaults, *(default for default in node.kw_defaults if default is not None)]
    if isinstance(node, ast.Call):
        clamped = isinstance(node.func, ast.Name) and node.func.id in {"min", "max"}
        return [*(node.args if clamped else ()), *(argument.value for argument in node.keywords)]
    return []


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
