"""Makes tables of what scores are worth (linter/calibration.py) from scored examples with known answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp
from pathlib import Path

from linter.calibration import Knot
from linter.records import NamedTuple


class Scored(NamedTuple):
    """An example: its score, whether a finding there is right, and how many such places it stands for."""

    score: float
    right: bool
    weight: float = 1.0


class _Pool(NamedTuple):
    low: float
    high: float
    right: float
    weight: float

    @property
    def share(self) -> float:
        return self.right / self.weight


def isotonic(examples: Iterable[Scored]) -> list[Knot]:
    """The knots of the rising step function that fits the examples best by least squares (pool adjacent violators).

    Each pool of examples gives a knot at its lowest and at its highest score.
    """
    pools: list[_Pool] = []
    for score, right, weight in sorted(examples):
        pools.append(_Pool(score, score, weight * right, weight))
        while len(pools) > 1 and (pools[-2].share >= pools[-1].share or pools[-2].high == pools[-1].low):
            last = pools.pop()
            before = pools.pop()
            pools.append(_Pool(before.low, last.high, before.right + last.right, before.weight + last.weight))
    return [Knot(score, pool.share) for pool in pools for score in dict.fromkeys((pool.low, pool.high))]


def logistic(examples: Iterable[Scored]) -> list[Knot]:
    """Knots of the logistic curve that fits the examples best, its slope held near USUAL_SLOPE where they are few.

    Where few examples decide, isotonic regression makes two or three steps of many scores; this tells these apart.
    """
    found = list(examples)
    slope, shift = USUAL_SLOPE, -1.0
    for _ in range(200):
        by_slope, by_shift = HELD * (slope - USUAL_SLOPE), 0.0
        slope2, both, shift2 = HELD, 0.0, 1e-6
        for score, right, weight in found:
            share = 1 / (1 + exp(-max(-30.0, min(30.0, slope * score + shift))))
            error, spread = weight * (share - right), weight * share * (1 - share)
            by_slope += error * score
            by_shift += error
            slope2 += spread * score * score
            both += spread * score
            shift2 += spread
        scale = slope2 * shift2 - both * both
        steps = (shift2 * by_slope - both * by_shift) / scale, (slope2 * by_shift - both * by_slope) / scale
        slope, shift = (value - max(-0.3, min(0.3, step)) for value, step in zip((slope, shift), steps, strict=True))
        if max(map(abs, steps)) < 1e-4:
            break
    return [Knot((odds - shift) / slope, 1 / (1 + exp(-odds))) for odds in LOG_ODDS]


USUAL_SLOPE, HELD = 0.8, 20.0
"""The slope of log-odds by score that is expected, and the weight that it is held with."""
LOG_ODDS = (-3, -2, -1.5, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4)


def save_calibration(path: Path, knots: Mapping[str, Sequence[Knot]]) -> None:
    """Write a table that `read_calibration` reads."""
    lines = ["kind\tscore\tright"]
    for kind, of_kind in sorted(knots.items()):
        rounded = [Knot(round(score, 3), round(confidence, 3)) for score, confidence in of_kind]
        lines += [
            f"{kind}\t{score}\t{confidence}" for score, confidence in {knot.score: knot for knot in rounded}.values()
        ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
