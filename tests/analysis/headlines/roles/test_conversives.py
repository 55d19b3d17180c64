"""Set phrases that tell of a deed from the other's side."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.body_index import body_index
from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.roles.conversives import is_told_from_the_other_side, told_conversely
from linter.analysis.headlines.roles.exchanges import name_pairs
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("verb", "body", "who"),
    [
        ("beat", "Lund lost to Berg on Friday.", ("Berg", "Lund")),
        ("beat", "Lund lost on Friday to Berg.", ("Berg", "Lund")),
        ("beat", "Lund won easily over Berg.", ("Lund", "Berg")),
        ("sue", "Lund is seeking damages from Berg.", ("Lund", "Berg")),
        ("beat", "Lund had lost to Berg in May.", None),
        ("beat", "Lund did not lose to Berg.", None),
        ("sue", "Lund lost to Berg on Friday.", None),
    ],
)
def test_who_does_it_to_whom(verb: str, body: str, who: tuple[str, str] | None) -> None:
    index = body_index(parse(f"# Final\n\n{body}\n", path="draft.md"))
    places = {index.places_of(name)[0]: key for key, name in enumerate(("lund", "berg"))}
    names = ("Lund", "Berg")
    found = [(names[one.doer], names[one.sufferer]) for one in told_conversely(index, verb, places, 0, len(index))]
    assert found == ([] if who is None else [who])


@pytest.mark.parametrize(
    ("headline", "body", "so"),
    [
        ("Lund falls to Berg", "Berg beat Lund on Friday.", True),
        ("Lund falls to Berg", "Lund beat Berg on Friday.", False),
        ("Lund falls to Berg", "Berg met Lund on Friday.", False),
        ("Lund sails to Berg", "Berg beat Lund on Friday.", False),
        ("Lund buys ferry from Berg", "Berg has sold a ferry to Lund.", True),
        ("Lund buys ferry from Berg", "Lund has sold a ferry to Berg.", False),
        ("Lund buys ferry with Berg", "Berg has sold a ferry to Lund.", False),
    ],
)
def test_told_from_the_other_side(headline: str, body: str, so: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    pair = next(iter(name_pairs(claim)))
    assert is_told_from_the_other_side(claim, pair, claim.since, len(claim.index)) is so
