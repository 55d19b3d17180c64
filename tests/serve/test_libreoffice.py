"""LibreOffice's own LanguageTool client (since 7.4) against `copydesk serve`.

It needs a Python with UNO (Debian: python3-uno), which may be another one than runs the tests.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

pytest.importorskip("uvicorn", reason="uvicorn is not installed; it is in copydesk[serve]")

pytestmark = pytest.mark.slow

CLIENT = Path(__file__).with_name("libreoffice_client.py")

SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool">
<prop oor:name="BaseURL" oor:op="fuse"><value>{address}/v2</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool">
<prop oor:name="IsEnabled" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking">
<prop oor:name="IsAutoCheck" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


@pytest.fixture
def python() -> str:
    """A Python that has UNO."""
    for name in filter(Path.exists, (Path("/usr/bin/python3"), Path(sys.executable))):
        if subprocess.run([name, "-c", "import uno"], capture_output=True, check=False).returncode == 0:
            return str(name)
    pytest.skip("no Python with UNO; Debian has it in python3-uno")


@pytest.fixture
def soffice() -> str:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    return program


@pytest.fixture
def address() -> Iterator[str]:
    with subprocess.Popen(
        [sys.executable, "-m", "linter", "serve", "--port", "0"], stderr=subprocess.PIPE, text=True,
        env={**os.environ, "COPYDESK_SERVE_TOKEN": ""},
    ) as process:  # fmt: skip
        assert process.stderr is not None
        match = re.fullmatch(r"copydesk: listening on (\S+)\n", process.stderr.readline())
        assert match
        yield match[1]
        process.send_signal(signal.SIGTERM)


def test_libreoffice_asks_and_is_told(soffice: str, python: str, address: str, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS.format(address=address))
    pipe = f"copydesk{os.getpid()}"
    options = ["--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp"]
    with subprocess.Popen(
        [soffice, f"-env:UserInstallation={profile.as_uri()}", *options],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as office:  # fmt: skip
        try:
            asked = subprocess.run(
                [python, str(CLIENT), pipe], capture_output=True, text=True, timeout=300, check=False
            )
            office.wait(60)
        finally:
            office.kill()
    assert asked.returncode == 0, asked.stderr
    said = json.loads(asked.stdout)
    assert said["english"]
    assert said["available"] == ["org.openoffice.lingu.LanguageToolGrammarChecker"]
    assert [(words, fixes) for words, _, fixes in said["errors"]] == [
        ("causalities", ["casualties"]),
        ("the the", ["the"]),
    ]
    with urlopen(f"{address}/metrics") as answer:
        counted = answer.read().decode()
    (requests,) = re.findall(r'copydesk_requests_total\{path="/v2/check",status="200"\} (\d+)', counted)
    (findings,) = re.findall(r'copydesk_findings_total\{severity="warning"\} (\d+)', counted)
    assert int(requests) > 3, "Writer checks the document by itself"
    assert int(findings) >= 3, "and is told what is found there"
