"""A server that sends one elsewhere, hangs, or answers anything: it is said, and the draft's other findings stay."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hostile_server import Asked, Handler, Hostile, answer_to, hostile_server, match
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import LanguageToolError
from linter.languagetool import engine, transport
from linter.languagetool.address import server_address
from linter.languagetool.answers import (
    NoAnswerError,
    UnusableAnswerError,
    read_languages,
    read_matches,
    read_version,
)
from linter.languagetool.client import Client
from linter.languagetool.connection import Connection
from linter.languagetool.engine import Engine
from linter.languagetool.transport import ask

pytestmark = pytest.mark.slow  # a server for each

Run = Callable[..., Any]  # of the fixture `copydesk`

RULE = """\
kind = "languagetool"
severity = "warning"
message = "{says}"
[ids]
HE_VERB_AGR = { right = 1, read = 1 }
"""
SENTENCE = "He have a very bright idea."
UNUSABLE = "sent an invalid answer"


@pytest.fixture
def desk(newsroom: Path, hostile: Hostile, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The newsroom with two grammar rules, one draft and the server."""
    for name in ("verb", "person"):
        (newsroom / "rules" / "speech").mkdir(exist_ok=True)
        (newsroom / "rules" / "speech" / f"{name}.toml").write_text(RULE, encoding="utf-8")
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["speech", "house"]\n', encoding="utf-8")
    (newsroom / "draft.txt").write_text(f"{SENTENCE}\n", encoding="utf-8")
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL_URL", hostile.url)
    return newsroom


def redirecting(status: int, target: str, **headers: str) -> Callable[[Handler, Asked], None]:
    """The reply that sends one to `target`."""

    def reply(handler: Handler, _: Asked) -> None:
        handler.send(b"elsewhere", status, Location=target, **headers)

    return reply


def test_the_server_itself_is_one_that_can_be_asked(desk: Path, copydesk: Run, hostile: Hostile) -> None:
    answer = copydesk("check", "draft.txt")
    assert answer.code == 1
    assert "draft.txt:1:4: warning" in answer.out
    assert hostile.texts == [SENTENCE]


@pytest.mark.parametrize("status", [300, 301, 302, 303, 304, 305, 307, 308, 399])
@pytest.mark.parametrize("always", [False, True], ids=["checks", "everything"])
def test_no_redirect_is_followed(desk: Path, copydesk: Run, hostile: Hostile, status: int, always: bool) -> None:
    with hostile_server() as other:
        hostile.replies(redirecting(status, f"{other.url}/v2/check"), always=always)
        answer = copydesk("check", "draft.txt")
        assert other.asked == [], "nothing goes to a host that nobody named"
    assert answer.code == 2
    assert f"a redirect ({status}) to {other.url}/v2/check; redirects are not followed" in answer.out
    assert "very says nothing" in answer.out


@pytest.mark.parametrize("path", ["/v2/check", "/v2/languages"])
def test_not_even_to_the_same_server(desk: Path, copydesk: Run, hostile: Hostile, path: str) -> None:
    def reply(handler: Handler, asked: Asked) -> None:
        if asked.path == path:
            handler.send(b"", 307, Location="/elsewhere", Refresh="0; url=/elsewhere")
        else:
            handler.like_languagetool(asked)

    hostile.replies(reply, always=True)
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    assert "a redirect (307) to /elsewhere; redirects are not followed" in answer.out
    assert "/elsewhere" not in [one.path for one in hostile.asked]


def test_no_proxy_of_the_environment_sees_what_is_for_this_machine(
    desk: Path, copydesk: Run, hostile: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hostile_server() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.setenv("no_proxy", "")
        assert copydesk("check", "draft.txt").code == 1
        local = hostile.url.replace("127.0.0.1", "localhost")
        assert copydesk("check", "draft.txt", "--languagetool-url", local, "--no-cache").code == 1
        assert proxy.asked == []
        assert hostile.texts == [SENTENCE] * 2
        # a server elsewhere is reached through it, as any program's would be
        answer = copydesk("check", "draft.txt", "--languagetool-url", "http://languagetool.invalid:8081")
        assert answer.code == 1
        assert "sentences were sent to http://languagetool.invalid:8081" in answer.out
        assert {one.host for one in proxy.asked} == {"languagetool.invalid:8081"}


def test_incomplete_results_are_not_done(desk: Path, copydesk: Run, hostile: Hostile) -> None:
    warnings = {"incompleteResults": True, "incompleteResultsReason": "Checking took too long"}
    hostile.replies(json.dumps({**answer_to(SENTENCE), "warnings": warnings}).encode())
    for _ in range(2):  # nor are they kept
        answer = copydesk("check", "draft.txt")
        assert answer.code == 2
        assert f"{UNUSABLE}: incomplete results (Checking took too long)" in answer.out
        assert "very says nothing" in answer.out
    hostile.replies(Handler.like_languagetool)
    assert copydesk("check", "draft.txt").code == 1


def with_match(*arguments: Any, **changes: Any) -> bytes:
    return json.dumps({**answer_to(SENTENCE), "matches": [match(*arguments, **changes)]}).encode()


DEEP = 100_000
ANSWERS = {
    "nested": (b'{"matches": ' + b"[" * DEEP + b"]" * DEEP + b"}", "JSON is nested too deeply"),
    "nested, cut off": (b'{"a":' * DEEP, "JSON is nested too deeply"),
    "nothing": (b"", "not JSON"),
    "cut off": (json.dumps(answer_to(SENTENCE)).encode()[:-5], "not JSON"),
    "no UTF-8": (json.dumps(answer_to(SENTENCE)).encode().replace(b"English", b"\xff") + b"\xff", "not UTF-8"),
    "UTF-16": (json.dumps(answer_to(SENTENCE)).encode("utf-16"), "not UTF-8"),
    "NaN": (with_match(3, float("nan")), "not JSON (NaN is not JSON)"),
    "a huge number": (with_match(3, 4).replace(b'"length": 4', b'"length": ' + b"9" * 5000), "not JSON"),
    "HTML": (b"<html>Sign in to the network</html>", "not JSON"),
    "a text": (b'"matches"', "the answer is a text, not an object"),
    "an array": (b"[]", "the answer is an array, not an object"),
    "null": (b"null", "the answer is missing, not an object"),
    "no matches": (b'{"hello": "world"}', "matches is missing, not an array"),
    "matches of another type": (b'{"matches": {"offset": 3}}', "matches is an object, not an array"),
    "a match of another type": (b'{"matches": ["He"]}', "a match is a text, not an object"),
    "warnings of another type": (b'{"matches": [], "warnings": "none"}', "warnings is a text, not an object"),
    "a warning of another type": (b'{"matches": [], "warnings": {"incompleteResults": "yes"}}', "incomplete results"),
    "before the text": (with_match(-3, 4), "a match of 4 characters at -3"),
    "after the text": (with_match(24, 4), "a match of 4 characters at 24, in a text of 27"),
    "far after the text": (with_match(10**30, 4), "a match of 4 characters at 1000000"),
    "a negative length": (with_match(5, -2), "a match of -2 characters at 5"),
    "half a character": (with_match(3.5, 4), "offset is a number, not a whole number"),
    "true": (with_match(True, 4), "offset is true or false, not a whole number"),
    "a number as text": (with_match("3", 4), "offset is a text, not a whole number"),
    "no message": (with_match(3, 4, message=""), "message is an empty text, not a text"),
    "a number as message": (with_match(3, 4, message=7), "message is a number, not a text"),
    "half a code point": (with_match(3, 4, message="\ud800"), "message is not Unicode text"),
    "no rule": (with_match(3, 4, rule=None), "rule is missing, not an object"),
    "a rule without an id": (with_match(3, 4, rule={}), "rule.id is missing, not a text"),
    "an id of another type": (with_match(3, 4, rule={"id": ["A"]}), "rule.id is an array, not a text"),
    "no replacements": (with_match(3, 4, replacements=None), "replacements is missing, not an array"),
    "replacements as text": (with_match(3, 4, replacements="has"), "replacements is a text, not an array"),
    "a replacement as text": (with_match(3, 4, replacements=["has"]), "a replacement is a text, not an object"),
    "a replacement of null": (with_match(3, 4, replacements=[{"value": None}]), "value is missing, not a text"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_that_can_not_be_used(desk: Path, copydesk: Run, hostile: Hostile, name: str) -> None:
    body, why = ANSWERS[name]
    hostile.replies(body)
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    place = f"draft.txt: speech/person, speech/verb did not finish: LanguageTool at {hostile.url}"
    assert f"{place} {UNUSABLE}: {why}" in answer.out
    assert "very says nothing" in answer.out, "the draft's other findings stay"
    assert "an error in copydesk" not in answer.out + answer.err


@pytest.mark.parametrize("name", [name for name in ANSWERS if not name.startswith("a replacement ")])
def test_nor_as_the_first_answer(desk: Path, copydesk: Run, hostile: Hostile, name: str) -> None:
    hostile.replies(ANSWERS[name][0], always=True)
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    assert f"did not finish: no LanguageTool server answered at {hostile.url}: " in answer.out
    assert "very says nothing" in answer.out


@pytest.mark.parametrize(
    ("languages", "why"),
    [
        ({"code": "en"}, "the answer is an object, not an array"),
        ([["en"]], "a language is an array, not an object"),
        ([{"code": ["en"], "longCode": "en"}], "code is an array, not a text"),
        ([{"code": "de", "longCode": "de"}], "unsupported language: 'en-US'"),
    ],
)
def test_what_it_says_of_its_languages(desk: Path, copydesk: Run, hostile: Hostile, languages: Any, why: str) -> None:
    def reply(handler: Handler, asked: Asked) -> None:
        if asked.path == "/v2/languages":
            handler.send(json.dumps(languages).encode())
        else:
            handler.like_languagetool(asked)

    hostile.replies(reply, always=True)
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    assert why in answer.out
    assert hostile.texts == []


@pytest.mark.parametrize(
    ("status", "body", "shown"),
    [
        (500, b"Error: Checking took longer than 1 second", ": Error: Checking took longer than 1 second"),
        (413, b"\xff\x1b[31m" + b"x" * 5000, ": \ufffd␛[31mxxx"),
        (404, b"", "\n"),
    ],
)
def test_a_refusal(*, desk: Path, copydesk: Run, hostile: Hostile, status: int, body: bytes, shown: str) -> None:
    hostile.replies(lambda handler, _: handler.send(body, status))
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    assert f"{UNUSABLE}: status {status}{shown}" in answer.out
    assert len(answer.out) < 2000


def test_an_answer_without_end(desk: Path, copydesk: Run, hostile: Hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "MOST", 1 << 20)
    sent = 0

    def reply(handler: Handler, _: Asked) -> None:
        nonlocal sent
        handler.send_response(200)
        handler.end_headers()
        while True:
            sent += handler.wfile.write(b"[" * 65536)

    hostile.replies(reply)
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    assert f"{UNUSABLE}: more than 1 MiB" in answer.out
    assert sent < 32 << 20, "the rest is not read"


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 1000 + b"\r\n{}",
        b"HTTP/1.1 200 OK\r\nA: " + b"b" * 100_000 + b"\r\n\r\n{}",
        b"\x00\x01\x02\x03" * 100 + b"\r\n",
        b"",
    ],
    ids=["short", "chunks", "many headers", "long header", "no HTTP", "nothing"],
)
def test_what_is_no_answer_of_http(desk: Path, copydesk: Run, hostile: Hostile, head: bytes) -> None:
    def reply(handler: Handler, _: Asked) -> None:
        handler.wfile.write(head)
        handler.close_connection = True

    hostile.replies(reply)
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    assert "draft.txt: speech/person, speech/verb did not finish: " in answer.out
    assert hostile.url in answer.out
    assert "very says nothing" in answer.out


def silent(handler: Handler, _: Asked) -> None:
    """Never answers."""
    handler.wait()


def dripping(handler: Handler, _: Asked) -> None:
    """Sends a byte now and then, so that no single wait is long: first of the headers, and never to their end."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while not handler.server.over.wait(0.02):
        handler.wfile.write(b"x")


def dripping_body(handler: Handler, _: Asked) -> None:
    """The same with the answer itself."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.over.wait(0.02):
        handler.wfile.write(b" ")


def going_on(handler: Handler, _: Asked) -> None:
    """Says for ever that one should go on."""
    while not handler.server.over.wait(0.001):
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")


@pytest.mark.parametrize("reply", [silent, dripping, dripping_body, going_on], ids=lambda one: one.__name__)
def test_a_server_that_hangs_is_asked_once_a_run(
    desk: Path, copydesk: Run, hostile: Hostile, monkeypatch: pytest.MonkeyPatch, reply: Any
) -> None:
    monkeypatch.setattr(engine, "TIMEOUT", 0.5)
    for number in range(30):
        (desk / f"{number:02}.txt").write_text(f"He have a very good plan {number}.\n", encoding="utf-8")
    (desk / "draft.txt").write_text("He have a very long plan for the whole of the valley. " * 900, encoding="utf-8")
    hostile.replies(reply)
    answer = copydesk("check", ".", "--jobs", "1")
    assert answer.code == 2
    assert len(hostile.texts) <= 1, "one request of one draft; the others are not sent"
    why = f"the LanguageTool server at {hostile.url} failed: no answer within 0.5 seconds"
    said = [line for line in answer.out.splitlines() if "did not finish" in line]
    names = sorted([*(f"{number:02}.txt" for number in range(30)), "draft.txt"])
    assert said == [f"{name}: speech/person, speech/verb did not finish: {why}" for name in names]
    assert "31 files checked: 930 notes" in answer.out


def test_of_the_parts_of_a_long_draft_none_is_sent_after_one_was_not_answered(
    hostile: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "TIMEOUT", 2.0)
    hostile.replies(silent)
    sentences = [f"He have plan number {number} for the whole of the valley." for number in range(5000)]
    one = Engine({"HE_VERB_AGR"}, Connection(hostile.url))
    for _ in range(2):
        with pytest.raises(NoAnswerError, match=r"no answer within 2 seconds"):
            one.check(sentences, "en-GB")
    assert 1 <= len(hostile.texts) <= 4, "those that were on their way at the same time"


def test_a_server_that_hangs_from_the_start_is_tried_once_a_run(desk: Path, copydesk: Run, hostile: Hostile) -> None:
    (desk / "copydesk.toml").write_text(
        'packs = ["./rules"]\nselect = ["speech", "house"]\nlanguagetool-start-limit = 0.3\n', encoding="utf-8"
    )
    for number in range(5):
        (desk / f"{number}.txt").write_text(f"He have a very good plan {number}.\n", encoding="utf-8")
    hostile.replies(silent, always=True)
    answer = copydesk("check", ".")
    assert answer.code == 2
    assert len(hostile.asked) == 1
    why = f"no LanguageTool server answered at {hostile.url}: no answer within 0.3 seconds"
    assert answer.out.count(why) == 6


def test_a_server_that_goes_away_is_not_asked_again(desk: Path, copydesk: Run) -> None:
    for number in range(5):
        (desk / f"{number}.txt").write_text(f"He have a very good plan {number}.\n", encoding="utf-8")
    with hostile_server() as server:

        def reply(handler: Handler, _: Asked) -> None:
            handler.connection.shutdown(socket.SHUT_RDWR)
            handler.close_connection = True

        server.replies(reply)
        answer = copydesk("check", ".", "--languagetool-url", server.url)
        assert answer.code == 2
        assert len(server.texts) == 1
    assert answer.out.count("speech/person, speech/verb did not finish: the LanguageTool server at") == 6


def test_what_waits_for_a_server_that_was_given_up_ends(hostile: Hostile) -> None:
    before = threading.active_count()
    hostile.replies(dripping_body, always=True)
    with pytest.raises(NoAnswerError):
        ask(server_address(hostile.url), "check", {"text": "x"}, limit=0.2)
    deadline = time.monotonic() + 10
    while threading.active_count() > before + 1 and time.monotonic() < deadline:  # one is the server's
        time.sleep(0.01)
    assert threading.active_count() <= before + 1


def test_an_error_of_our_own_costs_no_other_finding(desk: Path, copydesk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(Client, "check", fail)
    answer = copydesk("check", "draft.txt")
    assert answer.code == 2
    why = "speech/person, speech/verb did not finish: LanguageTool could not be asked: RecursionError: too deep"
    assert f"draft.txt: {why}\n" in answer.out
    assert "very says nothing" in answer.out


def test_a_path_of_the_address_counts_for_every_request(hostile: Hostile) -> None:
    one = Engine({"HE_VERB_AGR"}, Connection(f"{hostile.url}/tools/lt/"))
    assert len(one.check([SENTENCE], "en-GB")[0]) == 1
    assert [asked.path for asked in hostile.asked] == [
        "/tools/lt/v2/check",
        "/tools/lt/v2/languages",
        "/tools/lt/v2/check",
    ]


def test_text_for_a_server_with_tls_is_not_sent_to_one_without(hostile: Hostile) -> None:
    address = server_address(hostile.url.replace("http:", "https:"))
    with pytest.raises(NoAnswerError, match="SSL"):
        ask(address, "check", {"text": SENTENCE, "language": "en-GB"}, limit=10)
    assert hostile.texts == []


def test_a_later_client_that_sends_by_another_way_is_not_used(
    hostile: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    from language_tool_python import LanguageTool

    monkeypatch.setattr(LanguageTool, "_get_languages", lambda _: {"en-GB"})
    with pytest.raises(LanguageToolError, match="unsupported version of language-tool-python"):
        Client(server_address(hostile.url), "en-GB", {"A"}, timeout=5)


def test_a_sentence_with_half_a_character_is_sent(hostile: Hostile) -> None:
    client = Client(server_address(hostile.url), "en-GB", {"HE_VERB_AGR"}, timeout=5)
    ((found,),) = client.check(["\ud800 have"])
    assert (found.start, found.end) == (2, 6)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["matches", "software", "version", "warnings", "incompleteResults", "offset", "length"])
            | st.sampled_from(["rule", "id", "message", "replacements", "value", "code", "longCode"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(VALUES)
def test_whatever_an_answer_holds_it_is_read_or_refused(value: Any) -> None:
    for read in (read_version, read_languages, lambda answer: read_matches(answer, 10, 5)):
        try:
            found = read(value)
        except UnusableAnswerError:
            continue
        assert isinstance(found, (str, list))
