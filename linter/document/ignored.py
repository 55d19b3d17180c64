"""What a configuration says is no prose in drafts: matches of its patterns, and passages."""

from __future__ import annotations

import re

from linter.document.assembly import MASKED
from linter.records import NamedTuple

Passage = tuple[str, str]
"""A passage from the line in which the first expression matches to the next in which the second does; where the second
is empty, the lines without a blank one among them of which the first matches one."""


class Ignored(NamedTuple):
    """What is no prose. patterns: expressions whose matches are not. passages: those that are not."""

    patterns: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()

    def without(self, source: str, start: int) -> str:
        """`source` with all that is no prose masked from character `start` on, as long as it was."""
        if not self.patterns and not self.passages:
            return source
        from linter.files.expressions import pieces

        body = source[start:]
        for first, last in self.passages:
            body = _without_passages(body, first, last)
        for pattern in self.patterns:
            search = re.compile(pattern, re.MULTILINE)
            parts, at = [], 0
            for begin, end in pieces(body):
                for match in search.finditer(body, begin, end):
                    if match.end() > max(match.start(), at):
                        parts += [body[at : match.start()], MASKED * (match.end() - match.start())]
                        at = match.end()
            body = "".join([*parts, body[at:]])
        return source[:start] + body


def _without_passages(body: str, first: str, last: str) -> str:
    opens, closes = re.compile(first), re.compile(last)
    lines = body.splitlines(keepends=True)
    kept: list[str] = []
    number = 0
    ends = _ends(lines, closes) if last else []
    while number < len(lines):
        if opens.search(lines[number][:_LONGEST].rstrip("\r\n")) is None:
            kept.append(lines[number])
            number += 1
            continue
        if last:
            end = ends[number + 1] if number + 1 < len(lines) else -1
            if end < 0:
                kept.append(lines[number])
                number += 1
                continue
        else:
            while kept and kept[-1].strip():
                number -= 1
                kept.pop()
            end = number
            while end + 1 < len(lines) and lines[end + 1].strip():
                end += 1
        kept += (re.sub(r"[^\r\n]", " ", line) for line in lines[number : end + 1])
        number = end + 1
    return "".join(kept)


def _ends(lines: list[str], closes: re.Pattern[str]) -> list[int]:
    """For each line the next one, itself included, that ends a passage; -1 if there is none."""
    ends, found = [-1] * len(lines), -1
    for number in range(len(lines) - 1, -1, -1):
        if closes.search(lines[number][:_LONGEST].rstrip("\r\n")) is not None:
            found = number
        ends[number] = found
    return ends


_LONGEST = 2000
"""Characters of a line that are looked at."""
