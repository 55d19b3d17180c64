"""The command `copydesk check` as Typer has it: help, completion, messages about wrong options.

Without `from __future__ import annotations`: Typer would compile the text of each annotation four times (6 ms in all).
"""

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from linter.cli.checking import check_drafts
from linter.cli.options import OPTIONS, Option, with_changed

Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files or folders, or - for standard input.")]


def _with_options(command: Callable[..., None]) -> Callable[..., None]:
    """`command` with the declared options in place of its `**options`."""
    signature = inspect.signature(command)
    paths, _ = signature.parameters.values()
    options = [
        inspect.Parameter(
            option.field,
            inspect.Parameter.KEYWORD_ONLY,
            default=None if option.metavar else False,
            annotation=_annotation(option),
        )
        for option in OPTIONS
    ]
    command.__signature__ = signature.replace(parameters=[paths, *options])  # type: ignore[attr-defined]
    return command


def _annotation(option: Option) -> Any:
    """The annotation from which Typer makes an option. The value of a setting stays text for the setting to read."""
    names = (option.name, option.short) if option.short else (option.name,)
    if not option.metavar:
        return Annotated[bool, typer.Option(*names, help=option.help)]
    least = 1 if option.kind is int else None
    made = typer.Option(*names, metavar=option.metavar, help=option.help, min=least)
    return Annotated[list[str] | None, made] if option.kind is list else Annotated[option.kind | None, made]


@_with_options
def check(paths: Paths, **options: Any) -> None:
    """Check drafts: files, folders, or - for standard input.

    Folders are searched for Markdown, MDX, plain text, HTML, reStructuredText, AsciiDoc, Jupyter notebook, Word and
    OpenDocument files; files that are hidden, ignored by git or excluded by the configuration are left out. Standard
    input is read as plain text unless --stdin-filename or --as is given. Each draft uses the nearest configuration in
    its folder or above: copydesk.toml, .copydesk.toml, or pyproject.toml with [tool.copydesk]. In a GitHub job,
    workflow commands follow the text report unless a report format is chosen.

    --changed compares each draft with its version at the commit where HEAD branched off BASE (git's three dots);
    --staged compares staged drafts with HEAD. A finding is new if its words or its evidence changed, or if the earlier
    version does not have it. The word after --changed is read as BASE unless a file of that name exists;
    --changed=BASE always means BASE. --pre-commit works like --staged for a commit that is being made, like --changed
    for the commits that pre-commit names (--from-ref, or a push), and like neither for --all-files.

    Many drafts are checked by several processes, with the same results; --fix and --diff use one process.
    """
    raise typer.Exit(check_drafts(paths, **options))


class CheckCommand(TyperCommand):
    """The command, which decides whether the word after `--changed` is a branch or commit, or a path."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Write `--changed` with its value, empty if it has none."""
        return super().parse_args(ctx, with_changed(args))


COMMAND = CheckCommand
"""The class that the application makes the command of."""
