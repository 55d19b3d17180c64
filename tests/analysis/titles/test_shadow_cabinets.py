"""Offices of a shadow cabinet beside people who sit in the government."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.shadow_cabinets import in_government
from linter.analysis.titles.title_claims import Stance, title_claims
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,level,accuses,acting
Ida Falk,,Minister of Finance,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,yes,no
Erik Dahl,,Minister of Trade,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,no,no
Pia Storm,,Minister of Tourism,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,yes,yes
Ulf Berge,,Mayor of Bergen,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,regional,yes,no
"""


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        ("2014-05-05", "Shadow finance minister Ida Falk said on Monday that it was dear.", "Minister of Finance"),
        ("2014-05-05", "The Norwegian shadow health minister, Ida Falk, said so on Monday.", "Minister of Finance"),
        # Outside the term and near its ends, another country's, of another time.
        ("2009-05-05", "Shadow finance minister Ida Falk said on Monday that it was dear.", ""),
        ("2010-01-12", "Shadow finance minister Ida Falk said on Friday that it was dear.", ""),
        ("2014-05-05", "Danish shadow finance minister Ida Falk said on Monday that it was dear.", ""),
        ("2014-05-05", "In 2008 shadow finance minister Ida Falk said that it was dear.", ""),
        # A row that may not accuse, a seat that is kept warm, a mayor.
        ("2014-05-05", "Shadow finance minister Erik Dahl said on Monday that it was dear.", ""),
        ("2014-05-05", "Shadow finance minister Pia Storm said on Monday that it was dear.", ""),
        ("2014-05-05", "Shadow finance minister Ulf Berge said on Monday that it was dear.", ""),
    ],
)
def test_in_government(date: str, text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    document = dated(text, date)
    assert document.date is not None
    (claim,) = title_claims(document)
    assert claim.stance is Stance.SHADOW
    verdict = in_government(claim, document.date)
    assert (verdict.term.office if verdict is not None else "") == expected


def test_who_was_in_a_shadow_cabinet_claims_nothing_of_today(dated: Callable[[str, str], Document]) -> None:
    assert not title_claims(dated("The acting shadow finance minister Ida Falk said so.", "2014-05-05"))
