"""What a check passes over: other formats, front matter that is not read, registers older than the draft."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.document.formats import titles
from linter.registers.offices import offices
from linter.reports import FORMATS

Run = Callable[..., Any]  # of the fixture `copydesk`

NOT_READ = f"unsupported formats; save such drafts as {titles('or')}"


class TestOtherFormats:
    """Files in a folder that are likely to be drafts and that nobody can read yet."""

    @pytest.fixture(autouse=True)
    def files(self, newsroom: Path) -> Path:
        for name in (
            "a.txt", "b.epub", "desk/c.epub", "desk/deep/d.ORG", "desk/e.tex", "desk/f.epub", "photo.png", "notes.py",
            ".hidden.epub", "~$b.epub", ".git/g.epub",
        ):  # fmt: skip
            (newsroom / name).parent.mkdir(parents=True, exist_ok=True)
            (newsroom / name).write_text("Text.\n")
        return newsroom

    def test_are_counted_in_one_line(self, copydesk: Run) -> None:
        answer = copydesk("check", ".")
        assert answer.code == 0
        assert (
            answer.out
            == f".: skipped: 3 .epub, 1 .org, 1 .tex: {NOT_READ}\n\n1 file checked: nothing found; 1 skipped\n"
        )
        report = copydesk("check", ".", "--format", "json").report
        assert report["summary"]["skipped"] == [{"file": ".", "reason": f"3 .epub, 1 .org, 1 .tex: {NOT_READ}"}]

    def test_are_not_counted_where_they_are_excluded(self, copydesk: Run, newsroom: Path) -> None:
        with (newsroom / "copydesk.toml").open("a") as file:
            file.write('exclude = ["desk", "*.epub"]\n')
        assert copydesk("check", ".").out == "1 file checked: nothing found\n"

    def test_alone_are_no_drafts(self, copydesk: Run) -> None:
        answer = copydesk("check", "desk", "a.txt")
        assert answer.code == 2
        assert "desk: not checked: no drafts found in this folder" in answer.out
        assert f"desk: skipped: 2 .epub, 1 .org, 1 .tex: {NOT_READ}" in answer.out


class TestFrontMatter:
    """Front matter that is not read costs the draft its headline and date, which is said of each."""

    REASON = (
        "front matter in TOML (+++) without its closing +++ is not supported: "
        "its headline, date and settings are ignored"
    )

    @pytest.fixture(autouse=True)
    def drafts(self, newsroom: Path) -> Path:
        (newsroom / "a.md").write_text('+++\ntitle = "A colour"\n\nA long day.\n')
        (newsroom / "b.md").write_text("---\ntitle: A day\n---\n\nA long day.\n")
        return newsroom

    def test_is_said_with_its_draft(self, copydesk: Run) -> None:
        answer = copydesk("check", "a.md", "b.md")
        assert f"\na.md: skipped: {self.REASON}\n" in f"\n{answer.out}"
        assert answer.out.endswith("2 files checked: 1 warning; 1 skipped\n")
        report = copydesk("check", "a.md", "b.md", "--format", "json").report
        assert [file["skipped"] for file in report["files"]] == [[{"file": "a.md", "reason": self.REASON}], []]

    @pytest.mark.parametrize("format_", FORMATS)
    def test_is_in_every_report(self, copydesk: Run, format_: str) -> None:
        said = json.dumps(self.REASON)[1:-1] if format_ != "junit" else self.REASON
        assert said.replace("'", "&#x27;") in copydesk("check", "a.md", "--format", format_).out.replace("'", "&#x27;")

    @pytest.mark.parametrize("options", [("--jobs", "2"), ("--fix",), ("--diff",), ("--no-cache",)], ids=str)
    def test_is_said_however_drafts_are_checked(self, copydesk: Run, newsroom: Path, options: tuple[str, ...]) -> None:
        for number in range(12):
            (newsroom / f"c{number}.md").write_text("A long day.\n" * 2000)
        answer = copydesk("check", ".", *options)
        assert self.REASON in answer.out + answer.err


class TestOldRegisters:
    """A register that is older than a draft can't say who took office since."""

    KNOWN = offices(imported=False).fresh["Norway"]
    SAID = f"titles judged by a register of {KNOWN.isoformat()} (Norway); office-holders since then unknown"
    TITLED = "Norwegian Prime Minister Ada Quillfeather met the council on Tuesday and agreed to mend the bridge.\n"

    @pytest.fixture(autouse=True)
    def drafts(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        for name, date, text in (
            ("near", (self.KNOWN + datetime.timedelta(60)).isoformat(), self.TITLED),
            ("none", "", self.TITLED),
            ("untitled", "2027-07-01", "The council met on Tuesday and agreed to mend the bridge.\n"),
            ("new", (self.KNOWN + datetime.timedelta(61)).isoformat(), self.TITLED),
        ):
            matter = f"---\ndate: {date}\n---\n\n" if date else ""
            (tmp_path / f"{name}.md").write_text(f"{matter}{text}")
        monkeypatch.chdir(tmp_path)
        return tmp_path

    def said(self, copydesk: Run, *arguments: str) -> list[str]:
        skipped = copydesk("check", "--format", "json", *arguments).report["summary"]["skipped"]
        return [one["reason"] for one in skipped if "office-holders" in one["reason"]]

    def test_are_said_once(self, copydesk: Run) -> None:
        assert self.said(copydesk, ".") == [self.SAID]
        answer = copydesk("check", "new.md", "--languagetool", "off")
        assert answer.out == f"skipped: {self.SAID}\n\n1 file checked: nothing found; 1 skipped\n"
        assert answer.code == 0

    def test_are_no_matter_for_drafts_that_are_near_without_titles_or_without_a_date(self, copydesk: Run) -> None:
        assert self.said(copydesk, "near.md", "none.md", "untitled.md") == []

    def test_name_the_countries_of_each_day(self, copydesk: Run, drafts: Path) -> None:
        (drafts / "names.csv").write_text(
            "person,office_title,country,start,end,as_of\n"
            "Ada Quillfeather,President,Poland,2026,,2027-01-01\nBo Quillfeather,President,Hungary,2026,,2027-01-01\n"
        )
        (drafts / "copydesk.toml").write_text('registers = ["names.csv"]\n')
        text = "Polish President Ada Quill, the president of Hungary, Bo Quill, and Norway's Premier Cy Quill met.\n"
        (drafts / "new.md").write_text(f"---\ndate: 2027-07-02\n---\n\n{text}")
        assert self.said(copydesk, "new.md") == [
            f"titles judged by a register of {self.KNOWN} (Norway) and 2027-01-01 (Hungary, Poland); "
            "office-holders since then unknown"
        ]

    def test_a_title_without_a_country_is_judged_by_the_newest_information(self, copydesk: Run) -> None:
        newest = offices(imported=False).as_of
        Path("new.md").write_text("---\ndate: 2027-07-02\n---\n\nForeign Minister Ada Quillfeather agreed.\n")
        assert self.said(copydesk, "new.md") == [
            f"titles judged by a register of {newest}; office-holders since then unknown"
        ]

    @pytest.mark.parametrize(
        "options", [("--select", "typos"), ("--ignore", "titles"), ("--select", "titles/word-form")]
    )
    def test_are_no_matter_where_no_rule_asks_for_the_date(self, copydesk: Run, options: tuple[str, ...]) -> None:
        assert self.said(copydesk, ".", *options) == []

    @pytest.mark.parametrize(
        "rule", ["titles/former", "titles/premature", "titles/wrong-office", "titles/wrong-country"]
    )
    def test_are_said_where_one_does(self, copydesk: Run, rule: str) -> None:
        assert self.said(copydesk, ".", "--select", rule) == [self.SAID]

    @pytest.mark.parametrize("format_", FORMATS)
    def test_are_in_every_report(self, copydesk: Run, format_: str) -> None:
        assert self.SAID in copydesk("check", "new.md", "--format", format_).out


def test_drafts_in_other_languages_are_counted(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "de").mkdir()
    for name in ("a.md", "b.md"):
        (newsroom / "de" / name).write_text("---\nlang: de\n---\n\nDie Fähre kam zu spät.\n")
    (newsroom / "c.md").write_text("The ferry was late.\n")
    answer = copydesk("check", ".")
    assert answer.out.endswith("3 files checked: nothing found; 2 not in English; 1 skipped\n")
