"""Which preposition a word takes, by counts of news."""

from __future__ import annotations

import pytest

from linter.analysis.grammar.right_prepositions import fits, preposition_taken


@pytest.mark.parametrize(
    ("word", "written", "share", "right"),
    [
        ("dependent", "by", 0.5, "on"),
        ("aware", "about", 0.5, "of"),
        ("aware", "of", 0.5, ""),
        ("similar", "with", 0.2, "to"),
        ("similar", "with", 0.5, ""),
        ("angry", "of", 0.2, ""),
        ("likely", "of", 0.2, ""),
        ("zzyzzx", "of", 0.2, ""),
    ],
)
def test_one_preposition_stands_behind_most_uses(word: str, written: str, share: float, right: str) -> None:
    assert preposition_taken(word, written, share) == right


def test_what_the_written_one_may_have_is_bounded() -> None:
    assert preposition_taken("aware", "about", 0.5, 0.0) == ""


def test_the_right_one_fits_what_follows() -> None:
    assert fits("aware", "of", "the")
    assert not fits("aware", "of", "zzyzzx")
