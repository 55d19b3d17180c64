"""Settings: each is declared once; file and command line say the same of a wrong value, and the documents list all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from linter.config.load import load_config, merge_command_line
from linter.config.schema import SETTINGS, Config, PathSection
from linter.config.settings import Setting
from linter.errors import ConfigError, UsageError
from linter.run.resolver import RunSettings

OPTIONS = [setting for setting in SETTINGS if setting.metavar]
DOCUMENT = Path(__file__).parents[2] / "docs" / "settings.md"

MADE_BY_OTHERS = {"path", "root", "accept_words", "command_line", "origins"}
"""Fields of the configuration that no key of a file sets."""


def test_the_declarations_are_the_fields() -> None:
    assert {setting.field for setting in SETTINGS} == set(Config._fields) - MADE_BY_OTHERS
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)
    for setting in SETTINGS:
        assert getattr(Config(), setting.field) == setting.default
        assert setting.help.endswith(".")
    assert set(PathSection._fields) - {"pattern"} <= {setting.field for setting in SETTINGS}


WRONG = [
    ("fail-level", "warn"), ("date", "soon"), ("encoding", "utf-9"), ("encoding", " "), ("baseline", ""),
    ("time-limit", "-1"), ("time-limit", "a while"), ("time-limit", "nan"), ("time-limit", "86400.5"),
    ("cache-dir", ""), ("languagetool", "on"), ("languagetool-url", "localhost"),
]  # fmt: skip
"""Values of settings, as the command line has them."""


def test_a_wrong_value_is_tried_of_every_option_that_can_have_one() -> None:
    assert {name for name, _ in WRONG} == {setting.name for setting in OPTIONS} - {"select", "ignore"}


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_file_and_command_line_say_the_same_of_a_wrong_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.chdir(tmp_path)
    number = name == "time-limit" and value != "a while"
    Path("copydesk.toml").write_text(f"\n{name} = {value if number else repr(value)}\n", encoding="utf-8")
    with pytest.raises(ConfigError) as in_file:
        load_config(Path("copydesk.toml"))
    with pytest.raises(UsageError) as on_command_line:
        merge_command_line(Config(), {name: value})
    assert str(in_file.value).startswith(f"copydesk.toml:2: {name} ")
    assert str(on_command_line.value) == "--" + str(in_file.value).removeprefix("copydesk.toml:2: ")


def test_what_the_environment_says_is_checked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL_URL", "localhost")
    with pytest.raises(UsageError, match=r"^COPYDESK_LANGUAGETOOL_URL must be the address of a LanguageTool server"):
        merge_command_line(Config(), {})


def test_a_path_counts_from_the_folder_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    file = tmp_path / "copydesk.toml"
    file.write_text('baseline = "old.jsonl"\ncache-dir = "~/cache"\n', encoding="utf-8")
    config = load_config(file)
    assert (config.baseline, config.cache_dir) == (tmp_path / "old.jsonl", tmp_path / "home" / "cache")


def test_every_option_is_one_of_the_command_and_comes_to_its_setting(
    copydesk: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from linter.cli import checking

    seen: list[Mapping[str, Any]] = []

    def run(_paths: object, settings: RunSettings, *_: object) -> int:
        seen.append(settings.overrides)
        return 0

    monkeypatch.setattr(checking, "_run", run)
    said = {setting.name: f"a {setting.name}" for setting in OPTIONS}
    draft = tmp_path / "draft.md"
    draft.touch()
    words = [word for name, value in said.items() for word in (f"--{name}", value)]
    assert copydesk("check", str(draft), *words).code == 0
    assert seen == [{name: [value] if name in {"select", "ignore"} else value for name, value in said.items()}]


def table() -> str:
    """The table of settings that the document has."""
    rows = "".join(f"| {' | '.join(cells(setting))} |\n" for setting in SETTINGS)
    return f"| setting | value | default | option | |\n|---|---|---|---|---|\n{rows}"


def cells(setting: Setting) -> tuple[str, ...]:
    default = setting.default
    written = "" if default is None or default in ((), {}) else f"`{default}`"
    variable = f", `{setting.variable}`" if setting.variable else ""
    option = f"`{setting.option} {setting.metavar}`{variable}" if setting.metavar else ""
    return (f"`{setting.name}`", setting.kind.wanted, written, option, setting.help)


def test_the_document_lists_every_setting_as_it_is_declared() -> None:
    assert table() in DOCUMENT.read_text(encoding="utf-8"), f"the table in docs/settings.md must be:\n{table()}"


def test_config_lists_every_setting(copydesk: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text(
        "[severity]\ntypos = 'note'\n[rules.'typos/punctuation']\n"
        "[per-path.'a/*']\nselect = ['all']\nseverity.titles = 'error'\n",
        encoding="utf-8",
    )
    lines = copydesk("config", str(tmp_path)).out.splitlines()
    for setting in SETTINGS:
        if setting.field in {"severity", "rules", "per_path", "front_matter", "formats"}:
            continue
        written = f'"{setting.default}"' if isinstance(setting.default, str) else str(setting.default)
        listed = f"# {setting.name} is not set" if setting.default is None else f"{setting.name} = {written}  # default"
        assert listed.replace("= ()", "= []") in lines
    file = tmp_path / "copydesk.toml"
    assert f'severity.typos = "note"  # {file}:2' in lines
    assert f'per-path."a/*".select = ["all"]  # {file}:5' in lines
    assert f'per-path."a/*".severity.titles = "error"  # {file}:6' in lines
