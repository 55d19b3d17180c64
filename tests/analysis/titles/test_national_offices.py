"""Who else held the national office that a title claims."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.national_offices import holder_in
from linter.analysis.titles.title_claims import title_claims
from linter.analysis.titles.title_verdicts import title_verdicts
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,level,accuses,acting
Ida Falk,,Minister of Finance,,Norway,1930-01-01,1938-01-01,a list,1940-01-01,national,yes,no
Erik Dahl,,Minister of Trade and Industry,,Norway,1930-01-01,1938-01-01,a list,1940-01-01,national,no,no
Pia Storm,,Minister of Tourism,,Norway,1930-01-01,1938-01-01,a list,1940-01-01,national,no,yes
Ulf Berge,,Minister of Finance,,Norway,1938-01-01,,a list,1940-01-01,national,yes,no
Ole Hagen,,Minister of Finance,,Iceland,1930-01-01,1938-01-01,a list,1940-01-01,national,no,no
"""
Dated = Callable[[str, str], Document]


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        ("1934-05-05", "Trade Minister Ida Falk left.", "Erik Dahl"),
        ("1934-05-05", "Finance Minister Erik Dahl left.", "Ida Falk"),
        # One’s own office, one that nobody is known to hold, one held for the time being, a deputy’s.
        ("1934-05-05", "Finance Minister Ida Falk left.", ""),
        ("1934-05-05", "Health Minister Ida Falk left.", ""),
        ("1934-05-05", "Tourism Minister Ida Falk left.", ""),
        ("1934-05-05", "Deputy Trade Minister Ida Falk left.", ""),
        # Near a change, and outside every term.
        ("1937-12-05", "Finance Minister Erik Dahl left.", ""),
        ("1938-01-25", "Finance Minister Erik Dahl left.", ""),
        ("1925-05-05", "Finance Minister Erik Dahl left.", ""),
    ],
)
def test_holder_in(date: str, text: str, expected: str, dated: Dated) -> None:
    document = dated(text, date)
    assert document.date is not None
    (claim,) = title_claims(document)
    holder = holder_in("Norwegian", claim, document.date, document)
    assert (holder.person if holder is not None else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Portfolios that countries join: wrong only where somebody else has the one named.
        ("Norwegian Trade Minister Ida Falk left.", ["office"]),
        ("Norwegian Economy Minister Ida Falk left.", []),
        # A row that may not accuse does where the office named is somebody else’s.
        ("Norwegian Finance Minister Ole Hagen left.", ["country"]),
        ("Andorran Finance Minister Ole Hagen left.", ["country?"]),
    ],
)
def test_verdicts(text: str, expected: list[str], dated: Dated) -> None:
    verdicts = title_verdicts(dated(text, "1934-05-05"))
    assert [f"{verdict.kind.value}{'' if verdict.certain else '?'}" for verdict in verdicts] == expected
