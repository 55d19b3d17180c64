"""The counts without an article are those of a model of all the others."""

from __future__ import annotations

import json
import random
from itertools import islice, pairwise
from pathlib import Path

import pytest

from linter.analysis.word_model.building import HELD_OUT, build_model
from linter.analysis.word_model.counting import Article, articles, paragraphs
from linter.analysis.word_model.model import LEVELS, WordModel
from linter.data.build.leaving_out import WithoutArticle

pytestmark = pytest.mark.slow

WORDS = [f"{first}{middle}{last}" for first in "bdfgklmn" for middle in "aeiou" for last in "bdklmnrst"]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chance = random.Random(5)
    path = tmp_path_factory.mktemp("leaving-out") / "archive.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(160):
            lines = [
                " ".join(chance.choices(WORDS, weights=range(len(WORDS), 0, -1), k=80)).capitalize() + "."
                for _ in range(10)
            ]
            text = "\n\n".join([*lines, f"Only here is an oddity{number % 80}."])
            file.write(json.dumps({"id": f"n{number}", "date": "2019-04-01", "text": text}) + "\n")
    return path


@pytest.fixture(scope="module")
def model(archive: Path) -> WithoutArticle:
    output = archive.with_name("all.wordmodel")
    build_model(archive, output, held_out=HELD_OUT)
    return WithoutArticle(output, archive, print)


def left_out(archive: Path) -> list[Article]:
    return list(islice((article for article in articles(archive) if article.share >= HELD_OUT), 2, 4))


def test_what_is_left_are_the_counts_of_the_others(archive: Path, model: WithoutArticle) -> None:
    article, other = left_out(archive)
    rows = [row for row in archive.read_text(encoding="utf-8").splitlines() if json.loads(row)["id"] != article.id]
    archive.with_name("others.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    build_model(archive.with_name("others.jsonl"), archive.with_name("others.wordmodel"), held_out=HELD_OUT)
    others = WordModel(archive.with_name("others.wordmodel"))
    model.leave_out(other)  # what was left out before is counted again
    model.leave_out(article)
    compared = rare = differing = 0
    for text in (article, other):
        for found in paragraphs(text):
            numbers = [model.word_id(word) for word in found.texts]
            known = [others.word_id(word) for word in found.texts]
            assert [number is None for number in numbers] == [number is None for number in known]
            for (one, two), (first, second) in zip(pairwise(numbers), pairwise(known), strict=True):
                if one is not None and two is not None and first is not None and second is not None:
                    differing += model.sequence(one, two) != others.sequence(first, second)
                    assert model.use(one) == others.use(first)
                    assert model.total(one) == others.total(first)
                    compared += 1
                    rare += 0 < model.sequence(one, two) < 6
    assert compared > 1000
    assert differing < 5  # a table without keys answers one stranger in 2,048
    assert rare > 100


def test_without_any_left_out_the_counts_are_those_of_the_model(archive: Path, model: WithoutArticle) -> None:
    model.leave_out(left_out(archive)[0])
    model.leave_out(None)
    whole = WordModel(archive.with_name("all.wordmodel"))
    assert list(model.uses) == list(whole.uses)
    assert list(model.totals) == list(whole.totals)
    pairs = [(one, two) for one in range(20, 120) for two in range(20, 120)]
    counts = [model.sequence(*pair) for pair in pairs]
    differing = sum(count != whole.sequence(*pair) for count, pair in zip(counts, pairs, strict=True))
    assert max(counts) > LEVELS[3]
    assert differing < 20


def test_a_model_of_another_archive_is_refused(archive: Path, model: WithoutArticle) -> None:
    other = archive.with_name("other.jsonl")
    other.write_text(archive.read_text(encoding="utf-8").replace("bab", "pob"), encoding="utf-8")
    with pytest.raises(ValueError, match="another archive"):
        WithoutArticle(model.path, other, print)
