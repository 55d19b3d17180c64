"""Which tests can notice a change of a file: those at its own place, and those of whatever imports it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

TOP = Path(__file__).parents[2]


@cache
def imports(path: str) -> frozenset[str]:
    """The paths of the files that a file imports, inside functions too, names of `linter.api` looked up there."""
    found: set[str] = set()
    for node in ast.walk(ast.parse((TOP / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(_path_of(alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                module = _of_api().get(alias.name, "") if node.module == "linter.api" else node.module
                found |= {_path_of(module), _path_of(f"{module}.{alias.name}")}
    return frozenset(found - {""})


@cache
def _of_api() -> dict[str, str]:
    stub = ast.parse((TOP / "linter/api.pyi").read_text(encoding="utf-8"))
    return {
        alias.name: f"linter.{node.module}"
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


@cache
def _path_of(module: str) -> str:
    path = module.replace(".", "/")
    if not path.startswith("linter/"):
        return ""
    return next((name for name in (f"{path}.py", f"{path}/__init__.py") if (TOP / name).is_file()), "")


@cache
def reaches(path: str) -> frozenset[str]:
    """The paths of all files that a file imports, or those import."""
    seen: set[str] = set()
    ahead = [path]
    while ahead:
        new = imports(ahead.pop()) - seen
        seen |= new
        ahead.extend(new)
    return frozenset(seen)


@cache
def rule_files() -> dict[str, tuple[str, ...]]:
    """For every built-in rule, by its id, the files whose change it may notice."""
    kinds = tuple(relative(path) for path in sorted((TOP / "linter/rulebook/kinds").glob("*.py")))
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted((TOP / "rules").glob("*/*")):
        if path.suffix == ".toml":
            found[f"{path.parent.name}/{path.stem}"] = kinds
        elif path.suffix == ".py":
            found[f"{path.parent.name}/{path.stem}"] = (relative(path),)
        elif (path / "rule.py").is_file():
            found[f"{path.parent.name}/{path.name}"] = tuple(relative(one) for one in sorted(path.glob("*.py")))
    return found


def relative(path: Path) -> str:
    """A path from the checkout's top."""
    return path.relative_to(TOP).as_posix()


def tests_for(path: str) -> tuple[list[str], list[str]]:
    """The tests at the place of the file `path`, and those of whatever imports it."""
    rules = [
        rule for rule, files in rule_files().items() if path in files or any(path in reaches(file) for file in files)
    ]
    near: list[str] = []
    far: list[str] = []
    for rule in rules:
        test = f"tests/rules/test_examples.py::test_examples_as_a_whole[{rule}]"
        (near if path in rule_files()[rule] else far).append(test)
    far += sorted({f"tests/rules_{rule.split('/')[0]}" for rule in rules})
    parts = path.split("/")
    if parts[0] == "linter":
        room = f"tests/analysis/{parts[2]}"
        mirrored = "/".join([room, *parts[3:-1], f"test_{parts[-1]}"])
        near += [mirrored, f"{room}/test_readings.py", room]
        far += sorted(
            f"tests/analysis/{room.name}"
            for room in (TOP / "linter/analysis").iterdir()
            if any(path in reaches(relative(file)) for file in room.rglob("*.py"))
        )
    else:
        near.append(f"tests/rules_{parts[1]}")
    far.append("tests/articles")
    there = [test for test in dict.fromkeys(near) if (TOP / test.split("::")[0]).exists()]
    return there, [test for test in dict.fromkeys(far) if test not in near and (TOP / test.split("::")[0]).exists()]
