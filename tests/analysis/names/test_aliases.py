"""Other names of the same place, people or body."""

from __future__ import annotations

import pytest

from linter.analysis.names.aliases import other_names


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("norway", "norwegian; norwegians"),
        ("norwegian", "norway; norwegians"),
        ("us", "u.s.; u.s; usa; u.s.a.; u.s.a; america; american; americans; united states; washington"),
        ("u.s.", "us; u.s; usa; u.s.a.; u.s.a; america; american; americans; united states; washington"),
        ("spanish", "spain; spaniard; spaniards; spanishs; span"),
        ("spain", "spanish; spaniard; spaniards; spanishs; span"),
        ("korea", "korean; koreans"),
        ("zorblatt", ""),
        ("doj", "justice department; department of justice; justice"),
        ("j&j", "johnson johnson"),
        ("xmas", "christmas"),
        ("danish", "denmark; dane; danes; danishs; dan"),
        ("sri", ""),
        ("nz", "new zealand; kiwi; kiwis"),
        ("dup", "democratic unionist party; unionist; unionists"),
    ],
)
def test_other_names(word: str, expected: str) -> None:
    assert "; ".join(" ".join(phrase) for phrase in other_names(word)) == expected


def test_no_word_is_its_own_other_name() -> None:
    assert ("us",) not in other_names("us")
    assert ("norway",) in other_names("norwegian")
