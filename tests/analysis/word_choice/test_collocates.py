"""The table of collocates: what it gives for the words around a place, and what it says where it is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.word_choice.collocates import Collocates, save_collocates
from linter.analysis.word_model.building import write_model
from linter.analysis.word_model.counting import Article, read_text
from linter.analysis.word_model.ids import BREAK
from linter.analysis.word_model.model import EDGES, WordModel, word_model
from linter.errors import DataError


def word(text: str) -> int:
    number = word_model().word_id(text)
    assert number is not None
    return number


@pytest.fixture
def table(tmp_path: Path) -> Collocates:
    found = {
        -2: {word("panel"): [(word("judges"), 20), (word("experts"), 4)]},
        -1: {word("executive"): [(word("order"), 1000), (word("officer"), 20)]},
        1: {word("confinement"): [(word("solitary"), 8)]},
        2: {},
    }
    path = tmp_path / "collocates.words"
    save_collocates(path, word_model(), found)
    return Collocates(path, word_model(), rebuild="")


def at(table: Collocates, text: str, letter: str) -> list[tuple[int, str, float]]:
    """What the table has for the place of "_"."""
    words = text.split()
    ids = [BREAK] * EDGES + [BREAK if one == "_" else word(one) for one in words] + [BREAK] * EDGES
    model = word_model()
    return [(place, model.word(one), level) for place, one, level in table.at(ids, words.index("_"), letter)]


@pytest.mark.parametrize(
    ("text", "letter", "found"),
    [
        ("executive _ today", "o", [(-1, "officer", 3.0), (-1, "order", 3.5)]),
        ("executive _ today", "a", []),
        ("executive _ today", "z", []),
        ("in _ confinement", "s", [(1, "solitary", 2.0)]),
        ("executive _ confinement", "s", [(1, "solitary", 2.0)]),
        ("panel of _ today", "j", [(-2, "judges", 3.0)]),
        ("panel legal _ today", "j", []),
        ("_", "j", []),
    ],
)
def test_collocates_of_the_words_around(
    text: str, letter: str, found: list[tuple[int, str, float]], table: Collocates
) -> None:
    assert sorted(at(table, text, letter)) == found


def test_a_damaged_table_is_named(tmp_path: Path) -> None:
    path = tmp_path / "collocates.words"
    path.write_bytes(b"x" * 200)
    with pytest.raises(DataError) as error:
        Collocates(path, word_model(), rebuild="make it anew")
    assert error.value.path == path
    assert "make it anew" in str(error.value)


def test_with_another_model_it_has_nothing(table: Collocates, tmp_path: Path) -> None:
    words = " ".join(
        f"{one}{other}{last}"
        for last in "ens"
        for one in "bcdfghjklmnprstvw"
        for other in ("a", "e", "i", "o", "u", "ar", "or")
    )
    found = [Article("1", "2026-01-02", f"The governor signed an executive order. {words} " * 9, share=50)]
    text = read_text(found, 3, 3, print)
    write_model(text, tmp_path / "house.wordmodel", print, name="house")
    other = Collocates(tmp_path / "collocates.words", WordModel(tmp_path / "house.wordmodel"), rebuild="")
    ids = [BREAK] * EDGES + [word("executive"), BREAK] + [BREAK] * EDGES
    assert list(table.at(ids, 1, "o"))
    assert list(other.at(ids, 1, "o")) == []
