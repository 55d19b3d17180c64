"""Well-known names that an unknown word is a slip for."""

from __future__ import annotations

import pytest

from linter.analysis.words.known_names import known_name, known_time, names_near


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("isreal", "Israel"),
        ("febuary", "February"),
        ("morroco", "Morocco"),
        ("massachussetts", "Massachusetts"),
        ("phillipines", "Philippines"),
        ("egpyt", "Egypt"),
        ("microsft", "Microsoft"),
        ("starbuks", "Starbucks"),
    ],
)
def test_the_nearest_name(word: str, name: str) -> None:
    found = known_name(word)
    assert found is not None
    assert found.name == name
    assert found.cost > 0


@pytest.mark.parametrize(
    "word",
    [
        "koreas",  # another form
        "brasil",  # another spelling
        "kenan",  # short, and a letter less
        "skjelbred",
        "isr",
        "i" * 40,
    ],
)
def test_no_name(word: str) -> None:
    assert known_name(word) is None


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("rottadam", "Rotterdam"),  # a consonant lost
        ("mauretainia", "Mauritania"),  # other vowels alone
        ("montevidio", "Montevideo"),
    ],
)
def test_what_is_further_off_where_a_place_must_stand(word: str, name: str) -> None:
    found = known_name(word, placed=True)
    assert found is not None
    assert found.name == name


def test_another_consonant_is_another_place() -> None:
    assert known_name("kalabari", placed=True) is None  # near Kalahari


@pytest.mark.parametrize(("word", "name"), [("augst", "August"), ("jully", "July"), ("mondya", "Monday")])
def test_a_month_or_day(word: str, name: str) -> None:
    found = known_time(word)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("word", ["may", "august", "skjelbred"])
def test_no_month_or_day(word: str) -> None:
    assert known_time(word) is None


def test_names_near_a_word() -> None:
    assert "Pittsburgh" in names_near("pittsburg")
    assert "Pittsburgh" not in names_near("isreal")
