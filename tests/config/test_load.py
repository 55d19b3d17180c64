"""Configuration files: where they are found, what they may hold, and what is said of those that are wrong."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from counting import calls

from linter.config.load import find_config, load_config, merge_command_line
from linter.config.schema import Config, PathSection
from linter.dates import DateInterval
from linter.errors import ConfigError, UsageError
from linter.files.toml import read_toml
from linter.findings.finding import Severity


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    return tmp_path / "repository"


class TestFinding:
    def test_nearest_file_up_the_tree(self, repository: Path) -> None:
        top = write(repository / "copydesk.toml")
        near = write(repository / "opinion" / ".copydesk.toml")
        assert find_config(repository / "opinion" / "deep" / "draft.md") == near
        assert find_config(repository / "news" / "draft.md") == top
        assert find_config(repository) == top

    def test_stops_at_the_repository_root(self, repository: Path) -> None:
        write(repository.parent / "copydesk.toml")
        assert find_config(repository / "news" / "draft.md") is None

    def test_a_worktree_has_a_git_file(self, tmp_path: Path) -> None:
        write(tmp_path / "copydesk.toml")
        write(tmp_path / "tree" / ".git", "gitdir: elsewhere")
        assert find_config(tmp_path / "tree" / "draft.md") is None

    def test_order_in_one_folder(self, repository: Path) -> None:
        project = write(repository / "pyproject.toml", "[tool.copydesk]\n")
        assert find_config(repository) == project
        hidden = write(repository / ".copydesk.toml")
        assert find_config(repository) == hidden
        plain = write(repository / "copydesk.toml")
        assert find_config(repository) == plain

    def test_a_project_file_without_our_table_is_passed_over(self, repository: Path) -> None:
        top = write(repository / "copydesk.toml")
        write(repository / "a" / "pyproject.toml", "[tool.other]\ncopydesk = 1\n")
        write(repository / "b" / "pyproject.toml", "not toml at all")
        assert find_config(repository / "a") == top
        assert find_config(repository / "b") == top

    def test_a_broken_project_file_that_mentions_us_is_an_error(self, repository: Path) -> None:
        project = write(repository / "pyproject.toml", "[tool.copydesk]\nselect = [\n")
        with pytest.raises(ConfigError) as caught:
            find_config(repository)
        assert (Path(str(caught.value.path)), caught.value.line) == (project, 2)

    def test_relative_start(self, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        top = write(repository / "copydesk.toml")
        (repository / "news").mkdir()
        monkeypatch.chdir(repository / "news")
        assert find_config(Path("draft.md")) == top

    def test_each_folder_of_a_deep_tree_is_looked_into_once(self, repository: Path) -> None:
        top = write(repository / "copydesk.toml")
        folders = [repository]
        while len(folders) < 200:
            folders.append(folders[-1] / "a")

        def asked(number: int) -> None:
            known: dict[Path, Path | None] = {}
            assert {find_config(folder, known) for folder in folders[:number]} == {top}

        asked(200)
        assert calls(lambda: asked(200)) < 2.2 * calls(lambda: asked(100))

    def test_what_is_known_is_the_same_as_what_is_found(self, repository: Path) -> None:
        write(repository.parent / "copydesk.toml")
        near = write(repository / "a" / "b" / ".copydesk.toml")
        known: dict[Path, Path | None] = {}
        for name, config in (
            ("a/b/c/d", near),
            ("a", None),
            ("a/b", near),
            ("", None),
            ("a/b/c", near),
            ("../e", None),
        ):
            folder = (repository / name).resolve()
            expected = repository.parent / "copydesk.toml" if name == "../e" else config
            assert find_config(folder, known) == find_config(folder) == expected


WHOLE = """\
packs = ["./rules", "newsroom"]
select = ["all"]
ignore = [
    "typos",
    "titles/truncated",
]
fail-level = "error"
accept = ["Aldermouth"]
lang = "en-GB"
date = 2024-05-31
encoding = "latin-1"

[severity]
headlines = "note"
"titles/truncated" = "error"

[rules."headlines/name"]
smallest = 3

[per-path."opinion/**"]
select = ["typos"]
ignore = ["titles"]
severity.typos = "note"
rules."typos/misspelling".words = ["x"]

[per-path."*.txt"]
"""


class TestReading:
    def test_every_key(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        path = write(tmp_path / "copydesk.toml", WHOLE)
        config = load_config(path)
        day = datetime.date(2024, 5, 31)
        assert config == Config(
            path=path,
            root=tmp_path,
            packs=("./rules", "newsroom"),
            select=("all",),
            ignore=("typos", "titles/truncated"),
            severity={"headlines": Severity.NOTE, "titles/truncated": Severity.ERROR},
            fail_level=Severity.ERROR,
            accept=("Aldermouth",),
            lang="en-GB",
            date=DateInterval(day, day),
            encoding="latin-1",
            rules={"headlines/name": {"smallest": 3}},
            per_path=(
                PathSection(
                    "opinion/**",
                    select=("typos",),
                    ignore=("titles",),
                    severity={"typos": Severity.NOTE},
                    rules={"typos/misspelling": {"words": ["x"]}},
                ),
                PathSection("*.txt"),
            ),
            origins=config.origins,
        )
        assert config.origins["ignore"] == "copydesk.toml:3"
        assert config.origins["ignore[1]"] == "copydesk.toml:5"
        assert config.origins['severity."titles/truncated"'] == "copydesk.toml:15"
        assert config.origins['rules."headlines/name".smallest'] == "copydesk.toml:18"
        assert config.origins['per-path."opinion/**".rules."typos/misspelling".words[0]'] == "copydesk.toml:24"

    def test_defaults(self, tmp_path: Path) -> None:
        assert load_config(None) == Config()
        path = write(tmp_path / "copydesk.toml")
        assert load_config(path) == Config(path=path, root=tmp_path)

    def test_project_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        path = write(tmp_path / "pyproject.toml", '[tool.other]\nselect = 1\n[tool.copydesk]\nselect = ["typos"]\n')
        config = load_config(path)
        assert config.select == ("typos",)
        assert config.origins == {"select": "pyproject.toml:4", "select[0]": "pyproject.toml:4"}

    def test_project_file_without_our_table(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigError, match=r"has no table \[tool\.copydesk\]"):
            load_config(write(tmp_path / "pyproject.toml", "[tool.other]\n"))

    def test_byte_order_mark_and_windows_line_ends(self, tmp_path: Path) -> None:
        path = tmp_path / "copydesk.toml"
        path.write_bytes(b'\xef\xbb\xbfselect = ["typos"]\r\nlang = "en"\r\n')
        assert load_config(path).lang == "en"

    def test_a_month_as_a_date(self, tmp_path: Path) -> None:
        config = load_config(write(tmp_path / "copydesk.toml", 'date = "2024-05"'))
        assert config.date == DateInterval(datetime.date(2024, 5, 1), datetime.date(2024, 5, 31))


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('lang = "en"\nselct = []\n', 2, r"unknown key 'selct'; did you mean 'select'\?"),
        ("\nfail_level = 'error'\n", 2, r"unknown key 'fail_level'; did you mean 'fail-level'\?"),
        ("[zzz]\n", 1, r"unknown key 'zzz'$"),
        (
            "[per-path.'a/*']\nignore = []\nselects = []\n",
            3,
            r"unknown key 'selects' in a section of per-path; did you mean 'select'\?",
        ),
        ('select = "typos"\n', 1, "select must be an array of strings, not the string 'typos'"),
        ("select = [\n  'typos',\n  3,\n]\n", 3, r"select\[1\] must be a string, not the number 3"),
        ("packs = ['./a',\n'']\n", 2, r"packs\[1\] is empty"),
        ("fail-level = 'warn'\n", 1, r"fail-level must be one of 'note', 'warning', 'error', not 'warn'; did you"),
        ("[severity]\ntypos = 'eror'\n", 2, r"severity\.typos must be one of .* not 'eror'; did you mean 'error'\?"),
        ("[severity]\n\ntypos = true\n", 3, r"severity\.typos must be a string, not true"),
        ("severity = 'note'\n", 1, "severity must be a table, not the string 'note'"),
        ("rules.'typos/x' = 3\n", 1, r'rules\."typos/x" must be a table, not the number 3'),
        ("[per-path]\nselect = []\n", 2, r"per-path\.select must be a table, not an array"),
        ("[per-path.'/abs']\n", 1, "the pattern '/abs' must be a path below the folder of this configuration"),
        ("\n[per-path.'{a,b}/**']\n", 2, r"the pattern '\{a,b\}/\*\*' contains alternatives"),
        ('exclude = [\n  "a",\n  "archive\\\\**"]', 3, "contains a backslash; separate folders with slashes"),
        ("[per-path.'../a']\n", 1, "must be a path below"),
        ("lang = 'English'\n", 1, "lang must be a language tag such as 'en' or 'en-GB', not 'English'"),
        ("lang = ' '\n", 1, "lang is empty"),
        ("encoding = 'utf-9'\n", 1, "encoding must be an encoding such as 'utf-8' or 'windows-1252', not 'utf-9'"),
        ("encoding = 'rot13'\n", 1, "encoding must be an encoding .* not 'rot13'"),
        ("date = 'soon'\n", 1, "date must be YYYY, .* not 'soon'"),
        ("date = 20240531\n", 1, "date must be a date, not the number 20240531"),
        ("a = 1\na = 2\n", 2, "is not valid TOML: .*overwrite"),
        ("select = [\n'typos'\n", 2, r"is not valid TOML: .*end of the file"),
    ],
)  # fmt: skip
def test_what_is_wrong_and_where(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = write(tmp_path / "copydesk.toml", text)
    with pytest.raises(ConfigError, match=message) as caught:
        load_config(path)
    assert (Path(str(caught.value.path)), caught.value.line) == (path, line)


def test_an_error_in_a_project_file_names_the_whole_key(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", "[tool]\nx = 1\n[tool.copydesk]\nignore = 1\n")
    with pytest.raises(ConfigError, match=r"tool\.copydesk\.ignore must be an array") as caught:
        load_config(path)
    assert caught.value.line == 4


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"copydesk\.toml: can't be read: no such file"):
        load_config(tmp_path / "copydesk.toml")


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "copydesk.toml"
    path.write_bytes(b'lang = "en"\naccept = ["Caf\xe9"]\n')
    with pytest.raises(ConfigError, match=r"is not UTF-8 \(invalid byte at offset 26\)") as caught:
        load_config(path)
    assert caught.value.line == 2


def test_nesting_without_end_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path / "copydesk.toml", "select = " + "[" * 100_000)
    with pytest.raises(ConfigError, match=r"nested too deeply|not valid TOML"):
        load_config(path)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("\n" + ".".join("a" * 101) + " = 1\n", 2, "a dotted key has more than 100 parts"),
        ("lang = 'en'\n[" + ". ".join(["'a b'"] * 5000) + "]\n", 2, "a dotted key has more than 100 parts"),
        ("time-limit = " + "9" * 5000, None, "is not valid TOML: Exceeds the limit (4300 digits)"),
        ("lang = 'en'\naccept = ['a', \"b\\u0000\"]\n", 2, "accept[1] contains a null character"),
        ('lang = "e\\u0000n"\n', 1, "lang contains a null character"),
    ],
    ids=["long key", "long header", "long number", "null in an array", "null"],
)
def test_what_nobody_writes_by_hand_is_an_error(tmp_path: Path, text: str, line: int | None, message: str) -> None:
    path = write(tmp_path / "copydesk.toml", text)
    with pytest.raises(ConfigError, match=re.escape(message)) as caught:
        load_config(path)
    assert (Path(str(caught.value.path)), caught.value.line) == (path, line)


def test_prose_with_many_dots_is_no_key(tmp_path: Path) -> None:
    text = "accept = ['" + "a.b " * 20 + "']\n# " + "a.b." * 20 + "\n" + "fail-level = 'note' # " + ". . ." * 200 + "\n"
    assert load_config(write(tmp_path / "copydesk.toml", text)).fail_level == "note"


def test_a_depth_that_is_just_right_for_the_parser_has_no_lines(tmp_path: Path) -> None:
    table = read_toml(write(tmp_path / "copydesk.toml", "lang = 1\naccept = " + "[" * 300 + "]" * 300), ConfigError)

    def deeper(levels: int) -> int | None:
        return deeper(levels - 1) if levels else table.line("lang")

    assert deeper(600) is None


class TestCommandLine:
    def test_nothing_said_changes_nothing(self) -> None:
        config = Config(select=("typos",))
        assert merge_command_line(config, {}) is config

    def test_everything_said(self) -> None:
        config = merge_command_line(
            Config(select=("typos",), origins={"fail-level": "copydesk.toml:1", "select": "copydesk.toml:2"}),
            {
                "select": ["titles, headlines", "typos"],
                "ignore": ["typos/misspelling"],
                "fail-level": "note",
                "date": "2023",
                "encoding": "cp1252",
                "baseline": "old.jsonl",
                "time-limit": "2.5",
                "cache-dir": "cache",
                "languagetool": "required",
                "languagetool-url": "http://127.0.0.1:8081",
            },
        )
        assert config.select == ("typos",)
        assert config.command_line == PathSection(
            "**", select=("titles", "headlines", "typos"), ignore=("typos/misspelling",)
        )
        assert config.fail_level is Severity.NOTE
        assert config.date == DateInterval(datetime.date(2023, 1, 1), datetime.date(2023, 12, 31))
        assert config.encoding == "cp1252"
        assert (config.baseline, config.cache_dir, config.time_limit) == (Path("old.jsonl"), Path("cache"), 2.5)
        assert (config.languagetool, config.languagetool_url) == ("required", "http://127.0.0.1:8081")
        said = ("fail-level", "date", "encoding", "baseline", "time-limit", "cache-dir")
        assert config.origins == {
            "select": "copydesk.toml:2",
            **dict.fromkeys((*said, "languagetool", "languagetool-url"), "command line"),
        }

    @pytest.mark.parametrize("words", [[], [""], [" , "]])
    def test_no_name_selects_as_the_file_does(self, words: list[str]) -> None:
        config = Config(select=("typos",))
        assert merge_command_line(config, {"select": words, "ignore": words}) == config

    def test_the_environment_speaks_after_the_command_line_and_before_the_file(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COPYDESK_LANGUAGETOOL_URL", "http://127.0.0.1:2")
        file = Config(languagetool_url="http://127.0.0.1:1", origins={"languagetool-url": "copydesk.toml:1"})
        config = merge_command_line(file, {})
        assert config.languagetool_url == "http://127.0.0.1:2"
        assert config.origins == {"languagetool-url": "environment variable COPYDESK_LANGUAGETOOL_URL"}
        config = merge_command_line(file, {"languagetool-url": "http://127.0.0.1:3"})
        assert config.languagetool_url == "http://127.0.0.1:3"
        assert config.origins == {"languagetool-url": "command line"}

    def test_a_name_that_is_no_setting(self) -> None:
        with pytest.raises(UsageError, match="unknown setting 'fail_level'; did you mean 'fail-level'"):
            merge_command_line(Config(), {"fail_level": "note"})
