"""What speaks for a change that may mend a slip."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from linter.analysis.word_choice.context_network import ContextNetwork
from linter.analysis.word_choice.slip_measures import (
    OF_COUNTS,
    OF_NETWORK,
    OF_SENTENCE,
    Window,
    measures_of_counts,
    measures_of_network,
    measures_of_sentence,
)
from linter.analysis.word_choice.slips import EXTRA, FORM, GERUND, INFINITIVE, MISSING, OTHER, Slip
from linter.analysis.word_model.model import word_model
from linter.document.model import Document

NETWORK = Path(__file__).parents[3] / "rules" / "typos" / "real-word" / "context.network"
SLIPS = [
    Slip(MISSING, 2, "", "to"),
    Slip(EXTRA, 3, "the", ""),
    Slip(OTHER, 3, "the", "a"),
    Slip(FORM, 2, "stop", "stopped"),
    Slip(GERUND, 2, "stop", "stopping"),
    Slip(INFINITIVE, 2, "stop", "stop"),
]


@pytest.mark.parametrize("slip", SLIPS)
def test_rows_have_the_numbers_that_the_trees_expect(draft: Callable[..., Document], slip: Slip) -> None:
    block = draft("Officers attempted stop the lorry on the pier.").prose[0]
    model = word_model()
    network = ContextNetwork(NETWORK, model, rebuild="this")
    assert len(measures_of_counts(slip, block, model)) == OF_COUNTS
    assert len(measures_of_sentence(slip, block)) == OF_SENTENCE
    assert len(measures_of_network(slip, block, model, network)) == OF_NETWORK


def test_a_window_has_the_words_of_both_sentences(draft: Callable[..., Document]) -> None:
    block = draft("Officers attempted stop the lorry.").prose[0]
    model = word_model()

    def words(ids: list[int]) -> list[str]:
        return [model.word(number) for number in ids]

    missing = Window(SLIPS[0], block, model)
    assert words(missing.before) == ["officers", "attempted"]
    assert (words(missing.old), words(missing.new)) == ([], ["to"])
    assert words(missing.after) == ["stop", "the"]
    extra = Window(SLIPS[1], block, model)
    assert (words(extra.old), words(extra.new), words(extra.after)) == (["the"], [], ["lorry", "."])
    assert words(Window(SLIPS[5], block, model).new) == ["to", "stop"]


def test_counts_speak_for_the_word_that_lacks(draft: Callable[..., Document]) -> None:
    block = draft("Officers attempted stop the lorry.").prose[0]
    right, wrong = (measures_of_counts(Slip(MISSING, 2, "", word), block, word_model()) for word in ("to", "of"))
    assert max(right) > 0
    assert right != wrong
