"""The texts of drafts that a run has checked: there when a report asks, and not in the memory meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.document.span import Span
from linter.errors import InputError
from linter.run.discovery import Draft
from linter.run.kept_text import KeptText
from linter.run.resolver import Resolver, RunSettings

TEXT = "# Café reopens\n\nThe “centre” is open.\n"


@pytest.fixture(params=[True, False], ids=["whole", "digest"])
def whole(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def kept(whole: bool, encoding: str = "utf-8", stdin: bool = False) -> KeptText:
    data = TEXT.encode(encoding, "replace")
    Path("a.md").write_bytes(data)
    draft = Draft("a.md", "markdown", stdin=data if stdin else None)
    here = Resolver(RunSettings(isolated=True, overrides={"encoding": encoding})).in_force(draft)
    return KeptText(draft, here, data, whole=whole)


@pytest.fixture(autouse=True)
def _there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_it_is_what_was_checked(whole: bool, encoding: str) -> None:
    text = kept(whole, encoding)
    assert (text.path, text.format, text.source) == ("a.md", "markdown", TEXT)
    assert text.text_of(Span(2, 6)) == "Café"
    document = text.parsed()
    assert (document.source, document.parsed()) == (TEXT, document)
    assert [block.text for block in document.prose] == ["Café reopens", "The “centre” is open."]


def test_of_a_draft_with_findings_the_text_stays_when_the_file_changes() -> None:
    text = kept(True)
    Path("a.md").write_text("Other words.\n")
    assert text.source == TEXT


def test_of_another_a_change_is_told() -> None:
    text = kept(False)
    Path("a.md").write_text("Other words.\n")
    with pytest.raises(InputError, match=r"has changed since it was checked"):
        text.parsed()


def test_standard_input_can_not_change() -> None:
    text = kept(False, stdin=True)
    Path("a.md").unlink()
    assert text.source == TEXT


def test_it_is_decoded_once_while_it_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    text = kept(True)
    with text.held():
        monkeypatch.setattr("linter.run.kept_text.decode", None)
        assert text.text_of(Span(0, 1)) == "#"
        assert text.source == TEXT
    with pytest.raises(TypeError):
        text.text_of(Span(0, 1))
