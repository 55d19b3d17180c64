"""An address of a server is read strictly, and one that is not an address is a plain error with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.languagetool.address import ServerAddress, server_address

Run = Callable[..., Any]  # of the fixture `copydesk`

HOSTILE = {
    r"http://evil.example\@127.0.0.1": r"it must not contain '\\'",
    r"http://127.0.0.1\.evil.example": r"it must not contain '\\'",
    "http://127.0.0.1@evil.example": "it must not contain a user name or password",
    "http://127.0.0.1:80@evil.example": "it must not contain a user name or password",
    "http://user:word@127.0.0.1": "it must not contain a user name or password",
    "http://127.0.0.1 .evil.example": "it must not contain a space",
    " http://127.0.0.1": "it must not contain a space",
    "http://127.0.0.1\n": "it must not contain the control character U+000A",
    "http://127.0.0.1\t.evil.example": "it must not contain the control character U+0009",
    "http://127.0.0.1\x00": "it must not contain the control character U+0000",
    "http://127.0.0.1#@evil.example": "it must not contain '#'",
    "http://127.0.0.1?a=b": "it must not contain '?'",
    "http://münchen.example": "it must not contain 'ü', which is not ASCII",
    "http://evil.example／127.0.0.1": "it must not contain '／', which is not ASCII",
    "http://%31%32%37.0.0.1": "'%31%32%37.0.0.1' is not an IP address",
    "http://127.1": "'127.1' is not an IP address",
    "http://2130706433": "'2130706433' is not an IP address",
    "http://0x7f000001": "'0x7f000001' is not an IP address",
    "http://127.0.0.010": "'127.0.0.010' is not an IP address",
    "http://127.0.0.999": "'127.0.0.999' is not an IP address",
    "http://127.0.0.1.": "'127.0.0.1.' is not the name of a host",
    "http://[::1": "it must be http:// or https:// with a host, and perhaps a port and a path",
    "http://[::1]x": "it must be http:// or https:// with a host, and perhaps a port and a path",
    "http://::1": "it must be http",
    "http://[]": "'[]' is not an IP address",
    "http://[evil]": "'[evil]' is not an IP address",
    "http://[fe80::1%25eth0]": "'[fe80::1%25eth0]' is not the name of a host",
    "http://127.0.0.1:": "'' is not a port, which is a number from 1 to 65535",
    "http://127.0.0.1:0": "'0' is not a port",
    "http://127.0.0.1:65536": "'65536' is not a port",
    "http://127.0.0.1:8081:8081": "'8081:8081' is not a port",
    "http://127.0.0.1:+80": "'+80' is not a port",
    "http://-host": "'-host' is not the name of a host",
    "http://a..b": "'a..b' is not the name of a host",
    "http://" + "a" * 64: "is not the name of a host",
    "http://127.0.0.1/../x": "its path must not contain '.' or '..'",
    "http://127.0.0.1/%2e%2E/x": "its path must not contain '.' or '..'",
    "http://127.0.0.1/%": "'/%' is not a path",
    "http://": "it must be http:// or https:// with a host, and perhaps a port and a path",
    "http:///x": "it must be http:// or https:// with a host, and perhaps a port and a path",
    "127.0.0.1": "it must be http:// or https:// with a host, and perhaps a port and a path",
    "ftp://127.0.0.1": "it must be http:// or https:// with a host, and perhaps a port and a path",
    "file:///etc/passwd": "it must be http:// or https:// with a host, and perhaps a port and a path",
}


@pytest.mark.parametrize("url", HOSTILE)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the message is looked at
        server_address(url)
    assert HOSTILE[url] in str(caught.value)


@pytest.mark.parametrize(
    ("url", "parts", "here"),
    [
        ("http://127.0.0.1:8081", ("http", "127.0.0.1", 8081, ""), True),
        ("HTTP://LocalHost:8081/lt/", ("http", "localhost", 8081, "/lt"), True),
        ("http://127.255.0.9", ("http", "127.255.0.9", None, ""), True),
        ("http://[::1]:8081", ("http", "::1", 8081, ""), True),
        ("http://[0:0::0:1]/", ("http", "::1", None, ""), True),
        ("http://[2001:db8::1]", ("http", "2001:db8::1", None, ""), False),
        ("http://0.0.0.0:8081", ("http", "0.0.0.0", 8081, ""), False),
        ("http://127.evil.example", ("http", "127.evil.example", None, ""), False),
        ("https://languagetool.example/api", ("https", "languagetool.example", None, "/api"), False),
        ("http://localhost.example", ("http", "localhost.example", None, ""), False),
        ("http://language_tool:8010", ("http", "language_tool", 8010, ""), False),
    ],
)
def test_where_a_server_is(url: str, parts: tuple[Any, ...], here: bool) -> None:
    address = server_address(url)
    assert address == parts
    assert address.here is here
    assert server_address(address.url) == address


@given(st.text(st.sampled_from("127.0.1[]:@\\/%#?aexhttp \t\n2e-_😀"), max_size=20))
def test_what_is_read_is_what_other_programs_read(rest: str) -> None:
    try:
        address = server_address(f"http://{rest}")
    except ValueError:
        return
    theirs = urlsplit(address.url)
    host = theirs.hostname
    assert (theirs.scheme, host, theirs.port) == ("http", address.host, address.port)
    assert (theirs.path, theirs.query, theirs.fragment, theirs.username) == (address.path, "", "", None)
    assert ServerAddress(*address) == server_address(address.url)


@pytest.mark.parametrize("url", [r"http://evil.example\@127.0.0.1", "http://[::1", "http://127.0.0.1:99999"])
def test_it_is_said_with_its_place(newsroom: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    (newsroom / "a.txt").write_text("A draft.\n", encoding="utf-8")
    usual = f"must be the address of a LanguageTool server, such as 'http://127.0.0.1:8081', not {url!r}: "
    answer = copydesk("check", "a.txt", "--languagetool-url", url)
    assert answer.code == 2
    assert answer.err.startswith(f"copydesk: error: --languagetool-url {usual}")
    with monkeypatch.context() as patch:
        patch.setenv("COPYDESK_LANGUAGETOOL_URL", url)
        for arguments in (("check", "a.txt"), ("test", "rules"), ("config",)):
            answer = copydesk(*arguments)
            assert (answer.code, answer.out) == (2, "")
            assert answer.err.startswith(f"copydesk: error: COPYDESK_LANGUAGETOOL_URL {usual}")
    text = (newsroom / "copydesk.toml").read_text(encoding="utf-8")
    (newsroom / "copydesk.toml").write_text(f"{text}languagetool-url = '{url}'\n", encoding="utf-8")
    answer = copydesk("check", "a.txt")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"copydesk: error: copydesk.toml:3: languagetool-url {usual}")
