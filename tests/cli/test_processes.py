"""What only a real process shows: Ctrl-C, and a watch."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

Start = Callable[..., subprocess.Popen[str]]

WAITS = """
    '''Says that it runs, and waits.'''
    import time
    from pathlib import Path
    from linter.api import Rule, Severity

    class Waits(Rule):
        severity = Severity.NOTE

        def check(self, document):
            if "wait" in document.source:
                Path(document.path + ".running").touch()
                time.sleep(60)
            return ()
"""


@pytest.fixture
def start(newsroom: Path) -> Iterator[Start]:
    """Starts `copydesk` with arguments, in a process group of its own, as a shell does."""
    started: list[subprocess.Popen[str]] = []

    def begin(*arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "linter", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, process_group=0,
        )  # fmt: skip
        started.append(process)
        return process

    yield begin
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def eventually(holds: Callable[[], object]) -> None:
    """Wait until something holds; the limit is for tests that fail."""
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.05)


def is_gone(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


class TestCtrlC:
    """Ctrl-C in the middle: exit code 130, no partial output, no process left."""

    @pytest.mark.parametrize("rule", ["house/waits", "broken/waits"])
    def test_while_workers_are_at_work(self, newsroom: Path, start: Start, rule: str) -> None:
        (newsroom / "rules" / f"{rule}.py").write_text(textwrap.dedent(WAITS).lstrip())
        (newsroom / "old.json").write_text("old")
        for number in range(20):
            (newsroom / f"{number:02}.txt").write_text("A colour.\n" if number != 10 else "A colour: wait.\n")
        process = start("check", ".", "--select", f"house,{rule}", "--output", "json=old.json", "--cache-dir", ".cache")
        eventually((newsroom / "10.txt.running").exists)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out, err) == (130, "", "copydesk: interrupted\n")
        assert (newsroom / "old.json").read_text() == "old"
        assert not list(newsroom.glob(".*.tmp"))
        eventually(lambda: is_gone(process.pid))

    def test_workers_end_when_the_process_that_started_them_is_killed(self, newsroom: Path, start: Start) -> None:
        (newsroom / "rules" / "house" / "waits.py").write_text(
            textwrap.dedent(WAITS).lstrip().replace("time.sleep(60)", "time.sleep(2)")
        )
        (newsroom / "a.txt").write_text("wait\n")
        process = start("check", "a.txt")
        eventually((newsroom / "a.txt.running").exists)
        process.kill()
        process.communicate()
        eventually(lambda: is_gone(process.pid))

    def test_while_drafts_are_fixed(self, newsroom: Path, start: Start) -> None:
        (newsroom / "rules" / "house" / "waits.py").write_text(textwrap.dedent(WAITS).lstrip())
        (newsroom / "a.txt").write_text("A colour.\n")
        (newsroom / "b.txt").write_text("A colour: wait.\n")
        process = start("check", "a.txt", "b.txt", "--fix")
        eventually((newsroom / "b.txt.running").exists)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out, err) == (130, "", "copydesk: interrupted\n")
        assert (newsroom / "b.txt").read_text() == "A colour: wait.\n"


def at_once(path: Path, text: str) -> None:
    """Write `path` in one step, so that no poll sees it empty and each change is one round."""
    new = path.with_name(f".{path.name}.new")
    new.write_text(text)
    new.replace(path)


class Watch:
    """A running watch, whose rounds can be waited for."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def round(self) -> str:
        """The standard error of the round that is under way, to its end."""
        assert self.process.stderr is not None
        said = ""
        for line in self.process.stderr:
            if line == "copydesk: watching for changes; press Ctrl-C to stop\n":
                return said
            said += line
        raise AssertionError(f"the watch came to an end: {said}")

    def report(self) -> str:
        """The next line of the report that says something was found or how much was checked."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if "[" in line or "checked" in line:
                return line.strip()
        raise AssertionError("the watch came to an end")


class TestWatch:
    """--watch."""

    def test_checks_again_when_something_changes_until_ctrl_c(self, newsroom: Path, start: Start) -> None:
        (newsroom / "a.txt").write_text("A colour.\n")
        watch = Watch(start("check", ".", "--watch"))
        assert watch.round() == ""
        assert watch.report() == "a.txt:1:3: warning: the house writes color, not colour [house/spelling]"
        assert watch.report() == "1 file checked: 1 warning; 1 can be fixed with --fix"

        at_once(newsroom / "a.txt", "A color.\n")  # a draft
        assert watch.round() == ""
        assert watch.report() == "1 file checked: nothing found"

        at_once(newsroom / "b.txt", "They utilised it.\n")  # a new draft
        assert watch.round() == ""
        assert watch.report() == "b.txt:1:6: error: utilised is police language [house/wording]"
        assert watch.report() == "2 files checked: 1 error"

        (newsroom / "b.txt").unlink()  # one less
        assert watch.round() == ""
        assert watch.report() == "1 file checked: nothing found"

        config = (newsroom / "copydesk.toml").read_text()
        at_once(newsroom / "copydesk.toml", "packs = [\n")  # a broken configuration
        assert watch.round().startswith("copydesk: error: copydesk.toml:1: is not valid TOML")

        at_once(newsroom / "copydesk.toml", config)  # mended
        assert watch.round() == ""
        assert watch.report() == "1 file checked: nothing found"

        at_once(newsroom / "a.txt", "A color and so on.\n")
        assert watch.round() == ""
        assert watch.report() == "1 file checked: nothing found"

        hint = newsroom / "rules" / "house" / "hint.toml"
        at_once(hint, hint.read_text().replace('["very"]', '["so on"]'))  # a rule
        assert watch.round() == ""
        assert watch.report() == "a.txt:1:13: note: so on says nothing [house/hint]"
        assert watch.report() == "1 file checked: 1 note"

        os.killpg(watch.process.pid, signal.SIGINT)
        out, err = watch.process.communicate(timeout=60)
        assert (watch.process.returncode, out, err) == (0, "", "")

    def test_ctrl_c_in_the_middle_of_a_check_ends_it_too(self, newsroom: Path, start: Start) -> None:
        (newsroom / "rules" / "house" / "waits.py").write_text(textwrap.dedent(WAITS).lstrip())
        (newsroom / "a.txt").write_text("wait\n")
        process = start("check", "a.txt", "--watch")
        eventually((newsroom / "a.txt.running").exists)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out, err) == (0, "", "")
        eventually(lambda: is_gone(process.pid))


@pytest.mark.parametrize(("option", "fixed"), [("--fix", True), ("--diff", False)])
def test_a_rule_that_ends_its_process_ends_no_fix(newsroom: Path, option: str, fixed: bool) -> None:
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house/ends", "typos/repeated-word"]\n')
    rule = WAITS.replace("Waits", "Ends").replace('if "wait" in document.source:', "if True:")
    rule = rule.replace('Path(document.path + ".running").touch()', "import os").replace(
        "time.sleep(60)", "os._exit(0)"
    )
    (newsroom / "rules" / "house" / "ends.py").write_text(textwrap.dedent(rule))
    (newsroom / "a.txt").write_text("They met at the the harbour.\n")
    command = [sys.executable, "-m", "linter", "check", "a.txt", option]
    done = subprocess.run(command, cwd=newsroom, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 2
    assert "house/ends did not finish: the rule ended its process (exit code 0)" in done.stdout + done.stderr
    assert (newsroom / "a.txt").read_text() == f"They met at {'the' if fixed else 'the the'} harbour.\n"
    assert ("+They met at the harbour." in done.stdout) is not fixed
