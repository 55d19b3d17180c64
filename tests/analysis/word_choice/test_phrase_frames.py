"""The bank of phrases: which word a phrase has at a hole, and how sure it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.analysis.word_choice.phrase_frames import PHRASES, Framed, PhraseFrames, phrase_level, save_phrase_frames
from linter.analysis.word_choice.usual_words import UsualWords, key_of_frame, save_usual_words
from linter.analysis.word_model.ids import BREAK
from linter.analysis.word_model.model import EDGES, WordModel, word_model
from linter.errors import DataError


def ids_of(model: WordModel, *words: str) -> list[int]:
    found = [model.word_id(word) for word in words]
    assert None not in found
    return [BREAK] * EDGES + [number for number in found if number is not None] + [BREAK] * EDGES


def bank(path: Path, frames: dict[int, tuple[int, int]], usual: dict[int, tuple[int, int]]) -> PhraseFrames:
    model = word_model()
    save_usual_words(path / "usual.words", usual)
    save_phrase_frames(path / "phrases.frames", frames)
    known = UsualWords(path / "usual.words", model, rebuild="this")
    return PhraseFrames(path / "phrases.frames", model, known, rebuild="this")


def test_the_words_of_phrases_the_surest_frame_first(tmp_path: Path) -> None:
    ids = ids_of(word_model(), "fought", "tooth", "and", "mail", "for", "quarry")
    fought, tooth, and_, _, for_, quarry = ids[EDGES:-EDGES]
    frames = {
        key_of_frame((-2, -1), (tooth, and_)): (10_900, 5),
        key_of_frame((-3, -2, -1, 1), (fought, tooth, and_, for_)): (10_900, 13),
        key_of_frame((-1, 1), (and_, for_)): (10_901, 9),
    }
    usual = {key_of_frame((1, 2), (for_, quarry)): (10_902, 5), key_of_frame((-1,), (and_,)): (10_903, 9)}
    found = bank(tmp_path, frames, usual).at(ids, EDGES + 3)
    assert found[10_900] == [Framed(pytest.approx(4.0), 4, 2), Framed(pytest.approx(0.8), 2, 1)]  # type: ignore[arg-type]
    assert 10_901 not in found  # no word of content is in the frame
    assert found[10_902] == [Framed(pytest.approx(2.0), 2, 1)]  # type: ignore[arg-type]
    assert 10_903 not in found  # one word is no phrase


def test_a_frame_ends_where_the_block_does(tmp_path: Path) -> None:
    ids = ids_of(word_model(), "mail", "tooth")
    frames = {key_of_frame((1, 2), (ids[EDGES + 1], BREAK)): (10_900, 5)}
    assert not bank(tmp_path, frames, {}).at(ids, EDGES)
    assert not bank(tmp_path, frames, {}).at(ids, EDGES + 1)


def test_frames_have_two_to_four_words_side_by_side() -> None:
    assert len(PHRASES) == len(set(PHRASES)) == 12
    assert [len(frame) for frame in PHRASES] == sorted(len(frame) for frame in PHRASES)
    assert all(max(frame) - min(frame) <= len(frame) for frame in PHRASES)


@pytest.mark.parametrize(("usual", "new", "expected"), [(8, 7, 3), (8, 40, 0), (20, 0, 10), (900, 0, 15)])
def test_a_phrase_is_the_surer_the_more_rarely_it_has_new_words(usual: int, new: int, expected: int) -> None:
    assert phrase_level(usual, new) == expected


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    model = word_model()
    save_usual_words(tmp_path / "usual.words", {})
    known = UsualWords(tmp_path / "usual.words", model, rebuild="this")
    (tmp_path / "phrases.frames").write_bytes(b"nothing")
    with pytest.raises(DataError, match=r"phrases\.frames"):
        PhraseFrames(tmp_path / "phrases.frames", model, known, rebuild="this")
