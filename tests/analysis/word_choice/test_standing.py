"""Where a token stands decides whether its capital says anything, and whether it is a word by itself."""

from __future__ import annotations

import pytest

from linter.analysis.text.tokens import Tokens, tokens
from linter.analysis.word_choice.standing import is_part_of_compound, is_title_case, starts_sentence
from linter.document.parse import parse


def read(text: str) -> Tokens:
    return tokens(parse(text, path="draft.txt").prose[0])


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Ferries sail.", True),
        ("It rained. Ferries sail.", True),
        ("He said: “Ferries sail.”", True),
        ("It was I. Ferries sail.", True),
        ("The new Ferries sail.", False),
        ("It is what J. Ferries says.", False),
        ("It rained, Ferries sail.", False),
    ],
)
def test_a_word_starts_a_sentence_after_a_stop_but_not_after_an_initial(text: str, starts: bool) -> None:
    found = read(text)
    assert starts_sentence(found, found.texts.index("Ferries")) is starts


@pytest.mark.parametrize(
    ("text", "part"), [("A car-ferry sank.", True), ("The ferry-man left.", True), ("The ferry - it sank.", False)]
)
def test_what_a_hyphen_joins_is_part_of_a_compound(text: str, part: bool) -> None:
    found = read(text)
    assert is_part_of_compound(found, found.texts.index("ferry")) is part


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("Ferry Plan Fails in Council Vote", True),
        ("Ferry plan fails in council vote", False),
        ("Ferry", False),
    ],
)
def test_a_line_is_in_title_case_where_three_in_four_longer_words_have_a_capital(text: str, titled: bool) -> None:
    assert is_title_case(read(text)) is titled
