"""The Java that runs LanguageTool, and Maven, which fetches it: finding them, and saying how to get what is missing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from linter.errors import LanguageToolError

OLDEST = 17
"""The major version of Java that LanguageTool 6.6 and later need."""

_HOW = {
    "Java": "Debian and Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@17; "
    "Windows: winget install EclipseAdoptium.Temurin.17.JRE",
    "Maven": "Debian and Ubuntu: apt-get install maven; macOS: brew install maven; Windows: choco install maven",
}


def find_java() -> str:
    """The path of a `java` of version 17 or later: of `JAVA_HOME`, else on the search path.

    Raises LanguageToolError, with the way to get one, if there is none or it is too old.
    """
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=str(Path(home) / "bin")) if home else None
    java = java or shutil.which("java")
    if java is None:
        raise LanguageToolError(f"LanguageTool needs Java {OLDEST} or later, but java was not found ({_HOW['Java']})")
    found = java_version(java)
    if found < OLDEST:
        raise LanguageToolError(
            f"LanguageTool needs Java {OLDEST} or later; found Java {found} at {java} ({_HOW['Java']})"
        )
    return java


def java_version(java: str) -> int:
    """The major version of the Java at the path `java`. Raises LanguageToolError if it does not say."""
    try:
        asked = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise LanguageToolError(f"{java} can't be run: {error}") from error
    said = re.search(r'version "(?:1\.)?(\d+)', asked.stderr + asked.stdout)
    if said is None:
        raise LanguageToolError(f"{java} did not print its version: {(asked.stderr or asked.stdout).strip()[:200]}")
    return int(said[1])


def find_maven() -> str:
    """The path of `mvn`. Raises LanguageToolError, with the way to get it, if there is none."""
    maven = shutil.which("mvn")
    if maven is None:
        raise LanguageToolError(
            f"Maven (mvn) was not found ({_HOW['Maven']}); install it, or use --from-release, or --jars with "
            "LanguageTool's own files"
        )
    return maven
