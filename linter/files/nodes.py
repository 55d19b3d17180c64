"""What YAML, TOML and JSON are read into: nodes that know their places in the text."""

from __future__ import annotations

from typing import Any

from linter.records import NamedTuple

DEEPEST = 50
"""Levels of nesting that front matter may have."""


class NodeError(Exception):
    """Broken YAML, TOML or JSON. `line` counts from 0 in the text that was read."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


class Node(NamedTuple):
    """A scalar, a list or a mapping.

    value: a string, a list of nodes, or a list of pairs of nodes; None for an alias.
    is_mapping: whether it is a mapping.
    start, end: its characters in the text, quotation marks included, end excluded.
    line: its line, counted from 0.
    style: None for a plain scalar, else its first character.
    """

    value: str | list[Node] | list[tuple[Node, Node]] | None
    is_mapping: bool
    start: int
    end: int
    line: int
    style: str | None = None


def plain(node: Node) -> Any:
    """`node` as strings, lists and mappings; NodeError for a key that is no string, a key given twice or an alias."""
    if node.value is None:
        raise NodeError("aliases (*name) are not supported", node.line)
    if isinstance(node.value, str):
        return node.value
    if not node.is_mapping:
        return [plain(item) for item in node.value if isinstance(item, Node)]
    mapping: dict[str, Any] = {}
    for key, value in pairs(node):
        if not isinstance(key.value, str):
            raise NodeError("a key must be a string", key.line)
        if key.value in mapping:
            raise NodeError(f"{key.value!r} occurs twice", key.line)
        mapping[key.value] = plain(value)
    return mapping


def pairs(node: Node) -> list[tuple[Node, Node]]:
    """The keys and values of a mapping."""
    return [pair for pair in node.value or () if not isinstance(pair, (Node, str))] if node.is_mapping else []
