"""`copydesk version`."""

from __future__ import annotations

from linter import __version__
from linter.cli.output import write


def version() -> None:
    """Print the version."""
    write(f"copydesk {__version__}\n")
