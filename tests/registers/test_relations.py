"""How two names differ, and how the words of names are folded for it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.registers.relations import Relation, compare, resemble
from linter.registers.words import as_written, name_words


@pytest.mark.parametrize(
    ("given", "right", "relation"),
    [
        ("Office of Tides and Lights", "Office of Tides and Lights", Relation.SAME),
        ("Office of Tides & Lights", "Office of Tides and Lights", Relation.SAME),
        ("Office of the Tides and Lights", "Office of Tides and Lights", Relation.SAME),
        ("U.N. Tide Office", "United Nations Tide Office", Relation.SAME),
        ("Sailors’ Defence Union", "Sailors' Defense Union", Relation.SPELLING),
        ("Office of Tide and Lights", "Office of Tides and Lights", Relation.NUMBER),
        ("United Nation Tide Office", "United Nations Tide Office", Relation.NUMBER),
        ("Office for Tides and Lights", "Office of Tides and Lights", Relation.PREPOSITION),
        ("Office of Tides Lights", "Office of Tides and Lights", Relation.PREPOSITION),
        ("Office for Tides and Sea Lights", "Office for the Tides and Sea Lights", Relation.PREPOSITION),
        ("Office of Tide Lights", "Office of the Tide Lights", Relation.SAME),
        ("Office of Director of Sea Lights", "Office of the Director of Sea Lights", Relation.SAME),
        ("Office of Lights and Tides", "Office of Tides and Lights", Relation.TRANSPOSED),
        ("Bureau of Tides and Lights", "Office of Tides and Lights", Relation.HEAD),
        ("National Marine Survey Fund", "National Maritime Survey Fund", Relation.SWAPPED),
        ("Institute for the of Tides", "Institute for the Study of Tides", Relation.OMITTED),
        ("Office of Tides and Sea Lights", "Office of Tides and Lights", Relation.EXTRA),
    ],
)
def test_relation(given: str, right: str, relation: Relation) -> None:
    difference = compare(name_words(given), name_words(right))
    assert difference is not None
    assert difference.relation is relation


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("Office of Docks and Lights", "Office of Tides and Lights"),
        ("Office of Docks and Cranes", "Office of Tides and Lights"),
        ("Tides and Lights Commissioner", "Tides and Lights Commission"),
        ("Lights of the Tides Office", "Office of Tides and Lights"),
        ("Royal Office of Tides and Lights", "Office of Tides and Lights"),
        ("National Tides Council Norway", "National Tides and Lights Council of Norway"),
    ],
)
def test_too_different(given: str, right: str) -> None:
    assert compare(name_words(given), name_words(right)) is None


WORDS = st.text("abcde", min_size=1, max_size=8)


@given(WORDS, WORDS)
@settings(deadline=None)
def test_words_that_resemble_each_other_begin_alike(one: str, other: str) -> None:
    if resemble(one, other):
        assert resemble(other, one)
        assert one[0] == other[0]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("study", "studio", True),  # a long start in common
        ("tide", "tile", True),
        ("tide", "tilt", False),
        ("marina", "maroon", False),
        ("marine", "mariner", True),
        ("harbor", "hrabro", True),  # two swaps in six letters
        ("tides", "sides", False),
        ("tie", "toe", False),
    ],
)
def test_resemble(one: str, other: str, expected: bool) -> None:
    assert resemble(one, other) is expected


@given(st.text(max_size=60))
@settings(deadline=None)
def test_words_lie_where_they_say(text: str) -> None:
    words = name_words(text)
    for word in words:
        assert text[word.start : word.end].strip() == text[word.start : word.end] != ""
    assert all(one.end <= other.start for one, other in pairwise(words))


def test_folding() -> None:
    (word,) = name_words("Médecins")
    assert (word.surface, word.stem) == ("medecins", "medecin")
    assert [word.stem for word in name_words("Co-operation and Anti-Corruption, the U.S. Women’s Labour Centre")] == [
        "cooperation",
        "and",
        "anticorruption",
        "the",
        "us",
        "women",
        "labor",
        "center",
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("UN Tide Office", "UN Tides Office"),
        ("U.N. Tide Office", "U.N. Tides Office"),
        ("United Nations Tide Office", "United Nations Tides Office"),
        ("Tide Office", "United Nations Tides Office"),
    ],
)
def test_suggestion_keeps_the_drafts_abbreviation(given: str, expected: str) -> None:
    assert as_written("United Nations Tides Office", given) == expected


@pytest.mark.parametrize(
    ("given", "right", "found"),
    [
        ("National Crane Survey Fund", "National Maritime Survey Fund", Relation.REPLACED),
        ("Office for Cranes and Lights", "Office of Tides and Lights", None),
        ("Office of Cranes and Lights", "Office of Tides and Lights", Relation.REPLACED),
        ("Office of Cranes and Bells", "Office of Tides and Lights", None),
    ],
)
def test_a_word_unlike_the_right_one_counts_if_asked_for(given: str, right: str, found: Relation | None) -> None:
    assert compare(name_words(given), name_words(right)) is None
    difference = compare(name_words(given), name_words(right), any_word=True)
    assert (difference.relation if difference else None) is found
