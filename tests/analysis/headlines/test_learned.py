"""Judges of headlines that are decision trees."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.headlines.claims import claims
from linter.analysis.headlines.learned import LEAST_BODY, chance, is_like_learned
from linter.document.parse import parse
from linter.errors import DataError
from linter.files.decision_trees import DecisionTrees

LONG = "The ferry sailed to Lund and back again. " * (LEAST_BODY // 8)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"# Ferry sails\n\n{LONG}\n", [True]),
        ("# Ferry sails\n\nThe ferry sailed to Lund.\n", [False]),
        (f"---\ntitle: Ferry sails\nstandfirst: The ferry has left\n---\n\n{LONG}\n", [True, False]),
    ],
)
def test_headlines_over_bodies_of_the_usual_size_are_judged(source: str, expected: list[bool]) -> None:
    assert [is_like_learned(claim) for claim in claims(parse(source, path="draft.md"))] == expected


def test_a_chance_is_read_off_the_trees_in_the_order_of_the_measures(tmp_path: Path) -> None:
    trees = DecisionTrees(
        measures=2, roots=(0,), features=(1,), thresholds=(0.5,), yes=(-1,), no=(-2,), leaves=(0.0, 3.0)
    )
    trees.save(tmp_path / "some.trees")
    measures = ("slot", "leads")
    assert chance(tmp_path / "some.trees", measures, {"leads": 0.0, "slot": 1.0}) == 0.5
    assert chance(tmp_path / "some.trees", measures, {"leads": 1.0, "slot": 0.0}) == pytest.approx(0.9526, abs=1e-4)


def test_trees_for_other_measures_are_refused(tmp_path: Path) -> None:
    DecisionTrees(measures=2, roots=(-1,), features=(), thresholds=(), yes=(), no=(), leaves=(1.0,)).save(
        tmp_path / "some.trees"
    )
    with pytest.raises(DataError, match="headline_judges"):
        chance(tmp_path / "some.trees", ("slot",), {"slot": 1.0})
