"""What is known of single words, and how shares are stored."""

from __future__ import annotations

import pytest

from linter.analysis.words.word_facts import (
    absence_byte,
    fallback_bases,
    frequency_byte,
    lemma,
    name_pair,
    opposites,
    plain,
    related_words,
    share_byte,
    word_facts,
)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("mayor", ("mayor", "mayor", True, 0.47, False, 1.14, 0.03, 0.03)),
        ("Mayor’s", ("mayor", "mayor", True, 0.47, False, 1.14, 0.03, 0.03)),
        ("mayors'", ("mayors", "mayor", True, 0.24, False, 1.14, 0.03, 0.03)),
        ("Norway", ("norway", "norway", True, 1.0, False, 2.32, None, None)),
        ("Angela", ("angela", "angela", True, 1.0, True, 1.98, None, None)),
        ("studies", ("studies", "study", True, 0.25, False, 0.92, 0.08, 0.01)),
        ("boxes", ("boxes", "box", True, 0.02, False, 1.42, 0.33, 0.33)),
        ("walked", ("walked", "walk", True, 0.0, False, 1.02, 0.25, 0.02)),
        ("stopping", ("stopping", "stop", True, 0.02, False, 0.64, 0.32, 0.11)),
        ("zorblatt", ("zorblatt", "zorblatt", False, None, False, 5.0, None, None)),
        ("zorblatts", ("zorblatts", "zorblatts", False, None, False, 5.0, None, None)),
        ("unhappier", ("unhappier", "unhappy", True, None, False, 2.0, 0.5, 0.5)),
        ("went", ("went", "go", True, 0.0, False, 0.18, 0.14, 0.02)),
        ("better", ("better", "good", True, 0.02, False, 0.28, 0.12, 0.03)),
        ("U.S.", ("u.s.", "u.s.", True, 1.0, False, 0.4, 0.11, 0.07)),
        ("a", ("a", "a", True, 0.01, False, 0.0, 0.0, 0.0)),
        ("zorbled", ("zorbled", "zorbled", False, None, False, 5.0, None, None)),
        ("zorbing", ("zorbing", "zorbing", False, None, False, 5.0, None, None)),
        ("zorbies", ("zorbies", "zorbies", False, None, False, 5.0, None, None)),
        ("xing", ("xing", "xing", False, None, False, 5.0, None, None)),
    ],
)
def test_facts(word: str, expected: tuple[object, ...]) -> None:
    facts = word_facts(word)
    rounded = [round(value, 2) if isinstance(value, float) else value for value in facts]
    assert tuple(rounded) == expected


def test_plain_forms() -> None:
    assert [plain(word) for word in ("Mayor's", "MAYOR’S", "mayors'", "mayors", "U.S.'s")] == [
        "mayor",
        "mayor",
        "mayors",
        "mayors",
        "u.s.",
    ]
    assert lemma("Cities’") == "city"


@pytest.mark.parametrize(
    ("form", "bases"),
    [
        ("cities", ["city"]),
        ("boxes", ["boxe", "box"]),
        ("cats", ["cat"]),
        ("hoped", ["hope", "hop"]),
        ("stopped", ["stoppe", "stopp", "stop"]),
        ("stopping", ["stoppe", "stopp", "stop"]),
        ("ties", ["tie"]),
        ("red", []),
        ("as", []),
        ("cat", []),
        ("rolls", ["roll"]),
    ],
)
def test_bases_of_a_form_that_the_table_lacks(form: str, bases: list[str]) -> None:
    assert list(fallback_bases(form)) == bases


def test_relations_by_their_kind() -> None:
    assert opposites("rise") == ("fall",)
    assert not {*opposites("rise")} & {*related_words("rise")}
    assert {*related_words("rise", nearest=True)} < {*related_words("rise")}
    assert related_words("zorblatt") == opposites("zorblatt") == ()
    assert name_pair("white", "house")
    assert not name_pair("white", "horse")


def test_shares_as_bytes() -> None:
    assert [share_byte(1, 1), share_byte(2, 1), share_byte(3, 0), share_byte(0, 3), share_byte(0, 2)] == [
        255,
        167,
        250,
        0,
        255,
    ]
    assert [absence_byte(4, 4), absence_byte(5, 5), absence_byte(0, 5)] == [255, 136, 23]
    assert [frequency_byte(0, 10), frequency_byte(10, 10), frequency_byte(1, 10), frequency_byte(1, 10**9)] == [
        250,
        0,
        50,
        250,
    ]


def test_only_so_many_words_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that checks an archive must not grow with its words."""
    known: dict[str, object] = {}
    monkeypatch.setattr("linter.analysis.words.word_facts.MOST_REMEMBERED", 10)
    monkeypatch.setattr("linter.analysis.words.word_facts._facts", known)
    words = ["mayor", *(f"mayor{number}" for number in range(50)), "mayor"]
    assert [word_facts(word).form for word in words] == words
    assert len(known) <= 11
