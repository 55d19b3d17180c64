"""A module's code for a cold start: what only functions need waits until the first of them asks for it.

Of what the modules of a check define, half is not used by the draft: nothing in it is a title, or a sum. `compiled`
makes of

    from linter.analysis.titles.verdict import judged

    _WORDS = frozenset("minister chancellor".split())

    def check(document):
        return [one for one in judged(document) if one.word in _WORDS]

a module that has none of the three, and code for each of them, in which the others are looked up in the module itself:

    def check(document):
        return [one for one in __here__.judged(document) if one.word in __here__._WORDS]

There the module's `__getattr__` runs the code of a name that is missing. A statement waits if it binds one name, that
name is bound nowhere else in the file, and it would do the same at any time: an import of a name, a function, a class,
a value that is computed of such. A statement whose name the module itself needs does not wait: a base class, a
decorator, a default. Left out is what no check reads: docstrings, annotations of functions, what stands under
TYPE_CHECKING. Everything else is as written: lines, names, asserts.
"""

from __future__ import annotations

import ast
import builtins
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from types import CodeType

Waiting: TypeAlias = "CodeType | tuple[str, str]"
"""What binds a name: code, or the module to import it from and its name there."""

Compiled: TypeAlias = "tuple[CodeType, dict[str, Waiting], tuple[str, ...]]"
"""A module's code, what binds the names that wait, and the modules of copydesk that it imports at once."""
_Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_SCOPES = (ast.Module, ast.ClassDef, *_FUNCTIONS)
_LOOKING_UP = frozenset({"dir", "eval", "exec", "globals", "locals", "vars"})
"""What looks names up in a way that can't be read off the module."""
_DECORATORS = frozenset({"analysis", "analysis_of_text", "cache", "contextmanager", "lru_cache"})
"""Decorators that do nothing but make another function."""
_TIMELESS = frozenset({"itertools", "math", "operator", "re", "string", "struct"})
"""Modules that say the same whenever they are asked."""
_OUTSIDE = frozenset({"input", "open", "print", "__import__"})
_METHODS = frozenset(
    {
        "compile",
        "copy",
        "difference",
        "format",
        "from_iterable",
        "fromkeys",
        "get",
        "intersection",
        "items",
        "join",
        "keys",
        "lower",
        "maketrans",
        "partition",
        "removeprefix",
        "removesuffix",
        "replace",
        "split",
        "splitlines",
        "strip",
        "title",
        "translate",
        "union",
        "upper",
        "values",
    }
)
"""Methods that change nothing, of whatever they may be."""
_IN_CLASSES = (*_FUNCTIONS, ast.Assign, ast.AnnAssign, ast.Pass, ast.Expr)
_POSTPONED = 0x1000000
"""The flag of `from __future__ import annotations`."""


def compiled(
    source: bytes | str, path: str, *, here: str, documented: bool = False, may_wait: Collection[str] | None = None
) -> Compiled:
    """The module in `source`. Raises SyntaxError.

    here: the name under which the module will find itself.
    documented: it is a rule's: its docstring is its documentation, and its class is looked for among its names.
    may_wait: names that may wait; all of them if it is None.
    """
    tree = ast.parse(source, path)
    waiting: dict[str, Waiting] = {}
    if _is_plain(tree):
        own = _docstring(tree) if documented else None
        _Stripped().visit(tree)
        tree.body = list(_one_by_one(tree.body))
        names = _names_that_wait(tree, lambda name: may_wait is None or name in may_wait, classes=not documented)
        rest = [one for one in tree.body if _name(one) not in names]
        later = [one for one in tree.body if _name(one) in names]
        tree.body = [] if own is None else [own]
        tree.body += rest
        look_up = _LookedUp(names, here)
        look_up.visit(tree)
        waiting = {str(_name(one)): _waiting(look_up.visit(one), path) for one in later}
        ast.fix_missing_locations(tree)
    return compile(tree, path, "exec", dont_inherit=True), waiting, _imported(tree)


def as_written(source: bytes | str, path: str) -> Compiled:
    """The module in `source` without any change. Raises SyntaxError."""
    tree = ast.parse(source, path)
    return compile(tree, path, "exec", dont_inherit=True), {}, _imported(tree)


def _imported(tree: ast.Module) -> tuple[str, ...]:
    """The modules from which the module's own statements import names."""
    names = (one.module for one in tree.body if isinstance(one, ast.ImportFrom) and not one.level)
    return tuple(dict.fromkeys(name for name in names if name and name.startswith("linter.")))


def _is_plain(tree: ast.Module) -> bool:
    """Whether the module's annotations are texts, and it looks no name up by itself."""
    postponed = any(
        isinstance(one, ast.ImportFrom) and one.module == "__future__" and one.names[0].name == "annotations"
        for one in tree.body
    )
    used = {one.id for one in ast.walk(tree) if isinstance(one, ast.Name)}
    defined = {one.name for one in tree.body if isinstance(one, _FUNCTIONS)}
    return postponed and "__getattr__" not in defined and used.isdisjoint(_LOOKING_UP)


def _docstring(node: ast.Module | ast.ClassDef | _Function) -> ast.Expr | None:
    first = node.body[0] if node.body else None
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        return first
    return None


class _Stripped(ast.NodeTransformer):
    """Takes out docstrings, annotations of functions, and what only a type checker reads."""

    def visit(self, node: ast.AST) -> ast.AST | list[ast.stmt]:
        """The node, or what stands in its place."""
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            return [one for inner in node.orelse if isinstance(one := self.visit(inner), ast.stmt)]
        self.generic_visit(node)
        if isinstance(node, _FUNCTIONS):
            node.returns = None
            arguments = node.args
            for one in _arguments(arguments):
                one.annotation = None
        if isinstance(node, _SCOPES):
            first = _docstring(node)
            if first is not None:
                node.body = node.body[1:] or [ast.copy_location(ast.Pass(), first)]
        return node


class _LookedUp(ast.NodeTransformer):
    """Looks names that wait up in the module."""

    def __init__(self, names: Collection[str], here: str) -> None:
        self._names = names
        self._here = here

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """The name, or an attribute in its place."""
        if node.id not in self._names or not isinstance(node.ctx, ast.Load):
            return node
        module = ast.copy_location(ast.Name(self._here, ast.Load()), node)
        return ast.copy_location(ast.Attribute(module, node.id, ast.Load()), node)


def _one_by_one(statements: Collection[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements, of which an import has one name, and what binds one value has no annotation."""
    for statement in statements:
        if isinstance(statement, ast.ImportFrom) and statement.module != "__future__":
            for one in statement.names:
                yield ast.copy_location(ast.ImportFrom(statement.module, [one], statement.level), statement)
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            if statement.value is not None:
                yield ast.copy_location(ast.Assign([statement.target], statement.value), statement)
        else:
            yield statement


def _names_that_wait(tree: ast.Module, may: Callable[[str], bool], *, classes: bool) -> set[str]:
    """The names that are bound when they are asked for. classes: whether those of classes may be."""
    bound = Counter(_bound(tree))
    restless = {name for one in tree.body if isinstance(one, ast.Import) for name in _bound(one)} - _TIMELESS
    restless |= _OUTSIDE
    for one in tree.body:
        if not isinstance(one, (*_FUNCTIONS, ast.ClassDef, ast.Assign, ast.ImportFrom)):  # it may change what it names
            restless |= {inner.id for inner in ast.walk(one) if isinstance(inner, ast.Name)} - set(dir(builtins))
    at_once = []
    waiting = {}
    for one in tree.body:
        name = _name(one)
        can = name is not None and not name.startswith("__") and bound[name] == 1 and may(name)
        if can and _is_timeless(one, restless) and (classes or not isinstance(one, ast.ClassDef)):
            waiting[str(name)] = one
        else:
            at_once.append(one)
    while at_once:  # and what these need, and what that needs
        needed = _needed_at_once(ast.Module([at_once.pop()], []))
        at_once += [waiting.pop(name) for name in set(needed) if name in waiting]
    return set(waiting)


def _name(statement: ast.stmt) -> str | None:
    """The one name that a statement binds which could wait; None for any other statement."""
    if isinstance(statement, ast.ImportFrom):
        one = statement.names[0]
        return None if statement.level or statement.module in (None, "__future__") else one.asname or one.name
    if isinstance(statement, (ast.ClassDef, *_FUNCTIONS)):
        return statement.name
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        target = statement.targets[0]
        return target.id if isinstance(target, ast.Name) else None
    return None


def _is_timeless(statement: ast.stmt, restless: Collection[str]) -> bool:
    """Whether the statement, which binds one name, does the same at whatever time."""
    if isinstance(statement, _FUNCTIONS):
        return all(_called(one) in _DECORATORS for one in statement.decorator_list)
    if isinstance(statement, ast.ClassDef):  # annotations of the others are asked what they mean
        plain = not statement.decorator_list and not statement.keywords and "Options" not in statement.name
        values = [one.value for one in statement.body if isinstance(one, (ast.Assign, ast.AnnAssign)) and one.value]
        known = all(isinstance(one, _IN_CLASSES) for one in statement.body)
        return plain and known and all(_is_timeless_value(one, restless) for one in values)
    if isinstance(statement, ast.Assign):
        is_cheap = all(isinstance(one, (ast.Constant, ast.Tuple, ast.Load)) for one in ast.walk(statement.value))
        return not is_cheap and _is_timeless_value(statement.value, restless)
    return True


def _is_timeless_value(value: ast.expr, restless: Collection[str]) -> bool:
    for one in ast.walk(value):
        if isinstance(one, ast.Name) and one.id in restless:
            return False
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and one.func.attr not in _METHODS:
            return False
        if isinstance(one, (ast.NamedExpr, ast.Await, ast.Yield, ast.YieldFrom)):
            return False
    return True


def _called(decorator: ast.expr) -> str:
    function = decorator.func if isinstance(decorator, ast.Call) else decorator
    return function.id if isinstance(function, ast.Name) else ""


def _arguments(arguments: ast.arguments) -> list[ast.arg]:
    optional = [one for one in (arguments.vararg, arguments.kwarg) if one is not None]
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *optional]


def _bound(tree: ast.AST) -> Iterator[str]:
    """Every name that statements bind, as often as they do, in whatever scope."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from (one.asname or one.name.partition(".")[0] for one in node.names)
        elif isinstance(node, (ast.ClassDef, *_FUNCTIONS)):
            yield node.name
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            yield from node.names
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
            yield node.name
        elif isinstance(node, ast.MatchMapping) and node.rest:
            yield node.rest


def _needed_at_once(node: ast.AST) -> Iterator[str]:
    """The names that are looked up while the module is imported: all but those in functions.

    Annotations of a decorated class and of a rule's options count, since these are asked what they mean.
    """
    for child in ast.iter_child_nodes(node):
        if isinstance(child, _FUNCTIONS):
            outside: list[ast.AST] = [*child.decorator_list, child.args]
        elif isinstance(child, ast.AnnAssign):
            asked = isinstance(node, ast.ClassDef) and (node.decorator_list or "Options" in node.name)
            outside = [one for one in (child.annotation if asked else None, child.value) if one is not None]
        else:
            outside = [child]
        for one in outside:
            if isinstance(one, ast.Name):
                yield one.id
            yield from _needed_at_once(one)


def _waiting(statement: ast.AST, path: str) -> Waiting:
    if isinstance(statement, ast.ImportFrom):
        return str(statement.module), statement.names[0].name
    assert isinstance(statement, ast.stmt)
    module = ast.fix_missing_locations(ast.Module([statement], []))
    code: CodeType = compile(module, path, "exec", flags=_POSTPONED, dont_inherit=True)
    return code
