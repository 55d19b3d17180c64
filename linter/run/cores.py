"""How many cores a run may use: those of the machine, less those that the system or a container withholds."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

GROUPS = Path("/sys/fs/cgroup")


def usable_cores(groups: Path = GROUPS) -> int:
    """At least 1. groups: where the system shows the control group of this process, whose quota of time counts, too.

    A container may have two cores' time of a machine with 64, on all of which its processes may run.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    quota = _quota(groups)
    return cores if quota is None else max(1, min(cores, round(quota)))


def _quota(groups: Path) -> float | None:
    """How many cores' time the control group may use; None without a limit, or where there is no such thing."""
    with suppress(OSError, ValueError, ZeroDivisionError):  # version 2: "200000 100000", or "max 100000"
        most, period = (groups / "cpu.max").read_text(encoding="ascii").split()
        return None if most == "max" else int(most) / int(period)
    with suppress(OSError, ValueError, ZeroDivisionError):  # version 1: -1 for no limit
        most, period = (
            (groups / "cpu" / f"cpu.cfs_{name}_us").read_text(encoding="ascii") for name in ("quota", "period")
        )
        return int(most) / int(period) if int(most) > 0 else None
    return None
