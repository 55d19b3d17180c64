"""JSON as nodes that know their places; all values are strings, as they stand."""

from __future__ import annotations

import re
from typing import NoReturn

from linter.files.nodes import DEEPEST, Node, NodeError

_BLANK = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"(?:[^"\\\r\n]|\\.)*+"')
_SCALAR = re.compile(r"-?[0-9][0-9.eE+-]*|true|false|null")
_PIECES = re.compile(
    r"(?P<pair>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?P<escape>\\(?:u[0-9a-fA-F]{4}|[\"\\/bfnrt]))"
    r"|[^\\]+|\\",
    re.DOTALL,
)
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def read_json(text: str, start: int = 0) -> Node:
    """The value that starts at character `start` of `text`, whatever follows it. Raises NodeError if it is broken."""
    return _Scanner(text, start).value(0)


def pieces(node: Node, text: str) -> list[tuple[str, int, int]]:
    """The scalar `node` of `text` as (text, start in `text`, length in `text`); joined, they are its value."""
    if node.style is None:
        return [(text[node.start : node.end], node.start, node.end - node.start)]
    found = _PIECES.finditer(text, node.start + 1, node.end - 1)
    return [(_meaning(match), match.start(), match.end() - match.start()) for match in found]


def _meaning(match: re.Match[str]) -> str:
    part = match.group()
    if match.lastgroup == "pair":
        high, low = int(part[2:6], 16), int(part[8:], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    if match.lastgroup != "escape":
        return part
    if part[1] == "u":
        character = chr(int(part[2:], 16))  # noqa: FURB166 - not a number of Python
        return "\ufffd" if "\ud800" <= character <= "\udfff" else character
    return _ESCAPED.get(part[1], part[1])


class _Scanner:
    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._position = start
        self._counted = start
        self._line = 0

    def _fail(self, message: str) -> NoReturn:
        raise NodeError(message, self._here())

    def _here(self) -> int:
        self._line += self._text.count("\n", self._counted, self._position)
        self._counted = self._position
        return self._line

    def _next(self, marks: str) -> str:
        """The mark that comes after white space, which is passed; "" for anything else."""
        blank = _BLANK.match(self._text, self._position)
        assert blank is not None
        self._position = blank.end()
        mark = self._text[self._position : self._position + 1]
        if mark and mark in marks:
            self._position += 1
            return mark
        return ""

    def value(self, depth: int) -> Node:
        """The value that comes next."""
        if depth > DEEPEST:
            self._fail(f"nested more than {DEEPEST} levels deep")
        opening = self._next("{[")
        start, line = self._position - len(opening), self._here()
        if opening == "{":
            pairs: list[tuple[Node, Node]] = []
            while not self._next("}"):
                if pairs and not self._next(","):
                    self._fail("a comma is missing")
                key = self._scalar(_STRING, "a key in quotation marks is missing")
                if not self._next(":"):
                    self._fail("a colon is missing after a key")
                pairs.append((key, self.value(depth + 1)))
            return Node(pairs, True, start, self._position, line)
        if opening == "[":
            items: list[Node] = []
            while not self._next("]"):
                if items and not self._next(","):
                    self._fail("a comma is missing")
                items.append(self.value(depth + 1))
            return Node(items, False, start, self._position, line)
        is_string = self._text.startswith('"', self._position)
        return self._scalar(_STRING if is_string else _SCALAR, "a value is missing or not closed")

    def _scalar(self, pattern: re.Pattern[str], missing: str) -> Node:
        self._next("")
        match = pattern.match(self._text, self._position)
        if match is None:
            self._fail(missing)
        start, line = self._position, self._here()
        self._position = match.end()
        node = Node(match.group(), False, start, match.end(), line, '"' if pattern is _STRING else None)
        return node._replace(value="".join(piece[0] for piece in pieces(node, self._text)))
