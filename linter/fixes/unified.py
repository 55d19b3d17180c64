"""Unified diffs, also of long drafts.

The standard library's `unified_diff` takes quadratic time where every second line was changed. It decides about short
drafts; of long ones, lines that stand once in each version are matched first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.findings.changed import Block, differing

CONTEXT = 3
"""Lines shown before and after what was changed."""

MOST_PAIRS = 250_000
"""Of lines, old with new, that the standard library compares: drafts of 500 lines."""


def diff(path: str, old: str, new: str) -> str:
    """A unified diff of two texts of a draft; lines end as they do in the draft."""
    name = path.encode("utf-8", "backslashreplace").decode().replace("\n", "\\n")
    before, after = _lines(old), _lines(new)
    lines = [f"--- {name}\n", f"+++ {name}\n"] if old != new else []
    for hunk in _hunks(list(_blocks(before, after))):
        first, last = max(hunk[0][0] - CONTEXT, 0), min(hunk[-1][1] + CONTEXT, len(before))
        lead = hunk[0][0] - first
        start = hunk[0][2] - lead
        length = hunk[-1][3] + last - hunk[-1][1] - start
        lines.append(f"@@ -{_range(first, last - first)} +{_range(start, length)} @@\n")
        place = first
        for a, b, c, d in hunk:
            lines += [f" {line}" for line in before[place:a]]
            lines += [f"-{line}" for line in before[a:b]]
            lines += [f"+{line}" for line in after[c:d]]
            place = b
        lines += [f" {line}" for line in before[place:last]]
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    if len(old) * len(new) > MOST_PAIRS:
        yield from differing(old, new)
        return
    from difflib import SequenceMatcher

    for what, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if what != "equal":
            yield a, b, c, d


def _hunks(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Blocks that are shown together, because their contexts meet."""
    hunk: list[Block] = []
    for block in blocks:
        if hunk and block[0] - hunk[-1][1] > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(block)
    if hunk:
        yield hunk


def _range(start: int, length: int) -> str:
    """A range of lines as a diff names it: counted from 1; an empty one by the line before it."""
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _lines(text: str) -> list[str]:
    """The lines of `text` with their ends; only a line feed ends one, as for every tool that applies a diff."""
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])
