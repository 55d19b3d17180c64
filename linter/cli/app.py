"""The application: its commands, each imported only when it runs, and how errors are printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from linter.cli.applications import application, command_group
from linter.cli.output import say
from linter.errors import CopydeskError, OutputError, UsageError, refused_by_system
from linter.streams import in_place
from linter.terminal import printable

COMMANDS = {
    "check": "Check drafts: files, folders, or - for standard input.",
    "rules": "List the rules of all packs in force.",
    "explain": "Explain what a rule looks for, why, and how often it is right.",
    "init": "Set up an editorial repository: a configuration, a pack for house rules, and examples to copy from.",
    "accept": "Add words and names to the accept file.",
    "new": "Start a new rule from a template.",
    "test": "Run the examples of rules: a pack's folder, or one rule's file.",
    "baseline": "Record existing findings, so that checks report only new ones.",
    "config": "Show the settings and rules in force for a path, and where each comes from.",
    "register": "Import, show and search the registers of offices and organisations.",
    "model": "Build a word model from your own archive.",
    "languagetool": "Install, start and stop LanguageTool, which the grammar rules use.",
    "serve": "Answer requests of editors and programs: LanguageTool's HTTP API, JSON, and a page.",
    "version": "Print the version.",
}
"""Name of a command, of its module and of its function in this package -> the first line of its help."""

OWN_OPTIONS = frozenset({"--help", "-h", "--version", "-V", "--install-completion", "--show-completion"})
"""Options that stand without a command."""

INTERRUPTED = 130
"""The exit code for Ctrl-C."""


def run(arguments: list[str] | None = None) -> int:
    """Run a command line (`sys.argv` if none is given) and return its exit code.

    The exit code is 2 for everything that keeps the tool from doing its job.
    """
    with in_place():
        try:
            code = _run(sys.argv[1:] if arguments is None else arguments)
            sys.stdout.flush()
        except OutputError as error:  # where errors are told, too
            code = _not_written(error)
        return code


def _run(arguments: list[str]) -> int:
    from typer._click.exceptions import ClickException

    try:
        _refuse_null(arguments)
        code = get_command(app).main(args=_with_command(arguments), prog_name="copydesk", standalone_mode=False)
    except OutputError as error:
        return _not_written(error)
    except CopydeskError as error:
        say(f"copydesk: error: {printable(str(error))}\n")
        if isinstance(error, UsageError):
            command = next((word for word in arguments if word in COMMANDS), "")
            say(f"Try '{f'copydesk {command}'.rstrip()} --help' for help.\n")
        return 2
    except ClickException as error:
        error.show()
        return 2
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except BaseException as error:  # noqa: BLE001 - Python would end with 1, which means findings
        if isinstance(error, SystemExit) and _completes(arguments):
            return error.code if isinstance(error.code, int) else 2
        return _unforeseen(error)
    if code == INTERRUPTED:  # which is what Typer makes of Ctrl-C
        say("copydesk: interrupted\n")
    return code if isinstance(code, int) else 0


def _completes(arguments: list[str]) -> bool:
    """Whether the shell asks for completion, which Typer answers by leaving."""
    asked = arguments[:1] in (["--install-completion"], ["--show-completion"])
    return asked or "_COPYDESK_COMPLETE" in os.environ


def _with_command(arguments: list[str]) -> list[str]:
    """The arguments with `check` in front where they name a draft, or an option of `check`, and no command."""
    first = arguments[0] if arguments else ""
    if not first or first in COMMANDS or first in OWN_OPTIONS:
        return arguments
    a_path = first == "-" or "." in first or os.sep in first or os.path.lexists(first)
    return ["check", *arguments] if a_path or first.startswith("-") else arguments


def _refuse_null(arguments: list[str]) -> None:
    if any("\0" in argument for argument in arguments):
        raise UsageError("an argument contains a null character")
    for argument in arguments:
        try:
            os.fsencode(argument)
        except UnicodeEncodeError:  # half a character, or one that the system's encoding lacks
            raise UsageError(f"the argument {argument!r} can't be encoded in the system's encoding") from None


def _unforeseen(error: BaseException) -> int:
    refused = refused_by_system(error)
    if refused is not None:
        say(f"copydesk: error: {printable(refused)}\n")
        return 2
    import traceback

    traceback.print_exception(error)
    say("copydesk: internal error in copydesk; no report was written\n")
    return 2


def _not_written(error: OutputError) -> int:
    """Report that output failed, unless the reader closed its end of the pipe."""
    if not error.reader_gone:
        say(f"copydesk: error: {error}\n")
    return 2


class _Commands(MutableMapping[str, Any]):  # of commands, whose class Typer does not export
    """The commands by name; looking one up imports it."""

    def __getitem__(self, name: str) -> Any:
        if name not in COMMANDS:
            raise KeyError(name)
        module = import_module(f"linter.cli.{name}")
        function = getattr(module, name)
        if hasattr(module, "commands"):  # it has commands of its own
            return get_command(module.commands)
        single = application()
        single.command(name, cls=getattr(module, "COMMAND", None))(function)
        return get_command(single)

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)

    def __setitem__(self, name: str, command: object) -> None:
        raise TypeError(f"{name}: commands cannot be added; list them in COMMANDS")

    def __delitem__(self, name: str) -> None:
        raise TypeError(f"{name}: commands cannot be removed")


class _Group(TyperGroup):
    """A group whose help needs no command's module."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = _Commands()

    def format_commands(self, _ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


app = command_group(cls=_Group, add_completion=True)


def _version(wanted: bool) -> None:
    if wanted:
        from linter.cli.version import version

        version()
        raise typer.Exit


@app.callback()
def _copydesk(
    *,
    _: Annotated[
        bool, typer.Option("--version", "-V", is_eager=True, callback=_version, help="Print the version.")
    ] = False,
) -> None:
    """copydesk: a linter for news and article drafts.

    `copydesk draft.md` is short for `copydesk check draft.md`.

    Exit codes: 0 passed, 1 findings, 2 something could not be checked or done, 130 interrupted.
    """
    try:
        os.getcwd()  # noqa: PTH109 - Path.cwd() is this
    except OSError as error:
        reason = (
            "it no longer exists" if isinstance(error, FileNotFoundError) else (error.strerror or str(error)).lower()
        )
        raise CopydeskError(f"the working directory can't be used: {reason}") from None
