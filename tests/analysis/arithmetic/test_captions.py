"""Names, ages and numbers of captions beside the body's."""

from __future__ import annotations

from collections.abc import Callable

from linter.analysis.arithmetic.captions import caption_ages, caption_numbers
from linter.document.model import BlockKind, Document


def test_reading(draft: Callable[..., Document]) -> None:
    made = draft("Ann Lund, 45, saved six swimmers.", (BlockKind.CAPTION, "Ann Lund, 54, saved nine swimmers"))
    assert [(one.age, one.body) for one in caption_ages(made)] == [(54, 45)]
    assert [(one.stated.text, one.body.text) for one in caption_numbers(made)] == [("nine", "six")]
