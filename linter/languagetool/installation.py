"""Installing LanguageTool whole or not at all: from Maven, from language-tool-python's download, or from a folder."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from linter.errors import LanguageToolError
from linter.languagetool.java import find_java, find_maven
from linter.languagetool.locking import locked
from linter.languagetool.paths import VERSION, installation_folder, languagetool_folder, server_jar
from linter.languagetool.server import start_server

Progress = Callable[[int, int], None]

JARS = 130
"""How many files the pom resolves to, for the progress bar; what Maven has already is not fetched again."""

POM = Path(__file__).with_name("pom.xml")


def is_installed() -> bool:
    """Whether the version this copydesk uses is there."""
    return server_jar().is_file()


def install_from_maven(progress: Progress | None = None, *, limit: float) -> Path:
    """Resolve what the pom lists and install it; the folder.

    Maven checks every file against its checksum and keeps what it has fetched, so an install that was broken off goes
    on where it stopped. progress: called with how many files were fetched, and how many it takes at most. limit: how
    many seconds the server may take to answer when the installation is tried. Raises LanguageToolError.
    """
    find_java()
    maven = find_maven()
    with _new_installation(limit) as folder:
        _resolve(maven, folder, progress)
        _write_server_jar(folder)
    return installation_folder()


def install_from_release(*, limit: float) -> Path:
    """Install the release that language-tool-python downloads and verifies; the folder. Raises LanguageToolError."""
    find_java()
    with _new_installation(limit) as folder:
        _download(folder)
    return installation_folder()


def install_from_folder(source: Path, *, limit: float) -> Path:
    """Install a copy of the LanguageTool in `source`: a folder of jars, or an unpacked release; the folder.

    Raises LanguageToolError if it is another version than the one the rules were measured with.
    """
    find_java()
    core = next(
        iter(sorted((*source.glob("languagetool-core*.jar"), *source.glob("libs/languagetool-core*.jar")))), None
    )
    if core is None:
        raise LanguageToolError("contains no languagetool-core.jar, neither directly nor in libs/", path=source)
    version = _version_of(core)
    if version != VERSION:
        raise LanguageToolError(f"found LanguageTool {version}; copydesk needs {VERSION}", path=source)
    with _new_installation(limit) as folder:
        shutil.copytree(source, folder, dirs_exist_ok=True)
        if not (folder / "languagetool-server.jar").is_file():
            _write_server_jar(folder)
    return installation_folder()


def uninstall() -> bool:
    """Take the installation away; whether there was one. What Maven keeps of its own stays."""
    folder = installation_folder()
    if not folder.exists():
        return False
    with _locked():
        # renamed first: nobody meets half of it
        doomed = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=folder.parent)) / folder.name
        folder.rename(doomed)
        shutil.rmtree(doomed.parent)
    return True


_UNFINISHED = ".unfinished-"
_ARRIVED = re.compile(r"Downloaded from .*\.jar\b")


@contextmanager
def _locked() -> Iterator[None]:
    """One installation at a time; what broken ones have left is cleared away."""
    with locked(".lock", busy="another install or uninstall is running") as root:
        for leftover in root.glob(f"{_UNFINISHED}*"):
            shutil.rmtree(leftover, ignore_errors=True)
        yield


@contextmanager
def _new_installation(limit: float) -> Iterator[Path]:
    """A folder to fill; once a server has answered from it, it becomes the installation."""
    with _locked():
        work = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=languagetool_folder()))
        folder = work / installation_folder().name
        folder.mkdir()
        try:
            yield folder
            start_server(folder / "languagetool-server.jar", limit=limit).stop()
            folder.rename(installation_folder())
        except OSError as error:
            raise LanguageToolError(
                f"not installed: {(error.strerror or str(error)).lower()}", path=error.filename or folder
            ) from error
        finally:
            shutil.rmtree(work, ignore_errors=True)


def _resolve(maven: str, folder: Path, progress: Progress | None) -> None:
    # Maven looks for a folder `.mvn` with programs to run, upwards from the pom: here it finds an empty one.
    folder = folder.absolute()
    pom = folder.parent / POM.name
    shutil.copyfile(POM, pom)
    (folder.parent / ".mvn").mkdir()
    command = [maven, "--batch-mode", "--strict-checksums", "--file", str(pom), "dependency:copy-dependencies"]
    command += [f"-DoutputDirectory={folder}", "-DincludeScope=runtime", "-Dmdep.overWriteReleases=true"]
    said: list[str] = []
    arrived = 0
    with subprocess.Popen(  # noqa: S603 - Maven, with our own pom
        command,
        cwd=folder.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        errors="replace",
    ) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                if line.startswith(("[ERROR]", "Error", "error", "The JAVA_HOME")):
                    said.append(line.removeprefix("[ERROR]").strip())
                if progress and _ARRIVED.search(line):
                    arrived += 1
                    progress(min(arrived, JARS - 1), JARS)
        except BaseException:
            process.terminate()
            raise
        finally:
            if progress:
                progress(JARS, JARS)
    if process.returncode:
        why = " ".join(filter(None, said))[:600] or f"it ended with code {process.returncode}"
        raise LanguageToolError(f"Maven could not download LanguageTool {VERSION}: {why}")


def _write_server_jar(folder: Path) -> None:
    """Write `languagetool-server.jar`, which starts the server with all jars of the folder on its path."""
    jars = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.jar"))
    if not any(name.rpartition("/")[2].startswith("languagetool-server") for name in jars):
        raise LanguageToolError("contains no languagetool-server jar", path=folder)
    lines = ["Manifest-Version: 1.0", "Main-Class: org.languagetool.server.HTTPServer", f"Class-Path: {' '.join(jars)}"]
    # A line of a manifest holds at most 72 bytes; a space continues it (JAR File Specification).
    text = "".join(f"{piece}\n" for line in lines for piece in (line[:70], *(f" {p}" for p in _pieces(line[70:], 69))))
    with zipfile.ZipFile(folder / "languagetool-server.jar", "w") as archive:
        archive.writestr("META-INF/MANIFEST.MF", text + "\n")


def _pieces(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]


def _download(folder: Path) -> None:
    """Have language-tool-python put its release at `folder`."""
    import requests
    from language_tool_python.download_lt import LocalLanguageTool
    from language_tool_python.exceptions import LanguageToolError as TheirError

    saved = {name: os.environ.pop(name, None) for name in ("LTP_PATH", "LTP_JAR_DIR_PATH")}
    os.environ["LTP_PATH"] = str(folder.parent)
    folder.rmdir()  # a folder of this name is a finished download for it
    try:
        LocalLanguageTool.from_version_name(VERSION).download()
    except (TheirError, TimeoutError, requests.RequestException) as error:
        raise LanguageToolError(f"language-tool-python could not download LanguageTool {VERSION}: {error}") from error
    finally:
        for name, value in saved.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def _version_of(core: Path) -> str:
    """The version that a languagetool-core jar says it is."""
    with suppress(OSError, zipfile.BadZipFile, KeyError), zipfile.ZipFile(core) as archive:
        properties = archive.read("META-INF/maven/org.languagetool/languagetool-core/pom.properties").decode()
        version = re.search(r"^version=(\S+)", properties, re.MULTILINE)
        if version:
            return version[1]
    raise LanguageToolError("is not a readable LanguageTool jar", path=core)
