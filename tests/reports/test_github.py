"""Workflow commands and the summary of a job in GitHub Actions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter.findings.finding import RuleFailure
from linter.reports import Style, reporter
from linter.reports.github_summary import job_summary
from linter.run.results import FileResult, RunResult


def commands(result: RunResult, root: Path | None = None) -> list[str]:
    return reporter("github")(result, Style(root=root)).splitlines()


def test_commands_are_escaped_and_sorted_and_have_columns_on_one_line_only(result: RunResult) -> None:
    file = "file=drafts/a%2C b%3Ac.md"
    assert commands(result) == [
        "::error title=copydesk,file=b.md::not checked: can't be read",
        "::error title=copydesk (x/y),file=c.txt::x/y did not finish: crashed: 1%25",
        f"::error title=copydesk (headlines/strength),{file},line=1,col=26,endLine=1,endColumn=30::"
        "“rout” is more, 100%25: [see]\\ {0} <b> | & '\"%0A"
        "  because: the body [only] (line 3: “cafe\u0301 and so on”)%0A"
        "  because: a list (Register)%0A"
        "  source: Style, “guide”, as of 2024-01-01, https://example.org%0A"
        "  suggestion: “re{}treat” or delete these words (safe) or “never” (never applied)",
        f"::warning title=copydesk (house/long),{file},line=3,endLine=4::"
        "over two lines%0A  in a quotation: not changed by --fix",
        f"::notice title=copydesk (house/note),{file},line=4,col=18,endLine=4,endColumn=21::a gap",
        f"::notice title=copydesk (house/note),{file},line=4,col=9,endLine=4,endColumn=13::a␛[31m note␀",
        "::notice title=copydesk (x/z),file=clean & well.txt::x/z skipped: too new",
        "::notice title=copydesk,file=d.docx::skipped: a Word document",
        "::notice title=copydesk (grammar/lt)::grammar/lt skipped: no server",
    ]


def test_a_path_through_a_link_is_that_of_the_file_behind_it(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.md").write_text("A teh.\n", "utf-8")
    (tmp_path / "linked").symlink_to("desk")
    (tmp_path / "outside.md").symlink_to("/a/b.md")
    for name, shown in (("linked/a.md", "desk/a.md"), ("desk/a.md", "desk/a.md"), ("outside.md", "outside.md")):
        path = str(tmp_path / name)
        failed = FileResult(path, None, failures=(RuleFailure(None, "crashed"),))
        assert commands(RunResult((failed,)), tmp_path)[0].startswith(f"::error title=copydesk,file={shown}::")


def test_paths_are_from_the_root_of_the_repository(result: RunResult) -> None:
    here = Path.cwd()
    assert commands(result, here.parent)[0].startswith(f"::error title=copydesk,file={here.name}/b.md::")


def test_what_github_will_not_show_is_counted(many: RunResult) -> None:
    *told, last = commands(many)
    assert told[0].startswith("::error ")
    assert len(told) == 60
    shown = [int(re.findall(r"number (\d+)", one)[0]) for one in told[1:]]
    assert shown == list(range(58, -1, -1))  # the most certain first
    assert last == "copydesk: 49 more warnings: GitHub shows 10 per level; the job summary lists all findings"


def test_nothing_found_is_nothing_printed(empty: RunResult) -> None:
    assert commands(empty) == []


def test_the_summary_is_a_table_out_of_which_nothing_breaks(result: RunResult) -> None:
    text = job_summary(result, Style())
    lines = text.splitlines()
    assert lines[0] == "### copydesk"
    rows = [line for line in lines if line.startswith("|")]
    assert rows[0] == "| severity | place | finding | suggestion | rule |"
    assert len(rows) == 6
    assert all(row.count("|") == 6 for row in rows)
    assert rows[2].startswith("| error | drafts&#47;a, b&#58;c.md:1 | “rout” is more, 100%&#58; &#91;see&#93;&#92;")
    assert "<b>" not in text
    assert "- **failure:** b.md: not checked&#58; can't be read" in lines
    assert lines[-2] == "- grammar&#47;lt skipped&#58; no server"


def test_a_long_summary_is_cut(many: RunResult, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.reports.github_summary.MOST_ROWS", 5)
    text = job_summary(many, Style())
    assert text.count("\n| warning |") == 4
    assert "… and 55 findings more" in text
