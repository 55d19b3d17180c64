from __future__ import annotations

import pytest

from linter.analysis.names.lone_given_names import lone_given_names
from linter.document.parse import parse


def odd(text: str) -> list[tuple[str, str, str]]:
    document = parse(text, path="draft.txt")
    return [
        (one.block.text[one.start : one.end], one.name, document.text_of(one.known))
        for one in lone_given_names(document)
    ]


def test_a_first_name_alone_is_held_against_the_one_in_full() -> None:
    assert odd("Michael Okafor was jailed. Micheal’s mother wept, and Micheal had denied it.") == [
        ("Micheal", "Michael", "Michael"),
        ("Micheal", "Michael", "Michael"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Brian Okafor met Bryan Lund. Bryan left.",
        "Julia Okafor wrote to Julian. Julian left.",
        "Gerald Okafor met Gerard van Dam.",
        "Martin Okafor ran. Marten ran. Marten won. Marten left.",
        "Brian Okafor left. Brain food was sold.",
    ],
)
def test_other_people_and_other_words_are_left_out(text: str) -> None:
    assert odd(text) == []
