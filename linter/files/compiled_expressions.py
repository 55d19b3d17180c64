"""Regular expressions as `re` compiled them in an earlier run, so that a cold start need not compile them again.

Python keeps a module's bytecode, and compiles the module's expressions anew at every start: a third of a cold check.
What `re` makes of an expression is a list of numbers. They are kept as Python keeps bytecode: in the package's
`__pycache__`, in a file for this very version of Python, not where Python is told to write no bytecode, and trusted as
bytecode is. `re` asks `re._compiler.compile` for every expression that it has not yet; `remembered` puts itself in
that place, which only the command line does, never a program that imports copydesk. An expression that is not kept,
or a Python whose `re` is built otherwise, gets what `re` compiles.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from array import array
from typing import Any, Literal
from zlib import crc32

from linter.files.kept import place_of
from linter.files.kept_parts import KeptParts

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # a Python whose `re` is built otherwise
    _sre = _compiler = _parser = None

MOST = 1500
"""So many expressions are kept; copydesk itself has some 600, the rest are of house rules."""

Kept = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code as machine words, number of groups, groups by name, names of groups by number."""
_Key = tuple[str | bytes, int]


class Remembered:
    """The expressions that were kept at `path`, and those that have been compiled since."""

    def __init__(self, path: str) -> None:
        self._parts = KeptParts(path, f"{sys.version} {_made()}")  # numbers: the checksum
        self._known: dict[_Key, Kept] = {}  # those that were asked for
        self._new = 0
        self._compile = _compiler.compile

    @property
    def first(self) -> bool:
        """Whether no earlier run has kept anything."""
        return not len(self._parts)

    def compile(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """What `re._compiler.compile` returns and raises."""
        if not isinstance(pattern, _TEXTS) or flags & _DEBUG:
            return self._compile(pattern, flags)  # type: ignore[no-any-return]
        key = (pattern, int(flags))
        kept = self._known.get(key) or self._read(key)
        if kept is None:
            kept = _compiled(pattern, key[1])
            self._new += 1
        self._known[key] = kept
        whole, code, groups, by_name, names = kept
        words = memoryview(code).cast(_WORD).tolist()
        return _sre.compile(pattern, whole, words, groups, by_name, names)  # type: ignore[no-any-return]

    def keep(self) -> None:
        """Write what is new; where that can't be written, the next run compiles it again."""
        if not self._new or sys.dont_write_bytecode:
            return
        every = dict(self._parts.all()) if len(self._parts) + self._new <= MOST else {}
        for key, kept in self._known.items():
            body = marshal.dumps(kept)
            every[key] = body, (crc32(body),)
        self._parts.write(every)

    def _read(self, key: _Key) -> Kept | None:
        numbers = self._parts.numbers(key)
        if numbers is None:
            return None
        try:
            body = self._parts.read(key)
            if (crc32(body),) == numbers:
                return marshal.loads(body)  # type: ignore[no-any-return]  # noqa: S302 - as bytecode is
        except (OSError, ValueError, EOFError, TypeError):
            pass
        return None


def remember() -> Remembered | None:
    """Let `re` use what earlier runs kept, until this process ends; None where that can't be done."""
    if _compiler is None or not callable(getattr(_compiler, "_code", None)):
        return None
    path = place_of(os.path.join(os.path.dirname(os.path.dirname(__file__)), "expressions"))  # noqa: PTH118, PTH120
    if path is None:
        return None
    remembered = Remembered(path)
    try:
        if remembered.compile("(?P<a>b)c").fullmatch("bc").group("a") != "b":  # type: ignore[union-attr]
            return None
    except (AttributeError, TypeError, ValueError, RuntimeError):  # a Python whose `re` takes something else
        return None
    _compiler.compile = remembered.compile
    return remembered


def _made() -> str:
    """The layout of what is kept: that of compiled expressions in this Python."""
    return f"{_sre.MAGIC} {_sre.CODESIZE} {sys.byteorder}"


def _compiled(pattern: str | bytes, flags: int) -> Kept:
    """As `re._compiler.compile` does it."""
    parsed = _parser.parse(pattern, flags)
    code = array(_WORD, _compiler._code(parsed, flags)).tobytes()  # noqa: SLF001
    by_name = dict(parsed.state.groupdict)
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in by_name.items():
        names[number] = name
    return flags | parsed.state.flags, code, parsed.state.groups - 1, by_name, tuple(names)


_TEXTS = (str, bytes)  # a union would be made at every call
_DEBUG = int(re.DEBUG)  # the flag itself would make another flag of whatever it is compared with
_WORD: Literal["I", "H"] = "I" if _sre is None or array("I").itemsize == _sre.CODESIZE else "H"
