"""Invented people in office, for tests of what the register knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.registers.importing import import_file

REGISTER = """\
person,aliases,office_title,organisation,country,start,end,source,as_of
Marit Solvang,,Minister of Foreign Affairs,,Norway,2010-03-01,2014-06-30,a list,2024-01-01
Marit Solvang,,Minister of Defence,,Norway,2014-07-01,2017-05-31,a list,2024-01-01
Jonas Brekke-Lund,,President,,Finland,2012-03-01,,a list,2020-01-01
Ilse van der Poel,Ilse Poel,Prime Minister,,Netherlands,2009-01,2013-05,a list,2020-01-01
Renata Okonjo,,CLA director,Central Lighthouse Agency,United States,2015-02-02,2018-02-02,a list,2020-01-01
Paul Andersen,,President,,Austria,2010-01-01,2016-01-01,a list,2020-01-01
Paul Andersen,,Minister of Finance,,Denmark,2009-01-01,2012-01-01,a list,2020-01-01
Tomas Vildner,,Prime Minister,,Latvia,2010-01-01,2012-01-01,a list,2020-01-01
Tomas Vildner,,Prime Minister,,Latvia,2016-01-01,2018-01-01,a list,2020-01-01
Hana Kirsten,,Deputy Prime Minister,,Slovakia,2011-01-01,2015-01-01,a list,2020-01-01
George K. Ostrow,,Vice President,,United States,2001-01-20,2009-01-20,a list,2020-01-01
"""


def import_offices(register: str, folder: Path) -> None:
    """Import a register, as CSV, into `folder`, which `COPYDESK_REGISTERS` must name."""
    file = folder / "invented.csv"
    file.write_text(register, encoding="utf-8")
    import_file("offices", file, report=lambda row: pytest.fail(str(row)))
