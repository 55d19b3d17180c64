"""The sentence of a token."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.text.sentence_of import sentence_of
from linter.document.model import Block


def test_first_and_last_tokens(block: Callable[[str], Block]) -> None:
    here = block("It rained. They left early.")
    assert [sentence_of(here, number).text for number in (0, 2, 3, 6)] == [
        "It rained.",
        "It rained.",
        "They left early.",
        "They left early.",
    ]
