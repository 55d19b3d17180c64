"""The tests run against the installed package, and the wheel holds exactly the tree's rules and data."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import linter
from linter.rulebook.loader import builtin_pack

pytestmark = pytest.mark.slow

TREE = Path(__file__).parents[2]


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and path.suffix not in (".pyc", ".gz")
    }


def is_checkout() -> bool:
    return Path(linter.__file__).is_relative_to(TREE / "linter")


@pytest.mark.skipif(is_checkout(), reason="these tests run on the checkout, not on an installed copydesk")
def test_tests_import_the_installed_copy() -> None:
    assert "site-packages" in linter.__file__
    assert builtin_pack() == Path(linter.__file__).parent / "rules"
    assert importlib.metadata.version("copydesk") == linter.__version__


@pytest.mark.skipif(is_checkout(), reason="these tests run on the checkout, not on an installed copydesk")
def test_installed_copy_holds_exactly_the_trees_rules_and_data() -> None:
    installed = Path(linter.__file__).parent
    assert files_below(installed / "rules") == files_below(TREE / "rules")
    rules = {f"rules/{name}": content for name, content in files_below(TREE / "rules").items()}
    assert files_below(installed) == files_below(TREE / "linter") | rules


def test_wheel_holds_exactly_the_trees_rules_and_data(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="building a wheel without a network needs hatchling installed")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=TREE, check=True, capture_output=True, env=environment,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = {name: archive.read(name) for name in archive.namelist() if name.startswith("linter/")}
    engine = {f"linter/{name}": content for name, content in files_below(TREE / "linter").items()}
    rules = {f"linter/rules/{name}": content for name, content in files_below(TREE / "rules").items()}
    assert sorted(held) == sorted(engine | rules)
    assert held == engine | rules
