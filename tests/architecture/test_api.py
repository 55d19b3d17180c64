"""The names that house rules may import: few, documented, and loaded when they are used."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from linter import api

PAGE = Path(__file__).parents[2] / "docs" / "api.md"


def test_names_are_few_and_each_is_there() -> None:
    assert len(dir(api)) <= 50
    assert [name for name in dir(api) if getattr(api, name, None) is None] == []


def test_the_page_is_about_each_name() -> None:
    rows = [line.split("|")[1] for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    described = {name for row in rows for name in re.findall(r"`(\w+)", row)}
    assert described == set(dir(api))


def test_a_name_that_is_not_there_is_an_error() -> None:
    name = "mentionz"
    with pytest.raises(AttributeError, match=name):
        _ = getattr(api, name)


def test_rooms_stay_where_they_are_when_a_name_of_theirs_is_used() -> None:
    code = (
        "from linter.api import analysis, dates\n"
        "import linter.analysis.text.dates as room, linter.dates as days\n"
        "print(room.dates is dates, days.DateInterval.__module__)"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True linter.dates\n"


def test_a_rule_pays_for_what_it_uses() -> None:
    code = "import sys; from linter.api import Rule; print('linter.analysis.names.names' in sys.modules)"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
