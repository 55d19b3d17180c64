"""The builder of the judges of numbers and names in headlines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter.analysis.headlines.numbers.number_measures import NUMBER_MEASURES
from linter.data.build.altered_names import Names
from linter.data.build.judges_of_names import (
    MEASURES,
    UNFOUND,
    Example,
    examples,
    gathered,
    headlines,
    known_names,
    limit,
    measured,
    scores,
    shifted,
    told,
    trained,
)
from linter.data.build.published_headlines import Article, headline, index_of
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
    assert [(article.name, claim.block.text) for article, claim in headlines(archive)] == [
        ("7", "Lindqvist sues Moreau over boat after 14 years")
    ]


def test_a_headline_gives_examples_as_published_and_altered(archive: Path) -> None:
    read, found = gathered(archive, known_names(archive))
    assert read == 1
    whole = {rule: [example.kind for example in listed if not example.short] for rule, listed in found.items()}
    assert whole["number"] == ["", "number"]
    assert whole["roles"] == ["", "names exchanged"]
    assert all(len(one.values or ()) in {0, len(MEASURES[rule])} for rule, listed in found.items() for one in listed)


def test_only_what_has_changed_is_measured() -> None:
    claim = headline("Lindqvist sues Moreau 3 times after 14 years", index_of(BODY))
    (three, _) = measured("number", claim)
    assert [*measured("number", claim, 22, 23)] == [three]
    assert three is not None
    assert three[NUMBER_MEASURES.index("same")] == 0.0


def test_what_cannot_be_found_counts_as_an_example_all_the_same() -> None:
    article = Article("1", "Lindqvist sues Moreau over boat", BODY)
    claim = headline(article.title, index_of(article.text))
    kinds = [(rule, example.kind, example.values is None) for rule, example in examples(article, claim, Names())]
    assert ("roles", "names exchanged", False) in kinds


def test_the_beginning_of_an_article_gives_examples_too() -> None:
    article = Article("1", "Lindqvist sues Moreau over boat after 14 years", BODY)
    claim = headline(article.title, index_of(article.text))
    short = [(rule, one.kind) for rule, one in examples(article, claim, Names()) if one.short]
    assert short.count(("number", "")) == 2  # as published, and with headline and body changed alike
    assert ("number", "number") in short


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
    trees = trained("name", listed, 1.0)
    assert trees.score([1.0, 1.0]) > 1 > -1 > trees.score([0.0, 1.0])
