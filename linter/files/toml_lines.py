"""Where the keys of a TOML text stand, which tomllib does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping


def key_lines(text: str) -> Mapping[Place, int]:
    """The line (from 1) of every key, table header and array element of `text`, which must be valid TOML.

    A table named several times (by a header, by dotted keys) stands where it is first named.
    """
    scanner = _Scanner(text.replace("\r\n", "\n"))
    scanner.scan()
    return scanner.lines


_BLANK = re.compile(r"[ \t]*")
_BLANK_LINES = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BASIC = re.compile(r'"(?:[^"\\]|\\.)*"')
_LITERAL = re.compile(r"'[^']*'")
_LONG_BASIC = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}', re.DOTALL)
_LONG_LITERAL = re.compile(r"'''(?:[^']|'(?!''))*'{3,5}", re.DOTALL)
_SCALAR = re.compile(r"[^,\]}\n#]*")


class _Scanner:
    """Walks through a valid TOML text once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.line = 1
        self.lines: dict[Place, int] = {}
        self.elements: dict[Place, int] = {}  # arrays of tables -> how many elements so far

    def scan(self) -> None:
        table: Place = ()
        self.skip(_BLANK_LINES)
        while self.position < len(self.text):
            if self.text[self.position] == "[":
                table = self.header()
            else:
                self.pair(table)
            self.skip(_BLANK_LINES)

    def skip(self, pattern: re.Pattern[str]) -> str:
        """Move past what `pattern` matches here, and return it."""
        match = pattern.match(self.text, self.position)
        if match is None:
            raise ValueError(f"line {self.line}: invalid TOML")
        self.position = match.end()
        found = match.group()
        self.line += found.count("\n")
        return found

    def header(self) -> Place:
        is_array = self.text.startswith("[[", self.position)
        self.position += 2 if is_array else 1
        keys = self.key()
        self.position += 2 if is_array else 1
        place: Place = ()
        for number, key in enumerate(keys, 1):
            place += (key,)
            self.lines.setdefault(place, self.line)
            if is_array and number == len(keys):
                self.elements[place] = self.elements.get(place, 0) + 1
            if place in self.elements:
                place += (self.elements[place] - 1,)
                self.lines.setdefault(place, self.line)
        return place

    def pair(self, table: Place) -> None:
        """One `key = value`, whose key may be dotted."""
        place = table
        for key in self.key():
            place += (key,)
            self.lines.setdefault(place, self.line)
        self.position += 1  # the equals sign
        self.skip(_BLANK)
        self.value(place)

    def key(self) -> list[str]:
        """The parts of a dotted key; stands at what follows it afterwards."""
        parts: list[str] = []
        while True:
            self.skip(_BLANK)
            first = self.text[self.position]
            if first == '"':
                parts.append(str(tomllib.loads("key = " + self.skip(_BASIC))["key"]))
            elif first == "'":
                parts.append(self.skip(_LITERAL)[1:-1])
            else:
                parts.append(self.skip(_BARE_KEY))
            self.skip(_BLANK)
            if self.text[self.position] != ".":
                return parts
            self.position += 1

    def value(self, place: Place) -> None:
        first = self.text[self.position]
        if first == "[":
            self.array(place)
        elif first == "{":
            self.inline_table(place)
        elif first == '"':
            self.skip(_LONG_BASIC if self.text.startswith('"""', self.position) else _BASIC)
        elif first == "'":
            self.skip(_LONG_LITERAL if self.text.startswith("'''", self.position) else _LITERAL)
        else:
            self.skip(_SCALAR)

    def array(self, place: Place) -> None:
        self.position += 1
        number = 0
        while True:
            self.skip(_BLANK_LINES)
            if self.text[self.position] == "]":
                break
            self.lines[(*place, number)] = self.line
            self.value((*place, number))
            number += 1
            self.skip(_BLANK_LINES)
            if self.text[self.position] == ",":
                self.position += 1
        self.position += 1

    def inline_table(self, place: Place) -> None:
        self.position += 1
        while True:
            self.skip(_BLANK_LINES)
            if self.text[self.position] == "}":
                break
            self.pair(place)
            self.skip(_BLANK_LINES)
            if self.text[self.position] == ",":
                self.position += 1
        self.position += 1


Place = tuple[str | int, ...]
"""The way to a value: keys of tables, and numbers of elements of arrays, counted from 0."""
