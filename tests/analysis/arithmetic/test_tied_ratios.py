from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.statements import statements
from linter.analysis.arithmetic.tied_ratios import tied_changes, tied_shares
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Vets tested 50 cows and found 20 ill, or 40%.", "20", "50"),
        ("The inn has 50 beds. Only 20, or 40%, were taken.", "20", "50"),
        ("She borrowed £50m and has paid back £20m of it, or 40%.", "£20m", "£50m"),
    ],
)
def test_shares(text: str, part: str, whole: str, draft: Callable[..., Document]) -> None:
    (block,) = draft(text).body
    *first, last = statements(block)
    (found,) = tied_shares(first[0] if first else None, last)
    assert (found.part.text, found.whole.text) == (part, whole)


@pytest.mark.parametrize(
    "text",
    [
        "Vets tested 50 cows and 20 rose, an increase of 40%.",
        "The inn has 50 beds and 20 cooks, and 40% of them are Poles.",
        "The 50-day siege cost 20 lives, or 40% of the garrison.",
    ],
)
def test_no_shares(text: str, draft: Callable[..., Document]) -> None:
    (block,) = draft(text).body
    assert [one for sentence in statements(block) for one in tied_shares(None, sentence)] == []


def test_changes(draft: Callable[..., Document]) -> None:
    (block,) = draft("A pass will cost £50 instead of £40, 25% more.").body
    (found,) = tied_changes(None, statements(block)[0])
    assert ([one.text for one in found.figures], found.stated.text) == (["£50", "£40"], "25%")


@pytest.mark.parametrize(
    "text",
    [
        "Ms Okoro raised $50 million, a 25% rise on May, and Mr Renner raised $40 million.",
        "The city saw 50 fires and 40 floods this year, 10% more.",
        "Receipts of £50m were offset by taxes falling by £40m, or 10%, in May.",
    ],
)
def test_no_changes(text: str, draft: Callable[..., Document]) -> None:
    (block,) = draft(text).body
    assert list(tied_changes(None, statements(block)[0])) == []
