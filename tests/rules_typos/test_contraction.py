"""What typos/contraction reports, and what it leaves alone."""

from __future__ import annotations

import pytest

from linter.document.parse import parse
from linter.rulebook.loader import load_rulebook

(RULE,) = (rule.make() for rule in load_rulebook().rules if rule.id == "typos/contraction")


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The brewery said it's profits had doubled.", "it's", "its"),
        ("The brewery said it’s profits had doubled.", "it’s", "its"),
        ("It's chairman, Ann Pell, has left.", "It's", "Its"),
        ("They're house was struck by lightning.", "They're", "Their"),
        ("“Your never too old,” she said.", "Your", "You're"),
        ("One of it's owners has died.", "it's", "its"),
    ],
)
def test_the_other_one_is_suggested(text: str, wrong: str, right: str) -> None:
    (one,) = RULE.check(parse(text, path="draft.txt"))
    assert (text[one.span.start : one.span.end], one.suggestions[0].text) == (wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "It's time the brewery said it's sorry.",
        "They're people who care, and they're proud of it.",
        "Most of it's sand, and what it's for is unknown.",
        "Your never-ending tales and your being late are well known.",
    ],
)
def test_silent_on(text: str) -> None:
    assert list(RULE.check(parse(text, path="draft.txt"))) == []
