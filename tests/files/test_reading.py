from __future__ import annotations

from pathlib import Path

import pytest

from linter.errors import InputError
from linter.files.reading import read_bytes, read_file


def test_utf8_is_read_as_it_is() -> None:
    assert read_bytes("a\r\nnaïve 😀\0\x07\n".encode(), None, "a.txt") == "a\r\nnaïve 😀\0\x07\n"


def test_a_byte_order_mark_stays() -> None:
    assert read_bytes(b"\xef\xbb\xbfx", None, "a.txt") == "\ufeffx"


def test_a_wrong_byte_is_named_with_its_offset_and_line() -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(b"one\ntwo\r\ncaf\xe9\n", None, "a.txt")
    assert str(caught.value).startswith("a.txt:3: byte 0xE9 at offset 12 is not valid UTF-8")
    assert "--encoding windows-1252" in caught.value.message


def test_utf16_is_recognised_by_its_mark() -> None:
    with pytest.raises(InputError) as caught:
        read_bytes("draft".encode("utf-16"), None, "a.txt")
    assert caught.value.line == 1
    assert "byte 0xFF at offset 0" in caught.value.message
    assert "--encoding utf-16" in caught.value.message


def test_a_truncated_character_at_the_end_is_named() -> None:
    with pytest.raises(InputError, match=r"byte 0xE2 at offset 1 is not valid UTF-8 \(unexpected end of data\)"):
        read_bytes(b"a\xe2\x80", None, "a.txt")


def test_another_encoding_is_used_when_named() -> None:
    assert read_bytes(b"caf\xe9 \x93x\x94", "windows-1252", "a.txt") == "café “x”"
    assert read_bytes("draft".encode("utf-16"), "utf-16", "a.txt") == "draft"


def test_bytes_that_the_named_encoding_lacks_are_an_error() -> None:
    with pytest.raises(InputError, match="byte 0x81 at offset 2 is not valid windows-1252"):
        read_bytes(b"ab\x81", "windows-1252", "a.txt")


@pytest.mark.parametrize("name", ["klingon", "hex", "rot13", "undefined", "a\0b"])
def test_what_is_no_text_encoding_is_an_error(name: str) -> None:
    with pytest.raises(InputError, match=r"encoding|decoded"):
        read_bytes(b"zz", name, "a.txt")


def test_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x\r\n")
    assert read_file(tmp_path / "a.txt") == "x\r\n"
    for missing in (tmp_path / "b.txt", tmp_path, tmp_path / "a\0b"):
        with pytest.raises(InputError, match="can't be read"):
            read_file(missing)
