"""Cut titles beside people of whom the register has the whole one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.cut_by_holder import cut_by_holder
from linter.document.model import Document

ROWS = """\
person,aliases,office_title,organisation,country,start,end,source,as_of,level,acting,accuses
Ida Falk,,Attorney General,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,no,yes
Erik Dahl,,First Minister of Norland,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,regional,no,yes
Ulf Berge,,Minister of Defence,,Norway,2010-01-01,2018-01-01,a list,2020-01-01,national,no,yes
Pia Moe,,Secretary of State for Transport,,United Kingdom,2010-01-01,2018-01-01,a list,2020-01-01,national,no,yes
Vera Stolt,,Director-General of the Harbour Union,Harbour Union,,2010-01-01,2018-01-01,a list,2020-01-01,organisation,no,yes
Nils Ask,,Managing Director of the Grain Fund,Grain Fund,,2010-01-01,2018-01-01,a list,2020-01-01,organisation,no,yes
Lena Bo,,Lieutenant Governor of Ohio,,United States,2010-01-01,2018-01-01,a list,2020-01-01,regional,no,yes
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The case was closed by Attorney Ida Falk in May.", [("Attorney", "Attorney General")]),
        ("It rains, said Defence Ulf Berge of the rain.", [("Defence", "Defence Minister")]),
        ("It rains, said Norland's First Erik Dahl of the rain.", [("First", "First Minister")]),
        ("It rains, said HU general Vera Stolt of the rain.", [("general", "director-general")]),
        ("The loan was paid by Nils Ask, managing of the Grain Fund.", [("managing", "managing director")]),
        ("The managing of the Grain Fund, Nils Ask, paid the loan.", [("managing", "managing director")]),
        ("A ribbon was cut by Lt. Lena Bo at noon.", [("Lt.", "Lt. Gov.")]),
        ("It rains, said Transport Pia Moe of the rain.", [("Transport", "Transport Secretary")]),
        # Whole titles, words that belong to the sentence, other people, and a lawyer in small letters.
        ("The case was closed by Attorney General Ida Falk in May.", []),
        ("First Erik Dahl spoke, and then it rained.", []),
        ("In Defence Ulf Berge has friends.", []),
        ("It rains, said Defence, Ulf Berge added.", []),
        ("The case was closed by Attorney Ulf Berge in May.", []),
        ("The case was closed by attorney Ida Falk in May.", []),
        ("The managing of the Grain Fund, Ulf Berge said, is hard.", []),
    ],
)
def test_cut_by_holder(text: str, expected: list[tuple[str, str]], dated: Callable[[str, str], Document]) -> None:
    found = cut_by_holder(dated(text, "2014-05-05"))
    assert [(cut.written, *cut.right) for cut in found] == expected
    assert cut_by_holder(dated(text, "2019-05-05")) == cut_by_holder(dated(text, "")) == ()
