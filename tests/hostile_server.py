"""A server on this machine that answers as a test says: like LanguageTool, wrongly, slowly, or with a redirect."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs

LANGUAGES = [{"name": "English", "code": "en", "longCode": code} for code in ("en", "en-GB", "en-US")]
SOFTWARE = {"name": "LanguageTool", "version": "6.8"}


class Asked(NamedTuple):
    """A request. text: of a check, empty for anything else."""

    path: str
    text: str
    host: str

    @property
    def tries(self) -> bool:
        """Whether it only tries whether this is a LanguageTool."""
        return not self.path.endswith("/check") or self.text == "He have an apple."


Reply = Callable[["Handler", Asked], None]


def match(offset: Any, length: Any, **changes: Any) -> dict[str, Any]:
    """A match as LanguageTool writes it."""
    return {
        "message": "The pronoun ‘He’ is usually used with another verb.",
        "shortMessage": "",
        "replacements": [{"value": "has"}],
        "offset": offset,
        "length": length,
        "context": {"text": "", "offset": 0, "length": 0},
        "sentence": "",
        "rule": {"id": "HE_VERB_AGR", "description": "", "issueType": "grammar", "category": {"id": "GRAMMAR"}},
        **changes,
    }


def answer_to(text: str) -> dict[str, Any]:
    """What a LanguageTool with one rule answers: that every "have" is wrong."""
    places = [place for place in range(len(text)) if text.startswith("have", place)]
    return {
        "software": SOFTWARE,
        "warnings": {"incompleteResults": False},
        "language": {},
        "matches": [match(place, 4) for place in places],
    }


class Handler(BaseHTTPRequestHandler):
    """Notes every request and replies as the server's `reply` does."""

    server: Any
    timeout = 60

    def do_GET(self) -> None:
        self._handle("")

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode())
        self._handle(form.get("text", [""])[0])

    def _handle(self, text: str) -> None:
        asked = Asked(self.path, text, self.headers.get("Host", ""))
        self.server.asked.append(asked)
        try:
            self.server.reply(self, asked)
        except (BrokenPipeError, ConnectionResetError):  # nobody waits for the answer any more
            self.close_connection = True

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        """A whole answer."""
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def like_languagetool(self, asked: Asked) -> None:
        """The right answer."""
        self.send(json.dumps(answer_to(asked.text) if asked.path.endswith("/check") else LANGUAGES).encode())

    def wait(self) -> None:
        """Hold the connection until the test is over."""
        self.server.over.wait(60)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - theirs
        pass


class Hostile:
    """The server: its address, and what it was asked."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self.asked: list[Asked] = server.asked

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def texts(self) -> list[str]:
        """What was sent to be checked, less the sentence by which a LanguageTool is known."""
        return [one.text for one in self.asked if not one.tries]

    def replies(self, reply: Reply | bytes, *, always: bool = False) -> None:
        """Answer so from now on: whatever is asked, or only what is no trial of whether this is a LanguageTool."""

        def chosen(handler: Handler, asked: Asked) -> None:
            if asked.tries and not always:
                handler.like_languagetool(asked)
            elif isinstance(reply, bytes):
                handler.send(reply)
            else:
                reply(handler, asked)

        self._server.reply = chosen


@contextmanager
def hostile_server() -> Iterator[Hostile]:
    """A server that answers like LanguageTool until it is told otherwise."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

    with Server(("127.0.0.1", 0), Handler) as server:
        notes: Any = server
        notes.asked, notes.over, notes.reply = [], threading.Event(), Handler.like_languagetool
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield Hostile(server)
        finally:
            notes.over.set()
            server.shutdown()
            thread.join()
