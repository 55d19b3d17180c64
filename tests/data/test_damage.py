"""Every compiled data file that copydesk ships: where it is damaged, that is said, and nothing is found with it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import linter
from linter.analysis.syntax.network import SyntaxNetwork
from linter.analysis.syntax.parse import NETWORK, REBUILD
from linter.errors import DataError
from linter.files.data_file import MAGIC
from linter.rulebook.loader import builtin_pack

pytestmark = pytest.mark.slow

Run = Callable[..., Any]  # of the fixture `copydesk`
PACKAGE, PACK = Path(linter.__file__).parent, builtin_pack()
ARTICLE = Path(__file__).parents[1] / "articles" / "harbour-ceasefire.md"


def holds_data(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


SHIPPED = sorted(
    {path for folder in (PACKAGE / "data", PACK) for path in folder.rglob("*") if path.is_file() and holds_data(path)}
)
ASKED_BY_RULES = [path for path in SHIPPED if path != NETWORK]

CHECKS = """
import json, sys
sys.path.insert(0, sys.argv[1])
import linter
from linter.run.resolver import RunSettings
from linter.run.run import lint
assert linter.__file__.startswith(sys.argv[1])
path, article = sys.argv[2:]
good = open(path, "rb").read()
middle = len(good) // 2
outcomes = {}
for name, data in {
    "empty": b"",
    "short": good[:middle],
    "longer": good + b"x",
    "another file": b"x" * len(good),
    "garbage": good[:64] + bytes(range(256)) * (len(good) // 256),
    "a bit": good[:middle] + bytes([good[middle] ^ 1]) + good[middle + 1 :],
    "the end": good[:-1] + bytes([good[-1] ^ 128]),
}.items():
    with open(path, "wb") as file:
        file.write(data[: len(good)] if name == "garbage" else data)
    result = lint([article], RunSettings(isolated=True, cache=False))
    outcomes[name] = [result.exit_code, [failure.reason for failure in result.files[0].failures]]
print(json.dumps(outcomes))
"""


def test_the_shipped_files_are_found() -> None:
    assert {path.suffix for path in SHIPPED} >= {".bin", ".trees", ".weights", ".network", ".register", ".wordmodel"}


@pytest.mark.parametrize("path", ASKED_BY_RULES, ids=lambda path: path.name)
def test_damage_is_told_with_the_file(tmp_path: Path, path: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__", "rules")
    shutil.copytree(PACKAGE, tmp_path / "linter", copy_function=os.symlink, ignore=ignored)
    shutil.copytree(PACK, tmp_path / "linter" / "rules", copy_function=os.symlink)
    base = PACK if path.is_relative_to(PACK) else PACKAGE
    copy = tmp_path / "linter" / ("rules" if base is PACK else "") / path.relative_to(base)
    copy.unlink()
    shutil.copy(path, copy)
    run = subprocess.run(
        [sys.executable, "-I", "-c", CHECKS, str(tmp_path), str(copy), str(ARTICLE)],
        capture_output=True, text=True, check=False, cwd=tmp_path,
        env={**os.environ, "COPYDESK_LANGUAGETOOL": str(tmp_path)},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    for damage, (code, reasons) in json.loads(run.stdout).items():
        assert code == 2, damage
        assert reasons, damage
        for reason in reasons:
            assert reason.startswith(f"{copy}: "), damage
            assert "install copydesk again" in reason, damage


def _flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data + b"x",
        lambda data: b"x" * len(data),
        _flipped,
        lambda data: data[:-1] + bytes([data[-1] ^ 128]),
    ],
    ids=["empty", "short", "longer", "another file", "a bit", "the end"],
)
def test_damage_to_the_network_of_syntax_is_told(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    copy = tmp_path / NETWORK.name
    copy.write_bytes(damage(NETWORK.read_bytes()))
    with pytest.raises(DataError) as told:
        SyntaxNetwork(copy, rebuild=REBUILD)
    assert str(told.value).startswith(f"{copy}: ")
    assert "install copydesk again" in str(told.value)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path, data: path.write_bytes(data[: len(data) // 2]), "is damaged: {half} bytes instead of {whole}"),
        (lambda path, data: path.write_bytes(_flipped(data)), "is damaged: its checksum is wrong"),
        (lambda path, _: path.write_bytes(b""), "is damaged: 0 bytes, shorter than its header"),
        (lambda path, _: path.write_text("{}\n" * 100), "is not a data file of copydesk"),
        (lambda path, _: path.mkdir(), "can't be opened (is a directory)"),
        (lambda path, _: os.mkfifo(path), "can't be opened (not a regular file (pipe, socket or device))"),
        (lambda path, _: path.symlink_to("/dev/zero"), "can't be opened (not a regular file (pipe, socket or device))"),
        (lambda _path, _data: None, "can't be opened (no such file or directory)"),
    ],
    ids=["short", "a bit", "empty", "text", "folder", "pipe", "device", "missing"],
)
def test_a_newsrooms_own_word_model(
    copydesk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path, bytes], Any], reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", str(tmp_path))
    data = (PACKAGE / "data" / "news.wordmodel").read_bytes()
    make(tmp_path / "own.wordmodel", data)
    reason = reason.format(half=len(data) // 2, whole=len(data))
    (tmp_path / "copydesk.toml").write_text('[rules."typos/real-word"]\nmodel = "own.wordmodel"\n')
    for number in range(10):  # so many that answers are kept
        (tmp_path / f"{number}.txt").write_text(f"The innocent causalities of {number} were taken to hospital.\n")
    answer = copydesk("check", ".", "--format", "json")
    assert (answer.code, answer.err) == (2, "")
    told = {failure["reason"] for file in answer.report["files"] for failure in file["failures"]}
    assert told == {f"{tmp_path}/own.wordmodel: {reason}; to make it again, run: copydesk model build ARCHIVE"}
    assert {failure["rule"] for file in answer.report["files"] for failure in file["failures"]} == {"typos/real-word"}
