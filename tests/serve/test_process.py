"""`copydesk serve` as a process, asked by language-tool-python."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.request import Request, urlopen

import pytest

pytest.importorskip("uvicorn", reason="uvicorn is not installed; it is in copydesk[serve]")

pytestmark = pytest.mark.slow

TEXT = "Doctors fear innocent causalities at the the harbour."


def started(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "linter", "serve", "--port", "0", *arguments],
        stderr=subprocess.PIPE, text=True, env={**os.environ, "COPYDESK_SERVE_TOKEN": ""},
    )  # fmt: skip


@pytest.fixture
def address() -> Iterator[str]:
    with started() as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        match = re.fullmatch(r"copydesk: listening on (http://127\.0\.0\.1:\d+)\n", line)
        assert match, line
        yield match[1]
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        assert process.stderr.read() == ""


def test_language_tool_python_is_a_client(address: str) -> None:
    import language_tool_python

    with language_tool_python.LanguageTool("en-US", remote_server=address) as tool:
        found = tool.check(TEXT)
        assert [(one.rule_id, one.offset, one.error_length) for one in found] == [
            ("typos/real-word", 22, 11),
            ("typos/repeated-word", 37, 7),
        ]
        assert tool.correct(TEXT) == "Doctors fear innocent casualties at the harbour."


def test_many_at_once_are_all_answered(address: str) -> None:
    def ask(_: int) -> int:
        with urlopen(Request(f"{address}/check", b'{"text": "It is the the end."}')) as answer:
            return int(answer.status)

    with ThreadPoolExecutor(50) as clients:
        assert list(clients.map(ask, range(200))) == 200 * [200]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--host", "0.0.0.0"), "--host: an address that other machines can reach needs --token"),
        (("--host", "192.0.2.1", "--token", "x"), "192.0.2.1, port 0 can't be used: "),
        (("--config", "none.toml"), "none.toml: "),
    ],
)
def test_what_keeps_it_from_starting_is_told(arguments: tuple[str, ...], reason: str) -> None:
    with started(*arguments) as process:
        _, said = process.communicate(timeout=30)
    assert process.returncode == 2
    assert reason in said
