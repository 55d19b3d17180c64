"""A key changes with everything that findings depend on, and with nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from linter.run.cache_key import Keys
from linter.run.discovery import Draft
from linter.run.resolver import Resolver, RunSettings

CONFIG = 'packs = ["./rules"]\nselect = ["house"]\n'


def key(settings: RunSettings | None = None, text: str = "A colour.\n", path: str = "a.txt") -> bytes | None:
    draft = Draft(path, "plain" if path.endswith("txt") else "markdown")
    return Keys().key(draft, text.encode(), Resolver(settings or RunSettings()).in_force(draft))


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text() + text)


def test_the_same_has_the_same_key(newsroom: Path) -> None:
    before = key()
    assert before is not None
    assert len(before) == 16
    assert key() == before
    for file in (newsroom / "rules").rglob("*.*"):
        file.touch()  # when a file was written says nothing about what it holds
    assert key() == before


@pytest.mark.parametrize("setting", ['fail-level = "note"\n', "time-limit = 3\n", 'exclude = ["old"]\n'])
def test_what_the_stages_after_the_rules_look_at_is_no_part_of_it(newsroom: Path, setting: str) -> None:
    before = key()
    append(newsroom / "copydesk.toml", setting)
    assert key() == before


@pytest.mark.parametrize(
    "change",
    [
        lambda room: append(room / "copydesk.toml", 'ignore = ["house/hint"]\n'),
        lambda room: append(room / "copydesk.toml", 'accept = ["Nurra"]\n'),
        lambda room: append(room / "copydesk.toml", 'lang = "en-GB"\n'),
        lambda room: append(room / "copydesk.toml", 'date = "2024-05-01"\n'),
        lambda room: append(room / "copydesk.toml", '[severity]\n"house/hint" = "error"\n'),
        lambda room: append(room / "rules" / "house" / "hint.toml", "# the same with a comment\n"),
        lambda room: (room / "rules" / "house" / "data.txt").write_text("what a rule may read\n"),
        lambda room: (room / "rules" / "house" / "hint.toml").rename(room / "rules" / "house" / "other.toml"),
    ],
)
def test_another_configuration_or_pack_makes_another_key(newsroom: Path, change: Callable[[Path], object]) -> None:
    before = key()
    change(newsroom)
    assert key() != before


def test_another_draft_makes_another_key(newsroom: Path) -> None:
    keys = {
        key(),
        key(text="A colour. \n"),
        key(path="b.txt"),
        key(path="a.md"),
        key(path="a.md", text="---\nlang: de\n---\nA colour.\n"),
        key(RunSettings(overrides={"date": "2024"})),
        key(RunSettings(overrides={"select": ("house/hint",)})),
        key(RunSettings(overrides={"encoding": "utf-8"})),  # nobody has looked whether the text is the same
    }
    assert len(keys) == 8


def test_options_and_the_files_that_they_name_count(newsroom: Path) -> None:
    (newsroom / "rules" / "house" / "listed.py").write_text(
        '"""Reads a list."""\n'
        "from dataclasses import dataclass\n"
        "from pathlib import Path\n"
        "from linter.api import Rule, Severity\n"
        "@dataclass(frozen=True)\n"
        "class Options:\n"
        "    words: Path | None = None\n"
        "    most: int = 3\n"
        "class Listed(Rule):\n"
        "    severity = Severity.NOTE\n"
        "    Options = Options\n"
        "    def check(self, document):\n"
        "        return ()\n"
    )
    keys = [key()]
    (newsroom / "words.txt").write_text("one\n")
    for options in ("most = 4", 'words = "words.txt"'):
        (newsroom / "copydesk.toml").write_text(f'{CONFIG}[rules."house/listed"]\n{options}\n')
        keys.append(key())
    (newsroom / "words.txt").write_text("two\n")
    keys.append(key())
    (newsroom / "words.txt").unlink()
    keys.append(key())
    assert None not in keys
    assert len(set(keys)) == 5
    (newsroom / "words.txt").mkdir()
    assert key() is None  # nobody knows what it will read


def test_imported_registers_count(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    registers = newsroom / "registers"
    (registers / "offices").mkdir(parents=True)
    monkeypatch.setenv("COPYDESK_REGISTERS", str(registers))
    before = key()
    (registers / "offices" / "notes.txt").write_text("anything")
    assert key() != before


def test_what_the_houses_registers_say_is_part_of_it(newsroom: Path) -> None:
    before = key()
    (newsroom / "bodies.csv").write_text("canonical_name,acronym\nHarbour Board,HB\n", encoding="utf-8")
    text = (newsroom / "copydesk.toml").read_text()
    (newsroom / "copydesk.toml").write_text('registers = ["bodies.csv"]\n' + text)
    named = key()
    append(newsroom / "bodies.csv", "Harbour Trust,HT\n")
    assert len({before, named, key()}) == 3
