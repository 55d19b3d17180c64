from __future__ import annotations

import pytest

from linter.document.formats import FORMATS, decode
from linter.errors import InputError

BODY = "<title>Café</title><p>It was “late” for teh café.</p>"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<html><head><meta charset="iso-8859-1">', "windows-1252"),
        ("<meta charset=windows-1252>", "windows-1252"),
        ('<META HTTP-EQUIV="Content-Type"\n CONTENT="text/html; charset=US-ASCII">', "windows-1252"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>\n<html>', "windows-1252"),
        ("<meta charset='macroman'>", "mac-roman"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(head: str, encoding: str) -> None:
    page = f"{head}{BODY}"
    before = decode(page.encode(encoding), None, "a.html")
    assert before.text == page
    fixed = page.replace("teh", "the")
    assert FORMATS["html"].write_back(fixed, before) == fixed.encode(encoding)


def test_bytes_that_windows_lacks_are_read_as_declared() -> None:
    data = '<meta charset="iso-8859-1"><p>Caf\xe9 \x81'.encode("latin-1")
    assert decode(data, None, "a.html").text.endswith("<p>Caf\xe9 \x81")


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (f"<p>{BODY}".encode("windows-1252"), "a.html"),
        (f'<meta charset="utf-8">{BODY}'.encode("windows-1252"), "a.html"),
        (f'<meta charset="klingon">{BODY}'.encode("windows-1252"), "a.html"),
        (f'<meta charset="rot13">{BODY}'.encode("windows-1252"), "a.html"),
        (f"{' ' * 3000}<meta charset='windows-1252'>{BODY}".encode("windows-1252"), "a.html"),
        (f'<meta charset="windows-1252">{BODY}'.encode("windows-1252"), "a.md"),
    ],
)
def test_nothing_is_guessed(data: bytes, path: str) -> None:
    with pytest.raises(InputError, match="is not valid UTF-8"):
        decode(data, None, path)


def test_what_is_valid_in_utf8_and_what_the_house_names_go_before_the_declaration() -> None:
    page = f'<meta charset="iso-8859-1">{BODY}'
    assert decode(page.encode(), None, "a.html").text == page
    assert decode(page.encode("mac-roman"), "mac-roman", "a.html").text == page
