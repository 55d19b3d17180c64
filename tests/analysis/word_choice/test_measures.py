"""How two words are compared at a place, by counts."""

from __future__ import annotations

import pytest

from linter.analysis.text.tokens import tokens
from linter.analysis.word_choice.measures import (
    NOWHERE,
    Context,
    Fit,
    Keys,
    company,
    context,
    fit,
    is_common,
    keys_around,
    likelihoods,
    likely,
    measures,
)
from linter.analysis.word_model.model import EDGES, word_model
from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span

AROUND = Context(Keys(0, 0, 0, 0, 0), 10.0, 20.0, 5.0, 100.0, 200.0)


def ids_of(text: str) -> list[int]:
    found = tokens(Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text))))
    return word_model().ids(found.texts, found.kinds)


def test_likelihoods_back_off_to_shorter_sequences() -> None:
    found = likelihoods(AROUND, Fit(99.5, 4.0, 2.0, 6.0, 30.0, 40.0), 1000)
    assert found == pytest.approx((-2.302585, -1.034074, -1.27948, -0.788457), abs=1e-5)
    assert likelihoods(AROUND, NOWHERE, 1000)[0] < found[0]


def test_measures_are_differences_and_the_counts_themselves() -> None:
    written, meant = Fit(9.5, 0, 0, 0, 1, 1), Fit(99.5, 4, 2, 6, 30, 40)
    found = measures(AROUND, written, meant, 1000)
    assert found == pytest.approx(
        [
            7.908387,
            10.721798,
            4.669709,
            5.541264,
            5.115996,
            2.302585,
            9.5,
            0,
            0,
            0,
            1,
            1,
            99.5,
            4,
            2,
            6,
            30,
            40,
            10.0,
            20.0,
            5.0,
            100.0,
            200.0,
        ],
        abs=1e-5,
    )
    assert measures(AROUND, written, written, 1000)[:6] == [0.0] * 6


@pytest.mark.parametrize(
    ("first", "second", "slip", "worth"),
    [
        (-1.9, -2.9, False, True),
        (-2.0, -2.9, False, False),
        (-1.9, -3.0, False, False),
        (5.1, 8.1, True, True),
        (5.0, 8.1, True, False),
        (5.1, 8.0, True, False),
    ],
)
def test_what_is_worth_a_closer_look(first: float, second: float, slip: bool, worth: bool) -> None:
    assert likely([first, second], slip=slip) is worth


def test_a_usual_word_is_common_in_its_place() -> None:
    model = word_model()
    ids = ids_of("one of the most important")
    place = EDGES + 2
    the, then = model.word_id("the"), model.word_id("then")
    assert the is not None
    assert then is not None
    keys = keys_around(ids, place)
    assert is_common(model, keys, the)
    assert not is_common(model, keys, then)
    usual = fit(model, keys, the)
    assert usual.left > usual.left2 > 0
    assert usual.middle > 0
    assert fit(model, keys, None) == NOWHERE
    assert fit(model, keys, then).middle == 0
    around = context(model, ids, place, keys)
    assert around.keys == keys
    assert around.total_left == model.total(ids[place - 1])
    assert around.total_right == model.total(ids[place + 1])


def test_company_counts_words_of_content_alone() -> None:
    model = word_model()
    ids = ids_of("the judge told the jury that the court would hear the trial")
    court = model.word_id("court")
    place = EDGES + 7
    total, most = company(model, ids, place, court)
    assert total > most > 0
    assert company(model, ids, place, model.word_id("the")) == (0.0, 0.0)
    assert company(model, ids, place, None) == (0.0, 0.0)
    assert company(model, ids_of("of the that"), EDGES, court) == (0.0, 0.0)
