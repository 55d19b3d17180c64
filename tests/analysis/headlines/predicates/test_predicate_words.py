"""Parts of speech of predicates."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.predicates.poles import Thing
from linter.analysis.headlines.predicates.predicate_words import fits, is_measure
from linter.analysis.syntax.parse import parsed
from linter.analysis.text.sentences import sentences
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("sentence", "word", "thing", "expected"),
    [
        ("The mayor backs the ferry.", "backs", Thing.OBJECT, True),
        ("The mayor backs the ferry.", "ferry", Thing.OBJECT, False),
        ("The mayor backs the ferry.", "ferry", Thing.NOUN, True),
        ("The mayor is opposed to the ferry.", "opposed", Thing.OBJECT, True),
        ("The mayor is opposed to the ferry.", "opposed", Thing.NOUN, False),
    ],
)
def test_fits(sentence: str, word: str, thing: Thing, expected: bool) -> None:
    block = parse(f"# Ferry\n\n{sentence}\n", path="draft.md").body[0]
    tree = parsed(sentences(block)[0])
    assert fits(next(one for one in tree if one.text == word), thing) is expected


@pytest.mark.parametrize(("word", "expected"), [("5", True), ("points", True), ("rents", False)])
def test_is_measure(word: str, expected: bool) -> None:
    block = parse(f"# Ferry\n\nThe mayor raised {word} again.\n", path="draft.md").body[0]
    tree = parsed(sentences(block)[0])
    assert is_measure(next(one for one in tree if one.text == word)) is expected
