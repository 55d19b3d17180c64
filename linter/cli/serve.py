"""`copydesk serve`."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Annotated

import typer

from linter.cli.output import say
from linter.cli.scope import ConfigOption
from linter.errors import UsageError


def serve(
    *,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Address to listen on (default 127.0.0.1).")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(metavar="N", min=0, max=65535, help="Port to listen on (default 8010, 0 = any free one).")
    ] = 8010,
    token: Annotated[
        str | None,
        typer.Option(metavar="TOKEN", help="What each request must carry.", envvar="COPYDESK_SERVE_TOKEN"),
    ] = None,
    config: ConfigOption = None,
) -> None:
    """Answer requests of editors and programs: LanguageTool's HTTP API, JSON, and a page.

    /v2/check and /v2/languages are those of LanguageTool: programs that let you name a LanguageTool server can use
    copydesk. /check takes JSON with text, title, format, date, path and lang. / is a page to paste a text into. /health
    and /metrics are for services. Only this machine can connect, unless --host and --token say otherwise. Nothing is
    sent anywhere.
    """
    try:
        from linter.serve.access import Access
        from linter.serve.command import serve as run
    except ModuleNotFoundError as error:
        if error.name not in {"starlette", "uvicorn", "anyio"}:
            raise
        raise UsageError(f"{error.name} is not installed; run: pip install 'copydesk[serve]'") from None
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    path = Path(os.path.abspath(config)) if config is not None else None  # noqa: PTH100 - as it was given
    run(Access(host, token or ""), port, path, lambda address: say(f"copydesk: listening on {address}\n"))
