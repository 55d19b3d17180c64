"""Reading TOML files key by key, with errors that name the file, the line and the nearest known key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from linter.errors import CopydeskError, nearest
from linter.files.bounded_read import MEGABYTE, read_regular, reason_of
from linter.files.values import Choice, WrongValueError, boolean, describe, one_of, string, strings

if TYPE_CHECKING:
    from linter.files.toml_lines import Place

Value = TypeVar("Value")

LARGEST = 4 * MEGABYTE
"""Bytes of a TOML file: some 50,000 lines."""
MOST_PARTS = 100
"""Parts of a dotted key. The time that tomllib takes grows with their square."""


def read_toml(path: Path, error: type[CopydeskError]) -> Table:
    """The top table of the TOML file at `path`; whatever is wrong with it is raised as `error`."""
    import tomllib

    try:
        text = read_regular(path, LARGEST).decode("utf-8-sig")
    except OSError as reason:
        raise error(f"can't be read: {reason_of(reason)}", path=shown(path)) from reason
    except UnicodeDecodeError as reason:
        line = reason.object.count(b"\n", 0, reason.start) + 1
        raise error(f"is not UTF-8 (invalid byte at offset {reason.start})", path=shown(path), line=line) from reason
    _refuse_long_keys(text, path, error)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as reason:
        raise _syntax_error(str(reason), text, path, error) from reason
    except RecursionError as reason:
        raise error("is nested too deeply", path=shown(path)) from reason
    except ValueError as reason:  # a number of thousands of digits
        raise error(f"is not valid TOML: {str(reason).partition(';')[0]}", path=shown(path)) from reason
    return Table(values, TomlFile(path, text, error))


def shown(path: Path) -> str:
    """`path` as a person wants to read it: relative to the working directory if it lies below it."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return path.as_posix()


def dotted(place: Iterable[str | int]) -> str:
    """`place` as TOML would write it: `per-path."opinion/**".select[0]`."""
    written = ""
    for part in place:
        if isinstance(part, int):
            written += f"[{part}]"
            continue
        escaped = part if _BARE.fullmatch(part) else '"' + part.replace("\\", "\\\\").replace('"', '\\"') + '"'
        written += f".{escaped}" if written else escaped
    return written


class TomlFile:
    """A TOML file that was read: its path, its text, and what its errors are raised as."""

    def __init__(self, path: Path, text: str, error: type[CopydeskError]) -> None:
        self.path = path
        self.error = error
        self._text = text
        self._lines: Mapping[Place, int] | None = None

    def line(self, place: Place) -> int | None:
        """The line on which `place` stands, or else the nearest place around it; None for the file as a whole."""
        if self._lines is None:
            from linter.files.toml_lines import key_lines

            try:
                self._lines = key_lines(self._text)
            except RecursionError:  # a depth that was just right for tomllib
                self._lines = {}
        while place and place not in self._lines:
            place = place[:-1]
        return self._lines.get(place)


class Table:
    """A table of a TOML file, whose keys are taken out one by one, with their types checked.

    `finish` reports unknown keys.
    """

    def __init__(self, values: Mapping[str, Any], file: TomlFile, place: Place = ()) -> None:
        self.values = values
        self.file = file
        self.place = place
        self._known: dict[str, None] = {}

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def line(self, *keys: str | int) -> int | None:
        """The line of the value under `keys`, or of the table itself."""
        return self.file.line((*self.place, *keys))

    def wrong(self, message: str, *keys: str | int) -> CopydeskError:
        """An error at the value under `keys`."""
        return self.file.error(message, path=shown(self.file.path), line=self.line(*keys) or 1)

    def missing(self, key: str, message: str) -> CopydeskError:
        """An error because there is no `key`: at the key that looks like a slip for it, or at the table."""
        from difflib import get_close_matches

        self._known[key] = None
        slips = get_close_matches(key, [name for name in self.values if name not in self._known], n=1)
        if slips:
            return self.wrong(f"unknown key {slips[0]!r}; did you mean {key!r}?", slips[0])
        return self.wrong(message, key)

    def take(self, key: str, wanted: str, check: Callable[[Any], bool]) -> Any:
        """The value of `key`, None if there is none; an error if `check` says that it is not `wanted`."""
        self._known[key] = None
        value = self.values.get(key)
        if value is None or check(value):
            return value
        raise self.wrong(f"{dotted((*self.place, key))} must be {wanted}, not {describe(value)}", key)

    def read(self, key: str, reader: Callable[[Any], Value]) -> Value | None:
        """What `reader` makes of the value of `key`, None if there is none; an error for its WrongValueError."""
        self._known[key] = None
        value = self.values.get(key)
        if value is None:
            return None
        try:
            return reader(value)
        except WrongValueError as wrong:
            name = f"{dotted((*self.place, key, *wrong.keys))} " if wrong.named else ""
            raise self.wrong(f"{name}{wrong.message}", key, *wrong.keys) from None

    def string(self, key: str) -> str | None:
        """A string that is not blank."""
        return self.read(key, string)

    def boolean(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self.read(key, boolean)
        return default if value is None else value

    def strings(self, key: str) -> tuple[str, ...]:
        """An array of strings; empty if there is none."""
        return self.read(key, strings) or ()

    def choice(self, key: str, choices: Iterable[Choice]) -> Choice | None:
        """One of `choices`."""
        return self.read(key, one_of(choices))

    def table(self, key: str) -> Table | None:
        """The table under `key`."""
        values = self.take(key, "a table", lambda value: isinstance(value, dict))
        return None if values is None else Table(values, self.file, (*self.place, key))

    def tables(self) -> Iterable[tuple[str, Table]]:
        """Every key with its table, for a table whose keys are names."""
        for key in self.values:
            table = self.table(key)
            if table is not None:
                yield key, table

    def finish(self) -> None:
        """An error for the first key that was not taken out."""
        for key in self.values:
            if key not in self._known:
                inside = f" in [{dotted(self.place)}]" if self.place else ""
                raise self.wrong(f"unknown key {key!r}{inside}{nearest(key, self._known)}", key)


_KEY_PART = r"""(?>[A-Za-z0-9_-]+|"[^"\n]*+"|'[^'\n]*+')[ \t]*+"""
_LONG_KEY = rf"""(?<![A-Za-z0-9_.'"-]){_KEY_PART}(?:\.[ \t]*+{_KEY_PART}){{{MOST_PARTS}}}"""


def _refuse_long_keys(text: str, path: Path, error: type[CopydeskError]) -> None:
    """Raise `error` for a dotted key of more than MOST_PARTS parts."""
    if text.count(".") < MOST_PARTS:
        return
    found = re.search(_LONG_KEY, text)
    if found is not None:
        line = text.count("\n", 0, found.start()) + 1
        raise error(f"a dotted key has more than {MOST_PARTS} parts", path=shown(path), line=line)


_BARE = re.compile(r"[A-Za-z0-9_-]+")
_AT = re.compile(r"^(?P<what>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$", re.DOTALL)


def _syntax_error(message: str, text: str, path: Path, error: type[CopydeskError]) -> CopydeskError:
    match = _AT.match(message)
    if match is None:
        return error(f"is not valid TOML: {message}", path=shown(path))
    line = int(match["line"]) if match["line"] else text.rstrip("\n").count("\n") + 1
    column = f" (column {match['column']})" if match["column"] else " (at the end of the file)"
    return error(f"is not valid TOML: {match['what']}{column}", path=shown(path), line=line)
