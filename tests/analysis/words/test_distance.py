"""How far one spelling is from another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.analysis.words.distance import LIMIT, MOST_EDITS, distance, skeleton
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


@pytest.mark.parametrize(
    ("written", "meant", "cost"),
    [
        ("goverment", "government", 4.00),
        ("recieve", "receive", 4.20),
        ("acn", "can", 7.00),
        ("teh", "the", 5.80),
        ("cna", "can", 5.80),
        ("nac", "can", 19.30),
        ("ot", "to", 7.00),
        ("tow", "two", 5.80),
        ("oen", "one", 5.80),
        ("eon", "one", 14.30),
        ("aple", "apple", 3.00),
        ("appple", "apple", 5.70),
        ("dont", "don't", 1.50),
        ("do'nt", "don't", 4.50),
        ("ther", "their", 4.00),
        ("lok", "look", 3.00),
        ("look", "lok", 5.70),
        ("cat", "cats", 4.80),
        ("cats", "cat", 7.50),
        ("at", "cat", 6.00),
        ("ccat", "cat", 5.70),
        ("scat", "cat", 9.50),
        ("xat", "cat", 8.80),
        ("cax", "cat", 9.60),
        ("caz", "cas", 7.60),
        ("cet", "cat", 6.30),
        ("cut", "cat", 6.30),
        ("kat", "cat", 8.80),
        ("vat", "cat", 9.70),
        ("fat", "cat", 9.70),
        ("cst", "cat", 7.70),
        ("catt", "cat", 5.70),
        ("atc", "cat", 13.50),
        ("hte", "the", 7.00),
        ("completly", "completely", 4.00),
        ("abcdefgh", "abdcefhg", 10.80),
        ("abcd", "abcdefgh", 19.00),
        ("abcdefg", "abcd", 19.00),
        ("abcdefgh", "abcd", 19.00),
        ("metada", "metadata", 8.00),
        ("banna", "banana", 4.00),
        ("bananana", "banana", 15.00),
        ("a", "b", 10.80),
        ("ab", "ba", 7.00),
        ("abc", "bca", 14.30),
        ("abcdef", "fabcde", 13.50),
        ("qat", "cat", 8.80),
        ("pat", "cat", 10.80),
        ("dat", "cat", 9.70),
        ("caty", "cat", 7.50),
        ("cat", "caty", 4.80),
        ("eat", "aet", 6.20),
        ("eia", "aei", 13.50),
        ("bd'e", "bde", 3.00),
        ("bde", "bd'e", 1.50),
        ("goxernment", "government", 8.80),
        ("tomorroww", "tomorrow", 5.70),
        ("zzzz", "aaaa", 19.00),
        ("zzzzz", "aaaaa", 19.00),
        ("xbcdefg", "abcdefg", 10.80),
        ("abcxefg", "abcdefg", 7.70),
        ("abcdefx", "abcdefg", 9.60),
        ("abdcefg", "abcdefg", 5.00),
        ("bacdefg", "abcdefg", 7.00),
        ("abcdegf", "abcdefg", 5.80),
        ("aeb", "eab", 6.20),
        ("bae", "bea", 5.00),
        ("sity", "city", 8.80),
        ("fone", "phone", 14.80),
        ("mississipi", "mississippi", 3.00),
        ("misisipi", "mississippi", 9.00),
    ],
)
def test_each_slip_has_its_cost_by_kind_and_place(written: str, meant: str, cost: float) -> None:
    assert distance(written, meant) == pytest.approx(cost)


@pytest.mark.parametrize(
    ("written", "meant", "limit", "cost"),
    [("xxc", "abc", 5.0, 6.0), ("cat", "cut", 6.3, 6.3), ("cat", "cut", 6.0, 7.0), ("ct", "cat", 3.5, 4.0)],
)
def test_what_is_dearer_than_the_limit_costs_one_more(written: str, meant: str, limit: float, cost: float) -> None:
    assert distance(written, meant, limit) == pytest.approx(cost)


@pytest.mark.parametrize(
    ("word", "consonants"),
    [
        ("phone", "fn"),
        ("fone", "fn"),
        ("action", "akdn"),
        ("akshun", "aksn"),
        ("science", "sknk"),
        ("occasion", "aksn"),
        ("happy", "hp"),
        ("hour", "hr"),
        ("apple", "apl"),
        ("eagle", "akl"),
        ("zoo", "s"),
        ("rhythm", "rdm"),
        ("judge", "kdk"),
        ("jujge", "kk"),
        ("cough", "kk"),
        ("quick", "kk"),
        ("wax", "fs"),
        ("a", "a"),
        ("vote", "fd"),
    ],
)
def test_skeletons(word: str, consonants: str) -> None:
    assert skeleton(word) == consonants
