from __future__ import annotations

from linter.analysis.words.strange_words import strange_words
from linter.document.parse import parse


def test_words_of_a_trade_are_parted_from_slips() -> None:
    found = strange_words(
        parse("The goverment of the plastidic translocators saw inthe naadan zugunruhe.", path="a.txt")
    )
    assert {"goverment", "inthe"} <= found.slips
    assert {"naadan", "zugunruhe"} <= found.strange
