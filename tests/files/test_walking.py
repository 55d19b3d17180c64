"""Walking through folders: what `os.walk` says, and more folders in each other than it stands."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from linter.files.walking import walk

Run = Callable[..., Any]  # of the fixture `copydesk`
DEPTH = sys.getrecursionlimit() + 100


@pytest.fixture
def deep(newsroom: Path) -> Iterator[Path]:
    """A draft beside so many folders in each other, with another draft in the last."""
    (newsroom / "a.txt").write_text("A colour.\n")
    here = os.open(newsroom, os.O_RDONLY)
    for _ in range(DEPTH):
        os.mkdir("b", dir_fd=here)
        below = os.open("b", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    draft = os.open("c.txt", os.O_WRONLY | os.O_CREAT, dir_fd=here)
    os.write(draft, b"A colour.\n")
    os.close(draft)
    os.close(here)
    yield newsroom
    subprocess.run(["rm", "-rf", str(newsroom / "b")], check=True)  # shutil.rmtree calls itself, too


def test_it_is_what_os_walk_says(tmp_path: Path) -> None:
    for name in ("a/b/c.txt", "a/d.txt", "e/f/g/h.txt", "i.txt", "left/out.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    (tmp_path / "link").symlink_to("a")
    (tmp_path / "nowhere").symlink_to("gone")
    (tmp_path / "circle").symlink_to("circle")
    found: list[list[tuple[str, list[str], list[str]]]] = []
    for walked in (os.walk(tmp_path), walk(tmp_path)):
        seen = []
        for where, folders, files in walked:
            seen.append((where, sorted(folders), sorted(files)))
            folders[:] = sorted(name for name in folders if name != "left")
        found.append(seen)
    assert found[0] == found[1]
    assert len(found[0]) == 6


def test_a_folder_that_can_not_be_read_is_told(tmp_path: Path) -> None:
    told: list[OSError] = []
    assert list(walk(tmp_path / "gone", told.append)) == []
    assert [error.filename for error in told] == [str(tmp_path / "gone")]
    assert list(walk(tmp_path / "gone")) == []


def test_many_folders_in_each_other_are_searched(copydesk: Run, deep: Path) -> None:
    answer = copydesk("check", ".", "--config", "copydesk.toml", "--format", "json")
    assert (answer.code, answer.err) == (1, "")
    assert [file["path"] for file in answer.report["files"]] == ["a.txt", f"{'b/' * DEPTH}c.txt"]
    assert answer.report["summary"]["warnings"] == 2
    assert deep.is_dir()
