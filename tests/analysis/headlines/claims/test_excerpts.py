"""Bodies that are too short to prove anything by what they lack, or that begin in the middle."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.body_index import body_index
from linter.analysis.headlines.claims.excerpts import (
    begins_in_the_middle,
    first_told,
    is_brief,
    is_teaser,
    says_years_from_now,
)
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("body", "middle"),
    [
        ("Mr. Holm sold the ferry on Monday.", True),
        ("The ferry of Ms Lund is rusty. Kari Lund said so.", True),
        ("But the ferry was never sold.", True),
        ("Tom Holm sold the ferry on Monday. Mr. Holm wept.", False),
        ("Mr Holm, 43, sold the ferry on Monday.", False),
        ("Mrs Mary Holm sold the ferry on Monday.", False),
        ("The ferry was sold. The yard was sold. The quay was sold. It rained. Mr. Holm wept.", False),
    ],
)
def test_a_surname_that_nothing_introduces_shows_that_the_beginning_is_missing(body: str, middle: bool) -> None:
    assert begins_in_the_middle(body_index(parse(f"# Ferry\n\n{body}\n", path="draft.md"))) is middle


@pytest.mark.parametrize(("times", "brief"), [(3, True), (12, False)])
def test_a_brief_has_few_sentences_or_words(times: int, brief: bool) -> None:
    body = times * "The ferry was sold on Monday. "
    assert is_brief(body_index(parse(f"# Ferry\n\n{body}\n", path="draft.md"))) is brief


@pytest.mark.parametrize(("times", "teaser"), [(2, True), (3, False)])
def test_a_teaser_is_a_sentence_or_two(times: int, teaser: bool) -> None:
    body = times * "The ferry was sold on Monday. "
    assert is_teaser(body_index(parse(f"# Ferry\n\n{body}\n", path="draft.md"))) is teaser


@pytest.mark.parametrize(
    ("body", "says"),
    [("It sank this year.", True), ("It sank last year.", True), ("It sank in a year.", False), ("Years went.", False)],
)
def test_years_by_their_distance_from_now(body: str, says: bool) -> None:
    assert says_years_from_now(body_index(parse(f"# Ferry\n\n{body}\n", path="draft.md"))) is says


@pytest.mark.parametrize(
    ("body", "first"),
    [
        ("Ana Holm\n\nThe ferry sank.", 1),
        ("Ana Holm, and Tom Lund\n\nLUND TODAY\n\nThe ferry sank.", 2),
        ("Ana Holm\n\nTom Lund\n\nAnna Lund\n\nSusan Holm\n\nThe ferry sank.", 3),
        ("Ana Holm", 0),
        ("Ana Holm. The ferry sank.", 0),
        ("Ana Holm sank\n\nThe ferry sank.", 0),
        ("Ferry Yard\n\nThe ferry sank.", 0),
        ("The ferry sank.\n\nAna Holm\n\nIt rained.", 0),
    ],
)
def test_who_wrote_a_text_is_not_told_by_it(body: str, first: int) -> None:
    assert first_told(body_index(parse(f"# Ferry\n\n{body}\n", path="draft.md")), 0) == first


def test_a_standfirst_comes_before_those_who_wrote_the_text() -> None:
    source = "---\ntitle: Ferry\ndescription: A ferry sank.\n---\n\nAna Holm\n\nThe ferry sank.\n"
    index = body_index(parse(source, path="draft.md"))
    assert (first_told(index, 0), first_told(index, index.body_start)) == (0, 2)
