"""What a score is worth: the share of findings with such a score that were right where they could be counted.

A judge's score says which of two findings is surer, not how sure it is. A table, made by isotonic regression over
examples with known answers (linter/data/build/calibrating.py), says for each kind of finding what share of those with a
score was right. It never falls as scores rise, and between two of its lines it goes straight.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from math import isfinite
from pathlib import Path

from linter.errors import DataError
from linter.records import NamedTuple


class Knot(NamedTuple):
    """At `score`, a share of `confidence` was right."""

    score: float
    confidence: float


class Calibration:
    """The knots of each kind of finding, in order of their scores."""

    def __init__(self, knots: Mapping[str, Sequence[Knot]]) -> None:
        self._scores = {kind: [knot.score for knot in of_kind] for kind, of_kind in knots.items()}
        self._confidences = {kind: [knot.confidence for knot in of_kind] for kind, of_kind in knots.items()}

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of findings that the table has."""
        return frozenset(self._scores)

    def confidence(self, kind: str, score: float) -> float:
        """The share of findings of a kind with such a score that were right, 0 to 1; at either end that of the end.

        Raises KeyError for a kind that the table does not have.
        """
        scores, confidences = self._scores[kind], self._confidences[kind]
        after = bisect_right(scores, score)
        if not after or after == len(scores):
            return confidences[after - 1 if after else 0]
        low, high = scores[after - 1], scores[after]
        share = (score - low) / (high - low)
        return confidences[after - 1] + share * (confidences[after] - confidences[after - 1])


def read_calibration(path: Path) -> Calibration:
    """The table at `path`: a heading, then a kind, a score and a share of 0 to 1 a line, with tabs between.

    Raises DataError with the line that is not such a line, or whose score or share is less than that before it.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()[1:]
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"can't be read: {error}", path=path) from error
    knots: dict[str, list[Knot]] = {}
    for number, line in enumerate(lines, 2):
        kind, knot = _parsed(line, path, number)
        of_kind = knots.setdefault(kind, [])
        if of_kind and not (of_kind[-1].score < knot.score and of_kind[-1].confidence <= knot.confidence):
            raise DataError("scores must rise, and shares must not fall", path=path, line=number)
        of_kind.append(knot)
    return Calibration(knots)


def _parsed(line: str, path: Path, number: int) -> tuple[str, Knot]:
    try:
        kind, score, confidence = line.split("\t")
        knot = Knot(float(score), float(confidence))
    except ValueError:
        kind, knot = "", Knot(0.0, 0.0)
    if not kind or not isfinite(knot.score) or not 0 <= knot.confidence <= 1:
        raise DataError("a line is a kind, a score and a share of 0 to 1, with tabs", path=path, line=number)
    return kind, knot
