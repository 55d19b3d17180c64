"""How far one spelling is from another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from linter.analysis.spelling_distance import LIMIT, MOST_SLIPS, Slips, distance

WORDS = st.text("abcde'", min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_slips_are_counted_as_by_rapidfuzz(written: str, meant: str) -> None:
    assert Slips(written).to(meant) == OSA.distance(written, meant)


@given(WORDS, WORDS)
def test_what_costs_little_is_few_slips_away(written: str, meant: str) -> None:
    apart = abs(len(written) - len(meant))
    if apart < 3 and distance(written, meant) <= LIMIT / 2:
        assert Slips(written).to(meant) <= MOST_SLIPS


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
