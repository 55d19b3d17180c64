"""`copydesk check`: options, what goes where, and every exit code with its causes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`

DRAFT = "A colour\n\nThe mayor utilised the “colour” on a very long day.\n"


@pytest.fixture(autouse=True)
def draft(newsroom: Path) -> Path:
    path = newsroom / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def rules(answer: Any) -> list[str]:
    return [one["rule"] for file in answer.report["files"] for one in file["findings"]]


class TestExitCodes:
    """Each cause of each exit code."""

    @pytest.mark.parametrize(
        ("text", "options", "code"),
        [
            ("Nothing is wrong.\n", (), 0),
            ("A very long day.\n", (), 0),  # a note
            ("A very long day.\n", ("--fail-level", "note"), 1),
            ("A colour.\n", (), 1),  # a warning
            ("A colour.\n", ("--fail-level", "error"), 0),
            ("They utilised it.\n", ("--fail-level", "error"), 1),
            ("They utilised it.\n", ("--exit-zero",), 0),
            ("A colour.\n", ("--ignore", "house"), 0),
            ("A colour [sic].\n", (), 0),
            ("A colour.\n", ("--fix",), 0),  # nothing is left
            ("They utilised a colour.\n", ("--fix",), 1),
            ("A colour.\n", ("--diff",), 1),
            ("A boom.\n", ("--select", "broken/crash"), 2),
            ("A boom in colour.\n", ("--select", "house,broken/crash"), 2),  # 2 wins over 1
            ("A boom.\n", ("--select", "broken/crash", "--exit-zero"), 2),  # and over --exit-zero
            ("Caf\udce9.\n", (), 2),  # no UTF-8
            ("Caf\udce9.\n", ("--encoding", "latin-1"), 0),
            ("A colour.\n", ("--select", "hose"), 2),
            ("A colour.\n", ("--output", "json=gone/report.json"), 2),
        ],
    )
    def test_of_a_draft(self, copydesk: Run, draft: Path, text: str, options: tuple[str, ...], code: int) -> None:
        draft.write_text(text, encoding="utf-8", errors="surrogateescape")
        assert copydesk("check", "draft.txt", *options).code == code

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ('pakcs = ["./rules"]\n', "copydesk.toml:1: unknown key 'pakcs'; did you mean 'packs'?"),
            ('packs = ["./gone"]\n', "copydesk.toml:1: pack './gone' not found"),
            ('packs = ["./rules"]\nselect = ["house"]\n[rules."house/hint"]\nx = 1\n', "copydesk.toml:4: "),
            ("packs = [\n", "copydesk.toml:"),
        ],
    )
    def test_a_wrong_configuration_is_2_with_its_place(
        self, copydesk: Run, newsroom: Path, text: str, said: str
    ) -> None:
        (newsroom / "copydesk.toml").write_text(text)
        answer = copydesk("check", "draft.txt")
        assert (answer.code, answer.out) == (2, "")
        assert said in answer.err

    def test_a_wrong_rule_is_2_with_its_place(self, copydesk: Run, newsroom: Path) -> None:
        (newsroom / "rules" / "house" / "half.py").write_text('"""Half."""\nimport nothing_like_that\n')
        answer = copydesk("check", "draft.txt")
        assert (answer.code, answer.out) == (2, "")
        assert "rules/house/half.py:2: " in answer.err

    def test_a_path_that_is_not_there_is_2_and_the_rest_is_reported(self, copydesk: Run) -> None:
        answer = copydesk("check", "draft.txt", "gone.md", "--format", "json")
        assert answer.code == 2
        assert "house/spelling" in rules(answer)
        assert answer.report["files"][1]["failures"] == [{"rule": None, "reason": "no such file or directory"}]
        assert answer.report["summary"]["failures"] == 1

    def test_an_interrupt_is_130_and_nothing_is_printed(self, copydesk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupted(*_arguments: object, **_more: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("linter.run.batch.examined", interrupted)
        answer = copydesk("check", "draft.txt")
        assert (answer.code, answer.out) == (130, "")

    def test_an_error_in_copydesk_is_2(self, copydesk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(*_arguments: object) -> None:
            raise KeyError("a bug")

        monkeypatch.setattr("linter.run.resolver.find_config", broken)
        answer = copydesk("check", "draft.txt")
        assert (answer.code, answer.out) == (2, "")
        assert "KeyError: 'a bug'" in answer.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Missing argument 'PATH'"),
        (("draft.txt", "--colour"), "No such option"),
        (("draft.txt", "--format", "jsno"), "did you mean 'json'?"),
        (("draft.txt", "--output", "report.json"), "--output must be FORMAT=FILE"),
        (("draft.txt", "--output", "json="), "--output must be FORMAT=FILE"),
        (("draft.txt", "--output", "xml=a.xml"), "unknown format 'xml'"),
        (("draft.txt", "--output", "json=a", "--output", "text=a"), "names a twice"),
        (("draft.txt", "--output", "text=draft.txt"), "would overwrite draft.txt (a draft)"),
        ((".", "--output", "text=draft.txt"), "the next check of . would read this report as a draft"),
        ((".", "--output", "text=rules/new.txt"), "the next check of . would read this report as a draft"),
        (("draft.txt", "--isolated", "--config", "copydesk.toml"), "--isolated cannot be combined with --config"),
        (("draft.txt", "--fix", "--diff"), "--diff cannot be combined with --fix"),
        (("draft.txt", "--stdin-filename", "a.md"), "add the path -"),
        (("draft.txt", "--as", "docx"), "--as: unknown format 'docx' (supported: markdown, mdx, plain, "),
        (("draft.txt", "--why", "house/hint", "--fix"), "--why cannot be combined with --fix"),
        (("draft.txt", "--why", "house/hint", "--diff"), "--why cannot be combined with --diff"),
        (("draft.txt", "--why", "house/hint", "--format", "json"), "--why cannot be combined with --format"),
        (("draft.txt", "--why", "house/hint", "--output", "json=a"), "--why cannot be combined with --output"),
        (("draft.txt", "--why", "house/hint", "--exit-zero"), "--why cannot be combined with --exit-zero"),
        (("draft.txt", "--why", "house/hnit"), "unknown rule 'house/hnit'; did you mean 'house/hint'?"),
        (("draft.txt", "--date", "soon"), "date"),
        (("draft.txt", "--fail-level", "bad"), "fail-level"),
        (("draft.txt", "--encoding", "utf-99"), "utf-99"),
        (("draft.txt", "--ignore", "hose"), "unknown rule or family 'hose'"),
        (("draft.txt", "--config", "gone.toml"), "gone.toml"),
    ],
)
def test_bad_usage_is_2_with_a_message_and_nothing_is_done(
    copydesk: Run, draft: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = sorted(Path().iterdir())
    answer = copydesk("check", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert draft.read_text(encoding="utf-8") == DRAFT
    assert sorted(Path().iterdir()) == before


def test_the_report_goes_to_standard_output(copydesk: Run) -> None:
    answer = copydesk("check", "draft.txt")
    assert answer.out.startswith("draft.txt:1:3: warning: the house writes color, not colour [house/spelling]\n")
    assert answer.out.endswith("1 file checked: 1 error, 2 warnings, 1 note; 1 can be fixed with --fix\n")
    assert answer.err == ""


def test_the_same_input_gives_the_same_output(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "more").mkdir()
    (newsroom / "more" / "a.md").write_text(DRAFT)
    outputs = {copydesk("check", ".", "--format", "json").out for _ in range(3)}
    assert len(outputs) == 1
    assert [file["path"] for file in json.loads(outputs.pop())["files"]] == ["draft.txt", "more/a.md"]


def test_json_lists_every_file_and_what_was_skipped_and_dropped(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "clean.txt").write_text("A colour [sic] day.\n")
    (newsroom / "old.epub").write_bytes(b"PK")
    report = copydesk("check", ".", "--format", "json", "--select", "house/spelling").report
    assert [(file["path"], len(file["findings"])) for file in report["files"]] == [
        ("clean.txt", 0),
        ("draft.txt", 2),
    ]
    assert report["summary"]["dropped"] == {"suppressions": 1}
    assert [one["file"] for one in report["summary"]["skipped"]] == ["."]


@pytest.mark.parametrize(("mark", "ends"), [("", "\n"), ("\ufeff", "\r\n"), ("", "\r")])
def test_json_counts_code_points_of_the_file(copydesk: Run, newsroom: Path, mark: str, ends: str) -> None:
    text = f"{mark}A 🚢 “cafe\u0301”{ends}{ends}Then a colour.{ends}"
    (newsroom / "b.txt").write_bytes(text.encode())
    (finding,) = copydesk("check", "b.txt", "--format", "json").report["files"][0]["findings"]
    offset = text.index("colour")
    assert finding["start"] == {"offset": offset, "line": 3, "column": 8}
    assert finding["end"] == {"offset": offset + 6, "line": 3, "column": 14}
    assert finding["text"] == text[offset : offset + 6] == "colour"


def test_quiet_says_nothing_but_findings(copydesk: Run, draft: Path) -> None:
    assert "checked" not in copydesk("check", "draft.txt", "--quiet").out
    draft.write_text("Nothing is wrong.\n")
    assert copydesk("check", "draft.txt", "-q") == (0, "", "")


def test_isolated_uses_no_configuration(copydesk: Run) -> None:
    answer = copydesk("check", "draft.txt", "--isolated", "--why", "house/hint")
    assert (answer.code, answer.out) == (2, "")  # the house pack is not there
    assert "unknown rule 'house/hint'" in answer.err


@pytest.mark.parametrize(
    ("front", "options", "said"),
    [
        ("", (), "house/hint is on: selected by 'house' in copydesk.toml"),
        ("", ("--ignore", "house/hint"), "house/hint is off: ignored by 'house/hint' on the command line"),
        ("", ("--select", "house/wording"), "house/hint is off: not selected on the command line"),
        ("---\ncopydesk: {ignore: [house]}\n---\n", (), "dropped by ignore: house in the front matter"),
    ],
)
def test_why_says_why_a_rule_is_on_or_off(
    copydesk: Run, draft: Path, front: str, options: tuple[str, ...], said: str
) -> None:
    draft.write_text(front + DRAFT)
    answer = copydesk("check", "draft.txt", "--why", "house/hint", *options)
    assert answer.code == 0
    assert answer.out.startswith("draft.txt: house/hint is ")
    assert said in answer.out


def test_why_knows_comments_that_ignore_a_rule_in_the_whole_draft(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "a.md").write_text("A day.\n\n<!-- copydesk: file-ignore[house] a letter -->\n")
    answer = copydesk("check", "a.md", "--why", "house/hint")
    assert answer.out.endswith("its findings are dropped by file-ignore[house] on line 3\n")


COMMENTED = """\
<!-- copydesk: ignore[house/spelling] a quotation -->

A colour.

They utilised it. <!-- copydesk: ignore[house/hint, house/wording] -->
<!-- copydesk: file-ignore[houses] -->
"""


def test_suppressions_are_judged_and_fixed(copydesk: Run, newsroom: Path) -> None:
    draft = newsroom / "a.md"
    draft.write_text(COMMENTED)
    asked = ("check", "a.md", "--format", "json", "--select", "house,suppressions/unused,suppressions/unknown")
    answer = copydesk(*asked)
    assert answer.code == 1
    found = answer.report["files"][0]["findings"]
    assert [(one["rule"], one["text"], one["suggestions"]) for one in found] == [
        (
            "suppressions/unused",
            "<!-- copydesk: ignore[house/hint, house/wording] -->",
            [{"text": "<!-- copydesk: ignore[house/wording] -->", "safety": "safe"}],
        ),
        (
            "suppressions/unknown",
            "<!-- copydesk: file-ignore[houses] -->",
            [{"text": "<!-- copydesk: file-ignore[house] -->", "safety": "safe"}],
        ),
    ]
    assert len({one["fingerprint"] for one in found}) == 2
    assert answer.report["summary"]["dropped"] == {"suppressions": 2}
    assert copydesk(*asked, "--fix").code == 0
    assert draft.read_text() == COMMENTED.replace("house/hint, ", "").replace("houses", "house")
    # a command line that selects leaves families alone; the configuration's own choice does not
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house", "suppressions/unused"]\n')
    (left,) = copydesk("check", "a.md", "--format", "json").report["files"][0]["findings"]
    assert left["text"] == "<!-- copydesk: file-ignore[house] -->"


def test_a_house_may_want_reasons(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "a.md").write_text("A colour. <!-- copydesk: ignore[house] -->\n")
    assert copydesk("check", "a.md").code == 0
    config = newsroom / "copydesk.toml"
    config.write_text('packs = ["./rules"]\nselect = ["house", "suppressions/unexplained"]\n')
    answer = copydesk("check", "a.md", "--format", "json")
    assert (answer.code, rules(answer)) == (1, ["suppressions/unexplained"])
    config.write_text('packs = ["./rules"]\nselect = ["all", "suppressions/unexplained"]\n')
    assert rules(copydesk("check", "a.md", "--format", "json")) == ["suppressions/unexplained"]


def test_a_rule_about_suppressions_that_fails_is_2(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "rules" / "house" / "judge.py").write_text(
        '"""Never right."""\nfrom linter.api import Severity, SuppressionRule\n\n'
        "class Judge(SuppressionRule):\n    severity = Severity.NOTE\n\n"
        "    def judge(self, suppressions):\n        return [1 / len(suppressions[0].names) / 0]\n"
    )
    draft = newsroom / "a.md"
    draft.write_text("A day.\n")
    assert copydesk("check", "a.md").code == 0  # no suppressions, nothing to judge
    draft.write_text("A day. <!-- copydesk: ignore[typos] -->\n")
    answer = copydesk("check", "a.md", "--format", "json")
    assert answer.code == 2
    (failure,) = answer.report["files"][0]["failures"]
    assert failure == {"rule": "house/judge", "reason": "ZeroDivisionError: float division by zero (judge.py, line 8)"}


def test_why_of_what_can_not_be_read_is_2(copydesk: Run) -> None:
    answer = copydesk("check", "gone.txt", "draft.txt", "--why", "house/hint")
    assert answer.code == 2
    assert answer.out.splitlines()[0] == "gone.txt: not checked: no such file or directory"
    assert len(answer.out.splitlines()) == 2


class TestStandardInput:
    """The path -."""

    def test_is_plain_text_without_a_name(self, copydesk: Run) -> None:
        answer = copydesk("check", "-", "--format", "json", stdin=b"`colour`\n")
        assert answer.report["files"][0]["path"] == "<stdin>"
        assert rules(answer) == ["house/spelling"]

    def test_has_the_format_of_its_name(self, copydesk: Run) -> None:
        answer = copydesk("check", "-", "--stdin-filename", "x/a.md", "--format", "json", stdin=b"`colour` colour\n")
        assert answer.report["files"][0]["path"] == "x/a.md"
        assert rules(answer) == ["house/spelling"]
        plain = copydesk(
            "check", "-", "--stdin-filename", "a.md", "--as", "plain", "--format", "json", stdin=b"`colour` colour\n"
        )
        assert len(rules(plain)) == 2

    def test_takes_the_configuration_of_the_working_directory(
        self, copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (newsroom / "other").mkdir()
        (newsroom / "other" / "copydesk.toml").write_text('packs = ["../rules"]\nselect = ["house/wording"]\n')
        stdin = b"They utilised a colour.\n"
        assert rules(copydesk("check", "-", "--format", "json", stdin=stdin)) == ["house/wording", "house/spelling"]
        monkeypatch.chdir(newsroom / "other")
        assert rules(copydesk("check", "-", "--format", "json", stdin=stdin)) == ["house/wording"]

    def test_is_printed_fixed_and_the_report_goes_to_standard_error(self, copydesk: Run) -> None:
        stdin = "\ufeffThey utilised a colour.\r\n".encode()
        answer = copydesk("check", "-", "--fix", stdin=stdin)
        assert answer.code == 1
        assert answer.out == "\ufeffThey utilised a color.\r\n"
        assert "[house/wording]" in answer.err
        assert "1 fixed" in answer.err

    def test_that_needs_no_fix_is_printed_as_it_is(self, copydesk: Run) -> None:
        answer = copydesk("check", "-", "--fix", "--quiet", stdin=b"A long\r\n\tday.")
        assert (answer.code, answer.out, answer.err) == (0, "A long\r\n\tday.", "")

    def test_that_can_not_be_read_is_2(self, copydesk: Run) -> None:
        answer = copydesk("check", "-", "--fix", stdin=b"caf\xe9")
        assert (answer.code, answer.out) == (2, "")
        assert "byte 0xE9 at offset 3" in answer.err


class TestFix:
    """--fix and --diff."""

    def test_safe_suggestions_are_applied_outside_quotations(self, copydesk: Run, draft: Path) -> None:
        answer = copydesk("check", "draft.txt", "--fix")
        assert draft.read_text(encoding="utf-8") == DRAFT.replace("A colour", "A color")
        assert "(by hand: it stands in a quotation)" in answer.out
        assert answer.out.endswith("1 file checked: 1 error, 1 warning, 1 note; 1 fixed\n")
        assert copydesk("check", "draft.txt", "--fix").out.count("fixed\n") == 0

    def test_the_rest_of_the_file_stays_byte_for_byte(self, copydesk: Run, draft: Path) -> None:
        data = "\ufeffA colour — “colour”\r\n\r\nof the\tcentre \u00a0\r\n\r\n\r\nno end".encode()
        draft.write_bytes(data)
        draft.chmod(0o604)
        copydesk("check", "draft.txt", "--fix")
        assert draft.read_bytes() == data.replace(b"A colour", b"A color").replace(b"centre", b"center")
        assert draft.stat().st_mode & 0o777 == 0o604

    @pytest.mark.parametrize("name", ["mac.md", "mac.txt", "mac.html"])
    def test_carriage_returns_alone_are_line_ends_and_are_kept(self, copydesk: Run, newsroom: Path, name: str) -> None:
        data = b"# A colour\r\r<p>The the centre\rof it.</p>\r"
        (newsroom / name).write_bytes(data)
        report = copydesk("check", name, "--fix", "--format", "json").report
        assert report["files"][0]["fixed"] == 2
        assert (newsroom / name).read_bytes() == data.replace(b"colour", b"color").replace(b"centre", b"center")

    def test_a_file_without_a_fix_is_not_touched(self, copydesk: Run, draft: Path) -> None:
        draft.write_text("They utilised it.\n")
        os.utime(draft, ns=(1, 1))
        copydesk("check", "draft.txt", "--fix")
        assert draft.stat().st_mtime_ns == 1

    def test_other_encodings_are_kept(self, copydesk: Run, draft: Path) -> None:
        draft.write_bytes("The café’s colour.\r\n".encode("windows-1252"))
        assert copydesk("check", "draft.txt", "--fix", "--encoding", "windows-1252").code == 0
        assert draft.read_bytes() == "The café’s color.\r\n".encode("windows-1252")

    def test_a_file_that_can_not_be_written_is_a_failure_and_whole(
        self, copydesk: Run, draft: Path, newsroom: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (newsroom / "a.txt").write_text("A colour.\n")

        def full(_descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        answer = copydesk("check", "draft.txt", "--fix", "--format", "json")
        assert answer.code == 2
        assert draft.read_text(encoding="utf-8") == DRAFT
        assert answer.report["files"][0]["failures"] == [{"rule": None, "reason": "not fixed: no space left on device"}]
        assert len(answer.report["files"][0]["findings"]) == 4
        assert not list(newsroom.glob(".*.tmp"))

    def test_diff_shows_what_fix_would_do_and_writes_nothing(self, copydesk: Run, draft: Path) -> None:
        answer = copydesk("check", "draft.txt", "--diff")
        assert answer.code == 1
        assert answer.out == (
            "--- draft.txt\n+++ draft.txt\n@@ -1,3 +1,3 @@\n-A colour\n+A color\n \n"
            " The mayor utilised the “colour” on a very long day.\n"
        )
        assert "1 file checked: 1 error, 2 warnings, 1 note" in answer.err
        assert draft.read_text(encoding="utf-8") == DRAFT

    def test_a_diff_can_be_applied(self, copydesk: Run, draft: Path) -> None:
        draft.write_bytes(b"A colour\r\n\r\nof the centre")
        diff = copydesk("check", "draft.txt", "--diff").out
        assert diff == (
            "--- draft.txt\n+++ draft.txt\n@@ -1,3 +1,3 @@\n-A colour\r\n+A color\r\n \r\n"
            "-of the centre\n\\ No newline at end of file\n+of the center\n\\ No newline at end of file\n"
        )

    def test_without_a_fix_there_is_no_diff(self, copydesk: Run, draft: Path) -> None:
        draft.write_text("They utilised it.\n")
        assert copydesk("check", "draft.txt", "--diff").out == ""


class TestOutput:
    """--output."""

    def test_reports_are_written_beside_the_one_that_is_printed(self, copydesk: Run, newsroom: Path) -> None:
        answer = copydesk("check", "draft.txt", "--output", "json=a.json", "--output", "text=b.txt")
        assert answer.code == 1
        assert (newsroom / "b.txt").read_text(encoding="utf-8") == answer.out
        assert json.loads((newsroom / "a.json").read_text())["summary"]["warnings"] == 2

    def test_an_old_report_is_replaced_whole_or_stays(
        self, copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (newsroom / "a.json").write_text("old")

        def full(_descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", full)
            answer = copydesk("check", "draft.txt", "--output", "json=a.json")
        assert answer.code == 2
        assert "a.json: the report could not be written: no space left on device" in answer.err
        assert answer.out.endswith("1 note; 1 can be fixed with --fix\n")
        assert (newsroom / "a.json").read_text() == "old"
        assert copydesk("check", "draft.txt", "--output", "json=a.json").code == 1
        assert (newsroom / "a.json").read_text().startswith('{"version": 1')


@pytest.mark.parametrize("name", ["report.json", ".reports/report.txt", "../report.txt"])
def test_a_report_may_lie_where_it_is_taken_for_no_draft(copydesk: Run, newsroom: Path, name: str) -> None:
    (newsroom / ".reports").mkdir()
    assert copydesk("check", ".", "--output", f"text={name}").code == 1
    assert copydesk("check", ".", "--output", f"text={name}").code == 1
    (newsroom / name).unlink()


def test_publication_date_and_format_reach_the_draft(copydesk: Run, newsroom: Path) -> None:
    (newsroom / "rules" / "house" / "dated.py").write_text(
        '"""Says the date."""\n'
        "from linter.api import Rule, Severity, Span\n"
        "class Dated(Rule):\n"
        "    severity = Severity.NOTE\n"
        "    def check(self, document):\n"
        "        yield self.finding(Span(0, 1), f'{document.date} {document.format}')\n"
    )
    answer = copydesk(
        "check", "draft.txt", "--select", "house/dated", "--date", "2022-03", "--as", "markdown", "--format", "json"
    )
    assert answer.report["files"][0]["findings"][0]["message"] == "2022-03-01/2022-03-31 markdown"


class TestBounds:
    """What is not compared is said."""

    HEADINGS = ("--isolated", "--select", "headlines", "--format", "json")

    def test_headings_that_are_left_out_are_in_the_report(self, copydesk: Run, newsroom: Path) -> None:
        source = f"# {'Ferry runs again, ' * 150}\n\nThe ferry ran.\n"
        (newsroom / "long.md").write_text(source, encoding="utf-8")
        answer = copydesk("check", "long.md", *self.HEADINGS)
        reason = "1 heading was not compared with the body (longer than 2,000 characters)"
        assert answer.code == 0
        assert answer.report["files"][0]["skipped"] == [{"file": "long.md", "reason": reason}]

    def test_too_much_to_compare_is_a_failure_and_the_other_rules_run(self, copydesk: Run, newsroom: Path) -> None:
        source = f"# {'Ferry meets boat ' * 9}\n\nThe the dog ran. {'The ferry met the boat. ' * 1000}\n"
        (newsroom / "much.md").write_text(source, encoding="utf-8")
        answer = copydesk("check", "much.md", *self.HEADINGS, "--select", "typos/repeated-word")
        (file,) = answer.report["files"]
        assert answer.code == 2
        assert {one["reason"] for one in file["failures"]} == {
            "the words of the headings stand in the body too often to be compared"
        }
        assert [one["rule"] for one in file["findings"]] == ["typos/repeated-word"]

    def test_too_many_pairs_of_numbers_are_a_failure(self, copydesk: Run, newsroom: Path) -> None:
        stated, said = (" ".join(f"{number} " for number in range(1000, 1000 + many)) for many in (60, 2000))
        (newsroom / "numbers.md").write_text(f"# Ferry: {stated}\n\nIt carried {said}.\n", encoding="utf-8")
        answer = copydesk("check", "numbers.md", *self.HEADINGS)
        assert answer.code == 2
        assert answer.report["files"][0]["failures"] == [
            {
                "rule": "headlines/number",
                "reason": "the headings and the body have more numbers than the limit for comparisons",
            }
        ]
