"""What the server answers: an application of Starlette."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from linter import __version__
from linter.document.known_blocks import KnownBlocks
from linter.embed import TEXT, TITLE, TextResult, lint_text
from linter.errors import CopydeskError, UsageError
from linter.run.checker import BusyError, Checker
from linter.serve import languagetool_api
from linter.serve.access import Access
from linter.serve.page import form, page

LARGEST = 4 << 20
"""Bytes of a request's body; a newspaper has less in an issue."""

_FIELDS = {"text", "title", "format", "date", "path", "lang"}


def application(checker: Checker, access: Access, config: Path | None) -> Starlette:
    """The application. config: the configuration in force for all texts, None for copydesk's defaults."""
    server = _Server(checker, access, config)
    return Starlette(
        routes=[
            Route("/", server.guarded(server.form)),
            Route("/", server.guarded(server.page), methods=["POST"]),
            Route("/check", server.guarded(server.check), methods=["POST"]),
            Route("/v2/check", server.guarded(server.languagetool), methods=["GET", "POST"]),
            Route("/v2/languages", server.guarded(server.languages)),
            Route("/health", server.guarded(server.health)),
            Route("/metrics", server.guarded(server.metrics)),
        ],
    )


Answer = Callable[[Request, bytes], Any]


class _Server:
    """The answers to all requests, and what is counted of them."""

    def __init__(self, checker: Checker, access: Access, config: Path | None) -> None:
        self._checker = checker
        self._access = access
        self._config = config
        self._known = KnownBlocks()  # editors send a text again for each change of it; for the checker's thread
        self._requests = Counter[tuple[str, int]]()
        self._findings = Counter[str]()
        self._seconds: dict[str, float] = {}

    def guarded(self, answer: Answer) -> Callable[[Request], Any]:
        """`answer` for those who may ask, with errors as they are told, and counted."""

        async def endpoint(request: Request) -> Response:
            began = time.perf_counter()
            response = await self._answered(request, answer)
            path = request.url.path
            self._requests[path, response.status_code] += 1
            self._seconds[path] = self._seconds.get(path, 0.0) + time.perf_counter() - began
            response.headers["Cache-Control"] = "no-store"
            response.headers["X-Content-Type-Options"] = "nosniff"
            return response

        return endpoint

    async def _answered(self, request: Request, answer: Answer) -> Response:
        try:
            body = await _body(request)
            key = _form(request, body).get("apiKey", "") if request.url.path.startswith("/v2/") else ""
            refusal = self._access.refusal(request.headers, key)
            if refusal:
                return _told(403, refusal)
            response: Response = await answer(request, body)
        except HTTPException as error:
            return _told(error.status_code, error.detail)
        except BusyError as error:
            return _told(503, str(error))
        except CopydeskError as error:
            return _told(400, str(error))
        return response

    async def _checked(self, text: str, **given: str | None) -> TextResult:
        result = await self._checker.ask(
            lambda: lint_text(text, config=self._config, known=self._known, **given)  # type: ignore[arg-type]
        )
        self._findings.update(one.severity for one in result.findings)
        return result

    async def check(self, _: Request, body: bytes) -> Response:
        """A text as JSON: its findings as in the JSON report."""
        given = _json(body)
        result = await self._checked(**given)
        return JSONResponse(_report(given, result))

    async def languagetool(self, request: Request, body: bytes) -> Response:
        """LanguageTool's /v2/check."""
        asked = languagetool_api.request(_form(request, body))
        # no title: clients send paragraphs, whose first line is no headline
        result = await self._checked(asked.plain, title="", lang=asked.lang)
        return JSONResponse(languagetool_api.answer(asked, result))

    async def languages(self, _: Request, __: bytes) -> Response:
        """LanguageTool's /v2/languages."""
        return JSONResponse(
            [
                {"name": name, "code": "en", "longCode": code}
                for code, name in languagetool_api.LANGUAGES.items()
            ]
        )  # fmt: skip

    async def form(self, _: Request, __: bytes) -> Response:
        """A page to paste a text into."""
        return HTMLResponse(form())

    async def page(self, request: Request, body: bytes) -> Response:
        """The page with what was found."""
        given = _form(request, body)
        text = given.get("text", "").replace("\r\n", "\n")
        wanted = given.get("format", "plain"), given.get("date", "")
        return HTMLResponse(await self._checker.ask(lambda: page(text, *wanted, self._config)))

    async def health(self, _: Request, __: bytes) -> Response:
        """Whether texts are checked: answered by the thread that checks them."""
        await self._checker.ask(lambda: None)
        return JSONResponse({"status": "ok", "version": __version__})

    async def metrics(self, _: Request, __: bytes) -> Response:
        """Counts in the text format of Prometheus, version 0.0.4."""
        lines = ["# TYPE copydesk_requests_total counter"]
        lines += [
            f'copydesk_requests_total{{path="{path}",status="{status}"}} {number}'
            for (path, status), number in sorted(self._requests.items())
        ]
        lines.append("# TYPE copydesk_request_seconds_total counter")
        lines += [
            f'copydesk_request_seconds_total{{path="{path}"}} {seconds:.6f}'
            for path, seconds in sorted(self._seconds.items())
        ]
        lines.append("# TYPE copydesk_findings_total counter")
        lines += [f'copydesk_findings_total{{severity="{one}"}} {n}' for one, n in sorted(self._findings.items())]
        return PlainTextResponse("\n".join(lines) + "\n", media_type="text/plain; version=0.0.4")


def _told(status: int, reason: str) -> Response:
    return PlainTextResponse(f"Error: {reason}\n", status)


async def _body(request: Request) -> bytes:
    """The body, no more of which is read than is allowed."""
    pieces, size = [], 0
    async for piece in request.stream():
        size += len(piece)
        if size > LARGEST:
            raise HTTPException(413, f"a request may have at most {LARGEST >> 20} MB")
        pieces.append(piece)
    return b"".join(pieces)


def _form(request: Request, body: bytes) -> Mapping[str, str]:
    """The fields of the address and of a form."""
    try:
        fields = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=100)
    except ValueError as error:
        raise UsageError("the form can't be read: it must be UTF-8, of at most 100 fields") from error
    return {**request.query_params, **dict(fields)}


def _json(body: bytes) -> dict[str, str]:
    try:
        given = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise UsageError("the body must be JSON") from error
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise UsageError('the body must be an object with a "text"')
    for name, value in given.items():
        if name not in _FIELDS:
            raise UsageError(f"unknown key {name!r} (supported: {', '.join(sorted(_FIELDS))})")
        if not isinstance(value, str) and value is not None:
            raise UsageError(f"{name!r} must be a string")
    return {name: value for name, value in given.items() if value is not None}


def _report(given: Mapping[str, str], result: TextResult) -> dict[str, Any]:
    from linter.reports.json import head
    from linter.reports.positions import Lines

    lines = {TITLE: Lines(given.get("title", "")), TEXT: Lines(given["text"])}

    def place(field: str | None, start: int | None, end: int | None) -> dict[str, Any]:
        if field is None or start is None or end is None:
            return {"field": None, "text": None, "start": None, "end": None}
        held = lines[field]
        return {
            "field": field,
            "text": held.source[start:end],
            "start": held.position(start)._asdict(),
            "end": held.position(end)._asdict(),
        }

    findings = [
        {
            "rule": one.rule,
            "severity": one.severity,
            "confidence": round(one.confidence, 4),
            "message": one.message,
            **place(one.field, one.start, one.end),
            "quoted": one.quoted,
            "suggestions": [suggestion._asdict() for suggestion in one.suggestions],
            "evidence": [
                {"message": why.message, **place(why.field, why.start, why.end), "source": why.source}
                for why in one.evidence
            ],
            "fingerprint": one.fingerprint,
        }
        for one in result.findings
    ]
    return {**head(), "findings": findings, "failures": list(result.failures), "skipped": list(result.skipped)}
