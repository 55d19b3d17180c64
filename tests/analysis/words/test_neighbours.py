"""Neighbours: whatever is one slip away is found, with few words compared."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.analysis.words.near_names import _is_slip
from linter.analysis.words.neighbours import LONGEST, Neighbours, one_letter_less, one_slip_less
from linter.edit_distance import edit_distance

LETTERS = st.text("abcl'", min_size=1, max_size=9)


@st.composite
def slipped(draw: st.DrawFn) -> tuple[str, str]:
    """A word, and what one or two slips make of it."""
    word = draw(st.text("aeiloust'", min_size=5, max_size=10))
    other = list(word)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(other) - 1))
        slip = draw(st.sampled_from(["leave out", "double", "swap", "change", "add an apostrophe"]))
        if slip == "leave out" and len(other) > 4:
            del other[place]
        elif slip == "double":
            other.insert(place, other[place])
        elif slip == "swap" and place + 1 < len(other):
            other[place], other[place + 1] = other[place + 1], other[place]
        elif slip == "change":
            other[place] = draw(st.sampled_from("aeioust"))
        else:
            other.insert(place, "'")
    return word, "".join(other)


@given(LETTERS, LETTERS)
def test_words_one_slip_apart_have_something_in_common(one: str, other: str) -> None:
    if edit_distance(one, other) <= 1:
        assert one_letter_less(one) & one_letter_less(other)


@given(slipped())
def test_names_that_are_slips_have_something_in_common(pair: tuple[str, str]) -> None:
    one, other = pair
    if _is_slip(one, other):
        assert one_slip_less(one) & one_slip_less(other)


def test_neighbours_come_in_the_order_given_and_no_others() -> None:
    words = [f"zor{a}{b}quist" for a in "abcde" for b in "vwxyz"]
    near = Neighbours(reversed(words)).of("zorbxquist")
    assert list(near) == [word for word in reversed(words) if word[3] == "b" or word[4] == "x"]
    assert Neighbours(words).of("morbxquist") == ()


def test_of_a_few_words_all_may_be_neighbours() -> None:
    assert list(Neighbours(["abcd", "axyz", "bcde"]).of("awww")) == ["abcd", "axyz"]


def test_what_is_longer_than_a_name_has_no_neighbours() -> None:
    long = "a" * LONGEST
    assert list(Neighbours([long, long + "b"]).of(long[:-1])) == [long]
    assert Neighbours([long]).of(long + "b") == ()
