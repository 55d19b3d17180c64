"""Verbs whose number differs from that of the subject that the parser sees."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.grammar.parsed_conflicts import parsed_conflict
from linter.analysis.text.tokens import lower_texts
from linter.document.model import Document


def seen(document: Document, verb: str) -> str:
    """The subject of the last such verb; "" where no conflict is seen."""
    words = lower_texts(document.prose[0])
    at = len(words) - 1 - list(reversed(words)).index(verb)
    found = parsed_conflict(document.prose[0], at)
    return "" if found is None else words[found.subject]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The bill, which the senators passed on Tuesday, require ports to report injuries.", "require", "bill"),
        ("Skippers using the lock at night needs a permit.", "needs", "skippers"),
        ("A report written by outside engineers recommend closing the lock.", "recommend", "report"),
        ("The painting found behind the panels were sold at auction.", "were", "painting"),
        ("The vaccine developed by teams at two ports protect against four strains.", "protect", "vaccine"),
    ],
)
def test_a_subject_is_seen_over_a_clause(draft: Callable[..., Document], text: str, verb: str, subject: str) -> None:
    assert seen(draft(text), verb) == subject


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Workers employed at the site by a contractor were sent home.", "were"),
        ("Sailors who have argued the path to a win for the port is engaging new crews say it works.", "is"),
        ("The task for the mayor's office this week: turn it round.", "turn"),
        ("If the vote on the piers of the port were held today, she would win.", "were"),
        ("The judge asked that the owner of the ferries have a lawyer.", "have"),
        ("A sense of threat and a need for calm are at odds.", "are"),
        ("The nine months of work on the locks is not lost.", "is"),
        ("She spent years as the port's secretary and the aides of the mayor look tired.", "look"),
        ("That they don't meet the rules of the ports is known.", "is"),
    ],
)
def test_no_subject_is_seen_in(draft: Callable[..., Document], text: str, verb: str) -> None:
    assert seen(draft(text), verb) == ""
