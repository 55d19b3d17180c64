"""Writing TOML, for inputs that have the right shape and wrong values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


class Raw(str):
    """A value that is written as it stands."""


def toml(table: Mapping[str, Any]) -> str:
    """A document with these keys; a value that is a table gets a header of its own, as do those of a list of tables."""
    lines = [f"{_key(key)} = {_value(value)}\n" for key, value in table.items() if not _is_table(value)]
    for key, value in table.items():
        if isinstance(value, Mapping) and _is_table(value):
            lines += _tables(_key(key), value)
        elif _is_table(value):
            for one in value:
                lines += (f"[[{_key(key)}]]\n", *(f"{_key(name)} = {_value(inner)}\n" for name, inner in one.items()))
    return "".join(lines)


def _tables(place: str, table: Mapping[str, Any]) -> list[str]:
    lines = [f"[{place}]\n"]
    lines += [f"{_key(key)} = {_value(value)}\n" for key, value in table.items() if not isinstance(value, Mapping)]
    for key, value in table.items():
        if isinstance(value, Mapping):
            lines += _tables(f"{place}.{_key(key)}", value)
    return lines


def _is_table(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(one, Mapping) for one in value)
    return isinstance(value, Mapping)


def _key(key: str) -> str:
    bare = key.replace("-", "").replace("_", "")
    return key if bare.isascii() and bare.isalnum() else _string(key)


def _value(value: Any) -> str:
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)} = {_value(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, bool) or value is None:
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    return _string(str(value))


def _string(text: str) -> str:
    return json.dumps(text.encode("utf-8", "replace").decode(), ensure_ascii=False).replace("\x7f", "\\u007f")
