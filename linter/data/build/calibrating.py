"""Makes tables of what scores are worth (linter/calibration.py) from scored examples with known answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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


def save_calibration(path: Path, knots: Mapping[str, Sequence[Knot]]) -> None:
    """Write a table that `read_calibration` reads."""
    lines = ["kind\tscore\tright"]
    for kind, of_kind in sorted(knots.items()):
        rounded = [Knot(round(score, 3), round(confidence, 3)) for score, confidence in of_kind]
        lines += [
            f"{kind}\t{score}\t{confidence}" for score, confidence in {knot.score: knot for knot in rounded}.values()
        ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
