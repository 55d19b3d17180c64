"""Offices that somebody else holds, beside who never held them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.other_holders import another_holds, elsewhere
from linter.analysis.titles.title_claims import title_claims
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,level,acting,accuses
Erik Dahl,,Leader of the Grain Party,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,organisation,no,yes
Ulf Berge,,Archbishop of Oslo,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,,no,yes
Nils Ask,,Archbishop of Bergen,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,,no,yes
Vera Stolt,,Director-General of the Grain Union,Grain Union,,2010-01-01,2018-01-01,a list,2020-01-01,organisation,no,yes
Leif Bo,,Director-General of the Harbour Union,Harbour Union,,2010-01-01,2018-01-01,a list,2020-01-01,organisation,no,yes
Bob Hill,,Mayor of Boston,,United States,2010-01-01,2018-01-01,a list,2020-01-01,regional,no,yes
Cal Dean,,Associate Justice of the Supreme Court,,United States,2010-01-01,2018-01-01,a list,2020-01-01,,no,yes
"""


@pytest.mark.parametrize(
    ("date", "text", "holder"),
    [
        ("2014-05-05", "Erik Dahl, the prime minister, spoke.", "Erna Solberg"),
        ("2014-05-05", "Norwegian Prime Minister Erik Dahl spoke.", "Erna Solberg"),
        ("2014-05-05", "The archbishop of Oslo, Nils Ask, spoke.", "Ulf Berge"),
        ("2014-05-05", "Leif Bo, head of the Grain Union, spoke.", "Vera Stolt"),
        ("2014-05-05", "Cal Dean, the attorney general, spoke.", "Eric Holder"),
        # Too near to a change of hands; another country; another time; a candidate; a state's office.
        ("2013-10-25", "Erik Dahl, the prime minister, spoke.", ""),
        ("2014-05-05", "Erik Dahl, the Danish prime minister, spoke.", ""),
        ("2014-05-05", "In 1998 Erik Dahl, the prime minister, spoke.", ""),
        ("2014-05-05", "Prime Minister Erik Dahl would sign it.", ""),
        ("2014-05-05", "Bob Hill, the attorney general, spoke.", ""),
    ],
)
def test_another_holds(date: str, text: str, holder: str, dated: Callable[[str, str], Document]) -> None:
    document = dated(text, date)
    assert document.date is not None
    found = [another_holds(claim, document.date, document) for claim in title_claims(document)]
    assert [verdict.term.person for verdict in found if verdict is not None] == ([holder] if holder else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of Denver, Bob Hill, spoke.", "Mayor of Boston"),
        ("Denver's mayor, Bob Hill, spoke.", "Mayor of Boston"),
        ("Boston's mayor, Bob Hill, spoke.", ""),
        ("The mayor, Bob Hill, spoke.", ""),
        ("Labour mayor Bob Hill spoke.", ""),
    ],
)
def test_elsewhere(text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    document = dated(text, "2014-05-05")
    assert document.date is not None
    found = [elsewhere(claim, document.date) for claim in title_claims(document)]
    assert [verdict.term.office for verdict in found if verdict is not None] == ([expected] if expected else [])
