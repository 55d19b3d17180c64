"""The server that `copydesk languagetool start` keeps alive for many runs: its state file, and who may end it."""

from __future__ import annotations

import json
import os
import signal
import time
from contextlib import suppress
from pathlib import Path

from linter.languagetool.address import ServerAddress, server_address
from linter.languagetool.locking import locked
from linter.languagetool.paths import state_file
from linter.records import NamedTuple


class Kept(NamedTuple):
    """A background server.

    pid: the process id of its supervisor.
    born: when that process started, by the system's clock; tells it from a later process with the same id.
    address: the address of the server.
    version: the version of LanguageTool.
    idle: after how many seconds without use it ends.
    used: when it was last used, in seconds since 1970.
    """

    pid: int
    born: float
    address: ServerAddress
    version: str
    idle: float
    used: float

    @property
    def url(self) -> str:
        """Its address as it is written."""
        return self.address.url


def kept_server() -> Kept | None:
    """The server that the state file names, None if there is none or it has died."""
    file = state_file()
    try:
        state = json.loads(file.read_bytes())
        used = file.stat().st_mtime
        address = server_address(str(state["url"]))
        kept = Kept(int(state["pid"]), state["born"], address, str(state["version"]), float(state["idle"]), used)
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
    if not address.here or not 0 < kept.pid < _NUMBERS:
        return None
    return kept if kept.born == _born(kept.pid) else None


def touch() -> None:
    """Note that the kept server has just been used."""
    with suppress(OSError):
        os.utime(state_file())


def start_kept(*, limit: float, memory: str, idle: float) -> tuple[Kept, bool]:
    """Start a server that outlives this process, unless one is kept already; and whether it was started now.

    Raises LanguageToolError, within `limit` seconds, if it does not start.
    """
    from linter.files.atomic_write import write_whole
    from linter.languagetool.paths import VERSION
    from linter.languagetool.server import start_server

    with locked(_STARTING):
        kept = kept_server()
        if kept is not None:
            return kept, False
        server = start_server(limit=limit, memory=memory, idle=idle, log=_log())
        try:
            kept = Kept(server.process.pid, _born(server.process.pid), server.address, VERSION, idle, time.time())
            state = {"pid": kept.pid, "born": kept.born, "url": kept.url, "version": VERSION, "idle": idle}
            write_whole(state_file(), json.dumps(state).encode())
        except BaseException:
            server.stop()
            raise
        # The process lives on; that it is no child to wait for any more is what was wanted.
        server.process.returncode = 0
        return kept, True


def stop_kept() -> Kept | None:
    """End the kept server; what it was, None if there was none. Returns once its processes are gone."""
    with locked(_STARTING):
        kept = kept_server()
        state_file().unlink(missing_ok=True)  # by which the supervisor would end too
        if kept is None:
            return None
        for sign, patience in ((signal.SIGTERM, 5.0), (signal.SIGKILL, 5.0)):
            with suppress(ProcessLookupError):
                os.killpg(kept.pid, sign)
            deadline = time.monotonic() + patience
            while _born(kept.pid) == kept.born and time.monotonic() < deadline:
                time.sleep(0.05)
        _log().unlink(missing_ok=True)
        return kept


_NUMBERS = 1 << 31  # processes have smaller ones
_STARTING = ".starting"
"""The lock by which starts and stops take their turns."""


def _log() -> Path:
    return state_file().with_suffix(".log")


def _born(pid: int) -> float:
    """When the process `pid` was started; 0 if there is none, or one that has ended and waits to be noticed."""
    import psutil

    with suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
    try:
        process = psutil.Process(pid)
        born: float = 0.0 if process.status() == psutil.STATUS_ZOMBIE else process.create_time()
    except psutil.Error:
        return 0.0
    return born
