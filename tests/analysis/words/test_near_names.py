"""Odd names one slip away from a name that the draft uses again and again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.words.near_names import NearName, near_names
from linter.document.model import Document


def shown(near: NearName) -> str:
    """The odd name, the one meant, its uses; ! if sure."""
    return f"{near.unknown.word}={near.name} {near.uses}{'!' if near.sure else ''}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lindqvist spoke. Lindqvist left. Lindqvst came.", "lindqvst=Lindqvist 2!"),
        ("Lindqvist spoke. Lindqvst came.", ""),
        ("Lindqvist spoke. Lindqvist left. Lindqvst came. Lindqvst sat.", ""),
        ("Lindqvist spoke. Lindqvist left. Lindqvista came.", ""),
        ("Lindqvist spoke. Lindqvist left. Mindqvist came.", ""),
        ("Lindqvist spoke. Lindqvist left. Lindqvixx came.", ""),
        ("Lindqvist spoke. Lindqvist left. Lindqvits came.", "lindqvits=Lindqvist 2!"),
        ("Olsken spoke. Olsken left. Olskn came.", ""),
        ("Olsk spoke. Olsk left. Olks came.", ""),
        ("Lindqvist's boat. Lindqvist left. Lindqvst's came.", "lindqvst=Lindqvist 2!"),
        ("lindqvist spoke. lindqvist left. Lindqvst came.", ""),
        (
            "Zorbblatt spoke. Zorbblatt left. Zorblatt came. Zorbbaltt sat.",
            "zorblatt=Zorbblatt 2! | zorbbaltt=Zorbblatt 2!",
        ),
        ("Kowalski spoke. Kowalski left. Kowalsky came.", ""),
        ("Kowalski spoke. Kowalski left. Kovalski came.", "kovalski=Kowalski 2!"),
        ("Gorbanchev spoke. Gorbanchev left. Gorbachenv came.", ""),
    ],
)
def test_near_names(text: str, expected: str, draft: Callable[..., Document]) -> None:
    assert " | ".join(map(shown, near_names(draft(text)))) == expected
