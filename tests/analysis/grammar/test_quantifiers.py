from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.grammar.quantifiers import is_first_of_row, is_verb_of_all, may_be_verb
from linter.analysis.text.tokens import lower_texts
from linter.document.model import Document


def test_some_nouns_may_be_verbs() -> None:
    assert [may_be_verb(word) for word in ("measures", "plan", "mayor")] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The key, well-kept, old piers went.", True),
        ("The key, the old piers and more went.", False),
        ("The key, Lund piers went.", False),
        ("The key, went piers.", False),
        ("The key, 54 piers.", False),
        ("The key old piers went.", False),
        ("The key, old and blue and red and green piers.", False),
        ("The key, old", False),
    ],
)
def test_a_comma_and_adjectives_lead_to_a_plural(text: str, *, row: bool, draft: Callable[..., Document]) -> None:
    (block,) = draft(text).prose
    assert is_first_of_row(block, 1) is row


@pytest.mark.parametrize(
    ("text", "quantifier", "verb"),
    [
        ("It is a risk which many fear is near.", "many", True),
        ("It is a risk, many fear.", "many", False),
        ("These four rank at the top.", "four", True),
        ("Four rank at the top.", "four", False),
        ("He saw these four rank at the top.", "four", False),
        ("So much changes in a port.", "much", True),
        ("So much changes are made.", "much", False),
        ("He said that too much hinges on it.", "much", True),
        ("He has too much changes in it.", "much", False),
        ("These four mayor at the top.", "four", False),
        ("Each plans a trip.", "each", False),
    ],
)
def test_a_quantifier_is_a_subject(text: str, quantifier: str, *, verb: bool, draft: Callable[..., Document]) -> None:
    (block,) = draft(text).prose
    words = lower_texts(block)
    assert is_verb_of_all(block, words, list(words).index(quantifier)) is verb
