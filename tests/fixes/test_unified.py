"""Unified diffs, held against those of the standard library and against what `patch` makes of them."""

from __future__ import annotations

import difflib
import shutil
import subprocess
from pathlib import Path

import pytest
from counting import steps
from hypothesis import given
from hypothesis import strategies as st

from linter.fixes.unified import diff

TEXTS = st.lists(st.sampled_from(["a", "b", "", "é\r", "🚢 c"]), max_size=24).map("\n".join)


def of_the_library(old: str, new: str) -> str:
    def lines(text: str) -> list[str]:
        *whole, rest = text.split("\n")
        return [f"{line}\n" for line in whole] + ([rest] if rest else [])

    found = difflib.unified_diff(lines(old), lines(new), "a.md", "a.md")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in found)


@given(TEXTS, TEXTS)
def test_of_short_drafts_it_is_that_of_the_standard_library(old: str, new: str) -> None:
    assert diff("a.md", old, new) == of_the_library(old, new)


def test_a_name_stays_on_its_line() -> None:
    assert diff("a\nb.md", "a\n", "b\n") == "--- a\\nb.md\n+++ a\\nb.md\n@@ -1 +1 @@\n-a\n+b\n"


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no patch")
@pytest.mark.parametrize("last", ["", "\n"])
def test_a_long_one_makes_the_new_draft_of_the_old(last: str, tmp_path: Path) -> None:
    old = "".join(f"line {number % 700}\n\n" for number in range(900)) + f"the end{last}"
    new = old.replace("line 3", "row 3").replace("line 698\n\n", "").replace("line 12\n", "line 12\nmore\n")
    draft, patch = tmp_path / "a.md", tmp_path / "a.diff"
    draft.write_text(old, encoding="utf-8", newline="")
    patch.write_text(diff("a.md", old, new + "."), encoding="utf-8", newline="")
    subprocess.run(["patch", "-s", "--binary", draft, patch], check=True)
    assert draft.read_text(encoding="utf-8") == new + "."


def test_changed_lines_are_not_looked_for_in_the_whole_draft() -> None:
    def counted(lines: int) -> int:
        old = "".join(f"line {number}\n" for number in range(lines))
        return steps(lambda: diff("a.md", old, "".join(f"line {n}\n" if n % 2 else f"row {n}\n" for n in range(lines))))

    counted(10)
    assert counted(1600) < 2.5 * counted(800)
