"""The builder of the trees that judge a headline's words, and what makes wrong headlines for it."""

from __future__ import annotations

import json
import lzma
from pathlib import Path
from random import Random

import pytest

from linter.analysis.headlines.challenges.challenge_measures import BODY_SIZE, MEASURES
from linter.analysis.headlines.challenges.challenges import Kind
from linter.data.build.altered_words import alterations, pairs
from linter.data.build.judges_of_words import (
    Headline,
    Row,
    as_share,
    best,
    examples,
    mean_of,
    of_article,
    read,
    rows_of,
    shares_found,
    trained,
)
from linter.data.build.published_headlines import Article, statement
from linter.files.decision_trees import DecisionTrees

BODY = "The brewer raises the price of beer in Lund, it said on Friday. " + "The price of beer rose in May. " * 25
STEP = DecisionTrees(
    measures=MEASURES, roots=[0], features=[10], thresholds=[0.5], yes=[-1], no=[-2], leaves=[-1.0, 1.0]
)
"""One node that asks for the tenth measure."""


def changed(title: str, body: str = BODY) -> dict[str, str]:
    claim = statement(title, body)
    assert claim is not None
    return {one.text: one.kind for one in alterations(claim, body, Random(1))}


def measures(slot: float) -> list[float]:
    return [*[0.0] * 10, slot, *[0.0] * (MEASURES - 11)]


@pytest.mark.parametrize(
    ("title", "altered", "kind"),
    [
        ("Brewer raises price of beer", "Brewer lowers price of beer", "negated"),
        ("Brewer raises price of beer", "Brewer does not raise price of beer", "negated"),
        ("Brewer will not sell mill", "Brewer will sell mill", "negated"),
        ("Protest over price of beer", "Riot over price of beer", "strength"),
        ("Brewer may sell mill", "Brewer will sell mill", "hedge"),
        ("Brewer plans to sell mill", "Brewer sells mill", "hedge"),
        ("Alleged thief sells beer", "Thief sells beer", "hedge"),
        ("Thief accused of taking beer", "Thief guilty of taking beer", "hedge"),
        ("Thief accused of taking beer", "Thief took beer", "hedge"),
        ("Brewer considers selling mill", "Brewer sells mill", "hedge"),
        ("Brewer in talks to sell mill", "Brewer sells mill", "hedge"),
        ("Brewer sells mill, sources say", "Brewer sells mill", "hedge"),
    ],
)
def test_one_thing_is_changed(title: str, altered: str, kind: str) -> None:
    assert changed(title)[altered] == kind


def test_a_word_that_the_body_has_takes_no_place() -> None:
    assert "Brewer lowers price of beer" not in changed("Brewer raises price of beer", BODY + "It lowers nothing else.")


def test_opposites_go_both_ways_and_strength_one() -> None:
    assert "oppose" in pairs()["verb", "opposite", "back"]
    assert "back" in pairs()["verb", "opposite", "oppose"]
    assert "riot" in pairs()["noun", "stronger", "protest"]
    assert ("noun", "stronger", "massacre") not in pairs()


def test_an_article_gives_its_headline_and_changed_ones(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "title": "Brewer raises price of beer", "text": BODY},
        {"id": "2", "title": "Brewer raises price of beer", "text": "Too short."},
        {"id": "3", "title": "Why brewer raises price", "text": BODY},
    ]
    archive = tmp_path / "archive.jsonl.xz"
    archive.write_bytes(lzma.compress("\n".join(map(json.dumps, rows)).encode()))
    found = list(read(archive, 1))
    assert [one.change for one in found][:1] == [""]
    assert {one.change for one in found} >= {"", "negated"}
    assert [one.change for one in of_article(Article("2", "Brewer raises price of beer", "Too short."))] == []
    measures_of, wrong = examples(found, Kind.OPPOSITE)
    assert len(measures_of) == len(wrong)
    assert 1 in wrong


def test_an_article_is_read_whole_and_cut_with_wrong_pairs_and_right_ones() -> None:
    body = "The brewer raised the price of beer in Lund on Friday. " + "It rained in May. " * 80
    found = list(of_article(Article("1", "Brewer raises price of beer", body)))
    assert [one.short for one in found if one.published] == [False, True]
    for short in (False, True):
        assert {one.change for one in found if one.short is short and not one.right} >= {"negated", "hedge"}
        twins = [one for one in found if one.short is short and one.twin]
        assert twins
        assert not any(row.wrong for one in twins for row in one.rows)
    assert {1, 0} <= set(examples(found, Kind.OPEN)[1])


def test_the_changed_word_is_wrong() -> None:
    claim = statement("Brewer lowers price of beer", BODY)
    assert claim is not None
    wrong = {row.wrong for row in rows_of(claim, frozenset({"lowers"})) if row.kind is Kind.OPPOSITE}
    assert wrong == {True}


def test_scores_become_shares_that_are_right_at_the_desk() -> None:
    right, wrong = [], []
    for short, often in ((False, 10), (True, 30)):
        right += [Headline("", [Row(Kind.WEAKER, measures(0.1), wrong=False)], 2, short) for _ in range(100 - often)]
        right += [Headline("", [Row(Kind.WEAKER, measures(0.9), wrong=False)], 2, short) for _ in range(often)]
        wrong += [Headline("strength", [Row(Kind.WEAKER, measures(0.9), wrong=True)], 2, short) for _ in range(100)]
    assert best(STEP, wrong[0], Kind.WEAKER) == (1.0, True)
    assert best(STEP, wrong[0], Kind.OPEN) is None
    trees = as_share(STEP, [*right, *wrong], Kind.WEAKER)
    high, low = (trees.score(measures(slot)) for slot in (0.9, 0.1))
    assert high > low
    large = [*measures(0.9)[:BODY_SIZE], 900.0, *measures(0.9)[BODY_SIZE + 1 :]]
    assert trees.score(large) > high  # over short bodies more of the right ones score as much
    told = shares_found(trees, [*right, *wrong], Kind.WEAKER)
    assert all(by_change["strength"] in {0.0, 1.0} for by_change in told.values())


def test_trees_learn_what_tells_wrong_from_right() -> None:
    pytest.importorskip("lightgbm")
    found = [
        Headline("strength" if n % 2 else "", [Row(Kind.WEAKER, measures(0.9 if n % 2 else 0.1), wrong=bool(n % 2))], 0)
        for n in range(400)
    ]
    trees = trained(found, Kind.WEAKER)
    assert trees.score(measures(0.9)) > trees.score(measures(0.1))


def test_two_trainings_score_their_mean() -> None:
    """One tree each: of the first or the second measure, up to 1 and above."""

    def tree(feature: int, low: float, high: float) -> DecisionTrees:
        return DecisionTrees(
            measures=feature + 1, roots=[0], features=[feature], thresholds=[1.0], yes=[-1], no=[-2], leaves=[low, high]
        )

    both = mean_of(tree(0, 2.0, 4.0), tree(1, 10.0, 20.0))
    assert both.measures == 2
    assert [both.score([0.0, 0.0]), both.score([5.0, 0.0]), both.score([0.0, 5.0])] == [6.0, 7.0, 11.0]
