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


class TestTheEnd:
    """The program ends without being taken apart; what was to be done and written before, is."""

    @staticmethod
    def run(code: str) -> subprocess.CompletedProcess[str]:
        program = (
            f"import sys\nsys.argv = ['copydesk', 'version']\nfrom linter.__main__ import program\n{code}\nprogram()"
        )
        return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    def test_what_is_registered_for_the_end_is_done(self) -> None:
        ended = self.run("import atexit; atexit.register(print, 'done at the end')")
        assert ended.returncode == 0
        assert ended.stdout.startswith("copydesk ")
        assert ended.stdout.endswith("done at the end\n")

    def test_nothing_is_taken_apart(self) -> None:
        told = "class Told:\n    def __del__(self): print('taken apart', flush=True)\nheld = Told()"
        assert "taken apart" not in self.run(told).stdout

    def test_a_thread_is_waited_for(self) -> None:
        thread = "threading.Thread(target=lambda: (time.sleep(0.3), print('a thread', flush=True)))"
        assert self.run(f"import threading, time\n{thread}.start()").stdout.endswith("a thread\n")
