"""Where imported registers lie. Whether they count for a document says `Services.imported` (see services.py)."""

from __future__ import annotations

import os
from pathlib import Path

from linter.files.user_folders import data_folder

VARIABLE = "COPYDESK_REGISTERS"
"""The environment variable that names the folder of imported registers."""


def register_folder() -> Path:
    """The folder of imported registers: `COPYDESK_REGISTERS`, else a folder of the user's data; it need not exist."""
    return data_folder("registers", VARIABLE)


def imported_files(kind: str) -> tuple[Path, ...]:
    """The imported registers of a kind ("offices", "organisations"), by name.

    Raises DataError if `COPYDESK_REGISTERS` names a folder that is not there: whoever names one expects it to be used.
    """
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
