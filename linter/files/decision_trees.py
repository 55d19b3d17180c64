"""A sum of binary decision trees, read from a data file and evaluated in plain Python."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache, partial
from math import exp, inf
from pathlib import Path
from typing import Any, Literal, Protocol

from linter.files.data_file import NO_SENSE, damaged, open_data, pack_sections, sections, write_data

KIND = b"decision trees"
VERSION = 1


FEW = 24
"""Scores that are read from the file as it lies, in three times the time: a draft asks most trees a few times, and to
unpack 220 of them takes ten to twenty times as long as a score, and half a megabyte."""


class _Nodes(Protocol):
    """The nodes of trees by their numbers: feature, threshold, and the nodes to go on at."""

    def __getitem__(self, number: int, /) -> tuple[int, float, int, int]: ...


class DecisionTrees:
    """Trees over a fixed number of measures; `score` adds up the leaves that they lead to.

    All trees' nodes lie in one row: node n asks whether measure `features[n]` is at most `thresholds[n]` and goes on at
    `yes[n]` or `no[n]`; a negative next node -k is leaf k - 1.
    """

    def __init__(
        self,
        *,
        measures: int,
        roots: Sequence[int],
        features: Sequence[int],
        thresholds: Sequence[float],
        yes: Sequence[int],
        no: Sequence[int],
        leaves: Sequence[float],
    ) -> None:
        self.measures = measures
        self.roots = roots
        self.features = features
        self.thresholds = thresholds
        self.yes = yes
        self.no = no
        self.leaves = leaves

    def score(self, measured: Sequence[float]) -> float:
        """The sum over all trees for one row of measures."""
        roots, nodes, leaves = self._walked()
        total = 0.0
        for node in roots:
            while node >= 0:
                feature, threshold, yes, no = nodes[node]
                node = yes if measured[feature] <= threshold else no  # noqa: PLW2901
            total += leaves[-1 - node]
        return total

    def most(self, measured: Sequence[float | None]) -> float:
        """The highest score that a row can have of which some measures, None, are not known yet."""
        roots, nodes, leaves = self._walked()
        total = 0.0
        for root in roots:
            waiting, best = [root], -inf
            while waiting:
                node = waiting.pop()
                while node >= 0:
                    feature, threshold, yes, no = nodes[node]
                    value = measured[feature]
                    if value is None:
                        waiting.append(no)
                    node = yes if value is None or value <= threshold else no
                best = max(best, leaves[-1 - node])
            total += best
        return total

    def chance(self, measured: Sequence[float]) -> float:
        """The share, 0 to 1, whose log-odds the score is: for trees that were trained or fitted to say so."""
        return 1 / (1 + exp(-self.score(measured)))

    def _walked(self) -> tuple[Sequence[int], _Nodes, Sequence[float]]:
        """What a score is read from: roots, nodes and leaves."""
        return self.roots, self._nodes, self.leaves

    @cached_property
    def _nodes(self) -> list[tuple[int, float, int, int]]:
        """The nodes' parts side by side: one look-up a node instead of four."""
        return list(zip(self.features, self.thresholds, self.yes, self.no, strict=True))

    def examine(self, measures: int) -> None:
        """Raise ValueError if these are not whole trees over so many measures."""
        self._compare(measures)
        nodes = len(self.features)
        if not nodes == len(self.thresholds) == len(self.yes) == len(self.no):
            raise ValueError("its arrays differ in length")
        for led_to in (self.roots, self.yes, self.no):
            if led_to and (min(led_to) < -len(self.leaves) or max(led_to) >= nodes):
                raise ValueError("a tree leads nowhere")

    def _compare(self, measures: int) -> None:
        if self.measures != measures:
            raise ValueError(f"it scores {self.measures} measures instead of {measures}")

    def save(self, path: Path) -> None:
        """Write the trees; thresholds and leaves are kept with double precision."""
        parts = {
            "size": struct.pack("<I", self.measures),
            "roots": struct.pack(f"<{len(self.roots)}i", *self.roots),
            "features": bytes(self.features),
            "thresholds": struct.pack(f"<{len(self.thresholds)}d", *self.thresholds),
            "yes": struct.pack(f"<{len(self.yes)}i", *self.yes),
            "no": struct.pack(f"<{len(self.no)}i", *self.no),
            "leaves": struct.pack(f"<{len(self.leaves)}d", *self.leaves),
        }
        write_data(path, KIND, VERSION, pack_sections(parts))


class _StoredTrees(DecisionTrees):
    """Trees of a file, whose numbers are unpacked when they have been asked for a few times."""

    def __init__(self, path: Path, measures: int, rebuild: str) -> None:
        self._damaged = partial(damaged, path, KIND, VERSION, rebuild=rebuild)
        self._unpacked_after = FEW
        payload = open_data(path, KIND, VERSION, rebuild=rebuild, check=True)
        try:
            self._parts = sections(payload)
            self.measures = struct.unpack("<I", self._parts["size"])[0]
            self._compare(measures)
        except NO_SENSE as error:
            raise self._damaged(reason=str(error)) from error

    def __getattr__(self, name: str) -> Any:
        if name not in _ARRAYS:
            raise AttributeError(name)
        stored = self._stored
        self.__dict__ |= {array: tuple(getattr(stored, array)) for array in _ARRAYS}
        return self.__dict__[name]

    def _walked(self) -> tuple[Sequence[int], _Nodes, Sequence[float]]:
        if self._unpacked_after:
            self._unpacked_after -= 1
            return self._stored.roots, _StoredNodes(self._stored), self._stored.leaves
        return super()._walked()

    @cached_property
    def _stored(self) -> DecisionTrees:
        """The trees as they lie in the file."""
        try:
            arrays: dict[str, Any] = {array: self._parts[array].cast(code) for array, code in _ARRAYS.items()}
            found = DecisionTrees(measures=self.measures, **arrays)
            found.examine(self.measures)
        except NO_SENSE as error:
            raise self._damaged(reason=str(error)) from error
        return found


class _StoredNodes:
    def __init__(self, trees: DecisionTrees) -> None:
        self._features, self._thresholds, self._yes, self._no = trees.features, trees.thresholds, trees.yes, trees.no

    def __getitem__(self, number: int) -> tuple[int, float, int, int]:
        return self._features[number], self._thresholds[number], self._yes[number], self._no[number]


_ARRAYS: Mapping[str, Literal["i", "B", "d"]] = {
    "roots": "i",
    "features": "B",
    "thresholds": "d",
    "yes": "i",
    "no": "i",
    "leaves": "d",
}


def read_trees(path: Path, measures: int, *, rebuild: str) -> DecisionTrees:
    """The trees that `save` wrote, for rows of `measures` measures.

    Raises DataError naming the file and the `rebuild` command when it is missing, damaged or made for other measures.
    What a right checksum does not tell, that its trees lead somewhere, is told in the same way when they first score.
    """
    return _StoredTrees(path, measures, rebuild)


@lru_cache(maxsize=16)
def shared_trees(path: Path, measures: int, *, rebuild: str) -> DecisionTrees:
    """The same trees as `read_trees` reads, and raising as it does, but a file is read once in a run."""
    return read_trees(path, measures, rebuild=rebuild)
