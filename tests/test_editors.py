"""The extension for Visual Studio Code: it packages, and says to the server what the server listens to."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from linter import __version__
from linter.cli.commands import COMMANDS

EXTENSION = Path(__file__).parents[1] / "editors" / "vscode"

pytestmark = pytest.mark.skipif(not EXTENSION.is_dir(), reason="the extension lies in the checkout alone")


def test_it_starts_the_server_with_options_that_this_knows() -> None:
    pytest.importorskip("pygls", reason="pygls is not installed; it is in copydesk[lsp]")
    from linter.lsp.drafts import LANGUAGES
    from linter.lsp.server import OPTIONS

    manifest = json.loads((EXTENSION / "package.json").read_text())
    command, *arguments = manifest["contributes"]["configuration"]["properties"]["copydesk.command"]["default"]
    assert command == "copydesk"
    assert set(arguments) <= set(COMMANDS)
    assert manifest["version"] == __version__
    assert manifest["capabilities"]["untrustedWorkspaces"]["restrictedConfigurations"] == ["copydesk.command"]
    script = (EXTENSION / "extension.js").read_text()
    (options,) = re.findall(r"initializationOptions: \{ (\w+):", script)
    assert options in OPTIONS
    (languages,) = re.findall(r"LANGUAGES = (\[.*\])", script)
    assert set(json.loads(languages)) <= set(LANGUAGES)
    assert {f"onLanguage:{one}" for one in json.loads(languages)} == set(manifest["activationEvents"])


@pytest.mark.slow
def test_it_packages(tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed")
    folder = tmp_path / "vscode"
    shutil.copytree(EXTENSION, folder, ignore=shutil.ignore_patterns("node_modules", "dist", "*.vsix"))
    fetched = subprocess.run(
        [npm, "ci", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True, timeout=300, check=False
    )
    if re.search(r"ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENETUNREACH", fetched.stderr):
        pytest.skip("npm's registry can't be reached")
    assert fetched.returncode == 0, fetched.stderr
    built = subprocess.run(
        [npm, "run", "package"], cwd=folder, capture_output=True, text=True, timeout=300, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    (package,) = folder.glob("*.vsix")
    with zipfile.ZipFile(package) as archive:
        names = {name for name in archive.namelist() if name.startswith("extension/")}
    assert names == {"extension/package.json", "extension/readme.md", "extension/dist/extension.js"}
    bundle = folder / "dist" / "extension.js"
    for trust, given in (("trusted", "true"), ("restricted", "false")):
        assert ran(bundle, str(Path(sys.executable).with_name("copydesk")), trust) == [
            "command copydesk.restart",
            f'options {{"trusted":{given}}}',
            "provider hover",
            "provider actions",
            "command copydesk.accept",
            "ended",
        ]
    assert "pip install 'copydesk[lsp]'" in ran(bundle, str(tmp_path / "missing"), "trusted")[-2]


def ran(bundle: Path, program: str, trust: str) -> list[str]:
    """What the extension does in a stand-in for the editor, a line each."""
    stand_in = Path(__file__).with_name("vscode_stand_in.js")
    command = ["node", str(stand_in), str(bundle), program, trust]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout.splitlines()
