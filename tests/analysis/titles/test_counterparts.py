"""Titles that "counterpart" gives to people of the register."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.counterparts import counterparts
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,level,acting,accuses
Ida Falk,,Minister of Foreign Affairs,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,no,yes
Ulf Berge,,Minister of Defence,,Sweden,2010-01-01,2018-01-01,a list,2020-01-01,national,no,yes
Vera Stolt,,Prime Minister,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,no,yes
Nils Ask,,President,,Finland,2010-01-01,2018-01-01,a list,2020-01-01,national,no,yes
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norwegian Foreign Minister Ida Falk met her Swedish counterpart, Ulf Berge, on Monday.",
            ("Swedish counterpart", "Swedish Foreign Minister", "Ulf Berge"),
        ),
        (
            "The Norwegian prime minister, Vera Stolt, called her Danish opposite number Nils Ask.",
            ("Danish opposite number", "Danish President", "Nils Ask"),
        ),
        # A country that is none, nobody's title before it, a name that nobody has, no name.
        ("Norwegian Foreign Minister Ida Falk met her Utopian counterpart, Ulf Berge, on Monday.", None),
        ("The minister met her Swedish counterpart, Ulf Berge, on Monday.", None),
        ("Norwegian Foreign Minister Ida Falk met her Swedish counterpart, Olof Ny, on Monday.", None),
        ("Norwegian Foreign Minister Ida Falk met her Swedish counterpart on Monday.", None),
    ],
)
def test_counterparts(text: str, expected: tuple[str, str, str] | None, dated: Callable[[str, str], Document]) -> None:
    found = [(claim.title, claim.form, claim.name) for claim in counterparts(dated(text, "2014-05-05"))]
    assert found == ([expected] if expected else [])
