"""What `copydesk` runs, and `python -I -m linter` too."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    _hold_streams()
    # Before anything is imported, which makes much that stays: looking through it for garbage costs milliseconds.
    gc.set_threshold(100_000, 20, 20)
    from linter.files.compiled_expressions import remember

    expressions = remember()
    try:
        from linter.cli.command_line import run

        code = run()
    except KeyboardInterrupt:  # while it is imported
        code = 130
    except BaseException:  # noqa: BLE001 - Python would end with 1, which means findings
        sys.excepthook(*sys.exc_info())
        code = 2
    if expressions is not None:
        expressions.keep()
    gc.freeze()  # Python need not look for garbage in all that the run has left before it ends
    sys.exit(code)


def _hold_streams() -> None:
    """Where a stream is closed, keep its number, or the next file to be opened would be taken for the stream."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # gets the lowest number that is free


if __name__ == "__main__":
    main()
