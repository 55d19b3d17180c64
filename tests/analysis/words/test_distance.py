"""How far one spelling is from another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.analysis.words.distance import LIMIT, MOST_EDITS, distance
from linter.edit_distance import edit_distance

WORDS = st.text("abcde'", min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_what_costs_little_is_few_edits_away(written: str, meant: str) -> None:
    apart = abs(len(written) - len(meant))
    if apart < 3 and distance(written, meant) <= LIMIT / 2:
        assert edit_distance(written, meant) <= MOST_EDITS


def test_common_slips_cost_less_than_rare_ones() -> None:
    assert (
        distance("goverment", "government")
        < distance("gofernment", "government")
        < distance("goxernment", "government")
    )
    assert distance("tomorow", "tomorrow") < distance("tomorroww", "tomorrow")
    assert distance("recieve", "receive") < distance("reczive", "receive")
    assert distance("receive", "receive") == 0
    assert distance("completely", "gone") > LIMIT


def test_letters_that_may_be_lost_at_two_places_are_lost_at_the_likelier() -> None:
    # "ta" in the middle, not at the end, where each letter costs more.
    assert distance("metada", "metadata") < distance("metada", "metadat") + distance("metadat", "metadata")


@given(WORDS, WORDS, st.text("xyz", min_size=1, max_size=4), st.text("uvw", min_size=1, max_size=4))
def test_what_surrounds_the_slips_does_not_count(written: str, meant: str, before: str, after: str) -> None:
    inside = distance("q" + written + "q", "q" + meant + "q")
    around = distance(before + "q" + written + "q" + after, before + "q" + meant + "q" + after)
    assert min(around, LIMIT + 1) == pytest.approx(min(inside, LIMIT + 1))
