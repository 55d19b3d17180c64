"""Sums of decision trees: which leaves, and what is no tree."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from linter.errors import DataError
from linter.files.data_file import pack_sections, write_data
from linter.files.decision_trees import FEW, KIND, VERSION, DecisionTrees, read_trees, shared_trees


def two_trees(**changes: object) -> DecisionTrees:
    parts: dict[str, object] = {
        "measures": 2,
        "roots": (0, 2),
        "features": (0, 1, 1),
        "thresholds": (1.0, 5.0, 0.0),
        "yes": (-1, -2, -1),
        "no": (1, -3, -3),
        "leaves": (0.5, 1.0, -2.0),
    }
    return DecisionTrees(**(parts | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("measured", "score"),
    [((1.0, 0.0), 1.0), ((1.0, 0.1), -1.5), ((1.1, 5.0), -1.0), ((1.1, 5.1), -4.0), ((2.0, -1.0), 1.5)],
)
def test_scores(measured: tuple[float, float], score: float) -> None:
    assert two_trees().score(measured) == score


@pytest.mark.parametrize(
    ("measured", "most"),
    [((1.0, 0.0), 1.0), ((None, 5.1), 0.5 - 2.0), ((1.1, None), 1.0 + 0.5), ((None, None), 1.0 + 0.5)],
)
def test_the_most_that_a_row_can_score(measured: tuple[float | None, float | None], most: float) -> None:
    assert two_trees().most(measured) == most


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"measures": 3}, "scores 3 measures instead of 2"),
        ({"yes": (-1, -2)}, "differ in length"),
        ({"no": (1, -3)}, "differ in length"),
        ({"thresholds": (1.0,)}, "differ in length"),
        ({"roots": (0, 3)}, "leads nowhere"),
        ({"yes": (-1, -2, -4)}, "leads nowhere"),
        ({"no": (1, -3, 3)}, "leads nowhere"),
    ],
)
def test_what_is_no_tree(changes: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        two_trees(**changes).examine(2)
    two_trees().examine(2)


def test_written_and_read_again(tmp_path: Path) -> None:
    two_trees().save(tmp_path / "two.trees")
    again = read_trees(tmp_path / "two.trees", 2, rebuild="train")
    assert {again.score((1.1, 5.1)) for _ in range(FEW + 2)} == {-4.0}
    assert (again.roots, again.leaves) == ((0, 2), (0.5, 1.0, -2.0))
    with pytest.raises(DataError, match="instead of 3"):
        read_trees(tmp_path / "two.trees", 3, rebuild="train")


def test_a_file_of_trees_that_lead_nowhere(tmp_path: Path) -> None:
    two_trees(roots=(0, 3)).save(tmp_path / "two.trees")
    trees = read_trees(tmp_path / "two.trees", 2, rebuild="train")
    for _ in range(2):
        with pytest.raises(DataError, match=r"two\.trees.*leads nowhere"):
            trees.score((1.0, 0.0))


def test_a_file_that_lacks_a_part(tmp_path: Path) -> None:
    write_data(tmp_path / "two.trees", KIND, VERSION, pack_sections({"size": struct.pack("<I", 2)}))
    with pytest.raises(DataError, match="roots"):
        read_trees(tmp_path / "two.trees", 2, rebuild="train").score((1.0, 0.0))


def test_a_score_is_the_log_odds_of_a_chance() -> None:
    assert two_trees(leaves=(0.0, 0.0, 0.0)).chance((1.0, 0.0)) == 0.5
    assert two_trees().chance((2.0, -1.0)) == pytest.approx(0.8176, abs=1e-4)


def test_shared_trees_are_read_once(tmp_path: Path) -> None:
    two_trees().save(tmp_path / "two.trees")
    shared = shared_trees(tmp_path / "two.trees", 2, rebuild="train")
    assert shared.score((1.1, 5.1)) == -4.0
    assert shared_trees(tmp_path / "two.trees", 2, rebuild="train") is shared
    with pytest.raises(DataError, match="instead of 3"):
        shared_trees(tmp_path / "two.trees", 3, rebuild="train")
