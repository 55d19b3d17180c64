"""Short bodies that are made of articles."""

from __future__ import annotations

from random import Random

import pytest

from linter.data.build.published_headlines import index_of
from linter.data.build.short_bodies import LONGEST, SHORTEST, beginning, cut, stems

TITLE = "Lindqvist sues Moreau over two boats"
LEAD = "Anna Lindqvist has sued Tom Moreau, the court in Lund said on Monday."
FILLER = "The harbour of the town lay under snow and nobody went there to see what the waves had done."
BOATS = "She wants both his boats, 2 in all, back by the spring, her lawyer said."


def test_words_are_one_by_their_stems_and_numbers_by_their_value() -> None:
    assert stems("Two boats painted") == stems("2 boat painting")
    assert stems("the of and") == set()
    assert stems("1,200 dogs") == {"1200", "dog"}


@pytest.mark.parametrize("seed", range(6))
def test_a_beginning_goes_as_far_as_the_headline_needs(seed: int) -> None:
    text = "\n".join([LEAD, FILLER, BOATS, *[FILLER] * 20])
    found = beginning(TITLE, text, Random(seed))
    assert found is not None
    assert found.startswith(f"{LEAD}\n\n{FILLER}\n\n{BOATS}")
    assert SHORTEST <= len(found.split()) <= LONGEST


def test_what_tells_of_the_headline_too_late_or_too_little_has_none() -> None:
    assert beginning(TITLE, "\n".join([LEAD, *[FILLER] * 20, BOATS]), Random(1)) is None
    assert beginning(TITLE, "\n".join([FILLER] * 20), Random(1)) is None
    assert beginning("Boat sinks", "\n".join([LEAD] * 20), Random(1)) is None


def test_a_body_is_cut_behind_a_whole_sentence() -> None:
    body = f"{LEAD} Nobody was surprised.\n\nThe mayor of Lund likes tea."
    index = index_of(body)
    assert cut(index, 4) == LEAD
    assert cut(index, 16) == f"{LEAD} Nobody was surprised."
    assert cut(index, 99) == body
