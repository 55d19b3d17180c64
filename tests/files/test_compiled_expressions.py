"""Expressions that an earlier run compiled: the same as compiled anew, and never trusted when something is off."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.files.compiled_expressions import Remembered

TRICKY: tuple[tuple[str | bytes, int], ...] = (
    (r"a", 0),
    (r"(?P<day>\d{1,2})(?:st|nd)?\s+(?P<month>[A-Z]\w+)", 0),
    (r"(?i)straße|ſtop|K", 0),
    (r"[^\W\d_]+(?:['’-][^\W\d_]+)*", re.IGNORECASE),
    (r"(?<=x)y(?!z)|(?>ab*)c++", re.MULTILINE),
    (r"[一-龥𐀀-𐏿é]+", re.DOTALL),
    (rb"\xff+(?P<n>.)", re.DOTALL),
    (
        """ a  # letters
        (b)?(?(1)c|d) """,
        re.VERBOSE,
    ),
)
TEXT = "xy abcc 12th May straße STRASSE ſtop Kelvin one’s own 一龥 é ÿ a bc ad"


def described(pattern: re.Pattern[str] | re.Pattern[bytes]) -> tuple[object, ...]:
    text = TEXT if isinstance(pattern.pattern, str) else TEXT.encode("latin-1", "replace")
    found = [(match.span(), match.groupdict(), match.lastgroup) for match in pattern.finditer(text)]  # type: ignore[arg-type]
    return pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex), found


def twice(path: Path, pattern: str | bytes, flags: int) -> tuple[object, object]:
    """The expression as first compiled, and as the next run has it."""
    first = Remembered(str(path))
    compiled = first.compile(pattern, flags)
    first.keep()
    return described(compiled), described(Remembered(str(path)).compile(pattern, flags))


@pytest.fixture(autouse=True)
def bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.mark.parametrize(("pattern", "flags"), TRICKY)
def test_an_expression_is_the_same_again(tmp_path: Path, pattern: str | bytes, flags: int) -> None:
    expected = described(re.compile(pattern, flags))
    assert twice(tmp_path / "kept", pattern, flags) == (expected, expected)


@given(st.from_regex(r"[ab.|()?*+\\w\[\]^-]{1,12}", fullmatch=True))
def test_any_expression_is_the_same_again(tmp_path_factory: pytest.TempPathFactory, pattern: str) -> None:
    try:
        expected = described(re.compile(pattern))
    except (re.error, FutureWarning):
        return
    assert twice(tmp_path_factory.mktemp("kept") / "kept", pattern, 0) == (expected, expected)


def test_a_wrong_expression_is_refused_as_ever(tmp_path: Path) -> None:
    with pytest.raises(re.error, match="missing \\)"):
        Remembered(str(tmp_path / "kept")).compile("(a", 0)


@pytest.mark.parametrize("place", [0, 40, 200, -1])
def test_a_damaged_file_counts_for_nothing(tmp_path: Path, place: int) -> None:
    path = tmp_path / "kept"
    twice(path, TRICKY[1][0], 0)
    damaged = bytearray(path.read_bytes())
    damaged[place] ^= 0xFF
    path.write_bytes(damaged)
    again = Remembered(str(path))
    assert described(again.compile(TRICKY[1][0], 0)) == described(re.compile(TRICKY[1][0]))
    again.keep()
    assert path.read_bytes() != bytes(damaged)


def test_what_is_cut_short_counts_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    twice(path, TRICKY[1][0], 0)
    path.write_bytes(path.read_bytes()[:-9])
    assert twice(path, TRICKY[1][0], 0)[1] == described(re.compile(TRICKY[1][0]))


def test_what_is_new_joins_what_was_kept(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    twice(path, "a", 0)
    size = path.stat().st_size
    twice(path, "b", 0)
    written = path.stat()
    twice(path, "a", 0)
    assert path.stat().st_size > size
    assert path.stat().st_mtime_ns == written.st_mtime_ns  # nothing was new


def test_nothing_is_written_where_no_bytecode_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    twice(tmp_path / "kept", "a", 0)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    twice(tmp_path / "kept", "a", 0)
    assert not list(tmp_path.iterdir())


def test_a_second_check_finds_what_the_first_one_left(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        "# Minister of Health resigns\n\nThe causalities rose to 12 on on Monday.\n\n"
        "Homeland Secretary Ann Reed left, California Treasury head Bo Lind said, and so did the interior minister.\n"
        "The Commissioner of Police, Deputy Prime Ada Moss, and the First Minister of Wales, Cy Penn, stayed.\n"
    )
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def checked(seed: str) -> str:
        command = [sys.executable, "-m", "linter", "check", "--isolated", "--no-cache", "--languagetool", "off"]
        seeded = {**environment, "PYTHONHASHSEED": seed}
        done = subprocess.run([*command, str(draft)], env=seeded, capture_output=True, text=True, check=False)
        return done.stdout

    first = checked("1")
    (kept,) = (tmp_path / "bytecode").rglob("expressions*.kept")
    written = kept.stat().st_mtime_ns
    assert "on on" in first
    assert checked("2") == first
    assert kept.stat().st_mtime_ns == written  # no expression is made of words in the order of a set
