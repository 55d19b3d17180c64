"""Which rules run, by what precedence, with which options and severities, and the reasons given."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from linter.config.load import load_config, merge_command_line
from linter.config.schema import Config
from linter.errors import ConfigError, InputError, RuleError, UsageError
from linter.findings.finding import Severity
from linter.rulebook.loader import Rulebook, Selection, load_rulebook
from linter.rulebook.selection import select

PYTHON = '''"""A rule."""
from dataclasses import dataclass
from linter.api import Rule, Severity

class Words(Rule):
    severity = Severity.WARNING

    @dataclass(frozen=True)
    class Options:
        smallest: int = 3
        words: tuple[str, ...] = ()

    def check(self, document):
        return ()
'''
DECLARED = 'kind = "forbid"\nseverity = "warning"\nmessage = "m"\nphrases = ["x"]\n'


@pytest.fixture
def rulebook(tmp_path: Path) -> Rulebook:
    """One/a, one/b, two/c; one/off is disabled by default; two/broken can't be loaded."""
    files = {
        "one/a.py": PYTHON,
        "one/b.toml": DECLARED,
        "one/off.toml": DECLARED + "enabled = false\n",
        "two/c.toml": DECLARED,
    }
    for name, text in files.items():
        path = tmp_path / "rules" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return own(tmp_path)


def own(root: Path) -> Rulebook:
    whole = load_rulebook(["./rules"], root)
    return Rulebook(whole.packs[1:], [rule for rule in whole.rules if rule.pack is whole.packs[1]])


def configured(root: Path, text: str = "", *, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Config:
    path = root / "copydesk.toml"
    path.write_text(text, encoding="utf-8")
    return merge_command_line(load_config(path), {"select": select, "ignore": ignore})


def ids(selection: Selection) -> list[str]:
    return [rule.id for rule in selection.rules]


class TestPrecedence:
    @pytest.mark.parametrize(
        ("text", "selected", "ignored", "expected"),
        [
            ("", [], [], "one/a one/b two/c"),
            ("select = ['all']", [], [], "one/a one/b two/c"),
            ("select = ['one']", [], [], "one/a one/b one/off"),
            ("select = ['one/off']", [], [], "one/off"),
            ("select = ['all', 'one/off']", [], [], "one/a one/b one/off two/c"),
            ("ignore = ['one']", [], [], "two/c"),
            ("ignore = ['all']", [], [], ""),
            ("select = ['one']\nignore = ['one']", [], [], ""),
            ("select = ['one/a']\nignore = ['one']", [], [], "one/a"),
            ("select = ['one/a', 'two']\nignore = ['all']", [], [], "one/a two/c"),
            ("select = ['all']\nignore = ['one/b']", [], [], "one/a two/c"),
            ("select = ['one/a']", ["two"], [], "two/c"),
            ("ignore = ['one/b']", ["one"], [], "one/a one/b one/off"),
            ("ignore = ['one/b']", [], ["one/a"], "two/c"),
            ("select = ['one/a', 'one/b']", [], ["one/a"], "one/b"),
            ("", ["one"], ["one/a"], "one/b one/off"),
            ("", ["all", "one/off"], ["one/a", "two"], "one/b one/off"),
            ("[per-path.'news/**']\nignore = ['one']", [], [], "two/c"),
            ("[per-path.'other/**']\nignore = ['one']", [], [], "one/a one/b two/c"),
            ("ignore = ['one/a']\n[per-path.'news/**']\nselect = ['one']", [], [], "one/a one/b one/off"),
            ("[per-path.'news/**']\nignore = ['one']\n[per-path.'*.md']\nselect = ['one/b']", [], [], "one/b"),
            ("[per-path.'*.md']\nselect = ['one/b']\n[per-path.'news/**']\nignore = ['one']", [], [], ""),
            ("[per-path.'news/**']\nignore = ['one']", ["one/a"], [], "one/a"),
        ],
    )
    def test_levels(
        self, *, tmp_path: Path, rulebook: Rulebook, text: str, selected: list[str], ignored: list[str], expected: str
    ) -> None:
        config = configured(tmp_path, text, select=selected, ignore=ignored)
        assert ids(select(rulebook, config, str(tmp_path / "news" / "draft.md"))) == expected.split()

    @pytest.mark.parametrize(
        ("settings", "text", "selected", "expected"),
        [
            ({}, "", [], "one/a one/b two/c"),
            ({"select": "one/off"}, "", [], "one/a one/b one/off two/c"),
            ({"select": ["one/off", "one/a"]}, "ignore = ['one']", [], "one/a one/off two/c"),
            ({"select": ["one/off"]}, "", ["two"], "two/c"),
        ],
    )
    def test_front_matter_only_adds(
        self,
        *,
        tmp_path: Path,
        rulebook: Rulebook,
        settings: dict[str, Any],
        text: str,
        selected: list[str],
        expected: str,
    ) -> None:
        config = configured(tmp_path, text, select=selected)
        assert ids(select(rulebook, config, str(tmp_path / "draft.md"), settings)) == expected.split()

    def test_paths_go_from_the_working_directory(
        self, tmp_path: Path, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        config = configured(tmp_path, "[per-path.'news/*.md']\nignore = ['one']")
        (tmp_path / "news").mkdir()
        monkeypatch.chdir(tmp_path / "news")
        assert ids(select(rulebook, config, "draft.md")) == ["two/c"]
        assert ids(select(rulebook, config, "../draft.md")) == ["one/a", "one/b", "two/c"]
        assert ids(select(rulebook, config, f"..{os.sep}news{os.sep}draft.md")) == ["two/c"]


class TestReasons:
    def test_every_rule_has_one(self, tmp_path: Path, rulebook: Rulebook) -> None:
        config = configured(tmp_path, "select = ['all', 'two/c']\nignore = ['one/b']")
        assert select(rulebook, config, "draft.md").reasons == {
            "one/a": "on: selected by 'all' in copydesk.toml",
            "one/b": "off: ignored by 'one/b' in copydesk.toml",
            "one/off": "off: selected by 'all' in copydesk.toml, but disabled by default (select it by id or family)",
            "two/c": "on: selected by 'two/c' in copydesk.toml",
        }

    def test_defaults(self, rulebook: Rulebook) -> None:
        assert select(rulebook, Config(), "draft.md").reasons == {
            "one/a": "on: enabled by default",
            "one/b": "on: enabled by default",
            "one/off": "off: disabled by default (select it by id or family)",
            "two/c": "on: enabled by default",
        }

    def test_levels_are_named(self, tmp_path: Path, rulebook: Rulebook) -> None:
        config = configured(tmp_path, "[per-path.'*.md']\nignore = ['two']", ignore=["one/b"])
        reasons = select(rulebook, config, str(tmp_path / "draft.md"), {"select": ["one/off"]}).reasons
        assert reasons["one/b"] == "off: ignored by 'one/b' on the command line"
        assert reasons["one/off"] == "on: selected by 'one/off' in the draft's front matter"
        assert reasons["two/c"] == "off: ignored by 'two' in per-path.'*.md' of copydesk.toml"
        config = configured(tmp_path, "", select=["one/a"])
        reasons = select(rulebook, config, "draft.md").reasons
        assert reasons["two/c"] == "off: not selected on the command line"


class TestOptionsAndSeverities:
    def test_options_reach_the_rule(self, tmp_path: Path, rulebook: Rulebook) -> None:
        config = configured(
            tmp_path,
            "[rules.'one/a']\nsmallest = 5\nwords = ['x']\n[per-path.'*.txt'.rules.'one/a']\nsmallest = 7\n",
        )
        plain, text = (
            select(rulebook, config, str(tmp_path / name)).rules[0].options for name in ("draft.md", "draft.txt")
        )
        assert (plain.smallest, plain.words) == (5, ("x",))
        assert (text.smallest, text.words) == (7, ("x",))

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", ["warning", "warning", "warning"]),
            ("[severity]\nall = 'note'", ["note", "note", "note"]),
            ("[severity]\none = 'error'\nall = 'note'", ["error", "error", "note"]),
            ("[severity]\n'one/a' = 'note'\none = 'error'", ["note", "error", "warning"]),
            (
                "[severity]\n'one/a' = 'error'\n[per-path.'*.md'.severity]\none = 'note'",
                ["note", "note", "warning"],
            ),
        ],
    )
    def test_severities(self, tmp_path: Path, rulebook: Rulebook, text: str, expected: list[str]) -> None:
        rules = select(rulebook, configured(tmp_path, text), str(tmp_path / "draft.md")).rules
        assert [rule.severity for rule in rules] == [Severity(name) for name in expected]

    def test_one_configuration_does_not_leak_into_another(self, tmp_path: Path, rulebook: Rulebook) -> None:
        changed = configured(tmp_path, "[severity]\nall = 'error'\n[rules.'one/a']\nsmallest = 5\n")
        select(rulebook, changed, "draft.md")
        rule = select(rulebook, Config(), "draft.md").rules[0]
        assert (rule.severity, rule.options.smallest) == (Severity.WARNING, 3)


class TestErrors:
    @pytest.mark.parametrize(
        ("text", "line", "message"),
        [
            ("select = [\n'one',\n'tow']", 3, "unknown rule or family 'tow'; did you mean 'two'?"),
            ("ignore = ['one/aa']", 1, "unknown rule 'one/aa'; did you mean 'one/a'?"),
            ("\n[severity]\n'one/zzz' = 'note'", 3, "unknown rule 'one/zzz'"),
            ("[rules.'one/aa']\nx = 1", 2, "unknown rule 'one/aa'; did you mean 'one/a'?"),
            ("[rules.one]\nx = 1", 2, "unknown rule 'one'"),
            ("\n[rules.'one/aa']", 2, "unknown rule 'one/aa'; did you mean 'one/a'?"),
            ("\n[per-path.'x/*'.rules.'one/aa']", 2, "unknown rule 'one/aa'; did you mean 'one/a'?"),
            (
                "[rules.'one/a']\nwords = []\nsmalest = 1",
                3,
                "one/a: unknown option 'smalest'; did you mean 'smallest'?",
            ),
            (
                "[rules.'one/a']\nsmallest = 'x'",
                2,
                "one/a: option 'smallest' must be a whole number, not the string 'x'",
            ),
            ("[rules.'one/b']\nsmallest = 1", 2, "one/b has no options"),
            ("[per-path.'x/*']\nselect = ['onne']", 2, "unknown rule or family 'onne'; did you mean 'one'?"),
            (
                "[per-path.'x/*'.rules.'one/a']\nsmallest = true",
                2,
                "one/a: option 'smallest' must be a whole number, not true",
            ),
            ("[per-path.'x/*'.severity]\nwon = 'note'", 2, "unknown rule or family 'won'"),
        ],
    )
    def test_in_the_file(self, tmp_path: Path, rulebook: Rulebook, text: str, line: int, message: str) -> None:
        with pytest.raises(ConfigError) as caught:
            select(rulebook, configured(tmp_path, text, select=["two/c"]), "draft.md")
        assert (Path(str(caught.value.path)), caught.value.line) == (tmp_path / "copydesk.toml", line)
        assert caught.value.message.startswith(message)

    def test_a_table_of_no_options_for_a_rule_that_is_not_there(self, tmp_path: Path, rulebook: Rulebook) -> None:
        with pytest.raises(ConfigError, match="unknown rule 'one/aa'"):
            select(rulebook, configured(tmp_path, "[rules.'one/aa']\n"), "draft.md")

    def test_on_the_command_line(self, tmp_path: Path, rulebook: Rulebook) -> None:
        with pytest.raises(UsageError, match=r"--select: unknown rule or family 'onne'; did you mean 'one'\?"):
            select(rulebook, configured(tmp_path, select=["two,onne"]), "draft.md")
        with pytest.raises(UsageError, match=r"--ignore: unknown rule 'one/x'"):
            select(rulebook, configured(tmp_path, ignore=["one/x"]), "draft.md")

    @pytest.mark.parametrize("settings", [{"select": ["onne"]}, {"select": "onne"}])
    def test_in_front_matter(self, rulebook: Rulebook, settings: dict[str, Any]) -> None:
        with pytest.raises(
            InputError, match=r"draft\.md: in the front matter: unknown rule or family 'onne'; did you mean"
        ):
            select(rulebook, Config(), "draft.md", settings)

    @pytest.mark.parametrize("value", [3, {"one": "x"}, [["one"]]])
    def test_front_matter_of_another_shape(self, rulebook: Rulebook, value: Any) -> None:
        with pytest.raises(InputError, match="select in the front matter must be a list"):
            select(rulebook, Config(), "draft.md", {"select": value})


class TestLaziness:
    def test_a_broken_rule_fails_only_where_it_is_wanted(self, tmp_path: Path, rulebook: Rulebook) -> None:
        (tmp_path / "rules" / "two" / "broken.py").write_text("x = = 1\n", encoding="utf-8")
        rulebook = own(tmp_path)
        assert ids(select(rulebook, configured(tmp_path, select=["one"]), "draft.md")) == ["one/a", "one/b", "one/off"]
        with pytest.raises(RuleError, match=r"broken\.py:1: syntax error"):
            select(rulebook, Config(), "draft.md")

    def test_rules_are_made_once_for_a_configuration(self, tmp_path: Path, rulebook: Rulebook) -> None:
        config = configured(tmp_path, "[per-path.'*.txt']\nignore = ['one']")
        first = select(rulebook, config, str(tmp_path / "a.md"))
        assert select(rulebook, config, str(tmp_path / "b.md")).rules is first.rules
        assert ids(select(rulebook, config, str(tmp_path / "c.txt"))) == ["two/c"]

    @pytest.mark.parametrize("table", ["", "[rules.'one/a']", "[rules.'one/b']", "[per-path.'**'.rules.'one/a']"])
    def test_what_was_selected_is_rules_and_nothing_else(self, tmp_path: Path, rulebook: Rulebook, table: str) -> None:
        select(rulebook, configured(tmp_path, table), str(tmp_path / "a.md"))
        assert [rule.id for rule in rulebook.selected()] == ["one/a", "one/b", "two/c"]
