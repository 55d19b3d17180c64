"""What a value must be: readers that take a value as TOML has it, and say of a wrong one what it must be.

A reader is a function of one value. It returns what the program has for it, or raises WrongValueError. The same readers
serve files (`Table.read`) and the command line (see config/settings.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from linter.errors import nearest

Choice = TypeVar("Choice", bound=str)


class WrongValueError(ValueError):
    """A value that doesn't fit.

    message: goes on from the value's name ("must be a string, not true"), unless it is not `named`: then it is whole.
    keys: the keys and numbers that lead from the value to the part of it that is wrong.
    """

    def __init__(self, message: str, *keys: str | int, named: bool = True) -> None:
        super().__init__(message)
        self.message = message
        self.keys = keys
        self.named = named


@contextmanager
def inside(*keys: str | int) -> Iterator[None]:
    """Where the part of a value that `keys` lead to is read: a WrongValueError of it becomes one of the whole value."""
    try:
        yield
    except WrongValueError as wrong:
        raise WrongValueError(wrong.message, *keys, *wrong.keys, named=wrong.named) from None


def boolean(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise WrongValueError(f"must be true or false, not {describe(value)}")
    return value


def string(value: Any) -> str:
    """A string that is not blank."""
    if not isinstance(value, str):
        raise WrongValueError(f"must be a string, not {describe(value)}")
    if not value.strip():
        raise WrongValueError("is empty")
    if "\0" in value:
        raise WrongValueError("contains a null character")
    return value


def strings(value: Any) -> tuple[str, ...]:
    """An array of strings."""
    if not isinstance(value, list):
        raise WrongValueError(f"must be an array of strings, not {describe(value)}")
    for number, item in enumerate(value):
        if not isinstance(item, str):
            raise WrongValueError(f"must be a string, not {describe(item)}", number)
        if "\0" in item:
            raise WrongValueError("contains a null character", number)
    return tuple(value)


def table(value: Any) -> dict[str, Any]:
    """A table."""
    if not isinstance(value, dict):
        raise WrongValueError(f"must be a table, not {describe(value)}")
    return value


def one_of(choices: Iterable[Choice]) -> Callable[[Any], Choice]:
    """What reads one of `choices`, such as an enumeration of strings."""
    known = {str(choice): choice for choice in choices}

    def read(value: Any) -> Choice:
        name = string(value)
        if name not in known:
            raise WrongValueError(not_one_of(known, name))
        return known[name]

    return read


def not_one_of(known: Iterable[str], value: str) -> str:
    """What to say of a value that is none of `known`, after its name."""
    choices = list(known)
    return f"must be one of {', '.join(map(repr, choices))}, not {value!r}{nearest(value, choices)}"


def describe(value: object) -> str:
    """A value in words, for messages."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the string {value!r}"
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, (list, tuple)):
        return "an array"
    return "a table" if isinstance(value, Mapping) else "a date or time"
