"""The forms of prose that can be tested: messages, help, summaries and the documentation of records."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import linter
from linter.cli.commands import COMMANDS
from linter.rulebook.loader import builtin_pack, load_rulebook

pytestmark = pytest.mark.slow  # reads the whole program

PACKAGE = Path(linter.__file__).parent
PACK = builtin_pack()

NEGATED = re.compile(r"\b(?:is|are|be) no (?!longer\b)|\b(?:is|are) none\b", re.IGNORECASE)
"""What something isn't, where a reader wants to know what it must be."""

OUTSIDE_OF_FIELD = re.compile(
    r"\b(?:taken? away|said of|nobody (?:has|can)|in spite of|whoever|makes? no sense|has nothing to do|holds? (?:no|a)"
    r"|is there already|is put right)\b",
    re.IGNORECASE,
)
"""Turns of phrase that stand for a term: remove, invalid, contains, already exists, points to."""

IDENTIFIER = re.compile(r"\b(?:ror|ifg|govuk|iati|wikidata|wd(?:-office)?|cow-igo|us-acronym):|\bQ\d{3,}\b")
TELLING = {"Evidence", "Malformed", "RuleFailure", "Skipped", "Source", "_give_up", "append", "finding", "say", "write"}
MOST_IN_PROSE = 4
"""Fields of a record that one sentence can explain; more are documented one a line."""


class Text(NamedTuple):
    place: str
    text: str


def text_of(node: ast.AST) -> str | None:
    """A string as people see it, with {} for what is filled in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        parts = [text_of(node.left), text_of(node.right)]
        return None if None in parts else "".join(map(str, parts))
    return None


def name_of(node: ast.AST) -> str:
    """The name of what is called, assigned or referred to."""
    if isinstance(node, ast.Call):
        node = node.func
    return node.attr if isinstance(node, ast.Attribute) else str(getattr(node, "id", ""))


def is_told(name: str) -> bool:
    """Whether a call of this name is given text that a person reads."""
    return name.endswith(("Error", "wrong")) or name in TELLING


def strings_in(node: ast.AST) -> Iterator[ast.AST]:
    """The strings that an expression can be, each whole."""
    if text_of(node) is not None:
        yield node
    elif isinstance(node, (ast.IfExp, ast.BoolOp, ast.BinOp, ast.Tuple, ast.List, ast.Dict)):
        for child in ast.iter_child_nodes(node):
            yield from strings_in(child)


def told(tree: ast.AST, place: str) -> Iterator[Text]:
    """What is passed to errors, skips, failures, findings and output, and texts that are returned or named."""
    for node in ast.walk(tree):
        given: list[ast.AST] = []
        if isinstance(node, ast.Call) and is_told(name_of(node)):
            given = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg != "help")]
        elif isinstance(node, (ast.Return, ast.Yield)) and node.value is not None:
            given = [node.value]
        elif isinstance(node, ast.Assign):  # examples of rules are drafts
            given = [] if "examples" in map(name_of, node.targets) else [node.value]
        for value in given:
            for string in strings_in(value):
                text = text_of(string) or ""
                if " " in text:
                    yield Text(f"{place}:{getattr(string, 'lineno', 0)}", text)


def helps(tree: ast.AST, place: str) -> Iterator[Text]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for keyword in node.keywords:
                value = ast.unparse(keyword.value)
                elsewhere = "setting.help" in value or value == "option.help"  # a declaration has the text
                if keyword.arg == "help" and not elsewhere:
                    text = text_of(keyword.value)
                    assert text is not None, f"{place}:{node.lineno}: help that can't be read"
                    yield Text(f"{place}:{node.lineno}", text)


def records_in_prose(tree: ast.AST, place: str) -> Iterator[str]:
    """Records with many fields, some of which have no line of their own in the docstring."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef):
            continue
        bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
        decorated = any("dataclass" in ast.unparse(decorator) for decorator in node.decorator_list)
        fields = [
            each.target.id
            for each in node.body
            if isinstance(each, ast.AnnAssign)
            and isinstance(each.target, ast.Name)
            and not (each.value and "help=" in ast.unparse(each.value))  # says itself what it is
        ]
        if not ("NamedTuple" in bases or decorated) or len(fields) <= MOST_IN_PROSE:
            continue
        lines = [line.strip() for line in (ast.get_docstring(node) or "").splitlines()]
        explained = {
            name for line in lines if (match := re.match(r"([\w, ]+): ", line)) for name in match[1].split(", ")
        }
        mentioned = [name for name in fields if any(re.search(rf"[.;] `?{name}`?: ", line) for line in lines)]
        if mentioned or (explained and not explained.issuperset(fields)):
            yield f"{place}:{node.lineno} {node.name}: {', '.join(mentioned or sorted(set(fields) - explained))}"


def trees() -> Iterator[tuple[str, ast.AST]]:
    for folder in (PACKAGE, PACK):
        for path in sorted(folder.rglob("*.py")):
            if "__pycache__" not in path.parts and (folder is PACK or not path.is_relative_to(PACK)):
                place = path.relative_to(folder.parent).as_posix()
                yield place, ast.parse(path.read_text(encoding="utf-8"))


@functools.cache
def all_trees() -> list[tuple[str, ast.AST]]:
    return list(trees())


@functools.cache
def all_told() -> list[Text]:
    return [text for place, tree in all_trees() for text in told(tree, place)]


@functools.cache
def all_help() -> list[Text]:
    return [text for place, tree in all_trees() for text in helps(tree, place)]


RULES = load_rulebook().rules


def faults(texts: list[Text], pattern: re.Pattern[str]) -> list[str]:
    return [f"{place}: {text}" for place, text in texts if pattern.search(text)]


def test_there_is_something_to_look_at() -> None:
    assert len(all_told()) > 500
    assert len(all_help()) > 60
    assert len(RULES) > 40


def test_messages_say_what_is_wrong() -> None:
    assert faults(all_told(), NEGATED) == []


def test_messages_use_the_terms_of_the_field() -> None:
    assert faults(all_told(), OUTSIDE_OF_FIELD) == []


def test_no_identifier_of_a_row_is_in_a_message() -> None:
    assert faults(all_told(), IDENTIFIER) == []


@pytest.mark.parametrize("pattern", [NEGATED, OUTSIDE_OF_FIELD])
def test_help_says_what_an_option_does(pattern: re.Pattern[str]) -> None:
    assert faults(all_help(), pattern) == []


def test_help_is_a_sentence() -> None:
    assert [text for text in all_help() if not re.fullmatch(r"[A-Z].*\.", text.text)] == []
    assert [line for line in COMMANDS.values() if not re.fullmatch(r"[A-Z].*\.", line)] == []


def test_help_states_defaults_in_one_form() -> None:
    assert faults(all_help(), re.compile(r"by default|, or the default|if not given|\(\d+\)")) == []


def test_summaries_have_one_form() -> None:
    assert [(rule.id, rule.doc.summary) for rule in RULES if not rule.doc.summary.startswith("Checks for ")] == []


def test_fields_of_large_records_have_a_line_each() -> None:
    assert [fault for place, tree in all_trees() for fault in records_in_prose(tree, place)] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('raise ConfigError("is no line of a baseline")', 1),
        ('raise ConfigError(f"{a} is " + "no line", path=x)', 1),
        ('raise ConfigError("is no longer supported", path=x)', 0),
        ('skipped.append(Skipped("a" if b else "there are no drafts"))', 1),
        ('def fault_of(x):\n    return f"{x} is no name"', 1),
        ('"""What is no name."""', 0),
    ],
)
def test_a_negation_is_found(code: str, found: int) -> None:
    assert len(faults(list(told(ast.parse(code), "x.py")), NEGATED)) == found


@pytest.mark.parametrize(
    ("docstring", "found"),
    [
        ("A row.\n\n    a: one. b: two.\n    c: three.\n    d: four.\n    e: five.\n    ", 1),
        ("A row.\n\n    a: one.\n    b: two.\n    c, d: three.\n    ", 1),
        ("A row.\n\n    a: one.\n    b: two.\n    c, d: three.\n    e: five.\n    ", 0),
        ("A row whose fields are named after its columns.", 0),
    ],
)
def test_a_record_in_prose_is_found(docstring: str, found: int) -> None:
    fields = "".join(f"    {name}: int\n" for name in "abcde")
    code = f'class Row(NamedTuple):\n    """{docstring}"""\n\n{fields}'
    assert len(list(records_in_prose(ast.parse(code), "x.py"))) == found
