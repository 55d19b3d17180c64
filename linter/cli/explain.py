"""`copydesk explain RULE`: all about a rule, or the rules of a family."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from linter.cli.output import columns, write
from linter.cli.rules import plain
from linter.cli.scope import ConfigOption, IsolatedOption, in_force_at, rule_named
from linter.errors import RuleError
from linter.files.toml import shown
from linter.reports.positions import Lines
from linter.rulebook.loader import LoadedRule
from linter.terminal import excerpt, printable
from linter.testing import Example, NotationError, parse_example


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="Id of a rule, such as family/rule, or a family.")],
    *,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Explain what a rule looks for, why, and how often it is right."""
    in_force = in_force_at(Path.cwd(), config, isolated)
    family = [one for one in in_force.rulebook.rules if one.family == rule.rstrip("/")]
    width = columns(sys.stdout)
    lines = _listed_family(family, width) if family else _explained(rule_named(rule, in_force), width)
    write("\n".join(lines) + "\n")


def _listed_family(rules: Iterable[LoadedRule], width: int) -> Iterator[str]:
    """The rules of a family, each with its severity and summary, and what to ask next."""
    first = ""
    for rule in rules:
        first = first or rule.id
        yield f"{rule.id}: {rule.severity.value}{'' if rule.enabled else ', off by default'}"
        yield from _wrapped(rule.doc.summary, width, "    ")
    yield ""
    yield f"For more about one of them: copydesk explain {first}"


def _explained(rule: LoadedRule, width: int) -> Iterator[str]:
    pack = f"{rule.pack.name} {rule.pack.version}".strip()
    yield f"{rule.id}: {rule.severity.value}{'' if rule.enabled else ', off by default'} (pack {pack})"
    yield ""
    yield from _wrapped(rule.doc.summary, width, "")
    for heading, text in rule.doc.sections:
        yield ""
        if heading:
            yield f"{heading}:"
        yield from _wrapped(text, width, "    " if heading else "")
    yield ""
    yield "Precision:"
    measured = rule.precision.in_words() if rule.precision is not None else "not measured yet"
    yield from _wrapped(measured, width, "    ")
    yield ""
    yield "In quotations:"
    yield f"    {'checked, never fixed' if rule.quotations == 'check' else 'not reported'}"
    if rule.options:
        yield ""
        yield f'Options (in [rules."{rule.id}"] of the configuration):'
        for option in rule.options:
            yield from _wrapped(f"{option.name}: {option.wanted} (default {_default(option.default)})", width, "    ")
    examples = [_example(rule, number, text) for number, text in enumerate(rule.examples, start=1)]
    yield from _examples("Flagged:", [one for one in examples if one.flagged], width)
    yield from _examples("Not flagged:", [one for one in examples if not one.flagged], width)


def _example(rule: LoadedRule, number: int, text: str) -> Example:
    try:
        return parse_example(text)
    except NotationError as reason:
        raise RuleError(f"example {number} can't be read: {reason}", path=shown(rule.path)) from reason


def _default(value: object) -> str:
    """A default as TOML writes it."""
    import json

    return "none" if value is None else json.dumps(plain(value), ensure_ascii=False)


def _wrapped(text: str, width: int, indent: str) -> Iterator[str]:
    """Paragraphs and list items of `text` in lines of at most `width` columns."""
    import textwrap

    for line in text.split("\n"):
        own = indent + line[: len(line) - len(line.lstrip())]
        hanging = own + "  " if line.lstrip().startswith(("- ", "* ")) else own
        yield from textwrap.wrap(line.strip(), width, initial_indent=own, subsequent_indent=hanging) or [""]


def _examples(heading: str, examples: list[Example], width: int) -> Iterator[str]:
    if examples:
        yield ""
        yield heading
    for number, example in enumerate(examples):
        if number and any("\n" in one.source for one in (example, examples[number - 1])):
            yield ""
        yield from _underlined(example, width)


def _underlined(example: Example, width: int) -> Iterator[str]:
    """The lines of an example, marks under what is flagged, and the suggestions."""
    lines = Lines(example.source)
    for number in range(1, len(lines) + 1):
        line = lines.span(number)
        here = [one for one in example.expectations if number in lines.covering(one.span)]
        if not line.start < line.end and not here:
            yield ""
            continue
        ranges = [
            (max(one.span.start, line.start) - line.start, min(one.span.end, line.end) - line.start) for one in here
        ]
        text, marks = _in_full(example.source[line.start : line.end], ranges)
        fixed = _listed(one.fixed for one in here if lines.covering(one.span)[-1] == number)
        for piece, under in _pieces(text, marks, width - 4):
            yield f"    {piece}"
            if under:
                yield f"    {under}"
        if fixed:
            yield f"    → {fixed}"


def _in_full(line: str, ranges: list[tuple[int, int]]) -> tuple[str, str]:
    shown = excerpt(line, ranges, 2 * len(line) + 2)
    return shown.text, shown.marks


def _pieces(text: str, marks: str, width: int) -> Iterator[tuple[str, str]]:
    """`text` broken at spaces into lines, each with its part of the marks."""
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > width:
            space = text.rfind(" ", start + 1, start + width)
            end = space + 1 if space > 0 else start + width
        yield text[start:end].rstrip(), marks[start:end].rstrip()
        start = end


def _listed(fixed: Iterable[str | None]) -> str:
    return ", ".join("(deleted)" if one == "" else printable(one) for one in fixed if one is not None)
