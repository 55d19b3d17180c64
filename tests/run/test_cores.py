"""How many processes a container gets."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.run.cores import usable_cores

CORES = 16


@pytest.fixture(autouse=True)
def cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine of 16 cores."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(CORES)), raising=False)


@pytest.mark.parametrize(
    ("most", "expected"),
    [("200000 100000", 2), ("250000 100000", 2), ("50000 100000", 1), ("max 100000", CORES), ("6400000 100000", CORES),
     ("nonsense", CORES), ("1 0", CORES), ("", CORES)],
)  # fmt: skip
def test_a_quota_of_version_2(tmp_path: Path, most: str, expected: int) -> None:
    (tmp_path / "cpu.max").write_text(f"{most}\n")
    assert usable_cores(tmp_path) == expected


@pytest.mark.parametrize(("quota", "expected"), [("300000", 3), ("-1", CORES), ("1000", 1), ("x", CORES)])
def test_a_quota_of_version_1(tmp_path: Path, quota: str, expected: int) -> None:
    (tmp_path / "cpu").mkdir()
    (tmp_path / "cpu" / "cpu.cfs_quota_us").write_text(f"{quota}\n")
    (tmp_path / "cpu" / "cpu.cfs_period_us").write_text("100000\n")
    assert usable_cores(tmp_path) == expected


def test_a_machine_without_control_groups(tmp_path: Path) -> None:
    assert usable_cores(tmp_path / "absent") == CORES
