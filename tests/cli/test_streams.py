"""Standard output and standard error as they are found: full, closed, without a reader, a terminal, a job's log."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`
COPYDESK = f"{sys.executable} -m linter"
STOP = "##[stop-commands]"


@pytest.fixture(autouse=True)
def draft(newsroom: Path) -> Path:
    path = newsroom / "draft.txt"
    path.write_text("A colour.\n")
    return path


def shell(command: str, **environment: str) -> tuple[int, str, str]:
    """The exit code and what was printed; "copydesk" in `command` is the program."""
    line = re.sub(r"\bcopydesk\b", COPYDESK, command)
    run = subprocess.run(
        ["bash", "-c", line],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
        timeout=300,
    )
    return run.returncode, run.stdout.decode(), run.stderr.decode()


FULL = "copydesk: error: standard output can't be written to: no space left on device\n"
CLOSED = "copydesk: error: standard output can't be written to: it is closed\n"


@pytest.mark.slow
class TestStandardOutput:
    """What can't be printed is 2, and is told if it can be."""

    @pytest.mark.parametrize(
        "arguments",
        ["check draft.txt", "check draft.txt --format json", "check draft.txt --diff", "rules", "rules --format json",
         "explain house/spelling", "config", "--help", "check --help", "version", "test rules/house/hint.toml"],
    )  # fmt: skip
    def test_that_is_full_or_closed(self, arguments: str) -> None:
        for stream, said in ((">/dev/full", FULL), (">&-", CLOSED)):
            code, out, err = shell(f"copydesk {arguments} {stream}")
            assert (code, out) == (2, "")
            assert err.endswith(said)
            assert err == said or "--diff" in arguments

    def test_that_is_closed_while_nothing_is_to_be_printed(self, draft: Path) -> None:
        draft.write_text("Nothing is wrong.\n")
        assert shell("copydesk check draft.txt --quiet >&-") == (0, "", "")

    @pytest.mark.parametrize("streams", [">&- 2>&-", ">/dev/full 2>/dev/full", ">&- 2>/dev/full"])
    def test_both_of_them(self, streams: str) -> None:
        assert shell(f"copydesk check draft.txt {streams}") == (2, "", "")

    @pytest.mark.parametrize("unbuffered", ["", "1"])
    def test_whose_reader_has_gone_ends_quietly(self, draft: Path, unbuffered: str) -> None:
        for number in range(20):  # of each a report lists a hundred findings, together more than a pipe holds
            draft.with_name(f"draft-{number}.txt").write_text("A colour.\n" * 100)
        command = "copydesk check draft-*.txt | head -1; echo ${PIPESTATUS[0]}"
        code, out, err = shell(command, PYTHONUNBUFFERED=unbuffered)
        assert (code, err) == (0, "")
        assert out.splitlines() == [
            "draft-0.txt:1:3: warning: the house writes color, not colour [house/spelling]",
            "2",
        ]

    @pytest.mark.parametrize("output", [">/dev/full", ">&-", "| true"])
    def test_does_not_keep_the_files_from_being_written(self, draft: Path, newsroom: Path, output: str) -> None:
        draft.write_text("A colour.\n" * 5000)
        shell(f"copydesk check draft.txt --output json=report.json {output}")
        assert json.loads((newsroom / "report.json").read_text())["summary"]["warnings"] == 5000

    def test_that_is_closed_is_not_taken_for_the_next_file(self, newsroom: Path) -> None:
        """The number of a closed stream is the next that a file gets."""
        text = '''
            """Writes past Python."""
            import os
            from linter.api import Rule, Severity

            class Writes(Rule):
                severity = Severity.NOTE

                def check(self, document):
                    os.write(1, b"spoilt")
                    os.write(2, b"spoilt")
                    return ()
        '''
        (newsroom / "rules" / "house" / "writes.py").write_text(textwrap.dedent(text).lstrip())
        code, _, _ = shell("copydesk check draft.txt --output json=report.json --cache-dir cache <&- >&- 2>&-")
        assert code == 2
        assert json.loads((newsroom / "report.json").read_text())["summary"]["warnings"] == 1
        drafts = [path for path in newsroom.rglob("*") if path.is_file() and path.suffix != ".pyc"]
        spoilt = [path.name for path in drafts if b"spoilt" in path.read_bytes()]
        assert spoilt == ["writes.py"]


@pytest.mark.slow
class TestStandardError:
    """What can't be told there is not told; the exit code says what it always says."""

    @pytest.mark.parametrize("stream", ["2>&-", "2>/dev/full"])
    @pytest.mark.parametrize(
        ("arguments", "code"), [("check draft.txt", 1), ("check gone.txt", 2), ("bogus", 2), ("check --bogus", 2)]
    )
    def test_that_can_not_be_written_to(self, stream: str, arguments: str, code: int) -> None:
        before = shell(f"copydesk {arguments}")
        assert shell(f"copydesk {arguments} {stream}") == (code, before[1], "")

    def test_a_report_that_is_lost_with_it(self) -> None:
        """With --diff the report goes to standard error."""
        assert shell("copydesk check draft.txt --diff")[0] == 1
        assert shell("copydesk check draft.txt --diff 2>&-")[0] == 2


@pytest.mark.slow
class TestStandardInput:
    """Standard input that can't be read."""

    @pytest.mark.parametrize(("stream", "reason"), [("<&-", "it is closed"), ("0>/dev/null", "bad file descriptor")])
    def test_is_an_error(self, stream: str, reason: str) -> None:
        said = f"copydesk: error: standard input can't be read: {reason}\n"
        assert shell(f"copydesk check - {stream}") == (2, "", said)

    def test_that_is_not_utf_8(self) -> None:
        code, out, err = shell("printf 'A caf\\xe9\\n' | copydesk check -")
        assert (code, err) == (2, "")
        assert "<stdin>: not checked: line 1: byte 0xE9 at offset 5 is not valid UTF-8" in out

    def test_that_is_a_terminal(self) -> None:
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "linter", "check", "-"], stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        os.close(theirs)
        os.write(ours, b"A colour.\n\x04")
        out, err = process.communicate(timeout=60)
        os.close(ours)
        assert process.returncode == 1
        assert out.startswith(b"<stdin>:1:3: warning: the house writes color")
        assert err == b"copydesk: reading the draft from the terminal; press Ctrl-D to end it\n"


@pytest.mark.slow
class TestSurroundings:
    """Where and how the program is started."""

    def test_a_working_directory_that_is_gone(self, newsroom: Path) -> None:
        (newsroom / "gone").mkdir()
        executable = Path(sys.executable).with_name("copydesk")
        said = "copydesk: error: the working directory can't be used: it no longer exists\n"
        for arguments in ("check draft.txt", f"check {newsroom}/draft.txt", "rules", "config", "test rules", "init"):
            (newsroom / "gone").mkdir(exist_ok=True)
            assert shell(f"cd gone; rmdir ../gone; {executable} {arguments}".replace("copydesk", "copydes[k]")) == (
                2,
                "",
                said,
            )

    @pytest.mark.parametrize(
        "environment",
        [
            {"PYTHONIOENCODING": "ascii"},
            {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
            {"PYTHONIOENCODING": "latin-1"},
        ],
    )
    def test_an_encoding_that_lacks_characters(self, draft: Path, environment: dict[str, str]) -> None:
        draft.write_text("A “colour” – ☃.\n")
        code, out, err = shell("copydesk check draft.txt; copydesk check --help >/dev/null", **environment)
        assert (code, err) == (0, "")
        assert "| A \\u201ccolour\\u201d \\u2013 \\u2603." in out.replace("\\xe2\\x80", "")

    @pytest.mark.parametrize("columns", ["0", "-5", "999999999999999999999", "many"])
    def test_any_width(self, columns: str) -> None:
        ours, theirs = pty.openpty()
        command = "copydesk check draft.txt; copydesk explain house/spelling; copydesk rules; copydesk check --help"
        process = subprocess.Popen(
            ["bash", "-c", command.replace("copydesk", COPYDESK)],
            stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, env={**os.environ, "COLUMNS": columns},
        )  # fmt: skip
        os.close(theirs)
        shown = b""
        while True:
            try:
                read = os.read(ours, 1 << 16)
            except OSError:  # how Linux says that nobody has the other end any more
                break
            if not read:
                break
            shown += read
        os.close(ours)
        assert process.wait() == 0
        assert b"1 file checked: " in shown
        assert b"Traceback" not in shown
        assert b"error" not in shown.partition(b"Usage:")[0].replace(b"error  ", b"")


class TestJob:
    """In the log of a job nothing of a draft, of a name, or of a rule is a command."""

    @pytest.fixture(autouse=True)
    def _job(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GITHUB_ACTIONS", "true")

    @pytest.fixture
    def hostile(self, newsroom: Path) -> Path:
        """Whatever can hold text of strangers holds commands."""
        name = "::stop-commands::x.md"
        (newsroom / name).write_text(
            f"---\ntitle: '{STOP} colour'\n---\n\n::stop-commands::a colour {STOP} it\n\n##vso[x]colour\n"
        )
        (newsroom / f"{STOP}\n::error::y.txt").write_text("utilised\n::error::\n")
        (newsroom / "caf\udce9.txt").write_bytes(b"\xff")
        text = f'''
            """{STOP} what the rule says."""
            import sys
            from linter.api import Rule, Severity, Span
            print("::stop-commands::loaded")

            class Talks(Rule):
                severity = Severity.NOTE
                examples = ("::stop-commands::[[x]]", "{STOP}")

                def check(self, document):
                    print("::stop-commands::printed", end="")
                    print("::stop-commands::told", file=sys.stderr)
                    sys.stdout.write("{STOP}")
                    yield self.finding(Span(0, 1), "::stop-commands::a message {STOP}", suggestions=["{STOP}"])
                    raise ValueError("\\n::stop-commands::crash {STOP}")
        '''
        (newsroom / "rules" / "house" / "talks.py").write_text(textwrap.dedent(text).lstrip())
        return newsroom

    @staticmethod
    def commands(text: str) -> list[str]:
        """The lines in which a service finds a command, less our own."""
        lines = [line.strip() for line in re.split(r"[\r\n]", text)]
        return [
            line
            for line in lines
            if (line.startswith("::") and not re.match(r"::(error|warning|notice) title=copydesk", line))
            or re.search(r"##(\w*)\[", line)
        ]

    @pytest.mark.parametrize(
        "arguments",
        [
            *(["check", ".", "--format", name] for name in
              ("text", "github", "json", "jsonl", "sarif", "gitlab", "rdjson", "checkstyle", "junit")),
            ["check", "."],
            ["check", "::stop-commands::x.md"],
            ["check", "::stop-commands::gone.md", f"{STOP}.md"],
            ["check", ".", "--why", "house/spelling"],
            ["check", ".", "--why", STOP],
            ["check", ".", "--select", STOP],
            ["check", ".", "--date", STOP],
            ["check", ".", f"--{STOP}"],
            ["check", ".", "--config", STOP],
            ["check", ".", "--output", f"json={STOP}/x"],
            [STOP],
            ["explain", "house/talks"],
            ["explain", STOP],
            ["rules"],
            ["rules", "--format", "json"],
            ["config", STOP],
            ["test", "rules"],
            ["test", STOP],
            ["baseline", "create"],
            ["accept", STOP],
            ["new", f"house/{STOP}"],
            ["register", "search", STOP],
            ["model", "build", STOP],
        ],
        ids=lambda arguments: " ".join(arguments)[:40],
    )  # fmt: skip
    def test_of_any_command(self, copydesk: Run, hostile: Path, arguments: list[str]) -> None:
        assert hostile.is_dir()
        answer = copydesk(*arguments)
        assert answer.out or answer.err
        assert self.commands(answer.out) == []
        assert self.commands(answer.err) == []
        assert "internal error in copydesk" not in answer.err

    def test_reports_for_programs_mean_the_same(self, copydesk: Run, hostile: Path) -> None:
        copydesk("check", ".", "--output", "json=a.json", "--output", "junit=a.xml")
        printed = copydesk("check", ".", "--format", "json")
        assert STOP not in printed.out
        assert STOP in (hostile / "a.json").read_text()
        assert printed.report == json.loads((hostile / "a.json").read_text())

    def test_workers_print_no_commands_either(self, hostile: Path) -> None:
        (hostile / "more").mkdir()
        for number in range(4):
            (hostile / "more" / f"{number}.txt").write_text("A colour.\n")
        code, out, err = shell("copydesk check more --jobs 2 --format json")
        assert code == 2
        assert json.loads(out)["summary"]["warnings"] == 4
        assert err.count("house/talks: ∶:stop-commands::") == 0
        assert err.count("house/talks: ::stop-commands::printed♯#[stop-commands]\n") == 4
        assert err.count("∶:stop-commands::told\n") == 4
        assert self.commands(err) == []

    @pytest.mark.parametrize("option", ["--diff", "--fix"])
    def test_data_that_would_command_is_refused(self, copydesk: Run, newsroom: Path, option: str) -> None:
        draft = f"A colour.\n ::error::x\n{STOP}\n".encode()
        answer = copydesk("check", "-", option, stdin=draft)
        assert (answer.code, answer.out) == (2, "")
        assert "standard output: nothing was written, because the CI service would read line " in answer.err
        assert "; redirect the output to a file\n" in answer.err
        (newsroom / "in.txt").write_bytes(draft)
        code, _, err = shell(f"copydesk check - {option} <in.txt >out.txt")
        assert (code, "standard output" in err) == (1 if option == "--diff" else 0, False)
        assert STOP in (newsroom / "out.txt").read_text()
