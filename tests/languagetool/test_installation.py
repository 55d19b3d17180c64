"""Installing: whole or not at all, from each source, and what is said when something is missing."""

from __future__ import annotations

import hashlib
import http.server
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from linter.errors import LanguageToolError
from linter.languagetool import installation, java
from linter.languagetool.paths import VERSION

pytestmark = pytest.mark.slow

Run = Callable[..., Any]  # of the fixture `copydesk`
JAR = f"LanguageTool-{VERSION}/languagetool-server.jar"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of installations."""
    folder = tmp_path / "new" / "languagetool"
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", str(folder))
    return folder


def program(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def visible(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if entry.name not in {".lock", ".starting"})


def test_from_a_folder_then_again_then_away(
    folder: Path, tmp_path: Path, copydesk: Run, languagetool_installation: Path
) -> None:
    """Jars as Maven leaves them, without the one that starts the server, which is written here."""
    jars = tmp_path / "jars"
    jars.mkdir()
    for jar in (languagetool_installation / f"LanguageTool-{VERSION}").glob("*.jar"):
        if jar.name != "languagetool-server.jar":
            (jars / jar.name).symlink_to(jar)
    before = copydesk("languagetool", "status")
    assert before.code == 1
    assert before.out.startswith(f"LanguageTool is not installed in {folder};")

    done = copydesk("languagetool", "install", "--jars", jars, "--limit", 240)
    assert (done.code, done.out) == (0, f"LanguageTool {VERSION} is installed in {(folder / JAR).parent}\n")
    assert visible(folder) == [f"LanguageTool-{VERSION}"]
    status = copydesk("languagetool", "status")
    assert status.code == 0
    assert status.out.startswith(f"LanguageTool {VERSION} is installed in {folder}")
    assert "\nJava " in status.out

    again = copydesk("languagetool", "install", "--jars", tmp_path, "--limit", 1)
    assert (again.code, "already installed" in again.out) == (0, True)
    assert installation_that_their_client_finds(folder) == str(folder / JAR)

    assert copydesk("languagetool", "uninstall").code == 0
    assert visible(folder) == []
    assert copydesk("languagetool", "uninstall").out == "LanguageTool is not installed\n"


def installation_that_their_client_finds(folder: Path) -> str:
    """The jar that language-tool-python starts when LTP_PATH names the folder."""
    code = (
        "from language_tool_python.download_lt import LocalLanguageTool as Local\n"
        f"print(Local.from_version_name({VERSION!r}).get_jar_path())"
    )
    environment = {**os.environ, "LTP_PATH": str(folder)}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return run.stdout.strip()


@pytest.fixture
def release(languagetool_installation: Path, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment in which language-tool-python downloads a release from this machine."""
    site = tmp_path / "site"
    site.mkdir()
    file = site / f"LanguageTool-{VERSION}.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for jar in (languagetool_installation / f"LanguageTool-{VERSION}").glob("*.jar"):
            archive.write(jar, f"LanguageTool-{VERSION}/{jar.name}")
    checksum = hashlib.sha256(file.read_bytes()).hexdigest()
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield {
            "LTP_DOWNLOAD_HOST_NEW_RELEASES": f"http://127.0.0.1:{server.server_port}/",
            "LTP_DOWNLOAD_SHA256": checksum,
        }
        server.shutdown()
        thread.join()


def from_release(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "linter", "languagetool", "install", "--from-release", "--limit", "240"]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment})


def test_from_the_release_of_language_tool_python(folder: Path, release: dict[str, str]) -> None:
    wrong = from_release({**release, "LTP_DOWNLOAD_SHA256": "0" * 64})
    assert wrong.returncode == 2
    assert "could not download LanguageTool" in wrong.stderr
    assert "checksum mismatch" in wrong.stderr
    assert visible(folder) == []
    done = from_release(release)
    assert (done.returncode, done.stdout) == (
        0,
        f"LanguageTool {VERSION} is installed in {folder / JAR.rpartition('/')[0]}\n",
    )
    assert (folder / JAR).is_file()


def test_a_release_that_is_not_there(folder: Path) -> None:
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    answer = from_release({"LTP_DOWNLOAD_HOST_NEW_RELEASES": "http://127.0.0.1:9/"})
    assert answer.returncode == 2
    assert answer.stderr.startswith(
        f"copydesk: error: language-tool-python could not download LanguageTool {VERSION}: "
    )
    assert visible(folder) == []


def test_an_installation_that_does_not_serve_is_none(folder: Path, tmp_path: Path, copydesk: Run) -> None:
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    jars = tmp_path / "jars"
    jars.mkdir()
    for name in ("languagetool-core", "languagetool-server"):
        with zipfile.ZipFile(jars / f"{name}-{VERSION}.jar", "w") as archive:
            archive.writestr("META-INF/maven/org.languagetool/languagetool-core/pom.properties", f"version={VERSION}\n")
    answer = copydesk("languagetool", "install", "--jars", jars)
    assert answer.code == 2
    assert "LanguageTool's server ended with code 1 before it answered" in answer.err
    assert visible(folder) == []
    assert not installation.is_installed()


def test_maven_that_fails_leaves_nothing_half_done(
    folder: Path, tmp_path: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    text = 'for one in "$@"; do case "$one" in -DoutputDirectory=*) echo half > "${one#*=}/half.jar";; esac; done'
    program(tmp_path / "bin", "mvn", f"{text}\necho '[ERROR] Could not transfer artifact from central'\nexit 1")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    answer = copydesk("languagetool", "install")
    assert answer.code == 2
    assert answer.err == (
        f"copydesk: error: Maven could not download LanguageTool {VERSION}: Could not transfer artifact from central\n"
    )
    assert visible(folder) == []


def test_maven_is_run_where_no_checkout_can_give_it_a_program(
    folder: Path, tmp_path: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Maven runs the extensions and the options of Java that a `.mvn` above the pom names."""
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    checkout = tmp_path / "checkout"
    (checkout / ".mvn").mkdir(parents=True)
    (checkout / ".mvn" / "jvm.config").write_text("-javaagent:evil.jar\n")
    monkeypatch.chdir(checkout)
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", str(checkout / "languagetool"))  # in the checkout, where a job keeps it
    text = f"""while [ "$1" != --file ]; do shift; done
cd "$(dirname "$2")"; [ "$PWD" = "$OLDPWD" ] && [ "$(ls -A .mvn)" = "" ] && [ -s "$2" ] && touch {tmp_path / "right"}
exit 1"""
    program(tmp_path / "bin", "mvn", text)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    assert copydesk("languagetool", "install").code == 2
    assert (tmp_path / "right").exists()


def test_what_a_broken_install_left_is_cleared_away(folder: Path) -> None:
    (folder / ".unfinished-x" / f"LanguageTool-{VERSION}").mkdir(parents=True)
    assert not installation.is_installed()
    (folder / f"LanguageTool-{VERSION}").mkdir()
    assert installation.uninstall()
    assert visible(folder) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--from-release", "--jars", "."), "--from-release cannot be combined with --jars"),
        (("--jars", "nowhere"), "--jars: nowhere is not a folder"),
    ],
)
def test_nonsense(copydesk: Run, arguments: tuple[str, ...], message: str) -> None:
    answer = copydesk("languagetool", "install", *arguments)
    assert answer.code == 2
    assert message in answer.err


def test_a_folder_without_languagetool_or_with_another(folder: Path, tmp_path: Path) -> None:
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    with pytest.raises(LanguageToolError, match=r"contains no languagetool-core\.jar"):
        installation.install_from_folder(tmp_path, limit=1)
    core = tmp_path / "languagetool-core-6.6.jar"
    core.write_bytes(b"no archive")
    with pytest.raises(LanguageToolError, match="is not a readable LanguageTool jar"):
        installation.install_from_folder(tmp_path, limit=1)
    with zipfile.ZipFile(core, "w") as archive:
        archive.writestr("META-INF/maven/org.languagetool/languagetool-core/pom.properties", "version=6.6\n")
    with pytest.raises(LanguageToolError, match=r"found LanguageTool 6\.6; copydesk needs 6\.8"):
        installation.install_from_folder(tmp_path, limit=1)


def test_missing_programs_are_named_with_the_way_to_get_them(
    folder: Path, tmp_path: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    answer = copydesk("languagetool", "install")
    assert answer.code == 2
    for word in ("needs Java 17 or later", "apt-get install openjdk-17-jre-headless", "brew install", "winget install"):
        assert word in answer.err
    program(tmp_path / "bin", "java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2")
    answer = copydesk("languagetool", "install")
    assert "found Java 11" in answer.err
    program(tmp_path / "bin", "java", "echo 'openjdk version \"21\" 2023-09-19' >&2")
    answer = copydesk("languagetool", "install")
    assert answer.code == 2
    assert "Maven (mvn) was not found" in answer.err
    assert "apt-get install maven" in answer.err
    assert not folder.exists()


@pytest.mark.parametrize(
    ("said", "major"),
    [
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('java version "1.8.0_202"', 8),
        ('openjdk version "24-ea" 2025-03-18', 24),
        ('Picked up JAVA_TOOL_OPTIONS: -Dx\nopenjdk version "21.0.2" 2024-01-16 LTS', 21),
    ],
)
def test_versions_of_java(tmp_path: Path, said: str, major: int) -> None:
    program(tmp_path, "java", f"cat >&2 <<'END'\n{said}\nEND")
    assert java.java_version(str(tmp_path / "java")) == major


def test_the_pom_asks_for_the_version_that_is_used() -> None:
    space = {"m": "http://maven.apache.org/POM/4.0.0"}
    root = ElementTree.parse(installation.POM).getroot()
    assert root.findtext("m:properties/m:languagetool.version", namespaces=space) == VERSION
    versions = [one.text for one in root.findall("m:dependencies/m:dependency/m:version", space)]
    assert set(versions) == {"${languagetool.version}"}
