"""The builder of the bank of usual words: which frames it keeps, and how its examples are made."""

from __future__ import annotations

import pytest

from linter.analysis.word_choice.usual_words import key_of_frame, level
from linter.analysis.word_model.ids import BREAK
from linter.analysis.word_model.model import word_model
from linter.data.build.usual import usual_words

np = pytest.importorskip("numpy")


def ids_of(text: str) -> list[int]:
    model = word_model()
    found = [model.word_id(word) for word in text.split()]
    assert None not in found
    return [BREAK] * 4 + [number for number in found if number is not None] + [BREAK] * 4


def test_a_frame_has_the_word_that_it_usually_has() -> None:
    model = word_model()
    often, seldom = ids_of("near the ferry terminal today"), ids_of("near the bus terminal today")
    frames = usual_words(np.array(often * 20 + seldom, dtype=np.uint16), model)
    near, the, ferry, terminal = (model.word_id(word) for word in ("near", "the", "ferry", "terminal"))
    assert frames[key_of_frame((-1, 1), (the, terminal))] == (ferry, level(20, 1))  # type: ignore[arg-type]
    assert frames[key_of_frame((-2, -1), (near, the))] == (ferry, level(20, 1))  # type: ignore[arg-type]


def test_rare_words_and_words_that_no_desk_wants_are_left_out() -> None:
    model = word_model()
    ids = ids_of("near the ferry terminal today") * 7 + ids_of("a prick of conscience follows") * 20
    frames = usual_words(np.array(ids, dtype=np.uint16), model)
    words = {model.word(word) for word, _ in frames.values()}
    assert "conscience" in words
    assert not words & {"ferry", "prick"}


def test_no_frame_reaches_over_the_edge_of_a_paragraph() -> None:
    model = word_model()
    frames = usual_words(np.array(ids_of("near the ferry terminal today") * 20, dtype=np.uint16), model)
    near, today, terminal = (model.word_id(word) for word in ("near", "today", "terminal"))
    assert key_of_frame((-1,), (terminal,)) in frames  # type: ignore[arg-type]
    assert key_of_frame((-1,), (BREAK,)) not in frames
    assert key_of_frame((1, 2), (today, BREAK)) not in frames  # type: ignore[arg-type]
    assert key_of_frame((-2, -1), (BREAK, near)) not in frames  # type: ignore[arg-type]
