"""An invented register of offices, which the tests of this folder have imported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from linter.document.model import Document
from linter.document.parse import parse
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
Olga Lind-Berg,,Minister of Finance,,Sweden,2010-01-01,2016-01-01,a list,2020-01-01
Lena Quist,,Attorney General,,Ireland,2014-01-01,2018-01-01,a list,2020-01-01
Erik Dahl,,Chief executive,Northern Grain Board,Canada,2010-01-01,2012-01-01,a list,2020-01-01
Vera Stolt,,President,,United States,2009-01-20,2017-01-20,a list,2020-01-01
Nils Aronsen,,Spokesman,Foreign Ministry,Norway,2012-01-01,2014-01-01,a list,2020-01-01
Ida Falk,,Secretary-General,Harbour Union,,2010-01-01,2014-01-01,a list,2020-01-01
Kari Holt,,Minister of Justice,,Norway,2012-01-01,2016-01-01,a list,2020-01-01
Pia Storm,,Minister,,Denmark,2012-01-01,2016-01-01,a list,2020-01-01
Jan Rask,,Prime Minister,,Norway,2012-01-01,2016-01-01,a list,2020-01-01
Jan Rask,,Minister of Finance,,Norway,2009-01-01,2012-01-01,a list,2020-01-01
"""


@pytest.fixture(scope="session")
def _registers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("registers")
    file = folder / "invented.csv"
    file.write_text(REGISTER, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPYDESK_REGISTERS", str(folder))
        import_file("offices", file, report=lambda row: pytest.fail(str(row)))
    return folder


@pytest.fixture(autouse=True)
def _register(_registers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_REGISTERS", str(_registers))


@pytest.fixture
def dated() -> Callable[[str, str], Document]:
    """A draft with this text and this date, "" for none."""
    return lambda text, date: parse(f"---\ndate: {date}\n---\n\n{text}" if date else text, path="draft.md")
