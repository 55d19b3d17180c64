"""The builder of the trees that judge whole headlines."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from linter.analysis.headlines.whole.whole_measures import MEASURES
from linter.data.build.judges_of_headlines import (
    KINDS,
    Row,
    as_share,
    of_article,
    read,
    shares_found,
    trained,
)
from linter.data.build.published_headlines import Article
from linter.files.decision_trees import DecisionTrees

BODY = "The brewer raised the price of beer in Lund on Friday. " + "It rained in May. " * 80
STEP = DecisionTrees(
    measures=MEASURES, roots=[0], features=[10], thresholds=[0.5], yes=[-1], no=[-2], leaves=[-1.0, 1.0]
)
"""One node that asks for the tenth measure."""


def row(value: float, change: str = "", where: str = "") -> Row:
    return Row(change, where, 2, False, [*[0.0] * 10, value, *[0.0] * (MEASURES - 11)])


def test_an_article_is_read_whole_and_cut_with_wrong_pairs_and_right_ones() -> None:
    found = [one for name in "123456789" for one in of_article(Article(name, "Brewer raises price of beer", BODY))]
    for short in (False, True):
        assert {one.change for one in found if one.short is short and not one.right} == set(KINDS)
        assert any(one.where == "both" and one.right for one in found if one.short is short)
        assert any(one.where == "body" and not one.right for one in found if one.short is short)
    assert {len(one.measures) for one in found} == {MEASURES}


def test_archives_are_read_in_part(tmp_path: Path) -> None:
    rows = [{"id": str(number), "title": "Brewer raises price of beer", "text": BODY} for number in range(4)]
    rows.append({"id": "5", "title": "Why brewer raises price", "text": BODY})
    archive = tmp_path / "archive.jsonl.xz"
    archive.write_bytes(lzma.compress("\n".join(map(json.dumps, rows)).encode()))
    assert sum(1 for one in read(archive, 2) if not one.change) == 4  # two articles, whole and cut
    assert list(of_article(Article("6", "Brewer raises price of beer", "Too short."))) == []


def test_scores_become_shares_that_are_right_at_the_desk() -> None:
    rows = [*[row(0.1)] * 80, *[row(0.9)] * 20, *[row(0.9, "negated", "statement")] * 100]
    trees = as_share(STEP, rows, "negated")
    assert trees.score(row(0.9).measures) > trees.score(row(0.1).measures)
    (first, *_) = shares_found(trees, rows, "negated")
    assert first[1]["both"] == 0.0


def test_trees_learn_what_tells_wrong_from_right() -> None:
    pytest.importorskip("lightgbm")
    rows = [row(0.9, "hedge", "words") if number % 2 else row(0.1) for number in range(400)]
    trees = trained(rows, "hedge")
    assert trees.score(row(0.9).measures) > trees.score(row(0.1).measures)
