"""Regular expressions that are compiled when they are first asked: most drafts need few of those that an analysis has.

Compiling is dear: those of one analysis of figures take as long as reading a short draft.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled expression, whose methods it takes over when it is first asked for one."""

    __slots__ = ("_flags", "_source", "findall", "finditer", "fullmatch", "match", "search", "split", "sub")

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _Lazy.__slots__:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _Lazy.__slots__[2:]:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def expression(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at the first use; `re.error` is raised only then.

    It has the methods that search. A match's `re` is the compiled expression, not this.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))
