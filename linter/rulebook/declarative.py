"""Rules written as TOML: a kind, its data, a message and examples, each key checked.

Keys that every kind has:

    kind            "replace", "forbid", "pattern", "consistent" or "languagetool": see rulebook/kinds/
    severity        "error", "warning" or "note"
    message         what the report says; `{text}` stands for the flagged words, see each kind for others
    summary         one line on what the rule is about (the message, if there is none)
    why, not-flagged, source     the sections of its documentation
    enabled         false: runs only when it is selected by id or family (true)
    quotations      "check" or "skip" what stands inside quotation marks ("check")
    blocks          kinds of blocks it reads, such as "headline" (all prose)
    exceptions      phrases in which nothing is flagged
    examples        small drafts with `[[flagged=>fixed]]` marks, see rulebook/testing.py
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from linter.document.model import PROSE_KINDS, Block, BlockKind, Document
from linter.errors import RuleError, nearest
from linter.files.toml import Table, read_toml
from linter.files.values import not_one_of
from linter.findings.finding import Finding, Safety, Severity, Suggestion
from linter.records import NamedTuple
from linter.rulebook.definition import RuleDefinition
from linter.rulebook.documentation import documentation
from linter.rulebook.options import option_schema
from linter.rulebook.phrases import PhraseTable, as_phrases
from linter.rulebook.rule import Rule


class Common(NamedTuple):
    """The keys that every kind has, less the documentation."""

    id: str
    folder: Path
    severity: Severity
    enabled: bool
    quotations: Literal["check", "skip"]
    blocks: frozenset[BlockKind]
    exceptions: PhraseTable[None] | None
    examples: tuple[str, ...]


class DeclarativeRule(Rule):
    """The class of a kind. A kind takes its own keys out of the table with `read`, before anything is checked."""

    def __init__(self, common: Common, table: Table) -> None:
        super().__init__()
        self.id = common.id
        self.folder = common.folder
        self.common = common
        self.__dict__.update(severity=common.severity, enabled=common.enabled, quotations=common.quotations)
        self.read(table)

    @abstractmethod
    def read(self, table: Table) -> None:
        """Take the kind's own keys out of the table. Raises RuleError."""

    def made(self, options: Any = None) -> DeclarativeRule:
        """The rule with a severity of its own, the same data, and `options`, None for the defaults."""
        rule = copy(self)
        if options is not None:
            rule.options = options
        return rule

    def blocks(self, document: Document) -> Iterator[Block]:
        """The blocks that the rule reads."""
        wanted = self.common.blocks
        return (block for block in document.prose if block.kind in wanted)

    def excepted(self, block: Block, start: int, end: int) -> bool:
        """Whether the characters of the block's text lie inside an exception."""
        if self.common.exceptions is None:
            return False
        return any(match.start <= start and end <= match.end for match in self.common.exceptions.matches(block))

    def report(
        self,
        block: Block,
        start: int,
        end: int,
        message: Message,
        *,
        suggestions: Sequence[Suggestion] = (),
        values: Mapping[str, str] | None = None,
        **more: Any,
    ) -> Finding:
        """A finding at characters of the block's text, its message filled in."""
        filled = {"text": block.text[start:end], **(values or {})}
        if suggestions:
            filled["replacement"] = suggestions[0].text
        return self.finding(block.span(start, end), message.filled(filled), suggestions=suggestions, **more)


class Message:
    """A message with placeholders in braces."""

    def __init__(self, text: str, known: Iterable[str]) -> None:
        """Raises ValueError for a placeholder that is none of `known`, or a brace without its partner."""
        self.parts = _PLACEHOLDER.split(text)  # text and names by turns
        names = list(known)
        for name in self.parts[1::2]:
            if name not in names:
                listed = ", ".join(f"{{{one}}}" for one in names)
                raise ValueError(f"unknown placeholder {{{name}}} (supported: {listed}){nearest(name, names)}")
        if any("{" in part or "}" in part for part in self.parts[::2]):
            raise ValueError("a brace in the message is not closed or not opened")

    def filled(self, values: Mapping[str, str]) -> str:
        """The message with every placeholder replaced."""
        return "".join(values[part] if number % 2 else part for number, part in enumerate(self.parts))


def read_message(table: Table, known: Iterable[str]) -> Message:
    """The key `message`, which may use the placeholders `known`."""
    text = table.string("message")
    if text is None:
        raise table.missing("message", "'message' is missing")
    try:
        return Message(text, known)
    except ValueError as reason:
        raise table.wrong(str(reason), "message") from reason


def read_safety(table: Table) -> Safety:
    """The key `safety`: whether `--fix` may apply what the rule suggests."""
    return table.choice("safety", Safety) or Safety.UNSAFE


def load_declarative_rule(path: Path, rule_id: str) -> RuleDefinition:
    """The rule in the TOML file at `path`. Raises RuleError with the line of whatever is wrong with it."""
    table = read_toml(path, RuleError)
    rule_class = _kind(table)
    common = _common(table, rule_id, path.parent)
    texts = {key: table.string(key) or "" for key in ("why", "not-flagged", "source")}
    summary = table.string("summary") or _PLACEHOLDER.sub("…", table.string("message") or "")
    rule = rule_class(common, table)
    table.finish()
    schema = option_schema(rule_class.Options)
    return RuleDefinition(
        build=rule.made,
        read_doc=lambda: documentation(
            summary, why=texts["why"], not_flagged=texts["not-flagged"], source=texts["source"]
        ),
        severity=rule.severity,
        enabled=rule.enabled,
        quotations=rule.quotations,
        examples=common.examples,
        precision=rule.precision,
        options_class=rule_class.Options if schema else None,
        options=schema,
    )


_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in Path(__file__).parent.glob("kinds/[a-z]*.py")))


def _kind(table: Table) -> type[DeclarativeRule]:
    """The class in the module of `kinds/` that has the kind's name."""
    kind = table.string("kind")
    if kind is None:
        raise table.missing("kind", "'kind' is missing")
    if kind not in _kinds():
        raise table.wrong(f"kind {not_one_of(_kinds(), kind)}", "kind")
    module = import_module(f"linter.rulebook.kinds.{kind}")
    rule_class: type[DeclarativeRule] = module.Kind
    return rule_class


def _common(table: Table, rule_id: str, folder: Path) -> Common:
    severity = table.choice("severity", Severity)
    if severity is None:
        raise table.missing("severity", "'severity' is missing")
    quotations = table.choice("quotations", ("check", "skip"))
    return Common(
        id=rule_id,
        folder=folder,
        severity=severity,
        enabled=table.boolean("enabled", True),
        quotations="skip" if quotations == "skip" else "check",
        blocks=_blocks(table),
        exceptions=_exceptions(table),
        examples=table.strings("examples"),
    )


def _blocks(table: Table) -> frozenset[BlockKind]:
    known = sorted(kind.value for kind in PROSE_KINDS)
    names = table.strings("blocks")
    for number, name in enumerate(names):
        if name not in known:
            raise table.wrong(f"a kind of block {not_one_of(known, name)}", "blocks", number)
    return frozenset(BlockKind(name) for name in names) or PROSE_KINDS


def _exceptions(table: Table) -> PhraseTable[None] | None:
    entries = [(text, None, ("exceptions", number)) for number, text in enumerate(table.strings("exceptions"))]
    return PhraseTable(as_phrases(table, entries)) if entries else None
