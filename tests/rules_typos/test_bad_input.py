"""`typos/` through the command line on what is damaged or strange: data files, endless words, invisible characters."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import linter
from linter.rulebook.loader import builtin_pack

Run = Callable[..., Any]  # of the fixture `copydesk`
PACKAGE = Path(linter.__file__).parent


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of copydesk, all links but for its folder of data; the folder that holds the package."""
    package = tmp_path / "copy" / "linter"
    (package / "data").mkdir(parents=True)
    for path in PACKAGE.iterdir():
        if path.name not in {"data", "__pycache__"}:
            (package / path.name).symlink_to(path)
    for path in (PACKAGE / "data").iterdir():
        (package / "data" / path.name).symlink_to(path)
    if builtin_pack().parent != PACKAGE:
        (package.parent / "rules").symlink_to(builtin_pack())
    return package.parent


def check(copy: Path, draft: Path) -> subprocess.CompletedProcess[str]:
    """The answer of that copy to a draft, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "linter", "check", "--isolated", "--select", "typos", str(draft)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(copy)},
    )


def damage(path: Path, change: Callable[[bytes], bytes] | None) -> None:
    """Replace a linked file by a changed one, or by none."""
    data = path.read_bytes()
    path.unlink()
    if change is not None:
        path.write_bytes(change(data))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "rebuild"),
    [
        ("words.bin", "python -I -m linter.data.build.words --corpus ARCHIVE"),
        ("news.wordmodel", "install copydesk again"),  # it comes with copydesk; one of a house's own is built again
    ],
)
@pytest.mark.parametrize(
    "fault",
    [
        (None, "can't be opened (no such file or directory)"),
        (lambda data: data[: len(data) // 2], "is damaged: "),
        (lambda data: data[:40], "bytes, shorter than its header"),
        (lambda data: data[:0], "bytes, shorter than its header"),
        (lambda data: data[:24] + b"\x63\0\0\0" + data[28:], "has format version 99"),
        (lambda data: b"x" * len(data), "is not a data file of copydesk"),
    ],
    ids=["missing", "half", "no header", "empty", "other version", "something else"],
)
def test_data_that_can_not_be_used_ends_the_check_with_2(
    copy: Path, tmp_path: Path, name: str, rebuild: str, fault: tuple[Callable[[bytes], bytes] | None, str]
) -> None:
    change, reason = fault
    draft = tmp_path / "draft.txt"
    draft.write_text("The goverment feared innocent causalities of the the war.\n", encoding="utf-8")
    damage(copy / "linter" / "data" / name, change)
    answer = check(copy, draft)
    said = answer.stdout + answer.stderr
    assert answer.returncode == 2
    assert name in said
    assert reason in said
    assert rebuild in said
    assert "Traceback" not in said
    assert "repeated-word" in said, "rules that don't need the file report all the same"


@pytest.mark.slow
def test_the_copy_itself_works(copy: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("The goverment feared innocent causalities.\n", encoding="utf-8")
    answer = check(copy, draft)
    assert answer.returncode == 1
    assert "“government” is one slip away" in answer.stdout
    assert "“casualties”" in answer.stdout


def test_a_model_of_ones_own_that_is_missing_is_named(copydesk: Run, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("The war has innocent causalities.\n", encoding="utf-8")
    (tmp_path / "copydesk.toml").write_text('[rules."typos/real-word"]\nmodel = "gone.wordmodel"\n', encoding="utf-8")
    answer = copydesk("check", str(tmp_path / "draft.txt"), "--config", str(tmp_path / "copydesk.toml"))
    assert answer.code == 2
    assert "gone.wordmodel" in answer.out + answer.err
    assert "copydesk model build ARCHIVE" in answer.out + answer.err


def typos(copydesk: Run, text: str) -> list[tuple[str, str, str | None]]:
    """What all rules of the family find in a draft: rule, flagged words, first suggestion."""
    Path("draft.txt").write_text(text, encoding="utf-8")
    answer = copydesk("check", "draft.txt", "--isolated", "--select", "typos", "--format", "json")
    assert answer.code in {0, 1}
    report = answer.report
    assert report["summary"]["failures"] == 0
    return [
        (
            one["rule"],
            text[one["start"]["offset"] : one["end"]["offset"]],
            next((suggestion["text"] for suggestion in one["suggestions"]), None),
        )
        for one in report["files"][0]["findings"]
    ]


@pytest.mark.parametrize(
    "word",
    [
        "a" * 10_000,
        "abcdefghij" * 1_000,
        "A" * 10_000,
        "e" + "\u0301" * 10_000,
        "a\u00ad" * 5_000,
        "a'" * 5_000 + "a",
        "ab-" * 5_000 + "ab",
        "“" * 10_000,
        "(" * 10_000,
        "." * 10_000,
    ],
    ids=lambda word: ascii(word[:4]),
)
def test_words_of_ten_thousand_characters_hide_nothing(copydesk: Run, newsroom: Path, word: str) -> None:
    found = typos(copydesk, f"A headline\n\nThe {word} of the town.\n\nThe goverment fell.\n")
    assert ("typos/misspelling", "goverment", "government") in found


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("govern\u00adment", []),
        ("gover\u00adment", [("typos/misspelling", "gover\u00adment", "government")]),
        ("govern\u200bment", [("typos/mixed-script", "govern\u200bment", "government")]),
        ("cafe\u0301", []),
        ("nai\u0308ve", []),
        ("govеrnment", [("typos/mixed-script", "govеrnment", "government")]),  # a Cyrillic e
        ("Κremlin", [("typos/mixed-script", "Κremlin", "Kremlin")]),  # a Greek Kappa
        ("правительство", []),
    ],
    ids=ascii,
)
def test_invisible_and_foreign_letters(
    copydesk: Run, newsroom: Path, written: str, found: list[tuple[str, str, str]]
) -> None:
    assert typos(copydesk, f"A headline\n\nThe {written} stood in the town.\n") == found
