"""The encoding that a page in HTML names at its head."""

from __future__ import annotations

import re

from linter.document.formats.format import Decoded, decode_text
from linter.errors import InputError

_HEAD = 2048
"""Bytes in which the declaration stands; the HTML standard asks for the first 1,024."""
_NAME = re.compile(
    rb"<\?xml[ \t\r\n][^>]{0,200}?\bencoding[ \t]*=[ \t]*[\"']([\w.:-]{2,40})"
    rb"|<meta[ \t\r\n/][^>]{0,400}?\bcharset[ \t\r\n]*=[ \t\r\n]*[\"']?[ \t]*([\w.:-]{2,40})",
    re.IGNORECASE,
)
_AS_WINDOWS = frozenset({"ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1", "windows-1252", "cp1252"})
"""Names that stand for windows-1252 in HTML (encoding.spec.whatwg.org), as browsers read them."""


def decode_page(data: bytes, encoding: str | None) -> Decoded:
    """The text of a page, in `encoding`, in UTF-8, or else in the encoding that the page declares; never a guess.

    Raises InputError as decode_text does.
    """
    try:
        return decode_text(data, encoding)
    except InputError:
        name = _declared(data) if encoding is None else ""
        for known in ("windows-1252", "iso-8859-1") if name in _AS_WINDOWS else (name,) if name else ():
            try:
                return decode_text(data, known)
            except InputError:  # not in the declared encoding either
                continue
        raise


def _declared(data: bytes) -> str:
    match = _NAME.search(data, 0, _HEAD)
    name = (match[1] or match[2]).decode("ascii", "replace").lower() if match is not None else ""
    return "" if name.startswith(("utf", "unicode")) else name
