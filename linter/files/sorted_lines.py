"""Lines in order, found by how they begin, in a text that is searched as it lies: in a file that is mapped, mostly.

Nothing of the text is copied but the lines that are looked at, a dozen for each question.
"""

from __future__ import annotations

from collections.abc import Iterator

_WINDOW = 256
"""Bytes that are looked at together for the end of a line."""


def lines_from(text: memoryview, start: bytes) -> Iterator[bytes]:
    """The lines that begin with `start`, without their ends (LF), in order.

    text: bytes of lines in the order of their bytes; an empty line may be before the first.
    """
    low, high = 0, len(text)  # the first such line begins at `low` or later, and before `high` or nowhere
    while low < high:
        line = max(low, _start(text, (low + high) // 2))
        end = _end(text, line)
        if text[line : min(end, line + len(start))].tobytes() < start:
            low = end + 1
        else:
            high = line
    while text[low : low + len(start)] == start and low < len(text):
        end = _end(text, low)
        yield text[low:end].tobytes()
        low = end + 1


def _start(text: memoryview, place: int) -> int:
    """Where the line begins that a byte belongs to; the end of a line belongs to it."""
    high = place
    while high > 0:
        low = max(0, high - _WINDOW)
        found = text[low:high].tobytes().rfind(b"\n")
        if found >= 0:
            return low + found + 1
        high = low
    return 0


def _end(text: memoryview, place: int) -> int:
    """Where the line ends that a byte belongs to."""
    for low in range(place, len(text), _WINDOW):
        found = text[low : low + _WINDOW].tobytes().find(b"\n")
        if found >= 0:
            return low + found
    return len(text)
