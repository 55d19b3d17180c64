"""YAML as nodes that know their places, read event by event.

PyYAML's own composer recurses in C and ends the process on deeply nested input; the events don't.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

_DEEPEST = 50
"""Levels of nesting that front matter may have."""

_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_BREAK = r"[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*"
_DOUBLE = (
    rf"(?P<joined>\\(?:\r\n|\r|\n)[ \t]*)|(?P<escape>\\(?:x..|u....|U........|.))|(?P<fold>{_BREAK})|[^\\\r\n \t]+|."
)
_SINGLE = rf"(?P<quote>'')|(?P<fold>{_BREAK})|[^'\r\n \t]+|."
_PLAIN = rf"(?P<fold>{_BREAK})|[^\r\n \t]+|."


class YamlError(Exception):
    """Broken YAML. `line` counts from 0 in the text that was read."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


class Node(NamedTuple):
    """A scalar (`value` a str), a list (of nodes) or a mapping (a list of pairs); None stands for an alias.

    start, end: characters of the text that was read, quotation marks included. line counts from 0. style: None for a
    plain scalar, else its first character.
    """

    value: str | list[Node] | list[tuple[Node, Node]] | None
    is_mapping: bool
    start: int
    end: int
    line: int
    style: str | None = None


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("event", "nodes")

    def __init__(self, event: Any) -> None:
        self.event = event
        self.nodes: list[Node] = []


def read_yaml(text: str) -> Node | None:
    """The first document of `text`, None if it is empty; YamlError if it is broken."""
    try:
        return _compose(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(error.problem or "broken YAML", mark.line if mark is not None else 0) from error
    except (yaml.YAMLError, ValueError) as error:
        raise YamlError("broken YAML", 0) from error


def plain(node: Node) -> Any:
    """`node` as strings, lists and mappings; YamlError for a key that is no string, a key given twice or an alias."""
    if node.value is None:
        raise YamlError("an alias (*name) can't be used here", node.line)
    if isinstance(node.value, str):
        return node.value
    if not node.is_mapping:
        return [plain(item) for item in node.value if isinstance(item, Node)]
    mapping: dict[str, Any] = {}
    for key, value in pairs(node):
        if not isinstance(key.value, str):
            raise YamlError("a key must be a string", key.line)
        if key.value in mapping:
            raise YamlError(f"{key.value!r} is given twice", key.line)
        mapping[key.value] = plain(value)
    return mapping


def pairs(node: Node) -> list[tuple[Node, Node]]:
    """The keys and values of a mapping."""
    return [pair for pair in node.value or () if not isinstance(pair, (Node, str))] if node.is_mapping else []


def pieces(node: Node, text: str) -> list[tuple[str, int, int]]:
    """The scalar `node` of `text` as (text, start in `text`, length in `text`), line breaks folded to one space.

    Joined, they are the scalar's value up to white space. One piece whose source is the whole scalar when the two can't
    be aligned.
    """
    assert isinstance(node.value, str)
    raw, start = text[node.start : node.end], node.start
    if node.style in {"'", '"'}:
        raw, start = raw[1:-1], start + 1
    elif node.style in {"|", ">"}:
        header = re.match(r"[^\r\n]*(?:\r\n|\r|\n|$)", raw)
        skipped = header.end() if header is not None else 0
        raw, start = raw[skipped:], start + skipped
    pattern = {'"': _DOUBLE, "'": _SINGLE}.get(node.style or "", _PLAIN)
    found = [(_meaning(match), start + match.start(), len(match.group())) for match in re.finditer(pattern, raw)]
    if "".join([piece[0] for piece in found]).split() != node.value.split():
        return [(node.value, node.start, node.end - node.start)]
    return found


def _meaning(match: re.Match[str]) -> str:
    part = match.group()
    kind = match.lastgroup
    if kind is None:
        return part
    if kind == "escape":
        digits = part[2:]
        return chr(int(digits, 16)) if digits else _ESCAPES[part[1]]
    return {"joined": "", "fold": " ", "quote": "'"}[kind]


def _compose(text: str) -> Node | None:
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    stack: list[_Open] = []
    for event in yaml.parse(text, Loader=loader):
        start: Any = event.start_mark  # never None for what is parsed from a text
        end: Any = event.end_mark
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            if len(stack) == _DEEPEST:
                raise YamlError(f"nested more than {_DEEPEST} levels deep", start.line)
            stack.append(_Open(event))
            continue
        if isinstance(event, yaml.ScalarEvent):
            style = None if event.style in {"", None} else event.style
            node = Node(event.value, False, start.index, end.index, start.line, style)
        elif isinstance(event, yaml.AliasEvent):
            node = Node(None, False, start.index, end.index, start.line)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            done = stack.pop()
            start, nodes = done.event.start_mark, done.nodes
            is_mapping = isinstance(event, yaml.MappingEndEvent)
            value: Any = list(zip(nodes[::2], nodes[1::2], strict=True)) if is_mapping else nodes
            node = Node(value, is_mapping, start.index, end.index, start.line)
        else:
            continue
        if not stack:
            return node
        stack[-1].nodes.append(node)
    return None
