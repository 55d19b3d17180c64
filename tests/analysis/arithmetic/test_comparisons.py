"""Changes and shares by the roles of their figures, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.changes import changes, shares
from linter.document.model import Document


def test_the_figure_before_may_come_last(draft: Callable[..., Document]) -> None:
    (found,) = changes(draft("Sales were £50m, 20% more than the £40m of a year ago."))
    assert (found.before.value, found.after.value, found.stated and found.stated.value) == (4e7, 5e7, 20)


def test_the_figure_before_may_follow_from_an_amount(draft: Callable[..., Document]) -> None:
    (found,) = changes(draft("Shares fell 20 cents, or 10%, to 160 cents."))
    assert (found.before.value, found.after.value, found.direction) == (180, 160, -1)


def test_two_series_are_no_change(draft: Callable[..., Document]) -> None:
    assert changes(draft("Sales rose from 40 to 50, and profits were up 60%.")) == ()


def test_the_whole_may_stand_in_the_sentence_before(draft: Callable[..., Document]) -> None:
    (found,) = shares(draft("The school has 60 pupils. 24 of them, or 50%, walk."))
    assert (found.part.value, found.whole.value, found.stated.value) == (24, 60, 50)


def test_votes_for_are_a_share_of_all_votes(draft: Callable[..., Document]) -> None:
    (found,) = shares(draft("24 members voted for and 36 against, or 50% in favour."))
    assert (found.part.value, found.whole.value) == (24, 60)
