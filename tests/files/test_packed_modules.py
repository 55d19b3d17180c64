"""Modules in one file: imported from it as from their own files, and from those where anything is off."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import linter
from linter.files.packed_modules import PackedModules

pytestmark = pytest.mark.slow
DRAFT = """\
# Four killed as storm hits Oslo, minister says

The causalities rose to to 12, said Prime Minister Erna Stoltenberg, who was born in 1980 and is 30.

“We will will see”, said the World Health Organisation's (WHA) Ann Berg on Monday, May 4, 2021.
"""


class Copy:
    """A copy of copydesk that may be changed, and a draft for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        package = Path(linter.__file__).parent
        leave = shutil.ignore_patterns("__pycache__", "build")
        shutil.copytree(package, folder / "linter", ignore=leave, copy_function=os.link)
        rules = package / "rules" if (package / "rules").is_dir() else package.parent / "rules"
        if not (folder / "linter" / "rules").is_dir():
            shutil.copytree(rules, folder / "rules", ignore=leave, copy_function=os.link)
        installed = (folder / "linter" / "rules").is_dir()
        self.rules = "linter/rules" if installed else "rules"
        (folder / "draft.md").write_text(DRAFT)

    def check(self, *options: str, **environment: str) -> str:
        """What a check says."""
        words = ("check", "--isolated", "--no-cache", "-v", "draft.md", "--languagetool", "off")
        code, said = self.run(*words, options=options, **environment)
        assert code == 1, said
        return said

    def run(self, *words: str, options: Sequence[str] = (), **environment: str) -> tuple[int, str]:
        """The exit code of a command, and what it says."""
        command = [sys.executable, *options, "-m", "linter", *words]
        surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        surroundings |= {name: value for name, value in environment.items() if value}
        done = subprocess.run(command, cwd=self.folder, env=surroundings, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    @property
    def packed(self) -> Path:
        """The file with the modules."""
        return self.folder / "linter" / "__pycache__" / f"modules.{sys.implementation.cache_tag}.kept"

    def changed(self, name: str, old: str, new: str) -> None:
        """Change the source of a module."""
        path = self.folder / name
        text = path.read_text()
        assert old in text
        path.unlink()  # it is a link
        path.write_text(text.replace(old, new))


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> tuple[Copy, str]:
    """A copy that was used three times, and what it said."""
    copy = Copy(tmp_path_factory.mktemp("copy"))
    said = copy.check()
    assert not copy.packed.exists()  # a copy that is used once needs none
    assert copy.check() == said
    written = copy.packed.stat().st_size
    assert copy.check() == said
    assert copy.packed.stat().st_size != written  # now what the draft needs is bound at once
    return copy, said


def test_what_is_packed_is_used_and_says_the_same(used: tuple[Copy, str]) -> None:
    copy, said = used
    written = copy.packed.stat().st_mtime_ns
    assert copy.check() == said
    assert copy.packed.stat().st_mtime_ns == written
    for name in ("linter", "rules"):  # Python's own bytecode
        for folder in (copy.folder / name).rglob("__pycache__"):
            for file in folder.glob("*.pyc"):
                file.unlink()
    assert copy.check() == said
    assert not list((copy.folder / "linter" / "analysis").rglob("*.pyc"))  # which was not missed
    assert not list((copy.folder / copy.rules).rglob("*.pyc"))


def test_commands_are_told_as_ever(used: tuple[Copy, str]) -> None:
    copy, _ = used
    for words in (
        ["rules", "--format", "json"],
        ["explain", "typos/spacing"],
        ["test", f"{copy.rules}/figures"],
        ["config", "draft.md"],
        ["rules", "--help"],
        ["check", "--help"],
    ):
        said = [copy.run(*words, PYTHONDONTWRITEBYTECODE=off) for off in ("1", "", "", "")]
        assert set(said) == {said[0]}, words
        assert said[0][0] == 0


def test_another_copys_file_counts_for_nothing(used: tuple[Copy, str]) -> None:
    copy, _ = used
    assert PackedModules(str(copy.packed)).code("linter.errors", str(copy.folder / "linter" / "errors.py")) is None


def test_no_file_is_read_or_written_where_no_bytecode_is(used: tuple[Copy, str], tmp_path: Path) -> None:
    copy, said = used
    assert copy.check(PYTHONDONTWRITEBYTECODE="1", PYTHONPYCACHEPREFIX=str(tmp_path)) == said
    assert copy.check("-O") == said
    assert not list(tmp_path.iterdir())


def test_a_source_that_changes_is_read_again(used: tuple[Copy, str]) -> None:
    copy, said = used
    copy.changed("linter/reports/text.py", "because: ", "as told: ")
    copy.changed(f"{copy.rules}/typos/repeated-word.py", "stands here twice", "is there twice")
    first = copy.check()
    assert first == said.replace("because: ", "as told: ").replace("stands here twice", "is there twice") != said
    assert copy.check() == first


@pytest.mark.parametrize("place", [0, 17, 200])
def test_a_damaged_file_counts_for_nothing_and_is_written_again(used: tuple[Copy, str], place: int) -> None:
    copy, _ = used
    said = copy.check()
    damaged = bytearray(copy.packed.read_bytes())
    damaged[place] ^= 0xFF
    copy.packed.write_bytes(damaged)
    assert copy.check() == said
    assert copy.packed.read_bytes() != bytes(damaged)


def test_a_name_whose_code_is_damaged_is_read_from_the_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = tmp_path / "modules"
    PackedModules(str(path)).keep()
    source = str(Path(linter.__file__).parent / "files" / "bounded_read.py")
    packed = PackedModules(str(path))
    wanted = "linter.files.bounded_read", source, "reason_of"
    whole = packed.waiting(*wanted)
    assert packed.code(*wanted[:2]) is not None
    for place in range(1 << 18, path.stat().st_size, 1 << 18):  # behind what tells where everything is
        with path.open("r+b") as file:
            file.seek(place)
            file.write(bytes(1 << 18))
    assert PackedModules(str(path)).code(*wanted[:2]) is None
    assert packed.waiting(*wanted) == whole is not None
    assert packed.waiting(*wanted[:2], "nothing") is None
