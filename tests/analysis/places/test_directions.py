"""Cities that drafts put in one part of their country."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.places.directions import cities_in_parts
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit Kharkiv in western Ukraine.", "Kharkiv western, lies northeast: wrong"),
        ("Shells hit Kharkiv in eastern Ukraine.", "Kharkiv eastern, lies northeast"),
        ("Shells hit Kharkiv, in north-western Ukraine, today.", "Kharkiv north-western, lies northeast: wrong"),
        ("Shells hit Kharkiv, a city in western Ukraine.", "Kharkiv western, lies northeast: wrong"),
        ("The western Ukrainian city of Kharkiv slept.", "Kharkiv western, lies northeast: wrong"),
        ("Western and western Ukraine’s Kharkiv slept.", "Kharkiv western, lies northeast: wrong"),
        ("They met in Odesa, Kharkiv, in western Ukraine, and Rivne.", ""),
        ("Shells hit Oldport in western Ukraine.", ""),
        ("Shells hit Kharkiv in western Marsia.", ""),
        ("Snow fell on Lyon in northern France.", "Lyon northern, lies east"),
    ],
)
def test_parts(text: str, expected: str, draft: Callable[..., Document]) -> None:
    found = [
        f"{one.city} {one.part}, lies {one.lies}{'' if one.agrees else ': wrong'}"
        for one in cities_in_parts(draft(text))
    ]
    assert " | ".join(found) == expected


def test_its_words_have_their_place(draft: Callable[..., Document]) -> None:
    document = draft("Shells hit Kharkiv in western Ukraine.")
    (one,) = cities_in_parts(document)
    assert (document.text_of(one.span), one.country, one.lies) == ("western", "Ukraine", "northeast")
