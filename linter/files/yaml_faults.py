"""What is wrong with a line of YAML, in words for somebody who knows nothing of YAML.

A parser's own message names what it expected ("mapping values are not allowed in this context"). What people write
wrongly in front matter is nearly always a value that needs quotation marks and has none.
"""

from __future__ import annotations

import re

_KEY = re.compile(r"[ ]*(?:-[ ]+)?([^\s:#\"'][^:#]*?)[ ]*:[ ]+(?=\S)")
_STARTS = {
    "*": "“*” stands for an alias",
    "&": "“&” names an anchor",
    "@": "no value may begin with “@”",
    "`": "no value may begin with “`”",
    "%": "no value may begin with “%”",
    "|": "“|” says that a text follows on the next lines",
    ">": "“>” says that a text follows on the next lines",
    ",": "no value may begin with “,”",
}
_BRACKETS = {"[": ("]", "a list"), "{": ("}", "a mapping")}
_IN_MARKS = "put the whole value in quotation marks"


def likely_fault(text: str, line: int, parser_message: str) -> str:
    """What is wrong in `line` (from 0) of `text`; what the parser says where nothing better can be told."""
    lines = text.split("\n")
    written = lines[line].rstrip() if line < len(lines) else ""
    above = next((other for other in reversed(lines[:line]) if other.strip()), "")
    match = _KEY.match(written)
    fault = _fault_of_indent(written, above)
    if fault is None and match is not None:
        fault = _fault_of_value(match[1], written[match.end() :])
    return fault or parser_message


def _fault_of_indent(line: str, above: str) -> str | None:
    if re.match(r"[ ]*\t", line):
        return "a tab indents this line, and YAML allows spaces alone"
    if _KEY.match(above) and _indent(line) > _indent(above):
        return "this line is indented deeper than the key above, whose value ended on its own line"
    return None


def _fault_of_value(key: str, value: str) -> str | None:
    mark = value[0]
    if mark in "\"'":
        return _fault_of_quotation(key, value, mark)
    if mark in _BRACKETS:
        return _fault_of_bracket(key, value, mark)
    if mark in _STARTS:
        return f"in the value of {key!r} {_STARTS[mark]}: {_IN_MARKS}"
    if re.search(r":(?=\s|\Z)", value):
        return f"the value of {key!r} contains a colon, which YAML takes for the end of a key: {_IN_MARKS}"
    return None


def _fault_of_bracket(key: str, value: str, mark: str) -> str | None:
    closing, what = _BRACKETS[mark]
    if closing not in value:
        return f"the value of {key!r} begins with “{mark}”, so it is {what}, and is never closed"
    return None if value.endswith(closing) else f"in the value of {key!r} “{mark}” begins {what}: {_IN_MARKS}"


def _indent(line: str) -> int:
    """How many spaces begin `line`; the dash of a list's member counts as one."""
    return len(line) - len(line.lstrip(" -"))


def _fault_of_quotation(key: str, value: str, mark: str) -> str | None:
    inside = r"(?:[^\"\\]|\\.)*" if mark == '"' else r"(?:[^']|'')*"
    closed = re.match(f"{mark}{inside}{mark}", value)
    if closed is None:
        return f"the value of {key!r} begins with {mark} and is never closed"
    after = value[closed.end() :].strip()
    if not after or after.startswith("#"):
        escape = re.search(r"\\([^0abtnvfre \"/\\N_LPxuU])", closed[0]) if mark == '"' else None
        if escape is None:
            return None
        return f"in the value of {key!r} YAML doesn't know “\\{escape[1]}”: write “\\\\” for a backslash"
    other = "'" if mark == '"' else '"'
    return f"the value of {key!r} goes on after the closing {mark}: put the whole value in {other}…{other}"
