"""The builder of the table of collocates: which words it keeps, and which it exchanges."""

from __future__ import annotations

import pytest

from linter.analysis.word_model.ids import BREAK
from linter.analysis.word_model.model import word_model
from linter.data.build.collocates import collocates, written_for

np = pytest.importorskip("numpy")


def word(text: str) -> int:
    found = word_model().word_id(text)
    assert found is not None
    return found


def found(text: str, times: int) -> dict[int, dict[int, list[tuple[int, int]]]]:
    """What the builder keeps of a text that stands so many times among others."""
    ids = ([BREAK] * 4 + [word(one) for one in text.split()]) * times
    ids += [word("harbour"), word("today"), BREAK] * 4000
    return collocates(np.array(ids, dtype=np.uint16), word_model())


def test_words_that_stand_beside_each_other() -> None:
    table = found("an executive order today", 8)
    assert (word("order"), 8) in table[-1][word("executive")]
    assert (word("executive"), 8) in table[1][word("order")]
    assert not found("an executive order today", 3)[-1].get(word("executive"))


def test_words_with_a_small_one_between() -> None:
    assert found("panel of judges", 8)[-2][word("panel")] == [(word("judges"), 8)]
    assert found("panel legal judges", 8)[-2].get(word("panel")) is None


def test_small_words_and_words_that_no_desk_wants_are_none() -> None:
    table = found("the prick of conscience", 8)
    assert word("the") not in table[-1]
    assert not any(one == word("prick") for many in table[1].values() for one, _ in many)


def test_words_to_exchange_are_alike() -> None:
    alike = written_for(["order", "odor", "border", "orders", "realise", "realize", "solitary", "solidarity"])
    assert alike["order"] == ["odor", "orders"]
    assert alike["solitary"] == ["solidarity"]
    assert "realize" not in alike
