"""Starting and ending the language server."""

from __future__ import annotations

import os
import signal
from threading import Thread

from linter.lsp.server import language_server
from linter.run.checker import Checker


def serve() -> int:
    """Answer the editor on standard input and output until it says that it ends, or has ended; the exit code.

    That is 0 if the editor took its leave as the protocol wants it, else 1.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the thread that reads could not be ended otherwise
    checker = Checker()
    server, desk = language_server(checker)
    # what a rule or a program that one starts writes or reads goes past the protocol
    with os.fdopen(os.dup(0), "rb") as asked, os.fdopen(os.dup(1), "wb") as answers:
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)

        def answer() -> None:
            try:
                server.start_io(asked, answers)
            finally:
                checker.stop()

        Thread(target=answer, daemon=True).start()
        checker.work()
    return 0 if desk.is_shut_down else 1
