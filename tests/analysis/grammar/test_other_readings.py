from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.grammar.number_conflict import NumberConflict
from linter.analysis.grammar.other_readings import is_read_otherwise
from linter.analysis.text.tokens import lower_texts
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "subject", "verb", "number", "otherwise"),
    [
        ("Each berth in a harbour need not be roofed.", "berth", "need", "singular", True),
        ("Each berth in a harbour need paint.", "berth", "need", "singular", False),
        ("The morning of the next day the sailors were sent home.", "morning", "were", "singular", True),
        ("The price of the tickets were high.", "price", "were", "singular", False),
        ("The decision to repair the old trams were welcome.", "decision", "were", "singular", False),
        ("The fuss about sailors fearing their boats are old began.", "fuss", "are", "singular", True),
        ("One thing he sees when a ferry docks is a fight.", "docks", "is", "plural", True),
        ("One thing he sees when the docks is full is a fight.", "docks", "is", "plural", False),
        ("Her Sisters of Sweden party has a seat.", "sisters", "has", "plural", True),
        ("Two Republicans of note has a seat.", "republicans", "has", "plural", False),
        ("Mending harbours with tar has deep roots.", "harbours", "has", "plural", True),
        ("Claiming that sailors on strike are thieves is cheap.", "sailors", "is", "plural", True),
        ("Rising prices in the north has hurt many.", "prices", "has", "plural", False),
    ],
)
def test_the_words_around_tell_of_another_subject(
    text: str, subject: str, verb: str, number: str, *, otherwise: bool, draft: Callable[..., Document]
) -> None:
    (block,) = draft(text).prose
    words = list(lower_texts(block))
    seen = NumberConflict(block, words.index(subject), words.index(verb), number)
    assert is_read_otherwise(seen) is otherwise


@pytest.mark.parametrize(("verb", "otherwise"), [("told", True), ("knew", False)])
def test_who_may_open_what_is_told(verb: str, *, otherwise: bool, draft: Callable[..., Document]) -> None:
    (block,) = draft(f"He {verb} the crews who was in charge.").prose
    assert is_read_otherwise(NumberConflict(block, 3, 5, "plural", relative=4)) is otherwise
