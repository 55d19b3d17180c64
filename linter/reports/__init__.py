"""Reports: one file a format, registered here by one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from linter.records import NamedTuple

if TYPE_CHECKING:
    from linter.run.results import RunResult

FORMATS = {
    "checkstyle": "linter.reports.checkstyle",
    "concise": "linter.reports.concise",
    "github": "linter.reports.github",
    "gitlab": "linter.reports.gitlab",
    "html": "linter.reports.html",
    "json": "linter.reports.json",
    "jsonl": "linter.reports.jsonl",
    "junit": "linter.reports.junit",
    "rdjson": "linter.reports.rdjson",
    "sarif": "linter.reports.sarif",
    "text": "linter.reports.text",
}
"""Name of a format -> the module with its `render(result, style)`, and `pieces(result, style)` if it may be long."""

COPIES = {"docx": "linter.reports.docx"}
"""The same for copies of a draft with its findings in it: `render_bytes(result, suggest=)`; files alone."""


class Style(NamedTuple):
    """How a report for people looks.

    color: whether it has colours.
    width: columns of the terminal.
    quiet: no summary when there is nothing to say.
    root: the folder from which services want paths, that of the repository; None means the working directory.
    verbose: all evidence of each finding, with its places and sources, instead of one line of it.
    statistics: the findings of each rule are counted at the end.
    wrap: whether messages are broken at `width`, as a terminal needs it.
    """

    color: bool = False
    width: int = 100
    quiet: bool = False
    root: Path | None = None
    verbose: bool = False
    statistics: bool = False
    wrap: bool = False


def copier(name: str) -> Callable[..., bytes]:
    """What makes a copy of a draft in the format `name`, a key of COPIES."""
    from importlib import import_module

    render: Callable[..., bytes] = import_module(COPIES[name]).render_bytes
    return render


def reporter(name: str) -> Callable[[RunResult, Style], str]:
    """What renders a result in the format `name`, a key of FORMATS."""
    from importlib import import_module

    render: Callable[[RunResult, Style], str] = import_module(FORMATS[name]).render
    return render


def pieces(name: str, result: RunResult, style: Style) -> Iterable[str]:
    """What `reporter` renders, in pieces that need not be in memory together.

    Of several pieces none starts or ends where a CI service would find a command (see linter/streams.py).
    """
    from importlib import import_module

    module = import_module(FORMATS[name])
    made: Callable[[RunResult, Style], Iterable[str]] | None = getattr(module, "pieces", None)
    return (module.render(result, style),) if made is None else made(result, style)
