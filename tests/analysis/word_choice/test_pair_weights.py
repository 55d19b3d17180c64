"""Clues around a place, and what trained weights make of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.text.tokens import tokens
from linter.analysis.word_choice.pair_weights import REACH, WEIGHT_STEP, ZERO, Clues, PairWeights, key_of, save_pairs
from linter.analysis.word_model.model import EDGES, word_model
from linter.analysis.word_model.xor_table import scattered
from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span
from linter.errors import DataError


def clues_of(text: str, word: int) -> list[int]:
    found = tokens(Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text))))
    return Clues(word_model()).around(word_model().ids(found.texts, found.kinds), EDGES + word)


def test_twelve_clues_and_one_for_each_word_of_content_farther_off() -> None:
    near = clues_of("one of the most of them", 2)
    assert len(near) == 12
    assert len({clue >> 40 for clue in near}) == 12
    judged = clues_of("the judge and of the most of the jury", 4)
    assert [clue >> 40 for clue in judged[12:]] == [12, 12]
    assert clues_of("the judge and of the most of the judge", 4)[12:] == judged[12:13]
    far = clues_of("judge " + "of " * REACH + "the", REACH + 1)
    assert far[12:] == []
    assert len(clues_of("judge " + "of " * (REACH - 1) + "the", REACH)) == 13


def test_shapes_tell_endings_apart() -> None:
    def shape(word: str) -> int:
        return clues_of(f"of {word} the of", 2)[9] & 0xFFFFF

    assert shape("walking") == shape("talking")
    assert shape("walking") != shape("walked")
    assert shape("sing") == shape("cat") == 0
    assert shape("of") != shape("the") != 0


def test_weights_are_those_of_the_pair_either_way(tmp_path: Path) -> None:
    path = tmp_path / "pairs"
    weights = {key_of(0, 5): ZERO + 3, key_of(0, 6): ZERO - 1, key_of(1, 5): ZERO + 7}
    save_pairs(path, [("affect", "effect"), ("brake", "break")], weights)
    pairs = PairWeights(path, rebuild="train")
    assert pairs.knows("affect", "effect")
    assert pairs.knows("effect", "affect")
    assert not pairs.knows("affect", "break")
    clues = [scattered(5), scattered(6)]
    assert pairs.score("affect", "effect", clues) == pytest.approx(2 * WEIGHT_STEP)
    assert pairs.score("effect", "affect", clues) == pytest.approx(-2 * WEIGHT_STEP)
    assert pairs.score("brake", "break", clues[:1]) == pytest.approx(7 * WEIGHT_STEP)
    assert pairs.score("brake", "break", []) == 0
    with pytest.raises(DataError, match="train"):
        PairWeights(tmp_path / "none", rebuild="train")
