"""Slips in fixed names of several words."""

from __future__ import annotations

import pytest

from linter.analysis.words.fixed_names import FixedName, is_slip, is_small_word_slip


def slip(written: str, name: str, *, single: bool = False) -> bool:
    window, right = tuple(written.lower().split()), tuple(name.lower().split())
    (place,) = [number for number, pair in enumerate(zip(window, right, strict=True)) if pair[0] != pair[1]]
    fixed = FixedName(tuple(name.split()), right, place, person=False)
    return is_slip(window, fixed, shared=False, in_headline=False, single=single)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Supreme Count", "Supreme Court"),
        ("Burkino Faso", "Burkina Faso"),  # no longer than the right word, and in no dictionary
        ("Royal Shakespear Company", "Royal Shakespeare Company"),
        ("Nation Theatre", "National Theatre"),
        ("Royal Northern College of Musics", "Royal Northern College of Music"),
        ("Victoria and Alberta Museum", "Victoria and Albert Museum"),
    ],
)
def test_a_slip(written: str, name: str) -> None:
    assert slip(written, name)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Supreme Being", "Supreme Court"),
        ("Democrat Party", "Democratic Party"),
        ("Prime Ministers", "Prime Minister"),
        ("Departments of Homeland Security", "Department of Homeland Security"),
    ],
)
def test_another_name(written: str, name: str) -> None:
    assert not slip(written, name)


def test_one_of_a_kind_has_no_plural() -> None:
    assert slip("British Museums", "British Museum", single=True)
    assert not slip("British Museums", "British Museum")


def test_small_words() -> None:
    name = ("bank", "of", "england")
    assert is_small_word_slip(("bank", "for", "england"), name, 1)
    assert not is_small_word_slip(("bank", "in", "england"), name, 1)
    assert not is_small_word_slip(("bonk", "of", "england"), name, 0)
    assert not is_small_word_slip(("skjelbred", "for", "england"), ("skjelbred", "of", "england"), 1)
