"""The programs beside the tests: each says what it does and how it is run, and CONTRIBUTING.md lists it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PROGRAMS = [
    path
    for folder in ("benchmarks", "fuzzing", "mutation")
    for path in sorted((TESTS / folder).glob("*.py"))
    if '__name__ == "__main__"' in path.read_text(encoding="utf-8")
]

pytestmark = pytest.mark.slow


def test_the_programs_are_found() -> None:
    assert len(PROGRAMS) >= 9


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_a_program_says_what_it_does_and_what_its_options_are(program: Path) -> None:
    done = subprocess.run([sys.executable, program, "--help"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    doc = ast.get_docstring(ast.parse(program.read_text(encoding="utf-8")))
    assert doc is not None
    assert doc in done.stdout
    name = program.relative_to(TESTS.parent).as_posix()
    assert f"python {name}" in doc.replace("python -I", "python"), "how it is run"
    options = done.stdout.partition("\noptions:\n")[2]
    undocumented = re.findall(r"^  (-\S+(?: \S+)?)$(?!\n {10})", options, re.MULTILINE)
    assert undocumented == []


def test_the_page_for_contributors_lists_them() -> None:
    page = (TESTS.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `python (?:-I )?(\S+\.py)", page, re.MULTILINE))
    assert listed == {path.relative_to(TESTS.parent).as_posix() for path in PROGRAMS}
