"""Headlines with one change, from which judges learn."""

from __future__ import annotations

from random import Random

import pytest

from linter.analysis.headlines.claims.claims import Claim
from linter.analysis.numbers.numbers import numbers
from linter.data.build.altered_names import Names, altered, changed_alike, other_number
from linter.data.build.published_headlines import headline, index_of

BODY = (
    "Anna Lindqvist sued Tom Moreau over the boat on Monday, 14 years after she bought it for $30m. Moreau laughed. "
    + "The boat lay in the harbour of Lund and rusted in the rain, as boats do there. " * 8
)


def claim_of(title: str, body: str = BODY) -> Claim:
    return headline(title, index_of(body))


@pytest.mark.parametrize("text", ["93", "$800 billion", "4,000", "14.7%", "3", "2008", "1,760", "£1bn"])
def test_digits_become_others_of_the_same_shape(text: str) -> None:
    for seed in range(20):
        other = other_number(text, Random(seed))
        assert other is not None
        assert other != text
        assert [one for one in other if not one.isdigit() and one not in ",."] == [
            one for one in text if not one.isdigit() and one not in ",."
        ]
        assert ("." in other) == ("." in text)


@pytest.mark.parametrize(
    ("text", "series"),
    [("Three", "Two Four Five Six"), ("sixth", "third fourth fifth seventh eighth ninth tenth second")],
)
def test_words_become_others_of_their_series(text: str, series: str) -> None:
    assert {other_number(text, Random(seed)) for seed in range(60)} <= {*series.split()}


def test_what_has_no_other_of_its_shape_stays() -> None:
    assert other_number("half", Random(1)) is None


def test_each_change_is_made_once_where_the_words_allow_it() -> None:
    names = Names()
    names.add(claim_of("Okafor sues Holm", BODY.replace("Anna Lindqvist", "Ana Okafor").replace("Moreau", "Holm")))
    claim = claim_of("Lindqvist sues Moreau over $30m boat after 14 years")
    found = {change.kind: change for change in altered(claim, names, Random(3))}
    assert set(found) == {"number", "name", "names exchanged"}
    assert found["names exchanged"].text == "Moreau sues Lindqvist over $30m boat after 14 years"
    changed = found["name"]
    assert changed.text[changed.start : changed.end] in {"Okafor", "Holm"}
    number = found["number"]
    assert number.text[: number.start] == claim.block.text[: number.start]
    assert number.text[number.start : number.end] not in {"$30m", "14"}


def test_another_number_of_the_body_is_written_as_the_headline_writes_it() -> None:
    body = BODY.replace("Moreau laughed.", "Moreau, who has 60 boats, offered $8m.")
    claim = claim_of("Lindqvist sues Moreau over $30m boat", body)
    (change,) = [one for one in altered(claim, Names(), Random(1)) if one.kind == "number from the body"]
    assert change.text == "Lindqvist sues Moreau over $8m boat"


def test_a_name_becomes_another_of_its_kind_that_the_body_has() -> None:
    claim = claim_of("Crew laughs at Moreau")
    found = {
        one.text
        for seed in range(20)
        for one in altered(claim, Names(), Random(seed))
        if one.kind == "name from the body"
    }
    assert found == {"Crew laughs at Lindqvist"}


def test_an_altered_headline_is_a_claim_over_the_same_body() -> None:
    claim = claim_of("Lindqvist sues Moreau over boat")
    other = headline("Moreau sues Lindqvist 3 times", claim.index)
    assert other.index is claim.index
    assert [one.value for one in numbers(other.block)] == [3.0]


def test_headline_and_body_are_changed_alike() -> None:
    body = "Anna Lindqvist has sued Tom Moreau. She wants both his boats, two in all, back by the spring."
    claim = claim_of("Lindqvist sues Moreau over two boats", body)
    found = changed_alike(claim, body, Names(), Random(1))
    assert found is not None
    title, text = found
    changed = title.removeprefix("Lindqvist sues Moreau over ").removesuffix(" boats")
    assert changed != "two"
    assert text == body.replace("two", changed)


def test_what_has_neither_number_nor_name_stays() -> None:
    claim = claim_of("Boat is lost at sea", "The harbour lay under snow.")
    assert changed_alike(claim, "The harbour lay under snow.", Names(), Random(1)) is None
