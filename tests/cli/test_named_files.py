"""Files that a repository names, of any kind: regular files of a bounded size, or a plain error."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`
GIGABYTE = 1 << 30

NAMED = {
    "copydesk.toml": "",
    "pyproject.toml": "",
    "accepted.list": 'accept-files = ["accepted.list"]',
    "base.jsonl": 'baseline = "base.jsonl"',
    "rules/pack.toml": 'packs = ["./rules"]',
    "rules/house/extra.toml": 'packs = ["./rules"]',
    "rules/house/extra.py": 'packs = ["./rules"]',
    "rules/house/extra/rule.py": 'packs = ["./rules"]',
    "names.csv": 'registers = ["names.csv"]',
    "names.csv.gz": 'registers = ["names.csv.gz"]',
    "names.toml": 'registers = ["names.toml"]',
    "own.wordmodel": '[rules."typos/real-word"]\nmodel = "own.wordmodel"',
}
"""The file -> what names it in the configuration; nothing where its name is enough."""


@pytest.fixture(autouse=True)
def _in_bounds() -> Iterator[None]:
    """A read that never ends fails a test here, rather than the machine."""

    def late(*_: object) -> None:
        raise TimeoutError("a file is read for ever")

    signal.signal(signal.SIGALRM, late)
    signal.alarm(60)
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (4 * GIGABYTE, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, before)
    signal.alarm(0)


def made_there(newsroom: Path, name: str) -> Path:
    """The place of a file of the repository, named in the configuration and not there yet."""
    (newsroom / "draft.txt").write_text("A colour.\n\nThe council met on Tuesday and agreed to mend the bridge.\n")
    path = newsroom / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if NAMED[name]:
        (newsroom / "copydesk.toml").write_text(NAMED[name] + "\n")
    else:
        (newsroom / "copydesk.toml").unlink()
    return path


def refused(copydesk: Run, newsroom: Path, name: str, reason: str) -> None:
    answer = copydesk("check", "draft.txt", "--no-cache")
    assert answer.code == 2
    assert "internal error in copydesk" not in answer.err + answer.out
    said = (answer.err + answer.out).replace(f"{newsroom}/", "")
    assert f"{name}: " in said or f"{name!r} can't be read" in said
    assert reason in said


@pytest.mark.parametrize("name", NAMED)
def test_a_link_to_what_never_ends(copydesk: Run, newsroom: Path, name: str) -> None:
    made_there(newsroom, name).symlink_to("/dev/zero")
    refused(copydesk, newsroom, name, "not a regular file (pipe, socket or device)")


@pytest.mark.parametrize("name", NAMED)
def test_a_pipe_that_nobody_writes_to(copydesk: Run, newsroom: Path, name: str) -> None:
    os.mkfifo(made_there(newsroom, name))
    refused(copydesk, newsroom, name, "not a regular file (pipe, socket or device)")


@pytest.mark.parametrize("name", NAMED)
def test_a_file_of_a_terabyte(copydesk: Run, newsroom: Path, name: str) -> None:
    with made_there(newsroom, name).open("wb") as file:
        file.truncate(1 << 40)
    refused(copydesk, newsroom, name, "larger than ")


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="no such file here")
@pytest.mark.parametrize("name", [name for name in NAMED if not name.startswith(("names.csv", "own"))])
def test_a_link_to_the_environment(copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    made_there(newsroom, name).symlink_to("/proc/self/environ")
    refused(copydesk, newsroom, name, "not a regular file (the system writes it while it is read)")


@pytest.mark.parametrize("name", ["copydesk.toml", "rules/pack.toml", "accepted.list", "base.jsonl"])
def test_a_link_to_nothing_is_said(copydesk: Run, newsroom: Path, name: str) -> None:
    made_there(newsroom, name).symlink_to("gone")
    refused(copydesk, newsroom, name, "no such" if name != "base.jsonl" else "the baseline file does not exist")


def test_a_pyproject_that_leads_nowhere_configures_nothing(copydesk: Run, newsroom: Path) -> None:
    made_there(newsroom, "pyproject.toml").symlink_to("gone")
    assert copydesk("check", "draft.txt").code == 0


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('packs = ["./a\\u0000b"]', "packs[0]"),
        ('accept-files = [\n "ok",\n "a\\u0000b"]', "accept-files[1]"),
        ('exclude = ["a\\u0000b"]', "exclude[0]"),
        ('registers = ["a\\u0000b"]', "registers[0]"),
        ('baseline = "a\\u0000b"', "baseline"),
        ('cache-dir = "a\\u0000b"', "cache-dir"),
    ],
)
def test_a_null_character_in_a_path_is_an_error_at_its_line(
    copydesk: Run, newsroom: Path, text: str, place: str
) -> None:
    made_there(newsroom, "pyproject.toml")
    (newsroom / "copydesk.toml").write_text("\n" + text + "\n")
    answer = copydesk("check", "draft.txt")
    line = 4 if "\n" in text else 2
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == f"copydesk: error: copydesk.toml:{line}: {place} contains a null character\n"


def test_a_null_character_in_the_option_of_a_rule(copydesk: Run, newsroom: Path) -> None:
    made_there(newsroom, "own.wordmodel")
    (newsroom / "copydesk.toml").write_text('[rules."typos/real-word"]\nmodel = "a\\u0000b"\n')
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    assert "can't be opened (not a valid path: embedded null byte)" in answer.out


@pytest.mark.parametrize(
    "text", ['packs = ["./{}"]', 'accept-files = ["{}"]', 'registers = ["{}"]', 'registers = ["~nobody-at-all/{}"]',
             'baseline = "{}"', '[rules."typos/real-word"]\nmodel = "{}"'],
)  # fmt: skip
def test_a_name_that_is_too_long_is_a_plain_error(copydesk: Run, newsroom: Path, text: str) -> None:
    made_there(newsroom, "pyproject.toml")
    (newsroom / "copydesk.toml").write_text(text.format("a" * 300) + "\n")
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    assert "internal error in copydesk" not in answer.err + answer.out


def test_a_cache_of_nobody_is_where_it_says(copydesk: Run, newsroom: Path) -> None:
    made_there(newsroom, "pyproject.toml")
    (newsroom / "copydesk.toml").write_text('cache-dir = "~nobody-at-all/cache"\n')
    assert copydesk("check", "draft.txt").code == 0
