"""What commands print: text for people, reports and data for programs, colours where they are wanted."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import Any, TextIO

from linter.streams import Stream


def write(text: str, stream: TextIO | None = None) -> None:
    """Print text for people. Raises OutputError."""
    _stream(stream).write_text(text)


def say(text: str) -> None:
    """Print text for people on standard error, if it can be written to."""
    sys.stderr.write(text)


def write_report(pieces: Iterable[str], stream: TextIO | None = None) -> None:
    """Print a report, in pieces that a function of `linter.streams` has escaped. Raises OutputError."""
    _stream(stream).write_report(pieces)


def write_bytes(data: bytes, stream: TextIO | None = None) -> None:
    """Print bytes unchanged. Raises OutputError, also if a CI service would take a line for a command."""
    _stream(stream).write_exactly(data)


def draw(text: str, stream: TextIO) -> None:
    """Print text with escape sequences to the terminal `stream`."""
    _stream(stream).steer(text)


def utf8(text: str) -> bytes:
    """The bytes of a report. A file name that is not UTF-8 is escaped, in JSON as JSON escapes it."""
    return text.encode("utf-8", "backslashreplace")


def wants_colour(stream: TextIO, *, no_color: bool) -> bool:
    """Whether to colour what goes to `stream`: a terminal, unless --no-color or NO_COLOR (of any value) says no.

    FORCE_COLOR or CLICOLOR_FORCE, of any value but 0, wants colours in files and pipes too (https://force-color.org).
    """
    if no_color or os.environ.get("NO_COLOR"):
        return False
    if any(os.environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def columns(stream: TextIO) -> int:
    """Width of the terminal `stream` in columns, or 100 if it is a file, so that files are the same on all machines."""
    if not stream.isatty():
        return 100
    from shutil import get_terminal_size

    return max(40, get_terminal_size((100, 24)).columns)


def _stream(stream: TextIO | None) -> Stream:
    chosen: Any = sys.stdout if stream is None else stream
    return chosen if isinstance(chosen, Stream) else Stream(chosen, "standard output")
