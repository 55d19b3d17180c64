"""Cities that drafts call capitals, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.places.capitals import capitals_named
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They flew to Graz, the Austrian capital, today.", "Graz AT wrong"),
        ("They flew to Vienna, the Austrian capital, today.", "Vienna AT"),
        ("They flew to Graz, Austria’s capital, today.", "Graz AT wrong"),
        ("They flew to Graz, the capital of Austria, today.", "Graz AT wrong"),
        ("Graz is the capital of Austria.", "Graz AT wrong"),
        ("Graz is Austria’s capital and its pride.", "Graz AT wrong"),
        ("The Austrian capital, Graz, is small.", "Graz AT wrong"),
        ("The Austrian capital of Graz is small.", "Graz AT wrong"),
        ("Austria’s capital, Graz, is small.", "Graz AT wrong"),
        ("The capital of Austria, Graz, is small.", "Graz AT wrong"),
        ("The Brazilian capital, Rio de Janeiro, is hot.", "Rio de Janeiro BR wrong"),
        ("Voters in Houston, the capital of Texas, queued.", "Houston US-TX wrong"),
        ("She left Dar es Salaam, Tanzania’s capital, today.", "Dar es Salaam TZ"),
        ("In the Austrian capital Graz won.", ""),
        ("In the Austrian capital, Graz won.", ""),
        ("They met in Linz, Graz, the Austrian capital, and Steyr.", ""),
        ("Graz was the Austrian capital then.", ""),
        ("Graz, the Austrian fashion capital, is small.", ""),
        ("Graz, the Marsian capital, is small.", ""),
        ("Graz, the capital of style, is small.", ""),
    ],
)
def test_capitals(text: str, expected: str, draft: Callable[..., Document]) -> None:
    found = [f"{one.city} {one.code}{'' if one.agrees else ' wrong'}" for one in capitals_named(draft(text))]
    assert " | ".join(found) == expected


def test_its_words_have_their_place_and_the_right_ones_are_known(draft: Callable[..., Document]) -> None:
    document = draft("They flew to Graz, the Austrian capital, today.")
    (one,) = capitals_named(document)
    assert (document.text_of(one.span), one.of, one.known) == ("Graz", "Austria", ("Vienna",))
