from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.grammar.number_conflict import NumberConflict, is_confirmed
from linter.analysis.text.tokens import lower_texts
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "subject", "verb", "number", "confirmed"),
    [
        ("The cost of mending the roofs have risen.", "cost", "have", "singular", True),
        ("The cost of mending the roofs have risen.", "roofs", "have", "plural", False),
        ("The vans behind the depot was empty.", "vans", "was", "plural", True),
        ("The vans behind the depot was empty.", "depot", "was", "singular", False),
        ("An article stating officials were late was read.", "article", "were", "singular", False),
    ],
)
def test_the_parser_sees_the_same_subject(
    text: str, subject: str, verb: str, number: str, *, confirmed: bool, draft: Callable[..., Document]
) -> None:
    (block,) = draft(text).prose
    words = list(lower_texts(block))
    seen = NumberConflict(block, words.index(subject), words.index(verb), number)
    assert is_confirmed(seen) is confirmed
    assert seen.span == block.span(text.index(f" {verb} ") + 1, text.index(f" {verb} ") + 1 + len(verb))


@pytest.mark.parametrize(("verb", "confirmed"), [("causes", False), ("carries", True)])
def test_a_clause_may_have_the_verb_after_which(verb: str, *, confirmed: bool, draft: Callable[..., Document]) -> None:
    (block,) = draft(f"The mayor met the skippers which {verb} freight.").prose
    words = list(lower_texts(block))
    which = words.index("which")
    assert is_confirmed(NumberConflict(block, which - 1, which + 1, "plural", relative=which)) is confirmed
