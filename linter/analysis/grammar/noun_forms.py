"""The plural of a noun, and the singular of a plural, as they are written."""

from __future__ import annotations

_IRREGULAR = {"women": "woman", "men": "man", "children": "child", "feet": "foot", "teeth": "tooth", "wives": "wife"}


def plural_of(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return noun[:-1] + "ies" if noun[-1] == "y" and noun[-2] not in "aeiou" else noun + "s"


def singular_of(noun: str) -> str:
    """The singular of a regular plural; "" where it is not sure."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    for ending, base in (("ies", "y"), ("men", "man"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("sses", "ss")):
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            return noun[: -len(ending)] + base
    return noun[:-1] if noun.endswith("s") else ""
