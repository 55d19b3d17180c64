from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.arithmetic.orders import orders
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "first", "second", "way"),
    [
        ("The lake was at 61% of its depth, below last year's 58%.", 61, 58, -1),
        ("His support was 43 per cent, up from the 47 per cent of May.", 43, 47, 1),
        ("Lund finished with 16 points, ahead of Corle with 18.", 16, 18, 1),
        ("With 94 points, the club ended the season behind Lund, who had 91.", 94, 91, -1),
        ("The crowd of 31,400 beat the previous best of 32,100.", 31_400, 32_100, 1),
        ("Yields averaged 28 litres a day, up from 31 litres in May.", 28, 31, 1),
        ("Shares in the brewer closed at 340p, up 12p from Tuesday's close of 352p.", 340, 352, 1),
    ],
)
def test_words_say_which_is_the_greater(
    text: str, first: float, second: float, way: int, draft: Callable[..., Document]
) -> None:
    (found,) = orders(draft(text))
    assert (found.first.value, found.second.value, found.way) == (first, second, way)


@pytest.mark.parametrize(
    "text",
    [
        "The lake was at 61% of its depth, not below last year's 58%.",
        "It made a loss of $16 million, less than last year's $12 million from fees.",
        "It sold 40 boats, more than 30 of them abroad.",
        "She was on 16 points, ahead of Lund with 18 on goal difference.",
        "She won most races in her first three years, exceeding the previous record by eight.",
        "She ran it in 54 seconds, which beat the record of 55.",
        "The group raised $2 million a day, up from $54 million in all of May.",
        "The town has 40 schools, fewer than the 12 doctors need.",
    ],
)
def test_figures_that_words_do_not_order(text: str, draft: Callable[..., Document]) -> None:
    assert orders(draft(text)) == ()
