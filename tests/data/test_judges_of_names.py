"""The builder of the judges of numbers and names in headlines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter.analysis.headlines.number_measures import NUMBER_MEASURES
from linter.data.build.altered_names import Names, published
from linter.data.build.judges_of_names import (
    MEASURES,
    UNFOUND,
    Example,
    articles,
    examples,
    gathered,
    known_names,
    limit,
    measured,
    quarter,
    scores,
    shifted,
    told,
    trained,
)
from linter.files.decision_trees import DecisionTrees

BODY = (
    "Anna Lindqvist sued Tom Moreau over the boat on Monday, 14 years after she had bought it. Moreau laughed. "
    + "The boat lay in the harbour of Lund and rusted in the rain, as boats do there. " * 8
)
STEP = DecisionTrees(measures=1, roots=(0,), features=(0,), thresholds=(0.5,), yes=(-1,), no=(-2,), leaves=(-1.0, 2.0))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    rows = [
        {"id": 7, "title": "Lindqvist sues Moreau over boat after 14 years", "text": BODY},
        {"id": 8, "title": "OPINION: Boats rust", "text": BODY},
        {"id": 9, "title": "Boat is lost", "text": "It sank."},
    ]
    path = tmp_path / "archive.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_headlines_of_opinion_and_over_a_few_words_are_left_out(archive: Path) -> None:
    assert [(article, claim.block.text) for article, claim in articles(archive)] == [
        ("7", "Lindqvist sues Moreau over boat after 14 years")
    ]


def test_a_headline_gives_examples_as_published_and_altered(archive: Path) -> None:
    headlines, found = gathered(archive, known_names(archive))
    assert headlines == 1
    assert [example.kind for example in found["number"]] == ["", "number"]
    assert [example.kind for example in found["roles"]] == ["", "names exchanged"]
    assert all(len(one.values or ()) in {0, len(MEASURES[rule])} for rule, listed in found.items() for one in listed)


def test_only_what_has_changed_is_measured() -> None:
    claim = published("Lindqvist sues Moreau 3 times after 14 years", BODY)
    assert claim is not None
    (three, _) = measured("number", claim)
    assert [*measured("number", claim, 22, 23)] == [three]
    assert three is not None
    assert three[NUMBER_MEASURES.index("same")] == 0.0


def test_what_cannot_be_found_counts_as_an_example_all_the_same() -> None:
    claim = published("Lindqvist sues Moreau over boat", BODY)
    assert claim is not None
    names = Names()
    kinds = [(rule, example.kind, example.values is None) for rule, example in examples("1", claim, names)]
    assert ("roles", "names exchanged", False) in kinds


def test_articles_are_shared_out_by_their_ids() -> None:
    assert {quarter(str(number)) for number in range(40)} == {0, 1, 2, 3}


def test_the_highest_score_of_a_headline_counts() -> None:
    listed = [Example("1", "", [0.0]), Example("1", "", [1.0]), Example("1", "name", None)]
    assert scores(listed, STEP) == {("1", ""): 2.0, ("1", "name"): UNFOUND}


def test_the_limit_lets_through_a_share_of_those_as_published() -> None:
    best = {(str(number), ""): float(number) for number in range(10)} | {("1", "name"): 20.0}
    assert limit(best, 20, 0.1) == 7.5
    assert [*told(best, 20, 7.5)] == ["as published                 2 of 20", "name                         1 of 1"]


def test_shifted_trees_give_a_chance_at_a_score() -> None:
    assert shifted(STEP, 2.0, 0.5).score([1.0]) == pytest.approx(0.0)
    assert shifted(STEP, 2.0, 0.5).score([0.0]) == pytest.approx(-3.0)


def test_trees_learn_to_tell_altered_names() -> None:
    pytest.importorskip("lightgbm")
    listed = [Example(str(n), "name" if n % 2 else "", [float(n % 2), float(n % 3)]) for n in range(400)]
    trees = trained(listed, 1.0)
    assert trees.score([1.0, 1.0]) > 1 > -1 > trees.score([0.0, 1.0])
