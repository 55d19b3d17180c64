"""A format is one file: once it is declared, drafts in it are found, checked with exact places, and fixed."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from document.formats import gzipped, subtitles

from linter.cli.command_line import run
from linter.document.formats import FORMATS, extensions, titles

Run = Callable[..., Any]  # of the fixture `copydesk`

TEXT = "A clean headline\r\n\r\nThe 🚢 of the colour sailed.\r\n\r\nThe mayor utilised “the centre”.\r\n"
CUES = "1\n00:00:01,000 --> 00:00:02,500\nThe centre\nof it.\n\n2\n00:00:03,000 --> 00:00:04,500\nA colour.\n"


@pytest.fixture(autouse=True)
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FORMATS, "gzipped", gzipped.FORMAT)
    monkeypatch.setitem(FORMATS, "subrip", subtitles.FORMAT)


@pytest.fixture
def drafts(newsroom: Path) -> Path:
    folder = newsroom / "drafts"
    folder.mkdir()
    with gzip.GzipFile(folder / "a.gz", "wb", mtime=981_173_106) as file:
        file.write(TEXT.encode())
    (folder / "b.srt").write_bytes(CUES.encode())
    (folder / "c.SRT").write_bytes(b"1\n00:00:01,000 --> 00:00:02,500\nNothing is wrong.\n")
    return folder


def places(report: dict[str, Any]) -> list[tuple[str, str, int, int]]:
    found = [(file["path"], one) for file in report["files"] for one in file["findings"]]
    return [(path, one["text"], one["start"]["offset"], one["end"]["offset"]) for path, one in found]


def test_drafts_are_found_in_a_folder_and_checked_with_exact_places(copydesk: Run, drafts: Path) -> None:
    answer = copydesk("check", "drafts", "--format", "json")
    expected = [("drafts/a.gz", word, TEXT) for word in ("colour", "utilised", "centre")]
    expected += [("drafts/b.srt", word, CUES) for word in ("centre", "colour")]
    assert places(answer.report) == [
        (path, word, text.index(word), text.index(word) + len(word)) for path, word, text in expected
    ]
    assert [file["path"] for file in answer.report["files"]] == ["drafts/a.gz", "drafts/b.srt", "drafts/c.SRT"]
    assert answer.report["summary"]["skipped"] == []
    assert answer.code == 1


def test_columns_count_what_the_services_count(copydesk: Run, drafts: Path) -> None:
    line = TEXT.split("\r\n")[2]
    before = line[: line.index("colour")]
    (found, *_) = copydesk("check", "drafts/a.gz", "--format", "rdjson").report["diagnostics"]
    assert found["location"]["range"]["start"] == {"line": 3, "column": len(before.encode()) + 1}
    (run,) = copydesk("check", "drafts/a.gz", "--format", "sarif").report["runs"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (3, len(before.encode("utf-16-le")) // 2 + 1)


def test_fix_writes_the_format_back(copydesk: Run, drafts: Path) -> None:
    answer = copydesk("check", "drafts/a.gz", "--fix")
    assert answer.code == 1
    assert "1 fixed" in answer.out
    data = (drafts / "a.gz").read_bytes()
    assert gzip.decompress(data) == TEXT.replace("colour", "color").encode()
    assert data.startswith(b"\x1f\x8b\x08\x08" + (981_173_106).to_bytes(4, "little"))
    assert data[10:12] == b"a\0"
    assert copydesk("check", "drafts/a.gz", "--diff").out == ""


def test_fix_of_standard_input_writes_the_format_too(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, drafts: Path
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO((drafts / "a.gz").read_bytes())))
    assert run(["check", "-", "--fix", "--stdin-filename", "x.gz", "--quiet"]) == 1
    assert gzip.decompress(capsysbinary.readouterr().out) == TEXT.replace("colour", "color").encode()


def test_a_format_without_a_way_back_is_refused_where_there_is_something_to_fix(copydesk: Run, drafts: Path) -> None:
    said = "not fixed: a draft in SubRip can't be changed by --fix"
    answer = copydesk("check", "drafts", "--fix", "--format", "json")
    assert answer.code == 2
    told = {file["path"]: [one["reason"] for one in file["failures"]] for file in answer.report["files"]}
    assert told == {"drafts/a.gz": [], "drafts/b.srt": [said], "drafts/c.SRT": []}
    assert (drafts / "b.srt").read_bytes() == CUES.encode()
    assert [text for path, text, _, _ in places(answer.report) if path == "drafts/b.srt"] == ["centre", "colour"]
    answer = copydesk("check", "drafts/b.srt", "--diff")
    assert (answer.code, answer.out) == (2, "")
    assert f"drafts/b.srt: failed: {said}" in answer.err
    assert copydesk("check", "drafts/c.SRT", "--fix").code == 0


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"text", "can't be unpacked: "), (gzip.compress(b"A colour.", mtime=0)[:-9], "cut off"),
     (gzip.compress(b"a" * (11 << 20), mtime=0), "larger than 10 MB"),
     (gzip.compress(b"caf\xe9", mtime=0), "byte 0xE9 at offset 3")],
    ids=["no gzip", "cut", "much", "no text"],
)  # fmt: skip
def test_what_can_not_be_decoded_is_a_failure_of_that_draft(
    copydesk: Run, drafts: Path, data: bytes, said: str
) -> None:
    (drafts / "a.gz").write_bytes(data)
    report = copydesk("check", "drafts", "--format", "json").report
    assert said in report["files"][0]["failures"][0]["reason"]
    assert len(places(report)) == 2


def test_what_is_new_is_told_from_an_earlier_version(
    copydesk: Run, drafts: Path, git_at: Callable[[Path], Any]
) -> None:
    (drafts.parent / ".git").rmdir()
    git = git_at(drafts.parent)
    git.commit()
    text = TEXT + "\r\nOne more centre.\r\n"
    (drafts / "a.gz").write_bytes(gzip.compress(text.encode()))
    new = [("drafts/a.gz", "centre", text.rindex("centre"), text.rindex("centre") + 6)]
    assert places(copydesk("check", "drafts", "--changed", "HEAD", "--format", "json").report) == new
    git("add", "-A")
    assert places(copydesk("check", "drafts", "--staged", "--format", "json").report) == new


def test_every_list_has_it(copydesk: Run, drafts: Path) -> None:
    assert extensions()[-2:] == (".gz", ".srt")
    listed = titles("or")
    assert listed.endswith(", gzipped text or SubRip")
    (drafts / "d.epub").touch()
    assert f"1 .epub: unsupported formats; save such drafts as {listed}" in copydesk("check", "drafts").out
    assert f".epub files are not supported; save such drafts as {listed}" in copydesk("check", "drafts/d.epub").out
    known = f"supported: {', '.join(extensions())}"
    assert known in copydesk("check", "copydesk.toml").out
    assert f"no drafts found in this folder ({known}" in copydesk("check", "rules").out
    answer = copydesk("check", "-", "--as", "docx", stdin=b"A.")
    assert f"unknown format 'docx' (supported: {', '.join(FORMATS)})" in answer.err


def test_what_commits_are_checked_for_has_it(copydesk: Run, drafts: Path) -> None:
    (drafts / "fresh").mkdir()
    copydesk("init", "drafts/fresh", "--pre-commit")
    config = yaml.safe_load((drafts / "fresh" / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    ((hook,),) = [repository["hooks"] for repository in config["repos"]]
    for name in ("drafts/a.gz", "drafts/b.SRT"):
        assert re.search(hook["files"], name)


def test_no_report_takes_the_place_of_such_a_draft(copydesk: Run, drafts: Path) -> None:
    answer = copydesk("check", "drafts", "--output", "json=drafts/new.srt")
    assert answer.code == 2
    assert "drafts/new.srt: the next check of drafts would read this report as a draft" in answer.err


def test_another_format_can_be_named(copydesk: Run, drafts: Path) -> None:
    report = copydesk("check", "drafts/b.srt", "--as", "plain", "--fix", "--format", "json").report
    assert report["files"][0]["fixed"] == 2
    assert (drafts / "b.srt").read_text() == CUES.replace("centre", "center").replace("colour", "color")
