"""Well-known names that an unknown word is a slip for."""

from __future__ import annotations

import pytest

from linter.analysis.words.known_names import known_name


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
