from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.added_counts import added_counts
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "value", "deed"),
    [
        ("Six sailors died in the crash. Three hikers were also killed.", 9, "killed"),
        ("Police arrested 14 men and six women.", 20, "arrested"),
        ("Four pupils were hurt. Another two people were injured by glass.", 6, "hurt"),
    ],
)
def test_counts_that_a_reader_adds_up(text: str, value: float, deed: str, draft: Callable[..., Document]) -> None:
    (found,) = added_counts(draft(text))
    assert (found.value, found.deed) == (value, deed)


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died in the crash, including six sailors.",
        "Six sailors died. Three hikers were hurt.",
        "Six sailors died in the crash. Three sailors were killed there in 2009.",
        "Six sailors and more than three hikers died.",
    ],
)
def test_counts_of_several_things_are_not_added(text: str, draft: Callable[..., Document]) -> None:
    assert added_counts(draft(text)) == ()
