"""One draft with the five defects that no spelling checker finds, and others put in their place.

Each is found with a source and the right first suggestion, whatever stands around it, and its right form is silent.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from linter.document.parse import parse
from linter.rulebook.loader import load_rulebook

RULES = [
    loaded.make() for loaded in load_rulebook().rules if loaded.family in ("titles", "organisations") and loaded.enabled
]


class Cast(NamedTuple):
    """What stands in the five places: each as published wrongly and rightly."""

    officer: tuple[str, str]
    institute: tuple[str, str]
    ministry: tuple[str, str]
    adviser: tuple[str, str]
    army: tuple[str, str]


CASTS = (
    Cast(
        ("Pentagon secretary", "Pentagon press secretary"),
        ("Center for the Study of War (ISW)", "Institute for the Study of War (ISW)"),
        ("Ministry of Defense of the United Kingdom", "Ministry of Defence of the United Kingdom"),
        ("president adviser", "presidential adviser"),
        ("Red Army", "Russian army"),
    ),
    Cast(
        ("Kremlin secretary", "Kremlin press secretary"),
        ("Foundation for Harbour Studies (IHS)", ""),
        ("Ministry of Justice of the United States", "Department of Justice of the United States"),
        ("president spokesman", "presidential spokesman"),
        ("Red Army", "Russian army"),
    ),
    Cast(
        ("White House secretary", "White House press secretary"),
        ("Royal United Services Institution (RUSI)", "Royal United Services Institute (RUSI)"),
        ("Department of Defence of the United States", "Department of Defense of the United States"),
        ("president aide", "presidential aide"),
        ("Red Army", "Russian army"),
    ),
)
PEOPLE = (("Maria Lindqvist", "Ngozi Okafor"), ("José da Silva", "Tom Whitmore"), ("Đorđe Perić", "Mary O'Hara"))
DRAFT = """\
---
title: The {army} leaves {town}
date: 2024-03-30
---

The withdrawal gives the Kremlin time, the {ministry} said in an update. Officials in Moscow denied it.

At a conference on Tuesday, {officer} {first} said that few troops had moved.

They will rest, according to the Ukrainian {adviser} {second}.

Analysts at the {institute} in {town} warned on Tuesday that the war goes on.
"""


def found(text: str) -> dict[str, tuple[str, str]]:
    """What is flagged -> its first suggestion and the name of its source."""
    document = parse(text, path="draft.md")
    return {
        document.text_of(one.span): (
            one.suggestions[0].text if one.suggestions else "",
            one.source.name if one.source else "",
        )
        for rule in RULES
        for one in rule.check(document)
    }


@pytest.mark.parametrize("cast", CASTS)
@pytest.mark.parametrize("town", ["Aldermouth", "Port Marrow"])
@pytest.mark.parametrize("people", PEOPLE)
def test_all_five_are_found_and_their_right_forms_are_not(cast: Cast, town: str, people: tuple[str, str]) -> None:
    first, second = people

    def draft(right: int) -> str:
        return DRAFT.format(**{name: pair[right] for name, pair in cast._asdict().items()},
                            town=town, first=first, second=second)  # fmt: skip

    flagged = found(draft(0))
    assert len(flagged) == 5, flagged
    for wrong, right in cast:
        (words,) = (words for words in flagged if words in wrong)
        suggestion, source = flagged[words]
        assert source, words
        assert (wrong.replace(words, suggestion) if suggestion else "") == right
    if all(right for _, right in cast):
        assert found(draft(1)) == {}
