"""XML of strangers, as events of expat: without document types and entities of its own, in bounded depth and number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol
from xml.parsers import expat

from linter.errors import InputError

DEEPEST = 500
"""Elements inside each other."""
MOST_ELEMENTS = 3_000_000


class Handler(Protocol):
    """What takes the events. Names are "prefix:name", with the prefixes that the caller gives to namespaces."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """It ends."""

    def text(self, text: str) -> None:
        """Characters between tags."""


class Placed(Protocol):
    """What is told where events stand. at: the byte at which the markup of the event begins."""

    at: int


def read_xml(
    data: bytes, what: str, prefixes: Mapping[str, str], handler: Handler, placed: Placed | None = None
) -> None:
    """Feed the document `data` to `handler`; elements in namespaces that have no prefix are named "?".

    what: what the document is, for messages. prefixes: namespace -> prefix.
    Raises InputError for XML that is malformed, declares a document type, or is out of bounds.
    """
    names = {"http://www.w3.org/XML/1998/namespace}space": "xml:space"}
    depth = count = 0

    def short(name: str) -> str:
        known = names.get(name)
        if known is None:
            namespace, mark, local = name.rpartition("}")
            prefix = prefixes.get(namespace) if mark else ""
            known = names[name] = "?" if prefix is None else f"{prefix}:{local}" if prefix else local
        return known

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if depth > DEEPEST or count > MOST_ELEMENTS:
            raise InputError(f"{what} in the file holds more elements than a draft may have, or nests them too deep")
        if placed is not None:
            placed.at = parser.CurrentByteIndex
        handler.start(short(name), {short(key): value for key, value in attributes.items()} if attributes else {})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if placed is not None:
            placed.at = parser.CurrentByteIndex
        handler.end(short(name))

    def refuse(*_: Any) -> None:
        raise InputError(f"{what} in the file declares a document type, which no office program writes")

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = refuse
    parse: Callable[[bytes, bool], int] = parser.Parse
    try:
        parse(data, True)
    except expat.ExpatError as error:
        raise InputError(f"{what} in the file is damaged: {error}") from error
