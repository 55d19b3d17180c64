"""No server outlives the run that started it, however the run ends. Everything here is a real Java."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from linter.errors import LanguageToolError
from linter.languagetool.address import server_address
from linter.languagetool.server import answers, start_server, try_server

pytestmark = pytest.mark.slow

STARTS = 240  # seconds; a busy machine takes its time
ENDS = 10


def run_python(code: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.fixture
def checking(own_folder: Path, tmp_path: Path, processes: Any) -> Iterator[subprocess.Popen[str]]:
    """`copydesk check` with its server coming up."""
    draft = tmp_path / "draft.txt"
    draft.write_text("A headline\n\nThe council have a bridge.\n", encoding="utf-8")
    command = [sys.executable, "-m", "linter", "check", "--isolated", "--languagetool", "required", str(draft)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert processes.until(lambda: len(processes.servers(process.pid)) == 2, STARTS)
        yield process
        process.kill()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda sign: sign.name)
def test_a_run_that_is_ended_leaves_no_server(
    checking: subprocess.Popen[str], sign: signal.Signals, processes: Any
) -> None:
    servers = processes.servers(checking.pid)
    checking.send_signal(sign)
    checking.wait(ENDS)
    assert processes.gone(servers, ENDS)
    if sign is signal.SIGINT:
        assert checking.returncode == 130


def test_a_supervisor_that_is_killed_takes_java_along(checking: subprocess.Popen[str], processes: Any) -> None:
    servers = processes.servers(checking.pid)
    supervisor = next(one for one in servers if one.ppid() == checking.pid)
    supervisor.kill()
    out, err = checking.communicate(timeout=STARTS)
    assert processes.gone(servers, ENDS)
    assert checking.returncode == 2
    assert "LanguageTool's server ended with code -9 before it answered" in out + err


def test_normal_end_and_exception(own_folder: Path, processes: Any) -> None:
    """One after the other in one run: a context that ends, then one that is left by an exception."""
    process = run_python(
        f"""
        import psutil
        from linter.languagetool.connection import Connection
        from linter.languagetool.engine import Engine
        ids = {{"HE_VERB_AGR"}}
        def servers():
            return len(psutil.Process().children(recursive=True))
        with Connection(limit={STARTS}) as connection:
            print(len(Engine(ids, connection).check(["He have a plan."], "en-US")[0]), servers())
        print(servers())
        with Connection(limit={STARTS}) as connection:
            print(len(Engine(ids, connection).check(["She have a plan."], "en-US")[0]), servers(), flush=True)
            raise RuntimeError("on the way")
        """
    )
    assert processes.until(lambda: len(processes.servers(process.pid)) == 2, STARTS)
    out, err = process.communicate(timeout=STARTS)
    assert out.split() == ["1", "2", "0", "1", "2"]
    assert err.endswith("RuntimeError: on the way\n")
    assert not [
        one for one in psutil.process_iter(["cmdline"]) if str(own_folder) in " ".join(one.info["cmdline"] or ())
    ]


def test_a_server_that_dies_at_start_is_told_at_once(
    tmp_path: Path, languagetool_installation: Path, processes: Any
) -> None:
    others = processes.servers(os.getpid())
    jar = tmp_path / "languagetool-server.jar"
    with zipfile.ZipFile(jar, "w") as archive:
        archive.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\n")
    with pytest.raises(LanguageToolError, match=r"ended with code 1 before it answered: .*HTTPServer"):
        start_server(jar, limit=STARTS)
    assert processes.servers(os.getpid()) == others


def test_a_heap_that_is_too_small_is_told(languagetool_installation: Path) -> None:
    jar = next(languagetool_installation.glob("*/languagetool-server.jar"))
    with pytest.raises(LanguageToolError, match=r"heap"):
        start_server(jar, limit=STARTS, memory="1k")


def test_a_server_that_does_not_answer_in_time_is_ended(languagetool_installation: Path, processes: Any) -> None:
    jar = next(languagetool_installation.glob("*/languagetool-server.jar"))
    others = processes.servers(os.getpid())
    with pytest.raises(LanguageToolError, match=r"did not answer within 0\.3 seconds"):
        start_server(jar, limit=0.3)
    assert processes.servers(os.getpid()) == others


def test_the_version_is_the_servers(languagetool_url: str) -> None:
    assert try_server(server_address(languagetool_url), 60) == "6.8"
    assert answers(server_address(languagetool_url), 60)
    assert not answers(server_address("http://127.0.0.1:9"), 1)
