"""Judges of headlines that are decision trees."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.claims.learned import (
    LEAST_BODY,
    SHORT_BODY,
    LearnedJudge,
    is_like_learned,
    is_short,
    judge_for,
    mean_chance,
)
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


STEP = DecisionTrees(measures=2, roots=(0,), features=(1,), thresholds=(0.5,), yes=(-1,), no=(-2,), leaves=(0.0, 3.0))


def test_a_chance_is_read_off_the_trees_in_the_order_of_the_measures(tmp_path: Path) -> None:
    STEP.save(tmp_path / "some.trees")
    judge = LearnedJudge(tmp_path / "some.trees", ("slot", "leads"))
    assert judge.chance({"leads": 0.0, "slot": 1.0}) == 0.5
    assert judge.chance({"leads": 1.0, "slot": 0.0}) == pytest.approx(0.9526, abs=1e-4)


def test_short_drafts_have_no_judge(tmp_path: Path) -> None:
    STEP.save(tmp_path / "some.trees")
    short, long = (claims(parse(f"# Ferry sails\n\n{body}\n", path="draft.md"))[0] for body in ("It did.", LONG))
    assert judge_for(short, tmp_path / "none.trees", ("slot", "leads")) is None
    assert judge_for(long, tmp_path / "some.trees", ("slot", "leads")) is not None


def test_trees_for_other_measures_are_refused(tmp_path: Path) -> None:
    STEP.save(tmp_path / "some.trees")
    with pytest.raises(DataError, match="judges_of_names"):
        LearnedJudge(tmp_path / "some.trees", ("slot",))


@pytest.mark.parametrize(("words", "short"), [(SHORT_BODY - 2, True), (SHORT_BODY, False)])
def test_short_bodies(words: int, short: bool) -> None:
    body = "ferry " * (words - 1) + "sank"
    assert is_short(claims(parse(f"# Ferry sails\n\n{body}\n", path="draft.md"))[0]) is short


def test_two_chances_meet_half_way_by_their_odds() -> None:
    assert mean_chance(0.5, 0.5) == 0.5
    assert mean_chance(0.9, 0.1) == pytest.approx(0.5)
    assert mean_chance(0.99, 0.5) == pytest.approx(0.9087, abs=1e-4)
