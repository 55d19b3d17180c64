"""The roles of figures, as read off one statement each."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.roles import is_part_of, is_rest, is_total, is_whole
from linter.analysis.arithmetic.statements import Statement, statements
from linter.document.model import Document


def _only(document: Document) -> Statement:
    (found,) = statements(document.body[0])
    return found


def test_a_whole_and_its_rest(draft: Callable[..., Document]) -> None:
    found = _only(draft("Of the 37 houses, 14 are sold and the other 23 are for rent."))
    assert [is_whole(found, number) for number in range(3)] == [True, False, False]
    assert [is_rest(found, number) for number in range(3)] == [False, False, True]


def test_a_part_of_a_whole(draft: Callable[..., Document]) -> None:
    found = _only(draft("She won 14 out of the 37 votes."))
    assert [is_part_of(found, number) for number in range(2)] == [False, True]


def test_totals_before_and_after_their_words(draft: Callable[..., Document]) -> None:
    found = _only(draft("There were 14 fires in May and 23 in June, 37 altogether, or a total of 37."))
    assert [is_total(found, number) for number in range(4)] == [False, False, True, True]
