"""Words of the past around a name, and how far off they count."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.text.past_cues import REACH, past_cue
from linter.document.model import Document


def cue(document: Document, block: int, name: str, more: str = "") -> bool:
    start = document.prose[block].text.index(name)
    return past_cue(document, block, start, start + len(name), more)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 1999 the Ada Board met.", True),
        ("In 2019 the Ada Board met.", False),
        ("In 1499 the Ada Board met.", False),
        ("The former Ada Board met.", True),
        ("The Ada Board was formerly near.", True),
        ("The Ada Board, renamed in May, met.", True),
        ("It is known as the Ada Board.", True),
        ("The historic Ada Board met.", True),
        ("The Ada Board met.", False),
        ("A perform of the Ada Board.", False),
    ],
)
def test_cues_in_the_block(text: str, found: bool, draft: Callable[..., Document]) -> None:
    assert cue(draft(text), 0, "Ada Board") is found


def test_the_name_itself_is_no_cue(draft: Callable[..., Document]) -> None:
    assert not cue(draft("The History Museum met."), 0, "History Museum")


def test_the_blocks_beside_count_as_far_as_the_reach(draft: Callable[..., Document]) -> None:
    assert cue(draft("It was 1999.", "The Ada Board met."), 1, "Ada Board")
    assert cue(draft("The Ada Board met.", "It was 1999."), 0, "Ada Board")
    assert not cue(draft("It was 1999.", "It rained.", "The Ada Board met."), 2, "Ada Board")
    assert not cue(draft("It was 1999." + "x" * REACH, "The Ada Board met."), 1, "Ada Board")
    assert not cue(draft("It was 1999.", "x" * REACH + " Ada Board met."), 1, "Ada Board")
    assert not cue(draft("The Ada Board met." + "x" * REACH, "It was 1999."), 0, "Ada Board")
    assert not cue(draft("Ada Board" + " x" * REACH + " in 1999."), 0, "Ada Board")
    assert not cue(draft("In 1999 " + "x " * REACH + "Ada Board"), 0, "Ada Board")


def test_further_cues(draft: Callable[..., Document]) -> None:
    document = draft("The Ada Board met in Bonn.")
    assert cue(document, 0, "Ada Board", r"\bBonn\b")
    assert not cue(document, 0, "Ada Board", r"\bRome\b")
