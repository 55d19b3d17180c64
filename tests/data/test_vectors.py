"""The builder of the vectors of words: which words it takes over, and in which steps."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter.analysis.word_model.model import word_model
from linter.data.build.vectors import LENGTH, WIDTH, read_vectors, steps

np = pytest.importorskip("numpy")


def test_words_of_the_model_are_taken_over_without_what_follows_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "vectors.json"
    numbers = [0.5] * LENGTH
    path.write_text(json.dumps({"vectors": {"ferry": [*numbers, 7.0, 1], "qqqzzz": [*numbers, 7.0, 2]}}))
    assert read_vectors(path, word_model()) == {"ferry": numbers}


def test_vectors_lose_what_they_have_in_common_and_keep_which_are_alike() -> None:
    chance = np.random.default_rng(1)
    first = chance.standard_normal((400, LENGTH))
    first[1] = first[0] + 0.1 * first[1]
    found = steps(first + 5.0) - 8
    assert found.shape == (400, WIDTH)
    assert np.abs(found).max() == 7
    alike, other = (float(found[0] @ found[place]) for place in (1, 2))
    assert alike > 10 * abs(other)
