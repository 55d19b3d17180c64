"""What `copydesk` runs, and `python -I -m linter` too."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    _hold_streams()
    # Before anything is imported, which makes much that stays: looking through it for garbage, which a check of one
    # draft hardly makes, takes a twelfth of that check.
    gc.set_threshold(400_000, 20, 20)
    from linter.files.packed_modules import use_packed

    modules = use_packed()
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
        if modules is not None and code in (0, 1) and not expressions.first:
            modules.keep()  # in the second run: a copy that is used once, in a pipeline, would wait for nothing
    gc.freeze()  # Python need not look for garbage in all that the run has left before it ends
    sys.exit(code)


def _hold_streams() -> None:
    """Where a stream is closed, keep its number, or the next file to be opened would be taken for the stream."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # gets the lowest number that is free


def program() -> NoReturn:
    """`main` as a process of its own, which ends without taking apart what it has built: a tenth of a short check."""
    try:
        main()
    except SystemExit as left:
        if isinstance(left.code, int) and _is_alone() and _all_printed():
            os._exit(left.code)
        raise


def _is_alone() -> bool:
    """Whether nothing else is under way: no other thread, and no profiler or debugger that wants to write."""
    threading = sys.modules.get("threading")
    alone = threading is None or threading.active_count() == 1
    return alone and sys.getprofile() is None and sys.gettrace() is None


def _all_printed() -> bool:
    """Do what is registered for the end, and print what is held back; whether that could be done."""
    atexit._run_exitfuncs()  # noqa: SLF001 - as Python does before it takes anything apart
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # as it is where it was closed before Python started
                stream.flush()
    except (OSError, ValueError):
        return False
    return True


if __name__ == "__main__":
    program()
