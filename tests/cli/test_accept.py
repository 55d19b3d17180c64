"""`copydesk accept`: words go into the accept file, whole or not at all, and count from then on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`


@pytest.fixture(autouse=True)
def accept_file(newsroom: Path) -> Path:
    (newsroom / "copydesk.toml").write_text('accept = ["Nurra"]\naccept-files = ["words.txt", "more.txt"]\n')
    path = newsroom / "words.txt"
    path.write_text("# Places\nAldermouth\nOslo\n")
    (newsroom / "more.txt").write_text("Skjelbred\n")
    return path


def test_words_are_added_in_their_place(copydesk: Run, accept_file: Path) -> None:
    answer = copydesk("accept", "Wrzeszczyk", "Nurra", " Jane  Lenn ", "Oslo", "Wrzeszczyk")
    assert answer == (
        0,
        "words.txt: added: Wrzeszczyk\nwords.txt: already accepted: Nurra\nwords.txt: added: Jane Lenn\n"
        "words.txt: already accepted: Oslo\n",
        "",
    )
    assert accept_file.read_text() == "# Places\nAldermouth\nJane Lenn\nOslo\nWrzeszczyk\n"


def test_accepted_words_count_at_once(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "a.md").write_text("The ferry to Kvernvik was embarassing.\n\nThe Kvernvki ferry too.\n")
    check = ("check", "a.md", "--format", "json", "--select", "typos/misspelling")
    before = copydesk(*check).report["files"][0]["findings"]
    assert [one["text"] for one in before] == ["embarassing"]
    copydesk("accept", "Kvernvik", "embarassing")
    after = copydesk(*check).report["files"][0]["findings"]
    assert [(one["text"], one["suggestions"][0]["text"]) for one in after] == [("Kvernvki", "Kvernvik")]


def test_another_of_the_files_may_be_named(copydesk: Run, newsroom: Path, accept_file: Path) -> None:
    before = accept_file.read_text()
    assert copydesk("accept", "Tveit", "--file", "more.txt").code == 0
    assert (newsroom / "more.txt").read_text() == "Skjelbred\nTveit\n"
    assert accept_file.read_text() == before


def test_the_file_is_made_when_it_is_missing(copydesk: Run, accept_file: Path) -> None:
    accept_file.unlink()
    assert copydesk("check", "rules", "--config", "copydesk.toml").code == 2
    assert copydesk("accept", "Oslo").code == 0
    assert accept_file.read_text() == "Oslo\n"


def test_from_a_folder_below(copydesk: Run, newsroom: Path, accept_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(newsroom / "rules")
    assert copydesk("accept", "Tveit").code == 0
    assert accept_file.read_text().endswith("Oslo\nTveit\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Missing argument 'WORD'"),
        (("…",), "contains no letter"),
        (("# no",), "contains a comment"),
        (("  ",), "contains no letter"),
        (("a\tb", "x" * 101), "may have at most 100 characters"),
        (("A\x07",), "can't be printed"),
        (("Tveit", "--file", "other.txt"), "is not a configured accept file (configured: words.txt, more"),
        (("Tveit", "--config", "gone.toml"), "gone.toml"),
    ],
)
def test_what_can_not_be_meant_is_2_and_nothing_is_written(
    copydesk: Run, accept_file: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = accept_file.read_bytes()
    answer = copydesk("accept", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert accept_file.read_bytes() == before


def test_a_broken_file_is_told_and_left_alone(copydesk: Run, accept_file: Path) -> None:
    accept_file.write_bytes(b"Oslo\n\xff\n")
    answer = copydesk("accept", "Tveit")
    assert (answer.code, answer.out) == (2, "")
    assert "words.txt:2: is not UTF-8" in answer.err
    assert accept_file.read_bytes() == b"Oslo\n\xff\n"


def test_without_a_file_configured_it_says_what_to_write(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "copydesk.toml").write_text("")
    answer = copydesk("accept", "Tveit")
    assert answer.code == 2
    assert 'add accept-files = ["accepted.txt"] to copydesk.toml' in answer.err


def test_a_write_that_fails_leaves_the_file_as_it_was(
    copydesk: Run, accept_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    answer = copydesk("accept", "Tveit")
    assert (answer.code, answer.out) == (2, "")
    assert "words.txt: no words were added: no space left on device" in answer.err
    assert accept_file.read_text() == "# Places\nAldermouth\nOslo\n"
    assert sorted(path.name for path in accept_file.parent.iterdir() if path.suffix == ".tmp") == []


def test_the_configuration_is_shown_with_its_accept_files(copydesk: Run) -> None:
    assert 'accept-files = ["words.txt", "more.txt"]  # copydesk.toml:2\n' in copydesk("config").out


def test_without_a_configuration_it_says_how_to_make_one(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "copydesk.toml").unlink()
    answer = copydesk("accept", "Oslo")
    assert (answer.code, answer.out) == (2, "")
    assert "“copydesk init” makes one with an accept file" in answer.err
