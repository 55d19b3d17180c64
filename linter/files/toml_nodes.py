"""TOML as nodes that know their places, which tomllib does not tell; all values are strings, as they stand."""

from __future__ import annotations

import re
from typing import NoReturn

from linter.files.nodes import DEEPEST, Node, NodeError

_BLANK = re.compile(r"[ \t]*")
_BLANK_LINES = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)*")
_LINE_END = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z)")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRINGS = {
    '"""': re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}', re.DOTALL),
    "'''": re.compile(r"'''(?:[^']|'(?!''))*+'{3,5}", re.DOTALL),
    '"': re.compile(r'"(?:[^"\\\r\n]|\\.)*+"'),
    "'": re.compile(r"'[^'\r\n]*+'"),
}
_SCALAR = re.compile(r"[A-Za-z0-9+.:_-]+(?: [0-9][0-9:.+Z-]*)?")
_ESCAPE = r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|[btnfre\"\\])"
_JOINED = r"\\[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*"
_PIECES = {
    '"""': re.compile(rf"(?P<joined>{_JOINED})|(?P<escape>{_ESCAPE})|[^\\]+|\\", re.DOTALL),
    '"': re.compile(rf"(?P<escape>{_ESCAPE})|[^\\]+|\\", re.DOTALL),
}
_ESCAPED = {
    "b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\",
}  # fmt: skip


def read_toml(text: str) -> Node:
    """The top table of `text`. Raises NodeError if it is broken."""
    return _Scanner(text).scan()


def pieces(node: Node, text: str) -> list[tuple[str, int, int]]:
    """The scalar `node` of `text` as (text, start in `text`, length in `text`); joined, they are its value."""
    if node.style is None:
        return [(text[node.start : node.end], node.start, node.end - node.start)]
    width = len(node.style)
    start, end = node.start + width, node.end - width
    if width == 3:  # a line break right after the opening marks does not count
        first = re.compile(r"\r\n|\r|\n").match(text, start, end)
        start = first.end() if first is not None else start
    pattern = _PIECES.get(node.style)
    if pattern is None:
        return [(text[start:end], start, end - start)] if end > start else []
    return [
        (_meaning(match), match.start(), match.end() - match.start()) for match in pattern.finditer(text, start, end)
    ]


def _meaning(match: re.Match[str]) -> str:
    part = match.group()
    if match.lastgroup == "joined":
        return ""
    if match.lastgroup != "escape":
        return part
    if part[1] in "uUx":
        number = int(part[2:], 16)  # noqa: FURB166 - not a number of Python
        return chr(number) if number < 0x110000 and not 0xD800 <= number <= 0xDFFF else "\ufffd"
    return _ESCAPED[part[1]]


class _Scanner:
    """Walks through a text once. Tables are mappings whose pairs are added as they come."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = 0
        self._line = 0
        self._counted = 0  # up to this character lines were counted
        self._tables: dict[tuple[int, str], Node] = {}  # id of a table and a key in it -> the value there
        self._kept: list[Node] = []  # so that ids stay taken

    def scan(self) -> Node:
        root = table = self._mapping(0)
        self._skip(_BLANK_LINES)
        while self._position < len(self._text):
            if self._text[self._position] == "[":
                table = self._header(root)
            else:
                self._pair(table, 0)
            if _LINE_END.match(self._text, self._position) is None:
                self._fail("a line's end is missing")
            self._skip(_BLANK_LINES)
        return root._replace(end=len(self._text))

    def _mapping(self, start: int, line: int = 0) -> Node:
        made = Node([], True, start, start, line)
        self._kept.append(made)
        return made

    def _fail(self, message: str) -> NoReturn:
        raise NodeError(message, self._text.count("\n", 0, self._position))

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self._text, self._position)
        assert match is not None
        self._position = match.end()

    def _here(self) -> int:
        """The line of the current character."""
        self._line += self._text.count("\n", self._counted, self._position)
        self._counted = self._position
        return self._line

    def _keys(self) -> list[Node]:
        keys: list[Node] = []
        while True:
            self._skip(_BLANK)
            start, line = self._position, self._here()
            mark = self._text[start : start + 1]
            pattern = _STRINGS[mark] if mark in {'"', "'"} else _BARE_KEY
            match = pattern.match(self._text, start)
            if match is None:
                self._fail("a key is missing")
            self._position = match.end()
            style = mark if mark in _STRINGS else None
            key = Node(match.group(), False, start, match.end(), line, style)
            keys.append(key._replace(value="".join(piece[0] for piece in pieces(key, self._text))))
            self._skip(_BLANK)
            if self._text[self._position : self._position + 1] != ".":
                return keys
            if len(keys) == DEEPEST:
                self._fail(f"nested more than {DEEPEST} levels deep")
            self._position += 1

    def _within(self, table: Node, key: Node) -> Node:
        """The table under `key` in `table`; of an array of tables, the last."""
        place = id(table), str(key.value)
        found = self._tables.get(place)
        if found is None:
            found = self._mapping(key.start, key.line)
            self._put(table, key, found)
        if isinstance(found.value, list) and not found.is_mapping and found.value:
            last = found.value[-1]
            found = last if isinstance(last, Node) else found
        if not found.is_mapping:
            self._fail(f"{key.value!r} is no table")
        return found

    def _put(self, table: Node, key: Node, value: Node) -> None:
        place = id(table), str(key.value)
        if place in self._tables:
            self._fail(f"{key.value!r} occurs twice")
        self._tables[place] = value
        assert isinstance(table.value, list)
        table.value.append((key, value))

    def _header(self, root: Node) -> Node:
        is_array = self._text.startswith("[[", self._position)
        self._position += 1 + is_array
        *most, last = self._keys()
        closing = "]]" if is_array else "]"
        if not self._text.startswith(closing, self._position):
            self._fail(f"{closing!r} is missing")
        self._position += len(closing)
        table = root
        for key in most:
            table = self._within(table, key)
        if not is_array:
            return self._within(table, last)
        array = self._tables.get((id(table), str(last.value)))
        if array is None:
            array = Node([], False, last.start, last.end, last.line)
            self._kept.append(array)
            self._put(table, last, array)
        if array.is_mapping or not isinstance(array.value, list):
            self._fail(f"{last.value!r} is no array of tables")
        element = self._mapping(last.start, last.line)
        array.value.append(element)  # type: ignore[arg-type]
        return element

    def _pair(self, table: Node, depth: int) -> None:
        *most, last = self._keys()
        if self._text[self._position : self._position + 1] != "=":
            self._fail("'=' is missing after a key")
        self._position += 1
        self._skip(_BLANK)
        value = self._value(depth)
        for key in most:
            table = self._within(table, key)
        self._put(table, last, value)

    def _value(self, depth: int) -> Node:
        if depth > DEEPEST:
            self._fail(f"nested more than {DEEPEST} levels deep")
        start, line = self._position, self._here()
        mark = self._text[start : start + 1]
        if mark == "[":
            return self._array(start, line, depth)
        if mark == "{":
            return self._inline_table(start, line, depth)
        style = next((marks for marks in _STRINGS if self._text.startswith(marks, start)), None)
        match = (_STRINGS[style] if style else _SCALAR).match(self._text, start)
        if match is None:
            self._fail("a value is missing or not closed")
        self._position = match.end()
        node = Node(match.group(), False, start, match.end(), line, style)
        return node._replace(value="".join(piece[0] for piece in pieces(node, self._text)))

    def _array(self, start: int, line: int, depth: int) -> Node:
        items: list[Node] = []
        self._position += 1
        self._skip(_BLANK_LINES)
        while not self._text.startswith("]", self._position):
            items.append(self._value(depth + 1))
            self._skip(_BLANK_LINES)
            if self._text.startswith(",", self._position):
                self._position += 1
                self._skip(_BLANK_LINES)
            elif not self._text.startswith("]", self._position):
                self._fail("an array is not closed")
        self._position += 1
        return Node(items, False, start, self._position, line)

    def _inline_table(self, start: int, line: int, depth: int) -> Node:
        table = self._mapping(start, line)
        self._position += 1
        self._skip(_BLANK_LINES)
        while not self._text.startswith("}", self._position):
            self._pair(table, depth + 1)
            self._skip(_BLANK_LINES)
            if self._text.startswith(",", self._position):
                self._position += 1
                self._skip(_BLANK_LINES)
            elif not self._text.startswith("}", self._position):
                self._fail("an inline table is not closed")
        self._position += 1
        return table._replace(end=self._position)
