"""The bank of usual words: what a frame says, and which words may stand for which."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.word_choice.confusion_tables import Confusion
from linter.analysis.word_choice.usual_words import (
    SLIP,
    SOUND,
    TWO_SLIPS,
    Usual,
    UsualWords,
    key_of_frame,
    level,
    nearness,
    pair_measures,
    save_usual_words,
)
from linter.analysis.word_model.ids import BREAK
from linter.analysis.word_model.model import word_model
from linter.errors import DataError

IDS = [BREAK] * 3 + [101, 102, 103, 104, 105] + [BREAK] * 3
"""Five words between edges; the hole is that of the third."""
HOLE = 5


def bank(path: Path, frames: dict[int, tuple[int, int]]) -> UsualWords:
    save_usual_words(path / "usual.words", frames)
    return UsualWords(path / "usual.words", word_model(), rebuild="this")


def test_the_words_around_tell_the_usual_one_the_surest_frame_first(tmp_path: Path) -> None:
    frames = {
        key_of_frame((-1, 1), (102, 104)): (10_900, 3),
        key_of_frame((-2, -1), (101, 102)): (10_900, 7),
        key_of_frame((1,), (104,)): (10_901, 0),
        key_of_frame((-1,), (104,)): (10_902, 5),
    }
    found = bank(tmp_path, frames).at(IDS, HOLE)
    assert [one[0] for one in found[10_900]] == [2, 2]
    assert [one[1] for one in found[10_900]] == pytest.approx([2.8, 1.2])
    assert found[10_901] == [Usual(1, 0.0)]
    assert 10_902 not in found


def test_how_usual_both_words_of_a_confusion_are_and_how_alike(tmp_path: Path) -> None:
    frames = {
        key_of_frame((-1, 1), (102, 104)): (10_900, 3),
        key_of_frame((-2, -1), (101, 102)): (10_900, 7),
        key_of_frame((1,), (104,)): (10_901, 5),
    }
    usual = bank(tmp_path, frames)
    near = Confusion("recoiled", "recalled", "distant", 10_900)
    assert pair_measures(usual, IDS, HOLE, near, 10_901) == pytest.approx([2.8, 2, 2, 2.0, 2, True, True])
    other = Confusion("bend", "sand", "distant", 10_902)
    assert pair_measures(usual, IDS, HOLE, other, None) == [-1.0, 0, 0, -1.0, 2, False, False]


@pytest.mark.parametrize(("usual", "new", "expected"), [(8, 9, 0), (20, 0, 7), (100, 9, 6), (60_000, 0, 15)])
def test_a_frame_is_the_surer_the_more_rarely_it_has_new_words(usual: int, new: int, expected: int) -> None:
    assert level(usual, new) == expected


@pytest.mark.parametrize(
    ("written", "meant", "how"),
    [
        ("untied", "united", SLIP),
        ("heath", "health", SLIP),
        ("past", "passed", 0),
        ("chord", "cored", SOUND),
        ("rein", "reign", SLIP),
        ("conversion", "convention", TWO_SLIPS),
        ("custard", "mustard", SLIP),
        ("house", "house", 0),
        ("houses", "house", 0),
        ("centre", "center", 0),
        ("organise", "organize", 0),
        ("of", "off", 0),
        ("ferry", "parrot", 0),
    ],
)
def test_which_words_stand_for_which(written: str, meant: str, how: int) -> None:
    assert nearness(written, meant) == how


def test_a_file_that_is_damaged_is_named(tmp_path: Path) -> None:
    path = tmp_path / "usual.words"
    save_usual_words(path, {key_of_frame((-1,), (104,)): (10_900, 3)})
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(DataError, match=r"usual\.words"):
        UsualWords(path, word_model(), rebuild="this")
