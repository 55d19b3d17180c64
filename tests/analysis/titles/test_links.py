"""What joins a title to a name."""

from __future__ import annotations

import pytest

from linter.analysis.titles.links import (
    PAST,
    THEN,
    Link,
    close_of,
    country_after,
    link_before,
    opens_with_as,
    owner_before,
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ann Berg , the mayor", Link(1, article=True)),
        ("Ann Berg , mayor", Link(1)),
        ("Ann Berg , a mayor", None),
        ("Ann Berg ( mayor", Link(1, close=")")),
        ("Ann Berg – the mayor", Link(1, close="–", article=True)),
        ("Ann Berg is mayor", Link(1, verb=True)),
        ("Ann Berg was mayor", Link(1, THEN, verb=True)),
        ("Ann Berg , who was mayor", Link(1, PAST)),
        ("Ann Berg , who served as mayor", Link(1, PAST)),
        ("Ann Berg , now mayor", Link(1)),
        ("Ann Berg met the mayor", None),
    ],
)
def test_link(words: str, expected: Link | None) -> None:
    texts = words.split()
    assert link_before(texts, len(texts) - 1) == expected


def test_marks_close_what_they_open() -> None:
    assert [close_of(mark) for mark in (",", "(", "—", ";")] == ["", ")", "—", None]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("As mayor", True), ("In her role as the mayor", True), ("known as mayor", False), ("the mayor", False)],
)
def test_as(words: str, expected: bool) -> None:
    texts = words.split()
    assert opens_with_as(texts, len(texts) - 1) is expected


def test_countries_around_a_title_and_a_name() -> None:
    texts = ["Norway's", "embattled", "prime", "minister", "Ann", "Berg", "of", "South", "Korea"]
    assert owner_before(texts, 2, adjoining=True) == 0
    assert owner_before(["Norway's", "angry", "prime", "minister"], 2, adjoining=True) == 2
    assert country_after(texts, 5) == "South Korea"
    assert not country_after(["Ann", "Berg", "of", "Arendal"], 1)
