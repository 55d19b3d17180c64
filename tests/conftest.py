"""What several test modules need: a folder with a house pack of small rules, and the command line in-process."""

from __future__ import annotations

import gc
import io
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hostile_server import Hostile, hostile_server
from hypothesis import is_hypothesis_test, settings

from linter.cli.command_line import run
from linter.languagetool.connection import Connection
from linter.languagetool.engine import Engine
from linter.languagetool.paths import VERSION, languagetool_folder
from linter.languagetool.server import start_server
from linter.rulebook.loader import LoadedRule, load_rulebook

# The same examples in every run; COPYDESK_EXPLORE=1 looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile("explore" if os.environ.get("COPYDESK_EXPLORE") else "steady")

RULES = {
    "house/spelling.toml": """
        kind = "replace"
        severity = "warning"
        message = "the house writes {replacement}, not {text}"
        safety = "safe"
        examples = ["The [[colour=>color]] held.", "The color held."]
        [swap]
        colour = "color"
        centre = "center"
    """,
    "house/wording.toml": """
        kind = "replace"
        severity = "error"
        quotations = "skip"
        message = "{text} is police language"
        examples = ["They [[utilised=>used]] it.", "They used it."]
        [swap]
        utilised = "used"
    """,
    "house/hint.toml": """
        kind = "forbid"
        severity = "note"
        message = "{text} says nothing"
        phrases = ["very"]
        examples = ["A [[very]] long day.", "A long day."]
    """,
    "broken/crash.py": '''
        """A rule that fails on some drafts."""
        from linter.api import Rule, Severity

        class Crash(Rule):
            severity = Severity.NOTE
            enabled = False

            def check(self, document):
                for block in document.prose:
                    place = block.text.find("boom")
                    if place >= 0:
                        yield self.finding(block.span(place, place + 4), "about to fail")
                        raise ZeroDivisionError("divided by boom")
    ''',
    "broken/leave.py": '''
        """A rule that tries to end the program."""
        import sys
        from linter.api import Rule, Severity

        class Leave(Rule):
            severity = Severity.NOTE
            enabled = False

            def check(self, document):
                sys.exit(0)
    ''',
}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what tries inputs by the hundred, and what asks the real LanguageTool, itself or by its rule."""
    for item in items:
        if isinstance(item, pytest.Function):
            rule = item.callspec.params.get("rule") if hasattr(item, "callspec") else None
            asks = "languagetool_installation" in item.fixturenames
            if asks or is_hypothesis_test(item.obj) or (isinstance(rule, LoadedRule) and rule.needs_languagetool):
                item.add_marker(pytest.mark.slow)


def pytest_collection_finish() -> None:
    """Python need not look for garbage, again and again, among thousands of tests that stay."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(400_000, 20, 20)  # as the command has it


LANGUAGETOOL = languagetool_folder()
"""Where LanguageTool is installed on this machine, if it is."""


@pytest.fixture(scope="session", autouse=True)
def _nothing_of_the_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What somebody has installed or imported here, their cache, and the service that runs the tests change no test."""
    with pytest.MonkeyPatch.context() as environment:
        for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"):
            environment.delenv(name, raising=False)
        for name in ("COPYDESK_REGISTERS", "COPYDESK_LANGUAGETOOL", "COPYDESK_LANGUAGETOOL_URL"):
            environment.delenv(name, raising=False)
        environment.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "no-user-data"))
        environment.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "user-cache"))
        yield


@pytest.fixture(scope="session")
def languagetool_installation() -> Path:
    """The folder that COPYDESK_LANGUAGETOOL names when the real LanguageTool is to be used."""
    missing = ""
    if not (LANGUAGETOOL / f"LanguageTool-{VERSION}" / "languagetool-server.jar").is_file():
        missing = f"LanguageTool is not installed in {LANGUAGETOOL}"
    elif shutil.which("java") is None:
        missing = "there is no Java"
    if missing and os.environ.get("COPYDESK_TESTS_NEED_LANGUAGETOOL"):
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    return LANGUAGETOOL


@pytest.fixture(scope="session")
def languagetool_url(languagetool_installation: Path) -> Iterator[str]:
    """The address of a real server, which all tests share."""
    server = start_server(languagetool_installation / f"LanguageTool-{VERSION}" / "languagetool-server.jar", limit=240)
    yield server.url
    server.stop()


@pytest.fixture
def languagetool(languagetool_url: str) -> Iterator[Engine]:
    """The real LanguageTool, asked for what any rule of the built-in pack or one of `copydesk new` surfaces."""
    rules = [rule for rule in load_rulebook().rules if rule.needs_languagetool]
    ids = {one for rule in rules for one in rule.make().languagetool} | {"EN_A_VS_AN"}
    with Connection(languagetool_url) as connection:
        yield Engine(ids, connection)


@pytest.fixture
def hostile() -> Iterator[Hostile]:
    """A server that answers as the test says, at first like a small LanguageTool."""
    with hostile_server() as server:
        yield server


class Answer(NamedTuple):
    """What a command line led to."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture
def copydesk(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line in this process; `stdin` are the bytes of its standard input."""

    def call(*arguments: str | Path, stdin: bytes = b"") -> Answer:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsysbinary.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return Answer(code, out.decode(), err.decode())

    return call


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a house pack whose rules are all that runs; the working directory."""
    import textwrap

    for name, text in RULES.items():
        path = tmp_path / "rules" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    (tmp_path / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["house"]\n', encoding="utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


class Git:
    """A git repository, made if there is none; call it with the arguments of a git command."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / ".git" / "HEAD").exists() and not (folder / ".git").is_file():
            self("init", "-q", "-b", "main")

    def __call__(self, *arguments: str) -> str:
        author = ("-c", "user.name=Ada Moss", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(
            ("git", "-C", str(self.folder), *author, *arguments), capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def write(self, name: str, text: str) -> Path:
        """Put a file into the working tree."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def commit(self, **files: str) -> str:
        """Commit everything, with these files; the commit's name."""
        for name, text in files.items():
            self.write(name, text)
        self("add", "-A")
        self("commit", "-q", "--allow-empty", "-m", "more")
        return self("rev-parse", "HEAD")


@pytest.fixture
def git_at(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Git]:
    """Makes or opens a git repository in a folder."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):  # of a hook that runs these tests
        monkeypatch.delenv(name, raising=False)
    return Git
