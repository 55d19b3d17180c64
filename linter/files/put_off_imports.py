"""A module's code for a cold start: imports that only its functions need happen when the first of these is called.

Of the modules that a check imports, a third has no function that the draft calls: nothing in it is a title, or a sum.
`compiled` makes of

    from linter.analysis.titles.verdict import judged

    def check(document):
        return judged(document)

what this would be made of:

    __later_1__ = __put_off__("__later_1__", "linter.analysis.titles.verdict", ("judged",), ("judged",))

    def check(document):
        if __later_1__ is not None:
            __later_1__()
        return judged(document)

An import stays where it is if the module itself needs one of its names: in a base class, a decorator, a default, a
table. Left out is what no check reads: docstrings, annotations of functions, what stands under TYPE_CHECKING.
Everything else is as written: lines, names, asserts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from types import CodeType
from typing import TypeAlias

PUT_OFF = "__put_off__"
"""What the loader puts into a module: called with the name of a hook, of a module, and with names there and here."""

_Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_LOOKING_UP = frozenset({"globals", "vars", "eval", "exec"})
"""What looks names up in a way that can't be read off the module."""


def compiled(source: bytes | str, path: str, *, documented: bool = False) -> CodeType:
    """The code of the module in `source`. Raises SyntaxError.

    documented: keep its docstring, as a rule's, which is its documentation.
    """
    tree = ast.parse(source, path)
    if _is_plain(tree):
        own = _docstring(tree) if documented else None
        _Stripped().visit(tree)
        _put_off(tree)
        if own is not None:
            tree.body.insert(0, own)
        ast.fix_missing_locations(tree)
    return compile(tree, path, "exec", dont_inherit=True)


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
            optional = [one for one in (arguments.vararg, arguments.kwarg) if one is not None]
            for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *optional):
                one.annotation = None
        if isinstance(node, (ast.Module, ast.ClassDef, *_FUNCTIONS)):
            first = _docstring(node)
            if first is not None:
                node.body = node.body[1:] or [ast.copy_location(ast.Pass(), first)]
        return node


def _put_off(tree: ast.Module) -> None:
    """Put off the imports of the module that can be, and name in each function those that it needs."""
    needed = set(_needed_at_once(tree))
    hooks: dict[str, str] = {}  # name -> hook of the import that binds it
    twice = _bound(tree)
    for place, statement in enumerate(tree.body):
        names = _names(statement)
        if not names or needed.intersection(names) or any(twice.count(name) > 1 for name in names):
            continue
        assert isinstance(statement, ast.ImportFrom)
        hook = f"__later_{place}__"  # ends so that no class makes it private
        hooks |= dict.fromkeys(names, hook)
        tree.body[place] = _assignment(hook, statement)
    for function in _functions(tree):
        used = {one.id for one in ast.walk(function) if isinstance(one, ast.Name)}
        asked = dict.fromkeys(hooks[name] for name in hooks if name in used)
        function.body[:0] = [_question(hook, function.body[0]) for hook in asked]


def _names(statement: ast.stmt) -> list[str]:
    """The names that an import binds which could be put off; none for any other statement."""
    if not isinstance(statement, ast.ImportFrom) or statement.level or statement.module in (None, "__future__"):
        return []
    return [one.asname or one.name for one in statement.names]


def _bound(tree: ast.Module) -> list[str]:
    """Every name that the module's statements bind, as often as they do, in whatever scope."""
    bound = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            bound += [one.asname or one.name.partition(".")[0] for one in node.names]
        elif isinstance(node, (ast.ClassDef, *_FUNCTIONS)):
            bound.append(node.name)
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            bound.append(node.id)
        elif isinstance(node, ast.Global):
            bound += node.names
    return bound


def _functions(tree: ast.Module) -> Iterator[_Function]:
    """The functions of the module and of its classes, not those inside of functions."""
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, _FUNCTIONS):
            yield node
        else:
            waiting += ast.iter_child_nodes(node)


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


def _assignment(hook: str, statement: ast.ImportFrom) -> ast.Assign:
    there = ast.Tuple([ast.Constant(one.name) for one in statement.names], ast.Load())
    here = ast.Tuple([ast.Constant(one.asname or one.name) for one in statement.names], ast.Load())
    arguments: list[ast.expr] = [ast.Constant(hook), ast.Constant(statement.module), there, here]
    call = ast.Call(ast.Name(PUT_OFF, ast.Load()), arguments, [])
    return ast.copy_location(ast.Assign([ast.Name(hook, ast.Store())], call), statement)


def _question(hook: str, place: ast.stmt) -> ast.If:
    is_left = ast.Compare(ast.Name(hook, ast.Load()), [ast.IsNot()], [ast.Constant(None)])
    call = ast.Expr(ast.Call(ast.Name(hook, ast.Load()), [], []))
    return ast.copy_location(ast.If(is_left, [call], []), place)
