"""Bytes to text and back, for formats that are nothing but text; every list of formats is the declared one."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from linter.cli.init import draft_files
from linter.document.formats import FORMATS, OTHER_FORMATS, decode, extension_of, extensions, format_of, titles
from linter.errors import InputError
from linter.files.reading import LARGEST

TREE = Path(__file__).parents[3]
README = (TREE / "README.md").read_text(encoding="utf-8")


def test_utf8_is_read_as_it_is() -> None:
    assert decode("a\r\nnaïve 😀\0\x07\n".encode(), None, "a.txt").text == "a\r\nnaïve 😀\0\x07\n"


def test_a_byte_order_mark_stays() -> None:
    assert decode(b"\xef\xbb\xbfx", None, "a.txt").text == "\ufeffx"


def test_a_wrong_byte_is_named_with_its_offset_and_line() -> None:
    with pytest.raises(InputError) as caught:
        decode(b"one\ntwo\r\ncaf\xe9\n", None, "a.txt")
    assert str(caught.value).startswith("a.txt:3: byte 0xE9 at offset 12 is not valid UTF-8")
    assert "--encoding windows-1252" in caught.value.message


def test_utf16_is_recognised_by_its_mark() -> None:
    with pytest.raises(InputError) as caught:
        decode("draft".encode("utf-16"), None, "a.txt")
    assert caught.value.line == 1
    assert "byte 0xFF at offset 0" in caught.value.message
    assert "--encoding utf-16" in caught.value.message


@pytest.mark.parametrize("path", ["a.txt", "a.html"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["# A fire\n\nThe ferry was late.\n", "# A fire\n\nThe café was shut.\n"])
def test_utf16_is_recognised_without_its_mark(text: str, encoding: str, path: str) -> None:
    with pytest.raises(InputError, match=f"name the encoding, for example --encoding {encoding}"):
        decode(text.encode(encoding), None, path)
    assert decode(text.encode(encoding), encoding, path).text == text


@pytest.mark.parametrize("data", [b"a\0b", b"\0\0\0\0\0\0The ferry was late.", b"a\0b\0 The ferry was late."])
def test_single_nulls_are_text(data: bytes) -> None:
    assert decode(data, None, "a.txt").text == data.decode()


def test_a_truncated_character_at_the_end_is_named() -> None:
    with pytest.raises(InputError, match=r"byte 0xE2 at offset 1 is not valid UTF-8 \(unexpected end of data\)"):
        decode(b"a\xe2\x80", None, "a.txt")


def test_another_encoding_is_used_when_named() -> None:
    assert decode(b"caf\xe9 \x93x\x94", "windows-1252", "a.txt").text == "café “x”"
    assert decode("draft".encode("utf-16"), "utf-16", "a.txt").text == "draft"


def test_bytes_that_the_named_encoding_lacks_are_an_error() -> None:
    with pytest.raises(InputError, match="byte 0x81 at offset 2 is not valid windows-1252"):
        decode(b"ab\x81", "windows-1252", "a.txt")


@pytest.mark.parametrize("name", ["klingon", "hex", "rot13", "undefined", "a\0b"])
def test_what_is_no_text_encoding_is_an_error(name: str) -> None:
    with pytest.raises(InputError, match=r"encoding|decoded"):
        decode(b"zz", name, "a.txt")


def test_more_than_a_draft_may_have_is_refused() -> None:
    assert len(decode(b"a" * LARGEST, None, "a.txt").text) == LARGEST
    with pytest.raises(InputError, match=r"^a\.txt: larger than 10 MB, the limit for a draft$"):
        decode(b"a" * (LARGEST + 1), None, "a.txt")


@pytest.mark.parametrize("name", ["markdown", "plain", "html"])
@pytest.mark.parametrize("data", ["\ufeffOne “teh” two\r\nthree\n".encode(), b"\r\r\n\x0bteh", "teh é".encode()])
def test_text_is_written_back_byte_for_byte(name: str, data: bytes) -> None:
    known = FORMATS[name]
    before = known.decode(data, None)
    assert known.write_back(before.text.replace("teh", "the"), before) == data.replace(b"teh", b"the")


def test_text_keeps_its_encoding() -> None:
    known = FORMATS["plain"]
    before = known.decode("Café teh\n".encode("windows-1252"), "windows-1252")
    assert known.write_back("Café the\n", before) == "Café the\n".encode("windows-1252")


@pytest.mark.parametrize(
    ("data", "new", "encoding", "reason"),
    [
        ("\ufeffteh".encode("utf-16-be"), "the", "utf-16", "the rest of the file can't be written back as it was"),
        (b"teh", "“the”", "ascii", "'“' can't be written in ascii"),
    ],
)
def test_what_can_not_be_written_as_it_was_is_refused(data: bytes, new: str, encoding: str, reason: str) -> None:
    known = FORMATS["plain"]
    before = known.decode(data, encoding)
    assert before.text == "teh"
    assert known.write_back("teh", before) == data
    with pytest.raises(InputError, match=f"^not fixed: {reason}$"):
        known.write_back(new, before)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("views/story.html.erb", "html"),
        ("story.erb", "html"),
        ("a/story.md.ejs", "markdown"),
        ("story.txt.j2", "plain"),
        ("index.liquid", "html"),
        ("style.css.erb", None),
        ("deploy.yml.j2", None),
        ("nginx.j2", None),
        ("feed.xml.njk", None),
    ],
)
def test_a_template_is_in_the_format_of_what_it_makes(path: str, name: str | None) -> None:
    assert format_of(path) == name


def test_a_template_of_something_else_is_named_by_it() -> None:
    with pytest.raises(InputError) as error:
        decode(b"x", None, "style.css.erb")
    assert "unsupported file type '.css'" in str(error.value)


def test_no_two_formats_share_an_extension() -> None:
    assert len(set(extensions())) == len(extensions())
    for extension in (*extensions(), *OTHER_FORMATS):
        assert extension_of(f"a{extension.upper()}") == extension
    assert not OTHER_FORMATS & set(extensions())


def test_the_documents_name_every_format(copydesk: Callable[..., Any]) -> None:
    assert f"# a file: {titles('or')}, by its extension or --as" in README
    text = " ".join(copydesk("check", "--help").out.split())
    assert f"Folders are searched for {titles('and')} files;" in text
    assert f"--as FORMAT Format of the drafts: {', '.join(FORMATS)} (default: by extension)." in text
    (listed,) = re.findall(r"`format` is one of (.*?)[.;]", " ".join(README.split()))
    assert listed.replace(" and", ",") == ", ".join(f"`{name}`" for name in FORMATS)


def test_the_hooks_of_pre_commit_are_for_every_format() -> None:
    hooks = yaml.safe_load((TREE / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["copydesk", "copydesk-staged"]
    for hook in hooks:
        assert hook["entry"].split()[:2] == ["copydesk", "check"]
        assert hook["files"] == draft_files()
    for extension in extensions():
        assert re.search(draft_files(), f"drafts/a{extension}")
        assert re.search(draft_files(), f"drafts/A{extension.upper()}")
    assert not re.search(draft_files(), "drafts/a.py")
