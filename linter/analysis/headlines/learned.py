"""Judges of claims that decision trees make up, which learned from headlines altered by a program.

What the body says about a name or a number is a row of figures, made in `number_measures` and the like; trees that have
seen some ten thousand of these, of published headlines and of the same with one thing changed, say how likely it is
wrong. They are built by linter/data/build/judges_of_names.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from linter.analysis.headlines.claims import Claim
from linter.files.decision_trees import shared_trees

REBUILD = "python -I -m linter.data.build.judges_of_names ARCHIVE"
LEAST_BODY = 200
"""Words and marks of the shortest body that they judge. Published bodies that are shorter are mostly excerpts, which
lack what their headlines name; a draft of so many words is a whole story."""


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
