"""`exclude`), and `--force-exclude`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.config import unmatched
from linter.config.paths import matches

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
    assert paths(copydesk("check", ".", "--format", "json")) == ["a.md", "new/d.md", "new/old/e.md"]
    assert paths(copydesk("check", "new", "--format", "json")) == ["new/d.md", "new/old/e.md"]


def test_an_accept_file_is_no_draft(copydesk: Run, newsroom: Path) -> None:
    exclude(newsroom, more='accept-files = ["new/notes.txt", "./a.md"]\n')
    (newsroom / "old/notes.txt").write_text("A colour.\n")
    assert paths(copydesk("check", ".", "--select", "all", "--format", "json")) == [
        "new/d.md", "new/old/e.md", "old/b.md", "old/deep/c.md", "old/notes.txt",
    ]  # fmt: skip


def test_a_pattern_without_a_slash_means_any_folder(copydesk: Run, newsroom: Path) -> None:
    exclude(newsroom, '"old"')
    assert paths(copydesk("check", ".", "--format", "json")) == ["a.md", "new/d.md", "new/notes.txt"]


def test_what_is_named_is_checked_unless_exclusion_is_forced(copydesk: Run) -> None:
    named = ("a.md", "old/b.md", "new/notes.txt")
    assert paths(copydesk("check", *named, "--format", "json")) == ["a.md", "new/notes.txt", "old/b.md"]
    forced = copydesk("check", *named, "--format", "json", "--force-exclude")
    assert paths(forced) == ["a.md"]
    assert forced.code == 1
    assert forced.report["summary"]["skipped"] == [
        {"file": "old/b.md", "reason": "excluded by the configuration (pattern 'old/**')"},
        {"file": "new/notes.txt", "reason": "excluded by the configuration (pattern 'notes.*')"},
    ]


def test_a_hook_whose_files_are_all_excluded_passes_and_says_so(copydesk: Run) -> None:
    answer = copydesk("check", "old/b.md", "old/deep/c.md", "--force-exclude")
    assert answer.code == 0
    assert "old/b.md: skipped: excluded by the configuration (pattern 'old/**')" in answer.out
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
        (
            ("--time-limit", "-1"),
            "--time-limit must be a number of seconds from 0 (no limit) to 86400, not the number -1",
        ),
        (("--time-limit", "nan"), "--time-limit must be a number of seconds"),
        (("--no-cache", "--cache-dir", "x"), "--no-cache cannot be combined with --cache-dir"),
        (("--watch", "--fix"), "--watch cannot be combined with --fix"),
        (("--watch", "--diff"), "--watch cannot be combined with --diff"),
        (("--watch", "--why", "house/hint"), "--watch cannot be combined with --why"),
        (("--watch", "-"), "--watch cannot be combined with standard input"),
    ],
)
def test_bad_usage_is_2_with_a_message(copydesk: Run, arguments: tuple[str, ...], said: str) -> None:
    answer = copydesk("check", "a.md", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


class TestPatternsThatMeanNoFile:
    """A pattern without a file is a slip; it is said where the whole folder of the configuration is searched."""

    def said(self, answer: Any) -> list[str]:
        skipped = [one for one in answer.report["summary"]["skipped"] if one.get("file") == "copydesk.toml"]
        return [one["reason"] for one in skipped]

    def test_are_said_with_their_line(self, copydesk: Run, newsroom: Path) -> None:
        tables = ('[per-path."new/**"]', '[per-path."gnu/*.md"]', '[per-path."gone"]')
        exclude(newsroom, '"old/**"', '"odl/**"', '"*.epub"', more='\nselect = ["house"]\n'.join(tables) + "\n")
        answer = copydesk("check", ".", "--format", "json")
        assert self.said(answer) == [
            "the pattern 'odl/**' of exclude (line 3) matches no file",
            "the pattern '*.epub' of exclude (line 3) matches no file",
            "the pattern 'gnu/*.md' of per-path (line 7) matches no file",
            "the pattern 'gone' of per-path (line 8) matches no file",
        ]
        assert answer.code == 1
        assert (
            "copydesk.toml: skipped: the pattern 'odl/**' of exclude (line 3) matches no file\n"
            in copydesk("check", ".").out
        )

    @pytest.mark.parametrize(
        "pattern",
        [
            "old/**", "old", "./old/", "*/old/e.md", "**/e.md", "e.*", "new/notes.txt", "notes.txt", "rules/**/*.toml",
            ".hidden", "*.png", "assets/**", "link", "link/**",
        ],
    )  # fmt: skip
    def test_any_file_will_do(self, copydesk: Run, newsroom: Path, pattern: str) -> None:
        for name in (".hidden/x", "assets/pictures/a.png"):
            (newsroom / name).parent.mkdir(parents=True)
            (newsroom / name).write_bytes(b"")
        (newsroom / "link").symlink_to("assets")
        exclude(newsroom, f'"{pattern}"', more=f'[per-path."{pattern}"]\nselect = ["house"]\n')
        assert self.said(copydesk("check", ".", "--format", "json")) == []

    def test_less_than_the_folder_says_nothing(
        self, copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        exclude(newsroom, '"odl/**"', more='[per-path."gone"]\nselect = ["house"]\n')
        for paths_ in (("a.md",), ("new",), ("a.md", "new", "old")):
            assert self.said(copydesk("check", *paths_, "--format", "json")) == []
        assert len(self.said(copydesk("check", "a.md", newsroom, "--format", "json"))) == 2
        monkeypatch.chdir(newsroom / "new")
        answer = copydesk("check", "..", "--format", "json")
        assert len([one for one in answer.report["summary"]["skipped"] if one["file"].endswith("copydesk.toml")]) == 2

    def test_no_more_is_looked_at_than_it_takes(
        self, copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for number in range(300):
            (newsroom / "old" / f"{number}.md").write_text("")
            (newsroom / "new" / f"{number}.png").write_text("")
        asked: list[str] = []

        def noted(pattern: str, path: str) -> bool:
            asked.append(path)
            return matches(pattern, path)

        monkeypatch.setattr(unmatched, "matches", noted)
        exclude(newsroom, '"old/**"', '"gone/**"', more='[per-path."new/*.m?"]\nselect = ["house"]\n')
        assert self.said(copydesk("check", ".", "--format", "json")) == [
            "the pattern 'gone/**' of exclude (line 3) matches no file"
        ]
        assert len(asked) < 310
        monkeypatch.setattr(unmatched, "MOST_FILES", 200)
        exclude(newsroom, more='[per-path."new/*.mdx"]\nselect = ["house"]\n')
        assert self.said(copydesk("check", ".", "--format", "json")) == []
