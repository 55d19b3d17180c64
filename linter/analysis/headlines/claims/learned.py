"""Judges of claims that decision trees make up, which learned from headlines altered by a program.

What the body says about a name or a number is a row of figures, made in `number_measures` and the like; trees that have
seen some ten thousand of these, of published headlines and of the same with one thing changed, over articles and over
beginnings of articles that tell all of the headline, say how likely it is wrong. linter/data/build/judges_of_names.py
builds them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

from linter.analysis.headlines.claims.claims import Claim
from linter.files.decision_trees import shared_trees

REBUILD = "python -I -m linter.data.build.judges_of_names ARCHIVE"
LEAST_BODY = 34
"""Words and marks of the shortest body that they judge; the beginnings that trained them have 38 words or more."""


SHORT_BODY = 200
"""Words and marks from which on a body is as long as articles mostly are."""


def is_short(claim: Claim) -> bool:
    """Whether a claim's body is as short as beginnings of articles are, so that it may be parsed as a whole, too."""
    return len(claim.index) - claim.since < SHORT_BODY


def is_like_learned(claim: Claim) -> bool:
    """Whether a claim is a headline over a body of the size that the judges have seen."""
    return claim.is_headline and len(claim.index) - claim.since >= LEAST_BODY


class LearnedJudge:
    """Decision trees over named measures."""

    def __init__(self, path: Path, measures: Sequence[str]) -> None:
        """Read the trees at `path`; raises DataError where they are missing, damaged or made for other measures."""
        self._measures = measures
        self._trees = shared_trees(path, len(measures), rebuild=REBUILD)

    def chance(self, values: Mapping[str, float]) -> float:
        """How likely something of a claim is wrong that has these values of the measures, 0 to 1."""
        return self._trees.chance([values[name] for name in self._measures])


def judge_for(claim: Claim, path: Path, measures: tuple[str, ...]) -> LearnedJudge | None:
    """The judge of a claim; None where the claim is not like those that it has seen.

    Raises DataError as `LearnedJudge` does, whether the claim has anything to judge or not.
    """
    return LearnedJudge(path, measures) if is_like_learned(claim) else None


def mean_chance(one: float, other: float) -> float:
    """The chance whose log-odds are the mean of those of two others, of which none is 0 or 1."""
    return 1 / (1 + math.exp(-(_log_odds(one) + _log_odds(other)) / 2))


def _log_odds(chance: float) -> float:
    return math.log(chance / (1 - chance))
