"""A body's head, when the title names another body's whose holder the register has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.heads_of_bodies import heads_of_bodies, other_holder
from linter.analysis.titles.title_claims import title_claims
from linter.analysis.titles.title_verdicts import title_verdicts
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,accuses
Ida Falk,,Chief executive,Northern Lamp Works,Norway,2010-01-01,2018-01-01,a list,2020-01-01,yes
Erik Dahl,,Chief executive,Fjord Line,Norway,2010-01-01,2018-01-01,a list,2020-01-01,yes
Pia Storm,,Chief executive,Storm Mills,Norway,2010-01-01,2018-01-01,a list,2020-01-01,no
Ulf Berge,,Chief executive,Northern Lamp Works,Norway,2018-01-01,,a list,2020-01-01,yes
"""
Dated = Callable[[str, str], Document]


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        ("2014-05-05", "Northern Lamp Works chief executive Erik Dahl left.", "Ida Falk"),
        ("2014-05-05", "They met Erik Dahl, the chief executive of Northern Lamp Works.", "Ida Falk"),
        # Its own head, a body of which the register has no head, one whose row may not accuse.
        ("2014-05-05", "Fjord Line chief executive Erik Dahl left.", ""),
        ("2014-05-05", "Grain Board chief executive Erik Dahl left.", ""),
        ("2014-05-05", "Storm Mills chief executive Erik Dahl left.", ""),
        # Near a change at the top, and outside every term.
        ("2017-12-05", "Northern Lamp Works chief executive Erik Dahl left.", ""),
        ("2018-02-05", "Northern Lamp Works chief executive Erik Dahl left.", ""),
        ("2005-05-05", "Northern Lamp Works chief executive Erik Dahl left.", ""),
        # Another office of the body.
        ("2014-05-05", "Northern Lamp Works director Erik Dahl left.", ""),
    ],
)
def test_other_holder(date: str, text: str, expected: str, dated: Dated) -> None:
    document = dated(text, date)
    assert document.date is not None
    (claim,) = title_claims(document)
    holder = other_holder(claim, heads_of_bodies(document), document.date)
    assert (holder.person if holder is not None and holder.person != claim.name else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Northern Lamp Works chief executive Erik Dahl left.", ["office"]),
        ("Former Northern Lamp Works chief executive Erik Dahl left.", []),
        ("Northern Lamp Works chief executive Ida Falk left.", []),
        # Who is to lead it was not its head yet, and somebody else was.
        ("Northern Lamp Works chief executive Ulf Berge said on Monday that it will close.", ["premature"]),
    ],
)
def test_verdicts(text: str, expected: list[str], dated: Dated) -> None:
    assert [verdict.kind.value for verdict in title_verdicts(dated(text, "2014-05-05"))] == expected
