"""Predicates of news and their poles."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.body_index import body_index
from linter.analysis.headlines.predicates.poles import first_words, places_on, poles_at, poles_of
from linter.analysis.words.word_facts import lemma
from linter.document.parse import parse


def signs(words: str) -> dict[str, int]:
    forms = words.split()
    found = poles_at(forms, [lemma(form) for form in forms], 0, len(forms))
    return {pole.axis: pole.sign for pole, _ in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("allows", "bars"),
        ("backs", "opposes"),
        ("resigns", "stays"),
        ("convicted", "acquitted"),
        ("found guilty", "cleared"),
        ("knocked out", "qualifies"),
        ("broke down", "succeeded"),
        ("shelved", "kept"),
        ("re-elected", "ousted"),
        ("claimed all responsibility", "denied responsibility"),
    ],
)
def test_contraries_share_an_axis(one: str, other: str) -> None:
    first, second = signs(one), signs(other)
    assert any(first[axis] == -second[axis] for axis in first.keys() & second.keys())


def test_a_set_phrase_stands_for_its_words() -> None:
    assert "search" in signs("found")
    assert "search" not in signs("found him guilty")


def test_a_call_on_somebody_calls_no_event() -> None:
    assert signs("called an election")["plan"] == 1
    assert "plan" not in signs("called on the keeper")


def test_a_denied_set_phrase_is_another() -> None:
    assert signs("ends with a deal")["agreement"] == 1
    assert "agreement" not in signs("ends with no deal")


def test_a_particle_without_an_object_stands_right_after_its_verb() -> None:
    assert signs("holds on")["tenure"] == 1
    assert "tenure" not in signs("holds a hearing on")


def test_every_axis_has_two_poles() -> None:
    sides: dict[str, set[int]] = {}
    for first in first_words():
        for entry in poles_of(first):
            sides.setdefault(entry.pole.axis, set()).add(entry.pole.sign)
    assert {axis for axis, found in sides.items() if found != {1, -1}} == set()


def test_places_of_an_axis() -> None:
    index = body_index(parse("# T\n\nShe is missing. They found him guilty. He was found.\n", path="draft.md"))
    found = [(index.forms[first], index.forms[last]) for first, _, last in places_on(index, "search", 0)]
    assert list(dict.fromkeys(found)) == [("missing", "missing"), ("found", "found")]
