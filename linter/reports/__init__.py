"""Reports: one file a format, registered here by one line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from linter.run import RunResult

FORMATS = {
    "json": "linter.reports.json",
    "text": "linter.reports.text",
}
"""Name of a format -> the module with its `render(result, style)`."""


class Style(NamedTuple):
    """How a report for people looks. width: columns of the terminal. quiet: no summary when there is nothing to say."""

    color: bool = False
    width: int = 100
    quiet: bool = False


def reporter(name: str) -> Callable[[RunResult, Style], str]:
    """What renders a result in the format `name`, a key of FORMATS."""
    from importlib import import_module

    render: Callable[[RunResult, Style], str] = import_module(FORMATS[name]).render
    return render
