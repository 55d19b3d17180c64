"""A real editor: Neovim opens a draft, is told what is found, and makes a quick fix."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="pygls is not installed; it is in copydesk[lsp]")

pytestmark = pytest.mark.slow

SESSION = Path(__file__).with_name("session.lua")
TEXT = "# Harbour \U0001f6a2 reopens\n\nThe \U0001f637 doctors fear innocent causalities at the the harbour.\n"


def test_a_session(tmp_path: Path) -> None:
    program = shutil.which("nvim")
    if program is None:
        pytest.skip("Neovim is not installed")
    draft, out = tmp_path / "draft.md", tmp_path / "out.json"
    draft.write_text(TEXT, encoding="utf-8")
    told = {"DESK_FOLDER": tmp_path, "DESK_DRAFT": draft, "DESK_OUT": out, "DESK_PYTHON": sys.executable}
    subprocess.run(
        [program, "--headless", "-u", "NONE", "-n", "-i", "NONE", "-c", f"luafile {SESSION}"],
        env={**os.environ, **{name: str(value) for name, value in told.items()}, "HOME": str(tmp_path)},
        timeout=180, check=True, capture_output=True,
    )  # fmt: skip
    said = json.loads(out.read_text(encoding="utf-8"))
    assert said["found"] == [["causalities", "the the"], ["causalities"]]
    assert said["offered"][0] == "Replace with “the”"
    assert "\n".join(said["text"]) == TEXT.replace("the the", "the").removesuffix("\n")
