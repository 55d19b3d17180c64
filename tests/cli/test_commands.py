"""The other commands, help, and the console entry as a process of its own."""

from __future__ import annotations

import ast
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

from linter import __version__
from linter.cli.commands import COMMANDS
from linter.cli.new import KINDS
from linter.cli.progress import PATIENCE, Progress
from linter.rulebook import kinds

Run = Callable[..., Any]  # of the fixture `copydesk`


def process(*arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    """The command line as a process."""
    return subprocess.run(
        [sys.executable, "-m", "linter", *arguments], capture_output=True, text=True, check=False, **more
    )


def test_version(copydesk: Run) -> None:
    assert copydesk("version") == (0, f"copydesk {__version__}\n", "")


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_as_an_option(copydesk: Run, option: str) -> None:
    assert copydesk(option) == (0, f"copydesk {__version__}\n", "")


@pytest.mark.usefixtures("newsroom")
class TestShortForm:
    """`copydesk draft.md`."""

    @pytest.mark.parametrize("arguments", [["a.txt"], ["./a.txt"], ["--format", "concise", "a.txt"], ["drafts"]])
    def test_drafts_without_a_command_are_checked(self, copydesk: Run, newsroom: Path, arguments: list[str]) -> None:
        (newsroom / "drafts").mkdir()
        for name in ("a.txt", "drafts/b.txt"):
            (newsroom / name).write_text("A colour.\n")
        answer = copydesk(*arguments)
        assert (answer.code, answer.out) == (1, copydesk("check", *arguments).out)

    def test_standard_input(self, copydesk: Run) -> None:
        assert copydesk("-", stdin=b"A colour.\n").code == 1

    def test_a_command_comes_before_a_path(self, copydesk: Run, newsroom: Path) -> None:
        (newsroom / "version").write_text("A colour.\n")
        assert copydesk("version").code == 0

    def test_what_looks_like_a_path_is_one(self, copydesk: Run) -> None:
        answer = copydesk("darft.md")
        assert (answer.code, "darft.md: not checked: no such file or directory" in answer.out) == (2, True)

    def test_what_looks_like_a_command_is_no_draft(self, copydesk: Run) -> None:
        answer = copydesk("chek")
        assert (answer.code, "Did you mean 'check'?" in answer.err) == (2, True)


@pytest.mark.slow
def test_the_shell_completes_options() -> None:
    asked = {"_COPYDESK_COMPLETE": "complete_bash", "COMP_WORDS": "copydesk check --stat", "COMP_CWORD": "2"}
    done = process(env={**os.environ, **asked})
    assert (done.returncode, done.stdout, done.stderr) == (0, "--statistics\n", "")
    assert process("--show-completion", "bash").returncode == 0


def test_help_lists_every_command_with_the_first_line_of_its_docstring(copydesk: Run) -> None:
    answer = copydesk("--help")
    assert answer.code == 0
    shown = " ".join(answer.out.split())
    for name, line in COMMANDS.items():
        function = getattr(import_module(f"linter.cli.{name}"), name)
        assert (function.__doc__ or "").splitlines()[0] == line
        assert f"{name} {line}" in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(copydesk: Run, name: str) -> None:
    answer = copydesk(name, "--help")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"Usage: copydesk {name} ")


def test_no_command_shows_help(copydesk: Run) -> None:
    answer = copydesk()
    assert answer.code == 2
    assert "Commands:" in answer.out + answer.err


def test_an_unknown_command_is_2_with_the_nearest(copydesk: Run) -> None:
    answer = copydesk("chekc")
    assert (answer.code, answer.out) == (2, "")
    assert "No such command 'chekc'. Did you mean 'check'?" in answer.err


def test_every_command_is_a_module_of_its_own() -> None:
    folder = Path(import_module("linter.cli").__file__ or "").parent
    functions = {
        path.stem
        for path in folder.glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name == path.stem
    }
    assert functions - {"progress"} == set(COMMANDS)


@pytest.mark.usefixtures("newsroom")
class TestRules:
    """`copydesk rules`."""

    def test_lists_the_house_rules_beside_the_built_in_ones(self, copydesk: Run) -> None:
        answer = copydesk("rules")
        lines = answer.out.splitlines()
        assert answer.code == 0
        assert [line.split()[0] for line in lines] == sorted(line.split()[0] for line in lines)
        assert any(line.split()[:2] == ["house/hint", "note"] for line in lines)
        assert any(line.startswith("broken/crash ") and "(off by default)" in line for line in lines)
        assert len(lines) > 5 + copydesk("rules", "--isolated").out.count("house/")

    def test_as_json(self, copydesk: Run) -> None:
        listed = {rule["id"]: rule for rule in copydesk("rules", "--format", "json").report["rules"]}
        assert listed["house/wording"] == {
            "id": "house/wording",
            "pack": "rules",
            "pack_version": None,
            "severity": "error",
            "enabled": True,
            "quotations": "skip",
            "summary": "… is police language",
            "why": "",
            "not_flagged": "",
            "source": "",
            "options": [],
            "precision": None,
        }
        isolated = copydesk("rules", "--format", "json", "--isolated").report["rules"]
        assert sorted(listed.keys() - {rule["id"] for rule in isolated}) == sorted(
            ["broken/crash", "broken/leave", "house/hint", "house/spelling", "house/wording"]
        )

    def test_unknown_format_is_2(self, copydesk: Run) -> None:
        assert copydesk("rules", "--format", "xml").code == 2


MEASURED = '''
"""A mayor is no major.

Why: somebody else is named.
Not flagged: majors.
Source: the town hall.
"""
from dataclasses import dataclass
from linter.api import Precision, Rule, Severity

@dataclass(frozen=True)
class Options:
    most_words: int = 3

class Mayor(Rule):
    severity = Severity.WARNING
    Options = Options
    precision = Precision(48, 45, "a year of council reports", silent_on=1200)
    examples = ("The [[major=>mayor]] spoke.\\n\\nA [[major]] came.", "The mayor spoke.")

    def check(self, document):
        return ()
'''


@pytest.mark.usefixtures("newsroom")
class TestExplain:
    """`copydesk explain`."""

    def test_a_family_is_its_rules(self, copydesk: Run) -> None:
        answer = copydesk("explain", "house")
        assert (answer.code, answer.err) == (0, "")
        rules = re.findall(r"^(house/\S+: \w+)", answer.out, re.MULTILINE)
        assert rules == ["house/hint: note", "house/spelling: warning", "house/wording: error"]
        assert answer.out.endswith("\nFor more about one of them: copydesk explain house/hint\n")
        assert copydesk("explain", "house/").out == answer.out

    def test_says_all_about_a_rule(self, copydesk: Run, newsroom: Path) -> None:
        (newsroom / "rules" / "house" / "mayor.py").write_text(MEASURED.lstrip())
        assert copydesk("explain", "house/mayor").out == (
            "house/mayor: warning (pack rules)\n"
            "\n"
            "A mayor is no major.\n"
            "\n"
            "Why:\n    somebody else is named.\n"
            "\n"
            "Not flagged:\n    majors.\n"
            "\n"
            "Source:\n    the town hall.\n"
            "\n"
            "Precision:\n"
            "    45 of 48 findings were right: 94% (95% interval 83% to 98%); no finding on 1,200 correct uses of\n"
            "    what it looks for. Read: a year of council reports\n"
            "\n"
            "In quotations:\n    checked, never fixed\n"
            "\n"
            'Options (in [rules."house/mayor"] of the configuration):\n'
            "    most-words: a whole number (default 3)\n"
            "\n"
            "Flagged:\n"
            "    The major spoke.\n"
            "        ^^^^^\n"
            "    → mayor\n"
            "\n"
            "    A major came.\n"
            "      ^^^^^\n"
            "\n"
            "Not flagged:\n"
            "    The mayor spoke.\n"
        )

    def test_knows_a_rule_by_its_name_alone(self, copydesk: Run) -> None:
        answer = copydesk("explain", "wording")
        assert answer.out.startswith("house/wording: error (pack rules)\n")
        assert "not reported" in answer.out
        assert "not measured yet" in answer.out

    def test_an_unknown_rule_is_2_with_the_nearest(self, copydesk: Run) -> None:
        answer = copydesk("explain", "house/wordnig")
        assert answer.code == 2
        assert "unknown rule 'house/wordnig'; did you mean 'house/wording'?" in answer.err


class TestNew:
    """`copydesk new`."""

    @pytest.mark.parametrize(
        ("options", "file", "text"),
        [
            ((), "our-word.py", "They utilise it."),
            (("--declarative",), "our-word.toml", "They utilise it."),
            (("--kind", "replace"), "our-word.toml", "They utilise it."),
            (("--kind", "forbid"), "our-word.toml", "It ends in due course."),
            (("--kind", "consistent"), "our-word.toml", "An adviser met an advisor."),
            (("--kind", "pattern", "--declarative"), "our-word.toml", "It fell by 3 per cent."),
        ],
    )
    def test_a_new_rule_works_as_it_stands(
        self, copydesk: Run, newsroom: Path, options: tuple[str, ...], file: str, text: str
    ) -> None:
        answer = copydesk("new", "house/our-word", *options)
        assert answer.code == 0
        assert answer.out == f"rules/house/{file}: written; fill it in, then run: copydesk test rules/house/{file}\n"
        assert copydesk("test", f"rules/house/{file}").out.endswith("1 rule tested: all passed\n")
        (newsroom / "a.txt").write_text(f"{text}\n")
        assert "[house/our-word]" in copydesk("check", "a.txt").out

    def test_a_new_rule_says_what_a_rule_has(self, copydesk: Run, newsroom: Path) -> None:
        said = []
        for number, kind in enumerate(("python", *KINDS)):
            options = ("--kind", kind) if number else ()
            assert copydesk("new", f"house/our-word-{number}", *options).code == 0
            (path,) = (newsroom / "rules" / "house").glob(f"our-word-{number}.*")
            text = path.read_text()
            said.append(text[text.index("# What a rule has:") : text.index("from __" if not number else "kind = ")])
            assert "@" not in text
        assert len({text.strip() for text in said}) == 1
        for word in ("“Checks for …”", "[[flagged=>fixed]]", "Three examples at least", "near\n#   misses"):
            assert word in said[0]

    def test_there_is_a_start_for_every_kind(self, copydesk: Run, newsroom: Path) -> None:
        assert set(KINDS) == {one.name for one in iter_modules(kinds.__path__)}
        answer = copydesk("new", "house/our-word", "--kind", "patern")
        assert (answer.code, answer.out, (newsroom / "rules" / "house" / "our-word.toml").exists()) == (2, "", False)
        assert f"unknown kind 'patern' (supported: {', '.join(KINDS)}); did you mean 'pattern'?" in answer.err

    @pytest.mark.parametrize("taken", ["our-word.py", "our-word.toml", "our-word/rule.py"])
    @pytest.mark.parametrize("options", [(), ("--declarative",)])
    def test_nothing_is_overwritten(self, copydesk: Run, newsroom: Path, taken: str, options: tuple[str, ...]) -> None:
        path = newsroom / "rules" / "house" / taken
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
        before = sorted(newsroom.rglob("*"))
        answer = copydesk("new", "house/our-word", *options)
        assert (answer.code, answer.out) == (2, "")
        assert "already exists" in answer.err
        assert path.read_text() == "mine"
        assert sorted(newsroom.rglob("*")) == before

    def test_a_pack_that_nobody_names_is_mentioned(self, copydesk: Run, newsroom: Path) -> None:
        answer = copydesk("new", "desk/word", "--pack", "more/rules")
        assert (newsroom / "more" / "rules" / "desk" / "word.py").is_file()
        assert 'packs = ["./more/rules"]' in answer.out

    def test_the_built_in_pack_needs_no_configuration(
        self, copydesk: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("linter.cli.new.builtin_pack", lambda: newsroom / "own")
        assert "packs =" not in copydesk("new", "desk/word", "--pack", "own").out

    def test_without_a_configuration_the_pack_is_rules(
        self, copydesk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "fresh" / ".git").mkdir(parents=True)
        monkeypatch.chdir(tmp_path / "fresh")
        assert 'packs = ["./rules"]' in copydesk("new", "desk/word").out
        assert Path("rules/desk/word.py").is_file()

    @pytest.mark.parametrize("name", ["word", "desk/Our-Word", "desk/our_word", "../desk/word", "desk/a/b", "desk/"])
    def test_a_name_that_is_no_id_is_2(self, copydesk: Run, newsroom: Path, name: str) -> None:
        assert copydesk("new", name).code == 2
        assert not (newsroom / "rules" / "desk").exists()


class TestTest:
    """`copydesk test`."""

    def test_runs_the_examples_of_a_pack_a_family_or_a_rule(self, copydesk: Run, newsroom: Path) -> None:
        (newsroom / "rules" / "broken" / "crash.py").unlink()
        (newsroom / "rules" / "broken" / "leave.py").unlink()
        whole = copydesk("test", "rules")
        assert (whole.code, whole.err) == (0, "")
        assert whole.out.splitlines() == [
            "house/hint: 2 examples passed",
            "house/spelling: 2 examples passed",
            "house/wording: 2 examples passed",
            "3 rules tested: all passed",
        ]
        assert copydesk("test", "rules/house").out == whole.out
        assert copydesk("test", "rules/house/hint.toml").out.endswith("\n1 rule tested: all passed\n")
        assert copydesk("test", "rules", "--quiet") == (0, "", "")

    def test_an_example_that_comes_out_otherwise_is_1(self, copydesk: Run, newsroom: Path) -> None:
        path = newsroom / "rules" / "house" / "hint.toml"
        path.write_text(path.read_text().replace("[[very]] long", "very [[long]]"))
        answer = copydesk("test", "rules/house")
        assert answer.code == 1
        assert "house/hint: example 1:\n    | A very [[long]] day.\n    expected 'long'" in answer.out
        assert answer.out.endswith("3 rules tested: 1 failed\n")

    def test_a_rule_that_can_not_be_loaded_is_2_and_the_others_are_tested(self, copydesk: Run, newsroom: Path) -> None:
        (newsroom / "rules" / "house" / "half.py").write_text('"""Half."""\nimport nothing_like_that\n')
        answer = copydesk("test", "rules/house")
        assert answer.code == 2
        assert "rules/house/half.py:2: " in answer.out
        assert answer.out.endswith("4 rules tested: 1 could not be loaded\n")

    @pytest.mark.parametrize("path", ["gone", "empty"])
    def test_where_there_is_no_rule_is_2(self, copydesk: Run, newsroom: Path, path: str) -> None:
        (newsroom / "empty").mkdir()
        assert copydesk("test", path).code == 2


@pytest.mark.usefixtures("newsroom")
class TestConfig:
    """`copydesk config`."""

    def test_shows_what_is_in_force_and_from_where(self, copydesk: Run, newsroom: Path) -> None:
        (newsroom / "copydesk.toml").write_text(
            'packs = ["./rules"]\nselect = ["house"]\nfail-level = "error"\naccept = ["Aldmouth"]\n'
            '[severity]\n"house/hint" = "error"\n[per-path."opinion/**"]\nignore = ["house/wording"]\n'
        )
        lines = copydesk("config", "draft.md").out.splitlines()
        assert lines[0] == "# configuration: copydesk.toml"
        for line in (
            'packs = ["./rules"]  # copydesk.toml:1',
            'select = ["house"]  # copydesk.toml:2',
            "ignore = []  # default",
            'fail-level = "error"  # copydesk.toml:3',
            'accept = ["Aldmouth"]  # copydesk.toml:4',
            "# lang is not set",
            'severity."house/hint" = "error"  # copydesk.toml:6',
            'per-path."opinion/**".ignore = ["house/wording"]  # copydesk.toml:8',
        ):
            assert line in lines
        state = {line.split()[1]: line for line in lines if line.startswith("# house/")}
        assert "error" in state["house/hint"]
        assert "on: selected by 'house' in copydesk.toml" in state["house/wording"]
        opinion = copydesk("config", "opinion/draft.md").out
        assert "off: ignored by 'house/wording' in per-path.'opinion/**' of copydesk.toml" in opinion

    def test_without_a_configuration(self, copydesk: Run) -> None:
        lines = copydesk("config", "--isolated").out.splitlines()
        assert lines[0] == "# configuration: none found, defaults apply"
        assert 'fail-level = "warning"  # default' in lines
        assert copydesk("config", "--isolated", "--config", "copydesk.toml").code == 2


@pytest.mark.slow
@pytest.mark.usefixtures("newsroom")
class TestProcess:
    """The console entry, as a shell runs it."""

    def test_findings_and_exit_code(self, newsroom: Path) -> None:
        (newsroom / "a.txt").write_text("A colour.\n")
        run = process("check", "a.txt", "--format", "json")
        assert (run.returncode, run.stderr) == (1, "")
        assert json.loads(run.stdout)["summary"]["warnings"] == 1

    def test_standard_input(self) -> None:
        run = process("check", "-", "--fix", "-q", input="A “colour” of colour\n")
        assert (run.returncode, run.stdout) == (1, "A “colour” of color\n")

    def test_output_in_an_encoding_that_lacks_characters(self, newsroom: Path) -> None:
        (newsroom / "a.txt").write_text("A “colour” 🚢.\n", encoding="utf-8")
        run = process("check", "a.txt", env={**os.environ, "PYTHONIOENCODING": "ascii"})
        assert run.returncode == 1
        assert "\\u201ccolour\\u201d" in run.stdout

    def test_a_reader_that_goes_away_is_no_crash(self, newsroom: Path) -> None:
        (newsroom / "a.txt").write_text("A colour.\n\n" * 3000)
        run = subprocess.run(
            f"{sys.executable} -m linter check a.txt | head -n 1",
            shell=True, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert run.stderr == ""
        assert run.stdout.startswith("a.txt:1:3: ")

    def test_an_interrupt_is_130(self, newsroom: Path) -> None:
        (newsroom / "rules" / "house" / "slow.py").write_text(
            '"""Slow."""\nimport sys, time\nfrom linter.api import Rule, Severity\n'
            "class Slow(Rule):\n    severity = Severity.NOTE\n"
            "    def check(self, document):\n"
            "        sys.stderr.write('started\\n'); sys.stderr.flush(); time.sleep(60); return ()\n"
        )
        (newsroom / "a.txt").write_text("A colour.\n")
        running = subprocess.Popen(
            [sys.executable, "-m", "linter", "check", "a.txt"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert running.stderr is not None
        assert running.stderr.readline() == "started\n"
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=30)
        assert (running.returncode, out) == (130, "")
        assert "Traceback" not in err

    @pytest.mark.parametrize(
        ("options", "environment", "coloured"),
        [((), {}, True), (("--no-color",), {}, False), ((), {"NO_COLOR": "1"}, False), ((), {"TERM": "dumb"}, False)],
    )
    def test_colours_on_a_terminal_only(
        self, newsroom: Path, options: tuple[str, ...], environment: dict[str, str], coloured: bool
    ) -> None:
        (newsroom / "a.txt").write_text("A colour.\n")
        shown = on_terminal(["check", "a.txt", *options], {"TERM": "xterm", **environment})
        assert b"house/spelling" in shown
        assert (b"\x1b[" in shown) is coloured

    def test_a_diff_on_a_terminal_steers_nothing(self, newsroom: Path) -> None:
        (newsroom / "a.txt").write_text("A \x1b[31m colour.\n")
        shown = on_terminal(["check", "a.txt", "--diff", "--no-color"], {"TERM": "xterm"})
        assert "+A ␛[31m color." in shown.decode()
        assert b"\x1b" not in shown


def on_terminal(arguments: list[str], environment: dict[str, str]) -> bytes:
    """What a run prints on a terminal."""
    reader, terminal = pty.openpty()
    environment = {**{k: v for k, v in os.environ.items() if k != "NO_COLOR"}, **environment}
    running = subprocess.Popen(
        [sys.executable, "-m", "linter", *arguments], stdout=terminal, stderr=terminal, stdin=terminal, env=environment
    )
    os.close(terminal)
    shown = b""
    while True:
        try:
            more = os.read(reader, 4096)
        except OSError:  # the other end is closed
            break
        if not more:
            break
        shown += more
    running.wait(timeout=30)
    os.close(reader)
    return shown


class Drawn:
    """A stream that remembers."""

    def __init__(self, *, terminal: bool) -> None:
        self.text = ""
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        pass


def drawn(monkeypatch: pytest.MonkeyPatch, times: list[float], *, terminal: bool) -> str:
    """What is said of a run over as many drafts, the first of `times` being that of its start."""
    clock = iter(times)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    stream = Drawn(terminal=terminal)
    told = Progress(stream, "drafts checked")  # type: ignore[arg-type]
    for done in range(1, len(times)):
        told(done, len(times) - 1)
    return stream.text


def test_a_progress_bar_is_drawn_when_a_run_is_long_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    text = drawn(monkeypatch, [0.0, 1.0, PATIENCE + 0.1, PATIENCE + 0.15, PATIENCE + 0.3, 9.0], terminal=True)
    assert text.count("\r[") == 2
    assert ("2 of 5" in text, "4 of 5" in text, "1 of 5" in text, "3 of 5" in text) == (True, True, False, False)
    assert text.endswith("\r\x1b[K")


def test_a_log_has_a_line_every_ten_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    text = drawn(monkeypatch, [0.0, 9.0, 10.5, 12.0, 21.0, 40.0], terminal=False)
    assert text == "copydesk: 2 of 5 drafts checked\ncopydesk: 4 of 5 drafts checked\n"


@pytest.mark.parametrize("terminal", [True, False])
def test_of_a_short_run_nothing_is_said(monkeypatch: pytest.MonkeyPatch, terminal: bool) -> None:
    assert drawn(monkeypatch, [0.0, 0.5, 1.0, 1.5], terminal=terminal) == ""
