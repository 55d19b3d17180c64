"""`exclude` of the configuration, and `--force-exclude`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`


@pytest.fixture(autouse=True)
def drafts(newsroom: Path) -> Path:
    for name in ("a.md", "old/b.md", "old/deep/c.md", "new/d.md", "new/old/e.md", "new/notes.txt"):
        path = newsroom / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A colour.\n")
    exclude(newsroom, '"old/**"', '"notes.*"')
    return newsroom


def exclude(folder: Path, *patterns: str, more: str = "") -> None:
    packs = "./rules" if (folder / "rules").is_dir() else "../rules"
    text = f'packs = ["{packs}"]\nselect = ["house"]\nexclude = [{", ".join(patterns)}]\n{more}'
    (folder / "copydesk.toml").write_text(text)


def paths(answer: Any) -> list[str]:
    return [file["path"] for file in answer.report["files"]]


def test_a_folders_search_leaves_out_what_is_excluded(copydesk: Run) -> None:
    assert paths(copydesk("check", ".", "--format", "json")) == ["./a.md", "./new/d.md", "./new/old/e.md"]
    assert paths(copydesk("check", "new", "--format", "json")) == ["new/d.md", "new/old/e.md"]


def test_an_accept_file_is_no_draft(copydesk: Run, newsroom: Path) -> None:
    exclude(newsroom, more='accept-files = ["new/notes.txt", "./a.md"]\n')
    (newsroom / "old/notes.txt").write_text("A colour.\n")
    assert paths(copydesk("check", ".", "--select", "all", "--format", "json")) == [
        "./new/d.md", "./new/old/e.md", "./old/b.md", "./old/deep/c.md", "./old/notes.txt",
    ]  # fmt: skip


def test_a_pattern_without_a_slash_means_any_folder(copydesk: Run, newsroom: Path) -> None:
    exclude(newsroom, '"old"')
    assert paths(copydesk("check", ".", "--format", "json")) == ["./a.md", "./new/d.md", "./new/notes.txt"]


def test_what_is_named_is_checked_unless_exclusion_is_forced(copydesk: Run) -> None:
    named = ("a.md", "old/b.md", "new/notes.txt")
    assert paths(copydesk("check", *named, "--format", "json")) == ["a.md", "new/notes.txt", "old/b.md"]
    forced = copydesk("check", *named, "--format", "json", "--force-exclude")
    assert paths(forced) == ["a.md"]
    assert forced.code == 1
    assert forced.report["summary"]["skipped"] == [
        {"file": "old/b.md", "reason": "excluded by 'old/**' of the configuration"},
        {"file": "new/notes.txt", "reason": "excluded by 'notes.*' of the configuration"},
    ]


def test_a_hook_whose_files_are_all_excluded_passes_and_says_so(copydesk: Run) -> None:
    answer = copydesk("check", "old/b.md", "old/deep/c.md", "--force-exclude")
    assert answer.code == 0
    assert "old/b.md: skipped: excluded by 'old/**' of the configuration" in answer.out
    assert answer.out.endswith("0 files checked: nothing found; 2 skipped\n")


def test_a_folder_that_is_named_is_excluded_by_force_too(copydesk: Run, newsroom: Path) -> None:
    assert copydesk("check", "old", "--format", "json").code == 2  # nothing is left in it
    exclude(newsroom, '"old"')
    assert copydesk("check", "old", "--force-exclude").code == 0


def test_the_configuration_above_excludes_too(copydesk: Run, newsroom: Path) -> None:
    exclude(newsroom / "new", '"d.md"')
    exclude(newsroom, '"new/old/**"')
    assert paths(copydesk("check", "new", "--format", "json")) == ["new/notes.txt"]
    answer = copydesk("check", "new/old/e.md", "new/d.md", "a.md", "--force-exclude", "--format", "json")
    assert paths(answer) == ["a.md"]


def test_without_a_configuration_nothing_is_excluded(copydesk: Run) -> None:
    answer = copydesk("check", ".", "--isolated", "--select", "typos/repeated-word", "--format", "json")
    assert len(paths(answer)) == 6


def test_a_folder_in_which_all_is_excluded_is_not_passed(copydesk: Run) -> None:
    answer = copydesk("check", "old")
    assert answer.code == 2
    assert "2 excluded or ignored by git" in answer.out


def test_the_settings_are_shown(copydesk: Run) -> None:
    out = copydesk("config").out
    assert 'exclude = ["old/**", "notes.*"]  # copydesk.toml:3\n' in out
    assert "time-limit = 30.0  # default\n" in out
    assert "# cache-dir is not set\n" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--jobs", "0"), "Invalid value for '--jobs'"),
        (("--jobs", "many"), "Invalid value for '--jobs'"),
        (("--time-limit", "-1"), "--time-limit must be a number of seconds from 0 (no limit) to 86400, not -1"),
        (("--time-limit", "nan"), "--time-limit must be a number of seconds"),
        (("--no-cache", "--cache-dir", "x"), "give one of them"),
        (("--watch", "--fix"), "--fix can't be given with it"),
        (("--watch", "--diff"), "--diff can't be given with it"),
        (("--watch", "--why", "house/hint"), "--why can't be given with it"),
        (("--watch", "-"), "standard input is read once"),
    ],
)
def test_bad_usage_is_2_with_a_message(copydesk: Run, arguments: tuple[str, ...], said: str) -> None:
    answer = copydesk("check", "a.md", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
