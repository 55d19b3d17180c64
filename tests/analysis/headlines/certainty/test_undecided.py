"""What the first sentences say is not settled, under a headline that tells it as done."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.certainty.undecided import left_undecided
from linter.analysis.headlines.claims.claims import claims
from linter.document.parse import parse


def said(headline: str, body: str) -> list[str]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return [" ".join(claim.index.texts[one.first : one.last + 1]) for one in left_undecided(claim)]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("The brewer is weighing up a hop farm near Norwick.", "is weighing"),
        ("The brewer was at the hop farm. No decision has been taken on it.", "No decision has been"),
        ("The brewer has yet to decide about the hop farm.", "has yet to decide"),
        ("The brewer of the hop farm is under pressure to resign.", "under pressure to resign"),
        ("It is too early to say whose the hop farm of the brewer will be.", "too early to say"),
        ("The brewer of the hop farm pleaded not guilty.", "pleaded not guilty"),
        ("The brewer lodged a claim over a hop farm.", "lodged a claim"),
        ("The board has yet to determine who has the hop farm of the brewer.", "has yet to determine"),
        ("The cause of a blaze at the hop farm is unknown.", "cause of a blaze at the hop farm is unknown"),
        ("The brewer hopes to win approval for a hop farm.", "hopes to win approval"),
        ("The brewer is weighing up a hop farm. It built two inns last year.", "is weighing"),
    ],
)
def test_what_leaves_it_open(body: str, words: str) -> None:
    assert said("Brewer builds hop farm", body) == [words]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Brewer builds hop farm", "The brewer built a hop farm. It is weighing up another hop farm."),
        ("Brewer faces hop farm", "The brewer is weighing up a hop farm."),
        ("Brewer builds hop farm", "It rained on Friday. A skipper is weighing up a trip."),
        ("Brewer builds hop farm", "The brewer has a hop farm near Norwick."),
        ("The hop farm of a brewer", "The brewer is weighing up a hop farm."),
        ("Brewer slams hop farm", "The brewer is weighing up a hop farm."),
        ("Brewer repeats hop farm offer", "The brewer is weighing up a hop farm."),
        ("Brewer disappointed by hop farm", "The brewer is weighing up a hop farm."),
    ],
)
def test_nothing_is_left_open(headline: str, body: str) -> None:
    assert said(headline, body) == []
