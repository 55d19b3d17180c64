"""Names of people are looked up however they are written, and only full names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.registers.people import name_key


@pytest.mark.parametrize(
    "names",
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy", "VOLODYMYR ZELENSKYI"),
        ("J.D. Vance", "J. D. Vance", "JD Vance", "Vice President JD Vance".removeprefix("Vice ")),
        ("George W. Bush", "George Bush", "George H. W. Bush", "George Bush’s"),
        ("Kim Jong-un", "Kim Jong Un", "Kim Jong\u2011un"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "RECEP TAYYİP ERDOĞAN"),
        ("Abdel Fattah el-Sisi", "Abdel-Fattah al-Sisi"),
        ("Jonas Gahr Støre", "Jonas Gahr Store"),
        ("Sir Keir Starmer", "Keir Starmer", "Keir Starmer MP"),
        ("Gideon Sa'ar", "Gideon Sa’ar", "Gideon Saar"),
        ("Robert F. Kennedy Jr.", "Robert Kennedy", "Robert Kennedy, Jr."),
        ("Dmitri Medvedev", "Dmitry Medvedev", "Dmitrii Medvedev"),
        ("Ann Lee", "Ann Lee (politician)", "Ann Lee, Baroness Lee"),
    ],
)
def test_ways_to_write_one_name(names: tuple[str, ...]) -> None:
    assert len({name_key(name) for name in names}) == 1
    assert name_key(names[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joe Biden", "Jill Biden"),
        ("Li Si", "Li Su"),
        ("Donald Trump", "Donald Tusk"),
        ("J. Edgar Hoover", "Edgar Hoover"),
        ("Li Qi", "Li Qy"),  # the ending is folded in longer words alone
    ],
)
def test_different_people(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("name", ["", "Madonna", "  ", "Smith, Ann", "’", "Lula (president)", "-- --"])
def test_less_than_a_full_name_names_nobody(name: str) -> None:
    assert name_key(name) == ""


@settings(deadline=None)
@given(st.text(max_size=60))
def test_the_key_of_a_key_is_itself_or_shorter(text: str) -> None:
    key = name_key(text)
    assert key == key.strip()
    assert "  " not in key
    assert len(name_key(key)) <= len(key)


WORDS = st.text("acdeéöłMNØ", min_size=2, max_size=8)


@settings(deadline=None)
@given(WORDS, WORDS, st.sampled_from("ABX"))
def test_case_and_middle_initials_never_count(first: str, last: str, initial: str) -> None:
    key = name_key(f"{first} {last}")
    assert name_key(f"{first} {initial}. {last}") == key
    assert name_key(f"{first} {last}".upper()) == key
