from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from counting import steps

from linter.document.ignored import Ignored
from linter.document.parse import parse

SOURCE = """The ferry [[TEH_SLOT]] was late.

Advertisement: buy teh new boat
today.

Nobody knew why.
<!-- partner -->
Teh partner says so.

Teh partner says more.
<!-- /partner -->
It left at noon.
"""


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_matches_and_passages_are_no_prose(name: str) -> None:
    ignored = Ignored((r"\[\[[A-Z_]+\]\]",), (("^Advertisement:", ""), ("^<!-- partner", "^<!-- /partner")))
    document = parse(SOURCE, path=name, ignored=ignored)
    text = " ".join(block.text for block in document.prose)
    assert "eh" not in text.replace("the", "").replace("The", "")
    assert text.split() == ["The", "ferry", "￼", "was", "late.", "Nobody", "knew", "why.", "It", "left", "at", "noon."]
    for block in document.prose:
        for word in ("ferry", "late", "Nobody", "noon"):
            if word in block.text:
                start = block.text.index(word)
                assert document.text_of(block.span(start, start + len(word))) == word


def test_a_passage_without_an_end_is_read() -> None:
    document = parse("One.\n\n<ad>\n\nTwo.\n", path="a.txt", ignored=Ignored((), (("^<ad>", "^</ad>"),)))
    assert "Two." in [block.text for block in document.prose]


def test_front_matter_is_left_as_it_is() -> None:
    document = parse("---\ntitle: The DESK-1 ferry\n---\nDESK-1 is\n", path="a.md", ignored=Ignored((r"DESK-\d",)))
    assert [block.text for block in document.prose] == ["The DESK-1 ferry", "\ufffc is"]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "talks/b.md", "c.mdx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The goverment DESK-1 said teh word.\n")
    return tmp_path


def test_settings_for_all_drafts_a_folder_and_a_format(desk: Path, copydesk: Callable[..., Any]) -> None:
    (desk / "copydesk.toml").write_text(
        "ignore-pattern = ['\\bgover\\w{1,20}']\n"
        "[per-path.'talks/**']\nignore-pattern = ['\\bteh\\b']\n"
        "[per-path.'**/*.mdx']\nignore-block = ['^The']\n"
    )
    files = copydesk("check", ".", "--format", "json").report["files"]
    found = {Path(file["path"]).name: [one["start"]["offset"] for one in file["findings"]] for file in files}
    assert found == {"a.md": [26], "b.md": [], "c.mdx": []}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ignore-pattern = ['(a+)+b']", "the expression '(a+)+b' "),
        ("ignore-pattern = ['(']", "is not a regular expression"),
        ("ignore-pattern = ['x*']", "matches the empty text"),
        ("ignore-block = [['a', 'b', 'c']]", "must be an expression or a pair of them"),
        ("ignore-block = [3]", "must be an expression or a pair of them"),
    ],
)
def test_expressions_that_can_not_be_meant(desk: Path, copydesk: Callable[..., Any], line: str, said: str) -> None:
    (desk / "copydesk.toml").write_text(f"\n{line}\n")
    answer = copydesk("check", "a.md")
    assert answer.code == 2
    assert said in answer.err
    assert "copydesk.toml:2: " in answer.err


@pytest.mark.parametrize("piece", ["ad\n", "ad\n\n", "x\n", "ad\nx\nend\n"])
@pytest.mark.parametrize("last", ["", "^end"])
def test_twice_the_text_is_twice_the_work(piece: str, last: str) -> None:
    ignored = Ignored(("x",), (("^ad", last),))

    def work(times: int) -> int:
        return steps(lambda: ignored.without(piece * times, 0))

    work(1)
    assert work(400) < 2.6 * work(200) + 1000
