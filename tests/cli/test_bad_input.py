"""Input that nobody wants, through the command line: it is refused or survived, and never passed in silence."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]  # of the fixture `copydesk`
MEGABYTE = 1 << 20


def failures(answer: Any) -> dict[str, list[str]]:
    return {
        file["path"]: [failure["reason"] for failure in file["failures"]]
        for file in answer.report["files"]
        if file["failures"]
    }


@pytest.fixture(autouse=True)
def other(newsroom: Path) -> Path:
    """A draft beside each bad one: it is checked whatever happens to its neighbour."""
    path = newsroom / "other.txt"
    path.write_text("A colour.\n")
    return path


def check_beside(copydesk: Run, name: str, *options: str) -> Any:
    answer = copydesk("check", name, "other.txt", "--format", "json", *options)
    rules = [one["rule"] for file in answer.report["files"] if file["path"] == "other.txt" for one in file["findings"]]
    assert rules == ["house/spelling"]
    return answer


class TestFiles:
    """Files that hold no draft."""

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "line 1: byte 0x89 at offset 0 is not valid UTF-8"),
            (b"one\ntwo\ncaf\xe9\n", "line 3: byte 0xE9 at offset 11 is not valid UTF-8"),
            (b"\xed\xa0\x80", "line 1: byte 0xED at offset 0 is not valid UTF-8"),  # a surrogate
            ("draft".encode("utf-16"), "name the encoding, for example --encoding utf-16"),
            (b"x" * (50 * MEGABYTE), "larger than 10 MB, the limit for a draft"),
        ],
        ids=["binary", "latin-1", "surrogate", "utf-16", "50 MB"],
    )
    def test_are_refused_with_the_place(self, copydesk: Run, newsroom: Path, data: bytes, reason: str) -> None:
        for name in ("bad.txt", "bad.md", "bad.html"):
            (newsroom / name).write_bytes(data)
            answer = check_beside(copydesk, name)
            assert answer.code == 2
            assert reason in failures(answer)[name][0]

    def test_that_never_end_are_refused(self, copydesk: Run) -> None:
        answer = check_beside(copydesk, "/dev/zero", "--as", "plain")
        assert failures(answer) == {"/dev/zero": ["larger than 10 MB, the limit for a draft"]}

    @pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\n\n", b"\0", b"\0\0\0 \0\n\0", b"a\0b\0\n" * 1000])
    @pytest.mark.parametrize("name", ["odd.txt", "odd.md", "odd.html"])
    def test_that_are_empty_or_full_of_nothing_are_checked(
        self, copydesk: Run, newsroom: Path, data: bytes, name: str
    ) -> None:
        (newsroom / name).write_bytes(data)
        answer = check_beside(copydesk, name, "--select", "all,house,typos,headlines,consistency")
        assert answer.code == 1
        assert failures(answer) == {}

    @pytest.mark.parametrize(
        "text",
        ["&#xD800; &#55357;&#56960; &#0; &#x110000; a colour", '{"a": "\\ud83d"} \\ud800 a colour', "\\uD800 a colour"],
    )
    @pytest.mark.parametrize("name", ["odd.txt", "odd.md", "odd.html"])
    def test_with_halves_of_characters_in_escapes_are_checked(
        self, copydesk: Run, newsroom: Path, text: str, name: str
    ) -> None:
        (newsroom / name).write_text(text)
        answer = check_beside(copydesk, name)
        assert failures(answer) == {}
        (found,) = [one for file in answer.report["files"] if file["path"] == name for one in file["findings"]]
        assert found["text"] == text[found["start"]["offset"] : found["end"]["offset"]] == "colour"

    def test_with_half_a_character_in_the_front_matter(self, copydesk: Run, newsroom: Path) -> None:
        (newsroom / "odd.md").write_text('---\ntitle: "\\uD800 colour"\n---\nText.\n')
        answer = copydesk("check", "odd.md", "--format", "json")
        assert answer.code in {1, 2}
        assert answer.report["files"][0]["findings"] or answer.report["files"][0]["failures"]

    def test_that_vanish_between_the_search_and_the_reading(
        self, copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from linter.run.resolver import Resolver

        (newsroom / "gone.txt").write_text("A colour.\n")
        in_force = Resolver.in_force

        def vanishing(self: Resolver, draft: Any) -> Any:
            (newsroom / "gone.txt").unlink(missing_ok=True)
            return in_force(self, draft)

        monkeypatch.setattr(Resolver, "in_force", vanishing)
        answer = copydesk("check", ".", "--format", "json")
        assert failures(answer) == {"gone.txt": ["can't be read: no such file or directory"]}
        assert answer.report["summary"]["warnings"] == 1

    def test_that_link_in_circles(self, copydesk: Run, newsroom: Path) -> None:
        (newsroom / "a.txt").symlink_to("b.txt")
        (newsroom / "b.txt").symlink_to("a.txt")
        (newsroom / "loop").symlink_to(newsroom)
        (newsroom / "nowhere.md").symlink_to("gone.md")
        answer = copydesk("check", ".", "--format", "json")
        assert answer.code == 2
        assert failures(answer) == {
            "a.txt": ["can't be read: too many levels of symbolic links"],
            "b.txt": ["can't be read: too many levels of symbolic links"],
            "nowhere.md": ["can't be read: no such file or directory"],
        }
        assert answer.report["summary"]["warnings"] == 1
        assert [one["file"] for one in answer.report["summary"]["skipped"]] == ["loop"]

    def test_that_one_would_wait_for_are_passed_over_in_a_folder(self, copydesk: Run, newsroom: Path) -> None:
        os.mkfifo(newsroom / "pipe.txt")
        report = copydesk("check", ".", "--format", "json").report
        assert report["summary"]["skipped"] == [
            {"file": "pipe.txt", "reason": "not a regular file (pipe, socket or device)"}
        ]
        assert [file["path"] for file in report["files"]] == ["other.txt"]

    @pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
    def test_that_may_not_be_read(self, copydesk: Run, newsroom: Path) -> None:
        (newsroom / "closed.txt").write_text("A colour.\n")
        (newsroom / "closed.txt").chmod(0)
        assert failures(check_beside(copydesk, "closed.txt")) == {"closed.txt": ["can't be read: permission denied"]}

    def test_that_are_folders_with_the_name_of_a_draft(self, copydesk: Run, newsroom: Path) -> None:
        (newsroom / "folder.md").mkdir()
        answer = check_beside(copydesk, "folder.md")
        assert "no drafts found in this folder" in failures(answer)["folder.md"][0]


TEXTS = (
    "“" * 10_000 + "deep" + "”" * 10_000,
    "“ ‘ " * 10_000 + "deep" + " ’ ”" * 10_000,
    '"' * 20_000,
    "'a " * 10_000,
    "(" * 10_000 + "deep" + ")" * 10_000,
    "[" * 10_000 + "deep" + "]" * 10_000,
    "[" * 10_000 + "deep" + "](a)" * 10_000,
    ">" * 10_000 + " deep",
    "<div>" * 10_000 + "deep" + "</div>" * 10_000,
    "<b>" * 10_000,
    "*" * 10_000 + "deep" + "*" * 10_000,
    "*a " * 10_000,
    "A." * 50_000,
    "." * 50_000,
    "-" * 50_000,
    "1," * 50_000,
    "e" + "\u0301" * 50_000,
    "# " + "Long word " * 10_000,
    "## President wins 4 seats\n\nThe president won 3.\n\n" * 300,
    "&amp;" * 10_000,
    "<!--" * 10_000,
    "| a " * 10_000 + "\n" + "|--" * 10_000 + "\n",
)
"""Drafts that quadratic code would take for ever to check."""


@pytest.mark.slow
class TestLongAndDeep:
    """Drafts without end, under all built-in rules."""

    @pytest.mark.parametrize("extension", ["txt", "md", "html"])
    def test_are_checked(self, copydesk: Run, newsroom: Path, extension: str) -> None:
        for number, text in enumerate(TEXTS):
            (newsroom / f"deep{number}.{extension}").write_text(text + "\n\nThen the the end.\n")
        (newsroom / "other.txt").unlink()
        answer = copydesk("check", ".", "--isolated", "--format", "json", "--time-limit", "60", "--no-cache")
        assert failures(answer) == {}
        assert answer.code == 1
        assert len(answer.report["files"]) == len(TEXTS)

    def test_one_line_of_5_mb_is_checked(self, copydesk: Run, newsroom: Path) -> None:
        sentence = "The council of Aldermouth met on Tuesday and agreed that the old bridge must be mended in May. "
        text = sentence * (5 * MEGABYTE // len(sentence)) + "Then the the end."
        (newsroom / "long.txt").write_text(text)
        answer = copydesk(
            "check", "long.txt", "--isolated", "--ignore", "typos/real-word", "--format", "json", "--time-limit", "0"
        )
        assert answer.code == 1
        assert failures(answer) == {}
        (found,) = [one for one in answer.report["files"][0]["findings"] if one["rule"] == "typos/repeated-word"]
        assert found["start"]["offset"] == len(text) - len("the the end.")

    @pytest.mark.parametrize("value", ["[" * 10_000, "{a: " * 10_000, "- " * 10_000, "a: " * 10_000, "&a [*a]"])
    def test_front_matter_that_is_too_deep_is_refused_with_its_line(
        self, copydesk: Run, newsroom: Path, value: str
    ) -> None:
        (newsroom / "deep.md").write_text(f"---\ntitle: {value}\n---\nText.\n")
        answer = check_beside(copydesk, "deep.md")
        assert answer.code in {1, 2}
        assert all(reason.startswith("line ") for reason in failures(answer).get("deep.md", []))


def write_rule(newsroom: Path, name: str, text: str) -> None:
    (newsroom / "rules" / "house" / name).write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")


def python_rule(body: str) -> str:
    head = '"""A rule."""\nfrom linter.api import Evidence, Finding, Rule, Severity, Source, Span, Suggestion\n'
    return f"{head}class Odd(Rule):\n    severity = Severity.NOTE\n    def check(self, document):\n        {body}\n"


class TestRules:
    """Rules of a house that misbehave on a draft."""

    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            ("raise ZeroDivisionError('by zero')", "ZeroDivisionError: by zero (odd.py, line 6)"),
            ("return None", "TypeError: 'NoneType' object is not iterable"),
            ("yield 1", "the rule yielded a value of type int instead of a finding"),
            (
                "yield self.finding(Span(-1, 2), 'm')",
                "the rule yielded a finding at characters -1 to 2, outside the draft of",
            ),
            (
                "yield self.finding(Span(5, 2), 'm')",
                "the rule yielded a finding at characters 5 to 2, outside the draft of",
            ),
            ("yield self.finding(Span(0, 10**9), 'm')", "at characters 0 to 1000000000, outside the draft of"),
            ("yield self.finding(Span(0.5, 1), 'm')", "the rule yielded a finding whose span is a value of type Span"),
            ("yield self.finding((0, 1), 'm')", "the rule yielded a finding whose span is a value of type tuple"),
            ("yield self.finding(Span(0, 1), '')", "the rule yielded a finding without a message"),
            ("yield self.finding(Span(0, 1), 'm', confidence=float('nan'))", "with a confidence outside 0 to 1: nan"),
            ("yield self.finding(Span(0, 1), 'm', severity='note')", "whose severity is a value of type str"),
            (
                "yield self.finding(Span(0, 1), 'm', suggestions=[Suggestion(1)])",
                "with an invalid suggestion: a value of type Suggestion",
            ),
            (
                "yield self.finding(Span(0, 1), 'm', suggestions=[Suggestion('a', 'safe')])",
                "whose safety is a value of type str",
            ),
            ("yield self.finding(Span(0, 1), 'm', evidence=[Evidence('e', Span(9**9, 9**9))])", "yielded evidence at"),
            (
                "yield self.finding(Span(0, 1), 'm', source=Source('s', as_of=2024))",
                "whose source is a value of type Source",
            ),
            ("import sys; sys.exit(0)", "SystemExit: 0 (odd.py, line 6)"),
            ("import os; os._exit(0)", "the rule ended its process (exit code 0)"),
            ("import os; os.kill(os.getpid(), 9)", "the rule ended its process (signal 9)"),
            ("raise KeyboardInterrupt", "KeyboardInterrupt (odd.py, line 6)"),
            ("raise MemoryError", "MemoryError (odd.py, line 6)"),
            ("return self.check(document)", "RecursionError"),
            ("document.path = 'x'", "FrozenInstanceError: cannot assign to field 'path'"),
        ],
    )
    def test_are_named_and_the_others_run(self, copydesk: Run, newsroom: Path, body: str, reason: str) -> None:
        write_rule(newsroom, "odd.py", python_rule(body))
        answer = copydesk("check", "other.txt", "--format", "json")
        assert answer.code == 2
        (file,) = answer.report["files"]
        assert [one["rule"] for one in file["findings"]] == ["house/spelling"]
        (failure,) = file["failures"]
        assert failure["rule"] == "house/odd"
        assert reason in failure["reason"]

    @pytest.mark.slow
    @pytest.mark.parametrize(
        "body",
        [
            "while True: pass",
            "import re; re.match(r'(a+)+$', 'a' * 60 + 'b')",
            "import itertools; sum(itertools.repeat(0))",
            "while True: yield self.finding(Span(0, 1), 'm')",
        ],
        ids=["Python", "a regular expression", "C", "findings"],
    )
    def test_that_hang_are_ended_and_named(
        self, copydesk: Run, newsroom: Path, body: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("linter.run.limited_process.GRACE", 0.3)
        monkeypatch.setattr("linter.rulebook.running.MOST", 10**9)
        write_rule(newsroom, "odd.py", python_rule(body))
        answer = copydesk("check", "other.txt", "--format", "json", "--time-limit", "0.3")
        assert answer.code == 2
        (file,) = answer.report["files"]
        assert [one["rule"] for one in file["findings"]] == ["house/spelling"]
        assert file["failures"] == [{"rule": "house/odd", "reason": "it was stopped after 0.3 s of CPU time"}]

    @pytest.mark.parametrize("option", [(), ("--fix",)], ids=["in a process of its own", "in this process"])
    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            ("raise BaseException('x')", "BaseException: x (odd.py, line 8)"),
            ("raise GeneratorExit", "GeneratorExit (odd.py, line 8)"),
            ("import sys; sys.exit(0)", "SystemExit: 0 (odd.py, line 8)"),
        ],
    )
    def test_that_raise_what_is_no_exception_fail_alone(
        self, copydesk: Run, newsroom: Path, body: str, reason: str, option: tuple[str, ...]
    ) -> None:
        write_rule(newsroom, "odd.py", python_rule(body))
        answer = copydesk("check", "other.txt", "--format", "json", *option)
        assert answer.code == 2
        (file,) = answer.report["files"]
        (failure,) = file["failures"]
        assert failure["rule"] == "house/odd"
        assert failure["reason"].rpartition(", line")[0] == reason.rpartition(", line")[0]
        assert file["fixed"] == len(option)

    @pytest.mark.parametrize("arguments", [("check", "other.txt", "--fix"), ("test", "rules/house/odd.py")])
    def test_that_print_in_this_process_do_so_on_standard_error(
        self, copydesk: Run, newsroom: Path, arguments: tuple[str, ...]
    ) -> None:
        write_rule(
            newsroom, "odd.py", python_rule("print('a', 'b'); print('c', end=''); return ()") + "\n\nprint('loaded')\n"
        )
        answer = copydesk(*arguments)
        assert "house/odd: " not in answer.out
        told = answer.err.splitlines()
        assert told[0] == "house/odd: loaded"
        assert {*told[1:]} <= {"house/odd: a b", "house/odd: c"}

    def test_an_example_that_can_not_be_read_is_said_by_explain(self, copydesk: Run, newsroom: Path) -> None:
        text = 'kind = "forbid"\nseverity = "note"\nmessage = "no"\nphrases = ["x"]\nexamples = ["A [[word", "B."]\n'
        write_rule(newsroom, "odd.toml", text)
        answer = copydesk("explain", "house/odd")
        assert answer.code == 2
        assert "rules/house/odd.toml: example 1 can't be read: a mark is not closed" in answer.err

    def test_that_write_past_python_while_they_are_loaded_leave_the_report_alone(self, newsroom: Path) -> None:
        write_rule(newsroom, "odd.py", python_rule("return ()") + "\n\nimport os\nos.write(1, b'noise')\n")
        command = [sys.executable, "-m", "linter", "check", "other.txt", "--format", "json"]
        done = subprocess.run(command, cwd=newsroom, capture_output=True, text=True, check=False)
        assert json.loads(done.stdout)["files"][0]["path"] == "other.txt"
        assert "noise" in done.stderr

    @pytest.mark.parametrize("works", [True, False], ids=["can be interrupted", "is deaf"])
    def test_that_wait_for_ever_are_ended_by_the_clock(
        self, copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch, works: bool
    ) -> None:
        monkeypatch.setattr("linter.run.limited_process.GRACE", 0.2)
        monkeypatch.setattr("linter.time_limit.SHORTEST_BY_THE_CLOCK", 0.5)
        deaf = "" if works else "import signal; signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM}); "
        write_rule(newsroom, "odd.py", python_rule(f"{deaf}import time; time.sleep(60)"))
        answer = copydesk("check", "other.txt", "--format", "json", "--time-limit", "0.05")
        assert answer.code == 2
        (file,) = answer.report["files"]
        assert [one["rule"] for one in file["findings"]] == ["house/spelling"]
        reason = "it was stopped after 0.5 s, most of them spent waiting"
        assert file["failures"] == [{"rule": "house/odd", "reason": reason}]

    def test_that_hang_are_ended_after_the_time_that_the_configuration_gives(
        self, copydesk: Run, newsroom: Path
    ) -> None:
        write_rule(newsroom, "odd.py", python_rule("while True: pass"))
        with (newsroom / "copydesk.toml").open("a") as file:
            file.write("time-limit = 0.25\n")
        answer = copydesk("check", "other.txt")
        assert answer.code == 2
        assert "other.txt: house/odd did not finish: it was stopped after 0.25 s of CPU time" in answer.out

    @pytest.mark.slow
    def test_that_hang_are_ended_while_drafts_are_fixed(self, copydesk: Run, newsroom: Path, other: Path) -> None:
        write_rule(newsroom, "odd.py", python_rule("while True: pass"))
        answer = copydesk("check", "other.txt", "--fix", "--time-limit", "0.25")
        assert answer.code == 2
        assert other.read_text() == "A color.\n"
        assert "house/odd did not finish: it was stopped after 0.25 s" in answer.out


class TestConfigurations:
    """Configurations and rules that are wrong are refused with file, line and key, before anything is checked."""

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("colour = 1\n", "copydesk.toml:1: unknown key 'colour'"),
            ("\nexclude = 'old'\n", "copydesk.toml:2: exclude must be an array of strings, not the string 'old'"),
            ("exclude = ['a',\n  1]\n", "copydesk.toml:2: exclude[1] must be a string, not the number 1"),
            (
                "exclude = ['../a']\n",
                "copydesk.toml:1: the pattern '../a' must be a path below the folder of this configuration",
            ),
            ("time-limit = -1\n", "copydesk.toml:1: time-limit must be a number of seconds from 0 (no limit) to 86400"),
            ("time-limit = true\n", "copydesk.toml:1: time-limit must be a number of seconds"),
            ("time-limit = nan\n", "copydesk.toml:1: time-limit must be a number of seconds"),
            ("time-limit = inf\n", "copydesk.toml:1: time-limit must be a number of seconds"),
            ("cache-dir = 3\n", "copydesk.toml:1: cache-dir must be a string, not the number 3"),
            ("cache-dir = ''\n", "copydesk.toml:1: cache-dir is empty"),
            ("timelimit = 3\n", "copydesk.toml:1: unknown key 'timelimit'; did you mean 'time-limit'?"),
            ("accept = [1]\n", "copydesk.toml:1: accept[0] must be a string"),
            ("fail-level = 'bad'\n", "copydesk.toml:1: fail-level must be one of 'note', 'warning', 'error'"),
            ("date = 'soon'\n", "copydesk.toml:1: date must be YYYY"),
            ("encoding = 'utf-99'\n", "copydesk.toml:1: encoding must be an encoding"),
            ("[per-path.'/a']\n", "copydesk.toml:1: the pattern '/a' must be a path below"),
            ("[severity]\n'house' = 3\n", "copydesk.toml:2: severity.house must be a string"),
            ("rules = 3\n", "copydesk.toml:1: rules must be a table, not the number 3"),
            ("a = 1\na = 2\n", "copydesk.toml:2: is not valid TOML: Cannot overwrite a value"),
            ("a = '\n", "copydesk.toml:1: is not valid TOML"),
            ("packs = ['./rules'\n", "copydesk.toml:1: is not valid TOML"),
            ("a = " + "[" * 5000 + "\n", "copydesk.toml: is nested too deeply"),
            ("# caf\udce9\n", "copydesk.toml:1: is not UTF-8 (invalid byte at offset 5)"),
            ("\0", "copydesk.toml:1: is not valid TOML"),
        ],
    )
    def test_configurations(self, copydesk: Run, newsroom: Path, text: str, said: str) -> None:
        (newsroom / "copydesk.toml").write_text(text, encoding="utf-8", errors="surrogateescape")
        answer = copydesk("check", "other.txt")
        assert (answer.code, answer.out) == (2, "")
        assert said in answer.err

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "odd.toml:1: 'kind' is missing"),
            ("kind = 'repalce'\n", "odd.toml:1: kind must be one of"),
            ("kind = 'forbid'\n", "odd.toml:1: 'severity' is missing"),
            ("kind = 'forbid'\nseverity = 'bad'\n", "odd.toml:2: severity must be one of"),
            ("kind = 'forbid'\nseverity = 'note'\n", "'message' is missing"),
            ("kind = 'forbid'\nseverity = 'note'\nmessage = '{a}'\nphrases = ['x']\n", "odd.toml:3: unknown place"),
            (
                "kind = 'forbid'\nseverity = 'note'\nmessage = 'm'\nphrases = []\n",
                "odd.toml:4: 'phrases' must be a non-empty array",
            ),
            ("kind = 'forbid'\nseverity = 'note'\nmessage = 'm'\nphrases = ['x']\nx = 1\n", "odd.toml:5: unknown key"),
            (
                "kind = 'pattern'\nseverity = 'note'\nmessage = 'm'\npattern = '('\n",
                "odd.toml:4: pattern is no",
            ),
            ("kind = 'pattern'\nseverity = 'note'\nmessage = 'm'\npattern = '[[]a'\n", "odd.toml:4: pattern is no"),
            ("kind = 'pattern'\nseverity = 'note'\nmessage = 'm'\npattern = '(a+)+b'\n", "odd.toml:4: pattern repeats"),
            ("kind = 'pattern'\nseverity = 'note'\nmessage = 'm'\npattern = 'a{2}{9999999999}'\n", "odd.toml:4: pat"),
            ("kind = 'replace'\nseverity = 'note'\nmessage = 'm'\n[swap]\na = 1\n", "odd.toml:5: the replacement"),
            ("kind = 3\n", "odd.toml:1: kind must be a string"),
            ("kind = \n", "odd.toml:1: is not valid TOML"),
        ],
    )
    def test_declarative_rules(self, copydesk: Run, newsroom: Path, text: str, said: str) -> None:
        write_rule(newsroom, "odd.toml", text)
        answer = copydesk("check", "other.txt")
        assert (answer.code, answer.out) == (2, "")
        assert f"rules/house/{said}" in answer.err or (not said.startswith("odd") and said in answer.err)

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "odd.py:1: defines no rule"),
            ('"""D."""\nx = (\n', "odd.py:2: syntax error"),
            ('"""D."""\n\n1 / 0\n', "odd.py:3: can't be loaded: ZeroDivisionError"),
            ('"""D."""\nimport sys\nsys.exit(0)\n', "odd.py:3: can't be loaded: SystemExit"),
            ("\0", "odd.py"),
            ('"""D."""\nfrom linter.api import Nothing\n', "odd.py:2: can't be loaded: ImportError"),
            (python_rule("return ()").replace("severity = Severity.NOTE", "severity = 'note'"), "odd.py:4: Odd.sev"),
            (python_rule("return ()").replace("check", "chekc"), "odd.py:3: Odd has no method check"),
        ],
    )
    def test_python_rules(self, copydesk: Run, newsroom: Path, text: str, said: str) -> None:
        write_rule(newsroom, "odd.py", text)
        answer = copydesk("check", "other.txt")
        assert (answer.code, answer.out) == (2, "")
        assert f"rules/house/{said}" in answer.err

    def test_a_python_rule_that_hangs_when_it_is_loaded(
        self, copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("linter.rulebook.python_rules.LONGEST_LOADING", 0.2)
        write_rule(newsroom, "odd.py", '"""D."""\nwhile True:\n    pass\n')
        answer = copydesk("check", "other.txt")
        assert (answer.code, answer.out) == (2, "")
        assert "rules/house/odd.py: loading it was stopped after 0.2 s of CPU time" in answer.err

    def test_a_pack_that_describes_itself_wrongly(self, copydesk: Run, newsroom: Path) -> None:
        (newsroom / "rules" / "pack.toml").write_text('name = "house"\noverides = []\n')
        answer = copydesk("check", "other.txt")
        assert (answer.code, answer.out) == (2, "")
        assert "rules/pack.toml:2: unknown key 'overides'; did you mean 'overrides'?" in answer.err


class TestRefusals:
    """What the system refuses where nobody has foreseen it."""

    @pytest.mark.parametrize(
        "arguments",
        [
            ("check", "other.txt", "--output", "json=circle"),
            ("accept", "word", "--file", "circle"),
            ("baseline", "create", "--baseline", "circle"),
        ],
    )
    def test_a_link_in_a_circle(self, copydesk: Run, newsroom: Path, arguments: tuple[str, ...]) -> None:
        with (newsroom / "copydesk.toml").open("a") as file:
            file.write("accept-files = ['accepted.list']\nbaseline = 'old.jsonl'\n")
        (newsroom / "accepted.list").write_text("")
        (newsroom / "old.jsonl").write_text("")
        (newsroom / "circle").symlink_to("circle")
        answer = copydesk(*arguments)
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith("copydesk: error: ")
        assert "too many levels of symbolic links" in answer.err or "circle is a link" in answer.err

    @pytest.mark.parametrize("arguments", [("init", "é" * 200), ("test", "é" * 200), ("test", "/")])
    def test_a_name_that_is_too_long_and_the_top_of_all_folders(
        self, copydesk: Run, arguments: tuple[str, ...]
    ) -> None:
        answer = copydesk(*arguments)
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith("copydesk: error: ")

    def test_memory_that_there_is_not(self, copydesk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        def scarce(*_arguments: object, **_more: object) -> None:
            raise MemoryError

        monkeypatch.setattr("linter.run.run.lint", scarce)
        answer = copydesk("check", "other.txt")
        assert (answer.code, answer.out, answer.err) == (2, "", "copydesk: error: out of memory\n")

    def test_a_null_character(self, copydesk: Run) -> None:
        answer = copydesk("check", "a\0b.md", "other.txt")
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith("copydesk: error: an argument contains a null character\n")


@pytest.mark.slow
class TestFullDisks:
    """What can't be written is said, and nothing is left half-written."""

    def test_a_report_to_a_full_device(self, copydesk: Run) -> None:
        answer = copydesk("check", "other.txt", "--output", "json=/dev/full")
        assert answer.code == 2
        assert "/dev/full: the report could not be written: no space left on device" in answer.err
        assert "house/spelling" in answer.out

    def test_a_report_that_grows_too_large(self, newsroom: Path) -> None:
        (newsroom / "report.json").write_text("old")
        (newsroom / "other.txt").write_text("A colour.\n" * 2000)

        def small() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

        command = [sys.executable, "-m", "linter", "check", "other.txt", "--output", "json=report.json", "--no-cache"]
        run = subprocess.run(command, capture_output=True, text=True, preexec_fn=small, check=False)
        assert run.returncode == 2
        assert "report.json: the report could not be written: file too large" in run.stderr
        assert (newsroom / "report.json").read_text() == "old"
        assert not list(newsroom.glob(".*.tmp"))

    def test_standard_output_to_a_full_device(self) -> None:
        command = [sys.executable, "-m", "linter", "check", "other.txt"]
        with Path("/dev/full").open("w") as full:
            run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert run.returncode == 2
        assert "standard output can't be written to: no space left on device" in run.stderr

    def test_a_reader_that_has_gone(self, newsroom: Path) -> None:
        (newsroom / "other.txt").write_text("A colour.\n" * 2000)
        command = f"{sys.executable} -m linter check other.txt; echo $? >&2"
        run = subprocess.run(["sh", "-c", f"({command}) | true"], capture_output=True, text=True, check=False)
        assert run.stderr.splitlines()[-1] in {"1", "2"}
        assert "Traceback" not in run.stderr

    def test_a_cache_on_a_full_disk(self, newsroom: Path) -> None:
        folder = newsroom / "drafts"
        folder.mkdir()
        for number in range(30):
            (folder / f"{number}.txt").write_text(f"A colour {number}.\n" * 50)

        def small() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (14_000, 14_000))

        command = [sys.executable, "-m", "linter", "check", "drafts", "--format", "json", "--cache-dir", "cache"]
        run = subprocess.run(command, capture_output=True, text=True, preexec_fn=small, check=False)
        report = json.loads(run.stdout)
        assert report["summary"]["warnings"] == 1500
        assert run.returncode == 1
        assert report["summary"]["skipped"][0]["reason"].startswith("the cache is not used: ")
        again = subprocess.run(command, capture_output=True, text=True, check=False)
        assert json.loads(again.stdout)["files"] == report["files"]


def test_an_argument_that_is_half_a_character(copydesk: Run) -> None:
    answer = copydesk("accept", "Nurra", "--file", "\ud800")
    assert (answer.code, answer.out) == (2, "")
    assert "can't be encoded" in answer.err
