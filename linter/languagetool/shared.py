"""LanguageTool for a program that checks text after text: a connection for each process and server, made when needed.

A server that was started ends with the process. What is kept here is kept by process, so a process that is forked from
one that asks LanguageTool has connections of its own.
"""

from __future__ import annotations

import atexit
import os

from linter.languagetool.connection import Connection
from linter.languagetool.engine import Engine

RETRY = 60.0
"""Seconds after which a server that did not answer is tried again."""

_connections: dict[tuple[int, str | None], Connection] = {}  # by process and address
_engines: dict[tuple[int, str | None, frozenset[str]], Engine] = {}  # and by what they ask for


def shared_engine(ids: frozenset[str], url: str | None, *, limit: float) -> Engine:
    """The engine of this process for LanguageTool's rules `ids` and the server at `url`, None for one of our own.

    limit: seconds that the server may take to start; that of the first call for it counts.
    """
    process = os.getpid()
    engine = _engines.get((process, url, ids))
    if engine is None:  # where two threads make one at once, the first that is kept counts; none does anything yet
        connection = _connections.setdefault((process, url), Connection(url, limit=limit, retry=RETRY))
        engine = _engines.setdefault((process, url, ids), Engine(ids, connection))
    return engine


@atexit.register
def _close() -> None:
    for (process, _), connection in list(_connections.items()):
        if process == os.getpid():
            connection.close()
