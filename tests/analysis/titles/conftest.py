"""An invented register of offices, which the tests of this folder have imported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from invented_offices import REGISTER, import_offices

from linter.document.model import Document
from linter.document.parse import parse

MORE = """\
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
Leif Torgal,,Prime Minister,,Norway,2002-01-01,2006-01-01,a list,2020-01-01
Leif Torgal,,President,,Norway,2010-01-01,2018-01-01,a list,2020-01-01
Dora Winslet,,Governor of New Jersey,,United States,2010-01-01,2018-01-01,a list,2020-01-01
Arne Stovik,,Governor of the Bank of Norway,Bank of Norway,Norway,2010-01-01,2018-01-01,a list,2020-01-01
Nora Elstad,,President of the Province of Trento,,Italy,2008-01-01,2012-01-01,a list,2020-01-01
Nora Elstad,,Prime Minister,,Italy,2012-01-01,2018-01-01,a list,2020-01-01
Hilde Marr,,Secretary of Commerce,,United States,2010-01-01,2018-01-01,a list,2020-01-01
Nils Haug,,Minister of Finance,,Norway,2012-01-01,2016-01-01,a list,2020-01-01
Aziz Renn,,Supreme Leader,,Iran,2010-01-01,2018-01-01,a list,2020-01-01
"""


@pytest.fixture(scope="session")
def _registers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("registers")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPYDESK_REGISTERS", str(folder))
        import_offices(REGISTER + MORE, folder)
    return folder


@pytest.fixture(autouse=True)
def _register(
    _registers: Path, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The invented register, or that of a module of tests with ROWS of its own."""
    own = getattr(request.module, "ROWS", None)
    monkeypatch.setenv("COPYDESK_REGISTERS", str(_registers if own is None else tmp_path))
    if own is not None:
        import_offices(own, tmp_path)


@pytest.fixture
def dated() -> Callable[[str, str], Document]:
    """A draft with this text and this date, "" for none."""
    return lambda text, date: parse(f"---\ndate: {date}\n---\n\n{text}" if date else text, path="draft.md")
