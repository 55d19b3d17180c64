"""No folder of a checked repository takes the place of a package of ours, and the other way round."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

COMMAND = Path(sys.executable).with_name("copydesk")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository that has packages called `linter` and `rules`, and modules called as some of ours and Python's."""
    for name in (
        "linter/__init__.py",
        "rules/__init__.py",
        "rules/typos/__init__.py",
        "typer.py",
        "json.py",
        "marisa_trie.py",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("open('ran', 'w')\n")
    (tmp_path / "draft.txt").write_text("They met at the the harbour.\n")
    return tmp_path


@pytest.mark.parametrize(
    "command", [[str(COMMAND)], [sys.executable, "-I", "-m", "linter"]], ids=["copydesk", "python -I"]
)
def test_a_checkout_with_packages_of_these_names_is_checked(checkout: Path, command: list[str]) -> None:
    done = subprocess.run([*command, "check", "."], cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "[typos/repeated-word]" in done.stdout
    assert not (checkout / "ran").exists()


def test_only_one_package_is_ours() -> None:
    """The repository's `rules/` lies within it, so that a project of that name can be installed beside copydesk."""
    from importlib.metadata import files

    tops = {file.parts[0] for file in files("copydesk") or () if file.suffix == ".py" and len(file.parts) > 1}
    assert tops <= {"linter"}


def test_a_project_that_is_called_linter_is_said_to_be_in_the_way(tmp_path: Path) -> None:
    """Who puts it on the path by hand gets Python's own error, not findings of half a program."""
    (tmp_path / "linter").mkdir()
    (tmp_path / "linter" / "__init__.py").write_text("")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([str(COMMAND), "version"], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "linter" in done.stderr
