"""Whether a sentence speaks of the present, of an act, or of another time than the office's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.sentence_time import acts, names_a_day, speaks_of_now, tells_of_this_week, without_history
from linter.analysis.titles.title_claims import TitleClaim, title_claims
from linter.document.model import Document

DATE = "2014-05-05"
Dated = Callable[[str, str], Document]


def read(text: str, dated: Dated) -> tuple[Document, TitleClaim]:
    document = dated(text, DATE)
    (claim,) = title_claims(document)
    return document, claim


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Marit Solvang says no.", True),
        ("The foreign minister, Marit Solvang, says no.", True),
        ("Foreign Minister Marit Solvang, says no.", False),
        ("Foreign Minister Marit Solvang left.", False),
        ("Foreign Minister Marit Solvang left on Monday.", False),
        ("Foreign Minister Marit Solvang met him on Monday.", True),
        ("Foreign Minister Marit Solvang says that it was so in 1999.", False),
        # What somebody will do is of the present, whatever else the sentence tells.
        ("Foreign Minister Marit Solvang will sign her book on the war.", True),
        ("Foreign Minister Marit Solvang has signed her book on the war.", False),
        ("Foreign Minister Marit Solvang said on Monday that she had been told.", True),
        ("Foreign Minister Marit Solvang said that she had been told.", False),
        ("Foreign Minister Marit Solvang will sign the then new book.", False),
    ],
)
def test_speaks_of_now(text: str, expected: bool, dated: Dated) -> None:
    assert speaks_of_now(read(text, dated)[1]) is expected


def test_names_a_day(dated: Dated) -> None:
    assert names_a_day(read("Foreign Minister Marit Solvang left on Monday.", dated)[1])
    assert not names_a_day(read("Foreign Minister Marit Solvang left. It was Monday.", dated)[1])


def test_a_plan_is_of_the_present_only_of_who_has_been_in_office(dated: Dated) -> None:
    claim = read("Foreign Minister Marit Solvang will sign her book on the war.", dated)[1]
    assert speaks_of_now(claim)
    assert not speaks_of_now(claim, plans=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Marit Solvang mended the bridge.", True),
        ("The foreign minister, Marit Solvang, mended the bridge.", True),
        ("He knew that Foreign Minister Marit Solvang mended the bridge.", True),
        # Somebody else acts, it is how the term ended, or the paragraph tells of the past.
        ("A letter to Foreign Minister Marit Solvang mended the bridge.", False),
        ("Foreign Minister Marit Solvang resigned.", False),
        ("Foreign Minister Marit Solvang in Oslo.", False),
        ("Foreign Minister Marit Solvang mended the bridge two years ago.", False),
        ("Foreign Minister Marit Solvang mended the bridge in 2013.", False),
        ("Foreign Minister Marit Solvang mended the bridge. That was in 2013.", False),
    ],
)
def test_acts(text: str, expected: bool, dated: Dated) -> None:
    document, claim = read(text, dated)
    assert document.date is not None
    assert acts(claim, document.date) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Foreign Minister Marit Solvang on Monday.", True),
        ("They met Foreign Minister Marit Solvang. It was Monday.", True),
        ("They met Foreign Minister Marit Solvang.", False),
        ("They met Foreign Minister Marit Solvang on Monday, May 5.", False),
        ("They met Foreign Minister Marit Solvang on a Monday in 2013.", False),
        ("They met Foreign Minister Marit Solvang on a Monday long ago.", False),
        ("They met Foreign Minister Marit Solvang on Monday. It was 2013.", False),
    ],
)
def test_tells_of_this_week(text: str, expected: bool, dated: Dated) -> None:
    assert tells_of_this_week(read(text, dated)[1]) is expected


@pytest.mark.parametrize(
    ("text", "expected", "at_once"),
    [
        ("Foreign Minister Marit Solvang left.", True, True),
        ("Foreign Minister Marit Solvang left in 2014.", True, True),
        # The office was held in 2012, which is no evidence of one held before.
        ("Foreign Minister Marit Solvang left in 2012.", True, False),
        ("Foreign Minister Marit Solvang left in 2009.", False, False),
        ("Then Foreign Minister Marit Solvang left.", False, False),
        ("Foreign Minister Marit Solvang left long ago.", True, False),
        ("Foreign Minister Marit Solvang left years earlier.", False, False),
    ],
)
def test_without_history(text: str, expected: bool, at_once: bool, dated: Dated) -> None:
    document, claim = read(text, dated)
    term = claim.terms[0]
    assert without_history(claim, term, document.date) is expected
    assert without_history(claim, term, document.date, at_once=True) is at_once
