"""XML that any reader accepts."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, indent, tostring

_ILLEGAL = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, **attributes: str | int) -> Element:
    """An element whose attributes hold no character that XML 1.0 forbids: those become U+FFFD."""
    return Element(tag, {name: legal(str(value)) for name, value in attributes.items()})


def legal(text: str) -> str:
    """`text` with U+FFFD for control characters and lone surrogates, which XML 1.0 can't even escape."""
    return _ILLEGAL.sub("\ufffd", text)


def document(root: Element) -> str:
    """The whole file."""
    indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'
