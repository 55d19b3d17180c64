"""What may stand beside a title: plurals, lists of people, verbs of headlines, words that belong to a title."""

from __future__ import annotations

import pytest

from linter.analysis.titles.around_titles import belongs, ends_a_name, goes_on, in_title, singular


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("ministers", "minister"),
        ("Ministers", "Minister"),
        ("mayor", "mayor"),
        ("news", "news"),
    ],
)
def test_singular(written: str, expected: str) -> None:
    assert singular(written) == expected


@pytest.mark.parametrize(("word", "expected"), [("Says", True), ("Resigned", True), ("Of", True), ("Solvang", False)])
def test_what_ends_a_name_in_a_headline(word: str, expected: bool) -> None:
    assert ends_a_name(word) is expected


@pytest.mark.parametrize(
    ("following", "expected"), [(["and", "the"], True), (["Kari"], True), (["who", "left"], False), ([], False)]
)
def test_a_list_goes_on(following: list[str], expected: bool) -> None:
    assert goes_on(following) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("Norwegian", True), ("foreign", True), ("Monday", False), ("The", False), ("angry", False)]
)
def test_what_belongs_to_a_title(word: str, expected: bool) -> None:
    assert belongs(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("NORWEGIAN", True), ("Norway’s", True), ("minister", True), ("defence", True), ("ferry", False)],
)
def test_what_titles_are_made_of(word: str, expected: bool) -> None:
    assert in_title(word) is expected
