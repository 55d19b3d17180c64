"""Texts that count what is done with them, so that a test can say how work grows that is done in C, unseen by steps."""

from __future__ import annotations

from typing import Any


class Compared(str):
    """A text; `Compared.times` is how often any was compared."""

    __slots__ = ()
    times = 0

    def __eq__(self, other: object) -> bool:
        Compared.times += 1
        return str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__


class Copied(str):
    """A text; `Copied.characters` is how many were copied by slices of any."""

    __slots__ = ()
    characters = 0

    def __getitem__(self, key: Any) -> str:
        part = str.__getitem__(self, key)
        Copied.characters += len(part)
        return part


class Measured(str):
    """A text; `Measured.times` is how often anybody asked for the length of any."""

    __slots__ = ()
    times = 0

    def __len__(self) -> int:
        Measured.times += 1
        return str.__len__(self)
