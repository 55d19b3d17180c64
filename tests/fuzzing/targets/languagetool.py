"""A LanguageTool server that answers wrongly: other statuses, redirects, broken HTTP, and JSON of every wrong shape.

The run ends in bounded time, with what the other rules find untouched. An answer that is none ends with 2, and every
rule that has none says why. Whatever is made of the answer lies in the draft. No port is asked but the one named.
"""

from __future__ import annotations

import contextlib
import errno
import gzip
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import stub
from inputs import Case, Chance
from oracle import Answer, copydesk, require, shows_no_control

DRAFT = """\
# The colour of the the center

He was told that these kind of slips have electricty in them. They say it contain no lead; these kind of things do.

“These kind of bridges last,” she said. 🚢 Nobody knew if these kind of causalities were counted.
"""
KINDS = ("probe", "languages", "check")
LIMIT = 1.0
"""Seconds that a request may take here."""
LONGEST = 40.0
"""Seconds of the clock that a run may take, on a busy machine."""
STATUSES = (
    100,
    101,
    204,
    206,
    301,
    302,
    303,
    307,
    308,
    400,
    401,
    403,
    404,
    413,
    426,
    429,
    500,
    502,
    503,
    504,
    599,
    999,
)
WHERE = (
    "http://127.0.0.1:1/v2/check", "http://127.0.0.1:@PORT@/v2/check", "http://evil.example/", "//127.0.0.1:2/",
    "/v2/check", "file:///etc/passwd", "http://127.0.0.1:@PORT@@evil.example/", "http://[::1]:3/",
    "https://127.0.0.1:4/", "", "http://", "\0",
)  # fmt: skip


def make(chance: Chance) -> Case:
    """What the server sends to one or two kinds of questions, byte for byte; "bad" means that it is no answer."""
    files = {"draft.md": DRAFT.encode()}
    words: list[str] = []
    pauses: dict[str, float] = {}
    for kind in chance.choice((("check",), ("check",), ("check",), ("probe",), ("languages",), KINDS[::2])):
        if chance.one_in(3):
            data, bad = _http(chance, kind), True
        else:
            data, bad = _right_http(_body(chance, kind)), False
        files[f"{kind}.http"] = data
        if bad:
            words.append("bad")
        if chance.one_in(15):
            pauses[kind] = chance.choice((0.1, 0.3, 30.0))
    if chance.one_in(3):
        words.append("required")
    files["pauses.json"] = json.dumps(pauses).encode()
    return Case(files, tuple(dict.fromkeys(words)))


def _body(chance: Chance, kind: str) -> bytes:
    """JSON of some shape."""
    value: Any = {"probe": stub.probed(), "languages": stub.LANGUAGES, "check": stub.answer(DRAFT)}[kind]
    if kind == "check" and chance.one_in(3):
        for match in value["matches"]:
            if chance.one_in(2):
                match[chance.choice(("offset", "length"))] = chance.choice(
                    (-1, 0, 3, 10**6, 2**63, 1.5, "1", None, True, [], 1e300)
                )
            if chance.one_in(4):
                match["rule"]["id"] = chance.choice(("", "THIS_NNS_X", "NOSUCH", 1, None, [], "\ud800"))
            if chance.one_in(4):
                match["replacements"] = chance.choice(
                    ([], None, [{}], ["x"], [{"value": None}], [{"value": "x" * 10**6}], [{"value": "\x1b[2J"}])
                )
            if chance.one_in(4):
                match["message"] = chance.choice(("", None, 1, "\x1b[2J\n::error::x", "x" * 10**6, "\ud800", "{}"))
        if chance.one_in(4):
            value["warnings"] = chance.choice(({"incompleteResults": "yes"}, [], None, {}, {"incompleteResults": 1}))
        return chance.json_bytes(value)
    if kind == "check" and chance.one_in(12):
        value["matches"] = value["matches"] * 2_000
    return chance.json_bytes(chance.mutated_json(value, most=2))


def _right_http(body: bytes) -> bytes:
    return (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
        % len(body)
        + body
    )


def _http(chance: Chance, kind: str) -> bytes:
    """What is no answer, whatever is in it."""
    body = json.dumps({"probe": stub.probed(), "languages": stub.LANGUAGES, "check": stub.answer(DRAFT)}[kind]).encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
    if chance.one_in(6):
        where = chance.choice(WHERE).encode()
        return b"HTTP/1.1 %d X\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n" % (chance.choice(STATUSES), where)
    if chance.one_in(8):
        data = chance.choice((gzip.compress(bytes(1 << 24)), b"\x1f\x8b\x08garbage", gzip.compress(body)[:-60]))
        return head + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(data) + data
    if chance.one_in(4):
        return _right_http(chance.choice(BODIES))
    if chance.one_in(3):
        return head + b"Transfer-Encoding: chunked\r\n\r\n" + chance.choice(CHUNKS)
    half = b"Content-Length: %d\r\n\r\n" % (len(body) * 2) + body[: len(body) // 2]
    return chance.choice((*RUBBISH, *(head + end for end in (*HEADS, half))))


BODIES = (
    b"", b"null", b"[]", b"{}", b"7", b'"x"', b"\xff\xfe", b"<html></html>", b"nan", b"{" * 9999, b"[" * 2000,
    b"[" * 200_000,
)  # fmt: skip
CHUNKS = (b"zz\r\n", b"-5\r\nabc\r\n", b"5\r\nab", b"ffffffffffff\r\nx", b"5;" + b"x" * 99_999, b"\0")
RUBBISH = (
    b"", b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/9.9 2x0 \r\n\r\n", b"\r\n" * 500, b"<html>no</html>", b"\x16\x03\x01",
    b"HTTP/1.1 100 Continue\r\n\r\n" * 3, b"HTTP/1.1 100 Continue\r\n\r\n" * 2000,
)  # fmt: skip
HEADS = (
    b"X: " + b"y" * 70_000 + b"\r\n\r\n", b"X: " + b"y" * 3_000_000 + b"\r\n\r\n", b"X-Y: z\r\n" * 101 + b"\r\n",
    b"X-Y: z\r\n" * 30_000 + b"\r\n", b"Content-Length: -7\r\n\r\n",
)  # fmt: skip

_ASKED: list[Any] = []


def warm() -> None:
    """Load the command line, the client, and what is found without and with LanguageTool."""
    sys.addaudithook(_note)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):  # what an input writes goes to its own
        Path("draft.md").write_text(DRAFT, encoding="utf-8")
        _run(Case({"draft.md": DRAFT.encode()}))
    _alone()


def check(case: Case) -> tuple[str, ...]:
    """Check the draft with the server's answers."""
    del _ASKED[:]
    start = time.monotonic()
    answer, port = _run(case)
    took = time.monotonic() - start
    require(took < LONGEST, "takes too long", took)
    others = {asked for asked in _ASKED if asked[1] != port}
    require(not others, "another port is asked", others)
    report = json.loads(answer.out)
    (file,) = report["files"]
    found = [one for one in file["findings"] if not one["rule"].startswith("grammar/")]
    require(
        [(one["rule"], one["start"]) for one in found] == _alone(), "what other rules find is lost", answer.out[:900]
    )
    source = case.files["draft.md"].decode()
    for one in file["findings"]:
        place = slice(one["start"]["offset"], one["end"]["offset"])
        require(one["text"] == source[place] and one["text"] != "", "a finding lies elsewhere", one)
    failed = file["failures"]
    require((answer.code == 2) == bool(failed), "the exit code does not fit the report", answer)
    for one in failed:
        require(bool(one["rule"]) and one["rule"].startswith("grammar/"), "another rule fails", one)
        require("LanguageTool" in one["reason"], "a failure without a reason", one)
    if "bad" in case.words:
        require(bool(failed), "no answer is taken for one", (answer.out[:500], case.words))
    return ("refused",) if failed else ("run",)


def _run(case: Case) -> tuple[Answer, int]:
    """The report as JSON, and the port that was named; then the report as text, which is not kept."""
    from linter.languagetool import engine

    engine.TIMEOUT = LIMIT
    raw = {kind: case.files[f"{kind}.http"] for kind in KINDS if f"{kind}.http" in case.files}
    pauses = json.loads(case.files.get("pauses.json", b"{}"))
    mode = "required" if "required" in case.words else "auto"
    with open("lt.toml", "w", encoding="utf-8") as file:  # noqa: PTH123 - the shortest
        file.write("languagetool-start-limit = 1\n")
    with stub.serving(raw, pauses) as server:
        words = ["check", "draft.md", "--config", "lt.toml", "--no-cache", "--languagetool", mode]
        words += ["--languagetool-url", server.url, "--format"]
        answer = copydesk([*words, "json"])
        text = copydesk([*words, "text"])
        require(text.code == answer.code, "another format ends otherwise", (text, answer.code))
        shows_no_control(text.said, "text shows a control character")
    return answer, server.port


def _alone() -> list[Any]:
    """What is found without LanguageTool."""
    if not _KNOWN:
        words = [
            "check",
            "-",
            "--stdin-filename",
            "draft.md",
            "--isolated",
            "--languagetool",
            "off",
            "--format",
            "json",
        ]
        (file,) = json.loads(copydesk(words, DRAFT.encode()).out)["files"]
        _KNOWN.extend((one["rule"], one["start"]) for one in file["findings"] if not one["rule"].startswith("grammar/"))
    return _KNOWN


_KNOWN: list[Any] = []


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    """Keep what is connected to, and what names are looked up."""
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        _ASKED.append(tuple(arguments[1][:2]))
    elif event == "socket.getaddrinfo" and arguments[0] not in (None, "127.0.0.1", b"127.0.0.1"):
        _ASKED.append((str(arguments[0]), arguments[1]))
        raise OSError(errno.ENETUNREACH, "no way out of a fuzzing run")
