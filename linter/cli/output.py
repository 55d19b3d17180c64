"""What commands print: text for terminals, bytes for other programs, colours where they are wanted."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def write(text: str, stream: TextIO | None = None) -> None:
    """Write text for people; what the stream's encoding lacks is written as an escape."""
    stream = stream or sys.stdout
    stream.write(_encodable(text, stream.encoding or "utf-8"))
    stream.flush()


def write_bytes(data: bytes, stream: TextIO | None = None) -> None:
    """Write bytes as they are: line ends and encoding are theirs."""
    stream = stream or sys.stdout
    stream.flush()
    stream.buffer.write(data)
    stream.buffer.flush()


def utf8(text: str) -> bytes:
    """The bytes of a report. A file name that is no UTF-8 is escaped, in JSON as JSON escapes it."""
    return text.encode("utf-8", "backslashreplace")


def wants_colour(stream: TextIO, *, no_color: bool) -> bool:
    """Whether to colour what goes to `stream`: a terminal, unless --no-color or NO_COLOR (of any value) says no."""
    return not no_color and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and stream.isatty()


def columns(stream: TextIO) -> int:
    """The width for `stream`: the terminal's, else 100, so that files don't depend on where they were made."""
    if not stream.isatty():
        return 100
    from shutil import get_terminal_size

    return max(40, get_terminal_size((100, 24)).columns)


def _encodable(text: str, encoding: str) -> str:
    return text.encode(encoding, "backslashreplace").decode(encoding)
