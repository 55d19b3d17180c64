from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.calendar.counted_on import counted_on
from linter.document.model import Document


@pytest.mark.parametrize(
    ("text", "stated", "elapsed", "unit"),
    [
        ("He was arrested on 3 August and charged three days later, on 9 August.", 3, 6, "day"),
        ("The strike was called off on 14 March, five days after it began on 5 March.", 5, 9, "day"),
        ("She fell ill on June 2 and died three weeks later, on June 16.", 21, 14, "day"),
        ("The couple wed in June 1975 and will mark their 40th anniversary in June 2025.", 40, 50, "year"),
        ("The choir, founded in 1924, sang for its fiftieth anniversary in 1984.", 50, 60, "year"),
    ],
)
def test_a_count_leads_from_one_date_to_another(
    text: str, stated: float, elapsed: float, unit: str, draft: Callable[..., Document]
) -> None:
    (found,) = counted_on(draft(text))
    assert (found.stated, found.elapsed, found.unit) == (stated, elapsed, unit)


@pytest.mark.parametrize(
    "text",
    [
        "He was arrested on 3 August, charged three days later and freed on 9 August.",
        "He was arrested on 3 August and charged about three days later, on 9 August.",
        "The choir, founded in 1924, marked the 40th anniversary of a tour in 1984.",
        "The band, formed in 1990, marked the 25th anniversary of its first album in 2019.",
        "The strike began on 5 March and ended on 14 March, five days after talks failed, as one on 2 May had.",
    ],
)
def test_a_count_from_something_else_is_left_alone(text: str, draft: Callable[..., Document]) -> None:
    assert counted_on(draft(text)) == ()
