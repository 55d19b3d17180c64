"""A pack of another distribution: built into a wheel, installed, found by its name."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

pytest.importorskip("hatchling", reason="building a wheel without a network needs hatchling installed")

PACK = Path(__file__).parents[1] / "packs" / "wire-desk"
DRAFT = "---\ndate: 2025-03-04\n---\n\nThe vote is on Monday, March 4, Agence France Presse reported.\n"

Desk = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for PYTHONPATH into which pip installed the pack's wheel."""
    made = tmp_path_factory.mktemp("made")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}

    def run(*command: str) -> None:
        done = subprocess.run(command, cwd=PACK, capture_output=True, text=True, env=environment, check=False)
        assert done.returncode == 0, done.stderr

    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(made / "dist"))
    (wheel,) = (made / "dist").glob("*.whl")
    assert wheel.name == "wire_desk_rules-2.3-py3-none-any.whl"
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-index")
    run(*pip, "--target", str(made / "site"), str(wheel))
    return made / "site"


@pytest.fixture
def desk(installed: Path, tmp_path: Path) -> Desk:
    """Runs copydesk in a repository whose configuration names the pack."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "copydesk.toml").write_text('packs = ["wire-desk"]\nselect = ["wire"]\n')
    (tmp_path / "draft.md").write_text(DRAFT)

    def run(*arguments: str, path: Path = installed) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            (Path(sys.executable).with_name("copydesk"), *arguments), cwd=tmp_path, capture_output=True, text=True,
            env={**os.environ, "PYTHONPATH": str(path)}, check=False,
        )  # fmt: skip

    return run


def test_its_rules_find_what_they_look_for(desk: Desk) -> None:
    done = desk("check", "draft.md", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    report = json.loads(done.stdout)
    assert {"name": "wire-desk", "version": "2.3"} in report["packs"]
    (file,) = report["files"]
    assert [(one["rule"], one["text"], one["suggestions"][0]["text"]) for one in file["findings"]] == [
        ("wire/weekday", "Monday", "Tuesday"),
        ("wire/credits", "Agence France Presse", "Agence France-Presse"),
    ]


def test_its_rules_are_documented_in_sarif(desk: Desk) -> None:
    (run,) = json.loads(desk("check", "draft.md", "--format", "sarif").stdout)["runs"]
    documented = {rule["id"]: rule["shortDescription"]["text"] for rule in run["tool"]["driver"]["rules"]}
    assert documented["wire/weekday"].startswith("A weekday agrees with the date beside it")
    assert [run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] for one in run["results"]] == [
        "wire/weekday",
        "wire/credits",
    ]


def test_its_rules_are_listed_with_its_name_and_version(desk: Desk) -> None:
    listed = {one["id"]: one for one in json.loads(desk("rules", "--format", "json").stdout)["rules"]}
    assert {
        rule: (listed[rule]["pack"], listed[rule]["pack_version"]) for rule in ("wire/credits", "wire/weekday")
    } == {
        "wire/credits": ("wire-desk", "2.3"),
        "wire/weekday": ("wire-desk", "2.3"),
    }
    assert desk("explain", "wire/weekday").stdout.startswith("wire/weekday: warning (pack wire-desk 2.3)\n")
    assert "\nwire/credits " in desk("rules").stdout


def test_it_takes_settings_like_any_other(desk: Desk, tmp_path: Path) -> None:
    with (tmp_path / "copydesk.toml").open("a") as file:
        file.write('ignore = ["wire/weekday"]\n[severity]\n"wire/credits" = "note"\n')
    done = desk("check", "draft.md")
    assert done.returncode == 0
    assert "note: the agency writes itself “Agence France-Presse” [wire/credits]" in done.stdout


def test_its_python_is_trusted_as_copydesks_own_is(desk: Desk) -> None:
    """Whoever set the machine up installed it; a proposal to the repository can't change it."""
    done = desk("check", "draft.md", "--declarative-only")
    assert (done.returncode, done.stderr) == (1, "")
    assert "[wire/weekday]" in done.stdout


def test_its_python_is_refused_where_it_was_installed_from_the_repository_itself(
    desk: Desk, installed: Path, tmp_path: Path
) -> None:
    import shutil

    shutil.copytree(installed, tmp_path / "vendored")
    done = desk("check", "draft.md", "--declarative-only", path=tmp_path / "vendored")
    assert (done.returncode, done.stdout) == (2, "")
    assert "vendored/wire_desk/rules/wire/weekday.py: is a Python rule" in done.stderr


def test_without_it_the_configuration_is_wrong(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    done = desk("check", "draft.md", path=tmp_path / "elsewhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert "copydesk.toml:1: unknown pack 'wire-desk'" in done.stderr


def test_its_examples_are_run_where_they_lie(desk: Desk, installed: Path) -> None:
    done = desk("test", str(installed / "wire_desk" / "rules"))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "2 rules tested: all passed")
