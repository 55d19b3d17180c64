"""Members of the European Commission under another member's portfolio."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.commissioners import other_portfolio
from linter.analysis.titles.title_claims import title_claims
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,level,acting,accuses
Ida Falk,,European Commissioner for Trade,European Commission,,2010-02-10,2014-10-31,a list,2020-01-01,organisation,no,yes
Erik Dahl,,European Commissioner for Energy,European Commission,,2010-02-10,2014-10-31,a list,2020-01-01,organisation,no,yes
Ulf Berge,,European Commissioner for Harbours,European Commission,,2010-02-10,2014-10-31,a list,2020-01-01,organisation,no,no
Ida Falk,,European Commissioner for Budget,European Commission,,2014-11-01,2019-11-30,a list,2020-01-01,organisation,no,yes
"""


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        ("2012-05-05", "EU trade commissioner Erik Dahl spoke.", "European Commissioner for Energy"),
        ("2012-05-05", "The EU’s energy commissioner, Ida Falk, spoke.", "European Commissioner for Trade"),
        # Their own portfolios, another time's too, and one that nobody is known to have.
        ("2012-05-05", "EU energy commissioner Erik Dahl spoke.", ""),
        ("2012-05-05", "EU budget commissioner Ida Falk spoke.", ""),
        ("2012-05-05", "EU fisheries commissioner Erik Dahl spoke.", ""),
        # No portfolio, a deputy's, a holder who may not accuse, the first weeks.
        ("2012-05-05", "EU commissioner Erik Dahl spoke.", ""),
        ("2012-05-05", "EU deputy trade commissioner Erik Dahl spoke.", ""),
        ("2012-05-05", "European Commissioner for Harbours Erik Dahl spoke.", ""),
        ("2010-02-25", "EU trade commissioner Erik Dahl spoke.", ""),
    ],
)
def test_other_portfolio(date: str, text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    document = dated(text, date)
    assert document.date is not None
    (claim,) = title_claims(document)
    verdict = other_portfolio(claim, document.date, document)
    assert (verdict.term.office if verdict is not None else "") == expected
