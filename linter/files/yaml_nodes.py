"""YAML as nodes that know their places, read event by event.

PyYAML's own composer recurses in C and ends the process on deeply nested input; the events don't. Most front matter is
a few lines of `key: value`, which need no PyYAML: importing it takes longer than parsing the draft.
"""

from __future__ import annotations

import re
from typing import Any

from linter.files.nodes import DEEPEST, Node, NodeError

_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_SIMPLE_LINE = (
    r"(?:([A-Za-z_][\w-]*):[ ]+"
    r"([A-Za-z0-9](?:[^\s:#]|:(?=\S)|(?<=\S)\#|[ ]+(?=[^\s#:]))*+"
    r"|\"[^\"\\\s]+(?:[ ][^\"\\\s]+)*+\"|'[^'\s]+(?:[ ][^'\s]+)*+')"
    r"[ ]*)?(?:\r\n|\n|\Z)"
)
_BREAK = r"[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*"
_DOUBLE = (
    rf"(?P<joined>\\(?:\r\n|\r|\n)[ \t]*)|(?P<escape>\\(?:x..|u....|U........|.))|(?P<fold>{_BREAK})|[^\\\r\n \t]+|."
)
_SINGLE = rf"(?P<quote>'')|(?P<fold>{_BREAK})|[^'\r\n \t]+|."
_PLAIN = rf"(?P<fold>{_BREAK})|[^\r\n \t]+|."


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("event", "nodes")

    def __init__(self, event: Any) -> None:
        self.event = event
        self.nodes: list[Node] = []


def read_yaml(text: str) -> Node | None:
    """The first document of `text`, None if it is empty; NodeError if it is broken."""
    simple = _simple_mapping(text)
    if simple is not None:
        return simple
    import yaml

    from linter.files.yaml_faults import likely_fault

    try:
        return _compose(text)
    except yaml.MarkedYAMLError as error:
        marks = [mark.line for mark in (error.problem_mark, error.context_mark) if mark is not None]
        # what is never closed is noticed at the end of the text, but goes wrong where it is opened
        line = next((line for line in marks if line < text.count("\n")), min(marks, default=0))
        raise NodeError(likely_fault(text, line, error.problem or "broken YAML"), line) from error
    except (yaml.YAMLError, ValueError) as error:
        raise NodeError("broken YAML", 0) from error


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
    if raw == node.value:
        return [(raw, start, len(raw))]
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


def _simple_mapping(text: str) -> Node | None:
    """The mapping, if every line is a key with a value that means the same to any reader; None otherwise."""
    pairs_found: list[tuple[Node, Node]] = []
    line_pattern = re.compile(_SIMPLE_LINE)
    position = line = 0
    while position < len(text):
        match = line_pattern.match(text, position)
        if match is None:
            return None
        if match[1] is not None:
            value, (start, end) = match[2], match.span(2)
            style = value[0] if value[0] in "'\"" else None
            key = Node(match[1], False, match.start(1), match.end(1), line)
            pairs_found.append((key, Node(value[1:-1] if style else value, False, start, end, line, style)))
        position = match.end()
        line += 1
    return Node(pairs_found, True, 0, len(text), 0) if pairs_found else None


def _compose(text: str) -> Node | None:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    stack: list[_Open] = []
    for event in yaml.parse(text, Loader=loader):
        start: Any = event.start_mark  # never None for what is parsed from a text
        end: Any = event.end_mark
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            if len(stack) == DEEPEST:
                raise NodeError(f"nested more than {DEEPEST} levels deep", start.line)
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
