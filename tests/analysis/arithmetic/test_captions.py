"""Names, ages and numbers of captions beside the body's."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.caption_people import caption_ages
from linter.analysis.arithmetic.captions import caption_days, caption_numbers, caption_scores, caption_votes
from linter.document.model import BlockKind, Document
from linter.document.parse import parse


def test_reading(draft: Callable[..., Document]) -> None:
    made = draft("Ann Lund, 45, saved six swimmers.", (BlockKind.CAPTION, "Ann Lund, 54, saved nine swimmers"))
    assert [(one.age, one.body) for one in caption_ages(made)] == [(54, 45)]
    assert [(one.stated.text, one.body.text) for one in caption_numbers(made)] == [("nine", "six")]


def _draft(body: str, caption: str) -> Document:
    return parse(f'# Ferry\n\n{body}\n\n![Quay](a.jpg "{caption}")\n', path="draft.md")


def test_days_of_one_event() -> None:
    made = _draft(
        "The bridge at Corle reopened to traffic on 12 May, after ten months of work by night.",
        "The bridge at Corle, which reopened on 21 May",
    )
    assert [one.body for one in caption_days(made)] == ["12 May"]
    assert caption_days(_draft("The ferry sank on Monday.", "Mourners at the ferry on Tuesday")) == ()


def test_scores_of_one_match() -> None:
    made = _draft("The Lynx beat Corle 3-1.", "The Lynx after their 2-1 win")
    assert [one.body for one in caption_scores(made)] == ["3-1"]
    assert caption_scores(_draft("The Lynx beat Corle 3-1.", "The Lynx after their 2-1 win in 2019")) == ()


def test_slips() -> None:
    made = _draft("Rangers counted 38 bears in May, and 14 wolves.", "One of 83 bears that rangers counted")
    assert [(one.stated.text, one.body.text, one.closed) for one in caption_numbers(made)] == [("83", "38", True)]
    (far,) = caption_numbers(_draft("Lorries queued for 17 km at Corle.", "Corle is 240 km from Ashby"))
    assert not far.closed


def test_a_figure_of_the_only_count_of_votes() -> None:
    made = _draft("The plan was carried by 38 votes to 13.", "The vote: 38 for, 31 against")
    assert [(one.block.text[one.start : one.end], one.body) for one in caption_votes(made)] == [("31", "13")]
    assert caption_votes(_draft("The plan was carried by 38 votes to 13.", "The vote: 20 for, 31 against")) == ()


def test_a_part_of_a_crowd_is_no_clash() -> None:
    (some,) = caption_numbers(_draft("The march drew 5,000 people.", "Some 200 people waited for the march"))
    assert not some.closed


def test_what_can_be_is_compared_with_what_can_be() -> None:
    made = _draft("The new hall will seat 5,300 people.", "The new hall, which will seat 3,500 people")
    assert [one.stated.text for one in caption_numbers(made)] == ["3,500"]
    assert caption_numbers(_draft("The ferry had 34 passengers aboard.", "The ferry can carry 43 passengers")) == ()
