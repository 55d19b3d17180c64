"""Where imported registers lie."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VARIABLE = "COPYDESK_REGISTERS"
"""The environment variable that names the folder of imported registers."""


def register_folder() -> Path:
    """The folder of imported registers: `COPYDESK_REGISTERS`, else a folder of the user's data; it need not exist."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).expanduser()
    data = os.environ.get("XDG_DATA_HOME")
    base = Path(data) if data and Path(data).is_absolute() else Path("~/.local/share").expanduser()
    return base / "copydesk" / "registers"


def imported(kind: str) -> tuple[Path, ...]:
    """The imported registers of a kind ("offices", "organisations"), by name.

    Raises DataError if `COPYDESK_REGISTERS` names a folder that is not there: whoever names one expects it to be used.
    """
    if not _in_use:
        return ()
    folder = register_folder()
    try:
        names = sorted(entry.name for entry in os.scandir(folder / kind) if entry.name.endswith(".register"))
    except FileNotFoundError:
        if os.environ.get(VARIABLE) and not folder.is_dir():
            from linter.errors import DataError

            raise DataError(f"the folder named by {VARIABLE} does not exist", path=folder) from None
        return ()
    except OSError as error:
        from linter.errors import DataError

        raise DataError(f"can't be read ({error.strerror})", path=folder / kind) from None
    return tuple(folder / kind / name for name in names)


_in_use = True


@contextmanager
def shipped_registers_alone() -> Iterator[None]:
    """Leave the imported registers out of use: the examples of rules hold whatever a newsroom has imported."""
    global _in_use  # noqa: PLW0603 - what a process looks up is the process's
    before, _in_use = _in_use, False
    try:
        yield
    finally:
        _in_use = before
