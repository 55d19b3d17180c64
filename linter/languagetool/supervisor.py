"""Runs LanguageTool's server as a child and ends it when nobody has use for it any more. A program of its own.

    python supervisor.py PARENT STATE IDLE LOG COMMAND...

It ends the server when the process PARENT is gone, unless the file STATE names this process: then the server is kept
until STATE is taken away, names another process, or has not been touched for IDLE seconds. A Python of its own, and no
thread of the run's, because it must outlive a run that is killed. What the server writes to standard error goes to LOG.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

EVERY = 0.25
"""Seconds between two looks."""


def main(arguments: list[str]) -> int:
    """Run the server to its end; the exit code is the server's, 0 if it was ended here."""
    parent, state, idle, log, *command = arguments
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # a kept server outlives the terminal it was started from
    with Path(log).open("wb") as errors:
        server = subprocess.Popen(  # noqa: S603 - the command is the run's own
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            preexec_fn=_dies_with_parent(),  # noqa: PLW1509 - there are no threads here
        )
    try:
        kept = False
        while server.poll() is None:
            time.sleep(EVERY)
            age = _seconds_since_use(Path(state))
            if age is None and (kept or os.getppid() != int(parent)):
                break
            kept = kept or age is not None
            if age is not None and age > float(idle):
                Path(state).unlink(missing_ok=True)
                break
        else:
            return abs(server.wait())
        Path(log).unlink(missing_ok=True)  # nobody is there to read it
        return 0
    finally:
        server.kill()
        server.wait()


def _seconds_since_use(state: Path) -> float | None:
    """How long ago the server was last used if `state` names this process, else None."""
    try:
        if json.loads(state.read_bytes())["pid"] != os.getpid():
            return None
        return time.time() - state.stat().st_mtime
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _dies_with_parent() -> Callable[[], object] | None:
    """What makes the server die with this process even if it is killed, where the system can do that (Linux)."""
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
