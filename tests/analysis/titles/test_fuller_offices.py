from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.fuller_offices import fuller_offices
from linter.document.model import Document


@pytest.mark.parametrize("date", ["", "2016-01-01"])
def test_the_register_has_the_longer_title(date: str, dated: Callable[[str, str], Document]) -> None:
    (fuller,) = fuller_offices(dated("Irish attorney Lena Quist said no.", date))
    assert (fuller.claim.title, fuller.term.office) == ("Irish attorney", "Attorney General")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Irish attorney Lena Quist said no.", "2010-01-01"),  # before she was
        ("Norwegian attorney Lena Quist said no.", ""),
        ("Irish Attorney General Lena Quist said no.", ""),
        ("Irish deputy attorney Lena Quist said no.", ""),
        ("Her attorney Lena Quist said no.", ""),
    ],
)
def test_what_it_does_not_have(text: str, date: str, dated: Callable[[str, str], Document]) -> None:
    assert fuller_offices(dated(text, date)) == ()
