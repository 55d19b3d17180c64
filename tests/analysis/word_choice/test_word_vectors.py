"""Vectors of words: their arithmetic, words that have none, and files that are refused."""

from __future__ import annotations

from math import sqrt
from pathlib import Path
from random import Random

import pytest

from linter.analysis.word_choice.context_network import checksum_of
from linter.analysis.word_choice.word_vectors import (
    NEAR,
    NOTHING_AROUND,
    REACH,
    TOPIC_MEASURES,
    ZERO,
    WordVectors,
    save_vectors,
)
from linter.analysis.word_model.ids import BREAK
from linter.analysis.word_model.model import word_model
from linter.errors import DataError

WIDTH = 6
CHANCE = Random(4)
KNOWN = {word: [CHANCE.randint(1, 15) for _ in range(WIDTH)] for word in ("mare", "mayor", "horse", "race", "the")}


@pytest.fixture
def vectors(tmp_path: Path) -> WordVectors:
    path = tmp_path / "topic.vectors"
    save_vectors(path, WIDTH, {checksum_of(word): numbers for word, numbers in KNOWN.items()})
    return WordVectors(path, word_model(), rebuild="the builder")


def number(word: str) -> int:
    found = word_model().word_id(word)
    assert found is not None
    return found


def cosine(*words: str, to: str) -> float:
    """The cosine of the sum of some words with another, with lists of floating point numbers."""
    one = [float(sum(KNOWN[word][place] - ZERO for word in words)) for place in range(WIDTH)]
    other = [float(value - ZERO) for value in KNOWN[to]]
    product = sum(a * b for a, b in zip(one, other, strict=True))
    return product / sqrt(sum(a * a for a in one)) / sqrt(sum(b * b for b in other))


def test_both_words_are_compared_with_the_words_around(vectors: WordVectors) -> None:
    ids = [number("horse"), *[BREAK] * NEAR, number("the"), number("mare"), number("race"), number("race")]
    found = vectors.measures(vectors.around(ids, NEAR + 2), number("mare"), number("mayor"))
    assert len(found) == TOPIC_MEASURES
    whole, most, near = found[0:3], found[3:6], found[8:11]
    expected = [cosine("horse", "race", to=word) for word in ("mare", "mayor")]
    assert whole == pytest.approx([*expected, expected[1] - expected[0]])
    expected = [max(cosine(other, to=word) for other in ("horse", "race")) for word in ("mare", "mayor")]
    assert most == pytest.approx([*expected, expected[1] - expected[0]])
    expected = [cosine("race", to=word) for word in ("mare", "mayor")]
    assert near == pytest.approx([*expected, expected[1] - expected[0]])
    assert found[11] == 2
    assert found[12] == pytest.approx(cosine("mare", to="mayor"))


def test_the_third_likeliest_word_around_counts_where_there_are_three(vectors: WordVectors) -> None:
    around = vectors.around([number(word) for word in ("horse", "mayor", "race", "mare")], 3)
    measured = vectors.measures(around, number("council"), number("mare"))
    assert measured[7] == pytest.approx(min(cosine(other, to="mare") for other in ("horse", "mayor", "race")))
    assert measured[6] == 0


def test_a_word_without_a_vector_is_like_nothing(vectors: WordVectors) -> None:
    assert vectors.vector(None) is None
    assert vectors.vector(BREAK) is None
    assert vectors.vector(number("council")) is None
    ids = [number("council"), number("mare"), number("race")]
    measured = vectors.measures(vectors.around(ids, 1), None, number("council"))
    assert measured == [0.0] * 11 + [1.0, 0.0]


def test_without_words_of_content_around_nothing_is_said_but_how_alike_both_are(vectors: WordVectors) -> None:
    assert vectors.around([number("the"), number("mare")], 1) == NOTHING_AROUND
    measured = vectors.measures(NOTHING_AROUND, number("mare"), number("mayor"))
    assert measured == [0.0] * 12 + [pytest.approx(cosine("mare", to="mayor"))]


def test_words_further_away_than_the_reach_are_not_around(vectors: WordVectors) -> None:
    ids = [number("horse"), *[BREAK] * (REACH - 1), number("mare"), *[BREAK] * REACH, number("race")]
    assert set(vectors.around(ids, REACH).words) == {number("horse")}


def test_rows_that_do_not_fit_the_words_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "topic.vectors"
    save_vectors(path, WIDTH, {1: [ZERO] * WIDTH, 2: [ZERO] * (WIDTH - 2)})
    with pytest.raises(DataError, match=r"topic\.vectors.*the builder"):
        WordVectors(path, word_model(), rebuild="the builder")


def test_a_file_cut_short_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "topic.vectors"
    save_vectors(path, WIDTH, {1: [ZERO] * WIDTH})
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DataError, match=r"topic\.vectors.*the builder"):
        WordVectors(path, word_model(), rebuild="the builder")
