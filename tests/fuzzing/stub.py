"""A server on this machine that answers as LanguageTool does, or as it is told to."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

SLIPS = {
    "these kind": ("THIS_NNS", "this kind"),
    "an apple bridges": ("A_NNS", "apple bridges"),
    "it contain": ("IT_VBZ", "it contains"),
}
"""What the server objects to: words, the rule and what it offers."""

VERSION = "6.8"


def answer(text: str) -> dict[str, Any]:
    """What LanguageTool says of a text, in its own shape."""
    matches = [
        {
            "message": f"Did you mean “{offered}”?",
            "shortMessage": "Grammar",
            "replacements": [{"value": offered}],
            "offset": found.start(),
            "length": len(found[0]),
            "context": {
                "text": text[max(0, found.start() - 40) : found.end() + 40],
                "offset": min(40, found.start()),
                "length": len(found[0]),
            },
            "sentence": text,
            "type": {"typeName": "Other"},
            "rule": {
                "id": rule,
                "description": "Agreement",
                "issueType": "grammar",
                "category": {"id": "GRAMMAR", "name": "Grammar"},
            },
            "ignoreForIncompleteSentence": False,
            "contextForSureMatch": 0,
        }
        for words, (rule, offered) in SLIPS.items()
        for found in re.finditer(re.escape(words), text)
    ]
    return {
        "software": {"name": "LanguageTool", "version": VERSION, "apiVersion": 1, "premium": False, "status": ""},
        "warnings": {"incompleteResults": False},
        "language": {"name": "English (GB)", "code": "en-GB"},
        "matches": sorted(matches, key=lambda one: int(str(one["offset"]))),
    }


def probed() -> dict[str, Any]:
    """What LanguageTool says of the sentence by which it is known."""
    said = answer("These kind")
    said["matches"] = [{"message": "m", "offset": 3, "length": 4, "replacements": [], "rule": {"id": "HE_VERB_AGR"}}]
    return said


LANGUAGES = [{"name": f"English ({code})", "code": "en", "longCode": f"en-{code}"} for code in ("GB", "US", "AU", "CA")]


class Stub:
    """The server's address, and what it was asked: "probe", "languages", "check" or other paths, in order."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        """The address to name."""
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def serving(raw: Mapping[str, bytes], pauses: Mapping[str, float]) -> Iterator[Stub]:
    """A server until the context ends. raw: what it sends, byte for byte, in place of the right answer to each kind of
    question. pauses: seconds that it waits in the middle of these.
    """
    closing = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        """Answers one request."""

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - theirs
            """Say nothing."""

        def do_GET(self) -> None:
            """The languages."""
            kind = "languages" if self.path.startswith("/v2/languages") else self.path
            self._answer(kind, LANGUAGES)

        def do_POST(self) -> None:
            """What it makes of a text."""
            data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            asked = parse_qs(data.decode("utf-8", "replace"))
            text = asked.get("text", [""])[0]
            if not self.path.startswith("/v2/check"):
                self._answer(self.path, {})
            elif "enabledOnly" in asked or "enabledRules" in asked:
                self._answer("check", answer(text))
            else:
                self._answer("probe", probed())

        def _answer(self, kind: str, right: Any) -> None:
            stub.asked.append(kind)
            data = raw.get(kind)
            if data is None:
                body = json.dumps(right).encode()
                head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
                data = f"{head}Connection: close\r\n\r\n".encode() + body
            data = data.replace(b"@PORT@", str(stub.port).encode())
            self.close_connection = True
            half = len(data) // 2
            try:
                self.wfile.write(data[:half])
                if kind in pauses:
                    self.wfile.flush()
                    closing.wait(pauses[kind])
                self.wfile.write(data[half:])
            except OSError:
                pass  # whoever asked has heard enough

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    stub = Stub(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
