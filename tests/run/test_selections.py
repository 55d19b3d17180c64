"""Rules are loaded once for what is wrong with them, and not again where the cache knows that nothing is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.rulebook.loader import LoadedRule

Run = Callable[..., Any]  # of the fixture `copydesk`


@pytest.fixture
def desk(newsroom: Path) -> Path:
    config = 'packs = ["./rules"]\nselect = ["house"]\nlanguagetool = "off"\ncache-dir = ".c"\n'
    (newsroom / "copydesk.toml").write_text(config + '[per-path."drafts/1*"]\nselect = ["typos/repeated-word"]\n')
    (newsroom / "drafts").mkdir()
    for number in range(12):
        (newsroom / "drafts" / f"{number}.txt").write_text(f"The the colour {number} is very odd.\n")
    return newsroom


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rules that are made from now on."""
    made: list[str] = []
    make = LoadedRule.make

    def noting(self: LoadedRule, options: Any = None) -> Any:
        made.append(self.id)
        return make(self, options)

    monkeypatch.setattr(LoadedRule, "make", noting)
    return made


def test_unchanged_drafts_need_no_rules(desk: Path, copydesk: Run, loaded: list[str]) -> None:
    first = copydesk("check", "drafts")
    assert first.code == 1
    assert "typos/repeated-word" in loaded
    loaded.clear()
    assert copydesk("check", "drafts") == first
    assert loaded == []
    (desk / "drafts" / "3.txt").write_text("A colour.\n")
    copydesk("check", "drafts", "--jobs", "1")
    assert sorted(loaded) == ["house/hint", "house/spelling", "house/wording"]


@pytest.mark.parametrize(
    ("file", "more", "said"),
    [
        ("copydesk.toml", '[per-path."drafts/11*"]\nselect = ["hose"]\n', "unknown rule or family 'hose'"),
        ("rules/house/hint.toml", 'severty = "note"\n', "unknown key 'severty'"),
    ],
)
def test_what_goes_wrong_later_is_told(desk: Path, copydesk: Run, file: str, more: str, said: str) -> None:
    assert copydesk("check", "drafts").code == 1
    path = desk / file
    path.write_text((more + path.read_text()) if file.startswith("rules") else path.read_text() + more)
    for _ in range(2):
        answer = copydesk("check", "drafts")
        assert (answer.code, answer.out) == (2, "")
        assert said in answer.err
    assert copydesk("check", "drafts", "--no-cache").err == answer.err


def test_rules_that_are_left_out_are_told_again(desk: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.run.resolver.server_jar", lambda: desk / "no such file")
    text = (desk / "copydesk.toml").read_text().replace('languagetool = "off"\n', "")
    (desk / "copydesk.toml").write_text(text.replace('["house"]', '["house", "grammar"]'))
    first = copydesk("check", "drafts", "--format", "json")
    assert any(one.get("rules") for one in first.report["summary"]["skipped"])
    assert copydesk("check", "drafts", "--format", "json") == first
