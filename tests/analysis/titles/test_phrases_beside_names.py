from __future__ import annotations

from collections.abc import Callable

import pytest
from counting import calls

from linter.analysis.titles.phrases_beside_names import phrases_beside_names
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UN secretary Paul Okoro left.", ("un secretary", "Paul Okoro", "before")),
        ("The UN secretary, Paul Okoro, left.", ("the un secretary", "Paul Okoro", "before comma")),
        ("Paul Okoro, the UN secretary, left.", ("un secretary", "Paul Okoro", "after")),
        ("Paul Okoro, who is the UN secretary, left.", ("un secretary", "Paul Okoro", "after")),
        ("The speaker of the Paul Okoro left.", ("the speaker of", "Paul Okoro", "before")),
    ],
)
def test_words_beside_a_name(text: str, expected: tuple[str, str, str], draft: Callable[..., Document]) -> None:
    (phrase,) = phrases_beside_names(draft(text))
    assert (" ".join(word.word for word in phrase.words), phrase.name, phrase.place) == expected
    assert text[phrase.name_start :].startswith(phrase.name)


@pytest.mark.parametrize(
    "text",
    [
        "UN Secretary Gen. Paul Okoro left.",  # the title goes on
        "The UN secretary Monday Okoro left.",
        "The Senate majority Justice Department left.",
        "The UN secretary left with Paul Okoro.",
        "The leader of the Al Saba-linked group left.",
        "The speaker of the Assembly Paul Okoro left.",
    ],
)
def test_no_phrase_beside_a_name(text: str, draft: Callable[..., Document]) -> None:
    assert phrases_beside_names(draft(text)) == ()


def test_twice_the_draft_is_twice_the_work(draft: Callable[..., Document]) -> None:
    def work(times: int) -> int:
        return calls(lambda: phrases_beside_names(draft(times * "The UN secretary, Paul Okoro, left. ")))

    work(1)  # loads what is loaded once
    assert work(400) < 2.5 * work(200)
