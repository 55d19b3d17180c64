"""How far the suppressions of a draft reach, and which of them silences a finding.

Comments can stand at every word and findings too, so which comment covers a finding is looked up by the rule that both
name and by place, not tried one by one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import product

from linter.document.span import Span
from linter.findings.finding import Finding
from linter.findings.suppression import SuppressionForm
from linter.records import NamedTuple

NARROWNESS = {
    SuppressionForm.IGNORE: 1,
    SuppressionForm.DISABLE: 2,
    SuppressionForm.FILE_IGNORE: 3,
    SuppressionForm.FRONT_MATTER: 4,
}
"""The least comes first; a suppression of certain words only is narrower still."""

Key = tuple[int, int]
"""The number of a suppression in the draft, and of one of its names."""


class Reach(NamedTuple):
    """The part of the source that one name of a suppression covers.

    narrowness: how narrow its form is; of several that cover a finding, the narrowest silences it.
    key: the numbers of the suppression and of the name in it.
    name: the rule id or family.
    words: the only words that it covers, None for any words.
    region: the part of the source, None if it covers nothing.
    """

    narrowness: int
    key: Key
    name: str
    words: str | None
    region: Span | None


class Reaches:
    """The reaches of a draft. Of several that cover a finding the one that reaches least far counts, then the first."""

    def __init__(self, reaches: Iterable[Reach]) -> None:
        self._rows: dict[tuple[str, str | None], list[_Row]] = {}
        self._name_words = False
        for number, reach in enumerate(sorted(reaches, key=lambda one: (one.narrowness, one.key))):
            if reach.region is None:
                continue
            words = None if reach.words is None else _plain(reach.words)
            self._name_words = self._name_words or words is not None
            rows = self._rows.setdefault((reach.name, words), [])
            if not any(row.add(reach.region, number, reach.key) for row in rows):
                rows.append(_Row())
                rows[-1].add(reach.region, number, reach.key)

    def __bool__(self) -> bool:
        """Whether anything is covered at all."""
        return bool(self._rows)

    def covering(self, finding: Finding, source: str) -> Key | None:
        """Whose reach silences the finding in `source`, None if none does."""
        words = [None, _plain(source[finding.span.start : finding.span.end])] if self._name_words else [None]
        names = (finding.rule, finding.rule.partition("/")[0], "all")  # only front matter can name "all"
        best: tuple[int, Key] | None = None
        for what in product(names, words):
            for row in self._rows.get(what, ()):
                found = row.first(finding.span)
                if found is not None and (best is None or found < best):
                    best = found
        return best[1] if best is not None else None


class _Row:
    """Regions that both start and end further and further on, so that those at a place lie side by side."""

    __slots__ = ("_ends", "_numbers", "_regions")

    def __init__(self) -> None:
        self._regions: list[Span] = []
        self._ends: list[int] = []
        self._numbers: list[tuple[int, Key]] = []

    def add(self, region: Span, number: int, key: Key) -> bool:
        """Add a region, numbered higher than all before it, or pass it over where one before it covers as much.

        False if its place is in another row.
        """
        if self._regions:
            last = self._regions[-1]
            if last == region or (region.start < region.end and last.contains(region)):
                return True
            if region.start < last.start or region.end < last.end:
                return False
        self._regions.append(region)
        self._ends.append(region.end)
        self._numbers.append((number, key))
        return True

    def first(self, span: Span) -> tuple[int, Key] | None:
        """The region with the lowest number that overlaps `span`."""
        for place in range(bisect_left(self._ends, span.start), len(self._regions)):
            if self._regions[place].overlaps(span):
                return self._numbers[place]
            if self._regions[place].start > span.end:
                break
        return None


def _plain(words: str) -> str:
    return " ".join(words.split())
