"""What a format of drafts is: from bytes to text, from text to blocks, and back to bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from linter.document.parsers import Parsed
from linter.errors import InputError
from linter.records import NamedTuple

_LOOKED_AT = 1000
"""Bytes."""
_SHORTEST = 4
"""Characters in two bytes that are told from a text with nulls in it."""


class Decoded(NamedTuple):
    """What the bytes of a draft hold.

    text: what rules read; all spans count its characters. data: the bytes. kept: what `encode` needs besides.
    """

    text: str
    data: bytes
    kept: Any = None


def decode_text(data: bytes, encoding: str | None) -> Decoded:
    """Bytes that are nothing but text, in UTF-8 or in `encoding` if one is named; never a guess.

    Nothing is changed: a UTF-8 byte order mark stays as U+FEFF at index 0 and CRLF stays two characters. The InputError
    for bytes that don't decode names the first such byte, its offset (in bytes, from 0) and its line. UTF-16 in Latin
    letters is valid UTF-8 with a null after each; it is refused, because no word in it would be read.
    """
    name = encoding or "utf-8"
    if encoding is None and b"\0" in data[:4] and data[:1].isascii() and (wide := _wide(data)):
        raise InputError(f"looks like UTF-16; name the encoding, for example --encoding {wide}", line=1)
    try:
        return Decoded(data.decode(name), data, encoding)
    except UnicodeDecodeError as error:
        raise InputError(_byte_message(data, error, encoding), line=_line(data, error.start)) from error
    except LookupError as error:
        raise InputError(f"unknown encoding {name!r}") from error
    except ValueError as error:  # some codecs raise a plain UnicodeError; a NUL in the name is a ValueError
        raise InputError(f"can't be decoded as {name}: {error}") from error


def encode_text(text: str, before: Decoded) -> bytes:
    """The bytes of `text`, in the encoding that `before` was read in.

    Raises InputError for a character that the encoding lacks, and if it would write the old text otherwise than it was.
    """
    if encoded(before.text, before.kept) != before.data:
        raise InputError("not fixed: the rest of the file can't be written back as it was")
    return encoded(text, before.kept)


def encoded(text: str, encoding: str | None) -> bytes:
    """`text` in UTF-8, or in `encoding` if one is named. Raises InputError for a character that it lacks."""
    name = encoding or "utf-8"
    try:
        return text.encode(name)
    except UnicodeEncodeError as error:
        raise InputError(f"not fixed: {text[error.start]!r} can't be written in {name}") from error


class Format(NamedTuple):
    """A format of drafts: all that copydesk knows of it.

    title: its name in a sentence.
    extensions: of its files, in lower case, with their dots.
    parse: the blocks of a text, from a given character on; before it stand a byte order mark and front matter.
    decode: the text of a draft's bytes, given the configured encoding or None.
    encode: the bytes of a draft whose text was changed, given what it was before; None if the format can't be written.
    front_matter: whether YAML, TOML or JSON may stand at the head of the text.
    paragraphs: whether the text is taken out of a file, a paragraph a line: reports name paragraphs, not lines.

    parse, decode and encode raise InputError, without a path, for what they can't do.
    """

    title: str
    extensions: tuple[str, ...]
    parse: Callable[[str, int], Parsed]
    decode: Callable[[bytes, str | None], Decoded] = decode_text
    encode: Callable[[str, Decoded], bytes] | None = encode_text
    front_matter: bool = True
    paragraphs: bool = False

    def write_back(self, text: str, before: Decoded) -> bytes:
        """The bytes of the draft with the text `text`. Raises InputError, also if nothing can write the format."""
        return before.data if text == before.text else self.encoder()(text, before)

    def encoder(self) -> Callable[[str, Decoded], bytes]:
        """`encode`. Raises InputError if nothing can write the format."""
        if self.encode is None:
            raise InputError(f"not fixed: a draft in {self.title} can't be changed by --fix")
        return self.encode


def _byte_message(data: bytes, error: UnicodeDecodeError, encoding: str | None) -> str:
    byte = f"byte 0x{data[error.start]:02X}" if error.start < len(data) else "the end of the data"
    message = f"{byte} at offset {error.start} is not valid {encoding or 'UTF-8'} ({error.reason})"
    if encoding is None:
        message += f"; name the encoding, for example --encoding {_wide(data) or 'windows-1252'}"
    return message


def _wide(data: bytes) -> str:
    """The encoding of text in UTF-16, told by its byte order mark, or by nulls in every other place; "" for others."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "utf-16"
    first, second = data[:_LOOKED_AT:2], data[1:_LOOKED_AT:2]
    if len(second) < _SHORTEST:
        return ""
    if 0 not in first and second.count(0) * 4 > len(second) * 3:
        return "utf-16-le"
    return "utf-16-be" if 0 not in second and first.count(0) * 4 > len(first) * 3 else ""


def _line(data: bytes, offset: int) -> int:
    before = data[:offset]
    return before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n") + 1
