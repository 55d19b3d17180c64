"""Which findings are new in a draft that has an earlier version.

A finding is new if a change touches its words or the words of its evidence, or if the earlier version, checked the same
way, does not have it. Either test alone would miss some: an edit of the body can make an untouched headline false, and
a repeated sentence looks like the one that was there before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from linter.document.span import Span
from linter.errors import CopydeskError
from linter.findings.finding import Finding, Severity
from linter.records import NamedTuple

MOST_PAIRS = 40_000
"""Of pieces, old with new, that are compared each with each; where there are more, all new ones count as changed."""

MOST_LOOKS = 30
"""How often a piece is looked at, on average, before what is left to compare counts as changed."""

_PIECE = re.compile(r"\w+|\s+|[^\w\s]")

Block = tuple[int, int, int, int]
"""Pieces `old[a:b]` that became `new[c:d]`, as (a, b, c, d)."""


class Changes(NamedTuple):
    """Tells new findings of a draft from old ones.

    spans: from changed_spans(). before: returns fingerprint -> severity of the findings in the earlier version.
    """

    spans: tuple[Span, ...]
    before: Callable[[], Mapping[str, Severity]]

    def new(self, findings: Sequence[Finding]) -> list[Finding]:
        """Those of the findings that are new, or worse than before."""
        ends = [span.end for span in self.spans]
        untouched = [one for one in findings if not self._touches(one, ends)]
        if not untouched:
            return list(findings)
        before = self.before()
        old = {id(one) for one in untouched if _rank(before.get(one.fingerprint)) >= one.severity.rank}
        return [one for one in findings if id(one) not in old]

    def _touches(self, finding: Finding, ends: Sequence[int]) -> bool:
        """Whether a change meets the finding; `ends` are those of the changes, which are in order."""
        places = [finding.span, *(one.span for one in finding.evidence if one.span is not None)]
        for place in places:
            for number in range(bisect_left(ends, place.start), len(ends)):
                if meets(self.spans[number], place):
                    return True
                if self.spans[number].start > place.end:
                    break
        return False


def changes_since(old: str, new: str, find: Callable[[], Sequence[Finding]]) -> Changes:
    """What tells new findings in the text `new` from those in the text of an earlier version.

    find: returns the findings in the earlier version; if it raises CopydeskError, no finding counts as old.
    """

    def before() -> Mapping[str, Severity]:
        try:
            return {one.fingerprint: one.severity for one in find()}
        except CopydeskError:
            return {}

    return Changes(changed_spans(old, new), before)


def meets(change: Span, place: Span) -> bool:
    """Whether a change (from changed_spans()) touches `place`; removed lines touch only the place that they were in."""
    if change.start == change.end:
        return place.start < change.start < place.end
    return change.overlaps(place)


def changed_spans(old: str, new: str) -> tuple[Span, ...]:
    """The places of `new` that differ from `old`, in order and disjoint; line ends don't count.

    Words that are new are in a span. Where words went from a line, the span covers the words beside the gap; where
    whole lines went and none took their place, it is empty.
    """
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = _starts(new_lines)
    spans: list[Span] = []
    for a, b, c, d in differing([_bare(line) for line in old_lines], [_bare(line) for line in new_lines]):
        if c == d:
            spans.append(Span(starts[c], starts[c]))
        elif a == b:
            spans.append(Span(starts[c], starts[d]))
        else:
            spans.extend(_within("".join(old_lines[a:b]), "".join(new_lines[c:d]), starts[c]))
    return _joined(spans)


def differing(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    """The blocks in which two sequences differ, in order; what lies between them is the same in both.

    Pieces that stand once in each are matched first (patience diff), so long drafts take about linear time.
    """
    waiting = [(0, len(old), 0, len(new))]
    looks = MOST_LOOKS * (len(old) + len(new) + 50)
    while waiting:
        a, b, c, d = waiting.pop()
        while a < b and c < d and old[a] == new[c]:
            a, c = a + 1, c + 1
        while a < b and c < d and old[b - 1] == new[d - 1]:
            b, d = b - 1, d - 1
        if a == b or c == d:
            if a < b or c < d:
                yield a, b, c, d
            continue
        looks -= b - a + d - c
        anchors = _anchors(old[a:b], new[c:d]) if looks > 0 else []
        if anchors:
            edges = [(a - 1, c - 1), *((a + i, c + j) for i, j in anchors), (b, d)]
            between = [(i + 1, k, j + 1, m) for (i, j), (k, m) in pairwise(edges)]
            waiting.extend(reversed(between))
        elif looks > 0 and (b - a) * (d - c) <= MOST_PAIRS:
            yield from _matched(old, new, (a, b, c, d))
        else:
            yield a, b, c, d


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Positions in both of pieces that stand once in each: the longest series that rises in both."""
    once = _singles(new)
    pairs = [(i, once[piece]) for piece, i in _singles(old).items() if piece in once]
    tails: list[int] = []  # positions in new: the least end of a rising series of each length
    ends: list[int] = []  # the pair that has it
    previous: list[int] = []
    for number, (_, j) in enumerate(pairs):
        length = bisect_left(tails, j)
        previous.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [j]
        ends[length : length + 1] = [number]
    series = []
    number = ends[-1] if ends else -1
    while number >= 0:
        series.append(pairs[number])
        number = previous[number]
    return series[::-1]


def _singles(pieces: Sequence[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for number, piece in enumerate(pieces):
        places[piece] = -1 if piece in places else number
    return {piece: number for piece, number in places.items() if number >= 0}


def _matched(old: Sequence[str], new: Sequence[str], block: Block) -> Iterator[Block]:
    from difflib import SequenceMatcher

    a, b, c, d = block
    for what, i, j, k, m in SequenceMatcher(None, old[a:b], new[c:d], autojunk=False).get_opcodes():
        if what != "equal":
            yield a + i, a + j, c + k, c + m


def _within(old: str, new: str, start: int) -> Iterator[Span]:
    """The spans of the words that differ, where lines took the place of lines. `start` is where `new` starts."""
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    starts = _starts(after)
    for _, _, c, d in differing([_spaced(piece) for piece in before], [_spaced(piece) for piece in after]):
        first, last = c, d
        if c == d:  # the words before and after the gap
            first, last = max(0, c - 1), min(len(after), d + 1)
            first -= first > 0 and after[first].isspace()
            last += last < len(after) and after[last - 1].isspace()
        yield Span(start + starts[first], start + starts[last])


def _spaced(piece: str) -> str:
    """A space or line break is as good as another; a blank line is not."""
    return piece if not piece.isspace() else "\n\n" if len(piece.splitlines()) > 1 else " "


def _bare(line: str) -> str:
    return line.rstrip("\r\n")


def _starts(pieces: Sequence[str]) -> list[int]:
    """Where each piece starts in all of them together, and where the last ends."""
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return starts


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return tuple(joined)


def _rank(severity: Severity | None) -> int:
    return -1 if severity is None else severity.rank
