"""Judges of claims that decision trees make up, which learned from headlines altered by a program.

What the body says about a name or a number is a row of figures, made in `number_measures` and the like; trees that have
seen some ten thousand of these, of published headlines and of the same with one thing changed, say how likely it is
wrong. They are built by linter/data/build/headline_judges.py.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from linter.analysis.headlines.claims import Claim
from linter.document.model import BlockKind
from linter.files.decision_trees import DecisionTrees, read_trees

REBUILD = "python -I -m linter.data.build.headline_judges ARCHIVE"
LEAST_BODY = 200
"""Words and marks of the shortest body that they judge. Published bodies that are shorter are mostly excerpts, which
lack what their headlines name; a draft of so many words is a whole story."""
_LEARNED = frozenset({BlockKind.HEADLINE, BlockKind.TEASER})


def is_like_learned(claim: Claim) -> bool:
    """Whether a claim is a headline over a body of the size that the judges have seen."""
    return claim.kind in _LEARNED and len(claim.index) - claim.since >= LEAST_BODY


def chance(trees: Path, measures: Sequence[str], values: Mapping[str, float]) -> float:
    """How likely trees hold something of a claim to be wrong that has these values of their measures, 0 to 1.

    Raises DataError where the file of the trees is missing, damaged or made for other measures.
    """
    logit = _trees(trees, len(measures)).score([values[name] for name in measures])
    return 1 / (1 + math.exp(-logit))


@lru_cache(maxsize=4)
def _trees(path: Path, measures: int) -> DecisionTrees:
    return read_trees(path, measures, rebuild=REBUILD)
