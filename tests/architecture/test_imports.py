"""What imports what: the engine knows no rule, rules know what a rule may, and start-up stays light.

Which rooms of the engine stand above which is a contract of import-linter in pyproject.toml.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import linter
from linter.rulebook.loader import builtin_pack

pytestmark = pytest.mark.slow  # reads the whole program

PACKAGE = Path(linter.__file__).parent
PACK = builtin_pack()

FOR_BUILT_IN_RULES = (
    "linter.analysis.", "linter.api", "linter.calibration", "linter.dates", "linter.edit_distance",
    "linter.errors", "linter.files.decision_trees", "linter.files.kept", "linter.findings.suppression",
    "linter.records", "linter.registers.",
    "linter.rulebook.claim_rule", "linter.rulebook.learned_claim_rule", "linter.rulebook.many_alike",
    "linter.rulebook.register_evidence", "linter.rulebook.rule", "linter.rulebook.title_verdict_rule",
)  # fmt: skip
"""What the built-in rules may import beside the standard library; rules of other packs import `linter.api` alone."""

NOT_AT_START = (
    "asyncio", "concurrent.futures", "email", "http", "importlib.metadata", "language_tool_python", "lsprotocol",
    "marisa_trie", "multiprocessing", "numpy", "pygls", "pyromark", "rapidfuzz", "rich", "sqlite3", "urllib.request",
    "yaml",
)  # fmt: skip


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def python_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py") if "__pycache__" not in path.parts)


def engine_files() -> list[Path]:
    return [path for path in python_files(PACKAGE) if not path.is_relative_to(PACK)]


def test_engine_names_no_rule() -> None:
    ids = {
        str(path.relative_to(PACK).with_suffix("")).removesuffix("/rule")
        for pattern in ("*/*.py", "*/*.toml", "*/*/rule.py")
        for path in PACK.glob(pattern)
    }
    assert len(ids) >= 8, "the built-in pack was not found"
    named = [
        f"{path.relative_to(PACKAGE)}: {node.value}"
        for path in engine_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in ids
    ]
    assert named == []


def test_rules_import_only_what_a_rule_may() -> None:
    allowed = sys.stdlib_module_names | {"__future__"}
    wrong = [
        f"{path.relative_to(PACK)} imports {name}"
        for path in python_files(PACK)
        for name in imports_of(path)
        if name.split(".")[0] not in allowed and not f"{name}.".startswith(FOR_BUILT_IN_RULES)
    ]
    assert wrong == []


def test_modules_stay_small() -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in engine_files()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 480
    }
    assert long == {}


def test_records_cost_little_to_define() -> None:
    """`typing.NamedTuple` compiles code for every class, and a check defines some ninety."""
    wrong = [
        str(path.relative_to(PACKAGE))
        for path in engine_files()
        if path != PACKAGE / "records.py" and "typing.NamedTuple" in imports_of(path)
    ]
    assert wrong == []


def modules_after(*arguments: str) -> set[str]:
    code = (
        "import sys; sys.argv = ['copydesk', *sys.argv[1:]]\n"
        "from linter.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "sys.stdout.flush(); print('\\n'.join(['MODULES', *sys.modules]))"
    )
    run = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return set(run.stdout.split("MODULES\n", 1)[1].split())


@pytest.mark.parametrize("arguments", [("--help",), ("version",)])
def test_start_up_imports_nothing_heavy(arguments: tuple[str, ...]) -> None:
    loaded = modules_after(*arguments)
    assert "typer" in loaded
    assert sorted({*NOT_AT_START, "dataclasses", "tomllib", "json"} & loaded) == []
    engine = ("linter.analysis.", "linter.config.", "linter.document.", "linter.findings.", "linter.registers.")
    assert not [name for name in loaded if name.startswith((*engine, "linter.rulebook.", "linter.run.run"))]


def test_a_check_imports_only_what_it_needs(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "A short headline\n\nThe council met on Tuesday and agreed to mend the bridge.\n", encoding="utf-8"
    )
    loaded = modules_after("check", "--isolated", str(draft))
    wanted_by_plain_text = {"marisa_trie"}
    assert sorted(({*NOT_AT_START, "tomllib", "typer"} - wanted_by_plain_text) & loaded) == []
    assert "linter.document.parsers.plain" in loaded
    assert "linter.document.parsers.html" not in loaded
