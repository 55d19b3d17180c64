from __future__ import annotations

from pathlib import Path

import pytest

from linter.run.discovery import find_drafts
from linter.run.unknown_files import reads_like_prose

STORY = (
    "The council met in the old market hall on Tuesday evening, and most of the seats were taken by nine.\n\n"
    "It was the first of the meetings that the mayor had promised to the people who live by the harbour.\n"
)
LINE = "# The council met in the old market hall, and it was the first of the meetings.\n"
SCRIPT = f"{LINE}puts lines.map(&:strip)\n" * 9


def _skipped(folder: Path) -> list[str]:
    return [one.reason for one in find_drafts([str(folder)]).skipped]


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"title: The old market hall\n---\npub_date: 2024-05-06\n---\nbody:\n\n{STORY}",
        f"[% INCLUDE head.tt %]\n<div class='story'><p>{STORY}</p></div>\n",
    ],
)
def test_stories_read_like_prose(text: str) -> None:
    assert reads_like_prose(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ferry was late.\n",
        SCRIPT,
        "/*\n * The council met in the old market hall, and it was the first of the meetings.\n */\n" * 9,
        "Kavel Tornby Ostrander Quillfeather Marlowe Hesketh Dunmore Aldermouth Nurra Skjelbred\n" * 9,
        "\n".join(f"    {line}" for line in SCRIPT.splitlines()),
    ],
)
def test_programs_and_lists_do_not(text: str) -> None:
    assert not reads_like_prose(text)


def test_drafts_with_an_extension_that_nothing_knows_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The ferry was late.\n")
    for number in range(3):
        (tmp_path / f"{number}.lektor").write_text(STORY)
    (tmp_path / "market").write_text(STORY)
    (tmp_path / "b.rb").write_text(SCRIPT)
    (tmp_path / "c.bin").write_bytes(b"\0" + STORY.encode())
    (tmp_path / "c.csv").write_text(STORY)
    (tmp_path / "LICENSE").write_text(STORY)
    assert _skipped(tmp_path) == [
        "3 .lektor, 1 without extension: they read like prose, in an unknown format; if they are drafts, name it under "
        "formats in the configuration"
    ]


def test_what_is_excluded_is_not_counted(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The ferry was late.\n")
    (tmp_path / "a.lektor").write_text(STORY)
    found = find_drafts([str(tmp_path)], excluded=lambda path: "*.lektor" if path.endswith(".lektor") else "")
    assert found.skipped == ()
