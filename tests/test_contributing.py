"""The recipes of CONTRIBUTING.md work as they stand: their files are written, their commands are run, in a copy."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

TREE = Path(__file__).parents[1]
TEXT = (TREE / "CONTRIBUTING.md").read_text(encoding="utf-8")
COPIED = ("linter", "rules", "tests", "docs", "pyproject.toml", "README.md", "CONTRIBUTING.md")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("bash") is None, reason="the recipes' commands need bash"),
]


class Block(NamedTuple):
    """A block of code. language: "sh", "python" or "diff"."""

    language: str
    text: str


def recipe(title: str) -> list[Block]:
    """The blocks of code of a recipe, in their order."""
    section = TEXT.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    return [Block(*found) for found in re.findall(r"^```(\w+)\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)]


RECIPES = {
    "A rule in TOML": ["sh"],
    "A rule in Python": ["python", "sh"],
    "A report": ["python", "diff", "diff", "python", "sh"],
    "A format of drafts": ["python", "diff", "diff", "python", "sh"],
    "A setting": ["diff", "diff", "diff", "sh"],
    "An analysis": ["python", "python", "diff", "diff", "sh"],
}
"""The recipes that are tried, with the languages of their blocks."""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the checkout whose `.venv/bin/` has what runs the copy, and a linter where there is one."""
    top = tmp_path / "checkout"
    for name in COPIED:
        if (TREE / name).is_dir():
            shutil.copytree(TREE / name, top / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(TREE / name, top / name)
    programs = top / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name, module in (("copydesk", "linter"), ("pytest", "pytest -p no:cacheprovider")):
        program = programs / name
        program.write_text(f'#!/bin/sh\nPYTHONPATH="{top}" exec "{sys.executable}" -P -m {module} "$@"\n')
        program.chmod(0o755)
    return top


def write(block: Block, top: Path) -> Path:
    """Write the file that the block's first line names."""
    name, _, text = block.text.removeprefix("# ").partition("\n")
    path = top / name
    assert path.parent.is_dir()
    assert not path.exists()
    path.write_text(text, encoding="utf-8")
    return path


def change(block: Block, top: Path) -> None:
    """Put the lines with a plus into the file that the block names, where its other lines stand."""
    _, target, _, *lines = block.text.splitlines(keepends=True)
    path = top / target.removeprefix("+++ b/").strip()
    before = "".join(line[1:] for line in lines if line[0] in " -")
    after = "".join(line[1:] for line in lines if line[0] in " +")
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")


def run(block: Block, top: Path) -> str:
    """Run the commands from the top of the checkout until one fails; what they print."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", block.text],
        cwd=top, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.mark.parametrize("title", RECIPES)
def test_a_recipe_works_as_it_stands(checkout: Path, title: str) -> None:
    blocks = recipe(title)
    assert [block.language for block in blocks] == RECIPES[title]
    files, said = [], ""
    for block in blocks:
        match block.language:
            case "python":
                files.append(write(block, checkout))
            case "diff":
                change(block, checkout)
            case _:
                said += run(block, checkout)
    ruff = Path(sys.executable).with_name("ruff")
    if files and ruff.exists():
        for command in (["check"], ["format", "--check"]):
            done = subprocess.run([ruff, *command, *files], cwd=checkout, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout
    for expected in EXPECTED[title]:
        assert re.search(expected, said, re.MULTILINE), said


EXPECTED = {
    "A rule in TOML": [
        r"^house/long-words: 6 examples passed$",
        r"/draft\.txt:1:18: note: “use” says the same as “utilise” \[house/long-words\]$",
    ],
    "A rule in Python": [r"^headlines/full-stop: 7 examples passed$", r" passed, \d+ deselected", r"= \d+ passed"],
    "A report": [r"= \d+ passed", r"^tests/articles/harbour-ceasefire\.md,\d+,\d+,warning,titles/"],
    "A format of drafts": [r"= \d+ passed", r"/film\.srt:3:9: warning: .*\[typos/repeated-word\]$"],
    "A setting": [r"= \d+ passed", r"^longest-draft = 4\.0 +# .*copydesk\.toml"],
    "An analysis": [r"= \d+ passed"],
}
"""What the commands of a recipe print."""
