"""Opening every imported register before drafts are checked, so that one that can't be used is said."""

from __future__ import annotations

from linter.registers.folder import imported_files


def open_imported() -> None:
    """Open every imported register. Raises DataError for one that can't be used, also if nothing will ask for it."""
    if imported_files("offices"):
        from linter.registers.offices import offices

        offices()
    if imported_files("organisations"):
        from linter.registers.imported_organisations import imported_organisations

        imported_organisations()
