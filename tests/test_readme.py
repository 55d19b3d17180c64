"""The README's examples work as they stand: each configuration is loaded and checked with, each check is run."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hostile_server import Hostile

import linter
from linter.rulebook.loader import load_rulebook

pytestmark = pytest.mark.slow

Run = Callable[..., Any]  # of the fixture `copydesk`
TESTS = Path(__file__).parent
NOT_INSTALLED = "LanguageTool is not installed; to install it, run: copydesk languagetool install"
DRAFT = (
    "# A plan for the valley\n\nThe council of Aldermouth have a very long plan for the “harbour”, it said on Monday.\n"
)


class Block(NamedTuple):
    """A block of code in the README. line: the number of its first line. language: what it says of itself."""

    line: int
    language: str
    text: str


def blocks() -> Iterator[Block]:
    """The blocks of code, in the README's order."""
    text = (TESTS.parent / "README.md").read_text(encoding="utf-8")
    for match in re.finditer(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        yield Block(text.count("\n", 0, match.start(2)) + 1, match[1], match[2])


TABLES = [block for block in blocks() if block.language == "toml"]
CONFIGURATIONS = [block for block in TABLES if not re.match(r"# \S+\.toml\n|\[project", block.text)]
COMMANDS = [
    line.partition("  #")[0].strip()
    for block in blocks()
    if not block.language
    for line in block.text.splitlines()
    if line.startswith("copydesk check ")
]


def test_the_examples_are_found() -> None:
    assert len(TABLES) >= 6
    assert len(CONFIGURATIONS) >= 4
    assert len(COMMANDS) >= 9
    assert any("rules" in tomllib.loads(block.text) for block in CONFIGURATIONS)


@pytest.fixture
def repository(tmp_path: Path, git_at: Callable[[Path], Any], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editorial repository that has every file the README's examples name; the working directory."""
    git = git_at(tmp_path)
    git.write("draft.md", DRAFT)
    git.write("drafts/one.md", DRAFT)
    git.write("accepted.txt", "Aldermouth\n")
    shutil.copytree(TESTS / "newsroom" / "rules", tmp_path / "rules")
    for block in TABLES:
        name = re.match(r"# (\S+\.toml)\n", block.text)
        if name:
            git.write(name[1], block.text)
    if any("story.docx" in command for command in COMMANDS):
        docx = pytest.importorskip("docx", reason="python-docx is not installed; it is in copydesk[test]")
        story = docx.Document()
        story.add_paragraph("It was the the end.")
        story.save(str(tmp_path / "story.docx"))
    git.commit()
    git.write("drafts/two.md", DRAFT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(params=["no LanguageTool", "a server like LanguageTool", "LanguageTool"])
def there(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether there is a LanguageTool, by turns."""
    if request.param == "no LanguageTool":
        return False
    hostile: Hostile | None = request.getfixturevalue("hostile") if "like" in request.param else None
    monkeypatch.setenv(
        "COPYDESK_LANGUAGETOOL_URL", hostile.url if hostile else request.getfixturevalue("languagetool_url")
    )
    return True


def codes(required: bool, there: bool) -> set[int]:
    """The exit codes that are right: 2 only where LanguageTool is required and is not there."""
    return {2} if required and not there else {0, 1}


@pytest.mark.parametrize("block", CONFIGURATIONS, ids=lambda block: f"line {block.line}")
def test_a_configuration_is_loaded_and_checked_with(repository: Path, copydesk: Run, there: bool, block: Block) -> None:
    (repository / "copydesk.toml").write_text(block.text, encoding="utf-8")
    if "newsroom.wordmodel" in block.text:
        shutil.copyfile(Path(linter.__file__).parent / "data" / "news.wordmodel", "newsroom.wordmodel")
    values: Mapping[str, Any] = tomllib.loads(block.text)
    shown = copydesk("config", "draft.md")
    assert (shown.code, shown.err) == (0, "")
    for key in values:
        assert f"{key} = " in shown.out or f"{key}." in shown.out
    for paths in (["draft.md"], ["."]):
        answer = copydesk("check", *paths)
        required = values.get("languagetool") == "required"
        assert answer.code in codes(required, there), answer.out
        assert answer.err == ""
        assert "internal error" not in answer.out
        assert ("did not finish" in answer.out) is (required and not there)
        skipped = f"skipped: {NOT_INSTALLED}\n"
        assert answer.out.count(skipped) == int(not required and not there), "said in one line, and only where it is so"
        assert f"did not finish: {NOT_INSTALLED}\n" in answer.out or not (required and not there)


def test_the_entry_point_is_that_of_the_pack_in_the_tests() -> None:
    ((block),) = [block for block in TABLES if block.text.startswith("[project")]
    project = tomllib.loads((TESTS / "packs" / "wire-desk" / "pyproject.toml").read_text(encoding="utf-8"))
    assert tomllib.loads(block.text)["project"]["entry-points"] == project["project"]["entry-points"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_check_runs(repository: Path, copydesk: Run, there: bool, command: str) -> None:
    answer = copydesk(*shlex.split(command)[1:], stdin=DRAFT.encode())
    assert answer.code in {0, 1}, answer.err
    assert "error" not in answer.err
    assert answer.out + answer.err


@pytest.mark.parametrize("place", ["", 'per-path."**".'])
def test_an_empty_table_of_any_rule_changes_nothing(
    repository: Path, copydesk: Run, hostile: Hostile, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL_URL", hostile.url)
    plain = copydesk("check", ".")
    assert plain.code in {0, 1}
    tables = "".join(f'[{place}rules."{rule.id}"]\n' for rule in load_rulebook().rules)
    (repository / "copydesk.toml").write_text(tables, encoding="utf-8")
    assert copydesk("check", ".") == plain
