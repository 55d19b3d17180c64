"""Titles of a post that is somebody else's, beside who certainly holds another one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.other_posts import other_post
from linter.analysis.titles.title_claims import title_claims
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,level,acting,accuses
Ida Falk,,Minister of Finance,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,no,yes
Erik Dahl,,Chief of the General Staff,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,no,yes
Ulf Berge,,Minister of Defence,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,no,yes
Vera Stolt,,Director-General of Lighthouses,United Harbours,,2010-01-01,2018-01-01,a list,2020-01-01,organisation,no,yes
Nils Ask,,Secretary-General of the Grain Union,Grain Union,,2010-01-01,2018-01-01,a list,2020-01-01,organisation,no,yes
Pia Storm,,Minister,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,no,yes
Leif Bo,,Minister of Tourism,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,no,no
"""


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        # A central bank's governor sits in no cabinet, and who leads an army leads no ministry.
        ("2014-05-05", "Bank of Norway Governor Ida Falk spoke.", "Minister of Finance"),
        ("2014-05-05", "Erik Dahl, the Norwegian defence minister, spoke.", "Chief of the General Staff"),
        # "Chief" says nothing but which body.
        ("2014-05-05", "Grain Union chief Vera Stolt spoke.", "Director-General of Lighthouses"),
        # Their own offices, and somebody with a ministry of no name.
        ("2014-05-05", "Ulf Berge, the Norwegian defence minister, spoke.", ""),
        ("2014-05-05", "Grain Union chief Nils Ask spoke.", ""),
        ("2014-05-05", "Norwegian Defence Minister Pia Storm spoke.", ""),
        # A row that may not accuse, an old office, a deputy, a club's president.
        ("2014-05-05", "Norwegian Defence Minister Leif Bo spoke.", ""),
        ("2019-05-05", "Bank of Norway Governor Ida Falk spoke.", ""),
        ("2010-02-05", "Bank of Norway Governor Ida Falk spoke.", ""),
        ("2014-05-05", "Bank of Norway Deputy Governor Ida Falk spoke.", ""),
        ("2014-05-05", "The president, Ida Falk, spoke.", ""),
        ("2014-05-05", "Then Bank of Norway Governor Ida Falk had been a minister before.", ""),
    ],
)
def test_other_post(date: str, text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    document = dated(text, date)
    assert document.date is not None
    (claim,) = title_claims(document)
    verdict = other_post(claim, document.date, document)
    assert (verdict.term.office if verdict is not None else "") == expected
