"""The changes of one word that counts speak for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from counting import calls

from linter.analysis.word_choice.slips import (
    EXTRA,
    FORM,
    GERUND,
    INFINITIVE,
    MISSING,
    OTHER,
    Slip,
    codes,
    possible_slips,
    swaps,
)
from linter.analysis.word_model.model import word_model
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Officers attempted stop the lorry.", Slip(MISSING, 2, "", "to")),
        ("Officers discussed about the lorry.", Slip(EXTRA, 2, "about", "")),
        ("The bank is responsible of the loss.", Slip(OTHER, 4, "of", "for")),
        ("Two men were arrest on Sunday.", Slip(FORM, 3, "arrest", "arrested")),
        ("The choir sung two hymns.", Slip(FORM, 2, "sung", "sang")),
        ("He risks to lose his seat.", Slip(GERUND, 2, "to", "losing")),
        ("The company refused paying the fine.", Slip(INFINITIVE, 3, "paying", "pay")),
    ],
)
def test_a_change_is_found(draft: Callable[..., Document], text: str, slip: Slip) -> None:
    assert slip in set(possible_slips(draft(text).prose[0], word_model()))


def test_what_edited_text_has_often_is_left_alone(draft: Callable[..., Document]) -> None:
    document = draft("At the end of the day, one of the men was arrested in the city.")
    assert [slip for slip in possible_slips(document.prose[0], word_model()) if slip.kind == MISSING] == []


def test_nothing_lacks_behind_a_mark_nor_at_the_start(draft: Callable[..., Document]) -> None:
    found = possible_slips(draft("Attempted, stop the lorry. Stop").prose[0], word_model())
    assert {slip.number for slip in found if slip.kind == MISSING}.isdisjoint({0, 2})


def test_each_word_that_is_exchanged_has_a_code_of_its_own() -> None:
    assert len(set(codes().values())) == len(codes())
    assert swaps().keys() <= codes().keys()
    assert all(word not in others for word, others in swaps().items())


def test_twice_the_draft_is_twice_the_work(draft: Callable[..., Document]) -> None:
    text = "Officers attempted stop the lorry. The bank is responsible of the loss. "

    def work(times: int) -> int:
        block = draft(text * times).prose[0]
        return calls(lambda: list(possible_slips(block, word_model())))

    work(1)
    assert work(80) <= 2.2 * work(40)
