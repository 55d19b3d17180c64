"""The marks of reStructuredText: expressions for its constructs, and where these end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linter.document.model import BlockKind
from linter.document.parsers.lines import Line

DEEPEST = 40
"""Blocks inside each other; what is deeper is no prose of a draft."""

ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*")

BULLET = re.compile(r"[-*+•‣⁃](?:\s+|$)")

NUMBER = re.compile(
    r"(?:\((?:\d{1,9}|\#|[A-Za-z]|[ivxlcdmIVXLCDM]{1,12})\)|(?:\d{1,9}|\#|[A-Za-z]|[ivxlcdmIVXLCDM]{1,12})[.)])(?:\s+|$)"
)

FIELD = re.compile(r":(?![\s:])((?:[^:\\`]|\\.){1,80}):(?:\s+|$)")

TYPE_FIELD = re.compile(r"(?:(?:kw)?type|rtype|vartype|module|canonical|meta)\b")
"""Fields of what describes a program that hold the name of a type."""

CLASSIFIER = re.compile(r" +: +(?=\S)")

OPTION = re.compile(
    r"(?:(?:-\w|--[\w-]{1,40}|/\w)(?:[ =]?(?:<[^<>]{1,40}>|[A-Za-z][\w-]{0,40}))?(?:, )?){1,6}(?:\s{2,}|$)"
)

EXPLICIT = re.compile(r"\.\.(?:\s+|$)")

NOTE = re.compile(r"\[(?:\d{1,9}|\#[\w.:+-]{0,80}|\*|[A-Za-z][\w.:+-]{0,80})\](?:\s+|$)")

DIRECTIVE = re.compile(r"([A-Za-z][\w.:+-]{0,80}?) ?::(?:\s+|$)")

SUBSTITUTION = re.compile(r"\|[^|]{1,200}\|\s")

OPTIONS = {
    "alt": BlockKind.ALT_TEXT, "caption": BlockKind.CAPTION, "subtitle": BlockKind.CAPTION,
    "title": BlockKind.CAPTION, "summary": BlockKind.CAPTION,
}  # fmt: skip
"""Options of directives that are prose."""

HEADER = re.compile(r"([A-Z][\w-]{1,40}):(?:\s+|$)")

METADATA = re.compile(r"(title|date|author|authors|description|summary|subtitle):\s+(?=\S)", re.IGNORECASE)

PEP_DATE = re.compile(r"\d{1,2}-[A-Z][a-z]{2}-\d{4}")

COUNTS = re.compile(r"(?i)(?:version |release |v|step |part |chapter )?\d[\d.:-]*\b")
"""How titles of releases, times and steps begin."""

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def block_end(lines: Sequence[Line], at: int, indent: int) -> int:
    """Where the lines from `at` end that are blank or indented by more than `indent`, without blank ones at the end."""
    end = at
    while at < len(lines) and (not lines[at].text or lines[at].indent > indent):
        at += 1
        if lines[at - 1].text:
            end = at
    return end


def paragraph_end(lines: Sequence[Line], at: int) -> int:
    """The number of the next blank line."""
    while at < len(lines) and lines[at].text:
        at += 1
    return at


def is_quoted(lines: Sequence[Line], at: int, indent: int) -> bool:
    """Whether the paragraph at `at` is a literal block whose lines all begin with the same mark."""
    mark = lines[at].text[0]
    if mark.isalnum() or lines[at].indent != indent:
        return False
    end = paragraph_end(lines, at)
    return all(line.text[0] == mark for line in lines[at:end])


def is_title(line: Line, following: Line) -> bool:
    """Whether the second line is the adornment below the first."""
    if following.indent or ADORNMENT.fullmatch(following.text) is None:
        return False
    return len(following.text) >= 3 and (len(following.text) >= len(line.text) or len(following.text) >= 4)
