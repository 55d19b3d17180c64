"""Participles without an auxiliary: which are meant for a past."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.grammar.lone_participles import lacks_auxiliary
from linter.analysis.text.tokens import lower_texts
from linter.document.model import BlockKind, Document


@pytest.mark.parametrize(
    ("text", "word", "lacking"),
    [
        ("The minister begun his speech at noon.", "begun", True),
        ("The rain begun just after the toss.", "begun", True),
        ("Three of the boats sunk within an hour of the storm.", "sunk", True),
        ("The fire begun in a shed behind the bakery.", "begun", True),
        ("The rain had begun just after the toss.", "begun", False),
        ("The boats sunk in May were raised.", "sunk", False),
        ("The boats sunk in May stayed there and rusted.", "sunk", False),
        ("The boats sunk in May", "sunk", False),
        ("Boats sunk within an hour.", "sunk", False),
        ("The hymns sung at the feast.", "sung", False),
        ("The hymns sung that day moved him.", "sung", False),
    ],
)
def test_a_participle_lacks_its_auxiliary(text: str, word: str, lacking: bool, draft: Callable[..., Document]) -> None:
    block = draft(text).prose[0]
    assert lacks_auxiliary(block, lower_texts(block).index(word)) is lacking


def test_headings_leave_auxiliaries_out(draft: Callable[..., Document]) -> None:
    block = draft((BlockKind.SUBHEADING, "The boats sunk within an hour.")).prose[0]
    assert not lacks_auxiliary(block, 2)
