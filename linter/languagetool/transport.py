"""Sending a request to a LanguageTool server and reading what comes back, whoever is at the other end.

What is sent goes to the host that was named: no redirect is followed, and a server on this machine is asked without the
proxies of the environment. An answer has a limit in seconds, however slowly it drips, and one in bytes.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Thread
from typing import Any, NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from linter.errors import LanguageToolError
from linter.languagetool.address import ServerAddress
from linter.languagetool.answers import NoAnswerError, UnusableAnswerError, short

MOST = 16 << 20
"""Bytes of an answer; LanguageTool's to a long article is a hundredth of it."""

_SAID = 1200  # bytes of a refusal that are read


def ask(address: ServerAddress, what: str, form: Mapping[str, str] | None = None, *, limit: float) -> Any:
    """The answer, read as JSON, to a request for `what` ("check", "languages") with the fields of `form`, if any.

    limit: seconds until the whole answer must be there. Raises NoAnswerError or UnusableAnswerError.
    """
    sockets: list[socket.socket] = []
    outcome: list[bytes | Exception] = []

    def work() -> None:
        try:
            outcome.append(_body(address, what, form, limit, sockets))
        except Exception as error:  # noqa: BLE001 - raised again below, in the thread that asked
            outcome.append(error)

    # The limits that sockets have are for each packet, and names of hosts are looked up without one. So the request has
    # a thread of its own, and the limit is how long that is waited for.
    thread = Thread(target=work, daemon=True)
    thread.start()
    thread.join(max(limit, 0.1))
    if not outcome:
        for one in sockets:  # ends what the thread waits for
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        raise NoAnswerError(f"no answer within {limit:g} seconds")
    if isinstance(outcome[0], Exception):
        _raise(outcome[0], limit)
    return _read(outcome[0])


def _raise(error: Exception, limit: float) -> NoReturn:
    """Raise the error of a request as one of ours."""
    if isinstance(error, LanguageToolError):
        raise error
    if isinstance(error, URLError) and isinstance(error.reason, Exception):
        error = error.reason
    if isinstance(error, TimeoutError):
        raise NoAnswerError(f"no answer within {limit:g} seconds") from error
    if isinstance(error, OSError):
        raise NoAnswerError(short(error.strerror or str(error)) or type(error).__name__) from error
    if isinstance(error, (HTTPException, ValueError, MemoryError)):  # an answer may claim any size
        raise UnusableAnswerError(f"not an HTTP answer ({short(str(error)) or type(error).__name__})") from error
    raise error


def _body(
    address: ServerAddress, what: str, form: Mapping[str, str] | None, limit: float, sockets: list[socket.socket]
) -> bytes:
    data = None if form is None else urlencode(form).encode("ascii")
    request = Request(f"{address.url}/v2/{what}", data)  # noqa: S310 - an address is http or https
    opener = _opener(address, sockets)
    try:
        with opener.open(request, timeout=limit) as answer:
            body: bytes = answer.read(MOST + 1)
    except HTTPError as error:
        with error:
            raise UnusableAnswerError(_refusal(error)) from None
    if len(body) > MOST:
        raise UnusableAnswerError(f"more than {MOST >> 20} MiB")
    return body


def _refusal(error: HTTPError) -> str:
    """What an answer says whose status is not 200."""
    if 300 <= error.code < 400:
        where = short(error.headers.get("Location") or "elsewhere")
        return f"a redirect ({error.code}) to {where}; redirects are not followed"
    try:
        said = short(error.read(_SAID).decode("utf-8", "replace"))
    except (OSError, HTTPException, ValueError):
        said = ""
    return f"status {error.code}{said and f': {said}'}"


def _opener(address: ServerAddress, sockets: list[socket.socket]) -> OpenerDirector:
    """What opens requests: no handler for redirects, cookies, passwords or files is among its parts."""

    def note(one: socket.socket) -> None:
        sockets.append(one)

    opener = OpenerDirector()
    for handler in (
        ProxyHandler({}) if address.here else ProxyHandler(),
        _Handler(note),
        UnknownHandler(),  # a proxy that the environment names may be anything
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


Note = Callable[[socket.socket], None]


class _Noted(HTTPConnection):
    """A connection that tells its socket as soon as there is one."""

    def __init__(self, *arguments: Any, note: Note, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._note = note

    def connect(self) -> None:
        super().connect()
        self._note(self.sock)


class _NotedWithTls(_Noted, HTTPSConnection):
    """The same with TLS: what it connects to is that of HTTPSConnection."""


class _Handler(HTTPHandler, HTTPSHandler):
    """Opens requests by connections that tell their sockets."""

    def __init__(self, note: Note) -> None:
        super().__init__()
        self._note = note

    def http_open(self, req: Request) -> Any:
        return self.do_open(partial(_Noted, note=self._note), req)

    def https_open(self, req: Request) -> Any:
        return self.do_open(partial(_NotedWithTls, note=self._note), req)


def _read(body: bytes) -> Any:
    """What JSON says. Raises UnusableAnswerError."""

    def refuse(name: str) -> NoReturn:
        raise ValueError(f"{name} is not JSON")

    try:
        return json.loads(body.decode("utf-8"), parse_constant=refuse)
    except RecursionError as error:
        raise UnusableAnswerError("JSON is nested too deeply") from error
    except UnicodeDecodeError as error:
        raise UnusableAnswerError(f"not UTF-8 (byte {error.start})") from error
    except ValueError as error:
        raise UnusableAnswerError(f"not JSON ({short(str(error))})") from error
