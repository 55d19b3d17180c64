"""Private interfaces of the standard library and of other packages: which are used, why, and what breaks with each.

They may change in any release. Each use is listed here with its reason and has a test whose message says what to do.
"""

from __future__ import annotations

import ast
import hashlib
import importlib
import inspect
import re
from collections import namedtuple
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import typer

import linter
from linter.rulebook.loader import builtin_pack

pytestmark = pytest.mark.slow  # reads the whole program

ALLOWED = {
    "_blake2.blake2b": "hashlib loads OpenSSL for the same function: 3.5 ms, a fiftieth of a cold check",
    "_sre": "makes an expression of the code that an earlier run compiled: a sixth of a cold check",
    "_collections._tuplegetter": "a property over itemgetter takes 1.7 times as long for each value that is read",
    "atexit._run_exitfuncs": "what Python does before it ends; a program that ends at once has to do it itself",
    "os._exit": "documented in spite of its name; taking apart what a check has built is a tenth of its time",
    "language_tool_python.LanguageTool._query_server": "their requests follow redirects and have no limit of size",
    "re._compiler": "where re asks for every expression that it has not yet, and how it compiles one",
    "re._compiler._code": "what an expression is compiled to",
    "re._constants": "the names of what a parsed regular expression holds",
    "re._parser": "re has no public way to a parsed expression, and a pattern that runs for ever must be refused",
    "typer._click.exceptions.ClickException": "Typer raises it for a wrong command line and exports no name for it",
}
"""What may be used, and why."""

PACKAGE = Path(linter.__file__).parent
FOLDERS = (PACKAGE, builtin_pack())


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")


def private_interfaces(source: str) -> Iterator[str]:
    """What private modules, names in modules, and methods of base classes a program uses of other packages."""
    tree = ast.parse(source)
    foreign: dict[str, str] = {}  # name in the program -> what it stands for
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = {alias.name: alias for alias in node.names}
            foreign |= {
                one.asname or one.name.partition(".")[0]: one.name for one in node.names if is_foreign(one.name)
            }
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names = {f"{node.module}.{alias.name}": alias for alias in node.names}
            foreign |= {one.asname or one.name: full for full, one in names.items() if is_foreign(full)}
        else:
            continue
        yield from (full for full in names if is_foreign(full) and any(map(is_private, full.split("."))))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and is_private(node.attr):
            first = ast.unparse(node.value).partition(".")
            if first[0] in foreign:
                yield ".".join(filter(None, (foreign[first[0]].removesuffix(f".{first[2]}"), first[2], node.attr)))
        elif isinstance(node, ast.ClassDef):
            bases = [foreign[base.id] for base in node.bases if isinstance(base, ast.Name) and base.id in foreign]
            methods = [one.name for one in node.body if isinstance(one, ast.FunctionDef) and is_private(one.name)]
            yield from (f"{base}.{method}" for base in bases for method in methods if has(base, method))


def is_foreign(name: str) -> bool:
    return name.partition(".")[0] not in {"linter", "__future__"}


def has(full: str, method: str) -> bool:
    module, _, name = full.rpartition(".")
    return hasattr(getattr(importlib.import_module(module), name), method)


def test_no_other_is_used() -> None:
    used: dict[str, list[str]] = {}
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.py")):
            for one in private_interfaces(path.read_text(encoding="utf-8")):
                used.setdefault(one, []).append(path.name)
    others = {one: files for one, files in used.items() if one not in ALLOWED}
    assert others == {}, "use the public interface, or list it in ALLOWED with its reason and a test"
    assert sorted(used) == sorted(ALLOWED), "ALLOWED lists what is not used any more"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import _json", ["_json"]),
        ("import xml._sax as sax", ["xml._sax"]),
        ("from os import _exit", ["os._exit"]),
        ("def f():\n    import os\n    os._exit(0)", ["os._exit"]),
        ("import enum as e\ne._auto", ["enum._auto"]),
        ("import os.path\nos.path._x", ["os.path._x"]),
        ("from html.parser import HTMLParser\nclass A(HTMLParser):\n    def _parse_doctype_subset(self): ...",
         ["html.parser.HTMLParser._parse_doctype_subset"]),
        ("from html.parser import HTMLParser\nclass A(HTMLParser):\n    def _own(self): ...", []),
        ("from linter.records import _new\nfrom os import path\nself._x = path.__name__", []),
    ],
)  # fmt: skip
def test_uses_are_seen(source: str, expected: list[str]) -> None:
    assert list(private_interfaces(source)) == expected


def test_blake2() -> None:
    what = "linter/cache/digest.py falls back on hashlib; if _blake2 is gone for good, import hashlib alone there"
    assert importlib.util.find_spec("_blake2"), what
    from _blake2 import blake2b

    assert blake2b(b"a", digest_size=16).digest() == hashlib.blake2b(b"a", digest_size=16).digest(), what


COMPILER = "0abaabe8e5892dad"
"""SHA-256 of the source of `re._compiler.compile` in Python 3.11, 3.12 and 3.13."""


def test_compiler_of_expressions() -> None:
    what = "linter/files/compiled_expressions.py does as re._compiler.compile does: compare the two, then mend COMPILER"
    compiler: Any = importlib.import_module("re._compiler")
    source = inspect.getsource(compiler.compile)
    assert hashlib.sha256(source.encode()).hexdigest()[:16] == COMPILER, what


def test_end_of_the_program() -> None:
    what = "linter/__main__.py does what is registered for the end of the program by it: look for another way"
    assert callable(getattr(importlib.import_module("atexit"), "_run_exitfuncs", None)), what


def test_tuplegetter() -> None:
    what = "linter/records.py falls back on properties; if _tuplegetter is gone for good, take what namedtuple uses now"
    Pair = namedtuple("Pair", ("first", "second"))  # noqa: PYI024 - what is looked at
    field: Any = importlib.import_module("_collections").__dict__.get("_tuplegetter")
    assert type(Pair.__dict__["second"]) is field, what
    assert field(1, "Field number 1.").__get__((3, 4), tuple) == 4, what


def test_exception_of_typer() -> None:
    what = "linter/cli/app.py shows what Typer raises for a wrong command line: find its class, and list it here"
    raised: Any = importlib.import_module("typer._click.exceptions").__dict__.get("ClickException")
    assert issubclass(typer.BadParameter, raised), what
    assert hasattr(raised, "show"), what


def test_requests_of_language_tool_python() -> None:
    what = "linter/languagetool/client.py answers requests in its place: find what sends them now, and override that"
    tool: Any = importlib.import_module("language_tool_python").LanguageTool
    assert tool._query_server.__code__.co_varnames[:5] == ("self", "url", "params", "num_tries", "method"), what


KNOWN = """
    ANY ANY_ALL ASSERT ASSERT_NOT AT ATOMIC_GROUP BIGCHARSET BRANCH CATEGORY CHARSET FAILURE GROUPREF GROUPREF_EXISTS
    GROUPREF_IGNORE GROUPREF_LOC_IGNORE GROUPREF_UNI_IGNORE IN INFO IN_IGNORE IN_LOC_IGNORE IN_UNI_IGNORE JUMP LITERAL
    LITERAL_IGNORE LITERAL_LOC_IGNORE LITERAL_UNI_IGNORE MARK MAX_UNTIL MIN_REPEAT_ONE MIN_UNTIL NEGATE NOT_LITERAL
    NOT_LITERAL_IGNORE NOT_LITERAL_LOC_IGNORE NOT_LITERAL_UNI_IGNORE POSSESSIVE_REPEAT POSSESSIVE_REPEAT_ONE RANGE
    RANGE_UNI_IGNORE REPEAT REPEAT_ONE SUBPATTERN SUCCESS
"""
"""The operators of Python 3.11 to 3.13."""

TREES: Mapping[str, object] = {
    r"ab": [("LITERAL", 97), ("LITERAL", 98)],
    r"[^a-c\d]": [("IN", [("NEGATE", None), ("RANGE", (97, 99)), ("CATEGORY", "CATEGORY_DIGIT")])],
    r"\W": [("IN", [("CATEGORY", "CATEGORY_NOT_WORD")])],
    r"[^a].": [("NOT_LITERAL", 97), ("ANY", None)],
    r"a{2,3}": [("MAX_REPEAT", (2, 3, [("LITERAL", 97)]))],
    r"a*?": [("MIN_REPEAT", (0, "MAXREPEAT", [("LITERAL", 97)]))],
    r"a?+": [("POSSESSIVE_REPEAT", (0, 1, [("LITERAL", 97)]))],
    r"(?>a)": [("ATOMIC_GROUP", [("LITERAL", 97)])],
    r"(?P<n>a)(?P=n)": [("SUBPATTERN", (1, 0, 0, [("LITERAL", 97)])), ("GROUPREF", 1)],
    r"a|bc": [("BRANCH", (None, [[("LITERAL", 97)], [("LITERAL", 98), ("LITERAL", 99)]]))],
    r"(a)(?(1)b)": [("SUBPATTERN", (1, 0, 0, [("LITERAL", 97)])), ("GROUPREF_EXISTS", (1, [("LITERAL", 98)], None))],
    r"(?<=a)(?!b)$": [
        ("ASSERT", (-1, [("LITERAL", 97)])), ("ASSERT_NOT", (1, [("LITERAL", 98)])), ("AT", "AT_END"),
    ],
}  # fmt: skip
"""Expressions with one of each kind of item that linter/files/expressions.py reads, and what they are parsed to."""


def plain(item: Any) -> Any:
    """A parsed expression as lists and tuples, with names for operators."""
    if isinstance(item, tuple):
        return tuple(map(plain, item))
    if isinstance(item, list) or type(item).__name__ == "SubPattern":
        return [plain(one) for one in item]
    return str(item) if type(item).__name__ == "_NamedIntConstant" else item


def test_operators_of_parsed_expressions() -> None:
    constants = importlib.import_module("re._constants")
    new = {str(one) for one in constants.OPCODES} - set(KNOWN.split())
    assert not new, f"say in linter/files/expressions.py what {new} take, and list them in KNOWN"


@pytest.mark.parametrize("expression", TREES)
def test_trees_of_parsed_expressions(expression: str) -> None:
    re.compile(expression)  # it is one
    parsed = importlib.import_module("re._parser").parse(expression)
    what = "the tree has changed: read it anew in linter/files/expressions.py, or patterns that never end slip through"
    assert plain(parsed) == TREES[expression], what


@pytest.mark.parametrize(("expression", "width"), [(r"ab{2,}|c", 1), (r"(?=a)", 0), (r"(?:ab?){2}", 2), (r"\b", 0)])
def test_least_width_of_parsed_expressions(expression: str, width: int) -> None:
    parsed = importlib.import_module("re._parser").parse(expression)
    assert parsed.getwidth()[0] == width, "patterns that match the empty text are told by this"
