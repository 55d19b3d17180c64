"""`copydesk languagetool start` and `stop`: a server for many runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from linter.languagetool.background_server import kept_server
from linter.languagetool.connection import Connection
from linter.languagetool.engine import Engine

pytestmark = pytest.mark.slow

Run = Callable[..., Any]  # of the fixture `copydesk`
LIMIT = 240


@pytest.fixture
def started(own_folder: Path, copydesk: Run, processes: Any) -> Iterator[psutil.Process]:
    """A kept server's supervisor."""
    answer = copydesk("languagetool", "start", "--limit", LIMIT)
    assert answer.code == 0, answer.err
    kept = kept_server()
    assert kept is not None
    assert answer.out == f"started: LanguageTool 6.8 at {kept.url}\n"
    supervisor = psutil.Process(kept.pid)
    yield supervisor
    copydesk("languagetool", "stop")
    assert processes.gone([supervisor], 10)


def test_it_serves_run_after_run_until_it_is_stopped(started: psutil.Process, copydesk: Run, processes: Any) -> None:
    java = started.children()
    assert len(java) == 1
    assert os.getpgid(java[0].pid) == started.pid != os.getpgrp()
    kept = kept_server()
    assert kept is not None

    again = copydesk("languagetool", "start")
    assert (again.code, again.out) == (0, f"already running: LanguageTool 6.8 at {kept.url}\n")
    status = copydesk("languagetool", "status")
    assert status.code == 0
    assert (
        f"a background server is running at {kept.url} (process {kept.pid}, ends after 60 minutes without use)"
        in status.out
    )

    os.utime(Path(os.environ["COPYDESK_LANGUAGETOOL"]) / "server.json", (1e9, kept.used - 60))
    with Connection() as connection:
        ((match,),) = Engine({"HE_VERB_AGR"}, connection).check(["They say she have a plan."], "en-GB")
        assert (match.rule, match.start, match.end) == ("HE_VERB_AGR", 13, 17)
        assert connection.address == kept.address
    used = kept_server()
    assert used is not None
    assert used.used > kept.used - 30, "the run has noted that it used the server"
    assert started.is_running(), "the run has left it running"

    stopped = copydesk("languagetool", "stop")
    assert (stopped.code, stopped.out) == (0, f"stopped: {kept.url}\n")
    assert processes.gone([started, *java], 10)
    assert copydesk("languagetool", "stop").out == "no background server was running\n"


def test_it_ends_when_nobody_has_used_it_for_long(own_folder: Path, copydesk: Run, processes: Any) -> None:
    others = processes.servers(os.getpid())
    assert copydesk("languagetool", "start", "--limit", LIMIT, "--idle", 0.05).code == 0
    servers = [one for one in processes.servers(os.getpid()) if one not in others]
    assert servers
    assert processes.gone(servers, 20)
    assert kept_server() is None
    assert not (own_folder / "server.json").exists()


def test_a_state_file_of_a_dead_server_is_no_server(own_folder: Path, copydesk: Run) -> None:
    state = {"pid": 2**22 - 3, "born": 0.5, "url": "http://127.0.0.1:9", "version": "6.8", "idle": 60}
    (own_folder / "server.json").write_text(json.dumps(state), encoding="utf-8")
    assert kept_server() is None
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, start_new_session=True) as other:
        # the number has become another process's, which must not be taken for the server, nor be ended
        (own_folder / "server.json").write_text(json.dumps({**state, "pid": other.pid}), encoding="utf-8")
        assert kept_server() is None
        assert copydesk("languagetool", "stop").out == "no background server was running\n"
        assert other.poll() is None
        other.communicate(b"\n")
    (own_folder / "server.json").write_text("{", encoding="utf-8")
    assert kept_server() is None
    assert "no background server is running" in copydesk("languagetool", "status").out


def test_start_without_an_installation(
    tmp_path: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch, processes: Any
) -> None:
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", str(tmp_path / "none"))
    answer = copydesk("languagetool", "start")
    assert answer.code == 2
    assert (
        answer.err
        == "copydesk: error: LanguageTool is not installed; to install it, run: copydesk languagetool install\n"
    )
    assert copydesk("languagetool", "start", "--memory", "lots").code == 2
