"""Starting and ending the server."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import uvicorn

from linter.embed import lint_text
from linter.errors import UsageError
from linter.run.checker import Checker
from linter.serve.access import LOOPBACK, Access
from linter.serve.requests import application

GRACE = 5
"""Seconds that requests have to end when the server does."""


def serve(access: Access, port: int, config: Path | None, ready: Callable[[str], None]) -> None:
    """Answer requests until SIGINT or SIGTERM. ready: called with the server's address when it listens.

    port: 0 for any that is free. Raises UsageError for an address that can't be used, ConfigError and the like for a
    configuration that can't, before anything listens.
    """
    if access.host not in LOOPBACK and not access.token:
        raise UsageError("--host: an address that other machines can reach needs --token")
    lint_text("Nothing is wrong here.", config=config)  # rules are loaded, and what is wrong with them is told
    checker = Checker()
    with _listening(access.host, port) as listener:
        server = _Server(
            uvicorn.Config(
                application(checker, access, config), log_level="warning", access_log=False, lifespan="off",
                timeout_graceful_shutdown=GRACE, server_header=False, limit_concurrency=1000,
            )
        )  # fmt: skip
        thread = Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        host, number = listener.getsockname()[:2]
        ready(f"http://{f'[{host}]' if ':' in host else host}:{number}")
        try:
            checker.work()
        except KeyboardInterrupt:
            pass
        finally:
            server.should_exit = True
            checker.stop()
            while thread.is_alive():  # what waits is answered first
                checker.work()
                checker.stop()
                thread.join(0.05)


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio sends what is small at once: an answer in two parts waited 40 ms for the client.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise UsageError(f"{host}, port {port} can't be used: {(error.strerror or str(error)).lower()}") from error
    listener.listen(1024)
    return listener


class _Server(uvicorn.Server):
    """A server in a thread, where signals can't be handled."""

    def install_signal_handlers(self) -> None:
        """Leave signals to the main thread."""
