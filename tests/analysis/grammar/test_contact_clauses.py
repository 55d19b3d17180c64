from __future__ import annotations

import pytest

from linter.analysis.grammar.contact_clauses import is_contact_clause


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("the car the club had came last", True),
        ("the hold that aldermouth had fell away", True),
        ("a crew they had sang", True),
        ("the best days the club had came late", True),
        ("all the club had went on rent", True),
        ("last year the club had fallen", False),
        ("in the storm the club had fallen", False),
        ("they concede that the club had fallen", False),
        ("he said the club had fallen", False),
        ("he told the tribunal that he had drank", False),
        ("they praised the tribunal that he had sang of", True),
        ("the club had fallen", False),
        ("clubs had fallen", False),
    ],
)
def test_a_clause_hangs_on_the_noun_before_it(text: str, *, contact: bool) -> None:
    words = text.split()
    assert is_contact_clause(words, words.index("had") if "had" in words else words.index("sang"), 0) is contact
