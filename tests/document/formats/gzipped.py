"""Plain text, compressed by gzip: a format that a draft can be written back to."""

from __future__ import annotations

import zlib

from linter.document.formats.format import Decoded, Format, decode_text, encoded
from linter.document.parsers import Parsed
from linter.errors import InputError
from linter.files.reading import LARGEST, TOO_LARGE
from linter.records import NamedTuple


class Kept(NamedTuple):
    """The head of the compressed file (name and time of the one inside), and the encoding of the text."""

    head: bytes
    encoding: str | None


def decode(data: bytes, encoding: str | None) -> Decoded:
    """The text; never more than a draft may have, whatever it claims to hold."""
    unpacking = zlib.decompressobj(wbits=31)
    try:
        inside = unpacking.decompress(data, LARGEST + 1)
    except zlib.error as error:
        raise InputError(f"can't be unpacked: {error}") from error
    if len(inside) > LARGEST:
        raise InputError(TOO_LARGE)
    if not unpacking.eof or unpacking.unused_data:
        raise InputError("can't be unpacked: it is cut off, or something follows")
    return Decoded(decode_text(inside, encoding).text, data, Kept(_head(data), encoding))


def encode(text: str, before: Decoded) -> bytes:
    """The text compressed, under the head that the file has."""
    inside = encoded(text, before.kept.encoding)
    packing = zlib.compressobj(wbits=-15)
    ends = zlib.crc32(inside).to_bytes(4, "little") + (len(inside) & 0xFFFFFFFF).to_bytes(4, "little")
    return bytes(before.kept.head) + packing.compress(inside) + packing.flush() + ends


def parse(source: str, start: int) -> Parsed:
    """Blocks as in plain text."""
    from linter.document.parsers.plain import read

    return read(source, start)


def _head(data: bytes) -> bytes:
    """The ten bytes of the head and, if the file inside has a name, that with its null."""
    end = data.index(0, 10) + 1 if data[3] == 8 else 10
    return bytes((*data[:3], data[3] & 8, *data[4:end]))


FORMAT = Format("gzipped text", (".gz",), parse, decode, encode)
