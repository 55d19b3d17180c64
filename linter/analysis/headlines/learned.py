"""Judges of claims that decision trees make up, which learned from headlines altered by a program.

What the body says about a name or a number is a row of figures, made in `number_measures` and the like; trees that have
seen some ten thousand of these, of published headlines and of the same with one thing changed, say how likely it is
wrong. They are built by linter/data/build/judges_of_names.py.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from linter.analysis.headlines.claims import Claim
from linter.document.model import BlockKind
from linter.files.decision_trees import read_trees

REBUILD = "python -I -m linter.data.build.judges_of_names ARCHIVE"
LEAST_BODY = 200
"""Words and marks of the shortest body that they judge. Published bodies that are shorter are mostly excerpts, which
lack what their headlines name; a draft of so many words is a whole story."""
_LEARNED = frozenset({BlockKind.HEADLINE, BlockKind.TEASER})


def is_like_learned(claim: Claim) -> bool:
    """Whether a claim is a headline over a body of the size that the judges have seen."""
    return claim.kind in _LEARNED and len(claim.index) - claim.since >= LEAST_BODY


class LearnedJudge:
    """Decision trees over named measures."""

    def __init__(self, path: Path, measures: Sequence[str]) -> None:
        """Read the trees at `path`; raises DataError where they are missing, damaged or made for other measures."""
        self._measures = measures
        self._trees = read_trees(path, len(measures), rebuild=REBUILD)

    def chance(self, values: Mapping[str, float]) -> float:
        """How likely something of a claim is wrong that has these values of the measures, 0 to 1."""
        logit = self._trees.score([values[name] for name in self._measures])
        return 1 / (1 + math.exp(-logit))


@lru_cache(maxsize=8)
def _judge(path: Path, measures: Sequence[str]) -> LearnedJudge:
    return LearnedJudge(path, measures)


def judge_for(claim: Claim, path: Path, measures: tuple[str, ...]) -> LearnedJudge | None:
    """The judge of a claim, whose trees are read once; None where the claim is not like those that it has seen.

    Raises DataError as `LearnedJudge` does, whether the claim has anything to judge or not.
    """
    return _judge(path, measures) if is_like_learned(claim) else None
