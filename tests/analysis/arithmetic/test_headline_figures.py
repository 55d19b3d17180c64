"""Figures that a headline says in words, as read off one draft."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.headline_figures import headline_figures, headline_shares
from linter.document.model import BlockKind, Document


def test_a_margin_and_the_only_score(draft: Callable[..., Document]) -> None:
    (found,) = headline_figures(draft((BlockKind.HEADLINE, "Lynx win by eight points"), "The Lynx beat Dunmere 88-85."))
    assert (found.kind, found.least, found.found) == ("margin", 8, 3)


def test_two_scores_leave_a_margin_alone(draft: Callable[..., Document]) -> None:
    assert (
        headline_figures(
            draft((BlockKind.HEADLINE, "Lynx win by eight points"), "The Lynx won 88-85, after 79-74 in May.")
        )
        == ()
    )


def test_a_share_and_the_only_part_with_its_whole(draft: Callable[..., Document]) -> None:
    (found,) = headline_shares(
        draft((BlockKind.HEADLINE, "A third of shops shut"), "Of the 60 shops, 30, or 50%, are shut.")
    )
    assert (found.kind, found.found) == ("share", 0.5)
