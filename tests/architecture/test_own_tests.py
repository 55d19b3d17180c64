"""Each analysis has its tests at its own place."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
ANALYSIS = TOP / "linter" / "analysis"


def with_code(path: Path) -> bool:
    """Whether a module offers a function or a class; word lists are tested where they are used."""
    return any(
        isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
    )


MODULES = [path.relative_to(ANALYSIS) for path in sorted(ANALYSIS.rglob("*.py")) if with_code(path)]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_it_lies_at_the_same_place_below_the_tests(module: Path) -> None:
    tests = TOP / "tests" / "analysis" / module.parent / f"test_{module.name}"
    assert tests.is_file()
